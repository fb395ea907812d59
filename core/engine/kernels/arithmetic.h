#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

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

/// Part of a row of logits u: the largest, and the sum of e^(base (u - best)) over the part. A part without logits is {-infinity, 0}.
struct LogitSum {
    float best = -INFINITY;
    float sum = 0;
};

/// e^(base (logit - best)). The difference is taken first: a scaled logit's rounding would be the exponent's error. An equal pair gives 1,
/// two infinite ones too, which a row with masked logits needs; what is no number stays none.
SDM_ELEMENT float exponential(float logit, float best, float base)
{
    return logit == best && best == -INFINITY ? 1.0f : std::exp((logit - best) * base);
}

/// The part and one more logit. A logit of minus infinity adds nothing to a part that has none yet.
SDM_ELEMENT LogitSum extended(const LogitSum& part, float logit, float base)
{
    if (logit > part.best)
        return {logit, part.sum * exponential(part.best, logit, base) + exponential(logit, logit, base)};
    return logit == -INFINITY ? part : LogitSum{part.best, part.sum + exponential(logit, part.best, base)};
}

/// Two parts in one. The same for (a, b) and (b, a) bit for bit, multiplied and added in one rounding or in two.
SDM_ELEMENT LogitSum together(const LogitSum& a, const LogitSum& b, float base)
{
    const LogitSum& high = a.best < b.best ? b : a;
    const LogitSum& low = a.best < b.best ? a : b;
    return {high.best, high.sum + low.sum * exponential(low.best, high.best, base)};
}

/// (logsumexp(base u) - base u[target]) / base of a row whose part is all of it; logSum is ln(row.sum).
SDM_ELEMENT float baseScaledLoss(const LogitSum& row, float logSum, float target, float base)
{
    return (row.best - target) + logSum / base;
}

/// Slope of factor * loss in one logit; the base cancels outside the exponent.
SDM_ELEMENT float baseScaledSlope(const LogitSum& row, float logSum, float logit, bool isTarget, float base, float factor)
{
    return (std::exp((logit - row.best) * base - logSum) - (isTarget ? 1.0f : 0.0f)) * factor;
}

/// What all elements of a parameter share in an AdamW step (Loshchilov and Hutter 2019, algorithm 2).
struct AdamWCoefficients {
    float beta1, beta2;
    float rest1, rest2;   ///< 1 - beta
    float keep;           ///< 1 - learning rate * decay
    float rate;           ///< learning rate over the first moment's bias correction
    float rootCorrection; ///< root of the second moment's
    float eps;
};

SDM_ELEMENT float firstMoment(const AdamWCoefficients& c, float moment, float gradient)
{
    return c.beta1 * moment + c.rest1 * gradient;
}

SDM_ELEMENT float secondMoment(const AdamWCoefficients& c, float moment, float gradient)
{
    return c.beta2 * moment + c.rest2 * gradient * gradient;
}

/// The parameter after the step, from its new moments.
SDM_ELEMENT float stepped(const AdamWCoefficients& c, float parameter, float first, float second)
{
    return c.keep * parameter - c.rate * first / (std::sqrt(second) / c.rootCorrection + c.eps);
}

// SplitMix64 (Steele, Lea and Flood 2014): every element draws its own bits, in whatever order threads come.
constexpr std::uint64_t kRandomStride = 0x9E3779B97F4A7C15U, kFirstMix = 0xBF58476D1CE4E5B9U, kSecondMix = 0x94D049BB133111EBU;
// Which 16 bits of an element's 64 round which number of an AdamW step.
constexpr int kParameterBits = 0, kFirstMomentBits = 16, kSecondMomentBits = 32;

SDM_ELEMENT std::uint64_t randomBits(std::uint64_t element, std::uint64_t key)
{
    std::uint64_t z = (element + 1) * kRandomStride + key;
    z = (z ^ (z >> 30)) * kFirstMix;
    z = (z ^ (z >> 27)) * kSecondMix;
    return z ^ (z >> 31);
}

SDM_ELEMENT std::uint32_t wordOf(float value)
{
    std::uint32_t word = 0;
    std::memcpy(&word, &value, sizeof word);
    return word;
}

SDM_ELEMENT float floatOf(std::uint32_t word)
{
    float value = 0;
    std::memcpy(&value, &word, sizeof value);
    return value;
}

/// The value as a bfloat16, rounded up or down by the low 16 of the bits, with the probability that makes the expectation exact.
SDM_ELEMENT std::uint16_t roundedAtRandom(float value, std::uint64_t bits)
{
    return static_cast<std::uint16_t>((wordOf(value) + static_cast<std::uint32_t>(bits & 0xFFFFU)) >> 16);
}

/// The value as the nearest bfloat16, the even one of two.
SDM_ELEMENT std::uint16_t roundedToNearest(float value)
{
    constexpr std::uint16_t kNoNumber = 0x7FC0;
    const std::uint32_t word = wordOf(value);
    return value != value ? kNoNumber : static_cast<std::uint16_t>((word + 0x7FFFU + ((word >> 16) & 1U)) >> 16);
}

SDM_ELEMENT float widened(std::uint16_t bfloat16)
{
    return floatOf(static_cast<std::uint32_t>(bfloat16) << 16);
}

} // namespace sdm::engine::element
