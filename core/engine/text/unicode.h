#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sdm::engine {

/// The text without Unicode white space at both ends (a view into it).
std::string_view trimmed(std::string_view text);
/// Maximal runs without Unicode white space (views into the text).
std::vector<std::string_view> wordsOf(std::string_view text);

/// The code point that starts at byte `at`, which then moves behind it; U+FFFD for an ill-formed sequence (its maximal part is one
/// step, as in the WHATWG decoder).
char32_t nextCodePoint(std::string_view text, std::size_t& at);
void appendUtf8(std::string& text, char32_t codePoint);
bool isValidUtf8(std::string_view text);
/// The bytes with every ill-formed sequence replaced by U+FFFD.
std::string toValidUtf8(std::string_view bytes);

/// The White_Space property; unlike `trimmed` without Python's information separators U+001C..U+001F.
bool isWhiteSpace(char32_t c);
/// White_Space and the information separators: what `trimmed` and Python's str.isspace() take for white space.
bool isPythonSpace(char32_t c);
/// Letters, marks, decimal digits, connectors and joiners: `\w` of Unicode regular expressions (UTS 18).
bool isWordCharacter(char32_t c);
/// General categories Nd, Nl and No.
bool isNumeric(char32_t c);
/// ASCII punctuation and symbols, and the general categories P*.
bool isPunctuation(char32_t c);

} // namespace sdm::engine
