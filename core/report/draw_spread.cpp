#include "core/report/draw_spread.h"

#include "core/report/standing_results.h"

#include <algorithm>

namespace sdm::report {

std::optional<Spread> SetDraws::shares() const
{
    std::vector<double> values;
    for (const LayerDraw& layer : layers)
        values.push_back(layer.share());
    return values.empty() ? std::nullopt : std::optional(spreadOf(values));
}

std::vector<SetDraws> setDraws(const std::vector<EvaluationRecord>& evaluations, const std::vector<LayerRecord>& layers, Bound bound)
{
    std::vector<SetDraws> sets;
    for (const StandingResult& standing : standingResults(evaluations, layers)) {
        if (!standing.isFinal)
            continue;
        SetDraws set{standing.split, standing.shifted, {}};
        for (const EvaluationRecord& evaluation : standing.evaluations) {
            const auto layer = std::ranges::find(layers, evaluation.layerId, &LayerRecord::id);
            const AdmissionCounts& counts = evaluation.at(bound);
            if (layer == layers.end() || !counts.admitted)
                continue;
            set.layers.push_back(
                {layer->id, evaluation.id, layer->draw, evaluation.documents, *counts.admitted, counts.admittedCorrect.value_or(0)});
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

DifferenceClaim drawClaim(const SetDraws& one, const SetDraws& other)
{
    if (one.layers.empty() || other.layers.empty())
        return DifferenceClaim::NoDocuments;
    if (one.layers.size() < 2 || other.layers.size() < 2)
        return DifferenceClaim::DrawUnknown;
    const Spread first = *one.shares(), second = *other.shares();
    const bool overlap = first.lowest <= second.highest && second.lowest <= first.highest;
    return overlap ? DifferenceClaim::WithinDraw : DifferenceClaim::LargerThanDraw;
}

} // namespace sdm::report
