#include "core/statistics/two_samples.h"

#include <algorithm>
#include <cmath>

namespace sdm {

std::optional<double> kolmogorovDistance(std::vector<double> one, std::vector<double> other)
{
    if (one.empty() || other.empty())
        return std::nullopt;
    std::ranges::sort(one);
    std::ranges::sort(other);
    double gap = 0;
    std::size_t i = 0, j = 0;
    while (i < one.size() && j < other.size()) {
        const double at = std::min(one[i], other[j]); // both functions step over equal values before they are held against each other
        while (i < one.size() && one[i] == at)
            ++i;
        while (j < other.size() && other[j] == at)
            ++j;
        const double first = static_cast<double>(i) / static_cast<double>(one.size());
        const double second = static_cast<double>(j) / static_cast<double>(other.size());
        gap = std::max(gap, std::abs(first - second));
    }
    return gap;
}

} // namespace sdm
