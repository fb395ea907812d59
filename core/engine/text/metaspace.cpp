#include "core/engine/text/metaspace.h"

#include "core/base/utf8.h"
#include "core/engine/text/pattern.h"

namespace sdm::engine {
namespace {

Metaspace::Prepend prependOf(const JsonPart& spec)
{
    // Files written before the scheme existed only say whether there is a prefix.
    const std::string name = spec.text("prepend_scheme", spec.flag("add_prefix_space", true) ? "always" : "never");
    if (name == "always")
        return Metaspace::Prepend::Always;
    if (name == "first")
        return Metaspace::Prepend::First;
    if (name == "never")
        return Metaspace::Prepend::Never;
    spec.unsupported("prepend_scheme", name, "always, first, never");
}

} // namespace

Metaspace Metaspace::fromJson(const JsonPart& spec)
{
    Metaspace settings;
    settings.replacement = spec.text("replacement", settings.replacement);
    if (settings.replacement.empty() || utf8SequenceAt(settings.replacement, 0) != settings.replacement.size())
        spec.malformed("replacement must be one character");
    settings.prepend = prependOf(spec);
    settings.split = spec.flag("split", true);
    return settings;
}

std::string Metaspace::marked(std::string_view text, bool atTextStart) const
{
    TextBudget budget;
    std::string result = Pattern::literal(" ").replaced(text, replacement, budget);
    const bool wanted = prepend == Prepend::Always || (prepend == Prepend::First && atTextStart);
    if (wanted && !result.starts_with(replacement))
        result.insert(0, replacement);
    return result;
}

std::string Metaspace::unmarked(std::string_view token, bool isFirst) const
{
    TextBudget budget;
    return Pattern::literal(replacement).replaced(token, isFirst && prepend != Prepend::Never ? "" : " ", budget);
}

} // namespace sdm::engine
