#pragma once

#include "core/engine/kernels/cuda/block_reduction.h"
#include "core/engine/kernels/cuda/elements.h"
#include "core/engine/kernels/cuda/launches.h"

namespace sdm::engine::cuda {

/// 16 bytes of bfloat16; of float32 two times 16.
constexpr int kNormPack = 8;

/// A block's work: one row.
template <typename Branch, typename Result, typename Block>
SDM_ELEMENT void normaliseRow(const Block& block, const NormForwardTask& task, std::int64_t row)
{
    const std::int64_t width = task.width, start = row * width;
    const auto* const branches = static_cast<const Branch*>(task.branch);
    auto* const norms = static_cast<Result*>(task.norm);
    const Cut cut = sameCutOf<kNormPack>(width, task.x, branches, task.weight, task.sum, norms);
    float squares = 0;
    walk<kNormPack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        Floats<kSize> x = load<kSize>(task.x + start + at);
        if (branches) {
            const Floats<kSize> branch = load<kSize>(branches + start + at);
            for (int i = 0; i < kSize; ++i)
                x[i] += branch[i];
            store(task.sum + start + at, x);
        }
        for (int i = 0; i < kSize; ++i)
            squares += x[i] * x[i];
    });
    const float scale = 1.0f / std::sqrt(summed(block, squares) / static_cast<float>(width) + task.eps);
    // Each lane reads again what it has written itself; the row is still near.
    const float* const normalised = branches ? task.sum : task.x;
    walk<kNormPack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        Floats<kSize> x = load<kSize>(normalised + start + at);
        const Floats<kSize> weight = load<kSize>(task.weight + at);
        for (int i = 0; i < kSize; ++i)
            x[i] = element::normalised(x[i], scale, task.boundsWeight ? element::divisible(weight[i]) : weight[i]);
        store(norms + start + at, x);
    });
    if (task.scale && block.lane() == 0)
        task.scale[row] = scale;
}

/// One row's gradients. \param columns  [H] of this block, or null: every lane adds gradient * norm of its own columns
template <typename Result, typename Block>
SDM_ELEMENT void normaliseRowBackward(const Block& block, const NormBackwardTask& task, const Cut& cut, std::int64_t row, float* columns)
{
    const std::int64_t width = task.width, start = row * width;
    const auto* const norms = static_cast<const Result*>(task.norm);
    const auto* const gradients = static_cast<const Result*>(task.gradient);
    float products = 0; // of gradient * weight * x / rms
    walk<kNormPack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        const Floats<kSize> norm = load<kSize>(norms + start + at), gradient = load<kSize>(gradients + start + at);
        Floats<kSize> sums = columns ? load<kSize>(columns + at) : Floats<kSize>();
        for (int i = 0; i < kSize; ++i) {
            const float product = gradient[i] * norm[i];
            products += product;
            sums[i] += product;
        }
        if (columns)
            store(columns + at, sums);
    });
    const float mean = summed(block, products) / static_cast<float>(width);
    const float scale = task.scale[row];
    walk<kNormPack>(block, cut, width, [&](auto size, std::int64_t at) {
        constexpr int kSize = decltype(size)::value;
        const Floats<kSize> norm = load<kSize>(norms + start + at), gradient = load<kSize>(gradients + start + at);
        const Floats<kSize> weights = load<kSize>(task.weight + at);
        Floats<kSize> result;
        for (int i = 0; i < kSize; ++i) {
            const float weight = element::divisible(weights[i]);
            result[i] = element::normGradient(gradient[i], weight, norm[i] / weight, mean, scale);
        }
        if (task.sumGradient) {
            const Floats<kSize> other = load<kSize>(task.sumGradient + start + at);
            for (int i = 0; i < kSize; ++i)
                result[i] += other[i];
        }
        store(task.xGradient + start + at, result);
        if (task.branchGradient)
            store(static_cast<BFloat16*>(task.branchGradient) + start + at, result);
    });
}

/// A block's work: the rows of one part, in order.
/// \param hasRoom  whether the block's sums of columns have the block's room; otherwise they are kept in the task's own memory
template <typename Result, typename Block>
SDM_ELEMENT void normaliseRowsBackward(const Block& block, const NormBackwardTask& task, std::int64_t part, bool hasRoom)
{
    const std::int64_t width = task.width;
    // Walked alike in every row: a lane meets its own columns again, and nobody else's.
    const Cut cut =
        sameCutOf<kNormPack>(width, static_cast<const Result*>(task.norm), static_cast<const Result*>(task.gradient), task.weight,
                             task.sumGradient, task.xGradient, static_cast<BFloat16*>(task.branchGradient), task.partial);
    float* const partial = task.weightGradient ? task.partial + part * width : nullptr;
    float* const columns = partial && hasRoom ? block.room() : partial;
    if (columns)
        walk<kNormPack>(block, cut, width, [&](auto size, std::int64_t at) { store(columns + at, Floats<decltype(size)::value>()); });
    const std::int64_t end = (part + 1) * task.rows / task.parts;
    for (std::int64_t row = part * task.rows / task.parts; row < end; ++row)
        normaliseRowBackward<Result>(block, task, cut, row, columns);
    if (columns != partial)
        walk<kNormPack>(block, cut, width,
                        [&](auto size, std::int64_t at) { store(partial + at, load<decltype(size)::value>(columns + at)); });
}

/// A block's work: the weight's gradient in kWarp columns, from the parts' sums. Warp w adds up parts w, w + warps, ...; then the warps'
/// sums are added in order. Its room is a number a lane.
template <typename Block>
SDM_ELEMENT void weightGradientOfColumns(const Block& block, const NormBackwardTask& task, std::int64_t tile)
{
    float* const room = block.room();
    const std::int64_t column = tile * kWarp + block.lane() % kWarp;
    const int warps = block.lanes() / kWarp;
    float sum = 0;
    if (column < task.width)
        for (std::int64_t part = block.lane() / kWarp; part < task.parts; part += warps)
            sum += task.partial[part * task.width + column];
    room[block.lane()] = sum;
    block.wait();
    if (block.lane() >= kWarp || column >= task.width)
        return;
    for (int warp = 1; warp < warps; ++warp)
        sum += room[warp * kWarp + block.lane()];
    task.weightGradient[column] = sum / element::divisible(task.weight[column]);
}

template <typename Branch, typename Result>
struct NormForwardWork {
    NormForwardTask task;
    template <typename Block>
    SDM_ELEMENT void operator()(const Block& block, std::int64_t row) const
    {
        normaliseRow<Branch, Result>(block, task, row);
    }
};

template <typename Result>
struct NormBackwardWork {
    NormBackwardTask task;
    bool hasRoom;
    template <typename Block>
    SDM_ELEMENT void operator()(const Block& block, std::int64_t part) const
    {
        normaliseRowsBackward<Result>(block, task, part, hasRoom);
    }
};

struct WeightGradientWork {
    NormBackwardTask task;
    template <typename Block>
    SDM_ELEMENT void operator()(const Block& block, std::int64_t tile) const
    {
        weightGradientOfColumns(block, task, tile);
    }
};

template <typename Launcher>
std::int32_t startNormForward(const Launcher& launcher, const NormForwardTask& task)
{
    return withElement(task.branchType, [&](auto branch) {
        return withElement(task.normType, [&](auto norm) {
            using Work = NormForwardWork<typename decltype(branch)::Type, typename decltype(norm)::Type>;
            return launcher.run(Work{task}, task.rows, lanesFor(task.width, kNormPack), 0);
        });
    });
}

template <typename Launcher>
std::int32_t startNormBackward(const Launcher& launcher, const NormBackwardTask& task)
{
    if (task.rows == 0)
        return 0;
    const bool hasRoom = task.weightGradient && task.width <= kMostRoom;
    const std::int32_t error = withElement(task.normType, [&](auto norm) {
        return launcher.run(NormBackwardWork<typename decltype(norm)::Type>{task, hasRoom}, task.parts, lanesFor(task.width, kNormPack),
                            hasRoom ? task.width : 0);
    });
    if (error != 0 || !task.weightGradient)
        return error;
    constexpr int kLanes = 256;
    return launcher.run(WeightGradientWork{task}, (task.width + kWarp - 1) / kWarp, kLanes, kLanes);
}

} // namespace sdm::engine::cuda
