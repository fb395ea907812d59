#include "widgets/pages/runs_page.h"

#include "core/client/run_command_text.h"
#include "core/config/config_io.h"
#include "core/runs/run_name.h"
#include "widgets/data/edit_desk.h"
#include "widgets/delegates/run_delegates.h"
#include "widgets/models/run_filter.h"
#include "widgets/models/run_table_model.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/plain_label.h"
#include "widgets/parts/table_style.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace sdm::ui {

RunsPage::RunsPage(const PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_model(new RunTableModel(this)), m_proxy(new RunFilterProxy(this)), m_filter(new QLineEdit(this)),
      m_problem(new PlainLabel(this)), m_count(captionLabel(context.theme, {}, this)), m_stack(new QStackedLayout(this))
{
    m_proxy->setSourceModel(m_model);
    m_stack->addWidget(makeTable());
    m_stack->addWidget(makeEmpty());
    connect(&context.session, &ProjectSession::runsChanged, this, &RunsPage::refresh);
    connect(&context.session, &ProjectSession::stateChanged, this, &RunsPage::refresh);
    connect(&context.selection, &SelectionContext::boundChanged, this, [this](Bound bound) {
        m_model->setBound(bound);
        m_proxy->setBound(bound);
        refreshCount();
    });
    connect(&context.selection, &SelectionContext::runChanged, this, &RunsPage::showSelected);
    connect(m_model, &RunTableModel::nameTyped, this, &RunsPage::takeName);
    m_model->setBound(context.selection.bound());
    m_proxy->setBound(context.selection.bound());
}

QWidget* RunsPage::makeTable()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin, Theme::kPageMargin);
    auto* panel = new Panel(m_context.theme, page);
    column->addWidget(panel);

    auto* bar = new QHBoxLayout;
    m_filter->setPlaceholderText(tr("Filter: words, state:running, preset:ce_cm, hr>0.5, seed=1"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(m_context.theme, QStringLiteral("search"), IconTone::Secondary), QLineEdit::LeadingPosition);
    m_filter->setAccessibleName(tr("Filter runs"));
    m_filter->setMaximumWidth(560);
    bar->addWidget(m_filter, 1);
    bar->addStretch(0);
    bar->addWidget(m_count);
    panel->content()->setContentsMargins(0, 0, 0, 0);
    panel->content()->addLayout(bar);
    m_problem->setProperty("problem", true);
    m_problem->hide();
    panel->content()->addWidget(m_problem);

    m_table = new QTableView(panel);
    m_table->setModel(m_proxy);
    styleTable(m_context.theme, m_table, tr("Runs"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunTableModel::Started, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->setItemDelegateForColumn(RunTableModel::State, new RunStateDelegate(m_context.theme, m_table));
    auto* shares = new HrShareDelegate(m_context.theme, m_table);
    m_table->setItemDelegateForColumn(RunTableModel::HrInDistribution, shares);
    m_table->setItemDelegateForColumn(RunTableModel::HrShifted, shares);
    setColumnCharacters(m_context.theme, m_table, {17, 26, 22, 22, 22, 18, 13, 9, 16, 9, 16});
    m_table->horizontalHeader()->setSectionResizeMode(RunTableModel::Name, QHeaderView::Stretch);
    panel->content()->addWidget(m_table, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QString problem = m_proxy->setFilterText(text);
        m_problem->setText(problem);
        m_problem->setVisible(!problem.isEmpty());
        setStyleProperty(m_filter, "invalid", !problem.isEmpty());
        refreshCount();
    });
    connect(m_table, &QTableView::activated, this, &RunsPage::openCurrent);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RunsPage::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid() && m_table->hasFocus())
            m_context.selection.selectRun(now.data(RunTableModel::RunIdRole).toString());
    });
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+X")), this), &QShortcut::activated, m_filter, &QLineEdit::clear);
    return page;
}

QWidget* RunsPage::makeEmpty()
{
    auto* empty =
        new EmptyState(m_context.theme, tr("No runs yet."), tr("Start one, or watch a small model learn in a minute or two."), this);
    empty->addAction(tr("New run"), [this] { m_context.commands.newRun(); });
    empty->addAction(
        tr("Run the demo"), [this] { m_context.commands.runDemo(); }, true);
    return empty;
}

void RunsPage::shown()
{
    m_visible = true;
    refresh();
}

void RunsPage::hidden()
{
    m_visible = false;
}

bool RunsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

QWidget* RunsPage::firstFocus()
{
    return m_table;
}

QByteArray RunsPage::saveState() const
{
    return m_table->horizontalHeader()->saveState();
}

void RunsPage::restoreState(const QByteArray& state)
{
    m_table->horizontalHeader()->restoreState(state);
}

void RunsPage::refresh()
{
    if (!m_visible)
        return;
    m_model->setRuns(m_context.session.runs());
    m_stack->setCurrentIndex(m_context.session.state() == ProjectSession::State::Empty ? 1 : 0);
    showSelected();
    refreshCount();
}

/// The highlighted row is the run the window shows; rows chosen beside it, to compare, stay chosen.
void RunsPage::showSelected()
{
    if (!m_visible || m_table->currentIndex().data(RunTableModel::RunIdRole).toString() == m_context.selection.runId())
        return;
    const QModelIndex row = m_proxy->mapFromSource(m_model->index(m_model->rowOf(m_context.selection.runId()), RunTableModel::Name));
    if (row.isValid())
        m_table->setCurrentIndex(row);
    else
        m_table->selectionModel()->clear(); // filtered away, or there is none
}

void RunsPage::editName(const QString& runId)
{
    const QModelIndex row = m_proxy->mapFromSource(m_model->index(m_model->rowOf(runId), RunTableModel::Name));
    if (!row.isValid())
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(row);
    m_table->edit(row);
}

void RunsPage::takeName(const QString& runId, const QString& name)
{
    const auto fault = runs::runNameFault(name.trimmed().toStdString());
    m_problem->setText(fault ? tr("The name %1.").arg(QString::fromStdString(*fault)) : QString());
    m_problem->setVisible(fault.has_value());
    if (!fault)
        m_context.edits.rename(runId, name.trimmed());
}

void RunsPage::refreshCount()
{
    const int all = m_model->rowCount(), shown = m_proxy->rowCount();
    m_count->setText(shown == all ? tr("Runs: %1").arg(countText(all)) : tr("Runs: %1 of %2").arg(countText(shown), countText(all)));
}

QStringList RunsPage::selectedRuns() const
{
    QStringList ids;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows(RunTableModel::Name))
        ids.append(row.data(RunTableModel::RunIdRole).toString());
    return ids;
}

void RunsPage::openCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_context.commands.openRun(current.data(RunTableModel::RunIdRole).toString());
}

void RunsPage::copyCommandOf(const QString& runId)
{
    const RunSummary* run = m_context.session.run(runId);
    if (run == nullptr)
        return;
    try {
        QApplication::clipboard()->setText(client::runCommandText(parseRunConfig(run->row.configJson), m_context.session.folder()));
    } catch (const std::exception& error) {
        m_problem->setText(tr("The run's configuration cannot be read: %1").arg(QString::fromUtf8(error.what())));
        m_problem->show();
    }
}

void RunsPage::showMenu(const QPoint& position)
{
    const QModelIndex at = m_table->indexAt(position);
    const RunSummary* run = m_context.session.run(at.data(RunTableModel::RunIdRole).toString());
    if (run == nullptr)
        return;
    const QString id = run->id();
    const QString config = QString::fromStdString(run->row.configJson);
    const bool resumable = run->resumable();
    const bool active = run->active();
    RunCommands& commands = m_context.commands;
    QMenu menu(this);
    const auto add = [&](const QString& text, auto&& action, bool enabled = true) {
        QAction* entry = menu.addAction(text);
        entry->setEnabled(enabled);
        connect(entry, &QAction::triggered, this, action);
    };
    add(tr("Open"), [&] { commands.openRun(id); });
    const QStringList chosen = selectedRuns();
    add(
        tr("Compare the selected runs (%1)").arg(chosen.size()), [&] { commands.compareRuns(chosen); }, chosen.size() > 1);
    add(tr("New run like this…"), [&] { commands.newRunLike(id); });
    add(tr("Rename…"), [&] { editName(id); });
    menu.addSeparator();
    add(
        tr("Resume from the last checkpoint"), [&] { commands.resumeRun(id); }, resumable);
    add(
        tr("Stop after the next checkpoint"), [&] { commands.stopRun(id, false); }, active);
    add(
        tr("Stop now"), [&] { commands.stopRun(id, true); }, active);
    menu.addSeparator();
    add(tr("Show in files"), [&] { commands.revealRun(id); });
    add(tr("Copy id"), [&] { QApplication::clipboard()->setText(id); });
    add(tr("Copy command"), [&] { copyCommandOf(id); });
    add(tr("Copy configuration"), [&] { QApplication::clipboard()->setText(config); });
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

} // namespace sdm::ui
