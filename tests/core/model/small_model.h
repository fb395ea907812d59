#pragma once

#include "core/engine/model/causal_lm.h"

#include <c10/core/GradMode.h>

namespace sdm::test {

/// A Llama small enough for exhaustive comparisons, with grouped heads and a tied head.
inline engine::ModelConfig smallConfig()
{
    return engine::ModelConfig::parse(R"({"architectures":["LlamaForCausalLM"],"vocab_size":40,"hidden_size":24,"intermediate_size":32,
        "num_hidden_layers":2,"num_attention_heads":6,"num_key_value_heads":2,"max_position_embeddings":128,"rope_theta":1000.0,
        "rms_norm_eps":1e-5,"tie_word_embeddings":true,"torch_dtype":"float32"})",
                                      "small");
}

/// Random weights large enough that tokens depend on each other.
inline engine::CausalLm smallModel(const engine::Placement& placement = {}, const engine::ModelConfig& config = smallConfig())
{
    engine::CausalLm model = engine::CausalLm::random(config, placement, 5);
    const c10::NoGradGuard noGrad;
    for (const engine::Parameter& parameter : model.parameters()) {
        if (parameter.tensor.dim() == 2)
            parameter.tensor.mul_(12.0);
    }
    return model;
}

inline std::vector<std::vector<engine::TokenId>> documentsOf(const std::vector<std::int64_t>& lengths, std::int64_t vocabulary = 40)
{
    std::vector<std::vector<engine::TokenId>> documents;
    engine::TokenId next = 7;
    for (const std::int64_t length : lengths) {
        documents.emplace_back();
        for (std::int64_t t = 0; t < length; ++t)
            documents.back().push_back(next = (next * 31 + 17) % vocabulary);
    }
    return documents;
}

} // namespace sdm::test
