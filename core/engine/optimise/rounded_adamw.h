#pragma once

#include "core/engine/kernels/arithmetic.h"

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace sdm::engine {

/// One parameter in an AdamW step. Each tensor is float32 or bfloat16, contiguous, all of one shape on one device.
struct AdamWOperands {
    at::Tensor parameter;    ///< updated in place
    at::Tensor gradient;     ///< read
    at::Tensor firstMoment;  ///< updated in place
    at::Tensor secondMoment; ///< updated in place
};

/// Coefficients of a step; `step` counts from 1.
struct AdamWStep {
    double learningRate = 0, beta1 = 0, beta2 = 0, eps = 0, weightDecay = 0;
    std::int64_t step = 1;
    std::uint64_t key = 0; ///< chooses the random bits: the same key rounds the same way
};

/// In float32, as every backend computes with them.
element::AdamWCoefficients coefficientsOf(const AdamWStep& step);

/// AdamW (Loshchilov and Hutter 2019, algorithm 2) where parameter or moments are held in bfloat16: computed in float32 in one pass and
/// rounded up or down at random, with the probability that makes the expectation exact. Rounded to nearest, an update below half a
/// unit in the last place would be lost for good: a weight of 1 stands still at learning rates below 0.002, and a second moment with
/// beta2 = 0.999 never falls.
void roundedAdamW(const AdamWOperands& operands, const AdamWStep& step);

/// The same by torch's operations, for every device; roundedAdamW calls it where the processor's own loop cannot go. Equal up to the
/// rounding of float32 sums.
void portableRoundedAdamW(const AdamWOperands& operands, const AdamWStep& step);

} // namespace sdm::engine
