#pragma once

#include "core/engine/objective/objective.h"

namespace sdm::engine {

/// What the three next-token objectives share: documents of one class each by independent coins, and the mean of their unmasked
/// tokens (SDM LM paper, contrastive masking and online hard negatives). They differ in the base of the logarithm.
class NextTokenObjective : public Objective {
public:
    /// \param batchDocuments  of a training step: evaluations average over batches of the same size
    NextTokenObjective(RunConfig::Negatives negatives, std::int64_t batchDocuments, std::int64_t microBatchTokens);

    SampledBatch draw(const DrawRequest& request) const override;
    std::vector<std::pair<std::string, double>> metrics(const BatchLoss& loss, const SampledBatch& batch) const override;
    /// Mean over batches of the batch's token mean, weighted by documents.
    double meanLoss(const std::vector<SampledDocument>& documents, const std::vector<TextLoss>& losses) const override;

protected:
    std::int64_t microBatchTokens() const { return m_microBatchTokens; }

private:
    RunConfig::Negatives m_negatives;
    std::int64_t m_batchDocuments;
    std::int64_t m_microBatchTokens;
};

/// Mean over batches of the batch's token mean, weighted by documents.
double batchWeightedMean(const std::vector<TextLoss>& losses, std::int64_t batchDocuments);

} // namespace sdm::engine
