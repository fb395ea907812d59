#pragma once

#include <cstdint>

// Element-wise work of a decoder layer on float32 rows, one pass over memory each. All pointers are to contiguous rows.
namespace sdm::engine::cpu {

/// y = weight * x / sqrt(mean(x^2) + eps) for `rows` rows of `width`; `scale` receives 1 / sqrt(...) of each row.
/// With `branch`, x + branch is normalised instead and also written to `sum`.
struct NormForward {
    const float* x;
    const float* branch; ///< or null
    const float* weight;
    float* sum; ///< null without branch
    float* y;
    float* scale;
    std::int64_t width;
    float eps;
};
void normalise(const NormForward& task, std::int64_t firstRow, std::int64_t endRow);

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

/// out = silu(gate) * up for rows [gate, up] of `width` each.
void gate(const float* gateUp, float* out, std::int64_t width, std::int64_t firstRow, std::int64_t endRow);
/// Gradient of the above with respect to [gate, up].
void gateBackward(const float* gateUp, const float* gradient, float* result, std::int64_t width, std::int64_t firstRow,
                  std::int64_t endRow);

/// Rotates pairs (i, i + half) of `heads` heads of `headSize` at the start of each row; `sign` -1 turns back.
struct Rotation {
    float* rows;
    std::int64_t stride; ///< floats from row to row
    std::int64_t heads;
    std::int64_t headSize;
    const float* cos; ///< [rows, half]
    const float* sin;
    std::int64_t half;
    float sign;
};
void rotate(const Rotation& task, std::int64_t firstRow, std::int64_t endRow);

} // namespace sdm::engine::cpu
