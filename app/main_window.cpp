#include "app/main_window.h"

#include "app/app_settings.h"
#include "app/diagnostics.h"
#include "app/dock_area.h"
#include "app/dock_list.h"
#include "app/key_bindings.h"
#include "app/page_rail.h"
#include "app/palette_entries.h"
#include "app/run_intake.h"
#include "app/settings_dialog.h"
#include "app/status_line.h"
#include "app/top_bar.h"
#include "widgets/help/help_page.h"
#include "widgets/help/manual_window.h"
#include "widgets/parts/command_palette.h"
#include "widgets/parts/shortcut_sheet.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace sdm::app {
namespace {

using Id = WindowActions::Id;

constexpr int kLayoutVersion = 1; ///< of saveState: one more when docks or toolbars are called otherwise
constexpr qsizetype kRecentCommands = 20;

/// The project meant by a dropped item: a folder itself, the one that holds a dropped store or project file, a bundle of runs.
QString projectOf(const QUrl& url)
{
    const QFileInfo info(url.toLocalFile());
    if (RunIntake::isBundle(info.filePath()))
        return info.absoluteFilePath();
    if (info.isDir())
        return QFileInfo::exists(info.filePath() + QStringLiteral("/store.sqlite")) || !RunIntake::mayBeForeign(info.filePath())
                   ? info.absoluteFilePath()
                   : QString();
    const QString file = info.fileName();
    return file == QLatin1String("store.sqlite") || file == QLatin1String("project.json") ? info.absolutePath() : QString();
}

/// The dropped files of another program's run; empty when any is none.
QStringList foreignRunOf(const QList<QUrl>& urls)
{
    QStringList paths;
    for (const QUrl& url : urls) {
        if (!RunIntake::mayBeForeign(url.toLocalFile()))
            return {};
        paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(const ui::PageContext& context, const ui::PageList& pages, WindowActions& actions, ui::TaskList& tasks,
                       ui::AlertWatch& alerts, KeyBindings& keys, AppSettings& settings)
    : m_context(context), m_entries(pages), m_actions(actions), m_keys(keys), m_settings(settings),
      m_topBar(new TopBar(context.theme, actions, context.session, context.selection, this)),
      m_rail(new PageRail(context.theme, pages, this)), m_banner(new ui::Banner(context.theme, this)), m_stack(new QStackedWidget(this)),
      m_status(new StatusLine(context.theme, context.session, context.selection, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(900, 560);
    resize(1280, 800);

    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    auto* bannerHolder = new QWidget(this);
    auto* bannerRow = new QVBoxLayout(bannerHolder);
    bannerRow->setContentsMargins(ui::Theme::kPageMargin, ui::Theme::kPageMargin, ui::Theme::kPageMargin, 0);
    bannerRow->addWidget(m_banner);
    right->addWidget(bannerHolder);
    bannerHolder->hide();
    connect(m_banner, &ui::Banner::shown, bannerHolder, &QWidget::show);
    connect(m_banner, &ui::Banner::dismissed, bannerHolder, &QWidget::hide);
    right->addWidget(m_stack, 1);
    row->addLayout(right, 1);
    column->addLayout(row, 1);
    setCentralWidget(body);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);

    setDockNestingEnabled(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setAnimated(!settings.reducedMotion());
    m_docks = new DockArea(*this, {context, tasks, alerts}, workbenchDocks());

    makeMenus();
    connectActions();
    connectHelp();
    m_keys.setWindow(this);
    for (QAction* action : allActions())
        m_keys.add(action);
    connect(m_rail, &PageRail::pageChosen, this, &MainWindow::showPage);
    connect(&context.session, &ui::ProjectSession::runsChanged, this, &MainWindow::refreshFrame);
    connect(&context.session, &ui::ProjectSession::stateChanged, this, &MainWindow::refreshFrame);
    connect(&context.selection, &ui::SelectionContext::changed, this, &MainWindow::refreshFrame);
    connect(&m_tick, &QTimer::timeout, m_status, &StatusLine::refresh);
    m_tick.start(1000);
    refreshFrame();
}

MainWindow::~MainWindow() = default;

void MainWindow::showPage(const QString& pageId)
{
    ui::Page* next = page(pageId);
    if (next == nullptr || pageId == m_currentPage)
        return;
    if (const auto before = m_pages.find(m_currentPage); before != m_pages.end())
        before->second->hidden();
    m_currentPage = pageId;
    m_stack->setCurrentWidget(next->parentWidget()->parentWidget()); // its viewport's scroll area
    m_rail->setCurrent(pageId);
    next->shown();
    // What would be first may have nothing to show yet; the keyboard then starts at the rail, not on a button that acts.
    QWidget* first = next->firstFocus();
    if (first && first->isVisibleTo(next))
        first->setFocus(Qt::OtherFocusReason);
    else
        m_rail->currentButton()->setFocus(Qt::OtherFocusReason);
}

ui::Page* MainWindow::page(const QString& pageId)
{
    if (const auto found = m_pages.find(pageId); found != m_pages.end())
        return found->second;
    for (const ui::PageEntry& entry : m_entries) {
        if (entry.id != pageId)
            continue;
        ui::Page* made = entry.make(m_context, m_stack);
        auto* scroll = new QScrollArea(m_stack);
        scroll->setWidget(made);
        scroll->setWidgetResizable(true); // a page that needs more room than the window has is scrolled, never squeezed
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->viewport()->setAutoFillBackground(false);
        made->setAutoFillBackground(false);
        ui::setHelpPage(made, pageId);
        m_stack->addWidget(scroll);
        m_pages.emplace(pageId, made);
        Q_EMIT pageMade(pageId);
        return made;
    }
    return nullptr;
}

QString MainWindow::statusText() const
{
    return m_status->text();
}

void MainWindow::setRecentProjects(const QStringList& folders)
{
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!folders.isEmpty());
    for (const QString& folder : folders)
        connect(m_recentMenu->addAction(QDir::toNativeSeparators(folder)), &QAction::triggered, this,
                [this, folder] { Q_EMIT recentProjectChosen(folder); });
}

void MainWindow::showShortcuts()
{
    if (m_sheet == nullptr)
        m_sheet = new ui::ShortcutSheet(m_context.theme, this);
    m_sheet->setActions(allActions());
    m_sheet->open();
}

QList<QAction*> MainWindow::allActions() const
{
    return m_actions.all() + m_rail->actions() + m_docks->actions();
}

void MainWindow::showPalette()
{
    if (m_palette == nullptr) {
        m_palette = new ui::CommandPalette(m_context.theme, this);
        connect(m_palette, &ui::CommandPalette::used, this, [this](const QString& id) {
            QStringList recent = m_settings.recentCommands();
            recent.removeAll(id);
            recent.prepend(id);
            m_settings.setRecentCommands(recent.mid(0, kRecentCommands));
        });
    }
    std::vector<ui::PaletteEntry> entries = commandEntries(allActions(), m_actions[Id::Palette]);
    addRunEntries(entries, m_context);
    addSettingEntries(entries, [this](const QString& path) { Q_EMIT settingWanted(path); });
    addManualEntries(entries, [this](const QString& page) { showManual(page); });
    m_palette->setEntries(std::move(entries), m_settings.recentCommands());
    m_palette->open();
}

void MainWindow::showSettings()
{
    if (m_settingsDialog == nullptr) {
        m_settingsDialog = new SettingsDialog(m_context.theme, m_keys, m_settings, this);
        connect(m_settingsDialog, &SettingsDialog::motionChanged, this, [this](bool reduced) { setAnimated(!reduced); });
        connect(m_settingsDialog, &SettingsDialog::languageChosen, this, [this](const QString& choice) {
            for (QAction* action : m_actions.languages()) {
                if (action->data().toString() == choice)
                    action->trigger();
            }
        });
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void MainWindow::showManual(const QString& page)
{
    const QString wanted = page.isEmpty() ? ui::helpPageOf(QApplication::focusWidget(), m_currentPage) : page;
    if (m_manual == nullptr)
        m_manual = new ui::ManualWindow(m_context.theme, this);
    m_manual->showPage(wanted);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void MainWindow::connectHelp()
{
    const auto on = [this](Id id, auto&& action) { connect(m_actions[id], &QAction::triggered, this, action); };
    on(Id::Shortcuts, [this] { showShortcuts(); });
    on(Id::Palette, [this] { showPalette(); });
    on(Id::Settings, [this] { showSettings(); });
    on(Id::Manual, [this] { showManual(); });
    on(Id::Diagnostics, [this] { copyDiagnostics(); });
    // The popover of a term opens its page without knowing the window.
    ui::setManualOpener(this, [this](const QString& page) { showManual(page); });
}

void MainWindow::copyDiagnostics()
{
    QApplication::clipboard()->setText(diagnosticsText(m_context.session, m_context.selection.runId()));
    m_banner->showMessage(ui::Banner::Kind::Note, tr("The diagnostics are in the clipboard."),
                          tr("Versions, project, run and the end of its log. Look through it before you send it to anybody."));
}

QByteArray MainWindow::layoutState() const
{
    return saveState(kLayoutVersion);
}

void MainWindow::restoreLayout(const QByteArray& state)
{
    restoreState(state, kLayoutVersion);
}

void MainWindow::resetLayout()
{
    m_docks->reset();
}

/// The dock that has the keyboard is searched, else the page.
void MainWindow::find()
{
    if (m_docks->focusFilter())
        return;
    if (ui::Page* current = page(m_currentPage))
        current->focusFilter();
}

void MainWindow::makeMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_actions[Id::NewRun]);
    file->addAction(m_actions[Id::RunDemo]);
    file->addSeparator();
    file->addAction(m_actions[Id::OpenProject]);
    file->addAction(m_actions[Id::OpenBundle]);
    m_recentMenu = file->addMenu(tr("Recent projects"));
    m_recentMenu->setEnabled(false);
    file->addAction(m_actions[Id::RevealProject]);
    file->addSeparator();
    for (const Id id : {Id::BringIn, Id::SaveBundle, Id::WriteReport})
        file->addAction(m_actions[id]);
    file->addSeparator();
    file->addAction(m_actions[Id::Quit]);

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_actions[Id::Undo]);
    edit->addAction(m_actions[Id::Redo]);
    edit->addSeparator();
    edit->addAction(m_actions[Id::Find]);
    edit->addAction(m_actions[Id::FocusFilter]);
    edit->addAction(m_actions[Id::Palette]);
    edit->addSeparator();
    edit->addAction(m_actions[Id::Settings]);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions(m_rail->actions());
    view->addAction(m_actions[Id::PreviousPage]);
    view->addAction(m_actions[Id::NextPage]);
    view->addSeparator();
    view->addAction(m_actions[Id::Back]);
    view->addAction(m_actions[Id::Forward]);
    view->addAction(m_actions[Id::ToggleBound]);
    view->addSeparator();
    QMenu* docks = view->addMenu(tr("Docks"));
    docks->addActions(m_docks->actions());
    docks->addSeparator();
    for (const Id id : {Id::NextDock, Id::PreviousDock, Id::ResetLayout})
        docks->addAction(m_actions[id]);
    view->addSeparator();
    QMenu* appearance = view->addMenu(tr("Appearance"));
    for (const Id id : {Id::ThemeSystem, Id::ThemeLight, Id::ThemeDark})
        appearance->addAction(m_actions[id]);
    appearance->addSeparator();
    appearance->addAction(m_actions[Id::ToggleTheme]);
    view->addMenu(tr("Language"))->addActions(m_actions.languages());
    QMenu* text = view->addMenu(tr("Text size"));
    for (const Id id : {Id::TextLarger, Id::TextSmaller, Id::TextNormal})
        text->addAction(m_actions[id]);
    view->addAction(m_actions[Id::FullScreen]);

    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->addAction(m_actions[Id::RenameRun]);
    run->addAction(m_actions[Id::Resume]);
    run->addAction(m_actions[Id::RunAgain]);
    run->addSeparator();
    run->addAction(m_actions[Id::StopAfterCheckpoint]);
    run->addAction(m_actions[Id::StopNow]);

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    for (const Id id : {Id::Manual, Id::Shortcuts, Id::Diagnostics, Id::About})
        help->addAction(m_actions[id]);
}

void MainWindow::connectActions()
{
    ui::RunCommands& commands = m_context.commands;
    ui::SelectionContext& selection = m_context.selection;
    const auto on = [this](Id id, auto&& action) { connect(m_actions[id], &QAction::triggered, this, action); };
    on(Id::NewRun, [&commands] { commands.newRun(); });
    on(Id::RunDemo, [&commands] { commands.runDemo(); });
    on(Id::OpenProject, [&commands] { commands.chooseProject(); });
    on(Id::Quit, [this] { close(); });
    on(Id::Resume, [&] { commands.resumeRun(selection.runId()); });
    on(Id::RunAgain, [&] { commands.runAgain(selection.runId()); });
    on(Id::StopAfterCheckpoint, [&] { commands.stopRun(selection.runId(), false); });
    on(Id::StopNow, [&] { commands.stopRun(selection.runId(), true); });
    on(Id::Back, [&selection] { selection.goBack(); });
    on(Id::Forward, [&selection] { selection.goForward(); });
    on(Id::ToggleBound, [&selection] { selection.toggleBound(); });
    on(Id::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(Id::NextPage, [this] { stepPage(1); });
    on(Id::PreviousPage, [this] { stepPage(-1); });
    on(Id::NextDock, [this] { m_docks->step(1, m_rail->currentButton()); });
    on(Id::PreviousDock, [this] { m_docks->step(-1, m_rail->currentButton()); });
    on(Id::ResetLayout, [this] { resetLayout(); });
    on(Id::About, [this] {
        QMessageBox::about(this, tr("SDM Workbench"),
                           tr("<h3>SDM Workbench %1</h3><p>Similarity-Distance-Magnitude fine-tuning of language models: "
                              "see what a model knows it knows.</p><p>Free software under the GNU GPL, version 3 or later.</p>")
                               .arg(QApplication::applicationVersion()));
    });
    on(Id::Find, [this] { find(); });
    on(Id::FocusFilter, [this] { find(); });

    ui::Theme& theme = m_context.theme;
    using Mode = ui::Theme::Mode;
    on(Id::ToggleTheme, [&theme] { theme.toggle(); });
    on(Id::ThemeSystem, [&theme] { theme.setMode(Mode::System); });
    on(Id::ThemeLight, [&theme] { theme.setMode(Mode::Light); });
    on(Id::ThemeDark, [&theme] { theme.setMode(Mode::Dark); });
    on(Id::TextLarger, [&theme] { theme.setTextScale(theme.textScale() + 0.1); });
    on(Id::TextSmaller, [&theme] { theme.setTextScale(theme.textScale() - 0.1); });
    on(Id::TextNormal, [&theme] { theme.setTextScale(1.0); });
    // A shortcut works only while its action hangs on a visible widget.
    addActions(allActions());
}

void MainWindow::stepPage(int direction)
{
    const auto count = static_cast<int>(m_entries.size());
    for (int at = 0; at < count; ++at) {
        if (m_entries[static_cast<std::size_t>(at)].id == m_currentPage) {
            showPage(m_entries[static_cast<std::size_t>((at + direction + count) % count)].id);
            return;
        }
    }
}

void MainWindow::refreshFrame()
{
    m_topBar->refresh();
    m_status->refresh();
    m_actions[Id::Back]->setEnabled(m_context.selection.canGoBack());
    m_actions[Id::Forward]->setEnabled(m_context.selection.canGoForward());
    const ui::RunSummary* run = m_context.session.run(m_context.selection.runId());
    m_actions[Id::RunAgain]->setEnabled(run != nullptr && !run->active() && m_context.session.bundle().isEmpty());
    setWindowTitle(run == nullptr ? tr("%1 – SDM Workbench").arg(m_context.session.name())
                                  : tr("%1 – %2 – SDM Workbench").arg(run->name(), m_context.session.name()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT closed();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if ((urls.size() == 1 && !projectOf(urls.first()).isEmpty()) || !foreignRunOf(urls).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    const QString project = urls.size() == 1 ? projectOf(urls.first()) : QString();
    const QStringList foreign = project.isEmpty() ? foreignRunOf(urls) : QStringList();
    if (!project.isEmpty())
        Q_EMIT projectDropped(project);
    else if (!foreign.isEmpty())
        Q_EMIT runsDropped(foreign);
}

} // namespace sdm::app
