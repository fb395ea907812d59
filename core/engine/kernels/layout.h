#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// What the kernels are told about the rows they work on.
// Shape legend: N packed rows, B documents, Hq query heads, Hk key/value heads, E head size, R rotated elements of a head.
namespace sdm::engine {

/// How one row of a query/key/value product is laid out: Hq queries, Hk keys, Hk values, E elements each.
struct HeadLayout {
    std::int64_t queryHeads = 0;
    std::int64_t keyValueHeads = 0;
    std::int64_t headSize = 0;

    std::int64_t queryWidth() const { return queryHeads * headSize; }
    std::int64_t keyWidth() const { return keyValueHeads * headSize; }
};

/// Cosines and sines of N rows, [N, R/2] float32 each.
struct RotaryRows {
    at::Tensor cos;
    at::Tensor sin;
};

/// Where N rows go in the cache of one layer: row i to place `places`[i] of document `rows`[i].
struct CacheSlots {
    at::Tensor keys;   ///< [B, Hk, S, E] contiguous
    at::Tensor values; ///< likewise
    const std::vector<std::int64_t>& rows;
    const std::vector<std::int64_t>& places;
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

} // namespace sdm::engine
