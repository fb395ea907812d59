#pragma once

#include "core/base/error.h"
#include "core/config/run_config.h"
#include "core/engine/inspect/disk_estimate.h"
#include "core/engine/inspect/memory_plan.h"
#include "core/engine/inspect/run_inspection.h"
#include "core/engine/inspect/time_estimate.h"
#include "core/engine/progress/run_paths.h"
#include "core/protocol/event.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sdm::runner {

/// What a run will take.
struct RunEstimate {
    std::int64_t trainingDocuments = 0, calibrationDocuments = 0, testDocuments = 0;
    std::int64_t optimiserSteps = 0;
    std::int64_t trainingTokens = 0;  ///< of all epochs, from every document
    std::int64_t longestDocument = 0; ///< tokens, of all splits
    std::int64_t parameters = 0;
    engine::DiskEstimate disk;
    engine::MemoryPlan memory;
    std::optional<engine::TimeEstimate> time; ///< where the machine was measured
};

struct PreflightReport {
    std::vector<protocol::Check> checks; ///< status ok, warning or refused, in the order they were made
    RunEstimate estimate;
    std::vector<Error> errors;   ///< those of the checks, with their kinds
    engine::SharedInputs inputs; ///< what was read, for the run; null where it could not be
    bool hasErrors() const { return !errors.empty(); }
};

/// What earlier pre-flights found out that later ones, and the run, need not find out again.
struct PreflightMemory {
    engine::SharedInputs inputs;
    struct Measured {
        engine::SharedInputs inputs;
        std::string settings; ///< those that a measurement depends on
        engine::Throughput throughput;
    };
    std::optional<Measured> measured;
};

/// Whether the machine is measured for the estimate of time.
enum class Measure {
    Never,
    SmallModels, ///< those that take about a second; larger ones say how to get an estimate
    Always,
};

/// Everything that can be checked before a run: what the run itself would refuse (see engine::inspectRun, which it begins with), and
/// disk, memory and time as far as they can be told. Paths of the configuration must be absolute. Never throws for what is wrong with
/// the inputs: that is the report.
/// \param projectFolder  where checkpoints will go; need not exist yet
PreflightReport preflight(const RunConfig& config, const std::filesystem::path& projectFolder, Measure measure, PreflightMemory& memory);

/// \throws Error, the first of the report, saying how many more there are
void requirePassed(const PreflightReport& report);

/// Paths of a configuration as the engine takes them.
engine::RunPaths runPaths(const RunConfig& config, const std::filesystem::path& projectFolder, const std::string& runId);

} // namespace sdm::runner
