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

} // namespace sdm::engine
