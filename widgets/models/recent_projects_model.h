#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace sdm::ui {

/// Project folders as a list: name in DisplayRole, folder in CaptionRole and FolderRole.
class RecentProjectsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CaptionRole = Qt::UserRole, FolderRole };

    using QAbstractListModel::QAbstractListModel;

    void setFolders(const QStringList& folders);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QStringList m_folders;
};

} // namespace sdm::ui
