#pragma once

#include "core/engine/kernels/cuda/interface.h"
#include "core/engine/optimise/rounded_adamw.h"

#include <vector>

namespace sdm::engine {

/// A parameter of a step in one pass, and its own number of the step. The gradient may be of another dtype or strided; then a copy is
/// taken.
struct OnePassOperands : AdamWOperands {
    at::Tensor copy;       ///< receives the parameter as bfloat16, of the same shape and contiguous; or undefined
    std::int64_t step = 1; ///< counts from 1
    std::uint64_t key = 0; ///< chooses the random bits of what is held in bfloat16 (rounded_adamw.h)
};

/// The module's kernels where all parameters lie on CUDA and it can be used; otherwise null.
const cuda::Interface* onePassKernels(c10::Device device);

/// AdamW as in rounded_adamw.h, of many parameters in one pass over memory: the gradient is multiplied by `gradientFactor` (the clip) on
/// the way and stays as it is, the parameter is written once more rounded where a copy is wanted. \param shared  step and key are each
/// parameter's own  \throws Error (InvalidArgument) for parameters or moments that are not contiguous, (Failed)
void onePassAdamW(const cuda::Interface& module, const std::vector<OnePassOperands>& operands, const AdamWStep& shared,
                  double gradientFactor);

} // namespace sdm::engine
