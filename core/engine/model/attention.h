#pragma once

#include "core/engine/model/rotary_embedding.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Shape legend: N packed rows, B documents, Hq query heads, Hk key/value heads, E head size.
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
    DocumentLayout(std::vector<std::int64_t> lengths, c10::Device device) : m_lengths(std::move(lengths)), m_device(device) {}

    /// Documents of similar length as one right-padded block. Padding repeats a document's last row: under a causal mask no real row
    /// attends to anything behind it, and what the padding computes is thrown away.
    struct Block {
        std::int64_t documents = 0;
        std::int64_t longest = 0;
        at::Tensor rows; ///< [documents * longest] packed row of each place; undefined if the block is the whole batch in order
    };
    const std::vector<std::int64_t>& lengths() const { return m_lengths; }
    const std::vector<Block>& blocks() const;
    /// [N] place of each packed row in the concatenated blocks; undefined if they are the same.
    const at::Tensor& places() const;

private:
    void build() const;

    std::vector<std::int64_t> m_lengths;
    c10::Device m_device;
    mutable std::vector<Block> m_blocks; // built when the kernels in use need blocks
    mutable at::Tensor m_places;
};

/// True where attention runs on kernels of our own, directly on packed rows.
bool usesCpuKernels(const at::Tensor& qkv);

/// Rotates queries and keys, then every row attends to its document up to itself.
///
/// \param qkv  [N, (Hq + 2 Hk) E] before rotation; the caller's last use of it, its memory may be overwritten
/// \return     [N, Hq E], same dtype; differentiable in qkv
at::Tensor documentAttention(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads, const DocumentLayout& documents);

/// A query/key/value product cut into heads, queries and keys rotated.
struct RotatedHeads {
    at::Tensor queries; ///< [N, Hq, E]
    at::Tensor keys;    ///< [N, Hk, E]
    at::Tensor values;  ///< [N, Hk, E]
};
RotatedHeads rotateHeads(const at::Tensor& qkv, const RotaryRows& rotary, const HeadLayout& heads);
/// The rest of documentAttention on any device, by torch's own attention.
at::Tensor attendWithinDocuments(const RotatedHeads& heads, const DocumentLayout& documents);

} // namespace sdm::engine
