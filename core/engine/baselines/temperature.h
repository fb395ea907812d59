#pragma once

#include <ATen/core/Tensor.h>

namespace sdm::engine {

/// Temperature scaling: the T > 0 that minimises the mean cross-entropy of softmax(z / T) over held-out rows
/// (Guo et al., "On Calibration of Modern Neural Networks", 2017). Found within [1/1000, 1000]; at an end of it where the optimum lies
/// beyond, as for rows that are all right.
/// \param logits [N, C] float32, labels [N] int64 in 0..C-1; N >= 1, else Error (InvalidArgument)
double fitTemperature(const at::Tensor& logits, const at::Tensor& labels);

} // namespace sdm::engine
