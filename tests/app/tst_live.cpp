#include "app/dock_area.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/boards/board_view.h"
#include "widgets/boards/derived_dialog.h"
#include "widgets/boards/seed_bar.h"
#include "widgets/boards/step_range_dialog.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/run_composer.h"
#include "widgets/data/edit_desk.h"
#include "widgets/docks/log_dock.h"
#include "widgets/models/hard_negative_model.h"
#include "widgets/models/layer_course_model.h"
#include "widgets/pages/hard_negatives_page.h"
#include "widgets/pages/live_page.h"
#include "widgets/pages/reliability/checkpoint_panel.h"
#include "widgets/pages/reliability/layer_courses.h"
#include "widgets/pages/reliability_page.h"
#include "widgets/parts/expression_line.h"
#include "widgets/plots/line_panel.h"
#include "widgets/plots/qcustomplot.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>

#include <memory>

using namespace sdm;

namespace {

/// When a step was taken, UTC in ms.
std::int64_t momentOf(int step)
{
    return 1'790'000'000'000 + step * 60'000;
}

/// A finished run that judged a test set twice on its way.
RunId addRun(test::TemporaryProject& project, const std::string& name, const std::string& preset, std::int64_t inside)
{
    const RunId run = project.addRun(name, store::RunState::Finished, preset);
    for (int step = 1; step <= 40; ++step)
        project.store.appendMetrics(run, {{"train/loss", step, step / 20.0, 2.0 / step}}, momentOf(step));
    project.addEvaluation(run, "wikipedia", false, 20, 60, inside, inside);
    project.addEvaluation(run, "wikipedia", false, 40, 60, inside + 6, inside + 6);
    return run;
}

/// Chooses an entry as a person does.
void pick(QComboBox* box, int index)
{
    box->setFocus();
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

/// What one does on the page of a run as it goes.
class TestLive : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    test::TemporaryProject m_project;
    RunId m_run, m_other;
    std::unique_ptr<test::WindowFrame> m_frame;

    ui::Page* page() { return m_frame->window().page(QStringLiteral("live")); }
    /// A plot of the board, whether on the page or in a window of its own.
    ui::LinePanel* lines(const char* id) { return page()->findChild<ui::LinePanel*>(QStringLiteral("instrument.") + QLatin1String(id)); }
    /// The run, not one that was selected before it.
    bool isRead()
    {
        const ui::RunRecord& record = m_frame->workbench.session().record();
        return record.runId() == QString::fromStdString(m_run) && !record.metric("train/loss").empty();
    }
    QString settingsFile() const { return m_scratch.filePath(QStringLiteral("settings.ini")); }
    /// Alerts, lines of the log and hard negatives before, in and behind the steps that are chosen.
    void addHappenings()
    {
        const protocol::EventBody alert = protocol::Alert{"warning", "store_delayed", "214 records wait"};
        for (const int step : {5, 20}) {
            m_project.addPhase(m_run, PhaseKind::FineTune, 1, step);
            m_project.store.appendEvent(m_run, "alert", protocol::encodePayload(alert));
        }
        QByteArray log;
        for (const int step : {3, 15, 39}) {
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(momentOf(step), Qt::UTC);
            log += time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")).toLatin1() + "+00:00 info    at step " +
                   QByteArray::number(step) + '\n';
            if (step == 15)
                log += "which goes on\n";
        }
        const QString folder = m_project.path() + QStringLiteral("/runs/") + QString::fromStdString(m_run);
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/log.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(log);
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/checkpoints/checkpoint-20")));
        m_project.store.addCheckpoint(m_run, {20, "runs/" + m_run.text() + "/checkpoints/checkpoint-20", 0.2, true});
        for (const auto& [step, loss] : {std::pair(20, 0.2), std::pair(40, 0.3)}) {
            EvaluationRecord evaluation;
            evaluation.id = newUlid();
            evaluation.purpose = EvaluationPurpose::Validation;
            evaluation.split = "calibration";
            evaluation.datasetId = "set-calibration";
            evaluation.step = step;
            evaluation.documents = 60;
            evaluation.loss = loss;
            m_project.store.addEvaluation(m_run, evaluation, {});
        }
        HardNegativeRecord negative;
        negative.key = {"set-wikipedia", "doc-1"};
        negative.text = "<sentence>the wolves rabbits hunt</sentence><verified>Yes</verified>";
        negative.step = 10;
        HardNegativeRecord later = negative;
        later.step = 25;
        m_project.store.addHardNegatives(m_run, {negative, later});
    }
    void openWindow()
    {
        m_frame = std::make_unique<test::WindowFrame>(m_theme, settingsFile());
        m_frame->open(m_project.path(), QStringLiteral("live"));
        QTRY_COMPARE(m_frame->workbench.session().runs().size(), std::size_t{4});
        m_frame->workbench.selection().selectRun(QString::fromStdString(m_run));
        QTRY_VERIFY(isRead());
        QTRY_VERIFY(!lines("hr_share")->series().empty());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
        m_other = addRun(m_project, "another", "ce_cm", 6);
        addRun(m_project, "seed one", "sdm_cm", 12);
        addRun(m_project, "seed two", "sdm_cm", 30);
        m_run = addRun(m_project, "seed three", "sdm_cm", 24);
        addHappenings();
        openWindow();
    }
    void cleanupTestCase() { m_frame.reset(); }
    void init()
    {
        m_frame->window().showPage(QStringLiteral("live"));
        QTRY_VERIFY(isRead());
    }

    void seeds_areDrawnAsOneWithABand()
    {
        auto* bar = page()->findChild<ui::SeedBar*>();
        QVERIFY(bar);
        auto* centre = bar->findChild<QComboBox*>(QStringLiteral("seedCentre"));
        auto* band = bar->findChild<QComboBox*>(QStringLiteral("seedBand"));
        QVERIFY(!band->isVisible());
        pick(centre, 2); // the median
        QVERIFY(band->isVisible());
        QTRY_COMPARE(lines("hr_share")->series().size(), std::size_t{2});
        QCOMPARE(bar->note(), QStringLiteral("Other runs of these settings: 2"));
        const ui::Series group = lines("hr_share")->series()[1];
        QVERIFY2(group.name.endsWith(QStringLiteral("3 seeds")), qPrintable(group.name));
        QCOMPARE(group.points.size(), std::size_t{2});
        // 12, 24 and 30 of 60 are admitted.
        QCOMPARE(group.points[0].lower, 12.0 / 60);
        QCOMPARE(group.points[0].y, 24.0 / 60);
        QCOMPARE(group.points[0].upper, 30.0 / 60);
        pick(band, 1); // the deviation
        QTRY_VERIFY(lines("hr_share")->series()[1].points[0].lower > 12.0 / 60);
        QVERIFY2(lines("hr_share")->drawing().caption.contains(QStringLiteral("standard deviation")),
                 qPrintable(lines("hr_share")->drawing().caption));
        pick(centre, 0);
        QTRY_COMPARE(lines("hr_share")->series().size(), std::size_t{1});
    }

    void stepsDraggedOnTheAxis_areWhatEverythingShows()
    {
        ui::LinePanel* loss = lines("training_loss");
        auto* plot = loss->findChild<QCustomPlot*>();
        QTRY_VERIFY(!loss->series().empty());
        QTest::qWait(50); // queued drawing: axes know where they are
        const auto at = [plot](double step) {
            return QPoint(qRound(plot->xAxis->coordToPixel(step)), plot->axisRect()->rect().bottom() + 6);
        };
        const double seen = plot->xAxis->range().lower;
        QTest::mousePress(plot, Qt::LeftButton, {}, at(14.6));
        QTest::mouseMove(plot, at(20));
        QTest::mouseMove(plot, at(30.4));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, at(30.4));
        auto& selection = m_frame->workbench.selection();
        QCOMPARE(selection.steps(), std::optional(ui::StepRange{15, 30}));
        QCOMPARE(plot->xAxis->range().lower, seen); // the plot was not moved by it
        QCOMPARE(m_frame->workbench.session().record().evaluation(selection.evaluationId().toStdString())->step, std::int64_t{20});
        QTRY_COMPARE(lines("hr_share")->drawing().chosen, std::optional(ui::Stretch{15, 30}));

        // The chip is where the window says what it looks at, whatever the page.
        QToolButton* chip = nullptr;
        for (auto* button : m_frame->window().findChildren<QToolButton*>()) {
            if (button->text().startsWith(QStringLiteral("Steps 15 to 30")))
                chip = button;
        }
        QVERIFY(chip && chip->isVisible() && !chip->accessibleName().isEmpty());

        m_frame->window().docks().open(QStringLiteral("alerts"));
        auto* alerts = m_frame->window().docks().content(QStringLiteral("alerts"))->findChild<QTableView*>();
        const auto alertSteps = [alerts] {
            QStringList steps;
            for (int row = 0; row < alerts->model()->rowCount(); ++row)
                steps << alerts->model()->index(row, 3).data().toString();
            return steps;
        };
        QTRY_VERIFY(alertSteps().contains(QStringLiteral("20")) && !alertSteps().contains(QStringLiteral("5")));
        m_frame->window().docks().open(QStringLiteral("log"));
        const auto& log = static_cast<ui::LogDock*>(m_frame->window().docks().content(QStringLiteral("log")))->model();
        QTRY_COMPARE(log.rowCount(), 2);
        QVERIFY(log.textOf(0).endsWith(QStringLiteral("at step 15")));
        QVERIFY(log.textOf(1).endsWith(QStringLiteral("which goes on"))); // a line without a time belongs to the one before
        m_frame->window().showPage(QStringLiteral("negatives"));
        auto* negatives = static_cast<ui::HardNegativesPage*>(m_frame->window().page(QStringLiteral("negatives")))->model();
        QTRY_COMPARE(negatives->rowCount(), 1);
        QCOMPARE(negatives->record(0).step, std::int64_t{25});

        chip->click();
        QVERIFY(!selection.steps() && !chip->isVisible());
        QTRY_COMPARE(negatives->rowCount(), 2);
        QTRY_COMPARE(log.rowCount(), 4);
        m_frame->window().docks().open(QStringLiteral("alerts")); // the log stood in front of it
        QTRY_VERIFY(alertSteps().contains(QStringLiteral("5")));
        m_frame->window().showPage(QStringLiteral("live"));
    }

    void stepsAreChosenAndDroppedByTheKeyboard()
    {
        auto* plot = lines("training_loss")->findChild<QCustomPlot*>();
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_R);
        auto* dialog = page()->findChild<ui::StepRangeDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        const auto boxes = dialog->findChildren<QSpinBox*>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setValue(35);
        boxes[1]->setValue(22); // the wrong way round
        QTest::keyClick(boxes[1], Qt::Key_Return);
        QCOMPARE(m_frame->workbench.selection().steps(), std::optional(ui::StepRange{22, 35}));
        QTest::keyClick(plot, Qt::Key_Escape);
        QVERIFY(!m_frame->workbench.selection().steps());
        m_frame->workbench.selection().chooseSteps(ui::StepRange{1, 2});
        m_frame->workbench.selection().selectRun(QString::fromStdString(m_other));
        QVERIFY(!m_frame->workbench.selection().steps()); // of another run they would mean something else
        m_frame->workbench.selection().selectRun(QString::fromStdString(m_run));
        QTRY_VERIFY(isRead());
    }

    void aMetricOfOnesOwn_isAddedCorrectedAndChanged()
    {
        auto* board = page()->findChild<ui::BoardView*>();
        const auto openDialog = [&](QAbstractButton* button) {
            QTest::mouseClick(button, Qt::LeftButton);
            return page()->findChild<ui::DerivedDialog*>();
        };
        QAbstractButton* add = nullptr;
        for (auto* button : page()->findChildren<QToolButton*>()) {
            if (button->accessibleName() == QStringLiteral("Add a metric made of others"))
                add = button;
        }
        QVERIFY(add);
        ui::DerivedDialog* dialog = openDialog(add);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        auto* take = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        QVERIFY(!take->isEnabled());
        QTest::keyClicks(&dialog->expression(), QStringLiteral("2 * trai"));
        QTRY_VERIFY(dialog->expression().candidates().contains(QStringLiteral("train/loss")));
        QVERIFY2(dialog->problem().contains(QStringLiteral("There is no metric trai")), qPrintable(dialog->problem()));
        QVERIFY(!take->isEnabled());
        QTest::keyClick(&dialog->expression(), Qt::Key_Tab); // the candidate
        QCOMPARE(dialog->expression().text().trimmed(), QStringLiteral("2 * train/loss"));
        QTest::keyClicks(&dialog->expression(), QStringLiteral("-"));
        QVERIFY2(dialog->problem().contains(QStringLiteral("ends early")), qPrintable(dialog->problem()));
        QTest::keyClick(&dialog->expression(), Qt::Key_Backspace);
        QVERIFY2(dialog->problem().isEmpty(), qPrintable(dialog->problem()));
        dialog->name().setText(QStringLiteral("twice the loss"));
        take->click();
        QTRY_VERIFY(lines("derived.twice the loss") && !lines("derived.twice the loss")->series().empty());
        QCOMPARE(lines("derived.twice the loss")->series()[0].points.front().y, 4.0);
        QTRY_VERIFY(lines("derived.twice the loss")->isVisible());
        QTRY_VERIFY(page()->findChild<ui::DerivedDialog*>() == nullptr);

        // A difference needs a run that it is taken from.
        board->setDerived({{QStringLiteral("twice the loss"), QStringLiteral("2 * train/loss")},
                           {QStringLiteral("more loss"), QStringLiteral("delta(train/loss)")}});
        QTRY_VERIFY(lines("derived.more loss")->drawing().caption.contains(QStringLiteral("no baseline")));
        m_frame->workbench.edits().setBaseline(QString::fromStdString(m_other));
        QTRY_COMPARE(lines("derived.more loss")->series().size(), std::size_t{1});
        QCOMPARE(lines("derived.more loss")->series()[0].points[4].y, 0.0); // the same losses in both
    }

    void reliability_showsTheCheckpointsToChooseFromAndTheCourseOfLayers()
    {
        m_frame->window().showPage(QStringLiteral("reliability"));
        auto* reliability = static_cast<ui::ReliabilityPage*>(m_frame->window().page(QStringLiteral("reliability")));
        ui::CheckpointPanel* panel = reliability->checkpoints();
        QTRY_VERIFY(panel->isVisible());
        const auto* rows = panel->table()->model();
        QTRY_COMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->index(0, 2).data().toString(), QStringLiteral("0.20000"));
        QCOMPARE(rows->index(0, 7).data().toString(), QStringLiteral("chosen"));
        QCOMPARE(rows->index(1, 7).data().toString(), QStringLiteral("not kept"));
        QVERIFY2(rows->index(0, 5).data().toString().startsWith(QStringLiteral("0.40 [")), // 24 of 60
                 qPrintable(rows->index(0, 5).data().toString()));
        QCOMPARE(panel->table()->currentIndex().row(), 0); // the chosen one
        ui::LayerCourses* courses = reliability->courses();
        QVERIFY(courses->isVisible());
        QTRY_COMPARE(courses->model()->rowCount(), 0); // nothing watched this run
        pick(courses->findChild<QComboBox*>(QStringLiteral("layerRole")), 1);
        QTRY_COMPARE(courses->model()->rowCount(), 2); // the fixture's layers know no classes and found no region
        QCOMPARE(courses->model()->index(0, ui::LayerCourseModel::Last).data().toString(), QStringLiteral("20"));
        QCOMPARE(courses->model()->index(1, ui::LayerCourseModel::Last).data().toString(), QStringLiteral("30"));
        auto* other = panel->findChild<QPushButton*>(QStringLiteral("otherCheckpoint"));
        QTest::keyClick(panel->table(), Qt::Key_Down);
        QVERIFY(!other->isEnabled()); // there is nothing to begin with
        QTest::keyClick(panel->table(), Qt::Key_Up);
        QVERIFY(other->isEnabled());
        other->click();
        ui::RunComposer* composer = m_frame->workbench.composer();
        QVERIFY(composer && composer->isVisible());
        const RunConfig& config = composer->draft().config();
        QCOMPARE(config.preset, std::string("base"));
        QCOMPARE(config.optimiser.epochs, 0);
        QVERIFY2(config.model.path.ends_with("checkpoints/checkpoint-20"), config.model.path.c_str());
        QVERIFY(configFaults(config).empty());
        composer->close();
        m_frame->window().showPage(QStringLiteral("live"));
    }

    void aPlot_leavesItsPlaceAndComesBack()
    {
        ui::LinePanel* loss = lines("training_loss");
        auto* plot = loss->findChild<QCustomPlot*>();
        auto* grid = qobject_cast<QGridLayout*>(loss->parentWidget()->layout());
        QVERIFY(grid);
        const auto cellOf = [grid](QWidget* widget) {
            int row = -1, column = -1, rows = 0, columns = 0;
            if (const int at = grid->indexOf(widget); at >= 0)
                grid->getItemPosition(at, &row, &column, &rows, &columns);
            return QList<int>{row, column, rows, columns};
        };
        const QList<int> place = cellOf(loss);
        QVERIFY(place[0] >= 0);
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_W);
        QVERIFY(loss->isInWindow());
        QWidget* window = loss->window();
        QVERIFY(window != &m_frame->window());
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QCOMPARE(window->windowTitle(), loss->title());
        QWidget* note = loss->standIn();
        QCOMPARE(cellOf(note), place); // where the plot was
        QVERIFY(note->isVisible());

        // It goes on while another page is shown, and it is another run's plot as soon as that is chosen.
        m_frame->window().showPage(QStringLiteral("runs"));
        m_frame->workbench.selection().selectRun(QString::fromStdString(m_other));
        m_project.store.appendMetrics(m_other, {{"train/loss", 41, 2.05, 9}}, momentOf(41));
        QTRY_COMPARE(loss->series().front().points.back().y, 9.0);
        m_frame->workbench.selection().selectRun(QString::fromStdString(m_run));
        m_frame->window().showPage(QStringLiteral("live"));

        QTest::keyClick(plot, Qt::Key_F);
        QVERIFY(loss->isFullScreen());
        QTest::keyClick(plot, Qt::Key_Escape); // to the window it had
        QVERIFY(loss->isInWindow() && !loss->isFullScreen());
        QTest::mouseClick(note->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(!loss->isInWindow());
        QCOMPARE(loss->window(), &m_frame->window());
        QCOMPARE(cellOf(loss), place);
        QTest::keyClick(plot, Qt::Key_F);
        QVERIFY(loss->isFullScreen());
        QTest::keyClick(plot, Qt::Key_F); // it had no window: back to its place
        QVERIFY(!loss->isInWindow());
        QCOMPARE(loss->window(), &m_frame->window());
    }

    void plotsInWindows_areRemembered()
    {
        lines("hr_share")->showWindowAt(QRect(40, 60, 700, 500));
        QVERIFY(QTest::qWaitForWindowExposed(lines("hr_share")->window()));
        m_frame->window().close();
        m_frame.reset();
        openWindow();
        ui::LinePanel* share = nullptr;
        for (const ui::InstrumentPanel& panel : static_cast<ui::LivePage*>(page())->board().panels()) {
            if (panel.instrument().id == QLatin1String("hr_share"))
                share = panel.lines();
        }
        QTRY_VERIFY(share->isInWindow());
        QCOMPARE(share->windowPlace(), QRect(40, 60, 700, 500));
        share->window()->close();
        QVERIFY(!share->isInWindow());
        QTRY_VERIFY(lines("hr_share") == share);
    }

    void howSeedsAreDrawn_isRemembered()
    {
        page()->findChild<ui::BoardView*>()->setSeeds({true, Centre::Median, BandKind::Deviation});
        m_frame->window().close();
        m_frame.reset();
        openWindow();
        QTRY_COMPARE(lines("hr_share")->series().size(), std::size_t{2});
        auto* bar = page()->findChild<ui::SeedBar*>();
        QCOMPARE(page()->findChild<ui::BoardView*>()->derived().size(), std::size_t{2});
        QTRY_VERIFY(!lines("derived.twice the loss")->series().empty());
        page()->findChild<ui::BoardView*>()->setDerived({});
        QTRY_VERIFY(!lines("derived.twice the loss"));
        QVERIFY(bar->seeds().on && bar->seeds().centre == Centre::Median && bar->seeds().band == BandKind::Deviation);
        pick(bar->findChild<QComboBox*>(QStringLiteral("seedCentre")), 0);
        QTRY_COMPARE(lines("hr_share")->series().size(), std::size_t{1});
    }
};

QTEST_MAIN(TestLive)
#include "tst_live.moc"
