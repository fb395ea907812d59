#pragma once

#include <cstdint>

// The inner loops of attention for one document and one key/value head. T rows of the document, E head size, P >= T padded to 16.
namespace sdm::engine::cpu {

/// Where one head's elements lie in packed rows.
struct HeadRows {
    const float* data = nullptr; ///< first row's first element
    std::int64_t stride = 0;     ///< floats from row to row
};

constexpr std::int64_t kRowPadding = 16;
inline std::int64_t paddedRows(std::int64_t rows)
{
    return (rows + kRowPadding - 1) / kRowPadding * kRowPadding;
}

/// [T, E] rows to [E, P] columns, padding zero.
void transposeRows(const HeadRows& rows, std::int64_t count, std::int64_t headSize, float* columns);

/// Causal attention of T query rows. `scratch` holds 4 P floats.
struct AttendTask {
    HeadRows queries, values;
    const float* keyColumns; ///< [E, P]
    float* out;
    std::int64_t outStride;
    float* normaliser; ///< logarithm of each softmax sum, or null
    std::int64_t normaliserStride;
    std::int64_t rows, headSize;
    float scale;
    float* scratch;
};
void attendRows(const AttendTask& task);

/// Its gradients, added into dense [T, E] buffers. `scratch` holds 8 P floats.
struct AttendBackwardTask {
    HeadRows queries, keys, out, gradient;
    const float* keyColumns;   ///< [E, P]
    const float* valueColumns; ///< [E, P]
    const float* normaliser;
    std::int64_t normaliserStride;
    float* queryGradient; ///< [T] rows with stride gradientStride, overwritten
    float* keyGradient;   ///< likewise, added to
    float* valueGradient; ///< likewise, added to
    std::int64_t gradientStride;
    std::int64_t rows, headSize;
    float scale;
    float* scratch;
};
void attendRowsBackward(const AttendBackwardTask& task);

/// One query row over `count` contiguous cached rows; `scratch` holds `count` floats.
void attendCached(const float* query, const float* keys, const float* values, std::int64_t count, std::int64_t headSize, float scale,
                  float* scratch, float* out);

} // namespace sdm::engine::cpu
