#include "widgets/docks/queue_dock.h"

#include "core/runs/queue_worker_signs.h"
#include "widgets/data/edit_desk.h"
#include "widgets/parts/empty_state.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/problem_line.h"
#include "widgets/parts/table_style.h"
#include "widgets/run_commands.h"
#include "widgets/session/project_session.h"
#include "widgets/session/selection_context.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace sdm::ui {
namespace {

constexpr int kLookMs = 1000;

QPushButton* headButton(const Theme& theme, const QString& icon, const QString& text, const QString& tip, QWidget* parent)
{
    auto* button = new QPushButton(themedIcon(theme, icon), text, parent);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QueueDock::QueueDock(const DockContext& context, QWidget* parent)
    : Dock(parent), m_context(context), m_model(new QueueModel(this)), m_table(new QTableView(this)),
      m_time(captionLabel(context.page.theme, {}, this)),
      m_none(new EmptyState(context.page.theme, tr("No run waits."),
                            tr("Put runs here with Queue in the form of a new run, or fill a matrix of ablations and seeds."), this)),
      m_problem(new ProblemLine(this)), m_after(new QMenu(tr("Let it wait for"), this)),
      m_query(new LatestQuery<QueueSnapshot>(context.page.session.tail(), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace, 4, Theme::kSpace, Theme::kSpace);
    column->addWidget(makeHead());
    column->addWidget(m_problem);
    column->addWidget(m_none, 1);
    makeTable();
    column->addWidget(m_table, 1);
    m_none->addAction(tr("New run"), [this] { m_context.page.commands.newRun(); });
    m_none->addAction(
        tr("Matrix…"), [this] { m_context.page.commands.showMatrix(m_context.page.selection.runId()); }, true);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &QueueDock::ask);
    connect(&context.page.session, &ProjectSession::runsChanged, this, [this] {
        if (m_visible)
            ask();
    });
    connect(&context.page.edits, &EditDesk::logChanged, this, [this] {
        if (m_visible)
            ask();
    });
    show({});
}

QWidget* QueueDock::makeHead()
{
    const Theme& theme = m_context.page.theme;
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_start = headButton(theme, QStringLiteral("play"), tr("Start the queue"),
                         tr("Runs begin one after the other, and go on if this window is closed"), head);
    m_stop = headButton(theme, QStringLiteral("stop"), tr("Stop the queue"),
                        tr("The run at work stops after its next checkpoint; the others stay here"), head);
    auto* matrix = headButton(theme, QStringLiteral("columns"), tr("Matrix…"),
                              tr("Ablations times seeds: which runs there are, and the missing ones into the queue"), head);
    connect(m_start, &QPushButton::clicked, this, [this] { m_context.page.commands.workQueue(); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_context.page.commands.stopQueue(false); });
    connect(matrix, &QPushButton::clicked, this, [this] { m_context.page.commands.showMatrix(m_context.page.selection.runId()); });
    row->addWidget(m_start);
    row->addWidget(m_stop);
    row->addWidget(matrix);
    m_time->setAccessibleName(tr("Time that the queue will take"));
    m_time->setWordWrap(true);
    row->addWidget(m_time, 1);
    return head;
}

void QueueDock::makeTable()
{
    m_table->setModel(m_model);
    styleTable(m_context.page.theme, m_table, tr("Queue of runs"));
    setColumnCharacters(m_context.page.theme, m_table, {34, 30, 34, 18});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_table->setDropIndicatorShown(true);
    m_table->setToolTip(tr("Drag runs that wait to another place, or move them with Alt+Up and Alt+Down"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_open = addAction(tr("Open the run"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, [this] { openRun(); });
    m_up = addAction(tr("Earlier"), {QKeySequence(Qt::ALT | Qt::Key_Up)}, [this] { move(-1); });
    m_down = addAction(tr("Later"), {QKeySequence(Qt::ALT | Qt::Key_Down)}, [this] { move(1); });
    m_first = addAction(tr("To the front"), {QKeySequence(Qt::ALT | Qt::Key_Home)}, [this] { moveToEnd(true); });
    m_last = addAction(tr("To the end"), {QKeySequence(Qt::ALT | Qt::Key_End)}, [this] { moveToEnd(false); });
    m_remove = addAction(tr("Take out of the queue"), {QKeySequence(Qt::Key_Delete)}, [this] { removeChosen(); });
    connect(m_after, &QMenu::aboutToShow, this, &QueueDock::fillAfterMenu);
    connect(m_model, &QueueModel::moveWanted, this,
            [this](const QStringList& entries, const QString& before) { m_context.page.edits.moveQueued(entries, before); });
    connect(m_table, &QTableView::doubleClicked, this, &QueueDock::openRun);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueueDock::fitActions);
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        fitActions();
        QMenu menu(this);
        menu.addActions({m_open, m_up, m_down, m_first, m_last});
        menu.addMenu(m_after);
        menu.addAction(m_remove);
        menu.exec(m_table->viewport()->mapToGlobal(at));
    });
}

QAction* QueueDock::addAction(const QString& text, const QList<QKeySequence>& keys, const std::function<void()>& act)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // of the list alone
    connect(action, &QAction::triggered, this, act);
    m_table->addAction(action);
    return action;
}

void QueueDock::shown()
{
    m_visible = true;
    ask();
    m_look.start();
}

void QueueDock::hidden()
{
    m_visible = false;
    m_look.stop();
}

QWidget* QueueDock::firstFocus()
{
    return m_table->isHidden() ? static_cast<QWidget*>(m_none->findChild<QPushButton*>()) : m_table; // nothing can be started then
}

void QueueDock::ask()
{
    const ProjectSession& session = m_context.page.session;
    m_query->ask(
        [folder = std::filesystem::path(session.folder().toStdString())](store::StoreReader& reader) {
            QueueSnapshot snapshot{store::queueOf(reader), {}, runs::isQueueWorked(folder)};
            snapshot.forecast = report::queueForecast(reader, folder, snapshot.queue);
            return snapshot;
        },
        [this](const QueueSnapshot& snapshot) {
            m_problem->clear();
            show(snapshot);
        },
        [this](const QString& why) {
            if (m_context.page.session.state() == ProjectSession::State::Empty)
                return show({}); // there is no store yet
            m_problem->showProblem(tr("The queue cannot be read."), why, [this] { ask(); });
        });
}

void QueueDock::show(const QueueSnapshot& snapshot)
{
    if (const store::QueuedRun* current = m_model->at(m_table->currentIndex().row()))
        m_current = QString::fromStdString(current->entry.id);
    m_model->setSnapshot(snapshot);
    if (const int row = m_model->rowOf(m_current); row >= 0 && !m_table->selectionModel()->hasSelection())
        m_table->setCurrentIndex(m_model->index(row, QueueModel::Name));
    const bool empty = snapshot.queue.empty();
    m_none->setVisible(empty);
    m_table->setVisible(!empty);
    m_time->setText(empty ? QString() : queueTimeWords(snapshot.forecast));
    m_start->setVisible(!snapshot.worked);
    m_start->setEnabled(snapshot.forecast.open > 0);
    m_stop->setVisible(snapshot.worked);
    fitActions();
}

QStringList QueueDock::chosen() const
{
    QStringList entries;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        if (const store::QueuedRun* one = m_model->at(row.row()))
            entries.append(QString::fromStdString(one->entry.id));
    return entries;
}

void QueueDock::fitActions()
{
    if (m_remove == nullptr)
        return;
    const int row = m_table->currentIndex().row();
    const store::QueuedRun* one = m_model->at(row);
    const bool waits = m_model->waits(row);
    m_open->setEnabled(one != nullptr && one->run);
    m_up->setEnabled(m_model->moved(row, -1).has_value());
    m_down->setEnabled(m_model->moved(row, 1).has_value());
    m_first->setEnabled(waits);
    m_last->setEnabled(waits);
    m_after->setEnabled(waits);
    m_remove->setEnabled(!chosen().isEmpty() && !(one != nullptr && one->run && store::isActive(one->run->state)));
}

void QueueDock::move(int by)
{
    const int row = m_table->currentIndex().row();
    if (const auto before = m_model->moved(row, by))
        m_context.page.edits.moveQueued({QString::fromStdString(m_model->at(row)->entry.id)}, *before);
}

void QueueDock::moveToEnd(bool first)
{
    QString before;
    for (int row = 0; first && row < m_model->rowCount() && before.isEmpty(); ++row)
        if (m_model->waits(row))
            before = QString::fromStdString(m_model->at(row)->entry.id);
    QStringList entries = chosen();
    entries.removeIf([this](const QString& entry) { return !m_model->waits(m_model->rowOf(entry)); });
    if (!entries.isEmpty())
        m_context.page.edits.moveQueued(entries, before);
}

void QueueDock::removeChosen()
{
    if (const QStringList entries = chosen(); !entries.isEmpty())
        m_context.page.edits.removeQueued(entries);
}

void QueueDock::openRun()
{
    const store::QueuedRun* one = m_model->at(m_table->currentIndex().row());
    if (one != nullptr && one->run)
        m_context.page.commands.openRun(QString::fromStdString(one->run->id));
}

void QueueDock::fillAfterMenu()
{
    m_after->clear();
    const store::QueuedRun* current = m_model->at(m_table->currentIndex().row());
    if (current == nullptr)
        return;
    const QString entry = QString::fromStdString(current->entry.id);
    const auto add = [&](const QString& text, const QString& after, bool on) {
        QAction* action = m_after->addAction(text);
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::triggered, this, [this, entry, after] { m_context.page.edits.setQueuedAfter(entry, after); });
    };
    add(tr("Nothing"), {}, current->entry.after.empty());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const store::QueuedRun& other = *m_model->at(row);
        if (other.entry.id != current->entry.id)
            add(QueueModel::nameOfEntry(other), QString::fromStdString(other.entry.id), current->entry.after == other.entry.id.text());
    }
}

} // namespace sdm::ui
