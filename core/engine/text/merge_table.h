#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace sdm::engine {

/// The merges of a BPE model: a pair of neighbouring ids -> its rank and the id both become. Open addressing, because looking pairs up
/// is all that encoding does.
class MergeTable {
public:
    static constexpr std::uint32_t kNoRank = std::numeric_limits<std::uint32_t>::max();
    struct Merge {
        std::uint32_t rank = kNoRank; ///< lower merges first; kNoRank: the pair does not merge
        std::uint32_t merged = 0;
    };

    explicit MergeTable(std::size_t mergeCount);
    /// A pair given twice keeps its later rank.
    void add(std::uint32_t left, std::uint32_t right, Merge merge);
    Merge find(std::uint32_t left, std::uint32_t right) const;

private:
    struct Slot {
        std::uint64_t pair = kEmpty;
        Merge merge;
    };
    static constexpr std::uint64_t kEmpty = std::numeric_limits<std::uint64_t>::max();
    std::size_t slotOf(std::uint64_t pair) const;

    std::vector<Slot> m_slots; ///< a power of two, at most half full
    unsigned m_shift;
};

} // namespace sdm::engine
