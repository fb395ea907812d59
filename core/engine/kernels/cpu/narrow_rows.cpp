#include "core/engine/kernels/cpu/narrow_rows.h"

#include "core/engine/kernels/cpu/vector.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace sdm::engine::cpu {
namespace {

using Bytes = std::int8_t __attribute__((vector_size(8)));
using Halves = std::uint16_t __attribute__((vector_size(16)));
using Words = std::uint32_t __attribute__((vector_size(32)));

SDM_CPU_INLINE Vector widen(const std::int8_t* from)
{
    Bytes bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    return __builtin_convertvector(bytes, Vector);
}

SDM_CPU_INLINE Vector widen(const std::uint16_t* from)
{
    Halves halves;
    std::memcpy(&halves, from, sizeof halves);
    return __builtin_bit_cast(Vector, __builtin_convertvector(halves, Words) << 16);
}

SDM_CPU_INLINE float widenOne(std::int8_t value)
{
    return value;
}

SDM_CPU_INLINE float widenOne(std::uint16_t value)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16);
}

/// Dot products of one row of the matrix with Rows rows of x. Two sums a row hide the latency of an addition.
template <int Rows, typename Element>
SDM_CPU_INLINE void dotRows(const float* x, std::int64_t inputs, const Element* weight, float scale, float* out, std::int64_t outStride)
{
    std::array<Vector, Rows> even{}, odd{};
    std::int64_t i = 0;
    for (; i + 2 * kLanes <= inputs; i += 2 * kLanes) {
        const Vector first = widen(weight + i), second = widen(weight + i + kLanes);
        for (int n = 0; n < Rows; ++n) {
            even[n] += load(x + n * inputs + i) * first;
            odd[n] += load(x + n * inputs + i + kLanes) * second;
        }
    }
    for (int n = 0; n < Rows; ++n) {
        float total = sum(even[n] + odd[n]);
        for (std::int64_t j = i; j < inputs; ++j)
            total += x[n * inputs + j] * widenOne(weight[j]);
        out[n * outStride] = total * scale;
    }
}

template <typename Element>
SDM_CPU_INLINE void multiply(const NarrowRows& rows, const Element* weight, const float* scales, std::int64_t begin, std::int64_t end)
{
    constexpr int kTogether = 4;
    for (std::int64_t o = begin; o < end; ++o) {
        const Element* const row = weight + o * rows.inputs;
        const float scale = scales ? scales[o] : 1.0f;
        std::int64_t n = 0;
        for (; n + kTogether <= rows.rows; n += kTogether)
            dotRows<kTogether>(rows.x + n * rows.inputs, rows.inputs, row, scale, rows.out + n * rows.outputs + o, rows.outputs);
        for (; n < rows.rows; ++n)
            dotRows<1>(rows.x + n * rows.inputs, rows.inputs, row, scale, rows.out + n * rows.outputs + o, rows.outputs);
    }
}

} // namespace

SDM_CPU_CLONES
void multiplyInt8(const NarrowRows& rows, const std::int8_t* weight, const float* scales, std::int64_t begin, std::int64_t end)
{
    multiply(rows, weight, scales, begin, end);
}

SDM_CPU_CLONES
void multiplyBfloat16(const NarrowRows& rows, const std::uint16_t* weight, std::int64_t begin, std::int64_t end)
{
    multiply(rows, weight, nullptr, begin, end);
}

} // namespace sdm::engine::cpu
