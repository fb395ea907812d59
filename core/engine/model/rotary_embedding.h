#pragma once

#include "core/engine/kernels/layout.h"
#include "core/engine/model/decoder_spec.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace sdm::engine {

/// Rotary position tables of a model, grown on demand. With longrope there are two: the length of a document decides which of
/// them all its positions use, so a document of at most `originalMaxPositions` tokens never sees the long factors.
class RotaryEmbedding {
public:
    RotaryEmbedding(const DecoderSpec& spec, c10::Device device);

    /// True if a document of this many tokens uses the long factors.
    bool isLong(std::int64_t length) const;
    /// \param positions  position of each row in its document
    /// \param lengths    length of the document of each row
    RotaryRows rows(const std::vector<std::int64_t>& positions, const std::vector<std::int64_t>& lengths);
    /// \param index  the positions where the tables are, [N] int64: they need not be sent there again
    RotaryRows rows(const std::vector<std::int64_t>& positions, const std::vector<std::int64_t>& lengths, const at::Tensor& index);
    /// [R/2] float32. Llama-3 scaling: Llama 3.1 model card; longrope: Ding et al., "LongRoPE", arXiv 2402.13753.
    at::Tensor inverseFrequencies(bool longFactors) const;

private:
    void grow(std::int64_t positions);
    at::Tensor placesInTables(const std::vector<std::int64_t>& lengths, const at::Tensor& index) const;

    RopeConfig m_config;
    std::int64_t m_rotarySize;
    c10::Device m_device;
    std::int64_t m_positions = 0; ///< rows per table
    RotaryRows m_tables;          ///< the short table, then with longrope the long one
};

} // namespace sdm::engine
