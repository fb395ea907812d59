#include "core/engine/text/jinja/template.h"

#include "core/engine/text/jinja/parser.h"
#include "core/engine/text/unicode.h"

namespace sdm::engine::jinja {
namespace {

constexpr std::size_t kLongestTemplate = std::size_t{1} << 20;

Source checked(const Source& source)
{
    if (source.text.size() > kLongestTemplate)
        failSyntax(source.name, 1, "it is longer than 1 MiB");
    if (source.text.starts_with("\xef\xbb\xbf"))
        failSyntax(source.name, 1, "it begins with a byte order mark, which would become part of every prompt; save it without");
    if (!isValidUtf8(source.text))
        failSyntax(source.name, 1, "it is no UTF-8 text");
    return source;
}

} // namespace

Template::Template(const Source& source) : m_name(source.name), m_body(std::make_shared<const Body>(parse(checked(source)))) {}

std::string Template::render(const Variables& variables, const std::tm& now, const Limits& limits) const
{
    Interpreter interpreter(m_name, limits, now);
    for (const auto& [name, value] : variables)
        interpreter.define(name, value);
    return interpreter.run(*m_body);
}

} // namespace sdm::engine::jinja
