#pragma once

#include "core/engine/model/config_reader.h"
#include "core/engine/model/decoder_spec.h"

namespace sdm::engine {

/// What a family's configuration class takes when a key is absent.
struct SizeDefaults {
    std::int64_t maxPositions = 0;
    double rmsNormEps = 1e-6;
    std::optional<std::int64_t> headSize = std::nullopt; ///< hidden_size / num_attention_heads if the family has none of its own
};

/// The keys all families share: sizes, norm, tied head, activation. Rope and biases are left as they are.
DecoderSpec readSizes(const ConfigReader& config, const SizeDefaults& defaults);

/// The window of Qwen's `use_sliding_window`, if it acts on any layer.
std::optional<std::int64_t> readOptionalWindow(const ConfigReader& config, std::int64_t layerCount);

} // namespace sdm::engine
