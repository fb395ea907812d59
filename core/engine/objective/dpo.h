#pragma once

#include "core/engine/objective/dpo_loss.h"
#include "core/engine/objective/objective.h"
#include "core/engine/objective/pair_texts.h"
#include "core/engine/objective/reference_log_probabilities.h"

namespace sdm::engine {

/// Direct preference optimisation, the paper's second baseline: each document gives its right answer as the chosen and a wrong one as
/// the rejected text; only the prompt is masked in either. No layer takes part.
class DpoObjective : public Objective {
public:
    /// \param beta       strength of the preference
    /// \param reference  none: the reference terms are dropped
    DpoObjective(double beta, RunConfig::Negatives negatives, std::int64_t microBatchTokens, PairTexts texts,
                 std::optional<ReferenceLogProbabilities> reference);

    /// Two documents for each asked: chosen, rejected, in turns.
    SampledBatch draw(const DrawRequest& request) const override;
    BatchLoss backward(const CausalLm& model, const SampledBatch& batch, const LayerView& view, const BatchPart& part) const override;
    /// Share of pairs whose chosen answer gained on the rejected one, and the mean margin.
    std::vector<std::pair<std::string, double>> metrics(const BatchLoss& loss, const SampledBatch& batch) const override;
    /// Base e: sums of token losses are then negative log-probabilities.
    BaseScores bases(const std::vector<SampledDocument>& documents, const at::Tensor& features, const LayerView& view) const override;
    double meanLoss(const std::vector<SampledDocument>& documents, const std::vector<TextLoss>& losses) const override;

private:
    DpoLoss lossOf(const std::vector<SampledDocument>& documents, const at::Tensor& logProbabilities) const;

    double m_beta;
    RunConfig::Negatives m_negatives;
    std::int64_t m_microBatchTokens;
    PairTexts m_texts;
    std::optional<ReferenceLogProbabilities> m_reference;
};

} // namespace sdm::engine
