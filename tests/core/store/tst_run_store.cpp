#include "core/base/error.h"
#include "core/runs/run_lock.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <cmath>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::store;

class TestRunStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aRunComesBackAsItWasWritten();
    void setState_stampsStartAndEnd();
    void aGenerationComesWithItsTexts();
    void aDocumentBelongsToItsDataSet();
    void aSegmentThatChangesSomethingMarksTheRun();
    void absentAndNonFiniteNumbersSurvive();
    void events_areNumberedWithoutGapsPerRun();
    void aBatchIsAllOrNothing();
    void anUnknownRunIsRefused();
    void aCheckpointThatIsBestReplacesTheOldBest();
    void truncateAfter_supersedesLaterStepsAndLaterRows();
    void truncateAfter_goesByStepAndByMoment();
    void truncateAfter_withoutCheckpointAtZeroSupersedesEverything();
    void truncateAfter_givesTheBestMarkBack();
    void markInterrupted_knowsALivingRunByItsLock();
    void markInterrupted_givesOtherHostsTwoMinutes();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestRunStore::aRunComesBackAsItWasWritten()
{
    RunStore store = RunStore::open(project());
    RunRow run = samples::run("01RUN", "first");
    run.host = "elsewhere";
    store.createRun(run);
    store.setDevice("01RUN", "cuda:0");
    store.heartbeat("01RUN");

    const RunRow read = StoreReader::open(project()).findRun("01RUN");
    QCOMPARE(read.name, std::string("first"));
    QCOMPARE(read.preset, run.preset);
    QCOMPARE(read.configJson, run.configJson);
    QCOMPARE(read.seed, run.seed);
    QCOMPARE(read.host, std::string("elsewhere"));
    QCOMPARE(read.device, std::string("cuda:0"));
    QVERIFY(read.state == RunState::Running);
    QVERIFY(read.heartbeatMs.has_value());
    QVERIFY(!read.startedMs && !read.finishedMs && !read.errorCode);
    QVERIFY(std::filesystem::is_directory(project() / "runs" / "01RUN"));
}

void TestRunStore::setState_stampsStartAndEnd()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01RUN"));
    store.setState("01RUN", RunState::Preparing);
    const StoreReader reader = StoreReader::open(project());
    const auto started = reader.findRun("01RUN").startedMs;
    QVERIFY(started.has_value());
    store.setState("01RUN", RunState::Failed, "failed", "loss is not finite");
    RunRow failed = reader.findRun("01RUN");
    QVERIFY(failed.finishedMs.has_value());
    QCOMPARE(*failed.errorMessage, std::string("loss is not finite"));
    store.setState("01RUN", RunState::Running);
    const RunRow again = reader.findRun("01RUN");
    QVERIFY(!again.finishedMs && !again.errorMessage && again.startedMs == started);
}

void TestRunStore::aGenerationComesWithItsTexts()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01RUN"));
    store.addDocuments(samples::documents({"d1", "d2"}));
    store.addDocuments({{{"calibration-data", "near-d1"}, "near prompt", "near reference", ""}, {{"other", "d1"}, "x", "y", "z"}});
    store.addGenerationTexts("set-wikipedia", {{"d1", "text one"}, {"d2", "text two"}});
    store.addLayer("01RUN", samples::layer("01LAYER"));
    const GenerationRecord g = samples::generation("d1", 1, 1, 0.97, 120, Reason::Admitted, Reason::Null);
    store.addEvaluation("01RUN", samples::evaluation("01EVAL", "01LAYER"),
                        {g, samples::generation("d2", 0, 1, 0.55, 3, Reason::Similarity, Reason::Null)});

    const StoreReader reader = StoreReader::open(project());
    const auto views = reader.generations(reader.generationIds("01EVAL", {}, GenerationOrder::Document, true));
    QCOMPARE(views.size(), std::size_t(2));
    QCOMPARE(views[0].generated, std::string("text two"));
    QCOMPARE(views[1].prompt, std::string("prompt d1"));
    QCOMPARE(views[1].reference, std::string("reference d1"));
    QCOMPARE(views[1].nearestReference, std::string("near reference"));
    QCOMPARE(views[1].nearestPrompt, std::string("near prompt"));
    QVERIFY(views[0].nearestReference.empty());
    QVERIFY(views[0].rowId > views[1].rowId);
    GenerationRecord expected = g;
    expected.nearest.dataset = "calibration-data";
    QVERIFY(views[1].record == expected);
}

void TestRunStore::aDocumentBelongsToItsDataSet()
{
    RunStore store = RunStore::open(project());
    store.addDocuments({{{"older", "d1"}, "p", "the old reference", "n"}, {{"newer", "d1"}, "p", "the new reference", "n"}});
    const StoreReader reader = StoreReader::open(project());
    QCOMPARE(reader.document({"older", "d1"})->reference, std::string("the old reference"));
    QCOMPARE(reader.document({"newer", "d1"})->reference, std::string("the new reference"));
    QVERIFY(!reader.document({"third", "d1"}));
}

void TestRunStore::aSegmentThatChangesSomethingMarksTheRun()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01RUN"));
    SegmentRecord segment{0, 1000, 2, "cpu", "f32", "0.1.0", "2.13.0", ""};
    store.addSegment("01RUN", segment);
    const StoreReader reader = StoreReader::open(project());
    QVERIFY(!reader.findRun("01RUN").mixed);
    segment.firstStep = 20;
    segment.threads = 4;
    segment.changes = "threads 2 -> 4";
    store.addSegment("01RUN", segment);
    QVERIFY(reader.findRun("01RUN").mixed);
    QVERIFY(reader.segments("01RUN").at(1) == segment);
    store.truncateAfter("01RUN", 0);
    QCOMPARE(reader.segments("01RUN").size(), std::size_t(2)); // what happened stays told
}

void TestRunStore::absentAndNonFiniteNumbersSurvive()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01RUN"));
    LayerRecord none = samples::layer("01LAYER");
    none.qrMin = none.classes[0].psi = none.classes[1].psi = kNoRegion;
    store.addLayer("01RUN", none);
    store.appendMetrics("01RUN", {{"a", 1, 0, std::nan("")}, {"a", 2, 0, -std::numeric_limits<double>::infinity()}});
    HardNegativeRecord negative = samples::hardNegative(1, "d");
    negative.probability = kNotKnown;
    store.addHardNegatives("01RUN", {negative});
    GenerationRecord unjudged;
    unjudged.key = {"data", "long"};
    store.addEvaluation("01RUN", samples::evaluation("01EVAL", "01LAYER"), {unjudged});

    const StoreReader reader = StoreReader::open(project());
    QVERIFY(reader.layers("01RUN").at(0) == none);
    QVERIFY(std::isnan(reader.metrics("01RUN", "a").at(0).point.value));
    QVERIFY(std::isinf(reader.metrics("01RUN", "a").at(1).point.value));
    QVERIFY(std::isnan(reader.hardNegatives("01RUN").at(0).probability));
    const GenerationRecord read = reader.generationRecords("01EVAL").at(0);
    QVERIFY(read.verdict == Verdict::Unjudged && read.plain.reason == Reason::TooLong && read.lower.reason == Reason::TooLong);
    QVERIFY(!read.judged() && !read.similarity && std::isnan(read.plain.probability) && read.logits.empty() && !read.wordAccuracy);
}

void TestRunStore::events_areNumberedWithoutGapsPerRun()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    store.createRun(samples::run("01B"));
    QCOMPARE(store.appendEvent("01A", "phase", "{}"), std::int64_t(1));
    QCOMPARE(store.appendEvent("01B", "phase", "{}"), std::int64_t(1));
    QCOMPARE(store.appendEvent("01A", "phase", R"({"x":1})", 99), std::int64_t(2));
    const auto events = StoreReader::open(project()).eventsAfter("01A", 1);
    QCOMPARE(events.size(), std::size_t(1));
    QVERIFY(events[0].seq == 2 && events[0].timeMs == 99 && events[0].payloadJson == R"({"x":1})");
}

void TestRunStore::aBatchIsAllOrNothing()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    {
        RunStore::Batch batch(store);
        store.appendEvent("01A", "phase", "{}");
        QVERIFY_THROWS_EXCEPTION(Error, RunStore::Batch second(store));
    }
    const StoreReader reader = StoreReader::open(project());
    QVERIFY(reader.eventsAfter("01A", 0).empty());
    {
        RunStore::Batch batch(store);
        QCOMPARE(store.appendEvent("01A", "phase", "{}"), std::int64_t(1));
        QCOMPARE(store.appendEvent("01A", "phase", "{}"), std::int64_t(2));
        QVERIFY(reader.eventsAfter("01A", 0).empty());
        batch.commit();
    }
    QCOMPARE(reader.eventsAfter("01A", 0).size(), std::size_t(2));
}

void TestRunStore::anUnknownRunIsRefused()
{
    RunStore store = RunStore::open(project());
    QVERIFY_THROWS_EXCEPTION(Error, store.appendEvent("01NONE", "phase", "{}"));
    QVERIFY_THROWS_EXCEPTION(Error, store.setState("01NONE", RunState::Finished));
    QVERIFY_THROWS_EXCEPTION(Error, StoreReader::open(project()).findRun("01NONE"));
}

void TestRunStore::aCheckpointThatIsBestReplacesTheOldBest()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    store.addCheckpoint("01A", {10, "runs/01A/checkpoints/checkpoint-10", 0.5, true});
    store.addCheckpoint("01A", {20, "runs/01A/checkpoints/checkpoint-20", std::nullopt, false});
    store.addCheckpoint("01A", {30, "runs/01A/checkpoints/checkpoint-30", 0.25, true});
    store.removeCheckpoint("01A", 20);
    const auto checkpoints = StoreReader::open(project()).checkpoints("01A");
    QCOMPARE(checkpoints.size(), std::size_t(2));
    QVERIFY(!checkpoints[0].isBest && checkpoints[0].loss == 0.5);
    QVERIFY(checkpoints[1].isBest && checkpoints[1].step == 30);
}

void TestRunStore::truncateAfter_supersedesLaterStepsAndLaterRows()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    store.createRun(samples::run("01B"));
    store.appendMetrics("01A", {{"train/loss", 10, 0, 1}});
    store.addLayer("01A", samples::layer("01LAYER-A", LayerRole::Validation, 0, 10));
    store.addEvaluation("01A", samples::evaluation("01EVAL-A", "01LAYER-A", "calibration", 10), {});
    store.addCheckpoint("01A", {10, "c10", 0.5, true});
    store.appendEvent("01A", "checkpoint", R"({"step":10})");
    // Work of the same step after the checkpoint is done again by a resume, like that of later steps.
    store.addEvaluation("01A", samples::evaluation("01EVAL-B", "01LAYER-A", "wikipedia", 10), {});
    store.appendEvent("01A", "evaluation", R"({"step":10})");
    store.appendMetrics("01A", {{"train/loss", 11, 0, 2}});
    store.appendMetrics("01B", {{"train/loss", 11, 0, 3}});
    store.addLayer("01A", samples::layer("01LAYER-B", LayerRole::Train, 0, 12));
    store.addHardNegatives("01A", {samples::hardNegative(12, "d")});
    store.addCheckpoint("01A", {12, "c12", 0.75, false});
    store.setState("01A", RunState::Interrupted);

    store.truncateAfter("01A", 10);

    const StoreReader reader = StoreReader::open(project());
    QCOMPARE(reader.metrics("01A", "train/loss").size(), std::size_t(1));
    QCOMPARE(reader.metrics("01A", "train/loss", Superseded::Included).size(), std::size_t(2));
    QCOMPARE(reader.metrics("01B", "train/loss").size(), std::size_t(1));
    QCOMPARE(reader.evaluations("01A").size(), std::size_t(1));
    QCOMPARE(reader.layers("01A").size(), std::size_t(1));
    QCOMPARE(reader.checkpoints("01A").size(), std::size_t(1));
    QVERIFY(reader.hardNegatives("01A").empty());
    const auto events = reader.eventsAfter("01A", 0);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events[0].kind, std::string("checkpoint"));
    QCOMPARE(reader.eventsAfter("01A", 0, 100, Superseded::Included).size(), std::size_t(2));
    const RunRow run = reader.findRun("01A");
    QVERIFY(run.state == RunState::Running && run.resumes == 1 && !run.finishedMs);
    QCOMPARE(store.appendEvent("01A", "resumed", "{}"), std::int64_t(3));
}

void TestRunStore::truncateAfter_goesByStepAndByMoment()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    const auto record = [&store](const std::string& name, std::int64_t step) {
        store.appendMetrics("01A", {{"train/loss", step, 0, 1}});
        store.addLayer("01A", samples::layer("layer-" + name, LayerRole::Train, 0, step));
        store.addEvaluation("01A", samples::evaluation("evaluation-" + name, "layer-" + name, "near", step), {});
        store.addHardNegatives("01A", {samples::hardNegative(step, name)});
    };
    record("kept", 10);
    record("of a later step", 11);
    store.addCheckpoint("01A", {10, "c10", 0.5, true});
    record("after the checkpoint", 10);
    store.truncateAfter("01A", 10);

    const StoreReader reader = StoreReader::open(project());
    QCOMPARE(reader.metrics("01A", "train/loss").size(), std::size_t(1));
    QCOMPARE(reader.metrics("01A", "train/loss").at(0).rowId, std::int64_t(1));
    QCOMPARE(reader.layers("01A").size(), std::size_t(1));
    QVERIFY(reader.layers("01A").at(0).id == LayerId("layer-kept"));
    QCOMPARE(reader.evaluations("01A").size(), std::size_t(1));
    QVERIFY(reader.evaluations("01A").at(0).id == EvaluationId("evaluation-kept"));
    QCOMPARE(reader.hardNegatives("01A").size(), std::size_t(1));
    QCOMPARE(reader.hardNegatives("01A").at(0).key.id, std::string("kept"));
}

void TestRunStore::truncateAfter_withoutCheckpointAtZeroSupersedesEverything()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    store.appendEvent("01A", "phase", "{}");
    store.addEvaluation("01A", samples::evaluation("01EVAL", "", "wikipedia", 0), {});
    store.truncateAfter("01A", 0);
    const StoreReader reader = StoreReader::open(project());
    QVERIFY(reader.eventsAfter("01A", 0).empty() && reader.evaluations("01A").empty());
}

void TestRunStore::truncateAfter_givesTheBestMarkBack()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    store.addCheckpoint("01A", {5, "c5", std::nullopt, false});
    store.addCheckpoint("01A", {10, "c10", 0.75, true});
    store.addCheckpoint("01A", {20, "c20", 0.5, true});
    store.addCheckpoint("01A", {25, "c25", 0.625, false});
    store.addCheckpoint("01A", {30, "c30", 0.25, true});
    store.truncateAfter("01A", 25);
    std::vector<std::int64_t> best;
    for (const CheckpointRecord& checkpoint : StoreReader::open(project()).checkpoints("01A")) {
        if (checkpoint.isBest)
            best.push_back(checkpoint.step);
    }
    QCOMPARE(best, std::vector<std::int64_t>{20});
}

void TestRunStore::markInterrupted_knowsALivingRunByItsLock()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    store.createRun(samples::run("01B"));
    RunRow done = samples::run("01C");
    done.state = RunState::Finished;
    store.createRun(done);
    RunRow queued = samples::run("01D"); // waits for its turn, and holds its lock while it does
    queued.state = RunState::Queued;
    store.createRun(queued);
    queued.id = "01E"; // its process went before its turn came
    store.createRun(queued);
    const runs::RunLock lock(project(), "01A"), waiting(project(), "01D");
    QVERIFY(runs::RunLock::isHeld(project(), "01A"));
    QVERIFY_THROWS_EXCEPTION(Error, runs::RunLock(project(), "01A"));

    QCOMPARE(store.markInterrupted(), (std::vector<RunId>{"01B", "01E"}));
    const StoreReader reader = StoreReader::open(project());
    QVERIFY(reader.findRun("01B").state == RunState::Interrupted);
    QVERIFY(reader.findRun("01A").state == RunState::Running);
    QVERIFY(reader.findRun("01D").state == RunState::Queued);
}

void TestRunStore::markInterrupted_givesOtherHostsTwoMinutes()
{
    RunStore store = RunStore::open(project());
    RunRow away = samples::run("01A");
    away.host = "another-machine.example";
    away.heartbeatMs = nowMilliseconds() - 60'000;
    store.createRun(away);
    away.id = "01B";
    away.heartbeatMs = nowMilliseconds() - 121'000;
    store.createRun(away);
    QCOMPARE(store.markInterrupted(), std::vector<RunId>{"01B"});
}

QTEST_GUILESS_MAIN(TestRunStore)
#include "tst_run_store.moc"
