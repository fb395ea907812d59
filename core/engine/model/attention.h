#pragma once

#include "core/engine/model/rotary_embedding.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Shape legend: N packed rows, B documents, Hq query heads, Hk key/value heads, E head size, S cached rows.
namespace sdm::engine {

/// How one row of a query/key/value product is laid out: Hq queries, Hk keys, Hk values, E elements each.
struct HeadLayout {
    std::int64_t queryHeads = 0;
    std::int64_t keyValueHeads = 0;
    std::int64_t headSize = 0;

    std::int64_t queryWidth() const { return queryHeads * headSize; }
    std::int64_t keyWidth() const { return keyValueHeads * headSize; }
};

/// Which rows of a packed batch attend to each other, prepared once per forward for all layers.
class DocumentLayout {
public:
    /// \param lengths  rows of each document, one document after another
    DocumentLayout(const std::vector<std::int64_t>& lengths, c10::Device device);

    /// Documents of similar length as one right-padded block. Padding repeats a document's last row: under a causal mask no real row
    /// attends to anything behind it, and what the padding computes is thrown away.
    struct Block {
        std::int64_t documents = 0;
        std::int64_t longest = 0;
        at::Tensor rows; ///< [documents * longest] packed row of each place; undefined if the block is the whole batch in order
    };
    const std::vector<Block>& blocks() const { return m_blocks; }
    /// [N] place of each packed row in the concatenated blocks; undefined if they are the same.
    const at::Tensor& places() const { return m_places; }

private:
    std::vector<Block> m_blocks;
    at::Tensor m_places;
};

/// A query/key/value product cut into heads, queries and keys rotated.
struct RotatedHeads {
    at::Tensor queries; ///< [N, Hq, E]
    at::Tensor keys;    ///< [N, Hk, E]
    at::Tensor values;  ///< [N, Hk, E]
};

/// \param qkv  [N, (Hq + 2 Hk) E]; differentiable
RotatedHeads rotateHeads(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads);

/// Causal self-attention of every document over its own rows: [N, Hq E], dtype of the queries; differentiable.
at::Tensor attendWithinDocuments(const RotatedHeads& heads, const DocumentLayout& documents);

/// Attention of one new row per document over cached rows.
///
/// \param queries    [B, Hq, E] rotated
/// \param keys       [B, Hk, S, E] rotated, the new row's own key included
/// \param values     [B, Hk, S, E]
/// \param isVisible  [B, 1, 1, S] bool
/// \return           [B, Hq E]
at::Tensor attendToCache(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values, const at::Tensor& isVisible);

} // namespace sdm::engine
