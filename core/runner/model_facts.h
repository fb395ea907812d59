#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace sdm::runner {

/// What a model folder holds, read from config and tensor headers alone.
struct ModelFacts {
    std::string description; ///< "LlamaForCausalLM, 30 layers, hidden size 576, 134.5 M parameters, BFloat16"
    std::int64_t parameters = 0;
    std::int64_t bytes = 0; ///< of the parameters in the files' own dtype
    std::int64_t hiddenSize = 0;
    std::int64_t vocabularySize = 0;
    std::int64_t maxPositions = 0;
};

/// Reads and checks a folder without loading weights: every parameter of the architecture is there with its shape.
/// \throws Error (NotFound, Unsupported, BadInput) naming the file, key or tensor
ModelFacts readModelFacts(const std::filesystem::path& folder);

} // namespace sdm::runner
