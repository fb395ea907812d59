#include "core/client/runner_question.h"

#include "core/client/runner_program.h"

#include <QProcess>

namespace sdm::client {

RunnerQuestion::RunnerQuestion(QObject* parent) : QObject(parent) {}

RunnerQuestion::~RunnerQuestion()
{
    cancel();
}

void RunnerQuestion::ask(const QStringList& arguments, const QString& folder)
{
    cancel();
    const RunnerProgram runner = findRunner();
    if (!runner.found()) {
        Q_EMIT failed(tr("The engine (sdm-runner) was not found."));
        return;
    }
    m_process = new QProcess(this);
    m_process->setWorkingDirectory(folder);
    m_process->setStandardInputFile(QProcess::nullDevice());
    connect(m_process, &QProcess::finished, this, [this, process = m_process.data()] { finish(process); });
    connect(m_process, &QProcess::errorOccurred, this, [this, process = m_process.data()](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(process);
    });
    m_process->start(runner.path, arguments);
}

void RunnerQuestion::cancel()
{
    if (!m_process)
        return;
    QProcess* process = m_process;
    m_process = nullptr;
    process->disconnect(this);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    if (process->state() == QProcess::NotRunning)
        process->deleteLater();
    else
        process->kill(); // it writes nothing
}

void RunnerQuestion::finish(QProcess* process)
{
    if (process != m_process)
        return;
    m_process = nullptr;
    process->deleteLater();
    if (process->error() == QProcess::FailedToStart) {
        Q_EMIT failed(process->errorString());
        return;
    }
    if (process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0) {
        Q_EMIT answered(process->readAllStandardOutput());
        return;
    }
    QString why = QString::fromUtf8(process->readAllStandardError()).trimmed().section(QLatin1Char('\n'), -1);
    if (const QString prefix = QStringLiteral("sdm-runner: "); why.startsWith(prefix))
        why.remove(0, prefix.size());
    Q_EMIT failed(why.isEmpty() ? tr("The engine ended without an answer.") : why);
}

} // namespace sdm::client
