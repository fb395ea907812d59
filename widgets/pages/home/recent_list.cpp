#include "widgets/pages/home/recent_list.h"

#include "widgets/delegates/recent_delegate.h"
#include "widgets/models/recent_projects_model.h"
#include "widgets/models/run_shelf.h"
#include "widgets/models/run_tree_model.h"
#include "widgets/parts/panel.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/recent_projects.h"
#include "widgets/text/format.h"
#include "widgets/text/run_state_word.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kMostRows = 6;

RecentRow runRow(const Theme& theme, const RunSummary& run)
{
    RecentRow row;
    row.icon = runStateIcon(run.state);
    row.iconColor = runStateColor(theme, run.state);
    row.title = run.name();
    row.caption = RecentList::tr("%1 · %2").arg(runStateWord(run.state), run.rowName());
    if (run.row.errorMessage && !run.row.errorMessage->empty() && run.state == store::RunState::Failed)
        row.caption += QStringLiteral(" · ") + QString::fromStdString(*run.row.errorMessage);
    row.right = startedText(run.row.createdMs);
    return row;
}

} // namespace

RecentList::RecentList(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_runs(new RunTreeModel(this)), m_projects(new RecentProjectsModel(this)),
      m_runPanel(new Panel(context.theme, tr("Recent runs"), this)), m_projectPanel(new Panel(context.theme, tr("Recent projects"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kSpace);
    row->addWidget(m_runPanel, 3);
    row->addWidget(m_projectPanel, 2);

    QListView* runs = m_runView = makeView(m_runPanel, tr("Recent runs"));
    runs->setModel(m_runs);
    runs->setModelColumn(static_cast<int>(RunColumn::Name));
    runs->setItemDelegate(new RecentDelegate(
        context.theme,
        [this](const QModelIndex& index) {
            const RunSummary* run = m_runs->runAt(index.row());
            return run == nullptr ? RecentRow{} : runRow(m_context.theme, *run);
        },
        runs));
    connect(runs, &QListView::activated, this,
            [this](const QModelIndex& index) { m_context.commands.openRun(index.data(RunTreeModel::RunIdRole).toString()); });

    QListView* projects = m_projectView = makeView(m_projectPanel, tr("Recent projects"));
    projects->setModel(m_projects);
    projects->setItemDelegate(new RecentDelegate(
        context.theme,
        [this](const QModelIndex& index) {
            const bool open = index.data(RecentProjectsModel::FolderRole).toString() == m_context.session.folder();
            return RecentRow{QStringLiteral("folder"), m_context.theme.colors().secondary, index.data().toString(),
                             index.data(RecentProjectsModel::CaptionRole).toString(), open ? tr("open") : QString()};
        },
        projects));
    connect(projects, &QListView::activated, this,
            [this](const QModelIndex& index) { m_context.commands.openProject(index.data(RecentProjectsModel::FolderRole).toString()); });
    connect(&context.recentProjects, &RecentProjects::changed, this, &RecentList::refresh);
}

QListView* RecentList::makeView(Panel* panel, const QString& accessibleName)
{
    auto* view = new QListView(panel);
    view->setAccessibleName(accessibleName);
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformItemSizes(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    connect(&m_context.theme, &Theme::changed, view, [this, view] {
        view->doItemsLayout();
        fitHeights();
    });
    panel->content()->setContentsMargins(-6, 4, -6, 0);
    panel->content()->addWidget(view);
    return view;
}

void RecentList::refresh()
{
    m_runs->setRuns(runsOn(RunShelf::Current, m_context.session.runs()));
    m_projects->setFolders(m_context.recentProjects.folders());
    m_runPanel->setVisible(m_runs->rowCount() > 0);
    m_projectPanel->setVisible(m_projects->rowCount() > 0);
    fitHeights();
}

void RecentList::fitHeights()
{
    // Both lists as high as the longer one needs, so that no panel stands half empty.
    if (m_runView == nullptr || m_projectView == nullptr)
        return;
    const int rows = std::clamp(std::max(m_runs->rowCount(), m_projects->rowCount()), 1, kMostRows);
    const int height = rows * m_projectView->itemDelegate()->sizeHint({}, {}).height() + 4;
    m_runView->setFixedHeight(height);
    m_projectView->setFixedHeight(height);
}

} // namespace sdm::ui
