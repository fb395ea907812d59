#pragma once

#include "core/engine/model/adapters/lora.h"
#include "core/engine/model/decoder_spec.h"
#include "core/engine/model/held_as.h"
#include "core/engine/model/linear.h"
#include "core/engine/model/parameter_set.h"
#include "core/engine/runtime/placement.h"

#include <array>
#include <ATen/core/Tensor.h>
#include <cstdint>
#include <string>
#include <vector>

namespace sdm::engine {

class DecoderCheckpoint;

struct LayerWeights {
    std::string name;     ///< "model.layers.0"
    at::Tensor inputNorm; ///< [H]
    Linear queryKeyValue; ///< one matrix, or three side by side
    at::Tensor queryNorm; ///< [E], undefined in families without
    at::Tensor keyNorm;   ///< likewise
    Linear attentionOutput;
    at::Tensor postAttentionNorm; ///< [H]
    Linear gateUp;                ///< one matrix, or two side by side
    Linear down;

    /// In checkpoint order.
    std::array<Linear*, 4> linears() { return {&queryKeyValue, &attentionOutput, &gateUp, &down}; }
    std::array<const Linear*, 4> linears() const { return {&queryKeyValue, &attentionOutput, &gateUp, &down}; }
};

/// All parameters of a decoder: leaves that require gradients until they are frozen.
struct DecoderWeights {
    /// Allocates without values.
    explicit DecoderWeights(const DecoderSpec& spec, c10::Device device, HeldAs held = HeldAs::Master,
                            at::ScalarType computeDtype = at::kFloat);

    /// Fills every parameter. \throws Error (BadInput) naming a tensor that holds NaN or infinite numbers, and how many
    void loadFrom(const DecoderCheckpoint& checkpoint);
    /// Normal with standard deviation 0.02, divided by sqrt(2 layers) where a projection ends in the residual stream; norms one,
    /// biases zero.
    void initialise(std::uint64_t seed);

    /// In checkpoint order; no head when tied. Frozen ones are not trainable.
    ParameterSet parameters() const;
    /// The matrices inside the layers, in checkpoint order.
    std::vector<Projection> projections() const;
    /// Adds the adapter's updates to the projections' products; the weights take no gradients from now on.
    void freezeUnder(const LoraAdapter& adapter);
    const at::Tensor& headWeight() const { return head.defined() ? head : embedding; }

    TensorNames names;
    at::Tensor embedding; ///< [V, H]
    std::vector<LayerWeights> layers;
    at::Tensor norm; ///< [H]
    at::Tensor head; ///< [V, H], undefined when tied
};

} // namespace sdm::engine
