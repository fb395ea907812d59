#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Shape legend: B documents of a batch, P pairs of a batch.
namespace sdm::engine {

/// What the forward and backward of one optimiser step tell. The tensors lie where they were computed, mostly on the model's device, until
/// the step fetches them.
struct BatchLoss {
    at::Tensor loss;                ///< scalar, of the whole batch; NaN when the hidden states are not finite
    std::int64_t tokens = 0;        ///< all tokens forwarded
    at::Tensor bases;               ///< [B] float32; undefined for losses without a base
    at::Tensor positiveProbability; ///< [B] float32; undefined where no layer judges the documents
    at::Tensor margins;             ///< [P] float32; of preference pairs only
    /// Of a part of a batch: which documents (or pairs) the entries above belong to, and loss and tokens are the part's own, the divisor
    /// the whole batch's. Empty of a whole batch.
    std::vector<std::int64_t> members;

    /// The loss as a number: waits for the device it is on.
    double value() const;
    /// Brings all tensors to the host, and one more scalar with them, in one transfer. \return that scalar
    double fetchWith(const at::Tensor& scalar);
};

} // namespace sdm::engine
