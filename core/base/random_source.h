#pragma once

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace sdm {

/// A reproducible sequence of draws. The same on every platform: no std:: distribution is used, their results are not portable.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) : m_engine(seed) {}

    std::uint64_t next() { return m_engine(); }
    /// Uniform in [0, 1) with 53 random bits.
    double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }
    /// Uniform integer in [0, bound), without modulo bias; bound > 0.
    std::uint64_t below(std::uint64_t bound);
    bool coin(double probability = 0.5) { return uniform() < probability; }

    template <typename T>
    void shuffle(std::vector<T>& values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::mt19937_64 m_engine;
};

/// Named, independent random streams derived from one seed. A stream depends only on (seed, name, indices), never on what was
/// drawn before it, so a resumed run needs no saved generator state: it asks for the stream of its step again.
class RandomSource {
public:
    explicit RandomSource(std::uint64_t seed) : m_seed(seed) {}

    std::uint64_t seed() const { return m_seed; }
    /// \param name     the purpose, e.g. "training-coins"
    /// \param indices  epoch, step, draw ... whatever distinguishes two uses of the same purpose
    RandomStream stream(std::string_view name, std::initializer_list<std::int64_t> indices = {}) const;

private:
    std::uint64_t m_seed;
};

} // namespace sdm
