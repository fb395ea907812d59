#pragma once

#include "core/engine/generate/generator.h"
#include "core/engine/parallel/collective.h"
#include "core/engine/progress/stop_ladder.h"
#include "core/engine/sample/document_sampler.h"

#include <functional>
#include <string>
#include <vector>

namespace sdm::engine {

struct DecodedAnswer {
    std::string text;
    bool cut = false; ///< ended at max_new_tokens without an end token
};

/// Greedy answers to the prompts of a data set's documents, special tokens removed from the text. The right answer serves as the guess at
/// each (generator.h): it makes decoding faster where the model mostly says it, and changes no answer.
class GreedyDecoder {
public:
    /// Keeps references to the model and the encoder.
    /// \param group  processes that share the documents out: all call the same, and all get all answers
    GreedyDecoder(const CausalLm& model, const DocumentEncoder& encoder, const RunConfig& config, StopLadder& stop,
                  Collective& group = alone());

    /// \param progress  called with the number of finished answers
    /// \throws Error (Cancelled) on a stop request
    std::vector<DecodedAnswer> answers(const PreparedDataset& dataset, const std::vector<std::int64_t>& documents,
                                       const std::function<void(std::int64_t)>& progress = {}) const;

    /// Decodes and keeps what the task takes for a wrong answer while training, with the verdict No; says which do not fit.
    std::vector<MinedNegative> wrongAnswers(const PreparedDataset& dataset, const std::vector<std::int64_t>& documents,
                                            const std::function<void(std::int64_t)>& progress = {}) const;

private:
    using Sequences = std::vector<std::vector<TokenId>>;
    Sequences generate(const Sequences& prompts, Sequences guesses, const std::function<void(std::int64_t)>& progress) const;
    Sequences generateTogether(const Sequences& prompts, const Sequences& guesses, const std::function<void(std::int64_t)>& progress) const;

    const CausalLm& m_model;
    const DocumentEncoder& m_encoder;
    GenerationSettings m_settings;
    std::int64_t m_maxLength; // of what is learnt from and judged
    StopLadder& m_stop;
    Collective& m_group;
};

} // namespace sdm::engine
