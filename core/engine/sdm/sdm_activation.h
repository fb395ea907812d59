#pragma once

#include <ATen/core/Tensor.h>
#include <span>

// Row-wise pieces of the SDM activation. They work in float64 and round once at the end, row by row: a value never depends on its
// place in a batch. That matters because rows with d = 0 tie exactly, and effective sample sizes count ties.
namespace sdm::engine {

/// Writes s of one row: the softmax of z * d * ln(2+q), C entries.
void sdmOfRow(std::span<const float> logits, double similarity, double distance, std::span<float> sdm);

/// -log_{2+q} s_y of one row. \param label in 0..C-1
double sdmLossOfRow(std::span<const float> logits, double similarity, double distance, std::int64_t label);

/// s of every row beside the logits, on any device. On the host it is sdmActivation(); elsewhere the same numbers in tensor operations, in
/// which only the last bit of logarithm and exponential may differ.
/// \param logits [N, C] float32, similarity [N] int64 or float32, distance [N] float32 \return [N, C] float32
at::Tensor sdmOfRows(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance);

/// Loss of every row, on any device like sdmOfRows; NaN where the label is special (negative).
/// \param logits [N, C] float32, similarity [N] int64 or float32, distance [N] float32, labels [N] int64 \return [N] float32
at::Tensor sdmLossOfRows(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance, const at::Tensor& labels);

/// q' = min(q, (2+q)^{s[yhat]}), 0 exactly where q = 0 and at least 1 elsewhere.
/// \param similarity [N] int64, sdm [N, C] float32, prediction [N] int64 \return [N] float32
at::Tensor rescaledSimilarity(const at::Tensor& similarity, const at::Tensor& sdm, const at::Tensor& prediction);

/// Mean loss of a batch where the logits are, on any device like sdmOfRows, and its gradient with respect to the logits: d (s - onehot(y))
/// / B. The base 2+q cancels in the gradient. \param similarity [B] float32, distance [B] float32
struct SdmLossAndGradient {
    at::Tensor loss;     ///< scalar float64
    at::Tensor gradient; ///< [B, C] float32
};
SdmLossAndGradient sdmLossAndGradient(const at::Tensor& logits, const at::Tensor& similarity, const at::Tensor& distance,
                                      const at::Tensor& labels);

} // namespace sdm::engine
