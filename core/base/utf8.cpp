#include "core/base/utf8.h"

namespace sdm {
namespace {

unsigned char byteAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool isBetween(unsigned char byte, unsigned char low, unsigned char high)
{
    return byte >= low && byte <= high;
}

} // namespace

std::string_view withoutByteOrderMark(std::string_view text)
{
    return text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text;
}

// Table 3-7 of the Unicode Standard: only the second byte's range depends on the first.
std::size_t utf8SequenceAt(std::string_view text, std::size_t at)
{
    const unsigned char first = byteAt(text, at);
    if (first < 0x80)
        return at < text.size() ? 1 : 0;
    if (!isBetween(first, 0xc2, 0xf4))
        return 0;
    const unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    const std::size_t length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (!isBetween(byteAt(text, at + 1), low, high))
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (!isBetween(byteAt(text, at + i), 0x80, 0xbf))
            return 0;
    }
    return length;
}

std::size_t firstNonUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8SequenceAt(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

} // namespace sdm
