#include "core/engine/text/jinja/python_text.h"

#include "core/engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

namespace sdm::engine::jinja {
namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string utf8Of(const icu::UnicodeString& text)
{
    std::string result;
    text.toUTF8String(result);
    return result;
}

icu::UnicodeString unicodeOf(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

char asciiUpper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string titled(std::string_view character)
{
    if (isAscii(character))
        return std::string(1, asciiUpper(character.front()));
    icu::UnicodeString text = unicodeOf(character);
    return utf8Of(text.toTitle(nullptr, icu::Locale::getRoot()));
}

bool isCased(char32_t c)
{
    return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_CASED);
}

template <typename Predicate>
bool everyCharacter(std::string_view text, const Predicate& predicate)
{
    for (std::size_t at = 0; at < text.size();)
        if (!predicate(static_cast<UChar32>(nextCodePoint(text, at))))
            return false;
    return !text.empty();
}

/// Python's "cased and all of this case".
bool hasOnlyCase(std::string_view text, UProperty wanted)
{
    bool found = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<UChar32>(nextCodePoint(text, at));
        if (!u_hasBinaryProperty(c, wanted)) {
            if (u_isupper(c) || u_islower(c) || u_istitle(c))
                return false;
            continue;
        }
        found = true;
    }
    return found;
}

bool isNumericOf(UChar32 c, bool withDigits, bool withOthers)
{
    const auto type = u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE);
    return type == U_NT_DECIMAL || (withDigits && type == U_NT_DIGIT) || (withOthers && type == U_NT_NUMERIC);
}

bool isAlphabetic(UChar32 c)
{
    return (U_GET_GC_MASK(c) & U_GC_L_MASK) != 0;
}

bool isPrintable(char32_t c)
{
    if (c == ' ')
        return true;
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_C_MASK | U_GC_Z_MASK)) == 0;
}

bool isLineEnd(char32_t c)
{
    return (c >= '\n' && c <= '\r') || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

void appendEscaped(std::string& text, char32_t c)
{
    constexpr const char* kDigits = "0123456789abcdef";
    const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    text += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        text += kDigits[(c >> shift) & 0xf];
}

} // namespace

std::int64_t lengthOf(std::string_view text)
{
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

std::size_t byteOffset(std::string_view text, std::int64_t codePoint)
{
    std::size_t at = 0;
    for (; codePoint > 0 && at < text.size(); --codePoint)
        nextCodePoint(text, at);
    return at;
}

std::vector<std::string> charactersOf(std::string_view text)
{
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        nextCodePoint(text, at);
        characters.emplace_back(text.substr(begin, at - begin));
    }
    return characters;
}

std::string upperCase(std::string_view text)
{
    std::string result(text);
    if (!isAscii(text))
        return utf8Of(unicodeOf(text).toUpper(icu::Locale::getRoot()));
    std::ranges::transform(result, result.begin(), asciiUpper);
    return result;
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    if (!isAscii(text))
        return utf8Of(unicodeOf(text).toLower(icu::Locale::getRoot()));
    std::ranges::transform(result, result.begin(), asciiLower);
    return result;
}

std::string capitalised(std::string_view text)
{
    const std::size_t first = byteOffset(text, 1);
    return first == 0 ? std::string() : titled(text.substr(0, first)) + lowerCase(text).substr(lowerCase(text.substr(0, first)).size());
}

std::string titleCase(std::string_view text)
{
    std::string result;
    bool afterCased = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = nextCodePoint(text, at);
        const std::string_view character = text.substr(begin, at - begin);
        result += afterCased ? lowerCase(character) : titled(character);
        afterCased = isCased(c);
    }
    return result;
}

bool isUpperCase(std::string_view text)
{
    return hasOnlyCase(text, UCHAR_UPPERCASE);
}

bool isLowerCase(std::string_view text)
{
    return hasOnlyCase(text, UCHAR_LOWERCASE);
}

std::optional<bool> isAll(std::string_view method, std::string_view text)
{
    if (method == "isspace")
        return everyCharacter(text, [](UChar32 c) { return isPythonSpace(static_cast<char32_t>(c)); });
    if (method == "isalpha")
        return everyCharacter(text, isAlphabetic);
    if (method == "isdecimal")
        return everyCharacter(text, [](UChar32 c) { return isNumericOf(c, false, false); });
    if (method == "isdigit")
        return everyCharacter(text, [](UChar32 c) { return isNumericOf(c, true, false); });
    if (method == "isnumeric")
        return everyCharacter(text, [](UChar32 c) { return isNumericOf(c, true, true); });
    if (method == "isalnum")
        return everyCharacter(text, [](UChar32 c) { return isAlphabetic(c) || isNumericOf(c, true, true); });
    return std::nullopt;
}

std::string_view stripped(std::string_view text, const std::optional<std::string>& characters, bool left, bool right)
{
    std::vector<std::string> set;
    if (characters)
        set = charactersOf(*characters);
    const auto goes = [&](std::size_t begin, std::size_t end) {
        std::size_t at = begin;
        if (!characters)
            return isPythonSpace(nextCodePoint(text, at));
        return std::ranges::find(set, text.substr(begin, end - begin)) != set.end();
    };
    std::size_t begin = 0, end = text.size();
    while (left && begin < end) {
        std::size_t next = begin;
        nextCodePoint(text, next);
        if (!goes(begin, next))
            break;
        begin = next;
    }
    while (right && end > begin) {
        std::size_t start = end - 1;
        while (start > begin && (static_cast<unsigned char>(text[start]) & 0xc0) == 0x80)
            --start;
        if (!goes(start, end))
            break;
        end = start;
    }
    return text.substr(begin, end - begin);
}

std::vector<std::string> split(std::string_view text, const std::optional<std::string>& separator, std::int64_t limit)
{
    std::vector<std::string> parts;
    if (separator) {
        while (limit < 0 || static_cast<std::int64_t>(parts.size()) < limit) {
            const auto at = text.find(*separator);
            if (at == std::string_view::npos)
                break;
            parts.emplace_back(text.substr(0, at));
            text = text.substr(at + separator->size());
        }
        parts.emplace_back(text);
        return parts;
    }
    for (const std::string_view word : wordsOf(text)) {
        if (limit >= 0 && static_cast<std::int64_t>(parts.size()) == limit) {
            const auto begin = static_cast<std::size_t>(word.data() - text.data());
            parts.emplace_back(text.substr(begin)); // the rest keeps the white space at its end
            break;
        }
        parts.emplace_back(word);
    }
    return parts;
}

std::vector<std::string> splitFromRight(std::string_view text, const std::optional<std::string>& separator, std::int64_t limit)
{
    if (limit < 0)
        return split(text, separator, limit);
    std::vector<std::string> parts;
    if (separator) {
        while (static_cast<std::int64_t>(parts.size()) < limit) {
            const auto at = text.rfind(*separator);
            if (at == std::string_view::npos)
                break;
            parts.emplace_back(text.substr(at + separator->size()));
            text = text.substr(0, at);
        }
        parts.emplace_back(text);
    } else {
        const auto words = wordsOf(text);
        for (auto word = words.rbegin(); word != words.rend(); ++word) {
            if (static_cast<std::int64_t>(parts.size()) == limit) {
                parts.emplace_back(text.substr(0, static_cast<std::size_t>(word->data() + word->size() - text.data())));
                break;
            }
            parts.emplace_back(*word);
        }
    }
    std::ranges::reverse(parts);
    return parts;
}

std::vector<std::string> linesOf(std::string_view text, bool keepEnds)
{
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const char32_t c = nextCodePoint(text, at);
        if (!isLineEnd(c))
            continue;
        if (c == '\r' && at < text.size() && text[at] == '\n')
            ++at;
        lines.emplace_back(text.substr(start, (keepEnds ? at : before) - start));
        start = at;
    }
    if (start < text.size())
        lines.emplace_back(text.substr(start));
    return lines;
}

std::int64_t countOf(std::string_view text, std::string_view part)
{
    if (part.empty())
        return lengthOf(text) + 1;
    std::int64_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

std::size_t replacedSize(std::string_view text, std::string_view from, std::string_view to, std::int64_t limit)
{
    std::int64_t count = countOf(text, from);
    if (limit >= 0)
        count = std::min(count, limit);
    const auto times = static_cast<std::size_t>(count);
    return text.size() - times * from.size() + times * to.size();
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to, std::int64_t limit)
{
    std::string result;
    std::int64_t count = 0;
    const auto mayGoOn = [&] { return limit < 0 || count < limit; };
    std::size_t at = 0;
    if (from.empty()) {
        for (; at < text.size() && mayGoOn(); ++count) {
            const std::size_t begin = at;
            nextCodePoint(text, at);
            result.append(to).append(text.substr(begin, at - begin));
        }
        return result.append(mayGoOn() ? to : text.substr(at));
    }
    for (; mayGoOn(); ++count) {
        const auto found = text.find(from, at);
        if (found == std::string_view::npos)
            break;
        result.append(text.substr(at, found - at)).append(to);
        at = found + from.size();
    }
    return result.append(text.substr(at));
}

std::string floatText(double number)
{
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number > 0 ? "inf" : "-inf";
    char buffer[64];
    const double size = std::abs(number);
    const bool isPlain = size == 0 || (size >= 1e-4 && size < 1e16);
    const auto format = isPlain ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, format).ptr;
    std::string text(buffer, end);
    if (isPlain && text.find('.') == std::string::npos)
        text += ".0";
    return text;
}

std::string quoted(std::string_view text)
{
    const char quote = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string result(1, quote);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCodePoint(text, at);
        if (c == '\n' || c == '\r' || c == '\t')
            result += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
        else if (c == static_cast<char32_t>(quote) || c == '\\')
            result.append("\\").append(1, static_cast<char>(c));
        else if (isPrintable(c))
            appendUtf8(result, c);
        else
            appendEscaped(result, c);
    }
    return result + quote;
}

std::optional<std::int64_t> parsedInteger(std::string_view text, int base)
{
    text = trimmed(text);
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text = text.substr(1);
    std::string digits = isNegative ? "-" : "";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isBetween = i > 0 && i + 1 < text.size() && text[i - 1] != '_' && text[i + 1] != '_';
        if (text[i] != '_')
            digits += text[i];
        else if (!isBetween)
            return std::nullopt;
    }
    std::int64_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, value, base);
    if (text.empty() || text.front() == '-' || result.ec != std::errc() || result.ptr != end)
        return std::nullopt;
    return value;
}

std::optional<double> parsedFloat(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text = text.substr(1);
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    if (text.empty() || text.starts_with("+") || result.ec != std::errc() || result.ptr != end)
        return std::nullopt;
    return value;
}

} // namespace sdm::engine::jinja
