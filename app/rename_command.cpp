#include "app/rename_command.h"

#include "core/client/run_launcher.h"

#include <QCoreApplication>

namespace sdm::app {

RenameCommand::RenameCommand(client::RunLauncher& launcher, const QString& runId, const QString& before, const QString& after)
    : QUndoCommand(QCoreApplication::translate("RenameCommand", "rename %1 to %2").arg(before, after)), m_launcher(launcher),
      m_runId(runId), m_before(before), m_after(after)
{
}

void RenameCommand::redo()
{
    m_launcher.renameRun(m_runId, m_after);
}

void RenameCommand::undo()
{
    m_launcher.renameRun(m_runId, m_before);
}

} // namespace sdm::app
