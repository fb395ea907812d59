#include "core/base/random_source.h"

namespace sdm {
namespace {

// Finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit reaches every output bit.
std::uint64_t mix(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

std::uint64_t RandomStream::below(std::uint64_t bound)
{
    const std::uint64_t limit = bound * ((~std::uint64_t{0}) / bound);
    std::uint64_t draw = m_engine();
    while (draw >= limit)
        draw = m_engine();
    return draw % bound;
}

RandomStream RandomSource::stream(std::string_view name, std::initializer_list<std::int64_t> indices) const
{
    std::uint64_t state = mix(m_seed);
    for (const char c : name)
        state = mix(state ^ static_cast<unsigned char>(c));
    for (const std::int64_t index : indices)
        state = mix(state ^ mix(static_cast<std::uint64_t>(index) + 0x51ed270b9f652295ULL));
    return RandomStream(state);
}

} // namespace sdm
