#pragma once

#include "core/engine/parallel/c10d_collective.h"
#include "core/engine/parallel/process_place.h"
#include "core/runner/run_controller.h"

#include <optional>

namespace sdm::runner {

/// How long nothing may come from a process of a run before it counts as lost: $SDM_RANK_TIMEOUT in seconds, else half an hour, for the
/// others wait while the first trains a layer. \throws Error (InvalidArgument) naming the variable
std::chrono::milliseconds rankPatience();

/// The first of a run's processes: it alone has a controller, a store and a log, and tells the others what to run.
class LeadingProcess {
public:
    /// Comes back when all have met. \throws Error (Failed) when they have not
    explicit LeadingProcess(const engine::ProcessPlace& place);
    /// For the controller: the run, shared out to all.
    Engine engine();
    /// Tells the others how it ended. Nothing can be run after it.
    void leave(const RunResult& result);
    void leave(const Failure& failure);

private:
    engine::C10dCollective m_group;
    bool m_hasTold = false;
};

/// Another of a run's processes: runs what the first says, and writes nothing.
/// \return exit code: 0 finished, 4 stopped, else a failure, said in one line on stderr
int followRun(const engine::ProcessPlace& place, StopSignal& signal);

/// Where a machine's processes are told to use as many threads as there are processors, each takes its part of them. Before anything
/// computes. \param configured  model.threads
void shareProcessors(const engine::ProcessPlace& place, std::int64_t configured);

} // namespace sdm::runner
