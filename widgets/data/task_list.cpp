#include "widgets/data/task_list.h"

#include <QDateTime>

#include <algorithm>

namespace sdm::ui {

quint64 TaskList::begin(const QString& title, std::function<void()> cancel)
{
    m_tasks.push_back({m_next, title, QDateTime::currentMSecsSinceEpoch(), std::move(cancel)});
    Q_EMIT changed();
    return m_next++;
}

void TaskList::end(quint64 id)
{
    if (std::erase_if(m_tasks, [id](const Task& task) { return task.id == id; }) > 0)
        Q_EMIT changed();
}

void TaskList::cancel(quint64 id)
{
    const auto found = std::ranges::find(m_tasks, id, &Task::id);
    if (found == m_tasks.end() || !found->cancel)
        return;
    const auto call = found->cancel; // it may take the task out
    call();
}

} // namespace sdm::ui
