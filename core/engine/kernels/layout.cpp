#include "core/engine/kernels/layout.h"

#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <array>
#include <ATen/ops/arange.h>
#include <ATen/ops/le.h>
#include <numeric>

namespace sdm::engine {
namespace {

/// Few blocks cost few calls, little padding costs little work; documents within this bound share a block.
bool fitsBlock(std::int64_t shortest, std::int64_t length)
{
    return length <= shortest + shortest / 4 + 8;
}

} // namespace

std::int64_t CachePlaces::reach() const
{
    return m_places.empty() ? 0 : *std::ranges::max_element(m_places) + 1;
}

const at::Tensor& CachePlaces::rowIndex() const
{
    send();
    return m_rowIndex;
}

const at::Tensor& CachePlaces::placeIndex() const
{
    send();
    return m_placeIndex;
}

const at::Tensor& CachePlaces::isVisible() const
{
    if (!m_isVisible.defined()) {
        const at::Tensor& last = placeIndex();
        m_isVisible = at::le(at::arange(reach(), last.options()), last.unsqueeze(1)).unsqueeze(1).unsqueeze(1);
    }
    return m_isVisible;
}

bool CachePlaces::isOneEach(std::int64_t documents) const
{
    if (std::ssize(m_rows) != documents)
        return false;
    for (std::int64_t i = 0; i < documents; ++i)
        if (m_rows[static_cast<std::size_t>(i)] != i)
            return false;
    return true;
}

const CachePlaces::Block& CachePlaces::block(std::int64_t documents) const
{
    if (m_block.width > 0 || m_rows.empty())
        return m_block;
    IndexList offsets, filled(static_cast<std::size_t>(documents), 0);
    for (const std::int64_t document : m_rows)
        offsets.push_back(filled[static_cast<std::size_t>(document)]++);
    m_block.width = *std::ranges::max_element(filled);
    IndexList places, last(static_cast<std::size_t>(documents * m_block.width), 0);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        places.push_back(m_rows[i] * m_block.width + offsets[i]);
        last[static_cast<std::size_t>(places.back())] = m_places[i];
    }
    const auto sent = indexTensors(std::array{std::move(places), std::move(last)}, m_device);
    m_block.places = sent[0];
    const at::Tensor seen = at::le(at::arange(reach(), sent[1].options()), sent[1].unsqueeze(1)); // [documents * width, reach]
    m_block.isVisible = seen.view({documents, 1, m_block.width, reach()});
    return m_block;
}

void CachePlaces::send() const
{
    if (m_rowIndex.defined())
        return;
    const auto sent = indexTensors(std::array{m_rows, m_places}, m_device);
    m_rowIndex = sent[0];
    m_placeIndex = sent[1];
}

const std::vector<DocumentLayout::Block>& DocumentLayout::blocks() const
{
    if (m_blocks.empty())
        build();
    return m_blocks;
}

const at::Tensor& DocumentLayout::places() const
{
    if (m_blocks.empty())
        build();
    return m_places;
}

void DocumentLayout::build() const
{
    const std::vector<std::int64_t>& lengths = m_lengths;
    const std::size_t count = lengths.size();
    const bool allEqual = std::ranges::all_of(lengths, [&](std::int64_t length) { return length == lengths.front(); });
    if (count > 0 && allEqual) {
        m_blocks.push_back({static_cast<std::int64_t>(count), lengths.front(), {}});
        return;
    }
    std::vector<std::int64_t> starts(count);
    std::exclusive_scan(lengths.begin(), lengths.end(), starts.begin(), std::int64_t{0});
    std::vector<std::size_t> byLength(count);
    std::iota(byLength.begin(), byLength.end(), std::size_t{0});
    std::ranges::stable_sort(byLength, {}, [&](std::size_t document) { return lengths[document]; });

    std::vector<std::int64_t> places(static_cast<std::size_t>(std::accumulate(lengths.begin(), lengths.end(), std::int64_t{0})));
    std::vector<IndexList> lists; // the rows of each block, then the places
    std::int64_t blockStart = 0;
    for (std::size_t first = 0; first < count;) {
        std::size_t end = first + 1;
        while (end < count && fitsBlock(lengths[byLength[first]], lengths[byLength[end]]))
            ++end;
        const std::int64_t longest = lengths[byLength[end - 1]];
        std::vector<std::int64_t> rows;
        for (std::size_t i = first; i < end; ++i) {
            const std::size_t document = byLength[i];
            for (std::int64_t t = 0; t < longest; ++t) {
                const std::int64_t row = starts[document] + std::min(t, lengths[document] - 1);
                if (t < lengths[document])
                    places[static_cast<std::size_t>(row)] = blockStart + static_cast<std::int64_t>(rows.size());
                rows.push_back(row);
            }
        }
        blockStart += static_cast<std::int64_t>(rows.size());
        m_blocks.push_back({static_cast<std::int64_t>(end - first), longest, {}});
        lists.push_back(std::move(rows));
        first = end;
    }
    lists.push_back(std::move(places));
    const std::vector<at::Tensor> sent = indexTensors(lists, m_device);
    for (std::size_t i = 0; i < m_blocks.size(); ++i)
        m_blocks[i].rows = sent[i];
    m_places = sent.back();
}

} // namespace sdm::engine
