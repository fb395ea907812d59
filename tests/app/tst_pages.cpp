#include "app/page_list.h"
#include "app/report_writer.h"
#include "app/workbench.h"
#include "tests/support/temporary_project.h"
#include "widgets/data/edit_desk.h"
#include "widgets/models/hard_negative_model.h"
#include "widgets/pages/negatives/offenders_panel.h"
#include "widgets/parts/hr_tile.h"
#include "widgets/plots/funnel_panel.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/marks_panel.h"

#include <QApplication>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
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
        m_workbench->window().activateWindow(); // as a window manager does when a dialog has closed
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

    void negatives_areKeptBannedAndLetGo()
    {
        QTableView* table = tableOf(open(QStringLiteral("negatives")), QStringLiteral("Hard negatives"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->setCurrentIndex(table->model()->index(0, 0));
        table->setFocus();
        const auto decided = [table](int row) { return table->model()->index(row, ui::HardNegativeModel::ChoiceColumn).data().toString(); };
        QTest::keyClick(table, Qt::Key_K, Qt::ShiftModifier);
        QTRY_COMPARE(decided(0), QStringLiteral("✓ kept"));
        QCOMPARE(decided(1), QStringLiteral("✓ kept")); // the same text, whichever epoch gave it
        QTest::keyClick(table, Qt::Key_P, Qt::ShiftModifier);
        QTRY_COMPARE(decided(0), QStringLiteral("▲ promoted"));
        QTRY_VERIFY(showsText(table->window(), QStringLiteral("▲ promoted")));
        m_workbench->edits().undo();
        QTRY_COMPARE(decided(0), QStringLiteral("✓ kept"));
        m_workbench->edits().redo();
        QTRY_COMPARE(decided(0), QStringLiteral("▲ promoted"));
        QTest::keyClick(table, Qt::Key_B, Qt::ShiftModifier);
        QTRY_COMPARE(decided(0), QStringLiteral("✕ banned"));
        const auto buttons = table->window()->findChildren<QToolButton*>();
        const auto release =
            std::ranges::find_if(buttons, [](const QToolButton* button) { return button->text() == QStringLiteral("Let go"); });
        QVERIFY(release != buttons.end());
        (*release)->click();
        QTRY_COMPARE(decided(0), QString());
    }

    void negatives_areChosenAndEnclosedInTheMap()
    {
        ui::Page* page = open(QStringLiteral("negatives"));
        QTableView* table = tableOf(page, QStringLiteral("Hard negatives"));
        auto* map = page->findChild<ui::MarksPanel*>();
        QVERIFY(map);
        QTRY_COMPARE(map->drawing().series.size(), std::size_t{1});
        const ui::Series& fooled = map->drawing().series.front();
        QCOMPARE(fooled.points.size(), std::size_t{2});
        QCOMPARE(fooled.points[1].id, 1);
        QTRY_VERIFY(map->surface()->isVisible());
        table->setCurrentIndex(table->model()->index(0, 0)); // the newest: number 1
        QTRY_COMPARE(map->chosen(), 1);
        QTest::keyClick(map->surface(), Qt::Key_J); // round to the first
        QTRY_COMPARE(table->currentIndex().row(), 1);
        const QPoint at = map->pixelOf(fooled.points[0]).toPoint();
        const auto enclose = [&](const QPoint& from, const QPoint& to) {
            QTest::mousePress(map->surface(), Qt::LeftButton, Qt::AltModifier, from);
            for (const QPoint& corner : {QPoint(to.x(), from.y()), to, QPoint(from.x(), to.y())}) {
                QMouseEvent move(QEvent::MouseMove, corner, map->surface()->mapToGlobal(corner), Qt::NoButton, Qt::LeftButton,
                                 Qt::AltModifier);
                QApplication::sendEvent(map->surface(), &move);
            }
            QTest::mouseRelease(map->surface(), Qt::LeftButton, Qt::AltModifier, from);
        };
        QSignalSpy enclosed(map, &ui::MarksPanel::marksEnclosed);
        enclose(at - QPoint(12, 12), at + QPoint(12, 12));
        QCOMPARE(enclosed.size(), 1);
        QCOMPARE(enclosed.front().front().value<QList<qint64>>(), (QList<qint64>{0, 1}));
        QTRY_VERIFY(showsText(page, QStringLiteral("2 of 2")));
        enclose(QPoint(at.x() - 3, at.y() + 40), QPoint(at.x() + 3, at.y() + 44)); // none: all again
        QTRY_VERIFY(showsText(page, QStringLiteral("2 so far")));
    }

    void negatives_listsWhatStaysWrong()
    {
        ui::Page* page = open(QStringLiteral("negatives"));
        auto* tabs = page->findChild<QTabWidget*>();
        tabs->setCurrentIndex(1);
        auto* offenders = page->findChild<ui::OffendersPanel*>();
        QTableView* table = offenders->table();
        QTRY_VERIFY(showsText(offenders, QStringLiteral("No document of this run had a wrong answer in 2 epochs.")));
        offenders->least()->setValue(1);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("·✕"));
        QTest::keyClick(table, Qt::Key_Home);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(tabs->currentIndex(), 0);
        QTRY_VERIFY(showsText(page, QStringLiteral("2 of 2")));
        tabs->setCurrentIndex(2);
        const auto panels = page->findChildren<ui::LinePanel*>();
        QCOMPARE(panels.size(), 1);
        QTRY_COMPARE(panels.front()->series().size(), std::size_t{1});
        QCOMPARE(panels.front()->series().front().points.front().y, 2.0);
    }

    void aReportIsWrittenAsPdf()
    {
        app::ReportWriter writer(m_theme, m_workbench->session());
        QSignalSpy written(&writer, &app::ReportWriter::written), failed(&writer, &app::ReportWriter::failed);
        const QString path = m_scratch.filePath(QStringLiteral("report.pdf"));
        const ui::RunList& runs = m_workbench->session().runs();
        writer.write({runs[0].id(), runs[1].id()}, Bound::Plain, path);
        QTRY_COMPARE_WITH_TIMEOUT(written.size() + failed.size(), 1, 60'000);
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.front().at(1).toString()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.contains("/FontFile2"));       // the fonts lie in it
        QVERIFY(!bytes.contains("/Subtype /Image")); // figures are vectors
        const QRegularExpression page(QStringLiteral("/Type /Page\\b(?!s)"));
        qsizetype pages = 0;
        for (auto matches = page.globalMatch(QString::fromLatin1(bytes)); matches.hasNext(); matches.next())
            ++pages;
        QVERIFY(pages > 1);
        app::ReportWriter nowhere(m_theme, m_workbench->session());
        QSignalSpy refused(&nowhere, &app::ReportWriter::failed);
        nowhere.write({runs[0].id()}, Bound::Plain, m_scratch.filePath(QStringLiteral("none/report.pdf")));
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 60'000);
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
