#pragma once

#include "core/engine/kernels/cuda/elements.h"
#include "core/engine/kernels/cuda/launches.h"

namespace sdm::engine::cuda {

constexpr int kRotationPack = 8;

/// Whether a row can be walked in packs: every head, and in it both halves and the rest, begin and end at one.
template <typename T>
SDM_ELEMENT bool isRotatedInPacks(const RotationTask& task)
{
    return task.half % kRotationPack == 0 && task.headSize % kRotationPack == 0 &&
           sameCutOf<kRotationPack>(task.width, static_cast<const T*>(task.qkv), static_cast<const T*>(task.out), task.cos, task.sin)
                   .packs > 0;
}

template <typename T, int W, typename Block>
SDM_ELEMENT void rotateRowIn(const Block& block, const RotationTask& task, std::int64_t row)
{
    const T* const from = static_cast<const T*>(task.qkv) + row * task.width;
    T* const to = static_cast<T*>(task.out) + row * task.width;
    const std::int64_t half = task.half, perHead = half / W;
    for (std::int64_t item = block.lane(); item < task.turnedHeads * perHead; item += block.lanes()) {
        const std::int64_t place = item % perHead * W, first = item / perHead * task.headSize + place, second = first + half;
        const Floats<W> a = load<W>(from + first), b = load<W>(from + second);
        const Floats<W> cosine = load<W>(task.cos + row * half + place), sine = load<W>(task.sin + row * half + place);
        Floats<W> turnedA, turnedB;
        for (int i = 0; i < W; ++i) {
            turnedA[i] = element::turnedFirst(a[i], b[i], cosine[i], task.sign * sine[i]);
            turnedB[i] = element::turnedSecond(a[i], b[i], cosine[i], task.sign * sine[i]);
        }
        store(to + first, turnedA);
        store(to + second, turnedB);
    }
    if (task.qkv == task.out)
        return;
    // What is not turned: the rest of each head, then the values. Copied as it is: through float32 a bfloat16 comes back the same.
    const std::int64_t rest = (task.headSize - 2 * half) / W, turnedWidth = task.turnedHeads * task.headSize;
    for (std::int64_t item = block.lane(); item < task.turnedHeads * rest; item += block.lanes()) {
        const std::int64_t at = item / rest * task.headSize + 2 * half + item % rest * W;
        store(to + at, load<W>(from + at));
    }
    for (std::int64_t at = turnedWidth + block.lane() * W; at < task.width; at += block.lanes() * W)
        store(to + at, load<W>(from + at));
}

/// A block's work: one row.
template <typename T, typename Block>
SDM_ELEMENT void rotateRow(const Block& block, const RotationTask& task, std::int64_t row)
{
    if (isRotatedInPacks<T>(task))
        rotateRowIn<T, kRotationPack>(block, task, row);
    else
        rotateRowIn<T, 1>(block, task, row);
}

template <typename T>
struct RotationWork {
    RotationTask task;
    template <typename Block>
    SDM_ELEMENT void operator()(const Block& block, std::int64_t row) const
    {
        rotateRow<T>(block, task, row);
    }
};

template <typename Launcher>
std::int32_t startRotation(const Launcher& launcher, const RotationTask& task)
{
    return withElement(task.type, [&](auto element) {
        return launcher.run(RotationWork<typename decltype(element)::Type>{task}, task.rows,
                            lanesFor(task.turnedHeads * task.half, kRotationPack), 0);
    });
}

} // namespace sdm::engine::cuda
