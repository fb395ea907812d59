#pragma once

#include <QObject>
#include <QStringList>

namespace sdm::ui {

/// The project folders opened lately, newest first. Kept by the settings of the window.
class RecentProjects final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const QStringList& folders() const { return m_folders; }
    void setFolders(const QStringList& folders);
    void add(const QString& folder); ///< to the front
    void remove(const QString& folder);

Q_SIGNALS:
    void changed();

private:
    QStringList m_folders;
};

} // namespace sdm::ui
