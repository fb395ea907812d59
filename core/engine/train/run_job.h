#pragma once

#include "core/config/run_config.h"
#include "core/engine/train/run_observer.h"

#include <filesystem>
#include <optional>
#include <string>

namespace sdm::engine {

/// Where a run lives and where its inputs are; all paths absolute.
struct RunPaths {
    std::filesystem::path runFolder; ///< runs/<id>: checkpoints/, layers/, generations/ are made in it
    std::filesystem::path model;
    std::filesystem::path train, calibration;
    std::vector<std::filesystem::path> tests; ///< in the order of config.task.tests
};

enum class RunOutcome { Finished, Stopped };

/// The whole job: load, fine-tune with online hard negatives, keep the best checkpoint, decode, train the final
/// layers, evaluate. Restartable: with `resumeStep` it continues from that checkpoint and ends with the numbers of an uninterrupted run.
/// \throws Error (BadInput, Unsupported, Failed); non-finite loss is Failed and names step and last finite values
RunOutcome executeRun(const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep, RunObserver& observer,
                      StopSource& stop);

} // namespace sdm::engine
