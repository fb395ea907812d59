#pragma once

#include "core/report/selective_metrics.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// Ways of abstaining side by side: the SDM layer's own and those it is held against, over the same features and halves.
namespace sdm::report {

/// One way on one test set, draw by draw of the final layers' halves; the published procedure's first.
struct AbstainerRow {
    std::string estimator;               ///< hr, hr_lower, sdm_at_alpha, softmax, softmax_head, temperature, conformal, conformal_by_class
    std::vector<EstimatorMetrics> draws; ///< at least one
};

struct AbstainerTable {
    std::string split;
    bool shifted = false;
    double alpha = 0.95;
    std::int64_t documents = 0;
    std::vector<AbstainerRow> rows;
};

/// What is admitted by a vector of decisions, in the groups of selectiveMetrics; `items` say label and prediction.
EstimatorMetrics metricsOfAdmitted(const std::string& estimator, std::vector<JudgedItem> items, const std::vector<bool>& admitted,
                                   int classCount);
/// Only the named ones, in this order.
std::vector<EstimatorMetrics> pickEstimators(const std::vector<EstimatorMetrics>& metrics, const std::vector<std::string>& names);

/// Aligned text for a terminal, one block a test set.
std::string abstainerText(const std::vector<AbstainerTable>& tables);
nlohmann::ordered_json abstainerJson(const std::vector<AbstainerTable>& tables);

} // namespace sdm::report
