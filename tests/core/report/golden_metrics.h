#pragma once

#include "core/report/selective_metrics.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

/// The reference's evaluation reports of the big golden set, as the metrics' own types.
namespace golden {

struct MetricsCase {
    std::vector<sdm::report::JudgedItem> items;
    int classCount = 2;
    double alpha = 0.95;
    nlohmann::json expected;
};

std::filesystem::path sdmLayerCase(const std::string& name);
/// \param alpha  empty for the made-up tables; else which region of a fixed_weights case, nothing if it has none for that alpha
std::optional<MetricsCase> loadMetrics(const std::filesystem::path& folder, const std::string& alpha);
/// Our name of a reference estimator.
std::string ourName(const std::string& estimator);

nlohmann::json asJson(const std::vector<sdm::report::ProbabilityBin>& bins);
nlohmann::json asJson(const std::vector<sdm::report::SimilarityRow>& rows);

} // namespace golden
