#include "core/base/ulid.h"

#include <chrono>
#include <random>

namespace sdm {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kUlidLength = 26;

} // namespace

std::int64_t nowMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string newUlid()
{
    std::string text(kUlidLength, '0');
    auto time = static_cast<std::uint64_t>(nowMilliseconds());
    for (int i = 9; i >= 0; --i, time >>= 5)
        text[static_cast<std::size_t>(i)] = kAlphabet[time & 31];
    std::random_device device;
    for (std::size_t i = 10; i < text.size(); ++i)
        text[i] = kAlphabet[device() & 31];
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
