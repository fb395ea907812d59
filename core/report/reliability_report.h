#pragma once

#include "core/report/abstention_reasons.h"
#include "core/report/conditional_grid.h"
#include "core/report/judged_sets.h"
#include "core/report/reliability_diagram.h"
#include "core/report/risk_coverage.h"
#include "core/report/table_writer.h"
#include "core/statistics/region_search.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// Everything that is said of one test set by one final layer under one bound: what the page on reliability draws and the command prints.
namespace sdm::report {

struct RankedCurve {
    Ranking ranking = Ranking::Probability;
    RiskCoverage curve;
};

struct ReliabilityReport {
    std::string split;
    bool shifted = false;
    int draw = 0; ///< of the final layer
    Bound bound = kDefaultBound;
    RegionThresholds region;
    bool isPreview = false; ///< of thresholds that no layer has: not what the run was judged by
    AbstentionReasons reasons;
    ConditionalGrid grid;
    ReliabilityDiagram diagram; ///< of the predicted class, over all judged answers
    std::vector<RankedCurve> curves;
    RegionPoint regionPoint;
};

struct DiagramBins {
    Binning binning = Binning::EqualWidth;
    int count = 10;
};

ReliabilityReport reliabilityReport(const JudgedSet& set, Bound bound, const DiagramBins& bins = {});
/// What it would be with other thresholds. \throws Error (BadInput) where answersAt does
ReliabilityReport previewReport(const JudgedSet& set, const RegionThresholds& region, Bound bound, const DiagramBins& bins = {});

/// Thresholds, reasons, the conditional grid, the diagram's bins and the curves' figures, one block of rows a report; previews say so in
/// their block's name.
std::vector<Table> reliabilityTables(const std::vector<ReliabilityReport>& reports);
/// Every number of one report, the curves point by point.
nlohmann::ordered_json reliabilityJson(const ReliabilityReport& report);
/// The tables of a run's reports; in JSON everything of each.
std::string formatReliability(const RunId& run, const std::vector<ReliabilityReport>& reports, TableFormat format);

} // namespace sdm::report
