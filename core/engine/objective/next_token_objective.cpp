#include "core/engine/objective/next_token_objective.h"

#include <algorithm>

namespace sdm::engine {

NextTokenObjective::NextTokenObjective(RunConfig::Negatives negatives, std::int64_t batchDocuments, std::int64_t microBatchTokens)
    : m_negatives(negatives), m_batchDocuments(batchDocuments), m_microBatchTokens(microBatchTokens)
{
}

SampledBatch NextTokenObjective::draw(const DrawRequest& request) const
{
    BatchDraw draw{request.documents, {}, request.generates ? m_negatives.gammaGen : 0.0, m_negatives.gammaDiversity};
    draw.labels = request.classes ? *request.classes : drawLabels(draw.documents.size(), m_negatives.gammaPlus, request.random);
    return sampleBatch(request.dataset, draw, request.negatives, request.random, request.mine);
}

std::vector<std::pair<std::string, double>> NextTokenObjective::metrics(const BatchLoss&, const SampledBatch&) const
{
    return {};
}

double NextTokenObjective::meanLoss(const std::vector<SampledDocument>&, const std::vector<TextLoss>& losses) const
{
    return batchWeightedMean(losses, m_batchDocuments);
}

double batchWeightedMean(const std::vector<TextLoss>& losses, std::int64_t batchDocuments)
{
    double total = 0;
    const auto batchSize = static_cast<std::size_t>(batchDocuments);
    for (std::size_t begin = 0; begin < losses.size(); begin += batchSize) {
        const std::size_t end = std::min(begin + batchSize, losses.size());
        TextLoss batch;
        for (std::size_t i = begin; i < end; ++i) {
            batch.sum += losses[i].sum;
            batch.tokens += losses[i].tokens;
        }
        total += batch.sum / static_cast<double>(std::max<std::int64_t>(batch.tokens, 1)) * static_cast<double>(end - begin);
    }
    return total / static_cast<double>(std::max<std::size_t>(losses.size(), 1));
}

} // namespace sdm::engine
