#pragma once

#include "core/base/error.h"
#include "core/config/run_config.h"
#include "core/engine/progress/run_paths.h"
#include "core/protocol/event.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sdm::runner {

/// What a run will roughly take.
struct RunEstimate {
    std::int64_t trainingDocuments = 0, calibrationDocuments = 0, testDocuments = 0;
    std::int64_t optimiserSteps = 0;
    std::int64_t trainingTokens = 0;  ///< of all epochs, from a sample of the documents
    std::int64_t longestDocument = 0; ///< tokens, of the sample
    std::int64_t parameters = 0;
    std::int64_t diskBytes = 0;   ///< checkpoints at their most
    std::int64_t memoryBytes = 0; ///< weights, gradients and moments; without activations
};

struct PreflightReport {
    std::vector<protocol::Check> checks; ///< level ok, warning or error, in the order they were made
    RunEstimate estimate;
    std::vector<Error> errors; ///< those of the checks, with their kinds
    bool hasErrors() const { return !errors.empty(); }
};

/// Everything that can be checked before a run without computing: the configuration, the model folder's shapes, the tokenizer's
/// verdict tokens, data files and overlaps, device, disk, memory. Paths of the configuration must be absolute. Never throws for what
/// is wrong with the inputs: that is the report.
/// \param projectFolder  where checkpoints will go; need not exist yet
PreflightReport preflight(const RunConfig& config, const std::filesystem::path& projectFolder);

/// \throws Error, the first of the report, saying how many more there are
void requirePassed(const PreflightReport& report);

/// Paths of a configuration as the engine takes them.
engine::RunPaths runPaths(const RunConfig& config, const std::filesystem::path& projectFolder, const std::string& runId);

} // namespace sdm::runner
