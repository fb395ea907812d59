#include "core/client/engine_process.h"
#include "core/client/run_launcher.h"
#include "core/client/runner_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;

/// A shell script stands for the runner: what matters here is processes, not what they compute.
class TestRunLauncher : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    void useScript(const QByteArray& body)
    {
        const QString path = m_folder.filePath(QStringLiteral("sdm-runner"));
        QFile::remove(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("SDM_RUNNER", path.toLocal8Bit());
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aWrongRunnerPath_isNotReplacedByAnother()
    {
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        const client::RunnerProgram runner = client::findRunner();
        QVERIFY(!runner.found());
        QCOMPARE(runner.searched, QStringList{QStringLiteral("/no/such/sdm-runner")});

        client::RunLauncher launcher;
        QSignalSpy missing(&launcher, &client::RunLauncher::runnerMissing);
        launcher.runDemo();
        QCOMPARE(missing.size(), 1);
    }

    void theCommands_nameTheProject()
    {
        client::RunLauncher launcher;
        launcher.setProject(QStringLiteral("/p q"));
        QCOMPARE(client::shellCommand(QStringLiteral("sdm-runner"), launcher.stopArguments(QStringLiteral("01J"), true)),
                 QStringLiteral("sdm-runner stop 01J --project '/p q' --now"));
        QCOMPARE(launcher.demoArguments(), (QStringList{QStringLiteral("demo"), QStringLiteral("--project"), QStringLiteral("/p q")}));
    }

    void anEndedCommand_tellsItsExitCodeAndLastWords()
    {
        useScript(
            "echo progress >&2; printf 'step 1\\rstep 2\\r' >&2; echo 'sdm-runner: optimiser.epochs: must be ≥ 1, is -3' >&2; exit 2\n");
        client::RunLauncher launcher;
        launcher.setProject(m_folder.path());
        client::CommandOutcome outcome;
        connect(&launcher, &client::RunLauncher::ended, this, [&](const client::CommandOutcome& ended) { outcome = ended; });
        launcher.startRun(QStringLiteral("config.json"));
        QTRY_COMPARE(outcome.exitCode, 2);
        QVERIFY(!outcome.succeeded());
        QCOMPARE(outcome.message, QStringLiteral("optimiser.epochs: must be ≥ 1, is -3"));
        QVERIFY(outcome.logTail.startsWith(QStringLiteral("progress\nstep 1\nstep 2")));
        QCOMPARE(launcher.runningCount(), 0);
    }

    void stoppedByRequest_isNoFailure()
    {
        useScript("exit 4\n");
        client::RunLauncher launcher;
        bool heard = false, succeeded = false;
        connect(&launcher, &client::RunLauncher::ended, this, [&](const client::CommandOutcome& ended) {
            heard = true;
            succeeded = ended.succeeded();
        });
        launcher.runDemo();
        QTRY_VERIFY(heard);
        QVERIFY(succeeded);
    }

    void aRun_outlivesTheLauncher()
    {
        const QString started = m_folder.filePath(QStringLiteral("started")), survived = m_folder.filePath(QStringLiteral("survived"));
        useScript("touch '" + started.toLocal8Bit() + "'; sleep 0.4; echo still here >&2; touch '" + survived.toLocal8Bit() + "'\n");
        {
            client::RunLauncher launcher;
            launcher.setProject(m_folder.path());
            launcher.runDemo();
            QTRY_VERIFY(QFile::exists(started));
            QCOMPARE(launcher.runningCount(), 1);
        }
        QVERIFY(!QFile::exists(survived));
        QTRY_VERIFY(QFile::exists(survived));
    }

    void anEngineThatKeepsFalling_staysDownAndSaysWhy()
    {
        useScript("echo 'sdm-runner: no libtorch' >&2; exit 1\n");
        client::EngineProcess engine;
        engine.setProject(m_folder.path());
        QSignalSpy unavailable(&engine, &client::EngineProcess::unavailable);
        engine.ensureStarted();
        QTRY_COMPARE(unavailable.size(), 1);
        QVERIFY(unavailable.first().at(1).toString().contains(QStringLiteral("no libtorch")));
        QVERIFY(engine.client() == nullptr);
    }

    void aReleasedEngine_finishesByItself()
    {
        const QString done = m_folder.filePath(QStringLiteral("drained"));
        QFile::remove(done);
        useScript("while read line; do :; done; touch '" + done.toLocal8Bit() + "'\n");
        client::EngineProcess engine;
        engine.setProject(m_folder.path());
        engine.ensureStarted();
        QVERIFY(engine.client() != nullptr);
        engine.release();
        QVERIFY(engine.client() == nullptr);
        QTRY_VERIFY(QFile::exists(done));
    }
};

QTEST_GUILESS_MAIN(TestRunLauncher)
#include "tst_run_launcher.moc"
