#include "core/report/reliability_report.h"

#include "core/report/judged_items.h"
#include "core/report/thresholds_at.h"

namespace sdm::report {
namespace {

ReliabilityReport reportOn(const std::vector<GenerationRecord>& answers, const RegionThresholds& region, Bound bound,
                           const DiagramBins& bins)
{
    ReliabilityReport report;
    report.bound = bound;
    report.region = region;
    report.reasons = abstentionReasons(answers, bound);
    report.grid = conditionalGrid(judgedItems(answers), static_cast<int>(region.psi.size()), region.alpha, bound);
    report.diagram = reliabilityDiagram(outcomesOf(answers, CalibrationView::PredictedClass, bound, Scope::All), bins.binning, bins.count);
    for (const Ranking ranking : {Ranking::Probability, Ranking::RescaledSimilarity, Ranking::Softmax})
        report.curves.push_back({ranking, riskCoverage(answers, ranking, bound)});
    report.regionPoint = regionPoint(answers, bound);
    return report;
}

ReliabilityReport named(ReliabilityReport report, const JudgedSet& set)
{
    report.split = set.split;
    report.shifted = set.shifted;
    report.draw = set.layer.draw;
    return report;
}

} // namespace

ReliabilityReport reliabilityReport(const JudgedSet& set, Bound bound, const DiagramBins& bins)
{
    return named(reportOn(set.answers, thresholdsOf(set.layer), bound, bins), set);
}

ReliabilityReport previewReport(const JudgedSet& set, const RegionThresholds& region, Bound bound, const DiagramBins& bins)
{
    ReliabilityReport report = named(reportOn(answersAt(set.answers, region), region, bound, bins), set);
    report.isPreview = true;
    return report;
}

} // namespace sdm::report
