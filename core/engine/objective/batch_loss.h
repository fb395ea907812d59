#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

// Shape legend: B documents of a batch, P pairs of a batch.
namespace sdm::engine {

/// What the forward and backward of one optimiser step tell.
struct BatchLoss {
    double loss = 0;                ///< of the whole batch; NaN when the hidden states are not finite
    std::int64_t tokens = 0;        ///< all tokens forwarded
    at::Tensor bases;               ///< [B] float32 on CPU; undefined for losses without a base
    at::Tensor positiveProbability; ///< [B] float32 on CPU; undefined where no layer judges the documents
    at::Tensor margins;             ///< [P] float32 on CPU; of preference pairs only
};

} // namespace sdm::engine
