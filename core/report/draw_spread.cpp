#include "core/report/draw_spread.h"

#include "core/report/standing_results.h"

#include <algorithm>

namespace sdm::report {

std::vector<double> SetDraws::eachShare() const
{
    std::vector<double> values;
    for (const LayerDraw& layer : layers)
        values.push_back(layer.share());
    return values;
}

std::optional<Spread> SetDraws::shares() const
{
    const std::vector<double> values = eachShare();
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
    return claimOfDraws(one.eachShare(), other.eachShare());
}

} // namespace sdm::report
