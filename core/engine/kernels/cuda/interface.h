#pragma once

#include <cstddef>
#include <cstdint>

// What the program and the module of CUDA kernels (libsdm_cuda_kernels.so) say to each other: plain structs, raw pointers, no torch and
// no CUDA header, so that the kernels compile in seconds and the program needs no toolkit. Any change of a struct or its meaning raises
// kInterfaceVersion.
// Shape legend: N rows of packed documents, H width of a row, F width of the feed-forward network, V vocabulary; a row of heads is
// Hq queries, Hk keys, Hk values of E elements each. All memory contiguous, on the device of `Where`.
namespace sdm::engine::cuda {

constexpr std::int32_t kInterfaceVersion = 1;

enum class Element : std::int32_t { Float32, BFloat16 };

/// The device's index and the stream (a cudaStream_t) that work is queued on. Nothing below waits.
struct Where {
    std::int32_t device;
    void* stream;
};

/// y = weight * x / sqrt(mean(x^2) + eps). With a branch, x + branch is normalised and written to `sum`.
struct NormForwardTask {
    const float* x;      ///< [N, H]
    const void* branch;  ///< [N, H] of branchType, or null
    const float* weight; ///< [H]
    float* sum;          ///< [N, H], null without a branch
    void* norm;          ///< [N, H] of normType
    float* scale;        ///< [N] 1 / sqrt(...), or null
    std::int64_t rows, width;
    float eps;
    Element branchType, normType;
    std::int32_t boundsWeight; ///< not 0: the result will be divided by the weight (element::divisible)
};

/// Gradients from the norm's own result, which was made with a bounded weight.
struct NormBackwardTask {
    const void* norm;         ///< [N, H] of normType
    const float* weight;      ///< [H], not bounded yet
    const float* scale;       ///< [N]
    const void* gradient;     ///< [N, H] of normType
    const float* sumGradient; ///< [N, H] arrives at the sum by other ways and is added; or null
    float* xGradient;         ///< [N, H]
    void* branchGradient;     ///< [N, H] bfloat16, the same rounded; or null
    float* weightGradient;    ///< [H], or null
    float* partial;           ///< [parts, H] to work in; null without weightGradient
    std::int64_t rows, width;
    std::int32_t parts; ///< runs of rows whose weight gradients are summed for themselves and then in order; as normParts says
    Element normType;
};

/// silu(gate) * up of rows [gate, up].
struct GateTask {
    const void* gateUp;   ///< [N, 2F]
    const void* gradient; ///< [N, F] of the result, for the backward pass; else null
    void* out;            ///< [N, F] the result; [N, 2F] the gradient of gateUp
    std::int64_t rows, width;
    Element type;
};

/// Pairs (i, i + half) of every query's and key's first 2 half elements, turned; `sign` -1 turns back.
struct RotationTask {
    const void* qkv;  ///< [N, (Hq + 2 Hk) E]
    void* out;        ///< the same shape; may be qkv itself
    const float* cos; ///< [N, half]
    const float* sin; ///< [N, half]
    std::int64_t rows, width, turnedHeads, headSize, half;
    float sign;
    Element type;
};

/// Next-token losses in a base of each row's own, with their gradient. A target outside the vocabulary gives a loss that is no number.
struct LossTask {
    const float* logits; ///< [N, V]; a float32 gradient may be the same memory
    const std::int64_t* targets;
    const float* logBase;
    const float* factors; ///< [N], or null: no gradient
    float* losses;        ///< [N]
    void* gradient;       ///< [N, V] of gradientType, or null
    std::int64_t rows, width;
    Element gradientType;
};

/// One parameter of an AdamW step, and what the step is for it.
struct AdamWTensor {
    void* parameter;
    const void* gradient;
    void* firstMoment;
    void* secondMoment;
    void* copy;                 ///< receives the parameter as bfloat16; or null
    std::int64_t count;         ///< elements
    std::uint64_t key;          ///< of the random bits where a number is held in bfloat16
    float rate, rootCorrection; ///< as in element::AdamWCoefficients: parameters may differ in how many steps they have seen
};

/// Parameters of the same dtypes in one step.
struct AdamWTask {
    const AdamWTensor* tensors; ///< in host memory, free again when the call returns
    std::int64_t count;         ///< of tensors
    float gradientFactor;       ///< multiplies every gradient first: the clip
    float beta1, beta2, rest1, rest2, keep, eps;
    Element parameterType; ///< of parameters and gradients
    Element momentType;
};

/// Calls return 0, or an error that explain() puts into words.
struct Interface {
    std::int32_t version; ///< kInterfaceVersion of the module
    std::int32_t taskBytes;
    /// Whether this device and its driver can run the kernels. Leaves no trace on the device.
    std::int32_t (*start)(std::int32_t device);
    const char* (*explain)(std::int32_t error);
    std::int32_t (*normForward)(const NormForwardTask*, const Where*);
    std::int32_t (*normBackward)(const NormBackwardTask*, const Where*);
    std::int32_t (*gateForward)(const GateTask*, const Where*);
    std::int32_t (*gateBackward)(const GateTask*, const Where*);
    std::int32_t (*rotate)(const RotationTask*, const Where*);
    std::int32_t (*baseScaledLoss)(const LossTask*, const Where*);
    std::int32_t (*adamW)(const AdamWTask*, const Where*);
};

/// A second guard beside the version: what a change of a struct without a new version would alter.
constexpr std::int32_t kTaskBytes =
    static_cast<std::int32_t>(sizeof(NormForwardTask) + 3 * sizeof(NormBackwardTask) + 5 * sizeof(GateTask) + 7 * sizeof(RotationTask) +
                              11 * sizeof(LossTask) + 13 * sizeof(AdamWTensor) + 17 * sizeof(AdamWTask) + 19 * sizeof(Interface));

/// Runs of rows for the weight gradient of a norm: a function of the rows alone, so that a step repeats on any card.
constexpr std::int32_t normParts(std::int64_t rows)
{
    constexpr std::int64_t kMost = 512;
    return static_cast<std::int32_t>(rows < kMost ? rows : kMost);
}

/// The one name the module exports; its type is `const Interface*()`.
constexpr const char* kEntry = "sdm_cuda_kernels";

} // namespace sdm::engine::cuda
