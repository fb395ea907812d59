#pragma once

#include <string>
#include <vector>

namespace sdm::store {

/// A word or phrase of a search, as it was typed.
struct SearchTerm {
    std::string text;
    bool prefix = false; ///< of its last word
    bool operator==(const SearchTerm&) const = default;
};

/// What a user typed into a search box, made safe: FTS5 expressions in which every word is quoted, so that no input is a syntax error.
struct TextSearch {
    std::string wanted;                ///< FTS5 expression all of which must match; may be empty
    std::string unwanted;              ///< FTS5 expression none of which may match; may be empty
    std::vector<std::string> literals; ///< terms without a letter or digit ("...", "</"), which no word index knows
    std::vector<std::string> unwantedLiterals;
    std::vector<SearchTerm> terms; ///< the wanted words and phrases again, to be marked where they are shown

    bool empty() const { return wanted.empty() && unwanted.empty() && literals.empty() && unwantedLiterals.empty(); }
};

/// Words are joined by AND; `"a b"` is a phrase, `wor*` a prefix, a leading `-` excludes; a lone quotation mark opens a phrase to the end.
TextSearch parseTextSearch(const std::string& text);

} // namespace sdm::store
