#pragma once

#include "core/config/run_config.h"
#include "core/engine/parallel/collective.h"
#include "core/engine/progress/run_observer.h"
#include "core/engine/progress/run_outcome.h"
#include "core/engine/progress/run_paths.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace sdm::engine {

struct RunInputs;

/// The whole job: load, fine-tune with online hard negatives, keep the best checkpoint, decode, train the final
/// layers, evaluate. Restartable: with `resumeStep` it continues from that checkpoint and ends with the numbers of an uninterrupted run.
/// \param known  inputs of an earlier inspection, used again where they are still those of the files; may be null
/// \throws Error (BadInput, Unsupported, NotFound) for what inspectRun refuses, before anything is written; (Failed): non-finite loss names
/// step and last finite values
RunOutcome executeRun(const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep, RunObserver& observer,
                      StopSource& stop, const std::shared_ptr<const RunInputs>& known = {});

/// One of several processes that work on a run together. All call this with the same configuration, paths and step; the run's folder and
/// its inputs are where all can read them. The first alone writes, and only what its observer hears is whole. A process that is asked to
/// stop, that fails or that is lost ends them all. The numbers are those of a single process, but for the rounding of sums. \throws Error
/// as executeRun; (Failed) when another process failed or was lost
RunOutcome executeRunTogether(Collective& group, const RunConfig& config, const RunPaths& paths, std::optional<std::int64_t> resumeStep,
                              RunObserver& observer, StopSource& stop, const std::shared_ptr<const RunInputs>& known = {});

} // namespace sdm::engine
