#pragma once

#include "core/engine/sample/run_data.h"

#include <filesystem>
#include <string>
#include <vector>

namespace sdm::engine {

/// A decoded answer and what is known of it without a layer.
struct Prediction {
    std::string answer;
    int label = 0;              ///< the truth at test time
    bool cut = false;           ///< it ended at the generation's limit
    std::int64_t modelStep = 0; ///< step of the weights that gave it; 0: as they came
};

/// One line of a prediction file, with its line break: ASCII only.
std::string predictionLine(const Example& example, const Prediction& prediction);

/// Writes decoded answers as JSON lines: the keys of the data file plus `generated_response`, `label`, `cut`, `model_step` (see
/// Prediction) and `document` (reference and answer for display). Atomic. \param cut  one an answer \throws Error (Failed)
void writePredictionFile(const std::filesystem::path& file, const PreparedDataset& dataset, const std::vector<std::string>& answers,
                         const std::vector<bool>& cut, std::int64_t modelStep);

} // namespace sdm::engine
