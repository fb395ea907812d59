#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

/// The one home of numbers as text. printf, strtod, iostreams and std::to_string(double) follow the desktop's LC_NUMERIC and write
/// "0,99" under a German one; nothing here does. Infinities and NaN read `inf`, `-inf` and `nan`.
namespace sdm {

/// `digits` places after the point, as printf's %.*f.
std::string fixedNumber(double value, int digits);
/// As printf's %.*e: 3.20e-04.
std::string scientificNumber(double value, int digits);
/// `digits` significant digits without trailing zeros, as printf's %.*g.
std::string generalNumber(double value, int digits = 6);
/// The fewest digits that read back as the same double.
std::string shortestNumber(double value);

/// The number that all of `text` is, in decimal or exponent form. Nothing for anything else: blanks, a leading `+`, a decimal comma,
/// a value beyond the type's range, `inf` and `nan`.
std::optional<double> parseNumber(std::string_view text);

template <std::integral T>
std::optional<T> parseInteger(std::string_view text)
{
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

} // namespace sdm
