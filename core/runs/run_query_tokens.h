#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The words and signs of a run query. Used by its parser and its completion only.
namespace sdm::runs {

struct QueryToken {
    enum class Kind { Word, Quoted, Relation, Colon, Open, Close, End };
    Kind kind = Kind::End;
    std::string text; ///< of a quoted one what is between the quotes
    std::size_t position = 0, length = 0;
    bool isClosed = true;  ///< a quoted one has its second quote
    bool isJoined = false; ///< no blank before it

    std::size_t end() const { return position + length; }
};

/// All tokens, an End last. Any text has some: what is wrong with it is the parser's to say.
std::vector<QueryToken> queryTokens(std::string_view text);

/// As a word where that reads back, else in quotes.
std::string quotedIfNeeded(const std::string& text);

} // namespace sdm::runs
