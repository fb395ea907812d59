#include "app/dock_list.h"

#include "widgets/docks/alerts_dock.h"
#include "widgets/docks/log_dock.h"
#include "widgets/docks/queue_dock.h"
#include "widgets/docks/resources_dock.h"
#include "widgets/docks/sql_dock.h"
#include "widgets/docks/tasks_dock.h"

#include <QCoreApplication>

namespace sdm::app {
namespace {

QString dockWords(const char* text)
{
    return QCoreApplication::translate("Docks", text);
}

template <typename DockType>
ui::Dock* makeDock(const ui::DockContext& context, QWidget* parent)
{
    return new DockType(context, parent);
}

} // namespace

ui::DockList workbenchDocks()
{
    return {
        {QStringLiteral("log"), dockWords(QT_TRANSLATE_NOOP("Docks", "Log")), QStringLiteral("Alt+1"), &makeDock<ui::LogDock>},
        {QStringLiteral("alerts"), dockWords(QT_TRANSLATE_NOOP("Docks", "Alerts")), QStringLiteral("Alt+2"), &makeDock<ui::AlertsDock>},
        {QStringLiteral("tasks"), dockWords(QT_TRANSLATE_NOOP("Docks", "Tasks")), QStringLiteral("Alt+3"), &makeDock<ui::TasksDock>},
        {QStringLiteral("resources"), dockWords(QT_TRANSLATE_NOOP("Docks", "Resources")), QStringLiteral("Alt+4"),
         &makeDock<ui::ResourcesDock>},
        {QStringLiteral("sql"), dockWords(QT_TRANSLATE_NOOP("Docks", "SQL")), QStringLiteral("Alt+5"), &makeDock<ui::SqlDock>},
        {QStringLiteral("queue"), dockWords(QT_TRANSLATE_NOOP("Docks", "Queue")), QStringLiteral("Alt+6"), &makeDock<ui::QueueDock>},
    };
}

} // namespace sdm::app
