#include "core/json/json_scanner.h"

#include "core/base/number_text.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace sdm {
namespace {

constexpr std::size_t kShownCharacters = 24;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether a character of a string stands for itself and is ASCII.
bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80;
}

/// Whether a number that no double holds is too large rather than too near to zero.
bool isTooLarge(std::string_view number)
{
    const std::size_t e = std::min(number.find_first_of("eE"), number.size());
    const std::string_view mantissa = number.substr(0, e);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    const auto place = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first); // of the first digit before the point
    std::string_view exponent = number.substr(std::min(e + 1, number.size()));
    if (exponent.starts_with('+'))
        exponent.remove_prefix(1);
    if (exponent.empty())
        return place > 0;
    const auto value = parseInteger<std::int64_t>(exponent);
    if (!value || std::abs(*value) > std::int64_t{1} << 40)
        return !exponent.starts_with('-');
    return *value + place > 0;
}

bool isWordPart(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::string hexadecimalOf(std::uint32_t value, int digits)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text(static_cast<std::size_t>(digits), '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value >>= 4)
        *digit = kDigits[value & 0xf];
    return text;
}

void appendCodePoint(std::string& text, std::uint32_t code)
{
    const auto add = [&text](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80)
        return add(code);
    if (code < 0x800)
        add(0xc0 | code >> 6);
    else if (code < 0x10000)
        add(0xe0 | code >> 12);
    else
        add(0xf0 | code >> 18);
    if (code >= 0x10000)
        add(0x80 | (code >> 12 & 0x3f));
    if (code >= 0x800)
        add(0x80 | (code >> 6 & 0x3f));
    add(0x80 | (code & 0x3f));
}

} // namespace

void JsonScanner::stopAt(std::size_t offset, std::string what, std::string remedy)
{
    throw JsonStop{std::move(what), std::move(remedy), offset};
}

void JsonScanner::skipBlanks()
{
    m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size());
}

bool JsonScanner::take(char c)
{
    if (isAtEnd() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

std::string_view JsonScanner::wordHere() const
{
    std::size_t end = m_at;
    while (end < m_text.size() && end - m_at < kShownCharacters && isWordPart(m_text[end]))
        ++end;
    return m_text.substr(m_at, end - m_at);
}

void JsonScanner::refuseHere(const std::string& wanted) const
{
    if (isAtEnd())
        stop("the text ends where " + wanted + " should stand", "it may be cut off");
    const char c = peek();
    const std::string word(wordHere());
    if (c == '\0')
        stop("a NUL byte stands where " + wanted + " should", "the file may be damaged");
    if (word == "NaN" || word == "nan" || word == "Infinity" || word == "inf")
        stop(word + " is no JSON number", "write a number or null");
    if (word == "True" || word == "False" || word == "None" || word == "undefined")
        stop(word + " is no JSON", "write true, false or null");
    if (c == '\'')
        stop("texts stand in double quotes, not in single ones");
    if (c == '/' || c == '#')
        stop("JSON has no comments");
    if (!word.empty())
        stop("'" + word + "' stands where " + wanted + " should");
    if (const std::size_t length = utf8SequenceAt(m_text, m_at); static_cast<unsigned char>(c) >= 0x20 && length > 0)
        stop("'" + std::string(m_text.substr(m_at, length)) + "' stands where " + wanted + " should");
    stop("the byte " + hexadecimalOf(static_cast<unsigned char>(c), 2) + " stands where " + wanted + " should", "is it text?");
}

char JsonScanner::word()
{
    for (const std::string_view known : {"true", "false", "null"}) {
        if (wordHere() == known) {
            m_at += known.size();
            return known.front();
        }
    }
    refuseHere("a value");
}

std::string JsonScanner::string()
{
    const std::size_t begin = m_at++;
    std::string text;
    for (;;) {
        std::size_t plain = m_at;
        while (plain < m_text.size() && m_text[plain] != '"' && m_text[plain] != '\\' && isPlain(m_text[plain]))
            ++plain;
        text.append(m_text, m_at, plain - m_at);
        m_at = plain;
        if (isAtEnd())
            stopAt(begin, "the text that begins here does not end", "it may be cut off");
        const char c = m_text[m_at];
        if (c == '"')
            break;
        if (c == '\\') {
            escape(text);
        } else if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
            stop("a raw " + std::string(c == '\n' || c == '\r' ? "line break" : "control character U+" + hexadecimalOf(byte, 4)) +
                     " in a text",
                 "write it as an escape");
        } else {
            const std::size_t length = utf8SequenceAt(m_text, m_at);
            if (length == 0)
                stop("the byte " + hexadecimalOf(byte, 2) + " is not UTF-8", "convert the text to UTF-8");
            text.append(m_text, m_at, length);
            m_at += length;
        }
    }
    ++m_at;
    return text;
}

void JsonScanner::escape(std::string& text)
{
    constexpr std::array<std::pair<char, char>, 8> kSimple{
        {{'"', '"'}, {'\\', '\\'}, {'/', '/'}, {'b', '\b'}, {'f', '\f'}, {'n', '\n'}, {'r', '\r'}, {'t', '\t'}}};
    const std::size_t begin = m_at++;
    const char kind = peek();
    for (const auto& [letter, meaning] : kSimple) {
        if (kind == letter && !isAtEnd()) {
            ++m_at;
            text += meaning;
            return;
        }
    }
    if (kind != 'u')
        stopAt(begin, isAtEnd() ? "the text ends inside an escape" : "a backslash before something that is no escape",
               R"(write \\ for a backslash)");
    ++m_at;
    std::uint32_t code = hexadecimal();
    const auto refuseHalf = [&] {
        stopAt(begin, "the escape \\u" + hexadecimalOf(code, 4) + " is a lone surrogate, half of a pair", "write the character itself");
    };
    if (code >= 0xdc00 && code <= 0xdfff)
        refuseHalf();
    if (code >= 0xd800 && code <= 0xdbff) {
        if (m_text.substr(m_at, 2) != "\\u")
            refuseHalf();
        m_at += 2;
        const std::uint32_t low = hexadecimal();
        if (low < 0xdc00 || low > 0xdfff)
            refuseHalf();
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
    appendCodePoint(text, code);
}

std::uint32_t JsonScanner::hexadecimal()
{
    const std::string_view digits = m_text.substr(m_at, 4);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 4 || error != std::errc{} || end != digits.data() + 4)
        stop(R"(the escape \u needs four hexadecimal digits)");
    m_at += 4;
    return value;
}

JsonNumber JsonScanner::number()
{
    const std::size_t begin = m_at;
    const bool isNegative = take('-');
    if (!isDigit(peek()))
        refuseHere(isNegative ? "a digit" : "a value");
    const bool leadsWithZero = peek() == '0';
    const auto digits = [this] {
        const std::size_t first = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at - first;
    };
    if (digits() > 1 && leadsWithZero)
        stopAt(begin, "a number must not begin with 0");
    bool isWhole = true;
    if (take('.')) {
        isWhole = false;
        if (digits() == 0)
            refuseHere("a digit");
    }
    if (peek() == 'e' || peek() == 'E') {
        isWhole = false;
        ++m_at;
        if (!take('+'))
            take('-');
        if (digits() == 0)
            refuseHere("a digit");
    }
    const char* const first = m_text.data() + begin;
    const char* const last = m_text.data() + m_at;
    JsonNumber number;
    if (isWhole && !isNegative && std::from_chars(first, last, number.whole).ec == std::errc{})
        return number;
    number.kind = JsonNumber::Kind::Signed;
    if (isWhole && isNegative && std::from_chars(first, last, number.negative).ec == std::errc{})
        return number;
    number.kind = JsonNumber::Kind::Real;
    // Out of range is also said of what is nearer to zero than any double; it reads as zero everywhere else too.
    if (std::from_chars(first, last, number.real).ec == std::errc::result_out_of_range) {
        const std::string_view text = m_text.substr(begin, m_at - begin);
        if (isTooLarge(text))
            stopAt(begin, "the number " + std::string(text.substr(0, kShownCharacters)) + " is too large for a double");
        number.real = isNegative ? -0.0 : 0.0;
    }
    return number;
}

} // namespace sdm
