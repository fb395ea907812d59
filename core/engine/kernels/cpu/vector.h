#pragma once

#include "core/engine/kernels/cpu/clones.h"

#include <c10/util/BFloat16.h>
#include <cstdint>

#define SDM_CPU_CLONES SDM_CLONES_FOR("arch=x86-64-v4", "arch=x86-64-v3")
#define SDM_CPU_INLINE [[gnu::always_inline]] inline

/// Eight floats at a time, from and to float32 or bfloat16 rows, for the kernels of this folder. Everything here is inlined into a cloned
/// function, so it takes on that function's instruction set.
namespace sdm::engine::cpu {

using Vector = float __attribute__((vector_size(32)));
using UnalignedVector = float __attribute__((vector_size(32), aligned(4), may_alias));
using IntVector = std::int32_t __attribute__((vector_size(32)));
using UnsignedVector = std::uint32_t __attribute__((vector_size(32)));
using HalfVector = std::uint16_t __attribute__((vector_size(16)));
using UnalignedHalfVector = std::uint16_t __attribute__((vector_size(16), aligned(2), may_alias));
constexpr std::int64_t kLanes = 8;

SDM_CPU_INLINE Vector load(const float* from)
{
    return *reinterpret_cast<const UnalignedVector*>(from);
}

SDM_CPU_INLINE void store(float* to, const Vector& value)
{
    *reinterpret_cast<UnalignedVector*>(to) = value;
}

SDM_CPU_INLINE Vector load(const c10::BFloat16* from)
{
    const HalfVector bits = *reinterpret_cast<const UnalignedHalfVector*>(from);
    return __builtin_bit_cast(Vector, __builtin_convertvector(bits, UnsignedVector) << 16);
}

/// To the nearest, ties to even, as c10::BFloat16 rounds one number.
SDM_CPU_INLINE void store(c10::BFloat16* to, const Vector& value)
{
    const auto bits = __builtin_bit_cast(UnsignedVector, value);
    const UnsignedVector rounded = (bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16;
    const UnsignedVector notANumber = UnsignedVector{} + 0x7fc0u;
    *reinterpret_cast<UnalignedHalfVector*>(to) = __builtin_convertvector(value == value ? rounded : notANumber, HalfVector);
}

SDM_CPU_INLINE Vector broadcast(float value)
{
    return Vector{} + value;
}

SDM_CPU_INLINE float sum(const Vector& v)
{
    return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7]));
}

/// e^x with an error of about one unit in the last place; arguments below -87 give about 1e-38, above 88 about 1e38.
SDM_CPU_INLINE Vector exponential(Vector x)
{
    x = x < -87.0f ? broadcast(-87.0f) : x;
    x = x > 88.0f ? broadcast(88.0f) : x;
    // Adding 1.5 * 2^23 leaves the nearest integer in the low bits. ln 2 is subtracted in two parts to stay exact.
    const Vector n = (x * 1.44269504f + 12582912.0f) - 12582912.0f;
    const Vector r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    Vector p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    const IntVector exponent = (__builtin_convertvector(n, IntVector) + 127) << 23;
    return p * __builtin_bit_cast(Vector, exponent);
}

} // namespace sdm::engine::cpu
