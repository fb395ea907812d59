#include "core/engine/model/adapters/target_pattern.h"

#include "core/base/error.h"
#include "core/engine/text/pattern.h"

#include <algorithm>

namespace sdm::engine {
namespace {

constexpr const char* kSetting = "adapter.targets";
constexpr const char* kForms = "give all-linear, names like q_proj,v_proj, or an expression between slashes";

bool isNamedBy(const std::string& module, const std::string& name)
{
    return module == name || module.ends_with("." + name);
}

/// Compiled so that only a whole name matches, whichever alternative it takes.
Pattern wholeName(const std::string& expression, const std::string& where)
{
    return Pattern::regex("^(?:" + expression + ")$", where);
}

bool matchesWhole(const Pattern& pattern, const std::string& module)
{
    const Spans spans = pattern.spans(module);
    return spans.size() == 1 && spans.front().isMatch;
}

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

} // namespace

TargetPattern TargetPattern::names(std::vector<std::string> names)
{
    TargetPattern pattern;
    pattern.m_names = std::move(names);
    return pattern;
}

TargetPattern TargetPattern::expression(const std::string& expression, const std::string& where)
{
    if (expression.empty())
        throw Error(ErrorCode::BadInput, "must name projections, is an empty text", where, kForms);
    wholeName(expression, where);
    TargetPattern pattern;
    pattern.m_expression = expression;
    pattern.m_where = where;
    return pattern;
}

TargetPattern TargetPattern::fromSetting(std::string_view text)
{
    text = trimmed(text);
    if (text == "all-linear")
        return allLinear();
    if (text.size() > 2 && text.starts_with('/') && text.ends_with('/'))
        return expression(std::string(text.substr(1, text.size() - 2)), kSetting);
    std::vector<std::string> names;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t comma = std::min(text.find(',', start), text.size());
        names.emplace_back(trimmed(text.substr(start, comma - start)));
        if (names.back().empty())
            throw Error(ErrorCode::BadInput, "must name projections, is \"" + std::string(text) + "\"", kSetting, kForms);
        start = comma + 1;
    }
    return TargetPattern::names(std::move(names));
}

std::vector<bool> TargetPattern::chosen(const std::vector<std::string>& modules) const
{
    std::vector<bool> chosen(modules.size(), isAll());
    if (!m_expression.empty()) {
        const Pattern pattern = wholeName(m_expression, m_where);
        for (std::size_t i = 0; i < modules.size(); ++i)
            chosen[i] = matchesWhole(pattern, modules[i]);
    } else if (!m_names.empty()) {
        for (std::size_t i = 0; i < modules.size(); ++i)
            chosen[i] = std::ranges::any_of(m_names, [&](const std::string& name) { return isNamedBy(modules[i], name); });
    }
    return chosen;
}

std::vector<std::string> TargetPattern::unmatchedNames(const std::vector<std::string>& modules) const
{
    std::vector<std::string> unmatched;
    for (const std::string& name : m_names)
        if (std::ranges::none_of(modules, [&](const std::string& module) { return isNamedBy(module, name); }))
            unmatched.push_back(name);
    return unmatched;
}

} // namespace sdm::engine
