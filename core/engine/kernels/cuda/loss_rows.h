#pragma once

#include "core/engine/kernels/cuda/block_reduction.h"
#include "core/engine/kernels/cuda/elements.h"
#include "core/engine/kernels/cuda/launches.h"

namespace sdm::engine::cuda {

/// 16 bytes of logits.
constexpr int kLossPack = 4;

/// A block's work: one row, read once for its loss and once more for the gradient. Each lane keeps the largest logit it has seen and its
/// sum in terms of that one; a larger one scales the sum.
template <typename Gradient, typename Block>
SDM_ELEMENT void lossOfRow(const Block& block, const LossTask& task, std::int64_t row)
{
    const std::int64_t width = task.width, target = task.targets[row];
    const bool isThere = target >= 0 && target < width;
    const float* const logits = task.logits + row * width;
    Gradient* const gradient = task.factors ? static_cast<Gradient*>(task.gradient) + row * width : nullptr;
    const float base = task.logBase[row];
    const float targetLogit = isThere ? logits[target] : NAN; // before the gradient takes its place
    const Cut cut = cutOf<kLossPack>(width, logits, gradient);
    element::LogitSum part;
    walk<kLossPack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        const Floats<kSize> u = load<kSize>(logits + at);
        for (int i = 0; i < kSize; ++i)
            part = element::extended(part, u[i], base);
    });
    const element::LogitSum whole =
        combined(block, part, element::LogitSum(),
                 [base](const element::LogitSum& a, const element::LogitSum& b) { return element::together(a, b, base); });
    const float logSum = std::log(whole.sum);
    block.wait(); // every lane has the target's logit: the gradient may take its place
    if (block.lane() == 0)
        task.losses[row] = element::baseScaledLoss(whole, logSum, targetLogit, base);
    if (!gradient)
        return;
    const float factor = task.factors[row];
    walk<kLossPack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        Floats<kSize> u = load<kSize>(logits + at);
        for (int i = 0; i < kSize; ++i)
            u[i] = element::baseScaledSlope(whole, logSum, u[i], at + i == target, base, factor);
        store(gradient + at, u);
    });
}

template <typename T>
struct LossWork {
    LossTask task;
    template <typename Block>
    SDM_ELEMENT void operator()(const Block& block, std::int64_t row) const
    {
        lossOfRow<T>(block, task, row);
    }
};

template <typename Launcher>
std::int32_t startLoss(const Launcher& launcher, const LossTask& task)
{
    return withElement(task.gradientType, [&](auto element) {
        return launcher.run(LossWork<typename decltype(element)::Type>{task}, task.rows, lanesFor(task.width, kLossPack), 0);
    });
}

} // namespace sdm::engine::cuda
