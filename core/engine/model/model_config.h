#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sdm::engine {

enum class ModelFamily { Phi3, Llama };

/// Rotary settings; both spellings of `config.json` (`rope_scaling`, `rope_parameters`) end here.
struct RopeConfig {
    enum class Kind { Default, Llama3, LongRope } kind = Kind::Default;
    double theta = 10000.0;
    double partialRotaryFactor = 1.0;
    std::int64_t originalMaxPositions = 0;
    double factor = 1.0, lowFrequencyFactor = 1.0, highFrequencyFactor = 4.0; ///< llama3
    std::vector<double> shortFactor, longFactor;                              ///< longrope, head_dim/2 each
};

/// What we read of a Hugging Face `config.json`.
struct ModelConfig {
    ModelFamily family = ModelFamily::Llama;
    std::int64_t vocabularySize = 0;
    std::int64_t hiddenSize = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t layerCount = 0;
    std::int64_t headCount = 0;
    std::int64_t keyValueHeadCount = 0;
    std::int64_t headSize = 0;
    std::int64_t maxPositions = 0;
    double rmsNormEps = 1e-5;
    bool tiedEmbeddings = false;
    bool attentionBias = false;
    bool mlpBias = false;
    RopeConfig rope;
    std::string sourceJson; ///< the file's text, so that a checkpoint keeps every key we do not interpret

    /// \throws Error (Unsupported) naming the architecture or rope type, (BadInput) naming the key, (NotFound)
    static ModelConfig load(const std::filesystem::path& folder);
};

} // namespace sdm::engine
