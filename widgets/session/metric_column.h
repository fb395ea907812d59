#pragma once

#include "core/runs/run_query.h"

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

} // namespace sdm::ui
