#include "core/engine/objective/sdm_base.h"

#include "core/engine/objective/batch_backward.h"
#include "core/records/metric_keys.h"

namespace sdm::engine {
namespace {

// Mean of values[i] over documents of one class; nothing when the batch has none.
std::optional<double> classMean(const at::Tensor& values, const std::vector<SampledDocument>& documents, int label)
{
    double sum = 0;
    int count = 0;
    const float* value = values.const_data_ptr<float>();
    for (std::size_t i = 0; i < documents.size(); ++i)
        if (documents[i].label == label) {
            sum += value[i];
            ++count;
        }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

} // namespace

SdmBaseObjective::SdmBaseObjective(RunConfig::SdmLayer layer, RunConfig::Negatives negatives, std::int64_t batchDocuments,
                                   std::int64_t microBatchTokens)
    : NextTokenObjective(negatives, batchDocuments, microBatchTokens), m_layer(layer)
{
}

BatchLoss SdmBaseObjective::backward(const CausalLm& model, const SampledBatch& batch, const LayerView& view, const BatchPart& part) const
{
    return backwardBatch(model, batch.documents, {std::nullopt, view.layer, view.halves, view.beside}, microBatchTokens(), part);
}

std::vector<std::pair<std::string, double>> SdmBaseObjective::metrics(const BatchLoss& loss, const SampledBatch& batch) const
{
    std::vector<std::pair<std::string, double>> points;
    for (const int label : {0, 1})
        if (const auto mean = classMean(loss.bases, batch.documents, label))
            points.emplace_back(betaMeanKey(label), *mean);
    return points;
}

BaseScores SdmBaseObjective::bases(const std::vector<SampledDocument>& documents, const at::Tensor& features, const LayerView& view) const
{
    std::vector<int> labels;
    std::vector<Membership> members;
    for (const SampledDocument& document : documents) {
        labels.push_back(document.label);
        members.push_back((*view.halves)[static_cast<std::size_t>(document.document)]);
    }
    return baseScores(*view.layer, features, members, labels);
}

} // namespace sdm::engine
