#include "widgets/session/recent_projects.h"

#include <QDir>

namespace sdm::ui {
namespace {

constexpr int kKept = 12;

} // namespace

void RecentProjects::setFolders(const QStringList& folders)
{
    if (folders == m_folders)
        return;
    m_folders = folders.mid(0, kKept);
    Q_EMIT changed();
}

void RecentProjects::add(const QString& folder)
{
    const QString path = QDir(folder).absolutePath();
    QStringList folders = m_folders;
    folders.removeAll(path);
    folders.prepend(path);
    setFolders(folders);
}

void RecentProjects::remove(const QString& folder)
{
    QStringList folders = m_folders;
    folders.removeAll(folder);
    setFolders(folders);
}

} // namespace sdm::ui
