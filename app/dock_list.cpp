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
namespace {

QString dockWords(const char* text)
{
    return QCoreApplication::translate("Docks", text);
}

} // namespace

ui::DockList workbenchDocks()
{
    return {
        {QStringLiteral("log"), dockWords(QT_TRANSLATE_NOOP("Docks", "Log")), QStringLiteral("Alt+1"),
         &makeShown<ui::LogDock, ui::DockContext>},
        {QStringLiteral("alerts"), dockWords(QT_TRANSLATE_NOOP("Docks", "Alerts")), QStringLiteral("Alt+2"),
         &makeShown<ui::AlertsDock, ui::DockContext>},
        {QStringLiteral("tasks"), dockWords(QT_TRANSLATE_NOOP("Docks", "Tasks")), QStringLiteral("Alt+3"),
         &makeShown<ui::TasksDock, ui::DockContext>},
        {QStringLiteral("resources"), dockWords(QT_TRANSLATE_NOOP("Docks", "Resources")), QStringLiteral("Alt+4"),
         &makeShown<ui::ResourcesDock, ui::DockContext>},
        {QStringLiteral("sql"), dockWords(QT_TRANSLATE_NOOP("Docks", "SQL")), QStringLiteral("Alt+5"),
         &makeShown<ui::SqlDock, ui::DockContext>},
        {QStringLiteral("queue"), dockWords(QT_TRANSLATE_NOOP("Docks", "Queue")), QStringLiteral("Alt+6"),
         &makeShown<ui::QueueDock, ui::DockContext>},
    };
}

} // namespace sdm::app
