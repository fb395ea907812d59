#pragma once

#include <ATen/core/Tensor.h>

namespace sdm::engine {

/// Root-mean-square normalisation over the last dimension, computed in float32.
///
/// \param x       [N, H] float32
/// \param weight  [H] float32
/// \param result  dtype of the result (rounded once, at the end)
/// \return        [N, H]: weight * x / sqrt(mean(x^2) + eps); differentiable in x and weight
at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& weight, double eps, at::ScalarType result);

struct SumAndNorm {
    at::Tensor sum;  ///< x + branch, [N, H] float32: the residual stream
    at::Tensor norm; ///< rmsNorm of the sum
};

/// Adds a branch (any dtype) to the residual stream and normalises the sum, in one pass where that is possible.
SumAndNorm addThenRmsNorm(const at::Tensor& x, const at::Tensor& branch, const at::Tensor& weight, double eps, at::ScalarType result);

} // namespace sdm::engine
