#include "tests/support/temporary_project.h"
#include "widgets/data/compared_runs.h"

#include <QTest>

using namespace sdm;
using namespace sdm::ui;

/// Several runs read together: once, then only as they grow.
class TestRunCache : public QObject {
    Q_OBJECT

    static store::StoreReader readerOf(const test::TemporaryProject& project)
    {
        return store::StoreReader::open(project.path().toStdString());
    }

private Q_SLOTS:
    void aRun_growsWithoutChangingWhatWasGivenOut()
    {
        test::TemporaryProject project;
        const RunId growing = project.addRun("growing", store::RunState::Running);
        const RunId done = project.addRun("done", store::RunState::Finished);
        project.store.appendMetrics(growing, {{"train/loss", 1, 0.5, 0.3}});
        project.store.appendMetrics(done, {{"train/loss", 1, 0.5, 0.2}, {"train/loss", 2, 1.0, 0.1}});
        const store::StoreReader reader = readerOf(project);
        const std::vector<store::RunRow> rows{reader.findRun("growing"), reader.findRun("done")};
        RunCache cache;
        const auto before = cache.read(reader, rows);
        QCOMPARE(before.size(), std::size_t{2});
        QCOMPARE(before[0]->runId(), QString::fromStdString(growing));
        QCOMPARE(before[0]->metric("train/loss").count(), std::int64_t{1});
        QCOMPARE(before[1]->metric("train/loss").count(), std::int64_t{2});
        project.store.appendMetrics(growing, {{"train/loss", 2, 1.0, 0.25}});
        const auto after = cache.read(reader, rows);
        QCOMPARE(after[0]->metric("train/loss").count(), std::int64_t{2});
        QCOMPARE(before[0]->metric("train/loss").count(), std::int64_t{1});
        QCOMPARE(after[1], before[1]); // nothing new: the same facts
    }

    void aResumedRun_isReadAgain()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("resumed", store::RunState::Running);
        project.store.appendMetrics(run, {{"train/loss", 1, 0.5, 0.3}, {"train/loss", 2, 1.0, 0.2}});
        const store::StoreReader reader = readerOf(project);
        store::RunRow row = reader.findRun("resumed");
        RunCache cache;
        cache.read(reader, {row});
        ++row.resumes;
        QCOMPARE(cache.read(reader, {row})[0]->metric("train/loss").count(), std::int64_t{2}); // not four
    }

    void runsNotAskedForInAWhile_areForgotten()
    {
        test::TemporaryProject project;
        for (std::size_t i = 0; i <= RunCache::kMostRuns; ++i)
            project.addRun("run " + std::to_string(i), store::RunState::Finished);
        const store::StoreReader reader = readerOf(project);
        RunCache cache;
        const auto first = cache.read(reader, {reader.findRun("run 0")});
        for (std::size_t i = 1; i < RunCache::kMostRuns; ++i)
            cache.read(reader, {reader.findRun("run " + std::to_string(i))});
        QCOMPARE(cache.read(reader, {reader.findRun("run 0")})[0], first[0]); // the newest again
        cache.read(reader, {reader.findRun("run " + std::to_string(RunCache::kMostRuns))});
        QCOMPARE(cache.read(reader, {reader.findRun("run 0")})[0], first[0]);
        for (std::size_t i = 1; i <= RunCache::kMostRuns; ++i)
            cache.read(reader, {reader.findRun("run " + std::to_string(i))});
        QVERIFY(cache.read(reader, {reader.findRun("run 0")})[0] != first[0]);
    }

    void aComparedRun_bringsTheAnswersThatStandForIt()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("judged", store::RunState::Finished);
        project.addEvaluation(run, "test", false, 10, 60, 40, 39);
        const EvaluationRecord standing = project.addEvaluation(run, "test", false, 20, 50, 40, 39, LayerRole::Final);
        project.addRun("without", store::RunState::Finished);
        const store::StoreReader reader = readerOf(project);
        const std::vector<store::RunRow> rows{reader.findRun("judged"), reader.findRun("without")};
        ComparedRunCache cache;
        const auto runs = cache.read(reader, rows);
        QCOMPARE(runs[0].standing->id, standing.id);
        QCOMPARE(runs[0].answers->size(), std::size_t{50});
        QVERIFY(!runs[1].standing && !runs[1].answers);
        QCOMPARE(cache.read(reader, rows)[0].answers, runs[0].answers); // read once
    }
};

QTEST_MAIN(TestRunCache)
#include "tst_run_cache.moc"
