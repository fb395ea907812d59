#pragma once

#include "core/engine/kernels/layout.h"
#include "core/engine/model/decoder_spec.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <utility>
#include <vector>

// Shape legend: B documents, Hk key/value heads, S capacity in rows, E head size.
namespace sdm::engine {

/// Rotated keys and values of B documents, each starting at place 0, for generation. How long the documents are is known on both sides, so
/// that a token asks nothing of the host that the device knows. Owned by the thread that decodes.
class KeyValueCache {
public:
    KeyValueCache(const DecoderSpec& spec, std::int64_t rows, std::int64_t capacity, const at::TensorOptions& options);

    std::int64_t rows() const { return static_cast<std::int64_t>(m_lengths.size()); }
    std::int64_t capacity() const { return m_capacity; }
    /// Tokens of each document that the cache holds.
    const std::vector<std::int64_t>& lengths() const { return m_lengths; }

    /// The documents have so many tokens from now on. What lies behind them is written over, and never read.
    void setLengths(std::vector<std::int64_t> lengths);
    /// Every document has one token more.
    void advance();
    /// Where the next token of every document goes; until the next change of lengths.
    CachePlaces nextPlaces() const;
    /// Documents and places of the next so many tokens of each, one document after another.
    std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>> nextPlaces(const std::vector<std::int64_t>& counts) const;

    /// Makes room for this many tokens per document, keeping what is there.
    void reserve(std::int64_t capacity);
    /// Keeps only these documents, in this order. \return  the rows as a tensor where the cache is, [kept] int64
    at::Tensor keep(const std::vector<std::int64_t>& rows);

    /// [B, Hk, S, E] of one layer.
    at::Tensor keys(std::int64_t layer) const { return m_storage[static_cast<std::size_t>(layer)].select(0, 0); }
    at::Tensor values(std::int64_t layer) const { return m_storage[static_cast<std::size_t>(layer)].select(0, 1); }

    /// Keeps the ids of tokens, [N] int64 where the cache is, for models that compute a document anew when it outgrows the short factors
    /// of longrope; others need none.
    void remember(const at::Tensor& ids, const CachePlaces& where);
    /// The ids of these documents, whole: a transfer to the host.
    std::vector<std::vector<std::int64_t>> remembered(const std::vector<std::int64_t>& rows) const;

private:
    std::int64_t m_capacity;
    std::vector<std::int64_t> m_lengths;
    c10::Device m_device;
    at::Tensor m_rowIndex;             ///< [B] int64 where the cache is: 0, 1, 2, ...
    mutable at::Tensor m_lengthIndex;  ///< m_lengths likewise; undefined until it is asked for
    at::Tensor m_ids;                  ///< [B, S] int64, undefined for models that need none
    std::vector<at::Tensor> m_storage; ///< per layer [2, B, Hk, S, E]
};

} // namespace sdm::engine
