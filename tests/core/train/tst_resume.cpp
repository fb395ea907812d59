#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/engine/inspect/run_inspection.h"
#include "core/engine/job/checkpoint.h"
#include "recording_observer.h"
#include "tiny_project.h"

#include <algorithm>
#include <QTest>
#include <set>
#include <tuple>

using namespace sdm;
using namespace sdm::engine;

/// A resumed run must not be told from an uninterrupted one, whatever the moment it was stopped.
class TestResume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void stopAfterCheckpoint_resumesToTheSameEnd_data();
    void stopAfterCheckpoint_resumesToTheSameEnd();
    void stopNow_resumesFromTheLastCheckpoint();
    void finalStage_isDoneAgainOnResume();
    void earlierCheckpoint_dropsTheLaterOnes();
    void missingCheckpoint_isNamed();
    void otherPlan_isRefused();
    void shelf_keepsTheNewestAndTheirBest();
    void shelf_keepsWhatNobodyHasRecordedYet();
    void oldCheckpointThatCannotBeRemoved_isAWarning();
    void damagedCheckpoint_isTold_data();
    void damagedCheckpoint_isTold();

private:
    RunOutcome run(const std::string& name, std::optional<std::int64_t> from, RecordingObserver& observer, ScriptedStop& stop) const
    {
        return executeRun(m_config, m_project.paths(name), from, observer, stop);
    }
    void compareWithUninterrupted(const RecordingObserver& resumed, const std::string& name, std::int64_t from) const;

    TinyProject m_project;
    RunConfig m_config;
    RecordingObserver m_uninterrupted;
};

namespace {

// Requests a stop once `count` checkpoints or metric points of a key were seen.
ScriptedStop stopWhen(const RecordingObserver& observer, const std::string& key, std::size_t count, StopRequest request)
{
    ScriptedStop stop;
    stop.decide = [&observer, key, count, request] { return observer.values(key).size() >= count ? request : StopRequest::None; };
    return stop;
}

bool sameGenerations(const std::vector<GenerationRecord>& a, const std::vector<GenerationRecord>& b)
{
    return a == b;
}

} // namespace

void TestResume::initTestCase()
{
    m_config = m_project.config();
    ScriptedStop stop;
    QCOMPARE(run("whole", std::nullopt, m_uninterrupted, stop), RunOutcome::Finished);
}

void TestResume::compareWithUninterrupted(const RecordingObserver& resumed, const std::string& name, std::int64_t from) const
{
    QCOMPARE(resumed.numbersAfter(from), m_uninterrupted.numbersAfter(from));
    // The last four evaluations are the final ones: two test sets, two layers.
    const std::size_t all = m_uninterrupted.generations.size(), count = resumed.generations.size();
    QVERIFY(count >= 4);
    for (std::size_t i = 1; i <= 4; ++i)
        QVERIFY(sameGenerations(resumed.generations[count - i], m_uninterrupted.generations[all - i]));
    const auto weights = [&](const std::string& run) {
        return sha256OfFile(checkpointFolder(m_project.paths(run).runFolder, 18) / "model.safetensors");
    };
    QCOMPARE(weights(name), weights("whole"));
}

void TestResume::stopAfterCheckpoint_resumesToTheSameEnd_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("first step") << 1;
    QTest::newRow("middle of the first epoch, at an evaluation") << 3;
    QTest::newRow("end of the first epoch") << 6;
    QTest::newRow("second epoch, with hard negatives") << 11;
    QTest::newRow("last epoch") << 16;
}

void TestResume::stopAfterCheckpoint_resumesToTheSameEnd()
{
    QFETCH(int, steps);
    const std::string name = "after-" + std::to_string(steps);
    RecordingObserver first;
    ScriptedStop stop = stopWhen(first, "train/loss", static_cast<std::size_t>(steps), StopRequest::AfterCheckpoint);
    QCOMPARE(run(name, std::nullopt, first, stop), RunOutcome::Stopped);
    QCOMPARE(first.checkpoints.back().step, std::int64_t{steps});

    RecordingObserver second;
    ScriptedStop never;
    QCOMPARE(run(name, steps, second, never), RunOutcome::Finished);
    compareWithUninterrupted(second, name, steps);
}

void TestResume::stopNow_resumesFromTheLastCheckpoint()
{
    RecordingObserver first;
    ScriptedStop stop = stopWhen(first, "train/loss", 11, StopRequest::Now);
    QCOMPARE(run("now", std::nullopt, first, stop), RunOutcome::Stopped);
    QCOMPARE(first.checkpoints.back().step, std::int64_t{9});

    RecordingObserver second;
    ScriptedStop never;
    QCOMPARE(run("now", 9, second, never), RunOutcome::Finished);
    compareWithUninterrupted(second, "now", 9);
}

void TestResume::finalStage_isDoneAgainOnResume()
{
    RecordingObserver first;
    ScriptedStop stop = stopWhen(first, "layer/final/loss", 1, StopRequest::AfterCheckpoint);
    QCOMPARE(run("final", std::nullopt, first, stop), RunOutcome::Stopped);
    QCOMPARE(first.checkpoints.back().step, std::int64_t{18});

    RecordingObserver second;
    ScriptedStop never;
    QCOMPARE(run("final", 18, second, never), RunOutcome::Finished);
    compareWithUninterrupted(second, "final", 18);
    QVERIFY(second.checkpoints.empty());
}

void TestResume::earlierCheckpoint_dropsTheLaterOnes()
{
    RecordingObserver first;
    ScriptedStop stop = stopWhen(first, "train/loss", 9, StopRequest::AfterCheckpoint);
    first.mostRecorded = 2; // the third stays unknown, and the second one to be gone on from
    QCOMPARE(run("earlier", std::nullopt, first, stop), RunOutcome::Stopped);

    RecordingObserver second;
    ScriptedStop never;
    QCOMPARE(run("earlier", 6, second, never), RunOutcome::Finished);
    QVERIFY(std::ranges::find(second.removedCheckpoints, 9) != second.removedCheckpoints.end());
    compareWithUninterrupted(second, "earlier", 6);
}

void TestResume::missingCheckpoint_isNamed()
{
    RecordingObserver observer;
    ScriptedStop stop;
    try {
        run("none", 7, observer, stop);
        QFAIL("resumed from nothing");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::NotFound);
        QVERIFY2(std::string(error.what()).find("checkpoint-7") != std::string::npos, error.what());
    }
}

void TestResume::otherPlan_isRefused()
{
    RunConfig other = m_config;
    other.optimiser.epochs = 4;
    RecordingObserver observer;
    ScriptedStop stop;
    try {
        executeRun(other, m_project.paths("whole"), 18, observer, stop);
        QFAIL("resumed with another plan");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
    }
}

void TestResume::shelf_keepsTheNewestAndTheirBest()
{
    std::set<std::int64_t> left;
    for (const CheckpointRecord& checkpoint : m_uninterrupted.checkpoints)
        left.insert(checkpoint.step);
    for (const std::int64_t step : m_uninterrupted.removedCheckpoints)
        left.erase(step);
    for (const std::int64_t newest : {15, 18})
        QVERIFY(left.contains(newest));
    for (const std::int64_t step : left) {
        const std::filesystem::path folder = checkpointFolder(m_project.paths("whole").runFolder, step);
        QVERIFY(std::filesystem::is_directory(folder));
        if (step >= 15)
            QVERIFY(left.contains(readBestCheckpoint(folder)->step));
    }
    QVERIFY(left.size() < m_uninterrupted.checkpoints.size());
}

void TestResume::shelf_keepsWhatNobodyHasRecordedYet()
{
    RecordingObserver observer;
    ScriptedStop stop;
    observer.mostRecorded = 3;
    QCOMPARE(run("unrecorded", std::nullopt, observer, stop), RunOutcome::Finished);
    const std::int64_t recorded = observer.checkpoints.at(2).step;
    QVERIFY(std::ranges::find(m_uninterrupted.removedCheckpoints, recorded) != m_uninterrupted.removedCheckpoints.end());
    QVERIFY(std::ranges::find(observer.removedCheckpoints, recorded) == observer.removedCheckpoints.end());
    QVERIFY(std::filesystem::is_directory(checkpointFolder(m_project.paths("unrecorded").runFolder, recorded)));
}

void TestResume::oldCheckpointThatCannotBeRemoved_isAWarning()
{
    RecordingObserver observer;
    ScriptedStop stop;
    stop.decide = [&] { // a file is where the oldest one would step aside to
        if (observer.checkpoints.size() == 1)
            writeFileAtomically(m_project.paths("stuck").runFolder / "checkpoints" / ".checkpoint-3.removed", "x");
        return StopRequest::None;
    };
    QCOMPARE(run("stuck", std::nullopt, observer, stop), RunOutcome::Finished);
    QCOMPARE(observer.checkpoints.front().step, std::int64_t{3});
    QVERIFY(std::ranges::any_of(observer.log, [](const std::string& text) { return text.find("cannot be removed") != std::string::npos; }));
    compareWithUninterrupted(observer, "stuck", 0);
}

void TestResume::damagedCheckpoint_isTold_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("weights") << QStringLiteral("model.safetensors");
    QTest::newRow("moments") << QStringLiteral("resume/optimizer.safetensors");
    QTest::newRow("state") << QStringLiteral("trainer_state.json");
    QTest::newRow("hard negatives") << QStringLiteral("hard_negatives_train.jsonl");
}

void TestResume::damagedCheckpoint_isTold()
{
    QFETCH(QString, file);
    namespace fs = std::filesystem;
    const RunPaths paths = m_project.paths("whole");
    const fs::path copy = m_project.folder() / "copies" / file.toStdString() / "checkpoint-18";
    fs::create_directories(copy.parent_path());
    fs::copy(checkpointFolder(paths.runFolder, 18).parent_path(), copy.parent_path(), fs::copy_options::recursive);
    const auto inputs = inspectRun(m_config, paths).inputs;
    const TrainingPlan plan(m_config, inputs->data.train.size());
    requireUsableCheckpoint(copy, 18, plan, inputs->data, inputs->encoder);
    QVERIFY_EXCEPTION_THROWN(requireUsableCheckpoint(copy, 15, plan, inputs->data, inputs->encoder), Error);
    const fs::path damaged = copy / file.toStdString();
    if (fs::file_size(damaged) > 1)
        fs::resize_file(damaged, fs::file_size(damaged) - fs::file_size(damaged) / 8 - 1);
    else
        fs::remove(damaged);
    try {
        requireUsableCheckpoint(copy, 18, plan, inputs->data, inputs->encoder);
        QFAIL("a damaged checkpoint passed");
    } catch (const Error& error) {
        QVERIFY2(std::string(error.what()).find(file.toStdString()) != std::string::npos, error.what());
    }
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
