#pragma once

#include "core/engine/sdm/sdm_layer.h"

namespace sdm::engine {

/// \throws Error (BadInput) unless 0.5 < alpha <= 1
void requireAlpha(double alpha, const std::string& where);

/// Searches the high-reliability region: the smallest rescaled similarity t from which on every class's outputs at the true class
/// have a lower (1-alpha) quantile of at least alpha. The quantile is an order statistic without interpolation.
/// O(n log n): candidates ascend, and a point leaves its class's order-statistic tree once t has passed it.
/// \param labels   [N] int64; rows with special labels take no part
/// \param sdm      [N, C] float32
/// \param rescaled [N] float32, q'
ReliabilityRegion findReliabilityRegion(const at::Tensor& labels, const at::Tensor& sdm, const at::Tensor& rescaled, double alpha);

/// Out of distribution: floor(q') is 0, which is the same as q = 0.
inline bool isOutOfDistribution(float rescaled)
{
    return rescaled < 1.0F;
}

/// Admission: a region was found, not out of distribution, q' >= q'_min and s[yhat] >= psi[yhat]; comparisons are inclusive.
bool admits(const ReliabilityRegion& region, float rescaled, float probability, std::int64_t prediction);

} // namespace sdm::engine
