#include "widgets/docks/tasks_dock.h"

#include "widgets/data/task_list.h"
#include "widgets/parts/panel.h"
#include "widgets/parts/table_style.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

enum TaskColumn { TaskTitle, TaskTime, TaskCancel, TaskColumns };

} // namespace

TasksDock::TasksDock(const DockContext& context, QWidget* parent)
    : Dock(parent), m_context(context), m_table(new QTableWidget(0, TaskColumns, this)),
      m_none(captionLabel(context.page.theme,
                          tr("Nothing works in the background. Runs go on in processes of their own: see the Runs page."), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::kSpace, 4, Theme::kSpace, Theme::kSpace);
    column->addWidget(m_none);
    styleTable(context.page.theme, m_table, tr("Tasks in the background"));
    m_table->setHorizontalHeaderLabels({tr("Task"), tr("For"), QString()});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(TaskTitle, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    auto* cancel = new QAction(tr("Cancel the task"), this);
    cancel->setShortcut(QKeySequence(Qt::Key_Delete));
    cancel->setShortcutContext(Qt::WidgetShortcut);
    connect(cancel, &QAction::triggered, this, [this] {
        if (const QTableWidgetItem* item = m_table->item(m_table->currentRow(), TaskTitle))
            m_context.tasks.cancel(item->data(Qt::UserRole).toULongLong());
    });
    m_table->addAction(cancel);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &TasksDock::showTimes);
    connect(&context.tasks, &TaskList::changed, this, &TasksDock::refresh);
    refresh();
}

void TasksDock::shown()
{
    refresh();
    m_clock.start();
}

void TasksDock::hidden()
{
    m_clock.stop();
}

QWidget* TasksDock::firstFocus()
{
    return m_table;
}

void TasksDock::refresh()
{
    const auto& tasks = m_context.tasks.tasks();
    const QTableWidgetItem* before = m_table->item(m_table->currentRow(), TaskTitle);
    const quint64 chosen = before == nullptr ? 0 : before->data(Qt::UserRole).toULongLong();
    m_table->setRowCount(0);
    m_table->setRowCount(static_cast<int>(tasks.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const TaskList::Task& task = tasks[static_cast<std::size_t>(row)];
        auto* title = new QTableWidgetItem(task.title);
        title->setData(Qt::UserRole, task.id);
        m_table->setItem(row, TaskTitle, title);
        m_table->setItem(row, TaskTime, new QTableWidgetItem);
        if (!task.cancel)
            continue;
        auto* cancel = new QToolButton(m_table);
        cancel->setIcon(themedIcon(m_context.page.theme, QStringLiteral("cross"), IconTone::Secondary));
        cancel->setProperty("quiet", true);
        cancel->setFocusPolicy(Qt::TabFocus);
        cancel->setAccessibleName(tr("Cancel %1").arg(task.title));
        cancel->setToolTip(tr("Cancel (Del)"));
        // Queued: the button is gone with its row once the task has ended.
        connect(
            cancel, &QToolButton::clicked, this, [this, id = task.id] { m_context.tasks.cancel(id); }, Qt::QueuedConnection);
        m_table->setCellWidget(row, TaskCancel, cancel);
    }
    for (int row = m_table->rowCount() - 1; row >= 0; --row) { // the chosen one stays so; else the first
        if (row == 0 || tasks[static_cast<std::size_t>(row)].id == chosen) {
            m_table->setCurrentCell(row, TaskTitle);
            break;
        }
    }
    m_none->setVisible(tasks.empty());
    showTimes();
}

void TasksDock::showTimes()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto& tasks = m_context.tasks.tasks();
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, TaskTime)
            ->setText(durationText(static_cast<double>(now - tasks[static_cast<std::size_t>(row)].startedMs) / 1000.0));
}

} // namespace sdm::ui
