#include "app/page_list.h"
#include "app/workbench.h"
#include "tests/support/temporary_project.h"
#include "widgets/parts/hr_tile.h"
#include "widgets/plots/funnel_panel.h"
#include "widgets/plots/line_panel.h"

#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QStandardPaths>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <memory>

using namespace sdm;

namespace {

constexpr int kDocuments = 60;
constexpr int kAdmitted = 40;

/// A finished run with everything a page can show, written through the store's own writer.
std::string addFinishedRun(test::TemporaryProject& project, const std::string& name, const std::string& preset)
{
    const RunId run = project.addRun(name, store::RunState::Finished, preset);
    project.addPhase(run, PhaseKind::FineTune, 1, 20, 3.0);
    project.store.appendMetrics(run, {{"train/loss", 1, 0.5, 0.3},
                                      {"train/loss", 2, 1.0, 0.2},
                                      {"hard_negatives/generated", 1, 1.5, 30},
                                      {"hard_negatives/generated", 2, 2.0, 64},
                                      {"hard_negatives/wrong", 2, 2.0, 5},
                                      {"hard_negatives/used", 2, 2.0, 2}});
    project.addEvaluation(run, "wikipedia", false, 20, kDocuments, kAdmitted, kAdmitted, LayerRole::Final);
    project.addEvaluation(run, "shifted", true, 20, kDocuments, 0, 0, LayerRole::Final);
    HardNegativeRecord negative;
    negative.epoch = 2;
    negative.step = 2;
    negative.key = {"set-wikipedia", "doc-1"};
    negative.text = "<sentence>the wolves rabbits hunt</sentence><verified>Yes</verified>";
    negative.kind = NegativeKind::Permutation;
    negative.probability = 0.8;
    negative.origin = NegativeOrigin::Train;
    project.store.addHardNegatives(run, {negative, negative});
    return run;
}

QTableView* tableOf(QWidget* page, const QString& name)
{
    const auto tables = page->findChildren<QTableView*>();
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const QTableView* table) { return table->accessibleName() == name; });
    return found == tables.end() ? nullptr : *found;
}

bool showsText(QWidget* page, const QString& text)
{
    const auto labels = page->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
}

} // namespace

/// Every page on a small finished project: what it is there to show is on the screen.
class TestPages : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    test::TemporaryProject m_project;
    std::string m_run;
    std::unique_ptr<app::AppSettings> m_settings;
    std::unique_ptr<app::Workbench> m_workbench;

    ui::Page* open(const QString& page)
    {
        m_workbench->window().showPage(page);
        return m_workbench->window().page(page);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        addFinishedRun(m_project, "earlier", "ce_cm");
        m_run = addFinishedRun(m_project, "judged", "sdm_cm_hn");
        m_settings = std::make_unique<app::AppSettings>(m_scratch.filePath(QStringLiteral("settings.ini")));
        m_workbench = std::make_unique<app::Workbench>(m_theme, *m_settings);
        m_workbench->show(m_project.path());
        QVERIFY(QTest::qWaitForWindowExposed(&m_workbench->window()));
        QTRY_COMPARE(m_workbench->session().runs().size(), std::size_t{2});
        m_workbench->selection().selectRun(QString::fromStdString(m_run));
        QTRY_VERIFY(m_workbench->session().record().loaded());
    }

    void cleanupTestCase() { m_workbench.reset(); }

    void home_namesTheRunAndShowsBothSplits()
    {
        ui::Page* page = open(QStringLiteral("home"));
        QTRY_VERIFY(showsText(page, QStringLiteral("judged")));
        const auto tiles = page->findChildren<ui::HrTile*>();
        QVERIFY(std::any_of(tiles.begin(), tiles.end(),
                            [](const ui::HrTile* tile) { return tile->accessibleName().contains(QStringLiteral("0.67")); }));
        QVERIFY(std::any_of(tiles.begin(), tiles.end(),
                            [](const ui::HrTile* tile) { return tile->accessibleName().contains(QStringLiteral("(R)")); }));
    }

    void runs_listsEveryRun()
    {
        const auto* table = open(QStringLiteral("runs"))->findChild<QTreeView*>(QStringLiteral("runs"));
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 2);
    }

    void live_showsTilesCurvesAndTheFunnelOfTheLastEpoch()
    {
        ui::Page* page = open(QStringLiteral("live"));
        QTRY_COMPARE(page->findChildren<ui::HrTile*>().size(), 2);
        const auto* funnel = page->findChild<ui::FunnelPanel*>();
        QVERIFY(funnel);
        QTRY_COMPARE(funnel->stages().size(), std::size_t{3});
        QCOMPARE(funnel->stages().front().count, 64);
        for (const ui::LinePanel* panel : page->findChildren<ui::LinePanel*>()) {
            if (panel->title() == QStringLiteral("HR share"))
                QTRY_COMPARE(panel->series().size(), std::size_t{2});
        }
    }

    void aNoteAtAStep_isWrittenMarkedAndTakenBack()
    {
        ui::Page* page = open(QStringLiteral("live"));
        const auto panels = page->findChildren<ui::LinePanel*>();
        const auto found =
            std::ranges::find_if(panels, [](const ui::LinePanel* each) { return each->title() == QStringLiteral("HR share"); });
        QVERIFY(found != panels.end());
        ui::LinePanel* share = *found;
        QTRY_VERIFY(!share->series().empty());
        const auto noted = [share] {
            return std::ranges::any_of(share->drawing().marks, [](const ui::AxisMark& mark) {
                return mark.kind == ui::MarkKind::Note && mark.text == QStringLiteral("the rate was lowered");
            });
        };
        QTest::keyClick(share->focusTarget(), Qt::Key_N);
        auto* dialog = page->findChild<QInputDialog*>(QStringLiteral("stepNote"));
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("the rate was lowered"));
        dialog->accept();
        QTRY_VERIFY(noted());
        m_workbench->edits().undo();
        QTRY_VERIFY(!noted());
    }

    void generations_listsTheAnswersOfTheEvaluation()
    {
        QTableView* table = tableOf(open(QStringLiteral("generations")), QStringLiteral("Answers"));
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), kDocuments);
        QTRY_VERIFY(table->isVisible());
        QTRY_VERIFY(table->model()->index(0, 2).data().toString().startsWith(QStringLiteral("the wolves hunt rabbits")));
    }

    void negatives_showsTheWrongAnswerBesideItsReference()
    {
        ui::Page* page = open(QStringLiteral("negatives"));
        QTableView* table = tableOf(page, QStringLiteral("Hard negatives"));
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(showsText(page, QStringLiteral("the wolves rabbits hunt")));
        QTRY_VERIFY(showsText(page, QStringLiteral("fooled")));
    }

    void compare_showsTheTableAndOnlyWhatDiffers()
    {
        ui::Page* page = open(QStringLiteral("compare"));
        QTableView* ablations = tableOf(page, QStringLiteral("Ablation table"));
        auto* tabs = page->findChild<QTabWidget*>();
        QTableView* settings = tableOf(page, QStringLiteral("Differing settings"));
        QVERIFY(ablations && settings);
        QTRY_VERIFY(ablations->model()->rowCount() >= 2);
        tabs->setCurrentIndex(1);
        QTRY_VERIFY(settings->model()->rowCount() >= 1);
        for (int row = 0; row < settings->model()->rowCount(); ++row) {
            const bool heading = settings->model()->index(row, 1).data().isNull();
            QVERIFY(heading || settings->model()->index(row, 1).data() != settings->model()->index(row, 2).data());
        }
    }

    void compare_drawsTheRunsOverEachOther()
    {
        ui::Page* page = open(QStringLiteral("compare"));
        auto* tabs = page->findChild<QTabWidget*>();
        QVERIFY(tabs);
        tabs->setCurrentIndex(2);
        const auto panels = page->findChildren<ui::LinePanel*>();
        const auto shares =
            std::find_if(panels.begin(), panels.end(), [](const auto* panel) { return panel->title() == QStringLiteral("HR share"); });
        QVERIFY(shares != panels.end());
        QTRY_COMPARE((*shares)->series().size(), std::size_t{4}); // two test sets of two runs
        QVERIFY((*shares)->isVisible());
        const ui::Series& baseline = (*shares)->series().front();
        const ui::Series& other = (*shares)->series().back();
        QVERIFY(baseline.runId != other.runId);
        QVERIFY(baseline.name != other.name);

        Q_EMIT(*shares)->runClicked(other.runId);
        QTRY_COMPARE(m_workbench->selection().runId(), other.runId);
        tabs->setCurrentIndex(0);
    }

    void everyPage_fitsTheSmallestWindow()
    {
        m_workbench->window().resize(1280, 800);
        for (const ui::PageEntry& entry : app::workbenchPages()) {
            open(entry.id);
            QCoreApplication::processEvents();
            QVERIFY2(m_workbench->window().minimumSizeHint().width() <= 1280 && m_workbench->window().minimumSizeHint().height() <= 800,
                     qPrintable(entry.id));
        }
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
