#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// n of one class: entries of its ascending list of q' strictly smaller than `rescaled`, at most one less than the list is long.
std::int64_t effectiveSampleSize(const at::Tensor& rescaledOfClass, float rescaled);

} // namespace sdm::engine
