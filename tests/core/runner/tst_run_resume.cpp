#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/job/checkpoint.h"
#include "core/protocol/codec.h"
#include "core/runner/checkpoint_mark.h"
#include "core/runner/run_controller.h"
#include "core/runs/run_folder.h"
#include "core/store/annotations.h"
#include "core/store/store_reader.h"
#include "core/store/trash.h"
#include "recording_sink.h"
#include "told_story.h"

#include <memory>
#include <QTest>

using namespace sdm;
using namespace sdm::runner;
using engine::RunOutcome;
using store::RunState;

namespace fs = std::filesystem;

/// Where a run goes on, and what it looks at before it gives anything up.
class TestRunResume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resume_continuesFromTheNewestCheckpointAndSupersedesTheRest();
    void resume_refusesChangedInputs();
    void resume_refusesFinishedAndRunningRuns();
    void resume_refusesWhatIsInTheTrash();
    void resume_goesBackToTheNewestCheckpointTheStoreReaches();
    void resume_tellsOnceOfACheckpointThatOnlyTheDiskHas();
    void resume_goesBackToTheMomentTheCheckpointWasTaken();
    void resume_looksThroughTheCheckpointBeforeItGivesAnythingUp();

private:
    RecordingSink m_sink;
    StopSignal m_stop;
};

void TestRunResume::resume_continuesFromTheNewestCheckpointAndSupersedesTheRest()
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

void TestRunResume::resume_refusesChangedInputs()
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

void TestRunResume::resume_refusesFinishedAndRunningRuns()
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

void TestRunResume::resume_refusesWhatIsInTheTrash()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop,
                             [](const auto&, const auto&, auto, auto&, auto&, const auto&) { return RunOutcome::Stopped; });
    const RunId run = controller.execute(controller.create(configOf(project))).id;
    const auto refusal = [&] {
        try {
            controller.abandon(controller.reopen(run.text(), std::nullopt));
            return std::string("resumed");
        } catch (const Error& error) {
            return std::string(error.what());
        }
    };
    auto store = store::RunStore::open(project.folder());
    store::Annotations annotations(store);
    annotations.trash({&run, 1}, "no use");
    QVERIFY2(refusal().find("is in the trash") != std::string::npos, refusal().c_str());
    annotations.restore({&run, 1});
    QCOMPARE(refusal(), std::string("resumed"));
    store.setState(run, RunState::Stopped);
    annotations.trash({&run, 1}, "no use");
    QVERIFY(store::emptyTrashed(store, run));
    QVERIFY2(refusal().find("folder was removed") != std::string::npos, refusal().c_str());
    annotations.restore({&run, 1}); // its numbers are seen again, its checkpoints are gone
    QVERIFY2(refusal().find("folder was removed") != std::string::npos, refusal().c_str());
    QVERIFY(!fs::exists(runs::runFolder(project.folder(), run)));
}

void TestRunResume::resume_goesBackToTheNewestCheckpointTheStoreReaches()
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

void TestRunResume::resume_tellsOnceOfACheckpointThatOnlyTheDiskHas()
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

// While it was written the run went on; what it told meanwhile is told again, whatever step it carries.
void TestRunResume::resume_goesBackToTheMomentTheCheckpointWasTaken()
{
    const TinyProject project;
    RunController controller(project.folder(), m_sink, m_stop,
                             [](const auto& config, const engine::RunPaths& paths, auto, auto& observer, auto&, const auto& inputs) {
                                 observer.onMetrics({{"train/loss", 2, 1.0, 0.75}});
                                 observer.onCheckpointTaken(recordOf(paths, 2));
                                 observer.onMetrics({{"time/fine_tune_seconds", 2, 1.0, 0.5}});
                                 writeRealCheckpoint(config, paths, inputs, 2);
                                 return RunOutcome::Stopped; // as one that is killed before it hears that it is on disk
                             });
    const std::string id = controller.execute(controller.create(configOf(project))).id;
    const auto reader = store::StoreReader::open(project.folder());
    QCOMPARE(reader.checkpoints(id).size(), std::size_t{1});
    QVERIFY(!reader.checkpoints(id)[0].isBest);
    QCOMPARE(reader.metrics(id, "time/fine_tune_seconds").size(), std::size_t{1});
    PreparedRun run = controller.reopen(id, std::nullopt);
    QCOMPARE(run.resumeStep, std::optional<std::int64_t>(2));
    controller.abandon(std::move(run));
    QCOMPARE(reader.metrics(id, "train/loss").size(), std::size_t{1});
    QVERIFY(reader.metrics(id, "time/fine_tune_seconds").empty());
    QCOMPARE(reader.eventsOfKind(id, "checkpoint").size(), std::size_t{1});
}

void TestRunResume::resume_looksThroughTheCheckpointBeforeItGivesAnythingUp()
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
    const fs::path moments = engine::checkpointFolder(project.folder() / "runs" / id, 2) / "resume" / "optimizer.safetensors";
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

QTEST_GUILESS_MAIN(TestRunResume)
#include "tst_run_resume.moc"
