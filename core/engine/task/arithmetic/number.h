#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sdm::engine {

/// An exact number in lowest terms, denominator positive.
struct Rational {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    bool operator==(const Rational&) const = default;
};

/// How a text reads as a number: none, one too large to be held (and so equal to none that is), or a value.
struct ReadNumber {
    bool isNumber = false;
    std::optional<Rational> value;
};

/// Reads an integer, a decimal ("3.50") or a fraction of integers ("7/2"), with an optional sign and blanks around. Thousands separators,
/// exponents and words are no numbers.
ReadNumber readNumber(std::string_view text);

} // namespace sdm::engine
