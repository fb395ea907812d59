#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <utility>
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

/// Where N rows go in a cache, the same in all its layers: row i to place `places()`[i] of document `rows()`[i]. Kernels of the host ask
/// the lists, others the tensors, which are made once for all layers.
class CachePlaces {
public:
    CachePlaces(std::vector<std::int64_t> rows, std::vector<std::int64_t> places, c10::Device device)
        : m_rows(std::move(rows)), m_places(std::move(places)), m_device(device)
    {
    }
    /// \param rowIndex, placeIndex  the same numbers, [N] int64 where the cache is: nothing has to be sent there
    CachePlaces(std::vector<std::int64_t> rows, std::vector<std::int64_t> places, at::Tensor rowIndex, at::Tensor placeIndex)
        : m_rows(std::move(rows)), m_places(std::move(places)), m_device(rowIndex.device()), m_rowIndex(std::move(rowIndex)),
          m_placeIndex(std::move(placeIndex))
    {
    }

    const std::vector<std::int64_t>& rows() const { return m_rows; }
    const std::vector<std::int64_t>& places() const { return m_places; }
    /// One more than the last place; 0 without rows.
    std::int64_t reach() const;
    const at::Tensor& rowIndex() const;
    const at::Tensor& placeIndex() const;
    /// [N, 1, 1, reach()] bool: what a row sees of its document, itself included.
    const at::Tensor& isVisible() const;
    /// Whether row i is document i's, and every one of so many documents has its row.
    bool isOneEach(std::int64_t documents) const;

    /// The rows as one block of as many a document as the one with the most has, for attention that wants a block.
    struct Block {
        std::int64_t width = 0;
        at::Tensor places;    ///< [N] int64, place of each row in the block's [documents * width]
        at::Tensor isVisible; ///< [documents, 1, width, reach()] bool; what fills up sees its document's first place
    };
    /// \param documents  of the cache, those without a row included
    const Block& block(std::int64_t documents) const;

private:
    void send() const;

    std::vector<std::int64_t> m_rows, m_places;
    c10::Device m_device;
    mutable at::Tensor m_rowIndex, m_placeIndex, m_isVisible; // made when the kernels in use need them
    mutable Block m_block;
};

/// The cache of one layer, and where rows go in it.
struct CacheSlots {
    at::Tensor keys;   ///< [B, Hk, S, E] contiguous
    at::Tensor values; ///< likewise
    const CachePlaces& where;
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
