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

} // namespace sdm
