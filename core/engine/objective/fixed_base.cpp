#include "core/engine/objective/fixed_base.h"

#include "core/engine/objective/batch_backward.h"

#include <ATen/ops/full.h>

namespace sdm::engine {

FixedBaseObjective::FixedBaseObjective(double base, RunConfig::Negatives negatives, std::int64_t batchDocuments,
                                       std::int64_t microBatchTokens)
    : NextTokenObjective(negatives, batchDocuments, microBatchTokens), m_base(base)
{
}

BatchLoss FixedBaseObjective::backward(const CausalLm& model, const SampledBatch& batch, const LayerView&, const BatchPart& part) const
{
    return backwardBatch(model, batch.documents, {m_base, nullptr, nullptr}, microBatchTokens(), part);
}

BaseScores FixedBaseObjective::bases(const std::vector<SampledDocument>& documents, const at::Tensor&, const LayerView&) const
{
    return {at::full({static_cast<std::int64_t>(documents.size())}, m_base, at::kFloat), {}};
}

} // namespace sdm::engine
