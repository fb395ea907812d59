#pragma once

#include <cstdint>
#include <string>

namespace sdm {

/// A new ULID: 26 characters of Crockford base 32, 48 bits of UTC milliseconds then 80 random bits; sorts by time of creation.
std::string newUlid();

/// UTC now, in milliseconds since 1970.
std::int64_t nowMilliseconds();

} // namespace sdm
