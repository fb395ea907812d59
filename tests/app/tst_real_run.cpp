#include "app/workbench.h"
#include "tests/core/train/tiny_project.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/run_composer.h"
#include "widgets/pages/runs_page.h"
#include "widgets/parts/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <iterator>
#include <memory>

using namespace sdm;

namespace {

constexpr int kRunMs = 120'000; // a second of work, and a machine that may be busy

/// Process ids of runners that work on this project.
std::vector<pid_t> runnersOf(const QString& project)
{
    std::vector<pid_t> ids;
    for (const QString& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray command = file.readAll();
        if (command.contains("sdm-runner") && command.contains(project.toUtf8()) && !command.contains("serve"))
            ids.push_back(entry.toInt());
    }
    return ids;
}

} // namespace

/// The window as people use it, on the engine as it is: nothing here stands for anything else.
class TestRealRun : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    TinyProject m_inputs;
    QTemporaryDir m_project;
    QTemporaryDir m_scratch;
    std::unique_ptr<app::AppSettings> m_settings;
    std::unique_ptr<app::Workbench> m_workbench;

    void openWindow()
    {
        m_workbench = std::make_unique<app::Workbench>(m_theme, *m_settings);
        m_workbench->show(m_project.path());
        QVERIFY(QTest::qWaitForWindowExposed(&m_workbench->window()));
        QTRY_VERIFY(m_workbench->session().state() != ui::ProjectSession::State::Loading);
    }

    void start(const RunConfig& config)
    {
        m_workbench->newRun();
        m_workbench->composer()->setConfig(config);
        const auto& obstacles = m_workbench->composer()->draft().obstacles();
        QVERIFY2(obstacles.empty(), obstacles.empty() ? "" : (obstacles.front().path + ": " + obstacles.front().what.text()).c_str());
        m_workbench->composer()->start();
    }

    const ui::RunSummary* run(const QString& name)
    {
        for (const ui::RunSummary& summary : m_workbench->session().runs()) {
            if (summary.name() == name)
                return &summary;
        }
        return nullptr;
    }

    store::RunState stateOf(const QString& name)
    {
        const ui::RunSummary* summary = run(name);
        return summary == nullptr ? store::RunState::Queued : summary->state;
    }

    RunConfig config(const char* name, std::int64_t epochs = 2)
    {
        RunConfig config = m_inputs.config();
        config.name = name;
        config.optimiser.epochs = epochs;
        const engine::RunPaths paths = m_inputs.paths(name);
        config.model.path = paths.model.string();
        config.task.train = paths.train.string();
        config.task.calibration = paths.calibration.string();
        for (std::size_t i = 0; i < paths.tests.size(); ++i)
            config.task.tests.at(i).file = paths.tests[i].string();
        return config;
    }

    QString bannerText()
    {
        QStringList words;
        for (const QLabel* label : m_workbench->window().banner().findChildren<QLabel*>())
            words.append(label->text());
        return words.join(QLatin1Char('\n'));
    }

    /// Every event of the selected run is there once, in order. Its rows come from the reader's thread some time after the selection,
    /// also when the run has long finished, so there is something to wait for.
    bool eventsAreGapless()
    {
        const ui::RunSummary* summary = m_workbench->session().selectedRun();
        const ui::RunRecord& record = m_workbench->session().record();
        if (summary == nullptr || summary->seq == 0 || !QTest::qWaitFor([&] { return record.eventCount() >= summary->seq; }, kRunMs))
            return false;
        if (record.eventCount() != summary->seq || record.phases().empty())
            return false;
        const auto events = store::StoreReader::open(m_project.path().toStdString()).eventsAfter(summary->row.id, 0);
        std::int64_t expected = 1;
        return std::all_of(events.begin(), events.end(), [&expected](const store::EventRow& event) { return event.seq == expected++; });
    }

    /// Pasted into a shell that stands somewhere else.
    void runCopied(const QString& command)
    {
        QVERIFY2(command.startsWith(QStringLiteral(SDM_RUNNER_PATH)), qPrintable(command));
        QProcess shell;
        shell.setWorkingDirectory(QStringLiteral("/"));
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
        QVERIFY(shell.waitForFinished(kRunMs));
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
        m_settings = std::make_unique<app::AppSettings>(m_scratch.filePath(QStringLiteral("settings.ini")));
    }

    void cleanup() { m_workbench.reset(); }

    void aComposedRun_isFollowedToItsEnd()
    {
        openWindow();
        start(config("watched"));
        QTRY_VERIFY_WITH_TIMEOUT(run(QStringLiteral("watched")) != nullptr, kRunMs);
        QTRY_COMPARE(m_workbench->selection().runId(), run(QStringLiteral("watched"))->id());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("watched")), store::RunState::Finished, kRunMs);
        QTRY_VERIFY(!m_workbench->session().record().metric("train/loss").empty());
        QVERIFY(!run(QStringLiteral("watched"))->splits.empty());
        QVERIFY(eventsAreGapless());
        QTRY_VERIFY(bannerText().contains(QStringLiteral("has finished")));
    }

    void aRun_goesOnWithoutTheWindowAndIsThereAgain()
    {
        openWindow();
        start(config("unwatched", 3));
        QTRY_VERIFY_WITH_TIMEOUT(run(QStringLiteral("unwatched")) != nullptr, kRunMs);
        m_workbench.reset();
        openWindow();
        QTRY_VERIFY_WITH_TIMEOUT(run(QStringLiteral("unwatched")) != nullptr, kRunMs);
        m_workbench->selection().selectRun(run(QStringLiteral("unwatched"))->id());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("unwatched")), store::RunState::Finished, kRunMs);
        QVERIFY(eventsAreGapless());
    }

    void aKilledRunner_isInterruptedAndResumes()
    {
        openWindow();
        start(config("killed", 40));
        QTRY_VERIFY_WITH_TIMEOUT(run(QStringLiteral("killed")) != nullptr && run(QStringLiteral("killed"))->checkpointStep, kRunMs);
        const std::vector<pid_t> runners = runnersOf(m_project.path());
        QCOMPARE(runners.size(), std::size_t{1});
        QCOMPARE(::kill(runners.front(), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("killed")), store::RunState::Interrupted, kRunMs);
        QTRY_VERIFY(bannerText().contains(QStringLiteral("gone")) || bannerText().contains(QStringLiteral("died")));

        m_workbench->resumeRun(run(QStringLiteral("killed"))->id());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("killed")), store::RunState::Running, kRunMs);
        m_workbench->stopRun(run(QStringLiteral("killed"))->id(), true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("killed")), store::RunState::Stopped, kRunMs);
    }

    void aRefusedConfiguration_isToldInTheEnginesWords()
    {
        openWindow();
        RunConfig wrong = config("refused");
        wrong.model.path = m_scratch.filePath(QStringLiteral("no-model")).toStdString();
        start(wrong); // waits for pre-flight, which refuses: nothing is started
        const auto isSaid = [this] {
            const auto labels = m_workbench->composer()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel* label) { return label->text().contains(QStringLiteral("no-model")); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(), kRunMs);
        QVERIFY(m_workbench->composer()->isVisible());
        QVERIFY(run(QStringLiteral("refused")) == nullptr);

        start(config("accepted", 40));
        QTRY_VERIFY_WITH_TIMEOUT(run(QStringLiteral("accepted")) != nullptr, kRunMs);
        QVERIFY(run(QStringLiteral("refused")) == nullptr);
        m_workbench->stopRun(run(QStringLiteral("accepted"))->id(), true);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(QStringLiteral("accepted")), store::RunState::Stopped, kRunMs);
    }

    void theComposersCommand_reallyRuns()
    {
        openWindow();
        m_workbench->newRun();
        m_workbench->composer()->setConfig(config("it's copied"));
        QString command;
        for (const QPlainTextEdit* edit : m_workbench->composer()->findChildren<QPlainTextEdit*>()) {
            if (edit->accessibleName() == QStringLiteral("Command line"))
                command = edit->toPlainText();
        }
        m_workbench->composer()->close();
        runCopied(command);
        QTRY_VERIFY_WITH_TIMEOUT(run(QStringLiteral("it's copied")) != nullptr, kRunMs);

        // The run it made, from the Runs page's menu, once more: the same name is not given twice.
        m_workbench->showPage(QStringLiteral("runs"));
        auto* page = qobject_cast<ui::RunsPage*>(m_workbench->window().page(QStringLiteral("runs")));
        QVERIFY(page != nullptr);
        page->copyCommandOf(run(QStringLiteral("it's copied"))->id());
        runCopied(QApplication::clipboard()->text());
        QTRY_VERIFY_WITH_TIMEOUT(run(QStringLiteral("it's copied-2")) != nullptr, kRunMs);
    }

    void thePreflight_answersInTheComposer()
    {
        openWindow();
        m_workbench->newRun();
        m_workbench->composer()->setConfig(config("checked"));
        const auto checked = [this] {
            const auto labels = m_workbench->composer()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel* label) { return label->text().startsWith(QStringLiteral("Ready")); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(checked(), kRunMs);
    }
};

QTEST_MAIN(TestRealRun)
#include "tst_real_run.moc"
