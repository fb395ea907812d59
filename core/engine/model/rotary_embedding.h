#pragma once

#include "core/engine/model/model_config.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// Cosines and sines of N rows, [N, R/2] float32 each, where R is how many elements of a head are rotated.
struct RotaryRows {
    at::Tensor cos;
    at::Tensor sin;
};

/// Rotary position tables of a model, grown on demand. With longrope there are two: the length of a document decides which of
/// them all its positions use, so a document of at most `originalMaxPositions` tokens never sees the long factors.
class RotaryEmbedding {
public:
    RotaryEmbedding(const ModelConfig& config, c10::Device device);

    /// True if a document of this many tokens uses the long factors.
    bool isLong(std::int64_t length) const;
    /// \param positions  position of each row in its document
    /// \param lengths    length of the document of each row
    RotaryRows rows(const std::vector<std::int64_t>& positions, const std::vector<std::int64_t>& lengths);
    /// [R/2] float32. Llama-3 scaling: Llama 3.1 model card; longrope: Ding et al., "LongRoPE", arXiv 2402.13753.
    at::Tensor inverseFrequencies(bool longFactors) const;

private:
    void grow(std::int64_t positions);

    RopeConfig m_config;
    std::int64_t m_rotarySize;
    c10::Device m_device;
    std::int64_t m_positions = 0; ///< rows per table
    RotaryRows m_tables;          ///< the short table, then with longrope the long one
};

/// Rotates pairs (i, i + R/2) of the first R elements of every head.
///
/// \param x     [N, heads, E]
/// \param rows  [N, R/2]
/// \return      [N, heads, E], same dtype, computed in float32; differentiable in x
at::Tensor rotate(const at::Tensor& x, const RotaryRows& rows);

} // namespace sdm::engine
