#include "core/client/engine_process.h"

#include "core/client/left_running.h"
#include "core/client/runner_program.h"

#include <QProcess>

namespace sdm::client {
namespace {

constexpr int kErrorLines = 20;
constexpr int kRestarts = 3;
constexpr qint64 kRestartWindowMs = 60'000;

} // namespace

EngineProcess::EngineProcess(QObject* parent) : QObject(parent) {}

EngineProcess::~EngineProcess()
{
    release();
}

void EngineProcess::setProject(const QString& folder)
{
    if (folder == m_project)
        return;
    release();
    m_project = folder;
    m_restarts = 0;
}

void EngineProcess::ensureStarted()
{
    if (m_process == nullptr)
        start();
}

void EngineProcess::start()
{
    const RunnerProgram runner = findRunner();
    if (!runner.found()) {
        Q_EMIT unavailable(tr("The engine (sdm-runner) was not found."), runner.searched.join(QLatin1Char('\n')));
        return;
    }
    m_errorTail.clear();
    m_process = new QProcess(this);
    m_process->setProgram(runner.path);
    m_process->setArguments({QStringLiteral("serve"), QStringLiteral("--project"), m_project});
    connect(m_process, &QProcess::readyReadStandardError, this, &EngineProcess::takeErrors);
    connect(m_process, &QProcess::finished, this, &EngineProcess::onFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        const QString why = m_process->errorString();
        m_process->deleteLater();
        m_process = nullptr;
        delete std::exchange(m_client, nullptr);
        Q_EMIT clientChanged();
        Q_EMIT unavailable(tr("The engine (sdm-runner) could not be started."), why);
    });
    m_process->start();
    if (m_process == nullptr)
        return; // failed to start, already told
    m_client = new EngineClient(m_process, this);
    Q_EMIT clientChanged();
}

void EngineProcess::takeErrors()
{
    while (m_process != nullptr) {
        m_process->setReadChannel(QProcess::StandardError);
        const bool more = m_process->canReadLine();
        const QByteArray line = more ? m_process->readLine() : QByteArray();
        m_process->setReadChannel(QProcess::StandardOutput);
        if (!more)
            return;
        m_errorTail.append(QString::fromUtf8(line).trimmed());
        if (m_errorTail.size() > kErrorLines)
            m_errorTail.removeFirst();
    }
}

void EngineProcess::onFinished()
{
    takeErrors();
    const bool crashed = m_process->exitStatus() == QProcess::CrashExit;
    const int code = m_process->exitCode();
    m_process->deleteLater();
    m_process = nullptr;
    delete std::exchange(m_client, nullptr);
    Q_EMIT clientChanged();
    if (mayRestart()) {
        start();
        return;
    }
    Q_EMIT unavailable(crashed ? tr("The engine ended by signal %1, several times in a minute.").arg(code)
                               : tr("The engine ended with exit code %1, several times in a minute.").arg(code),
                       errorTail());
}

bool EngineProcess::mayRestart()
{
    if (!m_since.isValid() || m_since.elapsed() > kRestartWindowMs) {
        m_since.start();
        m_restarts = 0;
    }
    return ++m_restarts <= kRestarts;
}

void EngineProcess::release()
{
    if (m_process == nullptr)
        return;
    delete std::exchange(m_client, nullptr);
    m_process->disconnect();
    m_process->closeWriteChannel();
    leaveRunning(std::exchange(m_process, nullptr));
    Q_EMIT clientChanged();
}

} // namespace sdm::client
