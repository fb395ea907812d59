#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sdm {

/// A new ULID: 26 characters of Crockford base 32, 48 bits of UTC milliseconds then 80 random bits. Of one process each sorts after the one
/// before it, also within a millisecond. From any thread.
std::string newUlid();

/// Whether a text could have come from newUlid.
bool isUlid(std::string_view text);

/// Whether a text may stand as an id at all: 1 to 64 letters, digits, '-' and '_', so nothing that a path or a terminal understands.
bool isIdText(std::string_view text);

/// UTC now, in milliseconds since 1970.
std::int64_t nowMilliseconds();

} // namespace sdm
