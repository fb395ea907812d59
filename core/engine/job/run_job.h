#pragma once

#include "core/config/run_config.h"
#include "core/engine/progress/run_observer.h"
#include "core/engine/progress/run_outcome.h"
#include "core/engine/progress/run_paths.h"

#include <cstdint>
#include <optional>

namespace sdm::engine {

/// The whole job: load, fine-tune with online hard negatives, keep the best checkpoint, decode, train the final
/// layers, evaluate. Restartable: with `resumeStep` it continues from that checkpoint and ends with the numbers of an uninterrupted run.
/// \throws Error (BadInput, Unsupported, Failed); non-finite loss is Failed and names step and last finite values
RunOutcome executeRun(const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep, RunObserver& observer,
                      StopSource& stop);

} // namespace sdm::engine
