#pragma once

#include "core/engine/model/model_config.h"
#include "core/engine/runtime/safetensors.h"

#include <string>
#include <vector>

// What it means when a checkpoint's tensor names are not those its config.json asks for.
namespace sdm::engine {

/// \throws Error (Unsupported) when tensors of quantised weights or of an adapter are among them
void refuseForeignTensors(const CheckpointTensors& tensors);

/// \throws Error (BadInput) always: `num_hidden_layers` and the layers there are
[[noreturn]] void refuseLayerCount(const ModelConfig& config, const CheckpointTensors& tensors);

/// \throws Error (BadInput) always, with the likeliest cause: a wrapper's prefix, another number of layers, or plainly the names
[[noreturn]] void refuseNames(const ModelConfig& config, const CheckpointTensors& tensors, const std::vector<std::string>& missing,
                              const std::vector<std::string>& unexpected);

} // namespace sdm::engine
