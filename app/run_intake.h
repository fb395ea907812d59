#pragma once

#include "widgets/data/background.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace sdm::ui {
class ProjectSession;
class TaskList;
} // namespace sdm::ui

namespace sdm::app {

class MainWindow;

/// Runs that come into the window from a file and go out as one: bundles opened for reading or brought into the project, what other
/// programs wrote, and runs saved as a bundle. The work is done on a thread of its own; how it ended is said at the top. GUI thread only.
class RunIntake final : public QObject {
    Q_OBJECT
public:
    RunIntake(MainWindow& window, const ui::ProjectSession& session, ui::TaskList& tasks, QObject* parent = nullptr);

    static bool isBundle(const QString& path);     ///< by its name: what is in it, opening says
    static bool mayBeForeign(const QString& path); ///< a file or folder of another program's run

    /// Unpacks a bundle to where it can be looked at, and then tells `opened`.
    void open(const QString& bundle);
    /// Into the open project: a bundle's runs, or else the paths together as one run of another program.
    void bringIn(const QStringList& paths);
    void bringInto(const QString& project, const QStringList& paths);
    void save(const QStringList& runs, bool withCheckpoints, const QString& file);

    void askWhatToOpen();
    void askWhatToBringIn();
    void askWhereToSave(const QStringList& runs);

Q_SIGNALS:
    void opened(const QString& folder, const QString& bundle);
    void notOpened();                                                ///< before it is said why
    void brought(const QString& project, const QStringList& runIds); ///< one at least

private:
    template <typename Job, typename Done>
    void work(const QString& title, const QString& failure, Job job, Done done, const std::function<void()>& failed = {});

    MainWindow& m_window;
    const ui::ProjectSession& m_session;
    ui::TaskList& m_tasks;
    ui::Background m_thread;
};

} // namespace sdm::app
