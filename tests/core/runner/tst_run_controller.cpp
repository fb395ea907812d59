#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/job/checkpoint_retention.h"
#include "core/protocol/codec.h"
#include "core/runner/checkpoint_mark.h"
#include "core/runner/control_file.h"
#include "core/runner/final_summary.h"
#include "core/runner/run_controller.h"
#include "core/runs/stop_request.h"
#include "core/store/store_reader.h"
#include "core/store/unwritten_file.h"
#include "recording_sink.h"
#include "tests/core/train/tiny_project.h"

#include <memory>
#include <QTest>

using namespace sdm;
using namespace sdm::runner;
using engine::RunOutcome;
using store::RunState;

namespace {

namespace fs = std::filesystem;

/// The tiny project's inputs with absolute paths, as `run --config` would have them.
RunConfig configOf(const TinyProject& project)
{
    RunConfig config = project.config();
    config.model.path = project.model();
    config.task.train = "train.jsonl";
    config.task.calibration = "calibration.jsonl";
    resolvePaths(config, project.folder());
    return config;
}

/// A checkpoint that a run could go on from.
void writeRealCheckpoint(const RunConfig& config, const engine::RunPaths& paths, const engine::SharedInputs& inputs, std::int64_t step)
{
    const auto model = engine::CausalLm::load(paths.model, engine::Placement{});
    const engine::AdamW optimiser(model.parameters(), {});
    const engine::TrainingPlan plan(config, inputs->data.train.size());
    engine::TrainingState state;
    state.step = step;
    engine::writeCheckpoint(engine::checkpointFolder(paths.runFolder, step), {model, paths.model, optimiser, state, plan, inputs->data});
}

CheckpointRecord recordOf(const engine::RunPaths& paths, std::int64_t step)
{
    return {step, "runs/" + paths.runFolder.filename().string() + "/checkpoints/checkpoint-" + std::to_string(step), 0.5, true};
}

/// Another program's write lock on a project's store, for as long as it lives.
struct ForeignLock {
    explicit ForeignLock(const fs::path& project) : connection(store::RunStore::open(project)), batch(connection) {}
    store::RunStore connection;
    store::RunStore::Batch batch;
};

/// Gives a locked store up at once.
StorePatience none()
{
    StorePatience patience;
    patience.recorder = {std::chrono::milliseconds(0), std::chrono::milliseconds(0)};
    patience.writer.busyTimeout = std::chrono::milliseconds(1);
    patience.writer.firstRetry = std::chrono::milliseconds(1);
    patience.writer.closingPatience = std::chrono::milliseconds(20);
    return patience;
}

std::vector<fs::path> keptFilesOf(const TinyProject& project, const std::string& id)
{
    return store::unwrittenFiles(project.folder() / "runs" / id);
}

/// What a real engine would say of one epoch, in its order.
RunOutcome tellStory(const engine::RunPaths& paths, engine::RunObserver& observer, std::int64_t step)
{
    observer.onPhase({PhaseKind::Prepare, 0, 0, 0, 1});
    observer.onPhaseFinished(PhaseKind::Prepare, 0, 0, 0.1);
    observer.onDocuments({{{"data", "d1"}, "prompt", "a b c", "a c b"}});
    observer.onPhase({PhaseKind::FineTune, 1, 0, 0, 2});
    observer.onMetrics({{"train/loss", 1, 0.5, 1.25}, {"hr/near/accuracy", 1, 0.5, std::numeric_limits<double>::quiet_NaN()}});
    observer.onPhase({PhaseKind::FineTune, 1, 1, 1, 2});
    LayerRecord layer;
    layer.id = "layer-" + std::to_string(step);
    layer.role = LayerRole::Final;
    observer.onLayer(layer);
    EvaluationRecord evaluation;
    evaluation.id = "evaluation-" + std::to_string(step);
    evaluation.purpose = EvaluationPurpose::Final;
    evaluation.step = step;
    evaluation.split = "near";
    evaluation.datasetId = "data";
    evaluation.layerId = layer.id;
    evaluation.generationSetId = "set";
    evaluation.documents = 1;
    evaluation.plain.admitted = 0;
    evaluation.tooLong = 1;
    GenerationRecord generation;
    generation.key = {"data", "d1"};
    observer.onGenerationTexts("set", {{"d1", "a b c"}});
    observer.onEvaluation(evaluation, {generation});
    observer.onHardNegatives({{{"data", "d1"}, 1, step, step - 1, "a c b", NegativeKind::Permutation, true, 0.2, NegativeOrigin::Train}});
    fs::create_directories(engine::checkpointFolder(paths.runFolder, step));
    observer.onCheckpoint(recordOf(paths, step));
    observer.onPhaseFinished(PhaseKind::FineTune, 1, step, 0.5);
    return RunOutcome::Finished;
}

Engine storyTo(std::int64_t step)
{
    return [step](const RunConfig&, const engine::RunPaths& paths, std::optional<std::int64_t>, engine::RunObserver& observer,
                  engine::StopSource&, const engine::SharedInputs&) { return tellStory(paths, observer, step); };
}

} // namespace

class TestRunController : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finishedRun_isWhollyInTheStore();
    void storedEvents_haveTheSeqTheyHadOnTheWire();
    void configurationAndInputs_areKeptWithRelativePaths();
    void emptyName_followsPresetAndSeedAndIsNotGivenTwice();
    void failedEngine_endsInOneFailedEvent();
    void stopWhileQueued_endsStoppedWithoutTheEngine();
    void stopRequestOfAnotherProcess_reachesTheEngine();
    void resume_continuesFromTheNewestCheckpointAndSupersedesTheRest();
    void resume_refusesChangedInputs();
    void resume_refusesFinishedAndRunningRuns();
    void lockedStore_stopsNoRun();
    void storeLockedToTheEnd_losesNothingAndSaysSo();
    void storeLockedBeforeTheFirstState_isResumedAtOnce();
    void checkpointsThatHadToStay_goWhenTheStoreHasTheNewest_data();
    void checkpointsThatHadToStay_goWhenTheStoreHasTheNewest();
    void recordThatTheStoreRefuses_failsTheRun();
    void resume_goesBackToTheNewestCheckpointTheStoreReaches();
    void resume_tellsOnceOfACheckpointThatOnlyTheDiskHas();
    void resume_looksThroughTheCheckpointBeforeItGivesAnythingUp();
    void badConfiguration_writesNothing();

private:
    RecordingSink m_sink;
    StopSignal m_stop;
};

void TestRunController::finishedRun_isWhollyInTheStore()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(result.state, RunState::Finished);

    const auto reader = store::StoreReader::open(project.folder());
    const store::RunRow row = reader.findRun(result.id);
    QCOMPARE(row.state, RunState::Finished);
    QVERIFY(row.startedMs && row.finishedMs && row.device.find("cpu, f32") == 0);
    QCOMPARE(reader.metrics(row.id, "train/loss").size(), std::size_t{1});
    QVERIFY(std::isnan(reader.metrics(row.id, "hr/near/accuracy").at(0).point.value));
    QCOMPARE(reader.evaluations(row.id).size(), std::size_t{1});
    QCOMPARE(reader.hardNegatives(row.id).size(), std::size_t{1});
    QCOMPARE(reader.checkpoints(row.id).size(), std::size_t{1});
    QVERIFY(finalTable(reader, row).find("found no high-reliability region") != std::string::npos);
    QVERIFY(finalTable(reader, row).find("1, 1 too long") != std::string::npos);
    QVERIFY(finalTable(reader, row).find(" R ") == std::string::npos); // nobody rejected an answer that nobody judged
    QVERIFY(finalTable(reader, row).find("plain estimate") != std::string::npos);
    QVERIFY(finalTable(reader, row).find("model of step 0") != std::string::npos);
    QVERIFY(finalJson(reader, row).find("\"too_long\":1") != std::string::npos);
    QVERIFY(finalJson(reader, row).find("\"qr_min\":\"inf\"") != std::string::npos);
    QVERIFY(!readFile(project.folder() / "runs" / row.id.text() / "log.txt").empty());
}

void TestRunController::storedEvents_haveTheSeqTheyHadOnTheWire()
{
    const TinyProject project;
    RecordingSink sink;
    StorePatience patient;
    patient.recorder.checkpoint = std::chrono::minutes(1); // one that is recorded later is announced later
    RunController controller(project.folder(), sink, m_stop, storyTo(2), patient);
    const RunResult result = controller.execute(controller.create(configOf(project), "request"));
    const auto stored = store::StoreReader::open(project.folder()).eventsAfter(result.id, 0);
    std::size_t next = 0;
    for (const protocol::Event& event : sink.events()) {
        QCOMPARE(event.request, std::string("request"));
        if (event.seq == 0)
            continue;
        QVERIFY(next < stored.size());
        QCOMPARE(event.seq, stored[next].seq);
        QCOMPARE(std::string(protocol::kindOf(event.body)), stored[next].kind);
        ++next;
    }
    QCOMPARE(next, stored.size());
    QCOMPARE(stored.front().kind, std::string("accepted"));
    QCOMPARE(stored.back().kind, std::string("finished"));
    QCOMPARE(stored.back().seq, static_cast<std::int64_t>(stored.size()));
}

void TestRunController::configurationAndInputs_areKeptWithRelativePaths()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    const auto row = store::StoreReader::open(project.folder()).findRun(id);
    QCOMPARE(parseRunConfig(row.configJson).task.train, std::string("train.jsonl"));
    const std::string inputs = readFile(project.folder() / "runs" / id / "inputs.json");
    QVERIFY(inputs.find("\"model/model.safetensors\"") != std::string::npos);
    QVERIFY(inputs.find("\"far.jsonl\"") != std::string::npos);
}

void TestRunController::emptyName_followsPresetAndSeedAndIsNotGivenTwice()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    const RunConfig config = configOf(project);
    const std::string name = defaultRunName(config);
    controller.execute(controller.create(config));
    QCOMPARE(store::StoreReader::open(project.folder()).runs().front().name, name);
    QCOMPARE(controller.create(config).config.name, name + "-2");
    RunConfig typed = config;
    typed.name = name;
    QCOMPARE(controller.create(typed).config.name, name + "-3"); // a typed one is not given twice either
}

void TestRunController::failedEngine_endsInOneFailedEvent()
{
    const TinyProject project;
    RecordingSink sink;
    RunController controller(project.folder(), sink, m_stop, [](const auto&, const auto&, auto, auto&, auto&, const auto&) -> RunOutcome {
        throw Error(ErrorCode::Failed, "loss is not finite", "step 31", "lower the learning rate");
    });
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(result.state, RunState::Failed);
    QCOMPARE(sink.of<protocol::Failed>().size(), std::size_t{1});
    QCOMPARE(sink.of<protocol::Finished>().size(), std::size_t{0});
    const auto row = store::StoreReader::open(project.folder()).findRun(result.id);
    QCOMPARE(row.state, RunState::Failed);
    QCOMPARE(row.errorCode.value(), std::string("failed"));
    QCOMPARE(row.errorMessage.value(), std::string("step 31: loss is not finite (lower the learning rate)"));
}

void TestRunController::stopWhileQueued_endsStoppedWithoutTheEngine()
{
    const TinyProject project;
    bool ran = false;
    RunController controller(project.folder(), m_sink, m_stop, [&ran](const auto&, const auto&, auto, auto&, auto&, const auto&) {
        ran = true;
        return RunOutcome::Finished;
    });
    PreparedRun run = controller.create(configOf(project));
    runs::writeStopRequest(run.paths.runFolder, engine::StopRequest::AfterCheckpoint);
    QCOMPARE(controller.execute(std::move(run)).state, RunState::Stopped);
    QVERIFY(!ran);
}

void TestRunController::stopRequestOfAnotherProcess_reachesTheEngine()
{
    const TinyProject project;
    engine::StopRequest seen = engine::StopRequest::None;
    RunController controller(project.folder(), m_sink, m_stop,
                             [&seen](const auto&, const engine::RunPaths& paths, auto, auto&, engine::StopSource& stop, const auto&) {
                                 runs::writeStopRequest(paths.runFolder, engine::StopRequest::Now);
                                 runs::writeStopRequest(paths.runFolder,
                                                        engine::StopRequest::AfterCheckpoint); // asks for less: changes nothing
                                 while (seen == engine::StopRequest::None)
                                     seen = stop.requested();
                                 return RunOutcome::Stopped;
                             });
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(seen, engine::StopRequest::Now);
    QCOMPARE(store::StoreReader::open(project.folder()).findRun(result.id).state, RunState::Stopped);
}

void TestRunController::resume_continuesFromTheNewestCheckpointAndSupersedesTheRest()
{
    const TinyProject project;
    std::optional<std::int64_t> resumed;
    RunController controller(
        project.folder(), m_sink, m_stop,
        [&resumed](const auto& config, const engine::RunPaths& paths, auto step, engine::RunObserver& observer, auto&, const auto& inputs) {
            resumed = step;
            if (!step)
                writeRealCheckpoint(config, paths, inputs, 2);
            tellStory(paths, observer, step.value_or(0) + 2);
            if (!step) {
                observer.onMetrics({{"train/loss", 3, 1.0, 0.5}});
                throw Error(ErrorCode::Failed, "power cut");
            }
            return RunOutcome::Finished;
        });
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    const RunResult result = controller.execute(controller.reopen(id.substr(0, 20), std::nullopt));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(resumed.value(), std::int64_t{2});
    const auto reader = store::StoreReader::open(project.folder());
    QCOMPARE(reader.evaluations(id).size(), std::size_t{2});
    for (const auto& row : reader.metrics(id, "train/loss"))
        QVERIFY2(row.point.value != 0.5, "what followed the checkpoint is superseded");
    const auto events = reader.eventsAfter(id, 0, 10000, store::Superseded::Included);
    for (std::size_t i = 0; i < events.size(); ++i)
        QCOMPARE(events[i].seq, static_cast<std::int64_t>(i + 1));
}

void TestRunController::resume_refusesChangedInputs()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop,
                             [](const auto&, const auto&, auto, auto&, auto&, const auto&) { return RunOutcome::Stopped; });
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    const std::string train = readFile(project.folder() / "train.jsonl");
    writeFileAtomically(project.folder() / "train.jsonl", train.substr(0, train.find('\n', train.size() / 2) + 1));
    try {
        controller.reopen(id, std::nullopt);
        QFAIL("resumed with other data");
    } catch (const Error& error) {
        QVERIFY(std::string(error.what()).find("train.jsonl has changed since the run began") != std::string::npos);
    }
    QCOMPARE(store::StoreReader::open(project.folder()).findRun(id).state, RunState::Stopped);
}

void TestRunController::resume_refusesFinishedAndRunningRuns()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    QVERIFY_EXCEPTION_THROWN(controller.reopen(id, std::nullopt), Error);
    QVERIFY_EXCEPTION_THROWN(controller.reopen(id, 2), Error); // a second pass is a new run
    QVERIFY_EXCEPTION_THROWN(controller.reopen(id, 999), Error);
    QVERIFY_EXCEPTION_THROWN(controller.reopen("no-such-run", std::nullopt), Error);
    const PreparedRun queued = controller.create(configOf(project));
    QVERIFY_EXCEPTION_THROWN(controller.reopen(queued.id, std::nullopt), Error);
}

void TestRunController::lockedStore_stopsNoRun()
{
    const TinyProject project;
    RecordingSink sink;
    RunController controller(project.folder(), sink, m_stop,
                             [&project](const auto&, const auto& paths, auto, auto& observer, auto&, const auto&) {
                                 auto other = store::RunStore::open(project.folder());
                                 store::RunStore::Batch lock(other); // holds the write lock while the engine goes on
                                 return tellStory(paths, observer, 2);
                             });
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(store::StoreReader::open(project.folder()).evaluations(result.id).size(), std::size_t{1});
}

void TestRunController::storeLockedToTheEnd_losesNothingAndSaysSo()
{
    const TinyProject project;
    RunController calm(project.folder(), m_sink, m_stop, storyTo(2));
    const std::string whole = calm.execute(calm.create(configOf(project))).id;

    RecordingSink sink;
    std::unique_ptr<ForeignLock> lock;
    RunController controller(
        project.folder(), sink, m_stop,
        [&](const auto&, const auto& paths, auto, auto& observer, auto&, const auto&) {
            lock = std::make_unique<ForeignLock>(project.folder());
            // The ids of a run are its own.
            return tellStory(paths, observer, 3);
        },
        none());
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(result.state, RunState::Failed);
    QCOMPARE(result.failure->exitCode, 1);
    const auto kept = keptFilesOf(project, result.id);
    QCOMPARE(kept.size(), std::size_t{1});
    const auto count = std::to_string(store::readUnwritten(kept[0]).size());
    QVERIFY2(result.failure->message.find(count + " records of the run could not be written") == 0, result.failure->message.c_str());
    QCOMPARE(sink.of<protocol::Finished>().size(), std::size_t{0});
    QCOMPARE(sink.of<protocol::Checkpoint>().size(), std::size_t{0});
    QCOMPARE(sink.of<protocol::Failed>().size(), std::size_t{1});
    {
        const auto reader = store::StoreReader::open(project.folder());
        QVERIFY(reader.findRun(result.id).state != RunState::Finished);
        QVERIFY(reader.evaluations(result.id).empty());
    }
    lock.reset();

    const std::string bytes = readFile(kept[0]);
    PreparedRun again = controller.reopen(result.id, std::nullopt);
    QVERIFY(again.isComplete);
    QCOMPARE(controller.execute(std::move(again)).state, RunState::Finished);
    const auto compare = [&] {
        const auto reader = store::StoreReader::open(project.folder());
        QCOMPARE(reader.findRun(result.id).state, RunState::Finished);
        QCOMPARE(reader.metrics(result.id, "train/loss").size(), reader.metrics(whole, "train/loss").size());
        QCOMPARE(reader.evaluations(result.id).size(), reader.evaluations(whole).size());
        QCOMPARE(reader.layers(result.id).size(), reader.layers(whole).size());
        QCOMPARE(reader.hardNegatives(result.id).size(), reader.hardNegatives(whole).size());
        QCOMPARE(reader.checkpoints(result.id).size(), reader.checkpoints(whole).size());
        const auto events = reader.eventsAfter(result.id, 0);
        QCOMPARE(events.size(), reader.eventsAfter(whole, 0).size() + 1); // and the one that tells of this
        QVERIFY(events.back().payloadJson.find(kept[0].filename().string()) != std::string::npos);
    };
    compare();
    QVERIFY(keptFilesOf(project, result.id).empty());
    // Killed between the commit and the file's removal: the file is there again, its records are not written again.
    writeFileAtomically(kept[0], bytes);
    QVERIFY_EXCEPTION_THROWN(controller.reopen(result.id, std::nullopt), Error);
    QVERIFY(keptFilesOf(project, result.id).empty());
    compare();
}

void TestRunController::storeLockedBeforeTheFirstState_isResumedAtOnce()
{
    const TinyProject project;
    RecordingSink sink;
    RunController controller(project.folder(), sink, m_stop, storyTo(2), none());
    PreparedRun run = controller.create(configOf(project));
    const std::string id = run.id;
    {
        const ForeignLock lock(project.folder()); // the store says "queued" to the end
        QCOMPARE(controller.execute(std::move(run)).state, RunState::Failed);
    }
    QCOMPARE(store::StoreReader::open(project.folder()).findRun(id).state, RunState::Queued);
    PreparedRun again = controller.reopen(id, std::nullopt);
    QVERIFY(again.isComplete);
    QCOMPARE(store::StoreReader::open(project.folder()).findRun(id).state, RunState::Finished);
}

void TestRunController::checkpointsThatHadToStay_goWhenTheStoreHasTheNewest_data()
{
    QTest::addColumn<bool>("isLockedToTheEnd");
    QTest::newRow("written before the run ended") << false;
    QTest::newRow("written by a later process") << true;
}

void TestRunController::checkpointsThatHadToStay_goWhenTheStoreHasTheNewest()
{
    QFETCH(bool, isLockedToTheEnd);
    const TinyProject project;
    std::unique_ptr<ForeignLock> lock;
    RunController controller(
        project.folder(), m_sink, m_stop,
        [&](const auto& config, const engine::RunPaths& paths, auto, auto& observer, auto&, const auto& inputs) {
            for (const std::int64_t step : {2, 4}) {
                writeRealCheckpoint(config, paths, inputs, step);
                if (step == 4)
                    lock = std::make_unique<ForeignLock>(project.folder());
                observer.onCheckpoint(recordOf(paths, step));
            }
            if (!isLockedToTheEnd)
                lock.reset();
            return RunOutcome::Finished;
        },
        isLockedToTheEnd ? none() : StorePatience{});
    RunConfig config = configOf(project);
    config.checkpoint.keep = 1;
    const RunResult result = controller.execute(controller.create(config));
    QCOMPARE(result.state, isLockedToTheEnd ? RunState::Failed : RunState::Finished);
    if (isLockedToTheEnd) {
        QCOMPARE(engine::checkpointSteps(project.folder() / "runs" / result.id.text()), (std::vector<std::int64_t>{2, 4}));
        lock.reset();
        QVERIFY(controller.reopen(result.id, std::nullopt).isComplete);
    }
    QCOMPARE(engine::checkpointSteps(project.folder() / "runs" / result.id.text()), (std::vector<std::int64_t>{4}));
    const auto rows = store::StoreReader::open(project.folder()).checkpoints(result.id);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].step, std::int64_t{4});
}

void TestRunController::recordThatTheStoreRefuses_failsTheRun()
{
    const TinyProject project;
    RecordingSink sink;
    RunController controller(project.folder(), sink, m_stop, [](const auto&, const auto& paths, auto, auto& observer, auto&, const auto&) {
        tellStory(paths, observer, 2);
        LayerRecord again;
        again.id = "layer-2";
        observer.onLayer(again);
        return RunOutcome::Finished;
    });
    const RunResult result = controller.execute(controller.create(configOf(project)));
    QCOMPARE(result.state, RunState::Failed);
    QCOMPARE(result.failure->exitCode, 1);
    QVERIFY2(result.failure->message.find("1 records of the run are lost") == 0, result.failure->message.c_str());
    QCOMPARE(sink.of<protocol::Finished>().size(), std::size_t{0});
    QCOMPARE(sink.of<protocol::Failed>().size(), std::size_t{1});
    QCOMPARE(store::StoreReader::open(project.folder()).findRun(result.id).state, RunState::Failed);
}

void TestRunController::resume_goesBackToTheNewestCheckpointTheStoreReaches()
{
    const TinyProject project;
    std::unique_ptr<ForeignLock> lock;
    bool isRecorded = true;
    RunController controller(
        project.folder(), m_sink, m_stop,
        [&](const auto& config, const engine::RunPaths& paths, auto step, auto& observer, auto&, const auto& inputs) {
            writeRealCheckpoint(config, paths, inputs, 2);
            observer.onCheckpoint(recordOf(paths, 2));
            const auto reader = store::StoreReader::open(project.folder());
            const RunId run = paths.runFolder.filename().string();
            if (step || !QTest::qWaitFor([&] { return !reader.checkpoints(run).empty(); }, 60'000))
                return RunOutcome::Finished;
            lock = std::make_unique<ForeignLock>(project.folder());
            observer.onLog("info", "lost with the process");
            writeRealCheckpoint(config, paths, inputs, 4);
            isRecorded = observer.onCheckpoint(recordOf(paths, 4));
            return RunOutcome::Stopped;
        },
        none());
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    lock.reset();
    QVERIFY(!isRecorded);
    const auto kept = keptFilesOf(project, id);
    QCOMPARE(kept.size(), std::size_t{1});
    fs::remove(kept[0]); // a process that is killed keeps nothing
    auto store = store::RunStore::open(project.folder());
    // The row of the older one is missing as well, but not what led to it: its mark says so.
    store.removeCheckpoint(id, 2);
    const auto stepOfResume = [&] {
        PreparedRun run = controller.reopen(id, std::nullopt);
        const auto step = run.resumeStep;
        controller.abandon(std::move(run));
        return step;
    };
    QCOMPARE(stepOfResume(), std::optional<std::int64_t>(2));
    const auto rows = store::StoreReader::open(project.folder()).checkpoints(id);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].step, std::int64_t{2});
    QCOMPARE(rows[0].loss, std::optional<double>(0.5));
    // Known by neither row nor mark: all of it is computed again, rather than shown with a gap.
    store.removeCheckpoint(id, 2);
    for (const int step : {2, 4})
        fs::remove(project.folder() / "runs" / id / "checkpoints" / ("checkpoint-" + std::to_string(step)) / "store_mark.json");
    QCOMPARE(stepOfResume(), std::optional<std::int64_t>());
}

void TestRunController::resume_tellsOnceOfACheckpointThatOnlyTheDiskHas()
{
    const TinyProject project;
    RunController controller(
        project.folder(), m_sink, m_stop, [&](const auto& config, const engine::RunPaths& paths, auto, auto&, auto&, const auto& inputs) {
            // As a process leaves it that is killed before the checkpoint's row and event are committed.
            const auto reader = store::StoreReader::open(project.folder());
            const store::EventRow last = reader.eventsAfter(paths.runFolder.filename().string(), 0).at(0);
            writeRealCheckpoint(config, paths, inputs, 2);
            writeCheckpointMark(engine::checkpointFolder(paths.runFolder, 2), {{last.seq, last.timeMs}, recordOf(paths, 2)});
            return RunOutcome::Stopped;
        });
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    const auto reader = store::StoreReader::open(project.folder());
    QVERIFY(reader.eventsOfKind(id, "checkpoint").empty());
    for (int resume = 0; resume < 2; ++resume) {
        PreparedRun run = controller.reopen(id, std::nullopt);
        QCOMPARE(run.resumeStep, std::optional<std::int64_t>(2));
        controller.abandon(std::move(run));
        const auto told = reader.eventsOfKind(id, "checkpoint");
        QCOMPARE(told.size(), std::size_t{1});
        const auto checkpoint = std::get<protocol::Checkpoint>(protocol::decodePayload(told[0].kind, told[0].payloadJson)).checkpoint;
        QCOMPARE(checkpoint.step, std::int64_t{2});
        QCOMPARE(checkpoint.loss, std::optional<double>(0.5));
    }
}

void TestRunController::resume_looksThroughTheCheckpointBeforeItGivesAnythingUp()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop,
                             [](const auto& config, const engine::RunPaths& paths, auto, auto& observer, auto&, const auto& inputs) {
                                 writeRealCheckpoint(config, paths, inputs, 2);
                                 observer.onCheckpoint(recordOf(paths, 2));
                                 observer.onMetrics({{"train/loss", 3, 1.0, 0.5}});
                                 return RunOutcome::Stopped;
                             });
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    const fs::path moments = engine::checkpointFolder(project.folder() / "runs" / id, 2) / "optimizer.safetensors";
    fs::resize_file(moments, fs::file_size(moments) / 2);
    for (const auto from : {std::optional<std::int64_t>(2), std::optional<std::int64_t>()}) {
        try {
            controller.reopen(id, from);
            QFAIL("resumed from half a checkpoint");
        } catch (const Error& error) {
            QVERIFY2(std::string(error.what()).find("optimizer.safetensors") != std::string::npos, error.what());
        }
        const auto reader = store::StoreReader::open(project.folder());
        QCOMPARE(reader.findRun(id).state, RunState::Stopped);
        QCOMPARE(reader.findRun(id).resumes, std::int64_t{0});
        QCOMPARE(reader.metrics(id, "train/loss").size(), std::size_t{1});
    }
}

void TestRunController::badConfiguration_writesNothing()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop, storyTo(2));
    RunConfig config = configOf(project);
    config.task.calibration = config.task.train;
    QVERIFY_EXCEPTION_THROWN(controller.create(config), Error);
    QVERIFY(!fs::exists(project.folder() / "runs"));
    QVERIFY(!fs::exists(project.folder() / "store.sqlite"));
}

QTEST_GUILESS_MAIN(TestRunController)
#include "tst_run_controller.moc"
