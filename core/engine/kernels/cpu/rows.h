#pragma once

#include <c10/util/BFloat16.h>
#include <cstdint>

// Element-wise work of a decoder layer, one pass over memory each, on contiguous rows of float32 or bfloat16. The arithmetic is float32
// in either case; a bfloat16 result is rounded once.
namespace sdm::engine::cpu {

using c10::BFloat16;

/// y = weight * x / sqrt(mean(x^2) + eps) for `rows` rows of `width`; `scale` receives 1 / sqrt(...) of each row.
/// With `branch`, x + branch is normalised instead and also written to `sum`.
template <typename Branch, typename Result>
struct NormForward {
    const float* x;
    const Branch* branch; ///< or null
    const float* weight;
    float* sum; ///< null without branch
    Result* y;
    float* scale;
    std::int64_t width;
    float eps;
};
void normalise(const NormForward<float, float>& task, std::int64_t firstRow, std::int64_t endRow);
void normalise(const NormForward<BFloat16, BFloat16>& task, std::int64_t firstRow, std::int64_t endRow);
void normalise(const NormForward<BFloat16, float>& task, std::int64_t firstRow, std::int64_t endRow);

/// Gradients of the above. `x` is what was normalised. `sumGradient` (or null) arrives at the sum by other ways and is added.
struct NormBackward {
    const float* x;
    const float* weight;
    const float* scale;
    const float* gradient;
    const float* sumGradient; ///< or null
    float* xGradient;
    std::int64_t width;
};
/// \param weightGradient  [width], added to
void normaliseBackward(const NormBackward& task, float* weightGradient, std::int64_t firstRow, std::int64_t endRow);

/// The same from the norm's own result instead of what was normalised: no weight may be zero (element::divisible).
template <typename Result>
struct NormBackwardFromResult {
    const Result* y;
    const float* weight;
    const float* scale;
    const Result* gradient;
    const float* sumGradient; ///< or null
    float* xGradient;
    BFloat16* branchGradient; ///< or null; the same, rounded
    std::int64_t width;
};
/// \param weightGradient  [width], the weight times its gradient is added to it; or null
void normaliseBackward(const NormBackwardFromResult<BFloat16>& task, float* weightGradient, std::int64_t firstRow, std::int64_t endRow);
void normaliseBackward(const NormBackwardFromResult<float>& task, float* weightGradient, std::int64_t firstRow, std::int64_t endRow);

/// out = silu(gate) * up for rows [gate, up] of `width` each.
void gate(const float* gateUp, float* out, std::int64_t width, std::int64_t firstRow, std::int64_t endRow);
void gate(const BFloat16* gateUp, BFloat16* out, std::int64_t width, std::int64_t firstRow, std::int64_t endRow);
/// Gradient of the above with respect to [gate, up].
void gateBackward(const float* gateUp, const float* gradient, float* result, std::int64_t width, std::int64_t firstRow,
                  std::int64_t endRow);
void gateBackward(const BFloat16* gateUp, const BFloat16* gradient, BFloat16* result, std::int64_t width, std::int64_t firstRow,
                  std::int64_t endRow);

/// Rotates pairs (i, i + half) of `heads` heads of `headSize` at the start of each row; `sign` -1 turns back.
template <typename T>
struct Rotation {
    T* rows;
    std::int64_t stride; ///< elements from row to row
    std::int64_t heads;
    std::int64_t headSize;
    const float* cos; ///< [rows, half]
    const float* sin;
    std::int64_t half;
    float sign;
};
void rotate(const Rotation<float>& task, std::int64_t firstRow, std::int64_t endRow);
void rotate(const Rotation<BFloat16>& task, std::int64_t firstRow, std::int64_t endRow);

/// Copies `count` rows of `width` that lie `stride` apart to dense float32 rows, and back, rounded.
void widenRows(const BFloat16* rows, std::int64_t stride, std::int64_t count, std::int64_t width, float* dense);
void roundRows(const float* dense, std::int64_t count, std::int64_t width, BFloat16* rows, std::int64_t stride);

} // namespace sdm::engine::cpu
