#pragma once

#include "core/engine/model/causal_lm.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace sdm::engine {

/// What a generation cost.
struct GenerationWork {
    std::int64_t passes = 0; ///< of the model, after those over the prompts
    std::int64_t tokens = 0; ///< that went through it in these, guessed ones included
};

struct GenerationSettings {
    std::int64_t maxNewTokens = 512;
    std::int64_t batchRows = 64;
    std::vector<TokenId> stopIds; ///< not part of the result
    /// Called with each new token of each prompt as it is decided; may throw to end the generation.
    std::function<void(std::size_t prompt, TokenId token)> onToken = {};
    /// What probably follows each prompt, one a prompt or none at all: tokens that are guessed right are computed in one pass. What is
    /// generated is the same with any guess, and without; only rounding sees how many tokens go through a product together.
    std::vector<std::vector<TokenId>> guesses = {};
    GenerationWork* work = nullptr; ///< added to, where given
};

/// Greedy decoding with a key/value cache, prompts batched by length, finished rows removed early. Guesses are held against the model's own
/// choices as in greedy speculative decoding (Leviathan et al., "Fast Inference from Transformers via Speculative Decoding", 2023), with
/// texts in the place of a smaller model.
/// \param prompts   ids of each prompt; order of the result is the order given
/// \param progress  called with the number of finished rows
/// \return          new ids of each prompt, without the stop token; cut off where `stop` was requested (then \throws Error Cancelled)
std::vector<std::vector<TokenId>> generateGreedy(const CausalLm& model, const std::vector<std::vector<TokenId>>& prompts,
                                                 const GenerationSettings& settings, const std::stop_token& stop = {},
                                                 const std::function<void(std::int64_t)>& progress = {});

} // namespace sdm::engine
