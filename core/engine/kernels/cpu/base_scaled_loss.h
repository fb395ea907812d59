#pragma once

#include "core/engine/kernels/kernels.h"

namespace sdm::engine::cpu {

/// Kernels::baseScaledLoss, row by row while it lies in the cache: two passes for the loss, one for the gradient, nothing of the
/// logits' size beside them but a bfloat16 gradient. Logits contiguous.
LossAndGradient baseScaledLoss(const PredictedRows& rows, at::ScalarType result);

} // namespace sdm::engine::cpu
