#pragma once

#include "core/engine/model/model_config.h"

#include <nlohmann/json_fwd.hpp>

namespace sdm::engine {

/// Rotary settings of a `config.json`, in either of its spellings: `rope_parameters` (one object) or `rope_theta` beside
/// `rope_scaling` (null, or with `type` / `rope_type`). \throws Error (Unsupported) naming the rope type, (BadInput) naming the key
RopeConfig readRopeConfig(const nlohmann::json& config, ModelFamily family, std::int64_t maxPositions, const std::string& where);

} // namespace sdm::engine
