#pragma once

#include "core/engine/model/causal_lm.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace sdm::engine {

struct GenerationSettings {
    std::int64_t maxNewTokens = 512;
    std::int64_t batchRows = 64;
    std::vector<TokenId> stopIds; ///< not part of the result
    /// Called with each new token of each prompt as it is decided; may throw to end the generation.
    std::function<void(std::size_t prompt, TokenId token)> onToken = {};
};

/// Greedy decoding with a key/value cache, prompts batched by length, finished rows removed early.
/// \param prompts   ids of each prompt; order of the result is the order given
/// \param progress  called with the number of finished rows
/// \return          new ids of each prompt, without the stop token; cut off where `stop` was requested (then \throws Error Cancelled)
std::vector<std::vector<TokenId>> generateGreedy(const CausalLm& model, const std::vector<std::vector<TokenId>>& prompts,
                                                 const GenerationSettings& settings, const std::stop_token& stop = {},
                                                 const std::function<void(std::int64_t)>& progress = {});

} // namespace sdm::engine
