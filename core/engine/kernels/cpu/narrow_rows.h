#pragma once

#include <cstdint>

// Products of a few rows with a matrix that is held narrow, each number widened in a register.
namespace sdm::engine::cpu {

/// \param x    [rows, inputs] float32
/// \param out  [rows, outputs] float32, written
struct NarrowRows {
    const float* x = nullptr;
    std::int64_t rows = 0;
    std::int64_t inputs = 0;
    std::int64_t outputs = 0;
    float* out = nullptr;
};

/// Columns `begin` to `end` of out: scales[o] * sum over i of x[n, i] weight[o, i]. The order of a sum does not depend on the rows
/// beside it. \param weight  [outputs, inputs] int8
void multiplyInt8(const NarrowRows& rows, const std::int8_t* weight, const float* scales, std::int64_t begin, std::int64_t end);

/// The same for bfloat16 numbers, given as their 16 bits.
void multiplyBfloat16(const NarrowRows& rows, const std::uint16_t* weight, std::int64_t begin, std::int64_t end);

} // namespace sdm::engine::cpu
