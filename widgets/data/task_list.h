#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace sdm::ui {

/// What works in the background for this window right now. Whoever starts something long enters it, and takes it out when it is over.
/// GUI thread only.
class TaskList final : public QObject {
    Q_OBJECT
public:
    struct Task {
        quint64 id = 0;
        QString title;
        qint64 startedMs = 0;
        std::function<void()> cancel; ///< none where it cannot be
    };

    using QObject::QObject;

    quint64 begin(const QString& title, std::function<void()> cancel = {});
    void end(quint64 id);                                      ///< an id that is over is fine
    const std::vector<Task>& tasks() const { return m_tasks; } ///< oldest first
    void cancel(quint64 id);

Q_SIGNALS:
    void changed();

private:
    std::vector<Task> m_tasks;
    quint64 m_next = 1;
};

} // namespace sdm::ui
