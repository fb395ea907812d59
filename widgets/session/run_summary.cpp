#include "widgets/session/run_summary.h"

#include <algorithm>
#include <map>

namespace sdm::ui {
namespace {

struct RoleAndDraw {
    bool final = false;
    int draw = 0;
};

/// Larger is more telling: final layers before others, then later steps, then the earlier draw (the first is the published one).
auto rank(const EvaluationRecord& evaluation, const std::map<LayerId, RoleAndDraw>& roles)
{
    const auto found = roles.find(evaluation.layerId);
    const RoleAndDraw role = found == roles.end() ? RoleAndDraw{} : found->second;
    return std::tuple(role.final, evaluation.plain.admitted.has_value(), evaluation.step, -role.draw);
}

void addSpread(SplitSummary& summary, const std::vector<const EvaluationRecord*>& peers)
{
    summary.layerCount = static_cast<int>(peers.size());
    for (const Bound bound : allOf<Bound>()) {
        SplitSummary::ShareRange& range = summary.shares[indexOf(bound)];
        for (const EvaluationRecord* peer : peers) {
            const RegionCounts counts = regionCounts(*peer, bound).value_or(RegionCounts{});
            const double share = counts.share();
            range.rejecting += counts.admitted == 0 ? 1 : 0;
            const bool first = peer == peers.front();
            range.lowest = first ? share : std::min(range.lowest, share);
            range.highest = first ? share : std::max(range.highest, share);
        }
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
    const AdmissionCounts& counts = evaluation.at(bound);
    if (!counts.admitted)
        return std::nullopt;
    return RegionCounts{evaluation.documents, *counts.admitted, counts.admittedCorrect.value_or(0)};
}

std::optional<RegionCounts> acceptedCounts(const EvaluationRecord& evaluation, Bound bound)
{
    const AdmissionCounts& counts = evaluation.at(bound);
    if (!counts.accepted)
        return std::nullopt;
    return RegionCounts{evaluation.documents, *counts.accepted, counts.acceptedCorrect.value_or(0)};
}

std::vector<SplitSummary> summariseSplits(const std::vector<EvaluationRecord>& evaluations, const std::vector<LayerRecord>& layers)
{
    std::map<LayerId, RoleAndDraw> roles;
    for (const LayerRecord& layer : layers)
        roles[layer.id] = {layer.role == LayerRole::Final, layer.draw};

    std::vector<std::string> order;
    std::map<std::string, const EvaluationRecord*> best;
    for (const EvaluationRecord& evaluation : evaluations) {
        if (evaluation.purpose == EvaluationPurpose::Validation)
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
            if (evaluation.split == split && evaluation.step == summary.evaluation.step && evaluation.plain.admitted &&
                roles[evaluation.layerId].final == roles[summary.evaluation.layerId].final)
                peers.push_back(&evaluation);
        }
        addSpread(summary, peers);
        summaries.push_back(std::move(summary));
    }
    std::stable_partition(summaries.begin(), summaries.end(), [](const SplitSummary& s) { return !s.evaluation.shifted; });
    // Results stand before what was only watched along the way.
    std::stable_partition(summaries.begin(), summaries.end(),
                          [](const SplitSummary& s) { return s.evaluation.purpose == EvaluationPurpose::Final; });
    return summaries;
}

} // namespace sdm::ui
