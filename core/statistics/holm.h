#pragma once

#include <vector>

namespace sdm {

/// p-values that may be held against one level together, however the tests depend on each other (Holm, "A simple sequentially rejective
/// multiple test procedure", 1979). \param p  each in [0, 1]
/// \return as many, in the same order, none above 1 and none below its own p. \throws Error (InvalidArgument) for what is no probability
std::vector<double> holmAdjusted(const std::vector<double>& p);

} // namespace sdm
