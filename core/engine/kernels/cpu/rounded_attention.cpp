#include "core/engine/kernels/cpu/rounded_attention.h"

#include "core/engine/kernels/cpu/attention_parts.h"
#include "core/engine/kernels/cpu/attention_rows.h"
#include "core/engine/kernels/cpu/rows.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>

namespace sdm::engine::cpu {
namespace {

/// Turns dense rows of one head that belong to packed rows from `start` on, in place.
void turn(float* dense, const RotaryRows& rotary, std::int64_t start, std::int64_t rows, std::int64_t headSize, float sign)
{
    const std::int64_t half = rotary.cos.size(1);
    rotate(Rotation<float>{dense, headSize, 1, headSize, rotary.cos.const_data_ptr<float>() + start * half,
                           rotary.sin.const_data_ptr<float>() + start * half, half, sign},
           0, rows);
}

/// One document and one head of packed rows, as dense float32 rows [T, E] and back.
class Piece {
public:
    Piece(std::int64_t start, std::int64_t rows, std::int64_t headSize, const RotaryRows* rotary)
        : m_start(start), m_rows(rows), m_headSize(headSize), m_rotary(rotary)
    {
    }
    std::int64_t floats() const { return m_rows * m_headSize; }

    HeadRows widened(const at::Tensor& packed, std::int64_t column, float* dense) const
    {
        widenRows(packed.const_data_ptr<at::BFloat16>() + m_start * packed.size(1) + column, packed.size(1), m_rows, m_headSize, dense);
        return {dense, m_headSize};
    }
    HeadRows turned(const at::Tensor& packed, std::int64_t column, float* dense) const
    {
        const HeadRows rows = widened(packed, column, dense);
        if (m_rotary)
            turn(dense, *m_rotary, m_start, m_rows, m_headSize, 1.0f);
        return rows;
    }
    void round(const float* dense, const at::Tensor& packed, std::int64_t column) const
    {
        roundRows(dense, m_rows, m_headSize, packed.mutable_data_ptr<at::BFloat16>() + m_start * packed.size(1) + column, packed.size(1));
    }
    void roundTurnedBack(float* dense, const at::Tensor& packed, std::int64_t column) const
    {
        if (m_rotary)
            turn(dense, *m_rotary, m_start, m_rows, m_headSize, -1.0f);
        round(dense, packed, column);
    }

private:
    std::int64_t m_start, m_rows, m_headSize;
    const RotaryRows* m_rotary;
};

} // namespace

at::Tensor attendRounded(const at::Tensor& qkv, const RotaryRows* rotary, const HeadLayout& heads, const std::vector<std::int64_t>& lengths,
                         const at::Tensor& normaliser)
{
    const at::Tensor out = at::empty({qkv.size(0), heads.queryWidth()}, qkv.options());
    const std::vector<std::int64_t> starts = startsOf(lengths);
    float* const sums = normaliser.defined() ? normaliser.mutable_data_ptr<float>() : nullptr;
    const std::int64_t group = heads.queryHeads / heads.keyValueHeads;
    forEachPart(static_cast<std::int64_t>(lengths.size()), heads, [&](std::size_t document, std::int64_t keyValueHead) {
        const Columns columns(heads, keyValueHead);
        const Piece piece(starts[document], lengths[document], heads.headSize, rotary);
        const std::int64_t padded = paddedRows(lengths[document]);
        float* const queries = scratchOf(3 * piece.floats() + (heads.headSize + 4) * padded);
        float* const values = queries + piece.floats();
        float* const dense = values + piece.floats(); // keys, then results
        float* const keyColumns = dense + piece.floats();
        transposeRows(piece.turned(qkv, columns.key, dense), lengths[document], heads.headSize, keyColumns);
        piece.widened(qkv, columns.value, values);
        for (std::int64_t head = keyValueHead * group; head < (keyValueHead + 1) * group; ++head) {
            attendRows({piece.turned(qkv, head * heads.headSize, queries),
                        {values, heads.headSize},
                        keyColumns,
                        dense,
                        heads.headSize,
                        sums ? sums + starts[document] * heads.queryHeads + head : nullptr,
                        heads.queryHeads,
                        lengths[document],
                        heads.headSize,
                        scoreScale(heads),
                        keyColumns + heads.headSize * padded});
            piece.round(dense, out, head * heads.headSize);
        }
    });
    return out;
}

at::Tensor attendRoundedBackward(const RoundedAttention& forward, const at::Tensor& gradient, const HeadLayout& heads,
                                 const std::vector<std::int64_t>& lengths)
{
    const at::Tensor result = at::empty_like(forward.qkv);
    const std::vector<std::int64_t> starts = startsOf(lengths);
    const float* const sums = forward.normaliser.const_data_ptr<float>();
    const std::int64_t group = heads.queryHeads / heads.keyValueHeads;
    forEachPart(static_cast<std::int64_t>(lengths.size()), heads, [&](std::size_t document, std::int64_t keyValueHead) {
        const Columns columns(heads, keyValueHead);
        const Piece piece(starts[document], lengths[document], heads.headSize, forward.rotary);
        const std::int64_t padded = paddedRows(lengths[document]);
        const std::int64_t size = piece.floats();
        float* const keys = scratchOf(7 * size + (2 * heads.headSize + 8) * padded);
        float* const keyGradient = keys + size;
        float* const valueGradient = keys + 2 * size;
        float* const queries = keys + 3 * size;
        float* const queryGradient = keys + 4 * size;
        float* const outputs = keys + 5 * size; // values before the first head
        float* const outputGradient = keys + 6 * size;
        float* const keyColumns = keys + 7 * size;
        float* const valueColumns = keyColumns + heads.headSize * padded;
        transposeRows(piece.turned(forward.qkv, columns.key, keys), lengths[document], heads.headSize, keyColumns);
        transposeRows(piece.widened(forward.qkv, columns.value, outputs), lengths[document], heads.headSize, valueColumns);
        std::fill(keyGradient, keyGradient + 2 * size, 0.0f);
        for (std::int64_t head = keyValueHead * group; head < (keyValueHead + 1) * group; ++head) {
            const std::int64_t query = head * heads.headSize;
            attendRowsBackward({piece.turned(forward.qkv, query, queries),
                                {keys, heads.headSize},
                                piece.widened(forward.out, query, outputs),
                                piece.widened(gradient, query, outputGradient),
                                keyColumns,
                                valueColumns,
                                sums + starts[document] * heads.queryHeads + head,
                                heads.queryHeads,
                                queryGradient,
                                keyGradient,
                                valueGradient,
                                heads.headSize,
                                lengths[document],
                                heads.headSize,
                                scoreScale(heads),
                                valueColumns + heads.headSize * padded});
            piece.roundTurnedBack(queryGradient, result, query);
        }
        piece.roundTurnedBack(keyGradient, result, columns.key);
        piece.round(valueGradient, result, columns.value);
    });
    return result;
}

} // namespace sdm::engine::cpu
