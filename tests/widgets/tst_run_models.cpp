#include "widgets/models/recent_projects_model.h"
#include "widgets/models/run_shelf.h"
#include "widgets/models/run_tree_model.h"
#include "widgets/parts/hr_tile.h"
#include "widgets/text/format.h"
#include "widgets/text/progress_sentence.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace sdm;
using namespace sdm::ui;

namespace {

RunSummary run(const char* id, const char* name, const char* preset = "sdm_cm_hn", store::RunState state = store::RunState::Finished)
{
    RunSummary summary;
    summary.row.id = id;
    summary.row.name = name;
    summary.row.preset = preset;
    summary.row.state = summary.state = state;
    summary.row.startedMs = 1000;
    summary.row.finishedMs = 61'000;
    return summary;
}

RunSummary withHr(RunSummary summary, bool shifted, std::int64_t documents, std::int64_t admitted, std::int64_t right)
{
    SplitSummary split;
    split.evaluation.split = shifted ? "shifted" : "test";
    split.evaluation.shifted = shifted;
    split.evaluation.documents = documents;
    split.evaluation.plain = {admitted, right, {}, {}};
    split.evaluation.lower = {admitted / 2, right / 2, {}, {}};
    summary.splits.push_back(split);
    return summary;
}

QModelIndex cellOf(const QModelIndex& row, RunColumn column)
{
    return row.siblingAtColumn(static_cast<int>(column));
}

HrTileContent tile(std::int64_t admitted, std::int64_t right)
{
    HrTileContent content;
    content.title = QStringLiteral("test");
    content.region = RegionCounts{2000, admitted, right};
    return content;
}

} // namespace

class TestRunModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void runTable_keepsTheModelContract()
    {
        RunTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRuns({run("1", "one")});
        reset.clear();
        model.setRuns({run("2", "two"), run("1", "one")});
        model.setRuns({run("2", "two"), run("1", "one again")});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(1, int(RunColumn::Name)).data().toString(), QStringLiteral("one again"));
        model.setRuns({run("9", "other")});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.indexOf(QStringLiteral("9")).row(), 0);
    }

    void aRunsTime_isThatOfItsProcesses()
    {
        constexpr std::int64_t kHour = 3'600'000;
        RunSummary resumed = run("1", "resumed on another day"); // its first and last moment are a minute apart, as the clock was set
        resumed.activeMs = 2 * kHour;
        resumed.activeSeenMs = 70'000;
        QCOMPARE(runSeconds(resumed, 500'000).value(), 7200.0);
        resumed.state = store::RunState::Running;
        QCOMPARE(runSeconds(resumed, 75'000).value(), 7205.0);
        QCOMPARE(runSeconds(resumed, 70'000 + kHour).value(), 7211.0); // held: it says nothing more
        QCOMPARE(runSeconds(resumed, 0).value(), 7200.0);
        QCOMPARE(runSeconds(run("2", "of an earlier version"), 500'000).value(), 60.0);
    }

    void runTable_saysWhichRunsWentOnOtherwise()
    {
        RunSummary mixed = run("1", "mixed");
        mixed.row.mixed = true;
        RunTreeModel model;
        model.setRuns({mixed, run("2", "straight")});
        const auto state = [&](int row, int role) { return model.index(row, int(RunColumn::State)).data(role).toString(); };
        QCOMPARE(state(0, Qt::DisplayRole), QStringLiteral("Finished, mixed"));
        QVERIFY(state(0, Qt::ToolTipRole).contains(QLatin1String("not those of an uninterrupted run")));
        QCOMPARE(state(1, Qt::DisplayRole), QStringLiteral("Finished"));
        QVERIFY(!state(1, Qt::ToolTipRole).contains(QLatin1String("uninterrupted")));
    }

    void runTable_saysRWhereNothingIsAdmitted()
    {
        RunTreeModel model;
        model.setRuns({withHr(run("1", "none"), false, 400, 0, 0), withHr(run("2", "some"), false, 400, 200, 198), run("3", "early")});
        const auto at = [&](int row) { return model.index(row, int(RunColumn::HrInDistribution)); };
        QCOMPARE(at(0).data().toString(), QStringLiteral("R"));
        QCOMPARE(at(0).data(RunTreeModel::GuardRole).toInt(), static_cast<int>(Guard::None));
        QCOMPARE(at(1).data().toString(), QStringLiteral("0.50"));
        QCOMPARE(at(1).data(RunTreeModel::GuardRole).toInt(), static_cast<int>(Guard::Holds));
        QCOMPARE(at(2).data().toString(), QString());
        QVERIFY(at(2).data(RunTreeModel::SortRole).toDouble() < at(0).data(RunTreeModel::SortRole).toDouble());
    }

    void runTable_namesWhatRan()
    {
        RunSummary renamed = run("1", "one");
        renamed.ranAs = "FT(CM)";
        RunTreeModel model;
        model.setRuns({renamed, run("2", "two")});
        QCOMPARE(model.index(0, int(RunColumn::Ablation)).data().toString(), QStringLiteral("FT(CM)"));
        QCOMPARE(model.index(1, int(RunColumn::Ablation)).data().toString(),
                 QStringLiteral("SDM+FT(CM+HN)")); // nothing known but the preset
    }

    void runTable_namesTheEstimateOfItsShares()
    {
        RunTreeModel model;
        const auto title = [&](int column) { return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); };
        QSignalSpy titles(&model, &QAbstractItemModel::headerDataChanged);
        for (const int column : {int(RunColumn::HrInDistribution), int(RunColumn::HrShifted), int(RunColumn::HrAccuracy)})
            QVERIFY(title(column).contains(QStringLiteral("plain")));
        model.setBound(Bound::Lower);
        QCOMPARE(titles.size(), 1);
        for (const int column : {int(RunColumn::HrInDistribution), int(RunColumn::HrShifted), int(RunColumn::HrAccuracy)})
            QVERIFY(title(column).contains(QStringLiteral("lower")));
    }

    void answersTooLongToJudge_areNoRejection()
    {
        RunSummary summary = withHr(run("1", "cut short"), false, 400, 0, 0);
        summary.splits[0].evaluation.tooLong = 400;
        RunTreeModel model;
        model.setRuns({summary});
        QCOMPARE(model.index(0, int(RunColumn::HrInDistribution)).data().toString(), QStringLiteral("too long"));
        QCOMPARE(model.index(0, int(RunColumn::HrAccuracy)).data().toString(), QStringLiteral("too long"));
        QVERIFY(model.index(0, int(RunColumn::HrInDistribution)).data(RunTreeModel::SortRole).toDouble() < 0);
        Theme theme;
        HrTile widget(theme);
        widget.setContent(tileContent(summary.splits[0], 0.95, Bound::Plain));
        QVERIFY(widget.accessibleName().contains(QStringLiteral("too long")));
        QVERIFY(!widget.accessibleName().contains(QStringLiteral("(R)")));
        const auto texts = widget.placedTexts();
        QVERIFY(std::none_of(texts.begin(), texts.end(), [](const auto& text) { return text.text == QLatin1String("R"); }));
        summary.splits[0].evaluation.tooLong = 399; // one was judged, and rejected
        model.setRuns({summary});
        QCOMPARE(model.index(0, int(RunColumn::HrInDistribution)).data().toString(), QStringLiteral("R"));
    }

    void tiles_nameTheEstimate()
    {
        const RunSummary summary = withHr(run("1", "one"), false, 400, 200, 198);
        Theme theme;
        HrTile widget(theme);
        for (const Bound bound : allOf<Bound>()) {
            widget.setContent(tileContent(summary.splits[0], 0.95, bound));
            const QString word = bound == Bound::Lower ? QStringLiteral("lower") : QStringLiteral("plain");
            QVERIFY(widget.accessibleName().contains(word));
            QVERIFY(widget.placedTexts().front().text.contains(word));
        }
    }

    void recentProjects_keepTheModelContract()
    {
        RecentProjectsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFolders({QStringLiteral("/a/demo"), QStringLiteral("/b/wiki")});
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("wiki"));
        model.setFolders({});
        QCOMPARE(model.rowCount(), 0);
    }

    void runsUnderHeadings_keepTheModelContract()
    {
        RunTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        RunSummary grouped = withHr(run("1", "one"), false, 100, 40, 40), other = withHr(run("2", "two"), false, 100, 60, 60);
        grouped.annotations.group = other.annotations.group = "seeds";
        model.setBound(Bound::Plain);
        model.setRuns({run("3", "three"), other, grouped});
        model.setGrouping(RunGrouping::Group);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex heading = model.indexOf(QStringLiteral("1")).parent();
        QCOMPARE(model.rowCount(heading), 2);
        QCOMPARE(model.runsUnder(heading), QStringList({QStringLiteral("2"), QStringLiteral("1")}));
        QCOMPARE(cellOf(heading, RunColumn::Name).data().toString(), QStringLiteral("seeds · 2 runs"));
        QCOMPARE(cellOf(heading, RunColumn::HrInDistribution).data().toString(), QStringLiteral("0.50 [0.40–0.60]"));
        QCOMPARE(cellOf(heading, RunColumn::HrInDistribution).data(RunTreeModel::SortRole).toDouble(), 0.5);
        QVERIFY(model.runAt(heading) == nullptr);
        model.setMetricColumns({{"train/loss", runs::Reducer::Best}});
        model.setMetricValues({{"1", {0.25}}, {"2", {std::nullopt}}});
        const QModelIndex again = model.indexOf(QStringLiteral("1")).parent();
        QCOMPARE(again.siblingAtColumn(kRunColumns).data().toString(), QStringLiteral("0.25"));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        other.row.name = "renamed";
        model.setRuns({run("3", "three"), other, grouped});
        QCOMPARE(reset.size(), 0); // the same runs under the same headings
        other.annotations.group.clear();
        model.setRuns({run("3", "three"), other, grouped});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(model.indexOf(QStringLiteral("2")).parent()), 2);
    }

    void shelves_partTheRuns()
    {
        RunSummary archived = run("2", "archived"), trashed = run("3", "trashed");
        archived.annotations.archivedMs = trashed.annotations.archivedMs = 1;
        trashed.annotations.trashedMs = 2;
        const RunList all{run("1", "at hand"), archived, trashed};
        QCOMPARE(runsOn(RunShelf::Current, all).front().name(), QStringLiteral("at hand"));
        QCOMPARE(runsOn(RunShelf::Archived, all).front().name(), QStringLiteral("archived"));
        QCOMPARE(runsOn(RunShelf::Trash, all).size(), std::size_t{1});
        QVERIFY(runsOn(RunShelf::Current, all, QSet<QString>{QStringLiteral("2")}).empty());
    }

    void tiles_neverShowAShareWithoutItsGuard()
    {
        Theme theme;
        HrTile widget(theme);
        widget.setContent(tile(1462, 1424));
        QCOMPARE(widget.guard(), Guard::Holds);
        QVERIFY(widget.accessibleName().contains(QStringLiteral("0.73")));
        widget.setContent(tile(20, 19));
        QCOMPARE(widget.guard(), Guard::TooFew);
        QVERIFY(widget.accessibleName().contains(QStringLiteral("too few")));
        widget.setContent(tile(0, 0));
        QCOMPARE(widget.guard(), Guard::None);
        QVERIFY(widget.accessibleName().contains(QStringLiteral("rejected (R)")));
        widget.setContent(tile(400, 352));
        QCOMPARE(widget.guard(), Guard::Below);
    }

    void numbers_areNotRoundedIntoClaims()
    {
        QCOMPARE(shareText(0.0), QStringLiteral("0.00"));
        QCOMPARE(shareText(0.001), QStringLiteral("<0.01"));
        QCOMPARE(shareText(0.998), QStringLiteral(">0.99"));
        QCOMPARE(shareText(1.0), QStringLiteral("1.00"));
        QCOMPARE(accuracyText(0.9999), QStringLiteral(">0.999"));
        QCOMPARE(fixedText(std::numeric_limits<double>::infinity(), 1), QStringLiteral("∞"));
        QCOMPARE(durationText(59.6), QStringLiteral("1 min 00 s"));
        QCOMPARE(durationText(3 * 3600 + 12 * 60), QStringLiteral("3 h 12 min"));
    }

    void progress_claimsNothingWithoutAPrecedent()
    {
        RunSummary summary = run("1", "live", "sdm_cm_hn", store::RunState::Running);
        summary.epochs = 6;
        summary.phase = RunPhase{PhaseKind::FineTune, 3, 40, 31, 10'000, std::nullopt, std::nullopt};
        QCOMPARE(progressSentence(summary, 15'000), QStringLiteral("epoch 3 of 6 · fine-tuning"));
        summary.phase->earlierSeconds = 75;
        QCOMPARE(progressSentence(summary, 15'000), QStringLiteral("epoch 3 of 6 · fine-tuning · about 1 min 10 s left in this phase"));
        QCOMPARE(progressSentence(summary, 200'000), QStringLiteral("epoch 3 of 6 · fine-tuning"));
    }
};

QTEST_MAIN(TestRunModels)
#include "tst_run_models.moc"
