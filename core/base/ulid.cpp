#include "core/base/ulid.h"

#include <chrono>
#include <random>

namespace sdm {

std::int64_t nowMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::string newUlid()
{
    constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string text(26, '0');
    auto time = static_cast<std::uint64_t>(nowMilliseconds());
    for (int i = 9; i >= 0; --i, time >>= 5)
        text[static_cast<std::size_t>(i)] = kAlphabet[time & 31];
    std::random_device device;
    for (std::size_t i = 10; i < text.size(); ++i)
        text[i] = kAlphabet[device() & 31];
    return text;
}

} // namespace sdm
