#include "app/dock_area.h"
#include "app/dock_list.h"
#include "core/runs/run_lock.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/docks/log_dock.h"
#include "widgets/docks/resources_dock.h"
#include "widgets/docks/saved_queries.h"
#include "widgets/docks/sql_dock.h"
#include "widgets/parts/banner.h"
#include "widgets/plots/line_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableWidget>
#include <QToolButton>

using namespace sdm;

namespace {

void writeLog(const test::TemporaryProject& project, const RunId& run, const QByteArray& text)
{
    const QString folder = project.path() + QStringLiteral("/runs/") + QString::fromStdString(run.text());
    QDir().mkpath(folder);
    QFile file(folder + QStringLiteral("/log.txt"));
    QVERIFY(file.open(QIODevice::Append));
    file.write(text);
}

QByteArray logLine(int second, const char* level, const QByteArray& text)
{
    return QStringLiteral("2026-11-28T05:%1:%2.000+00:00 %3 ")
               .arg(second / 60, 2, 10, QLatin1Char('0'))
               .arg(second % 60, 2, 10, QLatin1Char('0'))
               .arg(QLatin1String(level), -7)
               .toLatin1() +
           text + '\n';
}

QAbstractButton* buttonOf(QWidget* root, const QString& name)
{
    for (auto* button : root->findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == name || button->text() == name)
            return button;
    }
    return nullptr;
}

QStringList labelsOf(QWidget* root)
{
    QStringList words;
    for (const QLabel* label : root->findChildren<QLabel*>())
        words.append(label->text());
    return words;
}

} // namespace

/// The docks as a person uses them, over a store and a log written as a runner writes them.
class TestDocks : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
    }

    void everyDock_opensByItsKeyAndWorksOnlyWhileSeen()
    {
        test::TemporaryProject project;
        project.addRun("one", store::RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        for (const ui::DockEntry& entry : app::workbenchDocks()) {
            QVERIFY(!frame.window().docks().isShown(entry.id));
            QVERIFY2(frame.window().docks().content(entry.id) == nullptr, "made before it was asked for");
            frame.window().activateWindow();
            QTest::keySequence(&frame.window(), QKeySequence(entry.keys));
            QTRY_VERIFY2(frame.window().docks().isShown(entry.id), qPrintable(entry.id));
            QVERIFY(frame.window().docks().content(entry.id)->isVisible());
            QTRY_COMPARE(frame.window().docks().focused(), entry.id);
        }
        QTRY_VERIFY(!frame.window().docks().isShown(QStringLiteral("log"))); // behind the others
        QTest::keySequence(&frame.window(), QKeySequence(app::workbenchDocks().back().keys));
        QTRY_VERIFY(!frame.window().docks().isShown(app::workbenchDocks().back().id));
    }

    void theKeyboard_goesRoundThePageAndTheDocks()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        app::DockArea& docks = frame.window().docks();
        docks.open(QStringLiteral("log"));
        docks.open(QStringLiteral("sql"));
        frame.window().addDockWidget(Qt::RightDockWidgetArea, frame.window().findChild<QDockWidget*>(QStringLiteral("dock.log")));
        QTRY_VERIFY(docks.isShown(QStringLiteral("log")) && docks.isShown(QStringLiteral("sql")));
        docks.open(QStringLiteral("sql"));
        QStringList visited;
        for (int press = 0; press < 3; ++press) {
            QTest::keyClick(&frame.window(), Qt::Key_F6);
            visited.append(docks.focused());
        }
        QCOMPARE(visited, (QStringList{QString(), QStringLiteral("log"), QStringLiteral("sql")}));
        QTest::keyClick(&frame.window(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(docks.focused(), QStringLiteral("log"));
    }

    void theLog_isLiveFilteredSearchedAndCopied()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("talkative", store::RunState::Running);
        const runs::RunLock lock(project.path().toStdString(), run);
        QByteArray text;
        for (int at = 0; at < 300; ++at)
            text += logLine(at, at == 100 ? "error" : at % 50 == 0 ? "warning" : "info", "step " + QByteArray::number(at));
        writeLog(project, run, text);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.window().docks().open(QStringLiteral("log"));
        auto* dock = qobject_cast<ui::LogDock*>(frame.window().docks().content(QStringLiteral("log")));
        auto* view = dock->findChild<QListView*>();
        QTRY_COMPARE(view->model()->rowCount(), 300);
        QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());

        writeLog(project, run, logLine(301, "info", "and on"));
        QTRY_COMPARE(view->model()->rowCount(), 301);
        QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
        QVERIFY(dock->isFollowing());
        view->verticalScrollBar()->setValue(10); // somebody reads
        QVERIFY(!dock->isFollowing());
        writeLog(project, run, logLine(302, "info", "and on"));
        QTRY_COMPARE(view->model()->rowCount(), 302);
        QCOMPARE(view->verticalScrollBar()->value(), 10);

        QTest::keyClick(&frame.window(), Qt::Key_F, Qt::ControlModifier); // the keyboard is in the dock
        auto* search = qobject_cast<QLineEdit*>(frame.window().focusWidget());
        QVERIFY(search != nullptr && dock->isAncestorOf(search));
        QTest::keyClicks(search, QStringLiteral("step 29"));
        QTRY_VERIFY(labelsOf(dock).contains(QStringLiteral("11 found")));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY2(labelsOf(dock).contains(QStringLiteral("1 of 11")), qPrintable(labelsOf(dock).join(QLatin1Char('|'))));
        QTest::keyClick(search, Qt::Key_F3);
        QVERIFY(labelsOf(dock).contains(QStringLiteral("2 of 11")));
        QTest::keyClick(search, Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(search, Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(labelsOf(dock).contains(QStringLiteral("11 of 11")));
        QVERIFY(view->currentIndex().data().toString().endsWith(QStringLiteral("step 299")));

        auto* level = dock->findChild<QComboBox*>();
        level->setCurrentIndex(2);
        QCOMPARE(view->model()->rowCount(), 1);
        view->selectAll();
        buttonOf(dock, QStringLiteral("Copy the selected lines"))->click();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("step 100")));
        level->setCurrentIndex(1);
        QCOMPARE(view->model()->rowCount(), 6);
    }

    void whatStandsBefore_isReadWhenAskedFor()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("long", store::RunState::Finished);
        QByteArray text;
        for (int at = 0; text.size() < ui::LogTail::kPieceBytes + 100'000; ++at)
            text += logLine(at % 3000, "info", "number " + QByteArray::number(at));
        writeLog(project, run, text);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.window().docks().open(QStringLiteral("log"));
        auto* dock = qobject_cast<ui::LogDock*>(frame.window().docks().content(QStringLiteral("log")));
        auto* view = dock->findChild<QListView*>();
        auto* earlier = buttonOf(dock, QStringLiteral("Earlier lines"));
        QTRY_VERIFY(earlier->isEnabled());
        const int before = view->model()->rowCount();
        earlier->click();
        QTRY_COMPARE(view->model()->rowCount(), static_cast<int>(text.count('\n')));
        QVERIFY(view->model()->rowCount() > before);
        QVERIFY(view->model()->index(0, 0).data().toString().endsWith(QStringLiteral("number 0")));
        QVERIFY(!earlier->isEnabled());
    }

    void anAlert_leadsToItsRunAndLog()
    {
        test::TemporaryProject project;
        const RunId loud = project.addRun("loud", store::RunState::Finished);
        project.addPhase(loud, PhaseKind::FineTune, 1, 20);
        const protocol::EventBody body = protocol::Alert{"warning", "store_delayed", "214 records wait"};
        project.store.appendEvent(loud, "alert", protocol::encodePayload(body));
        writeLog(project, loud, logLine(1, "warning", "214 records wait"));
        const QString newest = QString::fromStdString(project.addRun("newest", store::RunState::Finished).text());
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.workbench.selection().runId(), newest);
        frame.window().docks().open(QStringLiteral("alerts"));
        auto* table = frame.window().docks().content(QStringLiteral("alerts"))->findChild<QTableView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("loud"));
        QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("20"));
        QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("214 records wait"));
        table->setCurrentIndex(table->model()->index(0, 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(frame.workbench.selection().runId(), QString::fromStdString(loud.text()));
        QCOMPARE(frame.window().currentPageId(), QStringLiteral("live"));
        auto* log = frame.window().docks().content(QStringLiteral("log"));
        QVERIFY(log != nullptr);
        QTRY_COMPARE(log->findChild<QListView*>()->currentIndex().row(), 0);
    }

    void aQuery_answersTellsItsFaultAndIsCopied()
    {
        test::TemporaryProject project;
        project.addRun("one", store::RunState::Finished);
        project.addRun("t|wo", store::RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.window().docks().open(QStringLiteral("sql"));
        auto* dock = qobject_cast<ui::SqlDock*>(frame.window().docks().content(QStringLiteral("sql")));
        auto* editor = dock->findChild<QPlainTextEdit*>();
        auto* table = dock->findChild<QTableView*>();
        editor->setPlainText(QStringLiteral("SELECT name, seed FROM run ORDER BY name"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY2(dock->stateText().startsWith(QStringLiteral("2 rows")), qPrintable(dock->stateText()));
        buttonOf(dock, QStringLiteral("Copy the result as TSV"))->click();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("name\tseed\none\t7\nt|wo\t7\n"));
        buttonOf(dock, QStringLiteral("Copy the result as Markdown"))->click();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("| name | seed |\n|---|--:|\n| one | 7 |\n| t\\|wo | 7 |\n"));

        editor->setPlainText(QStringLiteral("SELECT name\nFROM nowhere"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dock->stateText().contains(QStringLiteral("nowhere")));
        QCOMPARE(table->model()->rowCount(), 2); // the last answer stays
        editor->setPlainText(QStringLiteral("SELECT name,\n  nonsense FROM run"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dock->stateText().contains(QStringLiteral("line 2, column 3")));
        QCOMPARE(editor->textCursor().selectedText(), QStringLiteral("nonsense"));

        editor->setPlainText(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dock->stateText().contains(QStringLiteral("there are more")));
    }

    void aLongQuery_isATaskThatCanBeCancelled()
    {
        test::TemporaryProject project;
        project.addRun("one", store::RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.window().docks().open(QStringLiteral("tasks"));
        auto* tasks = frame.window().docks().content(QStringLiteral("tasks"))->findChild<QTableWidget*>();
        frame.window().docks().open(QStringLiteral("sql"));
        auto* dock = qobject_cast<ui::SqlDock*>(frame.window().docks().content(QStringLiteral("sql")));
        dock->findChild<QPlainTextEdit*>()->setPlainText(
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"));
        QTest::keyClick(dock->findChild<QPlainTextEdit*>(), Qt::Key_Return, Qt::ControlModifier);
        const auto rowOf = [tasks](const QString& title) {
            for (int row = 0; row < tasks->rowCount(); ++row) {
                if (tasks->item(row, 0)->text() == title)
                    return row;
            }
            return -1;
        };
        QTRY_VERIFY(rowOf(QStringLiteral("SQL query")) >= 0);
        tasks->setCurrentCell(rowOf(QStringLiteral("SQL query")), 0);
        frame.window().docks().open(QStringLiteral("tasks"));
        QTest::keyClick(tasks, Qt::Key_Delete);
        QTRY_VERIFY(rowOf(QStringLiteral("SQL query")) < 0);
        QTRY_VERIFY(dock->stateText().contains(QStringLiteral("stopped")));
    }

    void aQuery_isKeptUnderItsName()
    {
        test::TemporaryProject project;
        project.addRun("one", store::RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.window().docks().open(QStringLiteral("sql"));
        auto* dock = qobject_cast<ui::SqlDock*>(frame.window().docks().content(QStringLiteral("sql")));
        auto* names = dock->findChild<QComboBox*>();
        const int examples = names->count();
        QVERIFY(examples >= 5);
        dock->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("SELECT 42"));
        buttonOf(dock, QStringLiteral("Save"))->click();
        QCOMPARE(names->count(), examples); // the name is an example's
        names->setEditText(QStringLiteral("mine"));
        buttonOf(dock, QStringLiteral("Save"))->click();
        QCOMPARE(names->count(), examples + 1);
        QCOMPARE(ui::savedQueries().back().sql, QStringLiteral("SELECT 42"));
        buttonOf(dock, QStringLiteral("Remove"))->click();
        QCOMPARE(names->count(), examples);
    }

    void everyExample_runs()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("one", store::RunState::Finished);
        project.addPhase(run, PhaseKind::FineTune, 1, 20, 3.0);
        project.store.appendMetrics(run, {{"train/loss", 1, 0.5, 0.3}});
        project.addEvaluation(run, "test", false, 20, 60, 40, 39, LayerRole::Final);
        for (const ui::SavedQuery& query : ui::savedQueries()) {
            const store::SqlTable table = store::runSql(project.path().toStdString(), query.sql.toStdString(), 1000);
            QVERIFY2(!table.rows.empty(), qPrintable(query.name));
        }
    }

    void resources_areDrawnOrSaidToBeMissing()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("busy", store::RunState::Running);
        const runs::RunLock lock(project.path().toStdString(), run);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.session().activeRuns().size(), std::size_t{1});
        frame.window().docks().open(QStringLiteral("resources"));
        auto* dock = qobject_cast<ui::ResourcesDock*>(frame.window().docks().content(QStringLiteral("resources")));
        auto panels = dock->findChildren<ui::LinePanel*>();
        const auto panel = [&panels](const QString& title) {
            return *std::find_if(panels.begin(), panels.end(), [&title](const ui::LinePanel* each) { return each->title() == title; });
        };
        QTRY_VERIFY(!panel(QStringLiteral("Memory"))->series().empty());
        QTRY_VERIFY_WITH_TIMEOUT(!panel(QStringLiteral("Processor"))->series().empty(), 20000); // the second look has a difference
        if (QStandardPaths::findExecutable(QStringLiteral("nvidia-smi")).isEmpty()) {
            QVERIFY(labelsOf(dock).join(QLatin1Char(' ')).contains(QStringLiteral("No NVIDIA GPU")));
            QVERIFY(!panel(QStringLiteral("GPU"))->isVisible());
        }
    }

    void theLayout_isRememberedForEachProjectAndReset()
    {
        test::TemporaryProject first, second;
        first.addRun("one", store::RunState::Finished);
        second.addRun("two", store::RunState::Finished);
        const QString file = settingsFile();
        {
            test::WindowFrame frame(m_theme, file);
            frame.open(first.path());
            frame.window().docks().open(QStringLiteral("alerts"));
            QTRY_VERIFY(frame.window().docks().isShown(QStringLiteral("alerts")));
            frame.workbench.openProject(second.path());
            frame.window().docks().open(QStringLiteral("sql"));
            frame.window().close();
        }
        test::WindowFrame again(m_theme, file);
        again.open(first.path());
        QTRY_VERIFY(again.window().docks().isShown(QStringLiteral("alerts")));
        QVERIFY(!again.window().docks().isShown(QStringLiteral("sql")));
        QAction* reset = again.window().findChild<QAction*>(QStringLiteral("window.reset-layout"));
        for (QAction* action : again.window().actions()) {
            if (action->objectName() == QLatin1String("window.reset-layout"))
                reset = action;
        }
        QVERIFY(reset != nullptr);
        reset->trigger();
        QTRY_VERIFY(!again.window().docks().isShown(QStringLiteral("alerts")));
    }
};

QTEST_MAIN(TestDocks)
#include "tst_docks.moc"
