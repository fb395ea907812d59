#pragma once

#include "core/engine/model/decoder_spec.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

// Shape legend: B documents, Hk key/value heads, S capacity in rows, E head size.
namespace sdm::engine {

/// Rotated keys and values of B documents, each starting at place 0, for generation. Owned by the thread that decodes.
class KeyValueCache {
public:
    KeyValueCache(const DecoderSpec& spec, std::int64_t rows, std::int64_t capacity, const at::TensorOptions& options);

    std::int64_t rows() const { return static_cast<std::int64_t>(m_lengths.size()); }
    std::int64_t capacity() const { return m_capacity; }
    /// Tokens of each document that the cache holds.
    const std::vector<std::int64_t>& lengths() const { return m_lengths; }

    /// Makes room for this many tokens per document, keeping what is there.
    void reserve(std::int64_t capacity);
    /// Keeps only these documents, in this order.
    void keep(const std::vector<std::int64_t>& rows);

    /// [B, Hk, S, E] of one layer.
    at::Tensor keys(std::int64_t layer) const { return m_storage[static_cast<std::size_t>(layer)].select(0, 0); }
    at::Tensor values(std::int64_t layer) const { return m_storage[static_cast<std::size_t>(layer)].select(0, 1); }

    /// Token ids so far; kept because a longrope model computes a document anew when it outgrows the short factors.
    std::vector<std::vector<std::int64_t>>& history() { return m_history; }
    std::vector<std::int64_t>& mutableLengths() { return m_lengths; }

private:
    std::int64_t m_capacity;
    std::vector<std::int64_t> m_lengths;
    std::vector<std::vector<std::int64_t>> m_history;
    std::vector<at::Tensor> m_storage; ///< per layer [2, B, Hk, S, E]
};

} // namespace sdm::engine
