#pragma once

#include <optional>
#include <vector>

namespace sdm {

/// How far two samples are apart: the largest gap between their empirical distribution functions (the Kolmogorov-Smirnov statistic), 0
/// where they are alike and 1 where they have no place in common. Nothing without values on both sides; values must not be NaN.
std::optional<double> kolmogorovDistance(std::vector<double> one, std::vector<double> other);

} // namespace sdm
