#include "core/engine/kernels/cpu/attention_rows.h"

#include "core/engine/kernels/cpu/vector.h"

#include <algorithm>
#include <cmath>
#include <limits>

// Four query rows are worked on at a time: each key or value loaded serves all four, and the sums stay in registers.
namespace sdm::engine::cpu {
namespace {

constexpr std::int64_t kRows = 4;

/// Pointers to four rows; at a document's end the last row stands in for the missing ones.
struct Quad {
    SDM_CPU_INLINE Quad(const HeadRows& rows, std::int64_t first, std::int64_t count)
    {
        for (std::int64_t r = 0; r < kRows; ++r)
            row[r] = rows.data + (first + std::min(r, count - 1)) * rows.stride;
    }
    const float* row[kRows];
};

/// products[r][j] = rows[r] . column j for j < end (rounded up to 16).
SDM_CPU_INLINE void multiplyColumns(const Quad& rows, const float* columns, std::int64_t padded, std::int64_t headSize, std::int64_t end,
                                    float* products)
{
    for (std::int64_t j = 0; j < end; j += kRowPadding) {
        Vector sums[kRows][2] = {};
        for (std::int64_t d = 0; d < headSize; ++d) {
            const Vector left = load(columns + d * padded + j);
            const Vector right = load(columns + d * padded + j + kLanes);
            for (std::int64_t r = 0; r < kRows; ++r) {
                const float factor = rows.row[r][d];
                sums[r][0] += factor * left;
                sums[r][1] += factor * right;
            }
        }
        for (std::int64_t r = 0; r < kRows; ++r) {
            store(products + r * padded + j, sums[r][0]);
            store(products + r * padded + j + kLanes, sums[r][1]);
        }
    }
}

/// result[r] = sum over j < end of weights[r][j] * rows[j], for the first `count` of four results.
SDM_CPU_INLINE void combineRows(const float* weights, std::int64_t padded, const HeadRows& rows, std::int64_t end, std::int64_t headSize,
                                float* result, std::int64_t resultStride, std::int64_t count)
{
    std::int64_t d = 0;
    for (; d + kLanes <= headSize; d += kLanes) {
        Vector sums[kRows] = {};
        for (std::int64_t j = 0; j < end; ++j) {
            const Vector value = load(rows.data + j * rows.stride + d);
            for (std::int64_t r = 0; r < kRows; ++r)
                sums[r] += weights[r * padded + j] * value;
        }
        for (std::int64_t r = 0; r < count; ++r)
            store(result + r * resultStride + d, sums[r]);
    }
    for (; d < headSize; ++d) {
        for (std::int64_t r = 0; r < count; ++r) {
            float total = 0.0f;
            for (std::int64_t j = 0; j < end; ++j)
                total += weights[r * padded + j] * rows.data[j * rows.stride + d];
            result[r * resultStride + d] = total;
        }
    }
}

/// target[j] += sum over r of weights[r][j] * rows[r] for j < end.
SDM_CPU_INLINE void spreadRows(const float* weights, std::int64_t padded, const Quad& rows, std::int64_t end, std::int64_t headSize,
                               float* target, std::int64_t targetStride)
{
    for (std::int64_t j = 0; j < end; ++j) {
        float* to = target + j * targetStride;
        const float factors[kRows] = {weights[j], weights[padded + j], weights[2 * padded + j], weights[3 * padded + j]};
        std::int64_t d = 0;
        for (; d + kLanes <= headSize; d += kLanes) {
            Vector total = load(to + d);
            for (std::int64_t r = 0; r < kRows; ++r)
                total += factors[r] * load(rows.row[r] + d);
            store(to + d, total);
        }
        for (; d < headSize; ++d) {
            for (std::int64_t r = 0; r < kRows; ++r)
                to[d] += factors[r] * rows.row[r][d];
        }
    }
}

SDM_CPU_INLINE float largest(const float* values, std::int64_t count)
{
    float result = values[0];
    for (std::int64_t i = 1; i < count; ++i)
        result = std::max(result, values[i]);
    return result;
}

/// values[j] = exp(scale * values[j] - shift) for j < count, zero up to `end`; returns the sum. Both are multiples of eight apart from
/// count.
SDM_CPU_INLINE float exponentiate(float* values, std::int64_t count, std::int64_t end, float scale, float shift)
{
    for (std::int64_t j = 0; j < end; j += kLanes)
        store(values + j, exponential(load(values + j) * scale - shift));
    for (std::int64_t j = count; j < end; ++j)
        values[j] = 0.0f;
    Vector total{};
    for (std::int64_t j = 0; j < end; j += kLanes)
        total += load(values + j);
    return sum(total);
}

} // namespace

void transposeRows(const HeadRows& rows, std::int64_t count, std::int64_t headSize, float* columns)
{
    const std::int64_t padded = paddedRows(count);
    for (std::int64_t d = 0; d < headSize; ++d) {
        float* column = columns + d * padded;
        for (std::int64_t j = 0; j < count; ++j)
            column[j] = rows.data[j * rows.stride + d];
        std::fill(column + count, column + padded, 0.0f);
    }
}

SDM_CPU_CLONES void attendRows(const AttendTask& task)
{
    const std::int64_t padded = paddedRows(task.rows);
    for (std::int64_t first = 0; first < task.rows; first += kRows) {
        const std::int64_t count = std::min(kRows, task.rows - first);
        const std::int64_t end = paddedRows(first + count);
        multiplyColumns(Quad(task.queries, first, count), task.keyColumns, padded, task.headSize, end, task.scratch);
        for (std::int64_t r = 0; r < kRows; ++r) {
            float* weights = task.scratch + r * padded;
            const std::int64_t visible = first + std::min(r, count - 1) + 1;
            const float shift = task.scale * largest(weights, visible);
            const float total = exponentiate(weights, visible, end, task.scale, shift);
            const float inverse = 1.0f / total;
            for (std::int64_t j = 0; j < end; j += kLanes)
                store(weights + j, load(weights + j) * inverse);
            if (task.normaliser && r < count)
                task.normaliser[(first + r) * task.normaliserStride] = shift + std::log(total);
        }
        combineRows(task.scratch, padded, task.values, first + count, task.headSize, task.out + first * task.outStride, task.outStride,
                    count);
    }
}

SDM_CPU_CLONES void attendRowsBackward(const AttendBackwardTask& task)
{
    const std::int64_t padded = paddedRows(task.rows);
    float* const probabilities = task.scratch;                   // [4, P]
    float* const scoreGradients = task.scratch + kRows * padded; // [4, P]
    for (std::int64_t first = 0; first < task.rows; first += kRows) {
        const std::int64_t count = std::min(kRows, task.rows - first);
        const std::int64_t end = paddedRows(first + count);
        const Quad queries(task.queries, first, count);
        const Quad gradients(task.gradient, first, count);
        multiplyColumns(queries, task.keyColumns, padded, task.headSize, end, probabilities);
        multiplyColumns(gradients, task.valueColumns, padded, task.headSize, end, scoreGradients);
        for (std::int64_t r = 0; r < kRows; ++r) {
            float* p = probabilities + r * padded;
            float* ds = scoreGradients + r * padded;
            if (r >= count) {
                std::fill(p, p + end, 0.0f);
                std::fill(ds, ds + end, 0.0f);
                continue;
            }
            const std::int64_t row = first + r;
            exponentiate(p, row + 1, end, task.scale, task.normaliser[row * task.normaliserStride]);
            // Sum over j of p_j dp_j, which equals the product of the output row and its gradient.
            float mean = 0.0f;
            for (std::int64_t d = 0; d < task.headSize; ++d)
                mean += task.out.data[row * task.out.stride + d] * gradients.row[r][d];
            for (std::int64_t j = 0; j < end; j += kLanes)
                store(ds + j, load(p + j) * (load(ds + j) - mean) * task.scale);
        }
        const std::int64_t visible = first + count;
        combineRows(scoreGradients, padded, task.keys, visible, task.headSize, task.queryGradient + first * task.gradientStride,
                    task.gradientStride, count);
        spreadRows(scoreGradients, padded, queries, visible, task.headSize, task.keyGradient, task.gradientStride);
        spreadRows(probabilities, padded, gradients, visible, task.headSize, task.valueGradient, task.gradientStride);
    }
}

SDM_CPU_CLONES void attendCached(const float* query, const float* keys, const float* values, std::int64_t count, std::int64_t headSize,
                                 float scale, float* scratch, float* out)
{
    const std::int64_t vectors = headSize / kLanes * kLanes;
    float best = -std::numeric_limits<float>::infinity();
    for (std::int64_t j = 0; j < count; ++j) {
        const float* key = keys + j * headSize;
        Vector products{};
        for (std::int64_t d = 0; d < vectors; d += kLanes)
            products += load(query + d) * load(key + d);
        float score = sum(products);
        for (std::int64_t d = vectors; d < headSize; ++d)
            score += query[d] * key[d];
        scratch[j] = score * scale;
        best = std::max(best, scratch[j]);
    }
    const std::int64_t padded = (count + kLanes - 1) / kLanes * kLanes;
    for (std::int64_t j = count; j < padded; ++j)
        scratch[j] = best;
    const float total = exponentiate(scratch, count, padded, 1.0f, best);
    std::fill(out, out + headSize, 0.0f);
    for (std::int64_t j = 0; j < count; ++j) {
        const float* value = values + j * headSize;
        const float weight = scratch[j] / total;
        for (std::int64_t d = 0; d < vectors; d += kLanes)
            store(out + d, load(out + d) + weight * load(value + d));
        for (std::int64_t d = vectors; d < headSize; ++d)
            out[d] += weight * value[d];
    }
}

} // namespace sdm::engine::cpu
