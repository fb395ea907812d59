#include "widgets/models/recent_projects_model.h"

#include <QDir>
#include <QFileInfo>

namespace sdm::ui {

void RecentProjectsModel::setFolders(const QStringList& folders)
{
    if (folders == m_folders)
        return;
    beginResetModel();
    m_folders = folders;
    endResetModel();
}

int RecentProjectsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_folders.size());
}

QVariant RecentProjectsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_folders.size())
        return {};
    const QString& folder = m_folders[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return QFileInfo(folder).fileName();
    case FolderRole:
        return folder;
    case CaptionRole:
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(folder);
    default:
        return {};
    }
}

} // namespace sdm::ui
