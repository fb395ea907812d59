#pragma once

#include "core/engine/kernels/cuda/block_reduction.h"
#include "core/engine/kernels/cuda/elements.h"

// How kernels are started, for whoever runs their blocks. A launcher has
//   run(work, blocks, lanes, room)   calls work(block, index) for every index below `blocks`, with so many lanes and floats of room; none
//                                    for no blocks. 0, or an error
namespace sdm::engine::cuda {

/// As kernels are compiled for.
constexpr int kMostLanes = 512;
/// Floats of room that every device has without being asked in advance, beside the slots.
constexpr std::int64_t kMostRoom = 47 * 1024 / 4;

/// Lanes for a row of so many elements, walked in packs: whole warps, one pack a lane where the row is short enough.
inline int lanesFor(std::int64_t width, int pack)
{
    const std::int64_t warps = ((width + pack - 1) / pack + kWarp - 1) / kWarp;
    return static_cast<int>(warps < 1 ? kWarp : warps * kWarp > kMostLanes ? kMostLanes : warps * kWarp);
}

template <typename T>
struct TypeTag {
    using Type = T;
};

/// start(TypeTag<float or BFloat16>()).
template <typename Start>
std::int32_t withElement(Element element, const Start& start)
{
    return element == Element::BFloat16 ? start(TypeTag<BFloat16>()) : start(TypeTag<float>());
}

} // namespace sdm::engine::cuda
