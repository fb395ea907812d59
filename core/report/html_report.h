#pragma once

#include "core/report/ablation_table.h"
#include "core/report/reliability_report.h"
#include "core/report/run_comparison.h"
#include "core/report/seed_spread.h"
#include "core/report/svg_figures.h"

#include <string>
#include <vector>

/// A run, or several against the first, as one page that needs nothing beside it: no script, no style sheet, no picture.
namespace sdm::report {

struct ReportFigure {
    std::string title, caption;
    std::string svg; ///< ours or a drawing library's: taken as it stands
};

struct RunReport {
    Bound bound = kDefaultBound;
    Ablation ablation;
    std::vector<RunComparison> comparisons; ///< each later run against the first
    std::vector<SeedSpread> seeds;
    std::vector<std::pair<std::string, ReliabilityReport>> reliability; ///< run and test set, by the first final layer
    std::vector<ReportFigure> figures;                                  ///< the simple ones of svg_figures.h
    std::string madeBy, madeAt;                                         ///< program and time, for the last line; may be empty
};

/// \param runs  the first is what the others are held against. \throws Error
RunReport readRunReport(const store::StoreReader& reader, const std::vector<store::RunRow>& runs, Bound bound);

std::string htmlReport(const RunReport& report);

} // namespace sdm::report
