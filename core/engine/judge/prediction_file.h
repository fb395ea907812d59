#pragma once

#include "core/engine/sample/run_data.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sdm::engine {

/// One line of a prediction file, with its line break: ASCII only. \param label  the truth at test time
std::string predictionLine(const Example& example, const std::string& answer, int label);

/// Writes decoded answers as JSON lines: the keys of the data file plus `generated_response`, `label` (the test-time truth) and
/// `document` (reference and answer for display). Atomic. \throws Error (Failed)
void writePredictionFile(const std::filesystem::path& file, const PreparedDataset& dataset, const std::vector<std::string>& answers);

} // namespace sdm::engine
