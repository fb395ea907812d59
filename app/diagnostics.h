#pragma once

#include <QString>

namespace sdm::ui {
class ProjectSession;
}

namespace sdm::app {

/// What a report of a fault needs: versions, system, project, the selected run and the end of its log. Text, for the clipboard.
QString diagnosticsText(const ui::ProjectSession& session, const QString& runId);

/// The last lines of a file, for the folded part of a message.
QString lastLinesOf(const QString& path);

} // namespace sdm::app
