#pragma once

#include "core/report/ablation_table.h"
#include "core/report/selective_metrics.h"

#include <string>
#include <vector>

/// How a cell of the tables comes to its text; shared by the tables, unknown outside core/report.
namespace sdm::report {

AblationCell missingCell(const std::string& why);
/// Of a set none of whose answers a layer could judge: neither a share nor `R`.
AblationCell tooLongCell();
/// Accuracy of a group; held against alpha when `judgedByRegion`.
AblationCell accuracyCell(const GroupMetric& metric, double alpha, bool judgedByRegion);
/// A group's share of the test set.
AblationCell shareCell(const GroupMetric& metric);
/// `right` of `n` as a rate with its interval.
AblationCell rateCell(std::int64_t right, std::int64_t n, const std::string& what);
/// A plain number with two decimals, `inf` for infinity; trailing zeros beyond `decimals` = 1 go when `trimmed`.
AblationCell numberCell(double value, bool trimmed = false);

/// Median and range over the same cell of several layers. Cells without a value (`R`, or a layer that has not judged the set) do not enter
/// the numbers; how many did is said in the text: `0.98, median of 3 of 5 (2 R)`.
/// A median is held against alpha as its middle layers are: a claim only where they make the same one. A range is below or holds only
/// where every layer is or does.
AblationCell medianCell(const std::vector<AblationCell>& cells);
AblationCell rangeCell(const std::vector<AblationCell>& cells);
/// Gives a median accuracy the interval of a bootstrap over documents, and the guard that follows from it.
AblationCell withInterval(AblationCell median, const Interval& interval, double alpha);

} // namespace sdm::report
