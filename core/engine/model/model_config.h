#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
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
    std::vector<double> shortFactor, longFactor;                              ///< longrope, half the rotary width each
    double attentionFactor = 1.0;                                             ///< multiplies cos and sin in every regime
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
    std::optional<std::int64_t> slidingWindow; ///< attention is full: a document longer than the window is refused
    RopeConfig rope;
    std::string sourceJson; ///< the file's text, so that a checkpoint keeps every key we do not interpret

    /// \throws Error (Unsupported) naming the architecture or rope type, (BadInput) naming the key, (NotFound)
    static ModelConfig load(const std::filesystem::path& folder);
    /// The same for text; `where` names it in messages.
    static ModelConfig parse(const std::string& json, const std::string& where);

    /// Elements of each head that are rotated.
    std::int64_t rotarySize() const { return static_cast<std::int64_t>(static_cast<double>(headSize) * rope.partialRotaryFactor); }
    /// `config.json` of a checkpoint: every key of sourceJson, or the classical keys when there is none, with the dtype given.
    std::string toJson(const std::string& dtype) const;
};

/// Class name in `architectures`.
const char* architectureName(ModelFamily family);

} // namespace sdm::engine
