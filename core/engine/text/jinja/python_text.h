#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Python's `str`, as far as templates use it: lengths and positions count code points, case and classes follow Unicode.
namespace sdm::engine::jinja {

std::int64_t lengthOf(std::string_view text);
/// Byte offset of a code point (clamped to the end).
std::size_t byteOffset(std::string_view text, std::int64_t codePoint);
std::vector<std::string> charactersOf(std::string_view text);

std::string upperCase(std::string_view text);
std::string lowerCase(std::string_view text);
std::string capitalised(std::string_view text);
/// `str.title`: a capital after everything that has no case.
std::string titleCase(std::string_view text);

bool isUpperCase(std::string_view text);
bool isLowerCase(std::string_view text);
/// All characters, and at least one, satisfy the predicate of this method's name: isalpha, isdigit, isdecimal, isnumeric, isalnum,
/// isspace. Nothing for another name.
std::optional<bool> isAll(std::string_view method, std::string_view text);

/// \param characters  those to take off; without them white space
std::string_view stripped(std::string_view text, const std::optional<std::string>& characters, bool left, bool right);
/// At `separator` (not empty), or at runs of white space without one; at most `limit` cuts unless negative.
std::vector<std::string> split(std::string_view text, const std::optional<std::string>& separator, std::int64_t limit);
std::vector<std::string> splitFromRight(std::string_view text, const std::optional<std::string>& separator, std::int64_t limit);
std::vector<std::string> linesOf(std::string_view text, bool keepEnds = false);
std::int64_t countOf(std::string_view text, std::string_view part);
/// At most `limit` replacements unless negative.
std::string replaced(std::string_view text, std::string_view from, std::string_view to, std::int64_t limit);
/// How long `replaced` would be, in bytes: to be asked before it is called.
std::size_t replacedSize(std::string_view text, std::string_view from, std::string_view to, std::int64_t limit);

/// The shortest digits that read back as the number, as Python writes floats.
std::string floatText(double number);
/// A text in quotes and escapes, as `repr` writes it.
std::string quoted(std::string_view text);
/// A whole number as Python's int() reads it: blanks around, a sign, single underscores between digits.
std::optional<std::int64_t> parsedInteger(std::string_view text, int base);
std::optional<double> parsedFloat(std::string_view text);

} // namespace sdm::engine::jinja
