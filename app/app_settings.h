#pragma once

#include "widgets/theme/theme.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

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
    QString language() const; ///< kSystemLanguage or a code of languages()
    void setLanguage(const QString& choice);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QString page() const;
    void setPage(const QString& pageId);
    QByteArray pageState(const QString& pageId) const;
    void setPageState(const QString& pageId, const QByteArray& state);

    QString lastProject() const;
    QStringList recentProjects() const;
    void setRecentProjects(const QStringList& folders);
    /// What was chosen for a command instead of its usual keys, in portable text; nothing where nothing was, an empty list for no key.
    std::optional<QStringList> keys(const QString& command) const;
    void setKeys(const QString& command, const std::optional<QStringList>& keys);
    QStringList recentCommands() const; ///< ids of the palette, the latest first
    void setRecentCommands(const QStringList& ids);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    QJsonObject alerts() const; ///< the rules of alerts, as the window writes them
    void setAlerts(const QJsonObject& alerts);

    /// A project's window, as it was when it was left.
    struct ProjectWindow {
        QString page;                    ///< empty: not known
        QByteArray geometry, docks;      ///< as Qt saves them
        double textScale = 0;            ///< 0: not known
        QMap<QString, QVariant> filters; ///< what stood in the pages' filter lines
    };
    ProjectWindow projectWindow(const QString& project) const;
    void setProjectWindow(const QString& project, const ProjectWindow& window);
    QString selectedRun(const QString& project) const;
    void setSelectedRun(const QString& project, const QString& runId);

private:
    std::unique_ptr<QSettings> m_settings;
};

/// The runner's own default project; empty where the user has no home folder to keep it in.
QString defaultProjectFolder();

} // namespace sdm::app
