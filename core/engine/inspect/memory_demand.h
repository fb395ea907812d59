#pragma once

#include "core/config/run_config.h"
#include "core/engine/inspect/activation_bytes.h"
#include "core/engine/inspect/model_facts.h"
#include "core/engine/model/held_as.h"
#include "core/engine/runtime/placement.h"
#include "core/engine/sample/run_data.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sdm::engine {

/// What decides how much memory a run takes.
struct MemoryDemand {
    struct Text {
        std::int64_t length = 0;   ///< tokens of the longest text made of a document
        std::int64_t lossRows = 0; ///< of them, at the most, those that give a loss
    };

    DecoderSpec model;
    std::int64_t parameters = 0;
    std::int64_t weightBytes = 0;   ///< as they are held
    std::int64_t copyBytes = 0;     ///< of those that are multiplied in a narrower dtype
    std::int64_t gradientBytes = 0; ///< of all that is trained: each in the dtype of what it moves
    std::int64_t roundedBytes = 0;  ///< of the weights that a checkpoint's model does not hold exactly
    bool onCpu = true;
    at::ScalarType product = at::kFloat; ///< dtype of the matrix products
    at::ScalarType written = at::kFloat; ///< in which checkpoints hold the model
    bool trains = true;
    std::optional<std::int64_t> adapterParameters; ///< trained in place of the model
    std::int64_t adapterRows = 0;                  ///< ranks of all updates of a layer together: what lies between A and B
    KeptInputs inputs;
    std::vector<Text> texts;           ///< each text of D_tr that a step may forward
    std::int64_t textsPerStep = 0;     ///< of them in one step
    std::int64_t commonTokens = 0;     ///< with which all of them begin: computed once of those that are forwarded together
    std::vector<std::int64_t> prompts; ///< tokens of each prompt that is answered
    std::int64_t layerRows = 0;        ///< documents an SDM layer is trained on at the most

    /// \param adapter  that the run trains, if it trains one
    static MemoryDemand of(const RunConfig& config, const ModelFacts& model, const std::optional<AdapterFacts>& adapter,
                           const Placement& placement, const RunData& data);
    /// Of a model alone, trained whole: the texts are left to the caller. \param loaded  dtype of its files
    static MemoryDemand ofModel(const DecoderSpec& model, const Placement& placement, HeldAs held, at::ScalarType loaded = at::kFloat);
    /// What is trained in place of the model.
    void put(const LoraAdapter& adapter);
    /// Nothing is trained.
    void freeze();

    std::int64_t trained() const { return trains ? adapterParameters.value_or(parameters) : 0; }
};

} // namespace sdm::engine
