#include "core/report/standing_results.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace sdm::report {
namespace {

using Candidates = std::vector<const EvaluationRecord*>;

/// By draw; of one draw the one recorded last.
std::vector<EvaluationRecord> finalOnes(const Candidates& candidates, const std::vector<LayerRecord>& finals)
{
    std::vector<EvaluationRecord> standing;
    for (const LayerRecord& layer : finals) {
        const auto newest = std::find_if(candidates.rbegin(), candidates.rend(), [&](const auto* one) { return one->layerId == layer.id; });
        if (newest != candidates.rend())
            standing.push_back(**newest);
    }
    return standing;
}

/// The judged ones of the newest step at which any was judged; without any, the newest.
std::vector<EvaluationRecord> newestOnes(const Candidates& candidates)
{
    const auto rank = [](const EvaluationRecord* one) { return std::tuple(one->plain.admitted.has_value(), one->step); };
    const EvaluationRecord* best =
        *std::max_element(candidates.begin(), candidates.end(), [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
    std::vector<EvaluationRecord> standing;
    for (const EvaluationRecord* one : candidates) {
        if (rank(one) == rank(best))
            standing.push_back(*one);
    }
    return standing;
}

} // namespace

std::vector<LayerRecord> finalLayersOf(const std::vector<LayerRecord>& layers)
{
    std::map<int, LayerRecord> byDraw;
    for (const LayerRecord& layer : layers) {
        if (layer.role == LayerRole::Final)
            byDraw[layer.draw] = layer;
    }
    std::vector<LayerRecord> finals;
    finals.reserve(byDraw.size());
    for (const auto& [draw, layer] : byDraw)
        finals.push_back(layer);
    return finals;
}

std::vector<StandingResult> standingResults(const std::vector<EvaluationRecord>& evaluations, const std::vector<LayerRecord>& layers)
{
    const std::vector<LayerRecord> finals = finalLayersOf(layers);
    std::vector<std::string> order;
    std::map<std::string, Candidates> bySplit;
    for (const EvaluationRecord& evaluation : evaluations) {
        if (evaluation.purpose == EvaluationPurpose::Validation)
            continue;
        Candidates& candidates = bySplit[evaluation.split];
        if (candidates.empty())
            order.push_back(evaluation.split);
        candidates.push_back(&evaluation);
    }
    std::vector<StandingResult> results;
    for (const std::string& split : order) {
        StandingResult result{split, false, true, finalOnes(bySplit[split], finals)};
        if (result.evaluations.empty())
            result = {split, false, false, newestOnes(bySplit[split])};
        result.shifted = result.evaluations.front().shifted;
        results.push_back(std::move(result));
    }
    return results;
}

} // namespace sdm::report
