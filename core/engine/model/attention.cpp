#include "core/engine/model/attention.h"
#include "core/engine/runtime/index_tensor.h"

#include <algorithm>
#include <ATen/ops/cat.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <numeric>

namespace sdm::engine {
namespace {

/// Few blocks cost few calls, little padding costs little work; documents within this bound share a block.
bool fitsBlock(std::int64_t shortest, std::int64_t length)
{
    return length <= shortest + shortest / 4 + 8;
}

} // namespace

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
        m_blocks.push_back({static_cast<std::int64_t>(end - first), longest, indexTensor(rows, m_device)});
        first = end;
    }
    m_places = indexTensor(places, m_device);
}

RotatedHeads rotateHeads(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads)
{
    const auto parts = qkv.split_with_sizes({heads.queryWidth(), heads.keyWidth(), heads.keyWidth()}, 1);
    const auto byHead = [&](const at::Tensor& part) { return part.unflatten(1, {-1, heads.headSize}); };
    return {rotate(byHead(parts[0]), rotary), rotate(byHead(parts[1]), rotary), byHead(parts[2])};
}

at::Tensor attendWithinDocuments(const RotatedHeads& heads, const DocumentLayout& documents)
{
    std::vector<at::Tensor> attended;
    for (const DocumentLayout::Block& block : documents.blocks()) {
        const auto padded = [&](const at::Tensor& x) {
            const at::Tensor rows = block.rows.defined() ? x.index_select(0, block.rows) : x;
            return rows.unflatten(0, {block.documents, block.longest}).transpose(1, 2); // [B, heads, T, E]
        };
        const bool isGrouped = heads.queries.size(1) != heads.keys.size(1);
        const at::Tensor out = at::scaled_dot_product_attention(padded(heads.queries), padded(heads.keys), padded(heads.values), {}, 0.0,
                                                                /*is_causal=*/true, {}, isGrouped);
        attended.push_back(out.transpose(1, 2).reshape({block.documents * block.longest, -1})); // [B T, Hq E]
    }
    const at::Tensor all = attended.size() == 1 ? attended.front() : at::cat(attended, 0);
    return documents.places().defined() ? all.index_select(0, documents.places()) : all;
}

} // namespace sdm::engine
