#pragma once

#include "core/engine/model/adapters/lora.h"
#include "core/engine/model/model_config.h"
#include "core/engine/text/tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sdm::engine {

/// What a model folder holds, read from config and tensor headers alone.
struct ModelFacts {
    std::string description;           ///< "LlamaForCausalLM, 30 layers, hidden size 576, 134.5 M parameters, BFloat16"
    std::int64_t parameters = 0;       ///< without those of an adapter
    std::int64_t bytes = 0;            ///< of the parameters in the files' own dtype
    at::ScalarType dtype = at::kFloat; ///< as CausalLm::loadedDtype
    ModelConfig config;
};

/// What a run would train beside a frozen model.
struct AdapterFacts {
    LoraAdapter adapter;     ///< on the meta device: shapes without memory
    std::string description; ///< "LoRA of rank 16 on 14 projections, 0.07 M parameters"
    std::int64_t parameters = 0;
};

/// \throws Error (BadInput) naming adapter.targets
AdapterFacts adapterFactsOf(const LoraSettings& settings, const ModelConfig& config);

/// Reads and checks a folder without loading weights: every parameter of the architecture is there with its shape.
/// \throws Error (NotFound, Unsupported, BadInput) naming the file, key or tensor
ModelFacts readModelFacts(const std::filesystem::path& folder);

/// \throws Error (BadInput) when the tokenizer has an id that the model has no row for
void requireTokenizerFits(const Tokenizer& tokenizer, const ModelConfig& config, const std::string& where);

} // namespace sdm::engine
