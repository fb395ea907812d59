#include "app/diagnostics.h"

#include "core/client/runner_program.h"
#include "widgets/session/project_session.h"

#include <QApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>
#include <QThread>

#include <algorithm>

namespace sdm::app {

QString lastLinesOf(const QString& path)
{
    constexpr qint64 kBytes = qint64{8} * 1024;
    constexpr int kLines = 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(file.size() - kBytes, 0));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(lines.size() - kLines, 0)).join(QLatin1Char('\n'));
}

QString diagnosticsText(const ui::ProjectSession& session, const QString& runId)
{
    const client::RunnerProgram runner = client::findRunner();
    QStringList lines{
        QStringLiteral("SDM Workbench %1, Qt %2").arg(QApplication::applicationVersion(), QLatin1String(qVersion())),
        QStringLiteral("%1, %2, %3 threads, %4")
            .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())
            .arg(QThread::idealThreadCount())
            .arg(QApplication::platformName()),
        QStringLiteral("engine: %1")
            .arg(runner.found() ? runner.path : QStringLiteral("not found at ") + runner.searched.join(QStringLiteral(", "))),
        QStringLiteral("project: %1, %2 runs").arg(session.folder()).arg(session.runs().size()),
    };
    if (!session.problem().isEmpty())
        lines << QStringLiteral("the project cannot be read: ") + session.problem();
    if (const ui::RunSummary* run = session.run(runId)) {
        const store::RunRow& row = run->row;
        lines << QStringLiteral("run: %1 (%2), %3, step %4").arg(run->name(), run->id(), QString::fromStdString(row.preset)).arg(run->step)
              << QStringLiteral("device: %1, engine %2, host %3")
                     .arg(QString::fromStdString(row.device), QString::fromStdString(row.engineVersion), QString::fromStdString(row.host));
        if (row.errorMessage)
            lines << QStringLiteral("failed: ") + QString::fromStdString(*row.errorMessage);
        const QString log = lastLinesOf(QStringLiteral("%1/runs/%2/log.txt").arg(session.folder(), run->id()));
        lines << (log.isEmpty() ? QStringLiteral("it has no log") : QStringLiteral("end of its log:\n") + log);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace sdm::app
