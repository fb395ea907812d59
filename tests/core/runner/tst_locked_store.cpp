#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/job/checkpoint_retention.h"
#include "core/runner/control_file.h"
#include "core/runner/run_controller.h"
#include "core/store/store_reader.h"
#include "core/store/unwritten_file.h"
#include "recording_sink.h"
#include "told_story.h"

#include <memory>
#include <QTest>

using namespace sdm;
using namespace sdm::runner;
using engine::RunOutcome;
using store::RunState;

namespace fs = std::filesystem;

/// A store that cannot be written, for a while or to the end.
class TestLockedStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lockedStore_stopsNoRun();
    void storeLockedToTheEnd_losesNothingAndSaysSo();
    void storeLockedBeforeTheFirstState_isResumedAtOnce();
    void checkpointsThatHadToStay_goWhenTheStoreHasTheNewest_data();
    void checkpointsThatHadToStay_goWhenTheStoreHasTheNewest();
    void recordThatTheStoreRefuses_failsTheRun();

private:
    RecordingSink m_sink;
    StopSignal m_stop;
};

void TestLockedStore::lockedStore_stopsNoRun()
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

void TestLockedStore::storeLockedToTheEnd_losesNothingAndSaysSo()
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

void TestLockedStore::storeLockedBeforeTheFirstState_isResumedAtOnce()
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

void TestLockedStore::checkpointsThatHadToStay_goWhenTheStoreHasTheNewest_data()
{
    QTest::addColumn<bool>("isLockedToTheEnd");
    QTest::newRow("written before the run ended") << false;
    QTest::newRow("written by a later process") << true;
}

void TestLockedStore::checkpointsThatHadToStay_goWhenTheStoreHasTheNewest()
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

void TestLockedStore::recordThatTheStoreRefuses_failsTheRun()
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

QTEST_GUILESS_MAIN(TestLockedStore)
#include "tst_locked_store.moc"
