#include "core/base/ulid.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <random>

namespace sdm {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kTimeDigits = 10; ///< 48 bits of milliseconds
constexpr std::size_t kRandomDigits = 16;
constexpr std::size_t kUlidLength = kTimeDigits + kRandomDigits;

} // namespace

std::int64_t nowMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string newUlid()
{
    // Within one millisecond, and where the clock steps back, the last one is counted up: what is made later also sorts
    // later, so that lists ordered by time and id have one order (the ULID specification's "monotonicity").
    static std::mutex mutex;
    static std::uint64_t lastTime = 0;
    static std::array<std::uint8_t, kRandomDigits> digits{};
    const std::lock_guard lock(mutex);
    if (const auto time = static_cast<std::uint64_t>(nowMilliseconds()); time > lastTime) {
        std::random_device device;
        for (std::uint8_t& digit : digits)
            digit = static_cast<std::uint8_t>(device() & 31);
        lastTime = time;
    } else {
        auto digit = digits.rbegin();
        while (digit != digits.rend() && *digit == 31)
            *digit++ = 0;
        if (digit == digits.rend())
            ++lastTime; // 80 random bits were all ones
        else
            ++*digit;
    }
    std::string text(kUlidLength, '0');
    std::uint64_t time = lastTime;
    for (std::size_t i = kTimeDigits; i-- > 0; time >>= 5)
        text[i] = kAlphabet[time & 31];
    std::ranges::transform(digits, text.begin() + kTimeDigits, [](std::uint8_t digit) { return kAlphabet[digit]; });
    return text;
}

bool isUlid(std::string_view text)
{
    // 130 bits would fit, a ULID has 128: the first character is at most 7.
    return text.size() == kUlidLength && text.front() <= '7' && text.find_first_not_of(kAlphabet) == std::string_view::npos;
}

bool isIdText(std::string_view text)
{
    constexpr std::size_t kLongest = 64;
    constexpr std::string_view kCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    return !text.empty() && text.size() <= kLongest && text.find_first_not_of(kCharacters) == std::string_view::npos;
}

} // namespace sdm
