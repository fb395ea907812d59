#pragma once

#include "core/engine/model/config_reader.h"
#include "core/engine/model/decoder_spec.h"

#include <optional>
#include <vector>

namespace sdm::engine {

/// What a family makes of the rotary keys.
struct RopeRules {
    std::vector<RopeConfig::Kind> kinds{RopeConfig::Kind::Default, RopeConfig::Kind::Llama3, RopeConfig::Kind::LongRope};
    bool turnsPartOfAHead = false;    ///< `partial_rotary_factor` counts; elsewhere only 1 is understood
    bool hasOldLongRopeNames = false; ///< early files call longrope "su" or "yarn"; elsewhere yarn is another formula
    /// Taken for `original_max_position_embeddings` when it does not stand at top level, even if the rope object has one.
    std::optional<std::int64_t> originalPositions = std::nullopt;
};

/// Rotary settings of a `config.json`, in either of its spellings: `rope_parameters` (one object) or `rope_theta` beside
/// `rope_scaling` (null, or with `type` / `rope_type`). One fact said twice with different values is refused.
/// \param spec  head size and positions, already read
/// \throws Error (Unsupported) naming the rope type, (BadInput) naming the key
RopeConfig readRopeConfig(const ConfigReader& config, const DecoderSpec& spec, const RopeRules& rules);

} // namespace sdm::engine
