#include "core/client/run_launcher.h"

#include "core/client/left_running.h"
#include "core/client/runner_program.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QUuid>

#include <unistd.h>

namespace sdm::client {
namespace {

constexpr qint64 kLogTailBytes = qint64{16} * 1024;
constexpr int kLogTailLines = 20;
constexpr int kKeptDays = 3;
constexpr const char* kLaunch = "launch"; ///< property of a process: its number

QString logFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/launches");
}

/// Logs of runs whose window was gone when they ended, and configurations long since in the store.
void removeOldLogs(const QString& folder)
{
    const QDateTime limit = QDateTime::currentDateTime().addDays(-kKeptDays);
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.log"), QStringLiteral("*.json")}, QDir::Files)) {
        if (file.lastModified() < limit)
            QFile::remove(file.absoluteFilePath());
    }
}

QStringList lastLines(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (file.size() > kLogTailBytes)
        file.seek(file.size() - kLogTailBytes);
    // A progress bar redraws itself with carriage returns: each redraw counts as a line, empty ones not at all.
    QString text = QString::fromUtf8(file.readAll());
    const QStringList lines = text.replace(QLatin1Char('\r'), QLatin1Char('\n')).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(lines.size() - kLogTailLines, 0));
}

QString errorLine(const QStringList& lines)
{
    const QString prefix = QStringLiteral("sdm-runner: ");
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->startsWith(prefix))
            return line->mid(prefix.size());
    }
    return lines.isEmpty() ? QString() : lines.last();
}

} // namespace

RunLauncher::RunLauncher(QObject* parent) : QObject(parent) {}

RunLauncher::~RunLauncher()
{
    for (QProcess* process : runningProcesses())
        leaveRunning(process);
}

QStringList RunLauncher::demoArguments(const QString& preset) const
{
    QStringList arguments{QStringLiteral("demo"), QStringLiteral("--project"), m_project};
    if (!preset.isEmpty())
        arguments << QStringLiteral("--preset") << preset;
    return arguments;
}

QStringList RunLauncher::runArguments(const QString& configFile, bool smoke) const
{
    QStringList arguments{QStringLiteral("run"), QStringLiteral("--config"), configFile, QStringLiteral("--project"), m_project};
    if (smoke)
        arguments.append(QStringLiteral("--smoke"));
    return arguments;
}

QStringList RunLauncher::resumeArguments(const QString& runId, std::optional<qint64> fromStep) const
{
    QStringList arguments{QStringLiteral("resume"), runId, QStringLiteral("--project"), m_project};
    if (fromStep)
        arguments << QStringLiteral("--from") << QString::number(*fromStep);
    return arguments;
}

QStringList RunLauncher::stopArguments(const QString& runId, bool now) const
{
    QStringList arguments{QStringLiteral("stop"), runId, QStringLiteral("--project"), m_project};
    if (now)
        arguments.append(QStringLiteral("--now"));
    return arguments;
}

void RunLauncher::runDemo(const QString& preset)
{
    launch(demoArguments(preset));
}

void RunLauncher::startRun(const QString& configFile, bool smoke)
{
    launch(runArguments(configFile, smoke));
}

void RunLauncher::workQueue()
{
    launch({QStringLiteral("queue"), QStringLiteral("run"), QStringLiteral("--project"), m_project});
}

void RunLauncher::stopQueue(bool now)
{
    QStringList arguments{QStringLiteral("queue"), QStringLiteral("stop"), QStringLiteral("--project"), m_project};
    if (now)
        arguments.append(QStringLiteral("--now"));
    launch(arguments);
}

void RunLauncher::runAgain(const QString& runId)
{
    launch({QStringLiteral("again"), runId, QStringLiteral("--project"), m_project});
}

void RunLauncher::resumeRun(const QString& runId, std::optional<qint64> fromStep)
{
    launch(resumeArguments(runId, fromStep));
}

void RunLauncher::stopRun(const QString& runId, bool now)
{
    launch(stopArguments(runId, now));
}

int RunLauncher::runningCount() const
{
    return static_cast<int>(runningProcesses().size());
}

QList<QProcess*> RunLauncher::runningProcesses() const
{
    QList<QProcess*> processes = findChildren<QProcess*>(QString(), Qt::FindDirectChildrenOnly);
    processes.removeIf([](const QProcess* process) { return process->state() == QProcess::NotRunning; });
    return processes;
}

void RunLauncher::launch(const QStringList& arguments)
{
    const RunnerProgram runner = findRunner();
    if (!runner.found()) {
        Q_EMIT runnerMissing(runner.searched);
        return;
    }
    const QString folder = logFolder();
    QDir().mkpath(folder);
    removeOldLogs(folder);
    const QString log = QStringLiteral("%1/%2.log").arg(folder, QUuid::createUuid().toString(QUuid::WithoutBraces));

    auto* process = new QProcess(this);
    const quint64 launch = ++m_launches;
    process->setProperty(kLaunch, launch);
    process->setProgram(runner.path);
    process->setArguments(arguments);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(log);
    // A session of its own: a Ctrl+C or a hang-up in the terminal the window came from stays there.
    process->setChildProcessModifier([] { ::setsid(); });
    connect(process, &QProcess::finished, this, [this, process, arguments, log] { finish(process, arguments, log, true); });
    connect(process, &QProcess::errorOccurred, this, [this, process, arguments, log](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(process, arguments, log, false);
    });
    Q_EMIT began(launch, arguments);
    process->start();
}

void RunLauncher::finish(QProcess* process, const QStringList& arguments, const QString& log, bool started)
{
    CommandOutcome outcome;
    outcome.arguments = arguments;
    outcome.started = started;
    outcome.crashed = started && process->exitStatus() == QProcess::CrashExit;
    outcome.exitCode = process->exitCode();
    const QStringList lines = lastLines(log);
    outcome.logTail = lines.join(QLatin1Char('\n'));
    outcome.message = started ? errorLine(lines) : process->errorString();
    QFile::remove(log);
    process->disconnect();
    process->deleteLater();
    Q_EMIT over(process->property(kLaunch).toULongLong());
    Q_EMIT ended(outcome);
}

} // namespace sdm::client
