#include "core/client/left_running.h"

#include <QProcess>
#include <QSet>

namespace sdm::client {
namespace {

/// Never destroyed, and neither is what it holds at the end: that is its purpose.
QSet<QProcess*>& leftRunning()
{
    static auto* const processes = new QSet<QProcess*>;
    return *processes;
}

} // namespace

void leaveRunning(QProcess* process)
{
    process->disconnect();
    process->setParent(nullptr);
    leftRunning().insert(process);
    QObject::connect(process, &QProcess::finished, process, [process] {
        leftRunning().remove(process);
        process->deleteLater();
    });
}

} // namespace sdm::client
