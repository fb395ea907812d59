#pragma once

#include "core/engine/inspect/finding.h"
#include "core/engine/model/model_config.h"
#include "core/engine/sample/run_data.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sdm::engine {

/// What bounds the length of a text, in tokens.
struct LengthLimits {
    std::int64_t maxLength = 0;         ///< model.max_length: no text that is learnt from or judged is longer
    std::int64_t newTokens = 0;         ///< negatives.max_new_tokens
    std::int64_t positions = 0;         ///< the model was trained for so many
    std::optional<std::int64_t> window; ///< of attention; longer texts cannot be computed
};
LengthLimits lengthLimits(const RunConfig& config, const ModelConfig& model);

/// One split, measured whole.
struct SplitLengths {
    std::string split;
    std::int64_t documents = 0;
    std::int64_t tokens = 0;  ///< of the right answers' texts, all documents
    std::int64_t longest = 0; ///< longest text of a document, see PreparedDocument::wholeLength
    std::int64_t longestPrompt = 0;
    std::int64_t tooLong = 0; ///< documents whose text does not fit into model.max_length
};
std::vector<SplitLengths> measureLengths(const RunData& data, const LengthLimits& limits);

/// Holds every document of every split against the limits. Training and calibration documents that do not fit whole are refused in one
/// error that names the longest and the `model.max_length` that would do; test documents that leave no room are warned about, because
/// their answers get no verdict. Prompts that the model has no positions for, or that its attention cannot reach over while it answers,
/// are refused.
void checkLengths(const RunData& data, const LengthLimits& limits, RunFindings& findings);

} // namespace sdm::engine
