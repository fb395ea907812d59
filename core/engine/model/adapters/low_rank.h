#pragma once

#include "core/engine/kernels/kernels.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Shape legend: N rows, I inputs of a projection, O its outputs, R rank.
namespace sdm::engine {

/// The low-rank update of one projection whose outputs are a block of columns of a product (Hu et al. 2022, "LoRA: Low-Rank
/// Adaptation of Large Language Models", section 4.1).
struct LowRankBlock {
    std::int64_t start = 0; ///< first column of the projection
    at::Tensor down;        ///< A, [R, I] float32 leaf
    at::Tensor up;          ///< B, [O, R] float32 leaf
};

/// Adds `scale` x A^T B^T to each block's columns of a product, in place where the graph allows it: no tensor of the product's size is
/// made.
///
/// \param product  [N, outputs of all projections], x W^T in the dtype of the products; the caller's last use of it
/// \param x        [N, I], what the product was made from, same dtype
/// \return         the sum; differentiable in product, x and every A and B, whose gradients are float32
at::Tensor addLowRank(const at::Tensor& product, const LinearInput& x, const std::vector<LowRankBlock>& blocks, double scale);

} // namespace sdm::engine
