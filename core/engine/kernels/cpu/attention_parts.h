#pragma once

#include "core/engine/kernels/layout.h"

#include <ATen/Parallel.h>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

// How attention on packed rows is cut into pieces of work: one document and one key/value head each.
namespace sdm::engine::cpu {

inline float scoreScale(const HeadLayout& heads)
{
    return 1.0f / std::sqrt(static_cast<float>(heads.headSize));
}

inline std::vector<std::int64_t> startsOf(const std::vector<std::int64_t>& lengths)
{
    std::vector<std::int64_t> starts(lengths.size());
    std::exclusive_scan(lengths.begin(), lengths.end(), starts.begin(), std::int64_t{0});
    return starts;
}

/// Calls `work(document, key/value head)` for all pairs, on several threads.
template <typename Work>
void forEachPart(std::int64_t documents, const HeadLayout& heads, const Work& work)
{
    at::parallel_for(0, documents * heads.keyValueHeads, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i)
            work(static_cast<std::size_t>(i / heads.keyValueHeads), i % heads.keyValueHeads);
    });
}

/// Working memory of a thread; grows to the longest document it meets.
inline float* scratchOf(std::int64_t floats)
{
    thread_local std::vector<float> memory;
    if (static_cast<std::int64_t>(memory.size()) < floats)
        memory.resize(static_cast<std::size_t>(floats));
    return memory.data();
}

/// Offsets of a head's elements in a packed row.
struct Columns {
    Columns(const HeadLayout& heads, std::int64_t keyValueHead)
        : width(heads.queryWidth() + 2 * heads.keyWidth()), key(heads.queryWidth() + keyValueHead * heads.headSize),
          value(key + heads.keyWidth())
    {
    }
    std::int64_t width, key, value;
};

} // namespace sdm::engine::cpu
