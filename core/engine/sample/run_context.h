#pragma once

#include "core/base/random_source.h"
#include "core/engine/parallel/collective.h"
#include "core/engine/progress/stop_ladder.h"
#include "core/engine/sample/run_data.h"

namespace sdm::engine {

/// What every part of a running job shares. Outlives them all.
struct RunContext {
    const RunConfig& config;
    const RunPaths& paths;
    const DocumentEncoder& encoder;
    const RunData& data;
    RandomSource random; ///< streams are named by purpose and by (epoch | step | draw), never continued
    RunObserver& observer;
    StopLadder& stop;
    Collective& group; ///< the run's processes: all do the same in the same order, and share out what is heavy
};

} // namespace sdm::engine
