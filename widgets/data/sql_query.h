#pragma once

#include "core/store/sql_console.h"
#include "widgets/data/background.h"

#include <memory>
#include <stop_token>

namespace sdm::ui {

class TaskList;

/// One statement of a person's own at a time, on a thread of its own; it stands in the task list while it runs, and can be stopped there.
/// GUI thread only.
class SqlQuery final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMostRows = 5000;

    using Table = std::shared_ptr<const store::SqlTable>;

    explicit SqlQuery(TaskList& tasks, QObject* parent = nullptr);
    ~SqlQuery() override;

    void run(const QString& projectFolder, const QString& sql);
    void stop();
    bool isRunning() const { return m_task != 0; }

Q_SIGNALS:
    void runningChanged(bool running);
    void answered(const sdm::ui::SqlQuery::Table& table, double seconds);
    void refused(const QString& why);

private:
    void finish();

    TaskList& m_tasks;
    std::stop_source m_stop;
    quint64 m_task = 0; ///< 0 for none
    Background m_background;
};

} // namespace sdm::ui
