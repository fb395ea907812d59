#include "core/runs/active_time_file.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_lock.h"
#include "core/store/annotations.h"
#include "tests/support/temporary_project.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace sdm;
using namespace sdm::ui;

class TestProjectSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFolderWithoutAStore_isEmptyAndFillsByItself()
    {
        QTemporaryDir folder;
        ProjectSession session;
        session.open(folder.path());
        QTRY_COMPARE(session.state(), ProjectSession::State::Empty);
        QSignalSpy appeared(&session, &ProjectSession::runAppeared);

        store::RunStore store = store::RunStore::open(folder.path().toStdString());
        store::RunRow row;
        row.id = newUlid();
        row.name = "first";
        row.configJson = "{}";
        row.createdMs = nowMilliseconds();
        store.createRun(row);
        QTRY_COMPARE(appeared.size(), 1);
        QCOMPARE(session.state(), ProjectSession::State::Ready);
        QCOMPARE(session.runs().front().name(), QStringLiteral("first"));
    }

    void aFileThatIsNoStore_isRefusedWithAReason()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        ProjectSession session;
        session.open(folder.path());
        QTRY_COMPARE(session.state(), ProjectSession::State::Refused);
        QVERIFY(!session.problem().isEmpty());
    }

    void aRunningRun_isFollowedRowByRow()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("live", store::RunState::Running);
        const runs::RunLock lock(project.path().toStdString(), id);
        ProjectSession session;
        session.open(project.path());
        QTRY_COMPARE(session.runs().size(), std::size_t{1});
        session.select(QString::fromStdString(id));
        QTRY_VERIFY(session.record().loaded());

        project.store.appendMetrics(id, {{"train/loss", 1, 0.1, 2.5}, {"train/loss", 2, 0.2, 2.0}});
        QTRY_COMPARE(session.record().metric("train/loss").count(), std::int64_t{2});
        project.store.appendMetrics(id, {{"train/loss", 3, 0.3, 1.5}});
        QTRY_COMPARE(session.record().metric("train/loss").count(), std::int64_t{3});
        QCOMPARE(session.record().metric("train/loss").spans().back().last, 1.5);

        project.addPhase(id, PhaseKind::FineTune, 1, 3);
        QTRY_VERIFY(session.run(QString::fromStdString(id))->phase.has_value());
        QCOMPARE(session.run(QString::fromStdString(id))->phase->kind, PhaseKind::FineTune);

        project.addEvaluation(id, "test", false, 20, 60, 40, 39);
        QTRY_COMPARE(session.record().evaluations().size(), std::size_t{1});
        QTRY_COMPARE(session.runs().front().splits.size(), std::size_t{1});
        QCOMPARE(session.runs().front().splits.front().verdicts.of(Verdict::Highest), std::int64_t{36});
    }

    void whatPeopleSayOfARun_comesWithIt()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("told", store::RunState::Finished);
        project.addRun("silent", store::RunState::Finished);
        ProjectSession session;
        session.open(project.path());
        QTRY_COMPARE(session.runs().size(), std::size_t{2});
        const auto said = [&] { return session.run(QString::fromStdString(id.text()))->annotations; };
        QVERIFY(!said().starred && said().tags.empty());
        QCOMPARE(said().runId, id);
        store::RunStore other = store::RunStore::open(project.path().toStdString()); // as another process has it
        store::Annotations annotations(other);
        const std::vector<RunId> runs{id};
        annotations.tagRuns(runs, {"paper"}, {});
        annotations.setStarred(runs, true);
        annotations.setGroup(runs, "seed study");
        annotations.setNote(runs, "as published");
        annotations.setBaseline(id);
        annotations.trash(runs, "");
        QTRY_VERIFY(said().trashed());
        QCOMPARE(said().tags, std::vector<std::string>{"paper"});
        QVERIFY(said().starred && said().baseline && !said().archived());
        QCOMPARE(said().group, std::string("seed study"));
        QCOMPARE(said().note, std::string("as published"));
        QVERIFY(!session.runs().front().annotations.trashed());
        annotations.undo();
        QTRY_VERIFY(!said().trashed());
    }

    void ofManyEvents_onlyThoseThatAreDrawnAreKept()
    {
        constexpr std::int64_t kLogs = 210'000; // more than one poll reads
        test::TemporaryProject project;
        const RunId id = project.addRun("long", store::RunState::Running);
        const runs::RunLock lock(project.path().toStdString(), id);
        {
            store::RunStore::Batch batch(project.store);
            project.store.appendEvent(id, "log", R"({"level":"info","text":"begun"})", 1'000);
            for (std::int64_t i = 1; i < kLogs; ++i)
                project.store.appendEvent(id, "log", R"({"level":"info","text":"a line"})", 1'000 + i);
            batch.commit();
        }
        project.addPhase(id, PhaseKind::FineTune, 1, 3);
        ProjectSession session;
        session.open(project.path());
        session.select(QString::fromStdString(id));
        QTRY_COMPARE_WITH_TIMEOUT(session.record().eventCount(), kLogs + 1, 60'000);
        QCOMPARE(session.record().phases().size(), std::size_t{1});
        // Begun again and again: the last one counts, also where it comes with another poll.
        for (int again = 4; again < 100; ++again)
            project.addPhase(id, PhaseKind::FineTune, 1, again);
        QTRY_COMPARE(session.record().eventCount(), kLogs + 97);
        QCOMPARE(session.record().phases().size(), std::size_t{1});
        project.addPhase(id, PhaseKind::FineTune, 1, 100, 2.5);
        project.addPhase(id, PhaseKind::FineTune, 2, 101);
        QTRY_COMPARE(session.record().eventCount(), kLogs + 99);
        QCOMPARE(session.record().phases().size(), std::size_t{3});
        QCOMPARE(session.record().startedMs().value(), std::int64_t{1'000});
    }

    void aLongHistory_arrivesWholeInParts()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("long", store::RunState::Finished);
        constexpr std::int64_t kPoints = 120'000; // more than one look takes
        std::vector<MetricPoint> points;
        for (std::int64_t step = 1; step <= kPoints; ++step)
            points.push_back({"train/loss", step, 1, 1.0 / static_cast<double>(step)});
        project.store.appendMetrics(id, points);

        ProjectSession session;
        session.open(project.path());
        session.select(QString::fromStdString(id));
        QTRY_COMPARE(session.record().metric("train/loss").count(), kPoints);
        const auto& spans = session.record().metric("train/loss").spans();
        QVERIFY(spans.size() <= MetricCurve::kMostSpans);
        QCOMPARE(spans.back().lastStep, kPoints);
    }

    void theTimeOfARun_isReadWhereItsProcessesSayIt()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("resumed", store::RunState::Running);
        const runs::RunLock lock(project.path().toStdString(), id);
        const std::filesystem::path folder = runs::runFolder(project.path().toStdString(), id);
        runs::writeActiveTime(folder, std::chrono::hours(2));
        ProjectSession session;
        session.open(project.path());
        const auto known = [&] { return session.runs().empty() ? std::nullopt : session.runs().front().activeMs; };
        QTRY_COMPARE(known(), std::optional<std::int64_t>(7'200'000));
        runs::writeActiveTime(folder, std::chrono::hours(3));
        project.store.setState(id, store::RunState::Finished);
        QTRY_COMPARE(known(), std::optional<std::int64_t>(10'800'000));
    }

    void aResume_showsOnlyWhatStillCounts()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("resumed", store::RunState::Running);
        project.store.appendMetrics(id, {{"train/loss", 10, 1, 2.0}});
        project.store.addCheckpoint(id, {10, "runs/x/checkpoints/checkpoint-10", 2.0, true});
        project.store.appendMetrics(id, {{"train/loss", 11, 1.1, 9.0}, {"train/loss", 12, 1.2, 9.5}});
        const runs::RunLock lock(project.path().toStdString(), id);

        ProjectSession session;
        session.open(project.path());
        session.select(QString::fromStdString(id));
        QTRY_COMPARE(session.record().metric("train/loss").count(), std::int64_t{3});
        QSignalSpy reset(&session.record(), &RunRecord::reset);
        project.store.truncateAfter(id, 10);
        QTRY_VERIFY(!reset.isEmpty());
        QTRY_COMPARE(session.record().metric("train/loss").count(), std::int64_t{1});
        project.store.appendMetrics(id, {{"train/loss", 11, 1.1, 1.9}});
        QTRY_COMPARE(session.record().metric("train/loss").count(), std::int64_t{2});
        QCOMPARE(session.record().metric("train/loss").spans().back().last, 1.9);
    }

    void aRunWhoseProcessIsGone_becomesInterrupted()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("killed", store::RunState::Running);
        auto lock = std::make_unique<runs::RunLock>(project.path().toStdString(), id);
        ProjectSession session;
        session.open(project.path());
        QTRY_COMPARE(session.activeRuns().size(), std::size_t{1});
        QSignalSpy ended(&session, &ProjectSession::runEnded);
        lock.reset();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 15'000);
        QCOMPARE(session.runs().front().state, store::RunState::Interrupted);
        QCOMPARE(session.runs().front().row.state, store::RunState::Running);
    }

    void aRunThatIsOverWhenFirstSeen_hasEndedToo()
    {
        test::TemporaryProject project;
        project.addRun("old", store::RunState::Finished);
        ProjectSession session;
        QSignalSpy ended(&session, &ProjectSession::runEnded);
        session.open(project.path());
        QTRY_COMPARE(session.runs().size(), std::size_t{1});
        QCOMPARE(ended.size(), 0); // it was there before anybody looked
        const RunId id = project.addRun("short", store::RunState::Finished);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.front().front().toString(), QString::fromStdString(id));
    }

    void theFirstFinalLayer_standsForTheRun()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("final", store::RunState::Finished);
        project.addEvaluation(id, "monitor", false, 160, 20, 15, 15); // watched along the way
        project.addEvaluation(id, "test", false, 200, 60, 10, 10);
        project.addEvaluation(id, "test", false, 160, 60, 40, 39, LayerRole::Final, 0);
        project.addEvaluation(id, "test", false, 160, 60, 50, 49, LayerRole::Final, 1);
        project.addEvaluation(id, "test", false, 160, 60, 0, 0, LayerRole::Final, 2);
        project.addEvaluation(id, "shifted", true, 160, 60, 5, 4, LayerRole::Final, 0);
        ProjectSession session;
        session.open(project.path());
        QTRY_COMPARE(session.runs().size(), std::size_t{1});
        const RunSummary& run = session.runs().front();
        QCOMPARE(run.ranAs, std::string("SDM+FT(CM+HN)"));
        QCOMPARE(run.splits.size(), std::size_t{3});
        QCOMPARE(run.splits[0].evaluation.split, std::string("test"));
        QCOMPARE(run.splits[1].evaluation.split, std::string("shifted"));
        QCOMPARE(run.splits[2].evaluation.split, std::string("monitor"));
        QCOMPARE(*run.splits[0].evaluation.plain.admitted, std::int64_t{40});
        QCOMPARE(acceptedCounts(run.splits[0].evaluation, Bound::Plain)->admitted, std::int64_t{30});
        QCOMPARE(acceptedCounts(run.splits[0].evaluation, Bound::Lower)->admitted, std::int64_t{20});
        QCOMPARE(run.splits[0].layerCount, 3);
        QCOMPARE(run.splits[0].shares[indexOf(Bound::Plain)].rejecting, 1);
        QCOMPARE(run.splits[0].shares[indexOf(Bound::Plain)].lowest, 0.0);
        QCOMPARE(run.splits[0].shares[indexOf(Bound::Plain)].highest, 50.0 / 60.0);
        QCOMPARE(run.splits[1].layerCount, 1);
    }

    void theSelection_remembersItsWay()
    {
        SelectionContext selection;
        QSignalSpy runs(&selection, &SelectionContext::runChanged);
        selection.selectRun(QStringLiteral("a"));
        selection.selectEvaluation(QStringLiteral("e1"), QStringLiteral("test"));
        selection.selectRun(QStringLiteral("b"));
        QCOMPARE(selection.evaluationId(), QString());
        QCOMPARE(selection.split(), QStringLiteral("test"));
        selection.goBack();
        QCOMPARE(selection.current(), (Selection{QStringLiteral("a"), QStringLiteral("e1"), QStringLiteral("test")}));
        QVERIFY(selection.canGoForward());
        selection.goForward();
        QCOMPARE(selection.runId(), QStringLiteral("b"));
        QCOMPARE(runs.size(), 4);
        selection.goBack();
        selection.selectRun(QStringLiteral("c"));
        QVERIFY(!selection.canGoForward());
    }
};

QTEST_MAIN(TestProjectSession)
#include "tst_project_session.moc"
