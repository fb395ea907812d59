#pragma once

#include <cstddef>
#include <string_view>

namespace sdm {

/// The text without a UTF-8 byte order mark at its start, which editors of other systems put there.
std::string_view withoutByteOrderMark(std::string_view text);

/// Bytes of the well-formed UTF-8 sequence that starts at `at`; 0 when there is none (a stray byte, an overlong form, a surrogate).
std::size_t utf8SequenceAt(std::string_view text, std::size_t at);

/// Offset of the first byte that is not UTF-8; npos when all of it is.
std::size_t firstNonUtf8(std::string_view text);

} // namespace sdm
