#include "core/engine/task/arithmetic/number.h"

#include "core/engine/text/unicode.h"

#include <algorithm>
#include <numeric>

namespace sdm::engine {
namespace {

constexpr std::size_t kMostDigits = 9; // of a part: products of two parts stay within 64 bits

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view withoutLeadingZeros(std::string_view digits)
{
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return digits;
}

std::int64_t valueOf(std::string_view digits)
{
    std::int64_t value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

Rational reduced(std::int64_t numerator, std::int64_t denominator)
{
    const std::int64_t divisor = std::max<std::int64_t>(1, std::gcd(numerator, denominator));
    return {numerator / divisor, denominator / divisor};
}

ReadNumber fraction(bool negative, std::string_view above, std::string_view below)
{
    above = withoutLeadingZeros(above);
    below = withoutLeadingZeros(below);
    if (below == "0")
        return {};
    if (above.size() > kMostDigits || below.size() > kMostDigits)
        return {true, std::nullopt};
    return {true, reduced(negative ? -valueOf(above) : valueOf(above), valueOf(below))};
}

ReadNumber decimal(bool negative, std::string_view whole, std::string_view part)
{
    while (!part.empty() && part.back() == '0')
        part.remove_suffix(1);
    whole = withoutLeadingZeros(whole);
    if (whole.size() + part.size() > 2 * kMostDigits - 1 || part.size() > kMostDigits)
        return {true, std::nullopt};
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < part.size(); ++i)
        scale *= 10;
    const std::int64_t value = valueOf(whole) * scale + valueOf(part);
    return {true, reduced(negative ? -value : value, scale)};
}

} // namespace

ReadNumber readNumber(std::string_view text)
{
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text = trimmed(text.substr(1));
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        const std::string_view above = trimmed(text.substr(0, slash)), below = trimmed(text.substr(slash + 1));
        return isDigits(above) && isDigits(below) ? fraction(negative, above, below) : ReadNumber{};
    }
    if (const std::size_t point = text.find('.'); point != std::string_view::npos) {
        const std::string_view whole = text.substr(0, point), part = text.substr(point + 1);
        return isDigits(whole) && isDigits(part) ? decimal(negative, whole, part) : ReadNumber{};
    }
    return isDigits(text) ? decimal(negative, text, {}) : ReadNumber{};
}

} // namespace sdm::engine
