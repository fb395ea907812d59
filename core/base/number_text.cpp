#include "core/base/number_text.h"

#include <cmath>

namespace sdm {
namespace {

/// Runs std::to_chars with room that grows until the text fits: %.2f of 1e300 takes more than 300 characters.
template <typename... Format>
std::string written(double value, Format... format)
{
    std::string text(48, '\0');
    for (;;) {
        const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, format...);
        if (error == std::errc{}) {
            text.resize(static_cast<std::size_t>(end - text.data()));
            return text;
        }
        text.resize(text.size() * 2);
    }
}

} // namespace

std::string fixedNumber(double value, int digits)
{
    return written(value, std::chars_format::fixed, digits);
}

std::string scientificNumber(double value, int digits)
{
    return written(value, std::chars_format::scientific, digits);
}

std::string generalNumber(double value, int digits)
{
    return written(value, std::chars_format::general, digits);
}

std::string shortestNumber(double value)
{
    return written(value);
}

std::optional<double> parseNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size();
    return isWhole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace sdm
