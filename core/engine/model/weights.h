#pragma once

#include "core/engine/model/linear.h"
#include "core/engine/model/model_config.h"
#include "core/engine/runtime/placement.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sdm::engine {

class CheckpointTensors;

struct LayerWeights {
    at::Tensor inputNorm;         ///< [H]
    Linear queryKeyValue;         ///< qkv_proj, or q_proj, k_proj and v_proj
    Linear attentionOutput;       ///< o_proj
    at::Tensor postAttentionNorm; ///< [H]
    Linear gateUp;                ///< gate_up_proj, or gate_proj and up_proj
    Linear down;                  ///< down_proj
};

/// All parameters of a decoder, float32 leaves that require gradients.
struct DecoderWeights {
    /// Allocates without values.
    DecoderWeights(const ModelConfig& config, c10::Device device);

    /// Fills every parameter from a checkpoint. Missing, unexpected and mis-shaped tensors are errors that name them; a tied head and
    /// the rotary buffers of old checkpoints may be there and are ignored.
    void loadFrom(const CheckpointTensors& checkpoint);
    /// Normal with standard deviation 0.02, divided by sqrt(2 layers) where a projection ends in the residual stream; norms one,
    /// biases zero.
    void initialise(std::uint64_t seed);

    /// In checkpoint order; no lm_head.weight when tied.
    std::vector<std::pair<std::string, at::Tensor>> parameters() const;
    const at::Tensor& headWeight() const { return head.defined() ? head : embedding; }

    at::Tensor embedding; ///< [V, H]
    std::vector<LayerWeights> layers;
    at::Tensor norm; ///< [H]
    at::Tensor head; ///< [V, H], undefined when tied
};

} // namespace sdm::engine
