#pragma once

#include "core/engine/text/spans.h"
#include "core/engine/text/text_budget.h"
#include "core/engine/text/tokenizer_json.h"

#include <memory>
#include <string>
#include <string_view>

namespace sdm::engine {

/// A literal string or a Unicode regular expression, compiled once. Immutable and cheap to copy; matching is thread-safe.
class Pattern {
public:
    static Pattern literal(std::string text);
    /// In the dialect of tokenizer.json. \param where  named by the Error (BadInput, Unsupported) that toPcre2 throws
    static Pattern regex(const std::string& expression, const std::string& where);
    /// `{"String": …}` or `{"Regex": …}`
    static Pattern fromJson(const JsonPart& spec);

    /// \param text  well-formed UTF-8
    Spans spans(std::string_view text) const;
    /// \throws Error (BadInput) when the budget does not allow for the result
    std::string replaced(std::string_view text, std::string_view content, TextBudget& budget) const;

private:
    class Expression;
    Spans literalSpans(std::string_view text) const;

    std::string m_literal;
    std::shared_ptr<const Expression> m_regex; ///< null for a literal
};

} // namespace sdm::engine
