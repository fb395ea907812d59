#pragma once

#include <vector>

namespace sdm {

/// What several final layers say of one quantity.
struct Spread {
    double median = 0, lowest = 0, highest = 0;
};

/// Mean of the two middle values when they are even in number; infinite middles stay infinite. \param values  not empty
double medianOf(std::vector<double> values);
/// \param values  not empty
Spread spreadOf(const std::vector<double>& values);

} // namespace sdm
