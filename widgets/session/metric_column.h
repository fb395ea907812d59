#pragma once

#include "core/runs/run_query.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sdm::ui {

/// One value of a metric as a column of the list of runs. Keys are those of the query language: `train/loss`, `hr.test`.
struct MetricColumn {
    std::string key;
    runs::Reducer reducer = runs::Reducer::Last;
    bool operator==(const MetricColumn&) const = default;
};
using MetricColumns = std::vector<MetricColumn>;

/// By run id, in the order of the columns asked for; nothing where a run has no such metric.
using MetricTable = std::map<std::string, std::vector<std::optional<double>>>;

/// The course of one quantity of a run, small: its values in the order of the steps, with the first and the last step.
struct Trend {
    std::vector<double> values; ///< of a long course every so many, the last among them
    std::int64_t firstStep = 0, lastStep = 0;
    bool operator==(const Trend&) const = default;
};
using TrendTable = std::map<std::string, Trend>; ///< by run id, of those that have any

} // namespace sdm::ui
