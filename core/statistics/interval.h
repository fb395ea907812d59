#pragma once

#include <cstdint>

namespace sdm {

/// A proportion's two-sided confidence interval, both ends in [0, 1].
struct Interval {
    double lower = 0;
    double upper = 1;
};

/// Wilson score interval (Wilson 1927); [0, 1] when n is 0.
Interval wilson(std::int64_t successes, std::int64_t n, double confidence = 0.95);
/// Exact Clopper-Pearson interval (1934).
Interval clopperPearson(std::int64_t successes, std::int64_t n, double confidence = 0.95);
/// What the product shows: exact below n = 40, Wilson from there.
Interval proportionInterval(std::int64_t successes, std::int64_t n, double confidence = 0.95);

/// How an HR accuracy stands against alpha.
enum class Guard {
    None,      ///< nothing admitted: R
    TooFew,    ///< n < 30: no claim either way
    Holds,     ///< the interval's lower end reaches alpha
    Straddles, ///< the point reaches alpha, its interval does not
    Below,     ///< the point is below alpha
};
Guard guardOf(std::int64_t correct, std::int64_t admitted, double alpha);

} // namespace sdm
