#pragma once

#include "core/config/run_config.h"
#include "core/engine/job/run_job.h"
#include "core/protocol/event_sink.h"
#include "core/runner/describe_exception.h"
#include "core/runner/preflight.h"
#include "core/runner/run_recorder.h"
#include "core/runner/stop_signal.h"
#include "core/runs/run_lock.h"
#include "core/store/run_row.h"
#include "core/store/run_store.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sdm::runner {

/// Sets torch's threads for this process: $SDM_THREADS, else so many, else (0) as many as the process may use. Before anything computes.
/// \throws Error (InvalidArgument) naming the variable
void setThreads(std::int64_t configured = 0);

/// The engine as the controller sees it; tests put a scripted one in its place.
using Engine =
    std::function<engine::RunOutcome(const RunConfig& config, const engine::RunPaths& paths, std::optional<std::int64_t> resumeStep,
                                     engine::RunObserver& observer, engine::StopSource& stop, const engine::SharedInputs& inputs)>;

/// Where a run that begins is from.
struct RunBeginning {
    RunOrigin origin = RunOrigin::Configured;
    QueueEntryId queueEntry; ///< that becomes this run; empty for none
    RunId repeats{};         ///< the run that this one is begun to repeat exactly; empty for none
};

/// A run that is in the store and locked by this process, but not yet executed.
struct PreparedRun {
    RunId id;
    RunConfig config;
    engine::RunPaths paths;
    std::optional<std::int64_t> resumeStep; ///< of the checkpoint to go on from
    StoredEvent last;                       ///< its `accepted` event, the newest in the store
    std::string requestId;                  ///< of the events it emits; empty on the command line
    runs::RunLock lock;
    engine::SharedInputs inputs;         ///< that its pre-flight read
    std::vector<SegmentRecord> segments; ///< of the processes that worked on it before
    bool isComplete = false;             ///< a resume found nothing to compute: only records of an earlier process had to be written
};

struct RunResult {
    RunId id;
    store::RunState state = store::RunState::Failed; ///< finished, stopped or failed
    std::optional<Failure> failure;                  ///< of the engine, or of the store, which then lacks records
};

/// How long a run waits for a store that cannot be written.
struct StorePatience {
    RecorderPatience recorder;
    store::BufferedWriter::Options writer;
};

/// Takes a run through its life: row and folder, pre-flight, execution, end state. Everything observed goes to the store and to the
/// event sink. One run at a time; owned by the job thread after construction.
class RunController {
public:
    /// \param folder  of the project, absolute; made when missing
    /// \param sink    gets every event; must outlive the controller
    /// \param stop    requests to stop from signals and from the protocol, for whatever runs; must outlive the controller
    /// \param processes  that share the run, for the record of what computed it
    RunController(std::filesystem::path folder, protocol::EventSink& sink, StopSignal& stop, Engine engine = engine::executeRun,
                  StorePatience patience = {}, int processes = 1);

    /// As runner::preflight; remembers what it read for the run that may follow.
    PreflightReport check(const RunConfig& config, Measure measure);
    /// Checks a configuration (see preflight.h), then writes `runs/<id>/config.json` and the row in state `queued`, and emits
    /// `accepted`. Paths must be absolute. \throws Error before anything is written when a check fails
    PreparedRun create(RunConfig config, const std::string& requestId = {}, const RunBeginning& beginning = {});
    /// An old run, queued to go on from its newest checkpoint, or from `fromStep`; from the start when it has none. What an earlier
    /// process could not write comes first, and may be all that was missing. Then the checkpoint is looked through, and only then are
    /// rows of what came after it superseded. Emits `accepted`.
    /// \throws Error (NotFound) without such run or checkpoint, (BadInput) when it is finished or running, or the checkpoint damaged
    PreparedRun reopen(const std::string& run, std::optional<std::int64_t> fromStep, const std::string& requestId = {});

    /// Runs it to its end; never throws for what happens inside. Ends in one `finished` or `failed` event.
    RunResult execute(PreparedRun run);
    /// Ends a queued run without executing it (state `stopped`).
    void abandon(PreparedRun run);

private:
    void accept(PreparedRun& run, store::RunStore& store);
    PreparedRun complete(PreparedRun run);
    engine::RunOutcome compute(const PreparedRun& run, RunRecorder& recorder, const store::BufferedWriter& writer);

    std::filesystem::path m_folder;
    protocol::EventSink& m_sink;
    StopSignal& m_stop;
    Engine m_engine;
    StorePatience m_patience;
    int m_processes;
    PreflightMemory m_memory; ///< of the thread that checks and creates; runs share the inputs, which never change
};

} // namespace sdm::runner
