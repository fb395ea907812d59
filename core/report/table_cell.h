#pragma once

#include "core/report/ablation_table.h"
#include "core/report/selective_metrics.h"

#include <string>
#include <vector>

/// How a cell of the tables comes to its text; shared by the tables, unknown outside core/report.
namespace sdm::report {

AblationCell missingCell(const std::string& why);
/// Accuracy of a group; marked when `judgedByRegion` and below alpha.
AblationCell accuracyCell(const GroupMetric& metric, double alpha, bool judgedByRegion);
/// A group's share of the test set.
AblationCell shareCell(const GroupMetric& metric);
/// `right` of `n` as a rate with its interval.
AblationCell rateCell(std::int64_t right, std::int64_t n, const std::string& what);
/// A plain number with two decimals, `inf` for infinity; trailing zeros beyond `decimals` = 1 go when `trimmed`.
AblationCell numberCell(double value, bool trimmed = false);

/// Median and range over the same cell of several layers. Cells without a value (`R`) do not enter the numbers and are counted in words.
AblationCell medianCell(const std::vector<AblationCell>& cells, double alpha);
AblationCell rangeCell(const std::vector<AblationCell>& cells, double alpha);

} // namespace sdm::report
