#include "app/desktop_notes.h"
#include "app/dock_area.h"
#include "core/runs/run_lock.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/data/alert_watch.h"
#include "widgets/docks/alert_rules_dialog.h"
#include "widgets/models/alert_model.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace sdm;

namespace {

struct Note {
    QString title, text;
    bool isError = false;
};

} // namespace

/// Alerts by rule, as they are listed, set and told.
class TestAlerts : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_settings = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_settings)); }

    static QWidget* dock(test::WindowFrame& frame)
    {
        frame.window().docks().open(QStringLiteral("alerts"));
        return frame.window().docks().content(QStringLiteral("alerts"));
    }
    static QStringList column(QTableView* table, int column)
    {
        QStringList texts;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            texts << table->model()->index(row, column).data().toString();
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
    }

    void rules_areListedAndSwitchedAndRemembered()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("weak", store::RunState::Finished);
        project.addPhase(run, PhaseKind::Validate, 1, 20, 2.0);
        project.addEvaluation(run, "wikipedia", false, 20, 200, 100, 60);
        const QString file = settingsFile();
        {
            test::WindowFrame frame(m_theme, file);
            frame.open(project.path(), QStringLiteral("runs"));
            QWidget* content = dock(frame);
            auto* table = content->findChild<QTableView*>();
            // The layer of the fixture has no region, a quarter of its answers is out of distribution.
            QTRY_VERIFY(column(table, ui::AlertModel::What).filter(QStringLiteral("below α 0.95")).size() == 1);
            QVERIFY(column(table, ui::AlertModel::Level).contains(QStringLiteral("error")));
            content->findChild<QPushButton*>(QStringLiteral("alertRules"))->click();
            auto* dialog = content->findChild<ui::AlertRulesDialog*>();
            QVERIFY(dialog);
            QTRY_VERIFY(dialog->isVisible());
            const auto boxes = dialog->findChildren<QCheckBox*>();
            const auto named = [&boxes](const QString& text) {
                return *std::ranges::find_if(boxes, [&](const QCheckBox* box) { return box->text() == text; });
            };
            QTest::keyClick(named(QStringLiteral("HR accuracy below α")), Qt::Key_Space);
            QTRY_VERIFY(column(table, ui::AlertModel::What).filter(QStringLiteral("below α 0.95")).isEmpty());
            QTest::keyClick(dialog->findChild<QCheckBox*>(QStringLiteral("alertsOnDesktop")), Qt::Key_Space);
            dialog->close();
            frame.window().close();
        }
        test::WindowFrame again(m_theme, file);
        const ui::AlertSettings kept = ui::alertSettingsOf(again.settings.alerts());
        QVERIFY(!kept.onDesktop);
        QVERIFY(!kept.rules[indexOf(report::AlertRule::BelowAlpha)].on);
        QVERIFY(kept.rules[indexOf(report::AlertRule::NoRegion)].on);
    }

    void aNewAlert_isToldOnTheDesktopUnlessTheWindowIsInFront()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("watched", store::RunState::Running);
        const runs::RunLock lock(project.path().toStdString(), run); // a process of its own, as it were
        project.addPhase(run, PhaseKind::FineTune, 1, 5);
        test::WindowFrame frame(m_theme, settingsFile());
        std::vector<Note> notes;
        frame.workbench.notes().setNotifier([&notes](const QString& title, const QString& text, bool isError) {
            notes.push_back({title, text, isError});
        });
        frame.open(project.path(), QStringLiteral("runs"));
        QWidget* content = dock(frame);
        auto* table = content->findChild<QTableView*>();
        QTRY_COMPARE(frame.workbench.session().activeRuns().size(), std::size_t{1});
        QSignalSpy changed(&frame.workbench.alerts(), &ui::AlertWatch::raised);

        frame.window().activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() != nullptr);
        QTRY_VERIFY(frame.workbench.alerts().hasSeen(run));
        project.store.appendMetrics(run, {{"train/loss", 6, 0.5, std::nan("")}});
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(notes.empty()); // somebody is looking

        QApplication::setActiveWindow(nullptr);
        QVERIFY(QApplication::activeWindow() == nullptr);
        project.store.appendMetrics(run, {{"train/grad_norm", 7, 0.6, std::nan("")}});
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 30'000);
        QCOMPARE(notes.size(), std::size_t{1});
        QVERIFY2(notes[0].title.startsWith(QStringLiteral("watched: ")), qPrintable(notes[0].title));
        QVERIFY2(notes[0].text.contains(QStringLiteral("train/grad_norm")), qPrintable(notes[0].text));
        QVERIFY(notes[0].isError);

        ui::AlertSettings quiet = frame.workbench.alerts().settings();
        quiet.onDesktop = false;
        frame.workbench.alerts().setSettings(quiet);
        project.store.setState(run, store::RunState::Failed, "failed", "loss is not finite");
        QTRY_COMPARE(frame.workbench.session().activeRuns().size(), std::size_t{0});
        QCOMPARE(notes.size(), std::size_t{1});
    }
};

QTEST_MAIN(TestAlerts)
#include "tst_alerts.moc"
