#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sdm::engine {

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

/// How a family's checkpoints call their tensors, without `.weight` and `.bias`. Those of a layer follow `<layers>.<index>.`.
struct TensorNames {
    std::string embedding = "model.embed_tokens";
    std::string layers = "model.layers";
    std::string inputNorm = "input_layernorm";
    std::vector<std::string> queryKeyValue{"self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"}; ///< or one for all three
    std::string queryNorm = "self_attn.q_norm";
    std::string keyNorm = "self_attn.k_norm";
    std::string attentionOutput = "self_attn.o_proj";
    std::string postAttentionNorm = "post_attention_layernorm";
    std::vector<std::string> gateUp{"mlp.gate_proj", "mlp.up_proj"}; ///< or one for both
    std::string down = "mlp.down_proj";
    std::string norm = "model.norm";
    std::string head = "lm_head";
};

/// What a decoder is: pre-norm layers of rotary causal attention and a gated feed-forward network, and where families differ.
struct DecoderSpec {
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
    bool queryKeyValueBias = false;
    bool attentionOutputBias = false;
    bool mlpBias = false;
    bool queryKeyNorm = false;                 ///< every query and key head is normalised before it is rotated
    std::optional<std::int64_t> slidingWindow; ///< not implemented: longer documents are refused
    RopeConfig rope;
    TensorNames names;

    /// Elements of each head that are rotated.
    std::int64_t rotarySize() const { return static_cast<std::int64_t>(static_cast<double>(headSize) * rope.partialRotaryFactor); }
};

} // namespace sdm::engine
