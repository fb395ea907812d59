#include "app/dock_list.h"

#include "app/make_shown.h"
#include "widgets/docks/alerts_dock.h"
#include "widgets/docks/log_dock.h"
#include "widgets/docks/queue_dock.h"
#include "widgets/docks/resources_dock.h"
#include "widgets/docks/sql_dock.h"
#include "widgets/docks/tasks_dock.h"

#include <QCoreApplication>

namespace sdm::app {

ui::DockList workbenchDocks()
{
    return {
        {QStringLiteral("log"), QCoreApplication::translate("Docks", "Log"), QStringLiteral("Alt+1"),
         &makeShown<ui::LogDock, ui::DockContext>},
        {QStringLiteral("alerts"), QCoreApplication::translate("Docks", "Alerts"), QStringLiteral("Alt+2"),
         &makeShown<ui::AlertsDock, ui::DockContext>},
        {QStringLiteral("tasks"), QCoreApplication::translate("Docks", "Tasks"), QStringLiteral("Alt+3"),
         &makeShown<ui::TasksDock, ui::DockContext>},
        {QStringLiteral("resources"), QCoreApplication::translate("Docks", "Resources"), QStringLiteral("Alt+4"),
         &makeShown<ui::ResourcesDock, ui::DockContext>},
        {QStringLiteral("sql"), QCoreApplication::translate("Docks", "SQL"), QStringLiteral("Alt+5"),
         &makeShown<ui::SqlDock, ui::DockContext>},
        {QStringLiteral("queue"), QCoreApplication::translate("Docks", "Queue"), QStringLiteral("Alt+6"),
         &makeShown<ui::QueueDock, ui::DockContext>},
    };
}

} // namespace sdm::app
