#pragma once

#include "core/engine/kernels/cuda/elements.h"
#include "core/engine/kernels/cuda/launches.h"

namespace sdm::engine::cuda {

constexpr int kAdamWPack = 4;
/// Elements of one block's work.
constexpr std::int64_t kAdamWChunk = 8192;
/// Tensors of one launch: what fits the 4 KiB that every toolkit lets a kernel have as arguments.
constexpr int kAdamWTogether = 40;

/// Tensors whose chunks are the blocks of one launch.
struct AdamWGroup {
    AdamWTensor tensors[kAdamWTogether];
    std::int64_t firstChunk[kAdamWTogether + 1]; ///< of each tensor; the last used entry is the number of all
    std::int32_t count;
    float gradientFactor;
    element::AdamWCoefficients shared; ///< rate and rootCorrection are the tensor's
};

/// Takes as many of the task's tensors from `next` on as fit. \return the first that is left
inline std::int64_t gather(const AdamWTask& task, std::int64_t next, AdamWGroup& group)
{
    group.count = 0;
    group.gradientFactor = task.gradientFactor;
    group.shared = {task.beta1, task.beta2, task.rest1, task.rest2, task.keep, 0, 1, task.eps};
    group.firstChunk[0] = 0;
    for (; next < task.count && group.count < kAdamWTogether; ++next) {
        const AdamWTensor& tensor = task.tensors[next];
        if (tensor.count == 0)
            continue;
        group.tensors[group.count] = tensor;
        group.firstChunk[group.count + 1] = group.firstChunk[group.count] + (tensor.count + kAdamWChunk - 1) / kAdamWChunk;
        ++group.count;
    }
    return next;
}

/// A block's work: one chunk.
template <typename Parameter, typename Moment, typename Block>
SDM_ELEMENT void stepChunk(const Block& block, const AdamWGroup& group, std::int64_t chunk)
{
    int which = 0;
    while (chunk >= group.firstChunk[which + 1])
        ++which;
    const AdamWTensor& tensor = group.tensors[which];
    const std::int64_t start = (chunk - group.firstChunk[which]) * kAdamWChunk;
    const std::int64_t width = tensor.count - start < kAdamWChunk ? tensor.count - start : kAdamWChunk;
    auto* const parameters = static_cast<Parameter*>(tensor.parameter) + start;
    const auto* const gradients = static_cast<const Parameter*>(tensor.gradient) + start;
    auto* const firsts = static_cast<Moment*>(tensor.firstMoment) + start;
    auto* const seconds = static_cast<Moment*>(tensor.secondMoment) + start;
    auto* const copies = tensor.copy ? static_cast<BFloat16*>(tensor.copy) + start : nullptr;
    element::AdamWCoefficients c = group.shared;
    c.rate = tensor.rate;
    c.rootCorrection = tensor.rootCorrection;
    const Cut cut = cutOf<kAdamWPack>(width, parameters, gradients, firsts, seconds, copies);
    walk<kAdamWPack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        const Floats<kSize> p = load<kSize>(parameters + at), g = load<kSize>(gradients + at);
        const Floats<kSize> m = load<kSize>(firsts + at), v = load<kSize>(seconds + at);
        Pack<Parameter, kSize> newParameters;
        Pack<Moment, kSize> newFirsts, newSeconds;
        Floats<kSize> stepped;
        for (int i = 0; i < kSize; ++i) {
            const float gradient = g[i] * group.gradientFactor;
            const float first = element::firstMoment(c, m[i], gradient), second = element::secondMoment(c, v[i], gradient);
            stepped[i] = element::stepped(c, p[i], first, second);
            std::uint64_t bits = 0;
            if constexpr (std::is_same_v<Parameter, BFloat16> || std::is_same_v<Moment, BFloat16>)
                bits = element::randomBits(static_cast<std::uint64_t>(start + at + i), tensor.key);
            newParameters.values[i] = narrowAtRandom<Parameter>(stepped[i], bits >> element::kParameterBits);
            newFirsts.values[i] = narrowAtRandom<Moment>(first, bits >> element::kFirstMomentBits);
            newSeconds.values[i] = narrowAtRandom<Moment>(second, bits >> element::kSecondMomentBits);
        }
        *reinterpret_cast<Pack<Parameter, kSize>*>(parameters + at) = newParameters;
        *reinterpret_cast<Pack<Moment, kSize>*>(firsts + at) = newFirsts;
        *reinterpret_cast<Pack<Moment, kSize>*>(seconds + at) = newSeconds;
        if (copies)
            store(copies + at, stepped);
    });
}

template <typename Parameter, typename Moment>
struct AdamWWork {
    AdamWGroup group;
    template <typename Block>
    SDM_ELEMENT void operator()(const Block& block, std::int64_t chunk) const
    {
        stepChunk<Parameter, Moment>(block, group, chunk);
    }
};

template <typename Launcher>
std::int32_t startAdamW(const Launcher& launcher, const AdamWTask& task)
{
    constexpr int kLanes = 256;
    return withElement(task.parameterType, [&](auto parameter) {
        return withElement(task.momentType, [&](auto moment) {
            AdamWWork<typename decltype(parameter)::Type, typename decltype(moment)::Type> work{};
            static_assert(sizeof work <= 4096, "more than every toolkit lets a kernel have as arguments");
            for (std::int64_t next = gather(task, 0, work.group); work.group.count > 0; next = gather(task, next, work.group))
                if (const std::int32_t error = launcher.run(work, work.group.firstChunk[work.group.count], kLanes, 0); error != 0)
                    return error;
            return std::int32_t{0};
        });
    });
}

} // namespace sdm::engine::cuda
