#include "core/engine/text/unicode.h"

#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace sdm::engine {
namespace {

// Python's str.isspace(), which the reference relies on, also counts the four information separators U+001C..U+001F.
bool isSpace(UChar32 c)
{
    return u_isUWhiteSpace(c) || (c >= 0x1c && c <= 0x1f);
}

} // namespace

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    const char* bytes = text.data();
    const auto length = static_cast<std::int32_t>(text.size());
    std::int32_t start = -1;
    for (std::int32_t i = 0; i < length;) {
        const std::int32_t before = i;
        UChar32 c = 0;
        U8_NEXT(bytes, i, length, c);
        if (!isSpace(c)) {
            if (start < 0)
                start = before;
        } else if (start >= 0) {
            words.push_back(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(before - start)));
            start = -1;
        }
    }
    if (start >= 0)
        words.push_back(text.substr(static_cast<std::size_t>(start)));
    return words;
}

std::string_view trimmed(std::string_view text)
{
    const auto words = wordsOf(text);
    if (words.empty())
        return {};
    const char* begin = words.front().data();
    const char* end = words.back().data() + words.back().size();
    return {begin, static_cast<std::size_t>(end - begin)};
}

char32_t nextCodePoint(std::string_view text, std::size_t& at)
{
    const char* bytes = text.data();
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, text.size(), c);
    return static_cast<char32_t>(c);
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    char bytes[U8_MAX_LENGTH];
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(codePoint));
    text.append(bytes, length);
}

bool isValidUtf8(std::string_view text)
{
    const char* bytes = text.data();
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, text.size(), c);
        if (c < 0)
            return false;
    }
    return true;
}

std::string toValidUtf8(std::string_view bytes)
{
    if (isValidUtf8(bytes))
        return std::string(bytes);
    std::string text;
    for (std::size_t i = 0; i < bytes.size();)
        appendUtf8(text, nextCodePoint(bytes, i));
    return text;
}

bool isWhiteSpace(char32_t c)
{
    return u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool isPythonSpace(char32_t c)
{
    return isSpace(static_cast<UChar32>(c));
}

bool isWordCharacter(char32_t c)
{
    const auto code = static_cast<UChar32>(c);
    return u_isUAlphabetic(code) || (U_GET_GC_MASK(code) & (U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK)) != 0 ||
           u_hasBinaryProperty(code, UCHAR_JOIN_CONTROL);
}

bool isNumeric(char32_t c)
{
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_N_MASK) != 0;
}

bool isPunctuation(char32_t c)
{
    const bool ascii = (c >= 0x21 && c <= 0x2f) || (c >= 0x3a && c <= 0x40) || (c >= 0x5b && c <= 0x60) || (c >= 0x7b && c <= 0x7e);
    return ascii || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_P_MASK) != 0;
}

} // namespace sdm::engine
