#include "runner_process.h"

#include <QJsonDocument>
#include <QProcessEnvironment>

namespace {

constexpr int kPatienceMs = 240'000; // the machine may be busy with other things

} // namespace

QJsonObject RunnerResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

RunnerProcess::RunnerProcess(QString projectFolder) : m_project(std::move(projectFolder)) {}

void RunnerProcess::start(QProcess& process, const QStringList& arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SDM_PROJECT"), m_project);
    environment.insert(QStringLiteral("SDM_THREADS"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SDM_RUNNER_PATH), arguments);
    process.waitForStarted(kPatienceMs);
}

RunnerResult RunnerProcess::finish(QProcess& process)
{
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

RunnerResult RunnerProcess::call(const QStringList& arguments) const
{
    QProcess process;
    start(process, arguments);
    return finish(process);
}
