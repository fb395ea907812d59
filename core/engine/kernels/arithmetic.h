#pragma once

#include <cmath>

// What every backend's own kernels compute for one element (or one vector of elements: T is float, double, or a vector type with the
// usual operators), written once for the host and for devices. Nothing here loads, stores or sums.
#if defined(__CUDACC__)
#define SDM_ELEMENT __host__ __device__ __forceinline__
#else
#define SDM_ELEMENT [[gnu::always_inline]] inline
#endif

namespace sdm::engine::element {

/// What stands in for a norm's weight of zero, and bounds smaller ones: far below the rounding of any product it enters, and a normal
/// number with any normalised element in float32 and bfloat16, so that weight * element / weight gives the element back.
constexpr float kSmallestWeight = 0x1p-100f;

SDM_ELEMENT float divisible(float weight)
{
    return std::fabs(weight) < kSmallestWeight ? std::copysign(kSmallestWeight, weight) : weight;
}

/// weight * x / rms, where scale is 1 / rms.
template <typename T, typename S>
SDM_ELEMENT T normalised(const T& x, const S& scale, const T& weight)
{
    return x * scale * weight;
}

/// Gradient of what was normalised. With x / rms for x, mean is the row's mean of gradient * weight * x / rms; with x itself, that mean
/// times scale.
template <typename T, typename S>
SDM_ELEMENT T normGradient(const T& gradient, const T& weight, const T& x, const S& mean, const S& scale)
{
    return (gradient * weight - x * mean) * scale;
}

/// silu(gate) * up; decay is e^-gate.
template <typename T>
SDM_ELEMENT T gated(const T& gate, const T& decay, const T& up)
{
    return gate / (1.0f + decay) * up;
}

/// sigmoid(gate), from which both gradients follow.
template <typename T>
SDM_ELEMENT T openness(const T& decay)
{
    return 1.0f / (1.0f + decay);
}

template <typename T>
SDM_ELEMENT T upGradient(const T& gradient, const T& gate, const T& open)
{
    return gradient * gate * open;
}

template <typename T>
SDM_ELEMENT T gateGradient(const T& gradient, const T& gate, const T& up, const T& open)
{
    return gradient * up * open * (1.0f + gate * (1.0f - open));
}

/// The pair (a, b) turned by an angle; the opposite sine turns it back.
template <typename T>
SDM_ELEMENT T turnedFirst(const T& a, const T& b, const T& cosine, const T& sine)
{
    return a * cosine - b * sine;
}

template <typename T>
SDM_ELEMENT T turnedSecond(const T& a, const T& b, const T& cosine, const T& sine)
{
    return b * cosine + a * sine;
}

} // namespace sdm::engine::element
