#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/ScalarType.h>
#include <cstdint>

// Shape legend: R unmasked rows, H hidden size, V vocabulary.
namespace sdm::engine {

/// Next-token loss in base beta of every row, with B = ln(beta): (logsumexp(B u) - B u[target]) / B. At beta = e it is cross-entropy.
///
/// \param logits   [R, V] any float dtype; computed in float32
/// \param targets  [R] int64
/// \param beta     [R] float32, > 1; a constant, no gradient flows into it
/// \return         [R] float32; differentiable in logits
/// Source: Schmaltz, "Similarity-Distance-Magnitude Language Models", arXiv 2510.26183, next-token loss.
at::Tensor nextTokenLoss(const at::Tensor& logits, const at::Tensor& targets, const at::Tensor& beta);

struct NextTokenLoss {
    at::Tensor total;  ///< scalar float32, sum over rows divided by `tokenCount`; differentiable in the rows and the head
    at::Tensor perRow; ///< [R] float32, detached
};

/// The same from hidden rows, without ever holding all logits: rows go through the head in chunks, and the gradients of a chunk are
/// computed while its logits exist.
///
/// \param rows          [R, H] hidden states that predict the targets
/// \param head          [V, H] float32
/// \param tokenCount    divisor of the sum: R for the token mean of one batch, the batch's count when it is cut into pieces
/// \param computeDtype  dtype of the gradients' matrix products; logits and losses are float32 whatever the run's dtype
/// \param weights       [R] float32 constants that multiply the rows' losses in `total`; undefined: 1
NextTokenLoss nextTokenLoss(const at::Tensor& rows, const at::Tensor& head, const at::Tensor& targets, const at::Tensor& beta,
                            std::int64_t tokenCount, at::ScalarType computeDtype = at::kFloat, const at::Tensor& weights = {});

} // namespace sdm::engine
