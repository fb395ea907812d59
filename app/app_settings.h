#pragma once

#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <memory>

namespace sdm::app {

/// What the window remembers between sessions, with types. Backed by QSettings; a file of its own for tests and screenshots.
class AppSettings final {
public:
    AppSettings();                             ///< the user's settings
    explicit AppSettings(const QString& file); ///< an ini file

    ui::Theme::Mode themeMode() const;
    void setThemeMode(ui::Theme::Mode mode);
    double textScale() const;
    void setTextScale(double scale);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QString page() const;
    void setPage(const QString& pageId);
    QByteArray pageState(const QString& pageId) const;
    void setPageState(const QString& pageId, const QByteArray& state);

    QString lastProject() const;
    QStringList recentProjects() const;
    void setRecentProjects(const QStringList& folders);
    QString selectedRun(const QString& project) const;
    void setSelectedRun(const QString& project, const QString& runId);

private:
    std::unique_ptr<QSettings> m_settings;
};

/// The runner's own default project; empty where the user has no home folder to keep it in.
QString defaultProjectFolder();

} // namespace sdm::app
