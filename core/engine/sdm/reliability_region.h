#pragma once

#include "core/engine/sdm/sdm_layer.h"

namespace sdm::engine {

/// \throws Error (BadInput) unless 0.5 < alpha <= 1
void requireAlpha(double alpha, const std::string& where);

/// searchRegion (core/statistics) over a layer's calibration half.
/// \param labels   [N] int64; rows with special labels take no part
/// \param sdm      [N, C] float32
/// \param rescaled [N] float32, q'
ReliabilityRegion findReliabilityRegion(const at::Tensor& labels, const at::Tensor& sdm, const at::Tensor& rescaled, double alpha);

} // namespace sdm::engine
