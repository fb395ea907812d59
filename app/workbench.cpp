#include "app/workbench.h"

#include "app/language.h"
#include "app/page_list.h"
#include "widgets/composer/matrix_window.h"
#include "widgets/composer/run_composer.h"
#include "widgets/composer/schema_form.h"
#include "widgets/models/run_shelf.h"
#include "widgets/text/edit_words.h"
#include "widgets/text/format.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace sdm::app {
namespace {

using Id = WindowActions::Id;

} // namespace

Workbench::Workbench(ui::Theme& theme, AppSettings& settings, QObject* parent)
    : QObject(parent), m_theme(theme), m_settings(settings), m_actions(theme, nullptr), m_keys(settings), m_reportWriter(theme, m_session)
{
    m_recentProjects.setFolders(settings.recentProjects());
    const ui::PageContext context{m_theme, m_session, m_selection, *this, m_recentProjects, m_edits};
    m_window = std::make_unique<MainWindow>(context, workbenchPages(), m_actions, m_tasks, m_alerts, m_keys, settings);
    m_memory = new SessionMemory(settings, *m_window, theme, m_window.get());
    m_intake = new RunIntake(*m_window, m_session, m_tasks, m_window.get());
    wire();
}

Workbench::~Workbench()
{
    delete m_matrix;
    delete m_composer;
}

ui::RunComposer* Workbench::composer() const
{
    return m_composer;
}

void Workbench::wire()
{
    wireSession();
    wireLauncher();
    wireTheme();
    wireLanguage();
    wireEdits();
    wireReport();
    wireIntake();
    wireTasks();
    wireAlerts();
    connect(m_window.get(), &MainWindow::projectDropped, this, &Workbench::openProject);
    connect(m_window.get(), &MainWindow::recentProjectChosen, this, &Workbench::openProject);
    connect(m_window.get(), &MainWindow::closed, this, &Workbench::remember);
    connect(m_actions[Id::RevealProject], &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_session.folder())); });
    connect(&m_recentProjects, &ui::RecentProjects::changed, this, [this] {
        m_settings.setRecentProjects(m_recentProjects.folders());
        m_window->setRecentProjects(m_recentProjects.folders());
    });
    m_window->setRecentProjects(m_recentProjects.folders());
}

void Workbench::wireSession()
{
    connect(&m_selection, &ui::SelectionContext::runChanged, &m_session, &ui::ProjectSession::select);
    connect(&m_session, &ui::ProjectSession::runsChanged, this, &Workbench::selectSomething);
    connect(&m_session, &ui::ProjectSession::runAppeared, this, [this](const QString& runId) {
        if (!std::exchange(m_followNextRun, false))
            return;
        m_window->banner().dismiss(); // "is starting" is old news
        openRun(runId);
    });
    connect(&m_session, &ui::ProjectSession::runEnded, this, &Workbench::showRunEnd);
    connect(&m_session, &ui::ProjectSession::stateChanged, this, [this] {
        if (m_session.state() != ui::ProjectSession::State::Refused)
            return;
        m_window->banner().showMessage(ui::Banner::Kind::Error, tr("This project cannot be read."), m_session.problem());
        m_window->banner().addAction(
            tr("Open another project…"), [this] { chooseProject(); }, true);
    });
}

void Workbench::wireLauncher()
{
    connect(&m_launcher, &client::RunLauncher::ended, this, &Workbench::showOutcome);
    connect(&m_launcher, &client::RunLauncher::runnerMissing, this, &Workbench::showRunnerMissing);
}

void Workbench::wireTasks()
{
    // Commands that this window started and that are not over. A run goes on without it: it is stopped where runs are.
    connect(&m_launcher, &client::RunLauncher::began, this, [this](quint64 launch, const QStringList& arguments) {
        const quint64 task = m_tasks.begin(tr("sdm-runner %1").arg(arguments.mid(0, 2).join(QLatin1Char(' '))));
        m_launched.insert(launch, task);
    });
    connect(&m_launcher, &client::RunLauncher::over, this, [this](quint64 launch) { m_tasks.end(m_launched.take(launch)); });
    connect(m_window.get(), &MainWindow::settingWanted, this, [this](const QString& path) {
        newRun();
        m_composer->form().showSetting(path.toStdString());
    });
}

void Workbench::wireAlerts()
{
    m_alerts.setSettings(ui::alertSettingsOf(m_settings.alerts()));
    connect(&m_alerts, &ui::AlertWatch::settingsChanged, this,
            [this] { m_settings.setAlerts(ui::alertSettingsJson(m_alerts.settings())); });
    connect(&m_notes, &DesktopNotes::clicked, this, [this](const QString& run) {
        openRun(run);
        m_window->raise();
        m_window->activateWindow();
    });
}

void Workbench::wireReport()
{
    connect(m_actions[Id::WriteReport], &QAction::triggered, this, &Workbench::writeReport);
    connect(&m_reportWriter, &ReportWriter::written, this, [this](const QString& file) {
        m_window->banner().showMessage(ui::Banner::Kind::Note, tr("The report was written."), file);
        m_window->banner().addAction(
            tr("Open it"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }, true);
    });
    connect(&m_reportWriter, &ReportWriter::failed, this, [this](const QString& file, const QString& why) {
        m_window->banner().showMessage(ui::Banner::Kind::Error, tr("The report could not be written."), tr("%1: %2").arg(file, why));
    });
}

void Workbench::wireIntake()
{
    connect(m_actions[Id::OpenBundle], &QAction::triggered, m_intake, &RunIntake::askWhatToOpen);
    connect(m_actions[Id::BringIn], &QAction::triggered, m_intake, &RunIntake::askWhatToBringIn);
    connect(m_actions[Id::SaveBundle], &QAction::triggered, this, [this] { m_intake->askWhereToSave(reportedRuns()); });
    connect(m_window.get(), &MainWindow::runsDropped, m_intake, &RunIntake::bringIn);
    connect(m_intake, &RunIntake::opened, this, &Workbench::showBundle);
    connect(m_intake, &RunIntake::notOpened, this, [this] {
        if (m_session.folder().isEmpty()) // a window that was begun with it
            openFolder(defaultProjectFolder());
    });
    connect(m_intake, &RunIntake::brought, this, [this](const QString& project, const QStringList& runIds) {
        m_brought.append(runIds);
        const QString runId = runIds.front();
        if (project != m_session.folder())
            openFolder(project);
        if (m_session.run(runId) != nullptr)
            return m_selection.selectRun(runId);
        m_selection.clear();
        m_wantedRun = runId; // the store's reader has not seen it yet
    });
}

/// The runs of a bundle, to be looked at; the project that was open before may take them.
void Workbench::showBundle(const QString& folder, const QString& bundle)
{
    const QString before = m_session.bundle().isEmpty() ? m_session.folder() : QString();
    const QString wanted = m_wantedRun;
    openFolder(folder);
    m_wantedRun = wanted;
    m_window->banner().showMessage(ui::Banner::Kind::Note, tr("%1 is open for reading only.").arg(QFileInfo(bundle).fileName()),
                                   tr("Tags, notes, names and everything else stay as they came."));
    if (!before.isEmpty())
        m_window->banner().addAction(
            tr("Bring its runs into %1").arg(QFileInfo(before).fileName()),
            [this, before, bundle] { m_intake->bringInto(before, {bundle}); }, true);
}

QString Workbench::projectPath() const
{
    return m_session.bundle().isEmpty() ? m_session.folder() : m_session.bundle();
}

QStringList Workbench::reportedRuns() const
{
    const QStringList shown = m_window->page(m_window->currentPageId())->runsShown();
    return !shown.isEmpty() ? shown : m_selection.runId().isEmpty() ? QStringList() : QStringList{m_selection.runId()};
}

void Workbench::writeReport()
{
    const QStringList runs = reportedRuns();
    if (runs.isEmpty()) {
        m_window->banner().showMessage(ui::Banner::Kind::Warning, tr("There is no run to report on."), tr("Choose one on the Runs page."));
        return;
    }
    const QString proposed = QDir(m_session.folder()).filePath(QStringLiteral("report.html"));
    const QString file = QFileDialog::getSaveFileName(m_window.get(), tr("Write a report"), proposed, tr("Web page (*.html);;PDF (*.pdf)"));
    if (!file.isEmpty())
        m_reportWriter.write(runs, m_selection.bound(), file);
}

void Workbench::wireEdits()
{
    // What was just asked for can be taken back at once: the desk keeps the order, the log is read a moment later.
    connect(m_actions[Id::Undo], &QAction::triggered, this, [this] {
        m_edits.undo();
        m_actions[Id::Redo]->setEnabled(true);
    });
    connect(m_actions[Id::Redo], &QAction::triggered, this, [this] {
        m_edits.redo();
        m_actions[Id::Undo]->setEnabled(true);
    });
    connect(&m_edits, &ui::EditDesk::logChanged, this, &Workbench::refreshUndo);
    connect(&m_edits, &ui::EditDesk::edited, this, &Workbench::showEdit);
    connect(&m_edits, &ui::EditDesk::failed, this, [this](const ui::EditFailure& failure) {
        m_window->banner().showMessage(ui::Banner::Kind::Error, ui::editFailureWords(failure.kind),
                                       failure.remedy.isEmpty() ? failure.why : tr("%1. %2.").arg(failure.why, failure.remedy));
    });
    connect(&m_edits, &ui::EditDesk::waitingChanged, this, [this](bool waiting) {
        if (waiting)
            m_window->banner().showMessage(ui::Banner::Kind::Note, tr("Another program has the store."),
                                           tr("What you changed is written as soon as it is free."));
        else
            m_window->banner().dismiss();
    });
    // The session follows the store, and so hears of the edits of other processes.
    connect(&m_session, &ui::ProjectSession::runsChanged, &m_edits, &ui::EditDesk::look);
    connect(m_actions[Id::RenameRun], &QAction::triggered, this, [this] {
        if (m_session.run(m_selection.runId()) == nullptr)
            return;
        showPage(QStringLiteral("runs"));
        m_window->page(QStringLiteral("runs"))->editName(m_selection.runId());
    });
}

void Workbench::refreshUndo()
{
    const auto& undo = m_edits.undoable();
    const auto& redo = m_edits.redoable();
    m_actions[Id::Undo]->setEnabled(undo.has_value());
    m_actions[Id::Redo]->setEnabled(redo.has_value());
    m_actions[Id::Undo]->setText(undo ? tr("Undo %1").arg(ui::editWords(*undo)) : tr("Undo"));
    m_actions[Id::Redo]->setText(redo ? tr("Redo %1").arg(ui::editWords(*redo)) : tr("Redo"));
    if (m_offeredUndo != 0 && (!undo || undo->record.id != m_offeredUndo)) {
        m_offeredUndo = 0; // another edit came after it, or it was taken back: the offer would be about something else
        m_window->banner().dismiss();
    }
}

void Workbench::showEdit(const ui::EditDone& edit)
{
    if (edit.kind == EditKind::Queue && edit.ticket == m_queueTicket)
        offerQueue(edit.changes);
    if (edit.skipped > 0)
        m_window->banner().showMessage(ui::Banner::Kind::Warning, tr("Some of its runs are no longer in the store."));
    if (edit.kind != EditKind::Trash || edit.edit == 0)
        return;
    const auto count = edit.runs.size();
    m_window->banner().showMessage(ui::Banner::Kind::Note,
                                   count == 1 ? tr("A run is in the trash.") : tr("%1 runs are in the trash.").arg(ui::countText(count)),
                                   tr("Nothing was deleted."));
    m_window->banner().addAction(
        tr("Undo"), [this] { m_edits.undo(); }, true);
    m_offeredUndo = edit.edit;
}

void Workbench::wireTheme()
{
    const auto show = [this] {
        const Id current = m_theme.mode() == ui::Theme::Mode::Light  ? Id::ThemeLight
                           : m_theme.mode() == ui::Theme::Mode::Dark ? Id::ThemeDark
                                                                     : Id::ThemeSystem;
        m_actions[current]->setChecked(true);
        m_settings.setThemeMode(m_theme.mode());
        m_settings.setTextScale(m_theme.textScale());
    };
    connect(&m_theme, &ui::Theme::changed, this, show);
    show();
}

void Workbench::wireLanguage()
{
    for (QAction* action : m_actions.languages()) {
        action->setChecked(action->data().toString() == m_settings.language());
        connect(action, &QAction::triggered, this, [this, choice = action->data().toString()] {
            m_settings.setLanguage(choice);
            const Language& language = languageOf(choice);
            if (language.code == spokenLanguage().code)
                return m_window->banner().dismiss();
            m_window->banner().showMessage(ui::Banner::Kind::Note, tr("The window speaks %1 when it is opened again.").arg(language.name),
                                           tr("Runs go on meanwhile."));
            m_window->banner().addAction(
                tr("Open it again now"), [this] { Q_EMIT reopenWanted(); }, true);
        });
    }
}

void Workbench::show(const QString& folder, const QString& pageId, const QString& run)
{
    const QString project = !folder.isEmpty()                     ? folder
                            : !m_settings.lastProject().isEmpty() ? m_settings.lastProject()
                                                                  : defaultProjectFolder();
    if (!m_memory->bringPlace(QDir(project).absolutePath()))
        m_window->resize(1280, 800);
    const QString own = m_settings.projectWindow(QDir(project).absolutePath()).page;
    const QString page = !pageId.isEmpty() ? pageId : !own.isEmpty() ? own : m_settings.page();
    m_window->showPage(QStringLiteral("home"));
    if (!page.isEmpty())
        showPage(page);
    m_window->show();
    if (!project.isEmpty()) {
        openProject(project);
        m_wantedRun = run;
        return;
    }
    m_window->banner().showMessage(ui::Banner::Kind::Warning, tr("There is no home folder to keep a project in."),
                                   tr("Open a project folder, or set SDM_PROJECT."));
    m_window->banner().addAction(
        tr("Open project…"), [this] { chooseProject(); }, true);
}

void Workbench::openProject(const QString& folder)
{
    if (QFileInfo(folder).isFile())
        m_intake->open(folder);
    else
        openFolder(folder);
}

void Workbench::openFolder(const QString& folder)
{
    const QString path = QDir(folder).absolutePath();
    if (!m_session.folder().isEmpty()) {
        m_settings.setSelectedRun(m_session.folder(), m_selection.runId());
        m_memory->keep(m_session.folder());
    }
    m_memory->bring(path);
    m_followNextRun = false;
    m_wantedRun.clear();
    m_offeredUndo = 0;
    m_window->banner().dismiss();
    m_selection.clear();
    m_launcher.setProject(path);
    m_engine.setProject(path);
    m_session.open(path);
    m_edits.setProject(path);
    // A folder that is not there yet is made by its first run; only real ones are worth remembering.
    if (QFileInfo::exists(path))
        m_recentProjects.add(projectPath());
}

/// The newest run that nobody has put aside; where all are, the newest.
QString Workbench::newestAtHand(const ui::RunList& runs)
{
    const auto found =
        std::ranges::find(runs, ui::RunShelf::Current, [](const ui::RunSummary& run) { return ui::shelfOf(run.annotations); });
    return found == runs.end() ? runs.front().id() : found->id();
}

void Workbench::selectSomething()
{
    if (!m_selection.runId().isEmpty() || m_session.runs().empty())
        return;
    m_recentProjects.add(projectPath());
    if (const QString wanted = std::exchange(m_wantedRun, {}); !wanted.isEmpty()) {
        const ui::RunList& runs = m_session.runs();
        const auto found =
            std::ranges::find_if(runs, [&wanted](const ui::RunSummary& run) { return run.id() == wanted || run.name() == wanted; });
        if (found != runs.end())
            return m_selection.selectRun(found->id());
        m_window->banner().showMessage(ui::Banner::Kind::Warning, tr("This project has no run %1.").arg(wanted),
                                       tr("The Runs page lists those it has."));
    }
    const QString remembered = m_settings.selectedRun(m_session.folder());
    const auto active = m_session.activeRuns();
    const QString choice = m_session.run(remembered) != nullptr && active.empty() ? remembered
                           : !active.empty()                                      ? active.front()->id()
                                                                                  : newestAtHand(m_session.runs());
    m_selection.selectRun(choice);
}

void Workbench::chooseProject()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window.get(), tr("Open project"), m_session.folder());
    if (!folder.isEmpty())
        openProject(folder);
}

void Workbench::openRun(const QString& runId)
{
    m_selection.selectRun(runId);
    showPage(QStringLiteral("live"));
}

void Workbench::showPage(const QString& pageId)
{
    const bool fresh = m_window->currentPageId() != pageId;
    ui::Page* page = m_window->page(pageId);
    if (page == nullptr)
        return;
    if (const QByteArray state = m_settings.pageState(pageId); fresh && !state.isEmpty() && !page->property("restored").toBool())
        page->restoreState(state);
    page->setProperty("restored", true);
    m_window->showPage(pageId);
}

void Workbench::remember()
{
    m_memory->keep(m_session.folder());
    m_settings.setGeometry(m_window->saveGeometry());
    m_settings.setPage(m_window->currentPageId());
    m_settings.setSelectedRun(m_session.folder(), m_selection.runId());
    for (const ui::PageEntry& entry : workbenchPages()) {
        if (!m_window->hasPage(entry.id))
            continue;
        m_settings.setPageState(entry.id, m_window->page(entry.id)->saveState());
    }
    if (m_composer)
        m_composer->close();
    if (m_matrix)
        m_matrix->close();
}

} // namespace sdm::app
