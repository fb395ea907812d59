#include "core/base/visible_text.h"

#include "core/base/utf8.h"

#include <cstdint>
#include <cstdio>

namespace sdm {
namespace {

/// \param sequence  one well-formed UTF-8 sequence
std::uint32_t codePoint(std::string_view sequence)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(sequence[at]); };
    if (sequence.size() == 1)
        return byte(0);
    std::uint32_t code = byte(0) & (0x7FU >> sequence.size());
    for (std::size_t i = 1; i < sequence.size(); ++i)
        code = code << 6 | (byte(i) & 0x3FU);
    return code;
}

bool isHidden(std::uint32_t code)
{
    const auto within = [code](std::uint32_t first, std::uint32_t last) { return first <= code && code <= last; };
    if (code == '\t' || code == '\n')
        return false;
    return code < 0x20 || within(0x7F, 0x9F) || code == 0x61C || within(0x200E, 0x200F) || within(0x2028, 0x202E) || within(0x2066, 0x2069);
}

std::string spelled(char kind, std::uint32_t code)
{
    char text[16];
    std::snprintf(text, sizeof text, "\\%c{%x}", kind, code);
    return text;
}

} // namespace

std::string visibleText(std::string_view text)
{
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8SequenceAt(text, at);
        if (length == 0) {
            shown += spelled('x', static_cast<unsigned char>(text[at++]));
            continue;
        }
        const std::string_view sequence = text.substr(at, length);
        const std::uint32_t code = codePoint(sequence);
        shown += isHidden(code) ? spelled('u', code) : std::string(sequence);
        at += length;
    }
    return shown;
}

} // namespace sdm
