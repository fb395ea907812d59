#pragma once

#include "core/engine/objective/next_token_objective.h"

namespace sdm::engine {

/// The method's loss: the base of a document is 2 + s at its known class, s by a layer over the model's own features (SDM LM paper).
class SdmBaseObjective : public NextTokenObjective {
public:
    SdmBaseObjective(RunConfig::SdmLayer layer, RunConfig::Negatives negatives, std::int64_t batchDocuments, std::int64_t microBatchTokens);

    std::optional<LayerNeeds> layer() const override { return LayerNeeds{m_layer}; }
    BatchLoss backward(const CausalLm& model, const SampledBatch& batch, const LayerView& view, const BatchPart& part) const override;
    std::vector<std::pair<std::string, double>> metrics(const BatchLoss& loss, const SampledBatch& batch) const override;
    BaseScores bases(const std::vector<SampledDocument>& documents, const at::Tensor& features, const LayerView& view) const override;

private:
    RunConfig::SdmLayer m_layer;
};

} // namespace sdm::engine
