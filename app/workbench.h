#pragma once

#include "app/app_settings.h"
#include "app/desktop_notes.h"
#include "app/key_bindings.h"
#include "app/main_window.h"
#include "app/report_writer.h"
#include "app/run_intake.h"
#include "app/session_memory.h"
#include "app/window_actions.h"
#include "core/client/engine_process.h"
#include "core/client/run_launcher.h"
#include "widgets/data/alert_watch.h"
#include "widgets/data/edit_desk.h"
#include "widgets/data/task_list.h"
#include "widgets/parts/plain_tips.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/recent_projects.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/theme.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

namespace sdm::ui {
class MatrixWindow;
class RunComposer;
} // namespace sdm::ui

namespace sdm::app {

/// The composition root: makes the long-lived objects, wires them, and carries out what pages ask for. It owns no run: runs are
/// processes of their own, and what they do comes back through the store.
class Workbench final : public QObject, public ui::RunCommands {
    Q_OBJECT
public:
    /// \param theme     installed on the application, outlives this
    /// \param settings  outlives this
    Workbench(ui::Theme& theme, AppSettings& settings, QObject* parent = nullptr);
    ~Workbench() override;

    MainWindow& window() { return *m_window; }
    ui::ProjectSession& session() { return m_session; }
    ui::SelectionContext& selection() { return m_selection; }
    ui::EditDesk& edits() { return m_edits; }
    ui::TaskList& tasks() { return m_tasks; }
    ui::AlertWatch& alerts() { return m_alerts; }
    DesktopNotes& notes() { return m_notes; }
    KeyBindings& keys() { return m_keys; }
    ui::RunComposer* composer() const;

    /// Restores the last session, or opens `folder` and `pageId` where given, and shows the window.
    void show(const QString& folder = {}, const QString& pageId = {}, const QString& run = {});

    void newRun() override;
    void newRunLike(const QString& runId) override;
    void finalLayersFrom(const QString& runId, qint64 step) override;
    using ui::RunCommands::runDemo;
    void runDemo(const QString& preset) override;
    void chooseProject() override;
    void openProject(const QString& folder) override;
    void openRun(const QString& runId) override;
    void resumeRun(const QString& runId) override;
    void resumeRunFrom(const QString& runId, qint64 step) override;
    void runAgain(const QString& runId) override;
    void saveRuns(const QStringList& runIds) override;
    void stopRun(const QString& runId, bool now) override;
    void compareRuns(const QStringList& runIds) override;
    void revealRun(const QString& runId) override;
    /// Of the runs the current page is about; asks for the file.
    void writeReport();
    ReportWriter& reportWriter() { return m_reportWriter; }
    RunIntake& intake() { return *m_intake; }
    QStringList reportedRuns() const; ///< the selected run, or those of the page
    void showPage(const QString& pageId) override;
    void workQueue() override;
    void stopQueue(bool now) override;
    void showMatrix(const QString& runId) override;
    ui::MatrixWindow* matrix() const; ///< nullptr until it was shown

Q_SIGNALS:
    void reopenWanted(); ///< the window shall be closed and opened again, in the language that was chosen

private:
    void wire();
    void wireSession();
    void wireLauncher();
    void wireTheme();
    void wireLanguage();
    void wireEdits();
    void showEdit(const ui::EditDone& edit);
    void refreshUndo();
    void wireReport();
    void wireIntake();
    void openFolder(const QString& folder);
    void showBundle(const QString& folder, const QString& bundle);
    QString projectPath() const; ///< of the open project, or of the bundle that it shows
    void wireTasks();
    void wireAlerts();
    ui::RunComposer& ensureComposer();
    void startConfigured(const RunConfig& config, bool smoke);
    void queueConfigured(const RunConfig& config, bool smoke);
    void offerQueue(qint64 runs);
    void showMatrixOf(const QString& name, const RunConfig& config);
    static QString newestAtHand(const ui::RunList& runs);
    void selectSomething();
    void showOutcome(const client::CommandOutcome& outcome);
    void showRunEnd(const QString& runId);
    void showRunnerMissing(const QStringList& searched);
    void remember();

    ui::Theme& m_theme;
    AppSettings& m_settings;
    ui::PlainTips m_plainTips;
    ui::ProjectSession m_session;
    ui::SelectionContext m_selection;
    ui::EditDesk m_edits;
    ui::RecentProjects m_recentProjects;
    client::RunLauncher m_launcher;
    client::EngineProcess m_engine;
    WindowActions m_actions;
    ui::TaskList m_tasks;
    ui::AlertWatch m_alerts{m_session};
    DesktopNotes m_notes{m_alerts, m_session};
    KeyBindings m_keys;
    ReportWriter m_reportWriter;
    std::unique_ptr<MainWindow> m_window;
    SessionMemory* m_memory = nullptr; ///< the window's
    RunIntake* m_intake = nullptr;     ///< likewise
    QStringList m_brought;             ///< ids of the runs that it brought in
    QPointer<ui::RunComposer> m_composer;
    QPointer<ui::MatrixWindow> m_matrix;
    quint64 m_queueTicket = 0;          ///< of a run that goes into the queue by the form
    QHash<quint64, quint64> m_launched; ///< tasks of the launcher's processes
    QString m_wantedRun;                ///< id or name of the run to begin with; empty for none
    std::int64_t m_offeredUndo = 0;     ///< the edit of the log that the message at the top offers to take back; 0 for none
    bool m_followNextRun = false;       ///< a start was asked for: the next run that appears is shown
};

} // namespace sdm::app
