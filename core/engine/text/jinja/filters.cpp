#include "core/engine/text/jinja/filters.h"

#include "core/engine/text/jinja/operators.h"

#include <algorithm>
#include <array>

namespace sdm::engine::jinja {
namespace {

constexpr std::array<std::string_view, 22> kForeign = {
    "attr",     "center",    "e",      "escape",   "filesizeformat", "forceescape", "groupby",   "pprint", "random", "slice",   "striptags",
    "truncate", "urlencode", "urlize", "wordwrap", "xmlattr",        "batch",       "wordcount", "format", "trans",  "gettext", "ngettext"};

} // namespace

Value applyFilter(Interpreter& interpreter, const std::string& name, const Value& input, const Arguments& arguments)
{
    for (const FilterTable* table : {&textFilters(), &sequenceFilters()})
        if (const auto found = table->find(name); found != table->end()) {
            refuseSafe(interpreter, input);
            return found->second({interpreter, name, input, arguments});
        }
    if (std::ranges::find(kForeign, name) != kForeign.end())
        interpreter.unsupported("the filter " + name);
    interpreter.fail("no filter named '" + name + "'");
}

} // namespace sdm::engine::jinja
