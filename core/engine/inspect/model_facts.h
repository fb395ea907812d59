#pragma once

#include "core/engine/model/model_config.h"
#include "core/engine/text/tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sdm::engine {

/// What a model folder holds, read from config and tensor headers alone.
struct ModelFacts {
    std::string description; ///< "LlamaForCausalLM, 30 layers, hidden size 576, 134.5 M parameters, BFloat16"
    std::int64_t parameters = 0;
    std::int64_t bytes = 0; ///< of the parameters in the files' own dtype
    ModelConfig config;
};

/// Reads and checks a folder without loading weights: every parameter of the architecture is there with its shape.
/// \throws Error (NotFound, Unsupported, BadInput) naming the file, key or tensor
ModelFacts readModelFacts(const std::filesystem::path& folder);

/// \throws Error (BadInput) when the tokenizer has an id that the model has no row for
void requireTokenizerFits(const Tokenizer& tokenizer, const ModelConfig& config, const std::string& where);

} // namespace sdm::engine
