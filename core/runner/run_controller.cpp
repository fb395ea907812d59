#include "core/runner/run_controller.h"

#include "core/base/atomic_file.h"
#include "core/base/contained_path.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/ulid.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/model/model_config.h"
#include "core/engine/progress/training_plan.h"
#include "core/engine/runtime/placement.h"
#include "core/protocol/codec.h"
#include "core/report/run_drift.h"
#include "core/runner/active_time.h"
#include "core/runner/control_file.h"
#include "core/runner/finished_checkpoints.h"
#include "core/runner/inputs_record.h"
#include "core/runner/machine_facts.h"
#include "core/runner/resume_point.h"
#include "core/runner/run_log.h"
#include "core/runner/segment_changes.h"
#include "core/runner/unwritten_records.h"
#include "core/runs/host.h"
#include "core/runs/project_leftovers.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_name.h"
#include "core/runs/stop_request.h"
#include "core/store/buffered_writer.h"
#include "core/store/store_reader.h"

#include <algorithm>
#include <ATen/Parallel.h>
#include <chrono>
#include <cstdlib>
#include <torch/version.h>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;
using engine::RunOutcome;
using store::RunState;

/// The configuration as the project keeps it: what lies inside is relative, so a copied project works.
RunConfig storedConfig(RunConfig config, const fs::path& projectFolder)
{
    config.model.path = storedPath(config.model.path, projectFolder);
    config.task.train = storedPath(config.task.train, projectFolder);
    config.task.calibration = storedPath(config.task.calibration, projectFolder);
    for (RunConfig::TestSet& test : config.task.tests)
        test.file = storedPath(test.file, projectFolder);
    config.task.monitor = storedPath(config.task.monitor, projectFolder);
    return config;
}

store::RunRow rowOf(const RunId& id, const RunConfig& config)
{
    store::RunRow row;
    row.id = id;
    row.name = config.name;
    row.preset = config.preset;
    row.configJson = runConfigJson(config, -1);
    row.seed = static_cast<std::int64_t>(config.seed);
    row.createdMs = nowMilliseconds();
    row.engineVersion = SDM_VERSION;
    row.host = runs::hostName();
    return row;
}

void requireEnded(const store::RunRow& row)
{
    if (store::isActive(row.state))
        throw Error(ErrorCode::BadInput, "the run is " + std::string(store::runStateName(row.state)), row.id, "stop it first");
}

/// A run whose folder is gone would begin again under its old name and numbers.
void requireKept(const RunAnnotations& said, const RunId& run)
{
    if (said.emptiedMs)
        throw Error(ErrorCode::BadInput, "the run's folder was removed from the trash, and its checkpoints with it", run,
                    "start a new run with its configuration");
    if (said.trashed())
        throw Error(ErrorCode::BadInput, "the run is in the trash", run, "take it out: sdm-runner restore " + run.text());
}

/// Nothing is superseded for a checkpoint that turns out to be unusable later.
void requireUsable(const ResumePoint& point, const PreparedRun& run)
{
    if (!point.step)
        return;
    const engine::TrainingPlan plan(run.config, run.inputs->data.train.size());
    engine::requireUsableCheckpoint(engine::checkpointFolder(run.paths.runFolder, *point.step), *point.step, plan, run.inputs->data,
                                    run.inputs->encoder);
}

/// What this process computes with.
SegmentRecord segmentHere(const RunConfig& config, std::int64_t firstStep, int processes)
{
    const std::int64_t hiddenSize = engine::ModelConfig::load(config.model.path).hiddenSize;
    const engine::Placement placement = engine::choosePlacement(config.model.device, config.model.dtype, hiddenSize);
    SegmentRecord segment;
    segment.firstStep = firstStep;
    segment.startedMs = nowMilliseconds();
    segment.threads = at::get_num_threads();
    segment.device = (processes > 1 ? std::to_string(processes) + " x " : "") + placement.device.str();
    segment.dtype = placement.computeDtype == at::kBFloat16 ? "bf16" : "f32";
    segment.engineVersion = SDM_VERSION;
    segment.torchVersion = TORCH_VERSION;
    return segment;
}

std::string describe(const SegmentRecord& segment)
{
    const bool onCpu = segment.device.ends_with("cpu");
    return segment.device + ", " + segment.dtype + (onCpu ? ", " + std::to_string(segment.threads) + " threads" : "");
}

/// What is computed for a store that is gone would lie in a folder that nobody made.
class UntilTheStoreIsGone : public engine::StopSource {
public:
    UntilTheStoreIsGone(engine::StopSource& asked, const store::BufferedWriter& writer) : m_asked(asked), m_writer(writer) {}
    StopRequest requested() override { return m_writer.status().isGone ? StopRequest::Now : m_asked.requested(); }

private:
    engine::StopSource& m_asked;
    const store::BufferedWriter& m_writer;
};

} // namespace

void setThreads(std::int64_t configured)
{
    const char* text = std::getenv("SDM_THREADS");
    if (text == nullptr || *text == '\0')
        return engine::setThreads(static_cast<int>(configured));
    const auto threads = parseInteger<int>(text);
    if (!threads || *threads < 1 || *threads > kMostThreads)
        throw Error(ErrorCode::InvalidArgument,
                    "must be a whole number from 1 to " + std::to_string(kMostThreads) + ", is \"" + text + "\"", "SDM_THREADS",
                    "leave it unset: model.threads says how many, or every core is used");
    engine::setThreads(*threads);
}

RunController::RunController(fs::path folder, protocol::EventSink& sink, StopSignal& stop, Engine engine, StorePatience patience,
                             int processes)
    : m_folder(std::move(folder)), m_sink(sink), m_stop(stop), m_engine(std::move(engine)), m_patience(patience), m_processes(processes)
{
}

PreflightReport RunController::check(const RunConfig& config, Measure measure)
{
    return preflight(config, m_folder, measure, m_memory);
}

PreparedRun RunController::create(RunConfig config, const std::string& requestId, const RunBeginning& beginning)
{
    requirePassed(check(config, Measure::Never));
    runs::removeProjectLeftovers(m_folder);
    auto store = store::RunStore::open(m_folder);
    if (config.name.empty())
        config.name = defaultRunName(config);
    if (const auto fault = runs::runNameFault(config.name))
        throw Error(ErrorCode::BadInput, fault->text(), "name");
    const RunId id = newUlid();
    const engine::RunPaths paths = runPaths(config, m_folder, id);
    try {
        // Under the store's write lock: two runs that start at once get two names.
        store::RunStore::Batch batch(store);
        config.name = store.freeName(config.name);
        // The lock comes first: an active run without one counts as interrupted.
        PreparedRun run{id, config, paths, {}, {}, requestId, runs::RunLock(m_folder, id), m_memory.inputs, {}};
        const RunConfig kept = storedConfig(config, m_folder);
        writeFileAtomically(paths.runFolder / "config.json", runConfigJson(kept) + "\n");
        store::RunRow row = rowOf(id, kept);
        row.origin = beginning.origin;
        store.createRun(row);
        if (!beginning.queueEntry.empty())
            store.beginQueued(beginning.queueEntry, id);
        if (!beginning.repeats.empty())
            store.appendEvent(id, report::kRepeatsEvent, report::repeatsPayload(beginning.repeats));
        batch.commit();
        accept(run, store);
        return run;
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(paths.runFolder, ignored);
        throw;
    }
}

PreparedRun RunController::reopen(const std::string& name, std::optional<std::int64_t> fromStep, const std::string& requestId)
{
    const auto reader = store::StoreReader::open(m_folder);
    auto store = store::RunStore::open(m_folder);
    store.markInterrupted();
    store::RunRow row = reader.findRun(name);
    requireEnded(row);
    if (row.origin == RunOrigin::Imported)
        throw Error(ErrorCode::BadInput, "another program computed the run: nothing of it can be resumed here", row.id, "start a new run");
    requireKept(reader.annotationsOf(row.id), row.id);
    RunConfig config = parseRunConfig(row.configJson);
    resolvePaths(config, m_folder);
    requireNoLinksOut(runs::runFolder(m_folder, row.id));
    PreparedRun run{row.id, config, runPaths(config, m_folder, row.id), {}, {}, requestId, runs::RunLock(m_folder, row.id), {}, {}};
    runs::removeProjectLeftovers(m_folder);
    const bool wasMissingRecords = writeUnwritten(m_folder, row.id) > 0;
    row = reader.findRun(row.id);
    if (row.state == RunState::Finished) {
        if (wasMissingRecords)
            return complete(std::move(run));
        throw Error(ErrorCode::BadInput, "the run is finished", row.id, "start a new run with its configuration");
    }
    run.segments = reader.segments(row.id); // now: a store that is locked once the run computes must not end it
    const ResumePoint point = resumePointOf(reader, row.id, run.paths.runFolder, fromStep);
    if (!point.step && !reader.eventsOfKind(row.id, "imported").empty()) // it would begin anew, and what came with it be set aside
        throw Error(ErrorCode::BadInput, "the run came in a bundle without its checkpoints", row.id,
                    "ask for a bundle with checkpoints, or start a new run");
    run.resumeStep = point.step;
    requirePassed(check(config, Measure::Never));
    run.inputs = m_memory.inputs;
    for (const std::string& change : changedInputs(run.paths, m_folder))
        throw Error(ErrorCode::BadInput, change, row.id, "put the old file back, or start a new run");
    requireUsable(point, run);
    runs::clearStopRequest(run.paths.runFolder);
    {
        store::RunStore::Batch batch(store);
        store.truncateAfter(row.id, point.step.value_or(0));
        if (point.notInTheStore)
            store.addCheckpoint(row.id, *point.notInTheStore);
        if (point.notTold) {
            const protocol::EventBody told = protocol::Checkpoint{*point.notTold};
            store.appendEvent(row.id, protocol::kindOf(told), protocol::encodePayload(told));
        }
        store.setState(row.id, RunState::Queued);
        batch.commit();
    }
    accept(run, store);
    return run;
}

/// Its story has ended already: the events are for who asked, not for the store.
PreparedRun RunController::complete(PreparedRun run)
{
    run.isComplete = true;
    m_sink.emit({run.requestId, run.id, 0, nowMilliseconds(), protocol::Accepted{run.config.name}});
    return run;
}

void RunController::accept(PreparedRun& run, store::RunStore& store)
{
    const protocol::EventBody accepted = protocol::Accepted{run.config.name};
    const std::int64_t time = nowMilliseconds();
    run.last = {store.appendEvent(run.id, protocol::kindOf(accepted), protocol::encodePayload(accepted), time), time};
    m_sink.emit({run.requestId, run.id, run.last.seq, time, accepted});
}

RunResult RunController::execute(PreparedRun run)
{
    const RunIdentity identity{run.id, run.requestId};
    RunResult result{run.id, RunState::Finished, std::nullopt};
    protocol::Finished finished;
    if (run.isComplete) {
        finished.state = store::runStateName(result.state);
        m_sink.emit({run.requestId, run.id, 0, nowMilliseconds(), finished});
        return result;
    }
    RunClock clock(run.paths.runFolder);
    RunLog log(run.paths.runFolder / "log.txt");
    store::BufferedWriter writer(m_folder, run.id, storeAlerts(identity, m_sink, log), m_patience.writer);
    RunRecorder recorder(identity, run.last, writer, m_sink, log, m_patience.recorder);
    std::optional<std::string> missing;
    try {
        if (compute(run, recorder, writer) == RunOutcome::Stopped)
            result.state = RunState::Stopped;
        finished.state = store::runStateName(result.state);
        finished.seconds = clock.seconds();
        missing = recorder.end(result.state, finished);
        if (const auto fault = missing ? std::nullopt : removeUnkeptCheckpoints(m_folder, run.id))
            log.write("warning", *fault);
    } catch (...) {
        result.state = RunState::Failed;
        result.failure = describeCurrentException();
        clock.seconds(); // known to whoever reads of the end
        missing = recorder.end(RunState::Failed, protocol::Failed{result.failure->code, result.failure->message, result.failure->field});
    }
    if (missing) {
        const std::string before = result.failure ? result.failure->message + "; " : "";
        result = {run.id, RunState::Failed, Failure{"failed", before + *missing, {}, 1}};
    }
    return result;
}

RunOutcome RunController::compute(const PreparedRun& run, RunRecorder& recorder, const store::BufferedWriter& writer)
{
    setThreads(run.config.model.threads);
    recorder.setState(RunState::Preparing);
    SegmentRecord segment = segmentHere(run.config, run.resumeStep.value_or(0), m_processes);
    recorder.setDevice(describe(segment));
    segment.changes = changesSince(run.segments, segment);
    recorder.beginSegment(segment);
    recordInputs(run.paths, m_folder);
    if (run.resumeStep)
        recorder.onLog("info", "resuming from the checkpoint of step " + std::to_string(*run.resumeStep));
    RunStopSource asked(run.paths.runFolder, m_stop, [&recorder](StopRequest request) {
        recorder.setState(RunState::Stopping);
        recorder.onLog("info", request == StopRequest::Now ? "stopping now, by request" : "stopping after the next checkpoint, by request");
    });
    UntilTheStoreIsGone stop(asked, writer);
    // Asked to stop while it was queued.
    if (stop.requested() != StopRequest::None)
        return RunOutcome::Stopped;
    return m_engine(run.config, run.paths, run.resumeStep, recorder, stop, run.inputs);
}

void RunController::abandon(PreparedRun run)
{
    const RunState state = run.isComplete ? RunState::Finished : RunState::Stopped;
    if (!run.isComplete)
        store::RunStore::open(m_folder).setState(run.id, state);
    protocol::Finished finished;
    finished.state = store::runStateName(state);
    m_sink.emit({run.requestId, run.id, 0, nowMilliseconds(), finished});
}

} // namespace sdm::runner
