#include "core/report/layer_history.h"

#include "core/statistics/spread.h"

#include <algorithm>

namespace sdm::report {
namespace {

const EvaluationRecord* standingEvaluation(const std::vector<EvaluationRecord>& evaluations, const LayerId& layer)
{
    const EvaluationRecord* standing = nullptr;
    for (const EvaluationRecord& evaluation : evaluations) {
        if (evaluation.layerId != layer || evaluation.generationSetId.empty())
            continue;
        if (!standing || (standing->shifted && !evaluation.shifted))
            standing = &evaluation;
    }
    return standing;
}

} // namespace

const std::vector<double>& LayerHistoryReader::effectiveSamples(const store::StoreReader& reader, const EvaluationId& evaluation)
{
    const auto [known, isNew] = m_known.try_emplace(evaluation);
    if (!isNew)
        return known->second;
    std::vector<std::vector<double>> byClass;
    for (const GenerationRecord& answer : reader.generationRecords(evaluation)) {
        byClass.resize(std::max(byClass.size(), answer.effectiveSamples.size()));
        for (std::size_t c = 0; c < answer.effectiveSamples.size(); ++c)
            byClass[c].push_back(static_cast<double>(answer.effectiveSamples[c]));
    }
    for (std::vector<double>& samples : byClass)
        known->second.push_back(medianOf(std::move(samples)));
    return known->second;
}

std::vector<LayerPoint> LayerHistoryReader::read(const store::StoreReader& reader, const std::vector<LayerRecord>& layers,
                                                 const std::vector<EvaluationRecord>& evaluations, LayerRole role)
{
    std::vector<LayerPoint> points;
    for (const LayerRecord& layer : layers) {
        if (layer.role != role)
            continue;
        LayerPoint point;
        point.step = layer.step;
        point.draw = layer.draw;
        point.qrMin = layer.qrMin;
        for (const ClassFacts& facts : layer.classes) {
            point.meanSimilarity.push_back(facts.meanSimilarity);
            point.psi.push_back(facts.psi);
        }
        if (const EvaluationRecord* standing = standingEvaluation(evaluations, layer.id))
            point.effectiveSamples = effectiveSamples(reader, standing->id);
        points.push_back(std::move(point));
    }
    std::ranges::stable_sort(
        points, [](const LayerPoint& a, const LayerPoint& b) { return std::pair(a.step, a.draw) < std::pair(b.step, b.draw); });
    return points;
}

} // namespace sdm::report
