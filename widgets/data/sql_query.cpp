#include "widgets/data/sql_query.h"

#include "widgets/data/task_list.h"

#include <QElapsedTimer>

namespace sdm::ui {

SqlQuery::SqlQuery(TaskList& tasks, QObject* parent) : QObject(parent), m_tasks(tasks), m_background(QStringLiteral("sql")) {}

SqlQuery::~SqlQuery()
{
    m_stop.request_stop();
}

void SqlQuery::run(const QString& projectFolder, const QString& sql)
{
    if (isRunning())
        return;
    m_stop = {};
    m_task = m_tasks.begin(tr("SQL query"), [this] { stop(); });
    Q_EMIT runningChanged(true);
    QElapsedTimer clock;
    clock.start();
    m_background.run(
        this,
        [folder = projectFolder.toStdString(), text = sql.toStdString(), token = m_stop.get_token()] {
            return Table(std::make_shared<store::SqlTable>(store::runSql(folder, text, kMostRows, token)));
        },
        [this, clock](const Table& table) {
            finish();
            Q_EMIT answered(table, static_cast<double>(clock.elapsed()) / 1000.0);
        },
        [this](const QString& why) {
            finish();
            Q_EMIT refused(why);
        });
}

void SqlQuery::stop()
{
    m_stop.request_stop();
}

void SqlQuery::finish()
{
    m_tasks.end(std::exchange(m_task, 0));
    Q_EMIT runningChanged(false);
}

} // namespace sdm::ui
