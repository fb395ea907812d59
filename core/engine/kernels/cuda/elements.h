#pragma once

#include "core/engine/kernels/arithmetic.h"
#include "core/engine/kernels/cuda/interface.h"

#include <cstdint>
#include <type_traits>
#if defined(__CUDACC__)
#include <cuda_bf16.h>
#endif

// Loads and stores of the rows that kernels walk: float32 or bfloat16 in memory, float32 in registers, several elements at once where
// they are aligned. For the device and, so that the walks can be tested, for the host.
namespace sdm::engine::cuda {

struct BFloat16 {
    std::uint16_t bits;
};

SDM_ELEMENT float wide(float value)
{
    return value;
}

SDM_ELEMENT float wide(BFloat16 value)
{
    return element::widened(value.bits);
}

template <typename T>
SDM_ELEMENT T narrow(float value)
{
    if constexpr (std::is_same_v<T, float>) {
        return value;
    } else {
#if defined(__CUDA_ARCH__)
        return T{__bfloat16_as_ushort(__float2bfloat16_rn(value))}; // one instruction
#else
        return T{element::roundedToNearest(value)};
#endif
    }
}

/// As narrow, but a bfloat16 is rounded up or down at random.
template <typename T>
SDM_ELEMENT T narrowAtRandom(float value, std::uint64_t bits)
{
    if constexpr (std::is_same_v<T, float>)
        return value;
    else
        return T{element::roundedAtRandom(value, bits)};
}

/// The most that one instruction moves.
constexpr std::uintptr_t kWidestAccess = 16;

/// W elements one after another in memory; as many bytes as one access moves, or a multiple.
template <typename T, int W>
struct alignas(sizeof(T) * W < kWidestAccess ? sizeof(T) * W : kWidestAccess) Pack {
    T values[W];
};

template <int W>
struct Floats {
    float values[W] = {};
    SDM_ELEMENT float& operator[](int i) { return values[i]; }
    SDM_ELEMENT float operator[](int i) const { return values[i]; }
};

template <int W, typename T>
SDM_ELEMENT Floats<W> load(const T* from)
{
    const Pack<T, W> pack = *reinterpret_cast<const Pack<T, W>*>(from);
    Floats<W> result;
    for (int i = 0; i < W; ++i)
        result[i] = wide(pack.values[i]);
    return result;
}

template <int W, typename T>
SDM_ELEMENT void store(T* to, const Floats<W>& values)
{
    Pack<T, W> pack;
    for (int i = 0; i < W; ++i)
        pack.values[i] = narrow<T>(values[i]);
    *reinterpret_cast<Pack<T, W>*>(to) = pack;
}

template <int W, typename T>
SDM_ELEMENT bool isAligned(const T* row)
{
    return reinterpret_cast<std::uintptr_t>(row) % alignof(Pack<T, W>) == 0; // null is: a row that is not there hinders nobody
}

/// How a run of elements is walked: `head` single ones, packs, the rest single again.
struct Cut {
    std::int64_t head, packs;
};

/// For runs that begin anywhere: packs from the first place at which all of them are aligned; single elements where there is none.
template <int W, typename... T>
SDM_ELEMENT Cut cutOf(std::int64_t width, const T*... rows)
{
    for (int head = 0; head < W && head < width; ++head)
        if ((isAligned<W>(rows ? rows + head : rows) && ...))
            return {head, (width - head) / W};
    return {0, 0};
}

/// For rows of a matrix, walked alike in every row: packs alone, or single elements alone. \param bases  where the matrices begin
template <int W, typename... T>
SDM_ELEMENT Cut sameCutOf(std::int64_t width, const T*... bases)
{
    return {0, width % W == 0 && (isAligned<W>(bases) && ...) ? width / W : 0};
}

/// Calls step(size, at) for every part of a run that is this lane's; size is a constant, W or 1.
template <int W, typename Block, typename Step>
SDM_ELEMENT void walk(const Block& block, const Cut& cut, std::int64_t width, const Step& step)
{
    for (std::int64_t pack = block.lane(); pack < cut.packs; pack += block.lanes())
        step(std::integral_constant<int, W>(), cut.head + pack * W);
    const std::int64_t single = width - cut.packs * W;
    for (std::int64_t i = block.lane(); i < single; i += block.lanes())
        step(std::integral_constant<int, 1>(), i < cut.head ? i : i + cut.packs * W);
}

} // namespace sdm::engine::cuda
