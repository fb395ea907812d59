#include "core/statistics/spread.h"

#include <algorithm>

namespace sdm {

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    // Halves are added, not the sum halved: two infinite middles stay infinite and large ones do not overflow.
    return values.size() % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
}

Spread spreadOf(const std::vector<double>& values)
{
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    return {medianOf(values), *lowest, *highest};
}

} // namespace sdm
