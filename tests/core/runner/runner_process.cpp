#include "runner_process.h"

#include <grp.h>
#include <QJsonDocument>
#include <sys/resource.h>
#include <unistd.h>

namespace {

constexpr int kPatienceMs = 240'000; // the machine may be busy with other things
constexpr unsigned kNobody = 65534;

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

RunnerProcess RunnerProcess::withoutRoot() const
{
    RunnerProcess changed = *this;
    changed.m_isNobody = true;
    return changed;
}

RunnerProcess RunnerProcess::limited(int resource, unsigned long long most) const
{
    RunnerProcess changed = *this;
    changed.m_limit = {resource, most};
    return changed;
}

void RunnerProcess::start(QProcess& process, const QStringList& arguments) const
{
    process.setChildProcessModifier([isNobody = m_isNobody, limit = m_limit] { // between fork and exec
        if (limit) {
            const rlimit wanted{limit->second, limit->second};
            if (::setrlimit(static_cast<__rlimit_resource>(limit->first), &wanted) != 0)
                ::_exit(125);
        }
        if (isNobody && ::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0))
            ::_exit(125);
    });
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
