#include "core/engine/text/merge_table.h"

#include <bit>

namespace sdm::engine {
namespace {

std::uint64_t pairOf(std::uint32_t left, std::uint32_t right)
{
    return (std::uint64_t{left} << 32) | right;
}

} // namespace

MergeTable::MergeTable(std::size_t mergeCount)
    : m_slots(std::bit_ceil(2 * mergeCount + 2)), m_shift(64U - static_cast<unsigned>(std::countr_zero(m_slots.size())))
{
}

// Fibonacci hashing: the product's high bits depend on all bits of the pair.
std::size_t MergeTable::slotOf(std::uint64_t pair) const
{
    std::size_t slot = (pair * 0x9e3779b97f4a7c15ULL) >> m_shift;
    while (m_slots[slot].pair != pair && m_slots[slot].pair != kEmpty)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

void MergeTable::add(std::uint32_t left, std::uint32_t right, Merge merge)
{
    const std::uint64_t pair = pairOf(left, right);
    m_slots[slotOf(pair)] = {pair, merge};
}

MergeTable::Merge MergeTable::find(std::uint32_t left, std::uint32_t right) const
{
    return m_slots[slotOf(pairOf(left, right))].merge;
}

} // namespace sdm::engine
