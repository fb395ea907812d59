#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// n of one class: entries of its ascending list of q' strictly smaller than `rescaled`, at most one less than the list is long.
std::int64_t effectiveSampleSize(const at::Tensor& rescaledOfClass, float rescaled);

/// Half width of the two-sided Dvoretzky-Kiefer-Wolfowitz band with Massart's constant: sqrt(ln(2/(1-alpha)) / 2n). Not clamped,
/// so it can exceed 1; 1 when n is 0, and at alpha 1, where the band has no meaning.
double bandHalfWidth(std::int64_t sampleSize, double alpha);

} // namespace sdm::engine
