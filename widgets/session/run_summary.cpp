#include "widgets/session/run_summary.h"

#include "core/config/presets.h"
#include "core/report/standing_results.h"
#include "core/statistics/spread.h"

#include <algorithm>

namespace sdm::ui {
namespace {

void addSpread(SplitSummary& summary, const std::vector<EvaluationRecord>& byDraw)
{
    summary.layerCount = static_cast<int>(std::ranges::count_if(byDraw, [](const auto& one) { return one.plain.admitted.has_value(); }));
    for (const Bound bound : allOf<Bound>()) {
        std::vector<double> shares;
        int rejecting = 0;
        for (const EvaluationRecord& one : byDraw) {
            const auto counts = regionCounts(one, bound);
            if (!counts)
                continue;
            shares.push_back(counts->share());
            rejecting += counts->admitted == 0 && !counts->noneJudged() ? 1 : 0;
        }
        if (shares.empty())
            continue;
        const Spread spread = spreadOf(shares);
        summary.shares[indexOf(bound)] = {spread.lowest, spread.highest, rejecting, shares};
    }
}

} // namespace

QString RunSummary::rowName() const
{
    return QString::fromStdString(ranAs.empty() ? presetDisplayName(row.preset) : ranAs);
}

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
    return RegionCounts{evaluation.documents, *counts.admitted, counts.admittedCorrect.value_or(0), evaluation.tooLong.value_or(0)};
}

std::optional<RegionCounts> acceptedCounts(const EvaluationRecord& evaluation, Bound bound)
{
    const AdmissionCounts& counts = evaluation.at(bound);
    if (!counts.accepted)
        return std::nullopt;
    return RegionCounts{evaluation.documents, *counts.accepted, counts.acceptedCorrect.value_or(0), evaluation.tooLong.value_or(0)};
}

std::vector<SplitSummary> summariseSplits(const std::vector<EvaluationRecord>& evaluations, const std::vector<LayerRecord>& layers)
{
    std::vector<SplitSummary> summaries;
    for (const report::StandingResult& standing : report::standingResults(evaluations, layers)) {
        SplitSummary summary;
        summary.evaluation = standing.evaluations.front();
        addSpread(summary, standing.evaluations);
        summaries.push_back(std::move(summary));
    }
    std::stable_partition(summaries.begin(), summaries.end(), [](const SplitSummary& s) { return !s.evaluation.shifted; });
    // Results stand before what was only watched along the way.
    std::stable_partition(summaries.begin(), summaries.end(),
                          [](const SplitSummary& s) { return s.evaluation.purpose == EvaluationPurpose::Final; });
    return summaries;
}

} // namespace sdm::ui
