#pragma once

#include "core/engine/kernels/cuda/elements.h"
#include "core/engine/kernels/cuda/launches.h"

namespace sdm::engine::cuda {

constexpr int kGatePack = 8;

/// A block's work: one row.
template <typename T, typename Block>
SDM_ELEMENT void gateRow(const Block& block, const GateTask& task, std::int64_t row)
{
    const std::int64_t width = task.width;
    const auto* const gates = static_cast<const T*>(task.gateUp);
    auto* const out = static_cast<T*>(task.out);
    const Cut cut = sameCutOf<kGatePack>(width, gates, out);
    walk<kGatePack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        const Floats<kSize> gate = load<kSize>(gates + row * 2 * width + at), up = load<kSize>(gates + (row * 2 + 1) * width + at);
        Floats<kSize> result;
        for (int i = 0; i < kSize; ++i)
            result[i] = element::gated(gate[i], std::exp(-gate[i]), up[i]);
        store(out + row * width + at, result);
    });
}

/// A block's work: one row's gradients.
template <typename T, typename Block>
SDM_ELEMENT void gateRowBackward(const Block& block, const GateTask& task, std::int64_t row)
{
    const std::int64_t width = task.width;
    const auto* const gates = static_cast<const T*>(task.gateUp);
    const auto* const gradients = static_cast<const T*>(task.gradient);
    auto* const out = static_cast<T*>(task.out);
    const Cut cut = sameCutOf<kGatePack>(width, gates, gradients, out);
    walk<kGatePack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        const std::int64_t gateAt = row * 2 * width + at, upAt = gateAt + width;
        const Floats<kSize> gate = load<kSize>(gates + gateAt), up = load<kSize>(gates + upAt);
        const Floats<kSize> gradient = load<kSize>(gradients + row * width + at);
        Floats<kSize> ofGate, ofUp;
        for (int i = 0; i < kSize; ++i) {
            const float open = element::openness(std::exp(-gate[i]));
            ofGate[i] = element::gateGradient(gradient[i], gate[i], up[i], open);
            ofUp[i] = element::upGradient(gradient[i], gate[i], open);
        }
        store(out + gateAt, ofGate);
        store(out + upAt, ofUp);
    });
}

template <typename T>
struct GateWork {
    GateTask task;
    template <typename Block>
    SDM_ELEMENT void operator()(const Block& block, std::int64_t row) const
    {
        gateRow<T>(block, task, row);
    }
};

template <typename T>
struct GateBackwardWork {
    GateTask task;
    template <typename Block>
    SDM_ELEMENT void operator()(const Block& block, std::int64_t row) const
    {
        gateRowBackward<T>(block, task, row);
    }
};

template <typename Launcher>
std::int32_t startGate(const Launcher& launcher, const GateTask& task)
{
    return withElement(task.type, [&](auto element) {
        return launcher.run(GateWork<typename decltype(element)::Type>{task}, task.rows, lanesFor(task.width, kGatePack), 0);
    });
}

template <typename Launcher>
std::int32_t startGateBackward(const Launcher& launcher, const GateTask& task)
{
    return withElement(task.type, [&](auto element) {
        return launcher.run(GateBackwardWork<typename decltype(element)::Type>{task}, task.rows, lanesFor(task.width, kGatePack), 0);
    });
}

} // namespace sdm::engine::cuda
