#include "runner_process.h"

#include <QJsonDocument>

namespace {

constexpr int kPatienceMs = 240'000; // the machine may be busy with other things

} // namespace

QJsonObject RunnerResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

RunnerProcess::RunnerProcess(QString projectFolder) : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(QStringLiteral("SDM_PROJECT"), std::move(projectFolder));
    m_environment.insert(QStringLiteral("SDM_THREADS"), QStringLiteral("1"));
}

RunnerProcess RunnerProcess::with(const QString& variable, const QString& value) const
{
    RunnerProcess changed = *this;
    changed.m_environment.insert(variable, value);
    return changed;
}

void RunnerProcess::start(QProcess& process, const QStringList& arguments) const
{
    process.setProcessEnvironment(m_environment);
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
