#include "core/report/ablation_format.h"
#include "core/report/published_results.h"
#include "core/store/annotations.h"
#include "tests/app/window_frame.h"
#include "tests/core/report/compared_project.h"
#include "tests/support/temporary_project.h"
#include "widgets/pages/compare/ablations_tab.h"
#include "widgets/pages/compare/config_tab.h"
#include "widgets/pages/compare/flips_tab.h"
#include "widgets/pages/compare/reliability_tab.h"
#include "widgets/pages/compare/run_chips.h"
#include "widgets/pages/compare/run_picker.h"
#include "widgets/pages/compare/statistics_tab.h"
#include "widgets/pages/compare_page.h"
#include "widgets/parts/export_menu.h"
#include "widgets/plots/line_panel.h"
#include "widgets/text/word_diff.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>
#include <set>

using namespace sdm;

namespace {

constexpr int kCompareMs = 60'000; ///< ten thousand samples a test set, on a machine that may be busy

std::vector<GenerationText> textsOf(int count)
{
    std::vector<GenerationText> texts;
    for (int i = 0; i < count; ++i)
        texts.push_back({"d" + std::to_string(i), "<sentence>the wolves hunt rabbits " + std::to_string(i) + "</sentence>"});
    return texts;
}

QString idOf(const char* id)
{
    return QString::fromLatin1(id);
}

} // namespace

/// The Compare page as people use it, over two runs whose every difference is known (tests/core/report/compared_project.h).
class TestCompare : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch, m_project;
    std::unique_ptr<test::WindowFrame> m_frame;
    ui::ComparePage* m_page = nullptr;

    void openPage(const QString& project, std::size_t runs)
    {
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_scratch.filePath(QStringLiteral("settings.ini")));
        m_frame->window().resize(1280, 800);
        m_frame->open(project, QStringLiteral("compare"));
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), runs);
        m_page = qobject_cast<ui::ComparePage*>(m_frame->window().page(QStringLiteral("compare")));
        QVERIFY(m_page != nullptr);
        m_frame->workbench.selection().setBound(Bound::Plain);
    }

    report::RunComparison compared() const
    {
        const store::StoreReader reader = store::StoreReader::open(m_project.path().toStdString());
        const auto named = [&](const char* name, const char* id) {
            return report::NamedRun{name, report::runResults(reader, reader.findRun(id))};
        };
        return report::compareRuns(reader, named("before", samples::kFirstRun), named("after", samples::kSecondRun), Bound::Plain);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        samples::makeComparedProject(m_project.path().toStdString());
        store::RunStore store = store::RunStore::open(m_project.path().toStdString());
        std::vector<DocumentRecord> documents;
        for (int i = 0; i < 200; ++i)
            documents.push_back({{"data-wiki", "d" + std::to_string(i)}, "Please order.", "the wolves hunt rabbits", ""});
        store.addDocuments(documents);
        for (const char* run : {samples::kFirstRun, samples::kSecondRun})
            store.addGenerationTexts(run + std::string("-wiki"), textsOf(200));
    }

    void init() { openPage(m_project.path(), 2); }
    void cleanup() { m_frame.reset(); }

    void untilSomebodyChooses_theProjectsBaselineIsFirst()
    {
        QTRY_COMPARE(m_page->chosenRuns(), (QStringList{idOf(samples::kFirstRun), idOf(samples::kSecondRun)}));
        cleanup();
        {
            store::RunStore store = store::RunStore::open(m_project.path().toStdString());
            store::Annotations(store).setBaseline(RunId(std::string(samples::kSecondRun)));
        }
        init();
        QTRY_COMPARE(m_page->chosenRuns(), (QStringList{idOf(samples::kSecondRun), idOf(samples::kFirstRun)}));
        store::RunStore store = store::RunStore::open(m_project.path().toStdString());
        store::Annotations(store).setBaseline({});
    }

    void chips_areReorderedAndTakenOutByKeys()
    {
        QTRY_COMPARE(m_page->picker()->chips()->count(), 2);
        QWidget* second = m_page->picker()->chips()->chip(1);
        second->setFocus();
        QTest::keyClick(second, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(m_page->chosenRuns().front(), idOf(samples::kSecondRun));
        QVERIFY(m_page->picker()->chips()->chip(0)->accessibleName().contains(QStringLiteral("baseline")));
        QTest::keyClick(m_page->picker()->chips()->chip(1), Qt::Key_Delete);
        QCOMPARE(m_page->chosenRuns(), QStringList{idOf(samples::kSecondRun)});
    }

    void chips_areDragged()
    {
        QTRY_COMPARE(m_page->picker()->chips()->count(), 2);
        ui::RunChips* chips = m_page->picker()->chips();
        QTest::qWait(0); // laid out
        QTest::mousePress(chips->chip(1), Qt::LeftButton, {}, QPoint(40, 10));
        const QPoint over = chips->chip(1)->mapFromGlobal(chips->chip(0)->mapToGlobal(QPoint(30, 10)));
        QTest::mouseMove(chips->chip(1), over);
        QTest::mouseRelease(chips->chip(1), Qt::LeftButton, {}, over);
        QTRY_COMPARE(m_page->chosenRuns().front(), idOf(samples::kSecondRun));
    }

    void theShare_standsBesideItsDrawAndTheWords()
    {
        ui::ShareModel* shares = m_page->ablations()->shares();
        QTRY_COMPARE_WITH_TIMEOUT(shares->rowCount(), 2, kCompareMs);
        QCOMPARE(shares->index(0, 1).data().toString(), QStringLiteral("0.40"));
        QCOMPARE(shares->index(0, 1).data(ui::ShareModel::SharesRole).value<report::SetShares>().layers, (std::vector<double>{0.40, 0.45}));
        QCOMPARE(shares->index(0, 2).data().toString(), QStringLiteral("baseline"));
        QTRY_COMPARE_WITH_TIMEOUT(shares->index(1, 2).data().toString(), QStringLiteral("+40.0 points, larger than the draw"), kCompareMs);
    }

    void publishedNumbers_standBesideOnesOwn()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->ablations()->model()->rowCount() >= 2, kCompareMs);
        const int before = m_page->ablations()->model()->columnCount();
        auto* toggle = m_page->ablations()->findChild<QCheckBox*>();
        QVERIFY(toggle);
        toggle->click();
        QCOMPARE(m_page->ablations()->model()->columnCount(), before + 6);
        QVERIFY(m_page->ablations()->model()->index(0, before).data(ui::AblationModel::PublishedRole).toBool());
        toggle->click();
        QCOMPARE(m_page->ablations()->model()->columnCount(), before);
    }

    void exports_areTheWritersText()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_page->ablations()->model()->rowCount() >= 2, kCompareMs);
        const store::StoreReader reader = store::StoreReader::open(m_project.path().toStdString());
        const report::Ablation ablation =
            report::buildAblation(reader, {reader.findRun(samples::kFirstRun), reader.findRun(samples::kSecondRun)}, Bound::Plain);
        const auto menus = m_page->ablations()->findChildren<ui::ExportMenu*>();
        const auto menu =
            std::ranges::find_if(menus, [](const auto* each) { return each->accessibleName().contains(QStringLiteral("ablations")); });
        QVERIFY(menu != menus.end());
        for (const std::string& name : report::tableFormatNames()) {
            const report::TableFormat format = report::tableFormatFromName(name);
            (*menu)->copy(format);
            QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(report::formatAblation(ablation, format)));
        }
        const QString file = m_scratch.filePath(QStringLiteral("ablations.csv"));
        QCOMPARE((*menu)->saveTo(file, report::TableFormat::Csv), QString());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().toStdString(), report::formatAblation(ablation, report::TableFormat::Csv));
        QVERIFY(!(*menu)->saveTo(QStringLiteral("/no/such/folder/file.csv"), report::TableFormat::Csv).isEmpty());
    }

    void aCell_listsExactlyItsDocuments()
    {
        QTRY_COMPARE(m_page->chosenRuns().size(), 2);
        m_page->tabs()->setCurrentWidget(m_page->flips());
        QTRY_COMPARE_WITH_TIMEOUT(m_page->flips()->headline(),
                                  QStringLiteral("+100 entered HR (100.0 % right), 20 left (0 of them wrong): net +80"), kCompareMs);
        const report::FlipMatrix flips = compared().testSets.front().flips;
        ui::FlipMatrixView* matrix = m_page->flips()->matrix();
        const ui::FlipMatrixView::Cell cell{Verdict::High, Verdict::Low};
        QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->cellRect(cell).center());
        ui::FlippedAnswersModel* examples = m_page->flips()->examples();
        QTRY_COMPARE(examples->rowCount(), static_cast<int>(flips.at(cell.first, cell.second).n));
        std::vector<std::string> listed;
        for (const report::FlippedAnswer& answer : examples->answers())
            listed.push_back(answer.first.record.key.id);
        QCOMPARE(listed, flips.at(cell.first, cell.second).ids);
        QCOMPARE(examples->index(0, ui::FlippedAnswersModel::FirstAnswerColumn).data().toString(),
                 QStringLiteral("the wolves hunt rabbits 1"));
        QVERIFY(examples->index(0, ui::FlippedAnswersModel::SecondAnswerColumn)
                    .data(ui::FlippedAnswersModel::DiffRole)
                    .value<std::vector<ui::DiffWord>>()
                    .size() == 5);
    }

    void cells_areReachedByKeys()
    {
        QTRY_COMPARE(m_page->chosenRuns().size(), 2);
        m_page->tabs()->setCurrentWidget(m_page->flips());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->flips()->matrix()->matrix().documents == 200, kCompareMs);
        ui::FlipMatrixView* matrix = m_page->flips()->matrix();
        matrix->setFocus();
        QTest::keyClick(matrix, Qt::Key_Down);
        QTest::keyClick(matrix, Qt::Key_Down);
        QCOMPARE(matrix->current(), (ui::FlipMatrixView::Cell{Verdict::Low, Verdict::Highest}));
        QVERIFY(matrix->accessibleDescription().contains(QStringLiteral("50 documents")));
        QTest::keyClick(matrix, Qt::Key_Return);
        QTRY_COMPARE(m_page->flips()->examples()->rowCount(), 50);
    }

    void swapping_turnsTheMatrixRound()
    {
        QTRY_COMPARE(m_page->chosenRuns().size(), 2);
        m_page->tabs()->setCurrentWidget(m_page->flips());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->flips()->matrix()->matrix().documents == 200, kCompareMs);
        const std::int64_t before = m_page->flips()->matrix()->matrix().at(Verdict::Low, Verdict::Highest).n;
        QVERIFY(before > 0);
        m_page->flips()->swap();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->flips()->matrix()->matrix().at(Verdict::Highest, Verdict::Low).n, before, kCompareMs);
        QVERIFY(m_page->flips()->headline().startsWith(QStringLiteral("+20 entered HR")));
    }

    void statistics_sayWhetherItIsMoreThanTheDraw()
    {
        QTRY_COMPARE(m_page->chosenRuns().size(), 2);
        m_page->tabs()->setCurrentWidget(m_page->statistics());
        QTRY_COMPARE_WITH_TIMEOUT(m_page->statistics()->verdict(), QStringLiteral("+40.0 points, larger than the draw"), kCompareMs);
        QCOMPARE(m_page->statistics()->sentence(), QString::fromStdString(compared().sentences().front().text()));
        const ui::ReportTableModel& paired = *m_page->statistics()->paired();
        QCOMPARE(paired.rowCount(), 3); // test sets that both answered
        QCOMPARE(paired.index(0, paired.columnCount() - 1).data().toString(), QStringLiteral("larger than the draw"));
        m_page->statistics()->findChild<ui::ExportMenu*>()->copy(report::TableFormat::Csv);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("larger_than_draw")));
        QTRY_VERIFY(m_page->statistics()->seeds()->rowCount() > 0);
    }

    void settings_areSearchedAndShownWhole()
    {
        QTRY_COMPARE(m_page->chosenRuns().size(), 2);
        m_page->tabs()->setCurrentWidget(m_page->config());
        ui::SettingModel* settings = m_page->config()->model();
        QTRY_COMPARE(settings->differing(), 2); // preset and loss.kind
        QCOMPARE(settings->shown().size(), std::size_t(2));
        auto* only = m_page->config()->findChild<QCheckBox*>();
        only->click();
        QCOMPARE(static_cast<int>(settings->shown().size()), settings->count() + 3); // and what the runs ran on
        m_page->focusFilter();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("loss"));
        QTRY_COMPARE(settings->shown().size(), std::size_t(1));
    }

    void panes_standOverTheSameAxes()
    {
        QTRY_COMPARE(m_page->chosenRuns().size(), 2);
        m_page->tabs()->setCurrentWidget(m_page->reliability());
        QTRY_COMPARE(m_page->reliability()->panes().size(), std::size_t(2));
        const auto lines = [this](std::size_t i) { return m_page->reliability()->panes()[i].lines(); };
        QComboBox* instruments = m_page->reliability()->instruments();
        instruments->setCurrentIndex(instruments->findData(QStringLiteral("reliability_diagram")));
        QTRY_VERIFY(m_page->reliability()->panes().size() == 2 && lines(0) != nullptr && lines(1) != nullptr);
        QTRY_VERIFY(!lines(0)->series().empty() && !lines(1)->series().empty());
        QCOMPARE(lines(0)->drawing().y.lower, lines(1)->drawing().y.lower);
        QCOMPARE(lines(0)->drawing().x.upper, lines(1)->drawing().x.upper);
        m_page->reliability()->testSets()->setCurrentText(QStringLiteral("part"));
        QTRY_VERIFY(lines(0)->drawing().caption.contains(QStringLiteral("part")));
    }

    void theReport_isWrittenWholeWithTheCurvesInIt()
    {
        QTRY_COMPARE(m_page->chosenRuns().size(), 2);
        app::Workbench& workbench = m_frame->workbench;
        QCOMPARE(workbench.reportedRuns(), m_page->chosenRuns());
        const QString file = m_scratch.filePath(QStringLiteral("report.html"));
        workbench.reportWriter().write(workbench.reportedRuns(), Bound::Plain, file);
        QTRY_VERIFY_WITH_TIMEOUT(m_frame->bannerText().contains(QStringLiteral("was written")), kCompareMs);
        QFile page(file);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(html.contains("wiki: +40.0 points inside") && html.contains("Table 2."));
        QVERIFY(html.contains("<div style=\"background:#")); // the page's own curves beside the simple figures
        QVERIFY(!html.contains("<?xml"));
        workbench.reportWriter().write(workbench.reportedRuns(), Bound::Plain, QStringLiteral("/no/such/folder/report.html"));
        QTRY_VERIFY_WITH_TIMEOUT(m_frame->bannerText().contains(QStringLiteral("could not be written")), kCompareMs);
    }

    void theRunMenu_hasEveryRunAtHand()
    {
        test::TemporaryProject many;
        std::vector<RunId> runs;
        for (int i = 0; i < 42; ++i)
            runs.push_back(many.addRun("run-" + std::to_string(i), store::RunState::Finished));
        store::Annotations edits(many.store);
        edits.setArchived(std::vector{runs[0]}, true);
        edits.trash(std::vector{runs[41]}, ""); // the newest, which would be chosen first
        cleanup();
        openPage(many.path(), 42);
        const auto crumbs = m_frame->window().findChildren<QToolButton*>();
        const auto crumb =
            std::ranges::find_if(crumbs, [](const QToolButton* button) { return button->accessibleName() == QStringLiteral("Run"); });
        QVERIFY(crumb != crumbs.end());
        Q_EMIT(*crumb)->menu()->aboutToShow();
        QCOMPARE((*crumb)->menu()->actions().size(), qsizetype(40));
    }

    void aHundredRuns_stayUsable()
    {
        test::TemporaryProject many;
        for (int i = 0; i < 100; ++i) {
            const RunId run = many.addRun("run-" + std::to_string(i), store::RunState::Finished, i % 2 == 0 ? "ce_cm" : "sdm_cm");
            many.addEvaluation(run, "wikipedia", false, 20, 20, 10 + i % 7, 10, LayerRole::Final);
        }
        cleanup();
        openPage(many.path(), 100);
        QTRY_COMPARE(m_page->chosenRuns().size(), 6);
        m_page->picker()->focusFilter();
        QTRY_COMPARE(m_page->picker()->list()->count(), 100);
        QCOMPARE(m_page->picker()->list()->item(0)->checkState(), Qt::Checked); // what is chosen stands on top
        QTest::keyClicks(m_page->picker()->filter(), QStringLiteral("name:run-7 and preset:sdm_cm"));
        QTRY_VERIFY(m_page->picker()->list()->count() < 20);
        m_page->picker()->filter()->setText(QStringLiteral("name:"));
        QTRY_VERIFY(std::ranges::any_of(m_page->picker()->findChildren<QLabel*>(), [](const QLabel* label) {
            return label->isVisible() && label->text().startsWith(QStringLiteral("expected"));
        }));
        m_page->picker()->filter()->clear();
        m_page->picker()->openList(false);
        QStringList all;
        for (const ui::RunSummary& run : m_frame->workbench.session().runs())
            all << run.id();
        m_page->showRuns(all);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->ablations()->shares()->rowCount(), 100, kCompareMs);
        QCOMPARE(m_page->picker()->chips()->count(), 100);
        QTRY_VERIFY(m_page->picker()->height() < 250); // chips scroll, the tables keep their room
        QSet<QString> names;
        for (const ui::ShareModel::Run& run : m_page->ablations()->shares()->runs())
            names.insert(run.name);
        QCOMPARE(names.size(), qsizetype(100));
    }
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
