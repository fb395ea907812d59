#pragma once

#include <QString>
#include <QUndoCommand>

namespace sdm::client {
class RunLauncher;
}

namespace sdm::app {

/// A run's change of name, carried out by the runner: the window writes nothing into the store.
class RenameCommand final : public QUndoCommand {
public:
    /// \param launcher  outlives this
    RenameCommand(client::RunLauncher& launcher, const QString& runId, const QString& before, const QString& after);

    void redo() override;
    void undo() override;

private:
    client::RunLauncher& m_launcher;
    QString m_runId, m_before, m_after;
};

} // namespace sdm::app
