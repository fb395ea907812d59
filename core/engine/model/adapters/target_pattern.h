#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// Which projections of a decoder an adapter sits on, said as PEFT's `target_modules` says it: every projection of the layers, some by
/// the last parts of their names, or those whose whole name a regular expression matches. Names are those of the checkpoint, without
/// `.weight`: "model.layers.0.self_attn.q_proj".
class TargetPattern {
public:
    /// Every projection inside the layers; not the head.
    static TargetPattern allLinear() { return {}; }
    /// A module whose name is one of these, or ends in a dot and one of these.
    static TargetPattern names(std::vector<std::string> names);
    /// A module whose whole name matches. \throws Error (BadInput, Unsupported) at `where` for what is no expression
    static TargetPattern expression(const std::string& expression, const std::string& where);
    /// As `adapter.targets` has it: `all-linear`, names separated by commas, or an expression between slashes.
    /// \throws Error (BadInput) for an empty name, or as expression()
    static TargetPattern fromSetting(std::string_view text);

    /// Which of the modules are meant, in their order.
    std::vector<bool> chosen(const std::vector<std::string>& modules) const;
    /// Names that end no module's; none for an expression and for all.
    std::vector<std::string> unmatchedNames(const std::vector<std::string>& modules) const;

    bool isAll() const { return m_names.empty() && m_expression.empty(); }
    const std::vector<std::string>& names() const { return m_names; }
    const std::string& expression() const { return m_expression; }

private:
    std::vector<std::string> m_names;
    std::string m_expression;
    std::string m_where; ///< of the expression, for messages
};

} // namespace sdm::engine
