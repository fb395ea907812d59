#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sdm::store {

/// A word or phrase of a search, as it was typed.
struct SearchTerm {
    std::string text;
    bool prefix = false; ///< of its last word
    bool operator==(const SearchTerm&) const = default;
};

/// A regular expression of a search, as it was typed between slashes.
struct SearchExpression {
    std::string text;     ///< in the dialect of Perl
    bool anyCase = false; ///< an `i` behind the second slash
    std::size_t at = 0;   ///< byte of the search at which it begins

    std::string pattern() const { return (anyCase ? "(?i)" : "") + text; } ///< for regexp() (search_function.h)
    bool operator==(const SearchExpression&) const = default;
};

/// What is wrong with a search.
struct SearchFault {
    std::size_t position = 0; ///< byte of the search
    std::string what;         ///< "missing closing parenthesis"
};

/// What a user typed into a search box, made safe: FTS5 expressions in which every word is quoted, so that no input is a syntax error.
struct TextSearch {
    std::string wanted;                ///< FTS5 expression all of which must match; may be empty
    std::string unwanted;              ///< FTS5 expression none of which may match; may be empty
    std::vector<std::string> literals; ///< terms without a letter or digit ("...", "</"), which no word index knows
    std::vector<std::string> unwantedLiterals;
    std::vector<SearchExpression> expressions, unwantedExpressions;
    std::vector<SearchTerm> terms; ///< the wanted words and phrases again, to be marked where they are shown

    bool empty() const
    {
        return wanted.empty() && unwanted.empty() && literals.empty() && unwantedLiterals.empty() && expressions.empty() &&
               unwantedExpressions.empty();
    }
    std::optional<SearchFault> fault() const; ///< of the first expression that is none
};

/// Words are joined by AND; `"a b"` is a phrase, `wor*` a prefix, `/a+b/` a regular expression (`/a+b/i`: in any case; `\/` is a slash in
/// it), a leading `-` excludes; a lone quotation mark opens a phrase to the end. A slash without a second one is a sign like others.
TextSearch parseTextSearch(const std::string& text);

/// \throws Error (BadInput) where a regular expression in the search cannot be read; says at which character
void requireReadable(const TextSearch& search, const std::string& text);

/// Where an expression that can be read matches a text, in bytes. \throws Error (Failed) where it is given up
std::vector<std::pair<std::size_t, std::size_t>> matchesOf(const SearchExpression& expression, std::string_view text);

/// The search that is one regular expression and nothing else; nothing where it is another one.
std::optional<SearchExpression> soleExpression(const std::string& text);
/// A search for this expression, and the other way round: its slashes get a backslash, or lose it.
std::string expressionSearch(const std::string& expression);
std::string expressionText(const SearchExpression& expression);

} // namespace sdm::store
