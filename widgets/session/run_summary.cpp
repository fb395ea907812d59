#include "widgets/session/run_summary.h"

#include <algorithm>
#include <map>

namespace sdm::ui {
namespace {

struct LayerRole {
    bool final = false;
    int draw = 0;
};

/// Larger is more telling: final layers before others, then later steps, then the earlier draw (the first is the published one).
auto rank(const EvaluationRecord& evaluation, const std::map<std::string, LayerRole>& roles)
{
    const auto found = roles.find(evaluation.layerId);
    const LayerRole role = found == roles.end() ? LayerRole{} : found->second;
    return std::tuple(role.final, evaluation.admitted.has_value(), evaluation.step, -role.draw);
}

void addSpread(SplitSummary& summary, const std::vector<const EvaluationRecord*>& peers)
{
    summary.layerCount = static_cast<int>(peers.size());
    bool first = true;
    for (const EvaluationRecord* peer : peers) {
        const double lower = regionCounts(*peer, Bound::Lower).value_or(RegionCounts{}).share();
        const double centroid = regionCounts(*peer, Bound::Centroid).value_or(RegionCounts{}).share();
        summary.lowestShare = first ? lower : std::min(summary.lowestShare, lower);
        summary.highestShare = first ? lower : std::max(summary.highestShare, lower);
        summary.lowestCentroidShare = first ? centroid : std::min(summary.lowestCentroidShare, centroid);
        summary.highestCentroidShare = first ? centroid : std::max(summary.highestCentroidShare, centroid);
        first = false;
    }
}

} // namespace

const SplitSummary* RunSummary::split(bool shifted) const
{
    const auto found = std::find_if(splits.begin(), splits.end(), [=](const SplitSummary& s) { return s.evaluation.shifted == shifted; });
    return found == splits.end() ? nullptr : &*found;
}

std::optional<RegionCounts> regionCounts(const EvaluationRecord& evaluation, Bound bound)
{
    const auto& admitted = bound == Bound::Lower ? evaluation.admittedLower : evaluation.admitted;
    const auto& correct = bound == Bound::Lower ? evaluation.admittedLowerCorrect : evaluation.admittedCorrect;
    if (!admitted)
        return std::nullopt;
    return RegionCounts{evaluation.documents, *admitted, correct.value_or(0)};
}

std::vector<SplitSummary> summariseSplits(const std::vector<EvaluationRecord>& evaluations, const std::vector<LayerRecord>& layers)
{
    std::map<std::string, LayerRole> roles;
    for (const LayerRecord& layer : layers)
        roles[layer.id] = {layer.role == "final", layer.draw};

    std::vector<std::string> order;
    std::map<std::string, const EvaluationRecord*> best;
    for (const EvaluationRecord& evaluation : evaluations) {
        if (evaluation.split == "calibration")
            continue;
        const EvaluationRecord*& current = best[evaluation.split];
        if (current == nullptr)
            order.push_back(evaluation.split);
        if (current == nullptr || rank(evaluation, roles) > rank(*current, roles))
            current = &evaluation;
    }

    std::vector<SplitSummary> summaries;
    for (const std::string& split : order) {
        SplitSummary summary;
        summary.evaluation = *best[split];
        std::vector<const EvaluationRecord*> peers;
        for (const EvaluationRecord& evaluation : evaluations) {
            if (evaluation.split == split && evaluation.step == summary.evaluation.step && evaluation.admitted &&
                roles[evaluation.layerId].final == roles[summary.evaluation.layerId].final)
                peers.push_back(&evaluation);
        }
        addSpread(summary, peers);
        summaries.push_back(std::move(summary));
    }
    std::stable_partition(summaries.begin(), summaries.end(), [](const SplitSummary& s) { return !s.evaluation.shifted; });
    return summaries;
}

} // namespace sdm::ui
