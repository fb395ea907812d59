#pragma once

#include "core/report/markup_text.h"
#include "core/report/selective_metrics.h"

#include <string>
#include <vector>

namespace sdm::report {

/// One line an estimator, one column a group, cells `accuracy / share`; the marginal's interval and guard beside it.
std::string selectiveMarkdown(const std::vector<EstimatorMetrics>& metrics, double alpha);
/// The same cells as rows of a LaTeX tabular (booktabs), accuracies whose interval lies below alpha in red.
std::string selectiveLatex(const std::vector<EstimatorMetrics>& metrics, double alpha, LatexForm form);
/// One line an estimator and group, every number unrounded, 95 % interval included.
std::string selectiveCsv(const std::vector<EstimatorMetrics>& metrics, double alpha);
/// The occupied probability bins, one line each.
std::string binsMarkdown(const std::vector<ProbabilityBin>& bins);

/// What readers see instead of an estimator's name.
std::string estimatorLabel(const std::string& estimator, double alpha);

} // namespace sdm::report
