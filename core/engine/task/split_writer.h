#pragma once

#include "core/engine/task/data_builder.h"
#include "core/engine/task/dataset.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace sdm::engine {

/// A split that a builder has made.
struct BuiltSplit {
    std::string name; ///< train, calibration, test, longest, shifted
    std::vector<Example> examples;
};

/// Name and size of each.
std::vector<BuiltData::Split> countsOf(const std::vector<BuiltSplit>& splits);

/// Writes `<split>.jsonl` for every split and `dataset.json`: what the description says, and of every split its file, number of
/// documents, mean words of a reference and SHA-256. \return the text of dataset.json
std::string writeSplits(const std::vector<BuiltSplit>& splits, nlohmann::ordered_json description, const std::filesystem::path& folder);

} // namespace sdm::engine
