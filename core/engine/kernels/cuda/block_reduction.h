#pragma once

#include "core/engine/kernels/arithmetic.h"

// How the lanes of a block put what each has into one value that all of them receive: in pairs within a warp, then over the warps, always
// in the same order. A block says what its lane is and how lanes exchange values:
//   lane(), lanes()       this lane, and how many there are: a multiple of kWarp, at most kWarp^2
//   across(value, step)   the value of the lane whose number differs in the bit `step` (below kWarp)
//   slots<T>()            kWarp places that all lanes see
//   room()                as many floats that all lanes see as were asked for at the start, aligned for packs
//   wait()                until all lanes are here
namespace sdm::engine::cuda {

constexpr int kWarp = 32;

template <typename Block, typename T, typename Combine>
SDM_ELEMENT T combinedInWarp(const Block& block, T value, const Combine& combine)
{
    for (int step = kWarp / 2; step > 0; step /= 2)
        value = combine(value, block.across(value, step));
    return value;
}

/// \param none     what changes nothing
/// \param combine  the same for (a, b) and (b, a), bit for bit: both lanes of a pair compute it
template <typename Block, typename T, typename Combine>
SDM_ELEMENT T combined(const Block& block, T value, const T& none, const Combine& combine)
{
    value = combinedInWarp(block, value, combine);
    const int warps = block.lanes() / kWarp, place = block.lane() % kWarp;
    if (warps == 1)
        return value;
    T* const slots = block.template slots<T>();
    if (place == 0)
        slots[block.lane() / kWarp] = value;
    block.wait();
    value = place < warps ? slots[place] : none;
    value = combinedInWarp(block, value, combine); // in every warp alike
    block.wait();                                  // the slots are free again
    return value;
}

template <typename Block>
SDM_ELEMENT float summed(const Block& block, float value)
{
    return combined(block, value, 0.0f, [](float a, float b) { return a + b; });
}

} // namespace sdm::engine::cuda
