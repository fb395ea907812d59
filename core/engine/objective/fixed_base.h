#pragma once

#include "core/engine/objective/next_token_objective.h"

namespace sdm::engine {

/// One base of the logarithm for all documents, an ablation of the SDM loss. No layer takes part.
class FixedBaseObjective : public NextTokenObjective {
public:
    /// \param base  greater than 1
    FixedBaseObjective(double base, RunConfig::Negatives negatives, std::int64_t batchDocuments, std::int64_t microBatchTokens);

    BatchLoss backward(const CausalLm& model, const SampledBatch& batch, const LayerView& view, const BatchPart& part) const override;
    BaseScores bases(const std::vector<SampledDocument>& documents, const at::Tensor& features, const LayerView& view) const override;

private:
    double m_base;
};

} // namespace sdm::engine
