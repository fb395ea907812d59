#pragma once

#include "core/engine/model/adapters/lora.h"

#include <filesystem>

// An adapter in a folder of PEFT's format: `adapter_config.json` and `adapter_model.safetensors`.
namespace sdm::engine {

/// The adapter of a folder, for a decoder with these projections. On the meta device everything is checked and nothing is held.
/// \throws Error (NotFound, Unsupported, BadInput) naming the setting or tensor that is missing, left over, mis-shaped or not finite
LoraAdapter readAdapter(const std::filesystem::path& folder, const std::vector<Projection>& projections, c10::Device device);

} // namespace sdm::engine
