#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>

// Shape legend: N rows, I inputs, O outputs.
namespace sdm::engine {

/// A frozen matrix that is held in fewer bits than it is multiplied in.
struct NarrowMatrix {
    at::Tensor weight; ///< [O, I] bfloat16, or int8
    at::Tensor scales; ///< [O] float32: what an int8 row counts; undefined otherwise
};

/// Rounds every row to 255 equal steps from -max|w| to max|w|, the weight-only 8-bit form of LLM.int8() and its followers
/// (Dettmers et al. 2022, section 3.1, one scale a row): nearest, ties to even. A row of zeros has scale 0.
///
/// \param values  [O, I] floating point, finite, any device
/// \param matrix  int8 weight [O, I] and scales [O], written
void quantiseRows(const at::Tensor& values, const NarrowMatrix& matrix);

/// x W^T + b with a matrix that is widened block by block on its way into the product, never as a whole. Few rows on the processor are
/// multiplied with the narrow numbers themselves, which is what decoding waits for.
///
/// \param x     [N, I] float32 or bfloat16
/// \param bias  [O] float32, or undefined
/// \return      [N, O] in x's dtype; differentiable in x alone
at::Tensor narrowLinear(const at::Tensor& x, const NarrowMatrix& matrix, const at::Tensor& bias);

} // namespace sdm::engine
