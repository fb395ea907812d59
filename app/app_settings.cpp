#include "app/app_settings.h"

#include "app/language.h"
#include "core/base/error.h"
#include "core/runs/project_location.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>

namespace sdm::app {
namespace {

/// A folder as a key of QSettings, which takes slashes for groups.
QString projectKey(const QString& project)
{
    return QString::fromLatin1(QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
}

QString selectedRunKey(const QString& project)
{
    return QStringLiteral("selectedRun/") + projectKey(project);
}

} // namespace

AppSettings::AppSettings() : m_settings(std::make_unique<QSettings>()) {}

AppSettings::AppSettings(const QString& file) : m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

ui::Theme::Mode AppSettings::themeMode() const
{
    const QString mode = m_settings->value(QStringLiteral("appearance/theme")).toString();
    return mode == QLatin1String("light")  ? ui::Theme::Mode::Light
           : mode == QLatin1String("dark") ? ui::Theme::Mode::Dark
                                           : ui::Theme::Mode::System;
}

void AppSettings::setThemeMode(ui::Theme::Mode mode)
{
    const char* name = mode == ui::Theme::Mode::Light ? "light" : mode == ui::Theme::Mode::Dark ? "dark" : "system";
    m_settings->setValue(QStringLiteral("appearance/theme"), QLatin1String(name));
}

double AppSettings::textScale() const
{
    return m_settings->value(QStringLiteral("appearance/textScale"), 1.0).toDouble();
}

void AppSettings::setTextScale(double scale)
{
    m_settings->setValue(QStringLiteral("appearance/textScale"), scale);
}

QString AppSettings::language() const
{
    const QString choice = m_settings->value(QStringLiteral("appearance/language")).toString();
    return isLanguageChoice(choice) ? choice : kSystemLanguage;
}

void AppSettings::setLanguage(const QString& choice)
{
    m_settings->setValue(QStringLiteral("appearance/language"), choice);
    m_settings->sync(); // the window that is opened in this language is another process
}

QByteArray AppSettings::geometry() const
{
    return m_settings->value(QStringLiteral("window/geometry")).toByteArray();
}

void AppSettings::setGeometry(const QByteArray& geometry)
{
    m_settings->setValue(QStringLiteral("window/geometry"), geometry);
}

QString AppSettings::page() const
{
    return m_settings->value(QStringLiteral("window/page")).toString();
}

void AppSettings::setPage(const QString& pageId)
{
    m_settings->setValue(QStringLiteral("window/page"), pageId);
}

QByteArray AppSettings::pageState(const QString& pageId) const
{
    return m_settings->value(QStringLiteral("pages/") + pageId).toByteArray();
}

void AppSettings::setPageState(const QString& pageId, const QByteArray& state)
{
    m_settings->setValue(QStringLiteral("pages/") + pageId, state);
}

QString AppSettings::lastProject() const
{
    return recentProjects().value(0);
}

QStringList AppSettings::recentProjects() const
{
    return m_settings->value(QStringLiteral("projects/recent")).toStringList();
}

void AppSettings::setRecentProjects(const QStringList& folders)
{
    m_settings->setValue(QStringLiteral("projects/recent"), folders);
}

std::optional<QStringList> AppSettings::keys(const QString& command) const
{
    const QVariant value = m_settings->value(QStringLiteral("keys/") + command);
    return value.isValid() ? std::optional(value.toStringList()) : std::nullopt;
}

void AppSettings::setKeys(const QString& command, const std::optional<QStringList>& keys)
{
    if (keys)
        m_settings->setValue(QStringLiteral("keys/") + command, *keys);
    else
        m_settings->remove(QStringLiteral("keys/") + command);
}

QStringList AppSettings::recentCommands() const
{
    return m_settings->value(QStringLiteral("palette/recent")).toStringList();
}

void AppSettings::setRecentCommands(const QStringList& ids)
{
    m_settings->setValue(QStringLiteral("palette/recent"), ids);
}

bool AppSettings::reducedMotion() const
{
    return m_settings->value(QStringLiteral("appearance/reducedMotion"), false).toBool();
}

void AppSettings::setReducedMotion(bool reduced)
{
    m_settings->setValue(QStringLiteral("appearance/reducedMotion"), reduced);
}

QJsonObject AppSettings::alerts() const
{
    return QJsonDocument::fromJson(m_settings->value(QStringLiteral("alerts/rules")).toByteArray()).object();
}

void AppSettings::setAlerts(const QJsonObject& alerts)
{
    m_settings->setValue(QStringLiteral("alerts/rules"), QJsonDocument(alerts).toJson(QJsonDocument::Compact));
}

AppSettings::ProjectWindow AppSettings::projectWindow(const QString& project) const
{
    const QString key = QStringLiteral("projectWindow/%1/").arg(projectKey(project));
    return {m_settings->value(key + QStringLiteral("page")).toString(), m_settings->value(key + QStringLiteral("geometry")).toByteArray(),
            m_settings->value(key + QStringLiteral("docks")).toByteArray(), m_settings->value(key + QStringLiteral("textScale")).toDouble(),
            m_settings->value(key + QStringLiteral("filters")).toMap()};
}

void AppSettings::setProjectWindow(const QString& project, const ProjectWindow& window)
{
    const QString key = QStringLiteral("projectWindow/%1/").arg(projectKey(project));
    m_settings->setValue(key + QStringLiteral("page"), window.page);
    m_settings->setValue(key + QStringLiteral("geometry"), window.geometry);
    m_settings->setValue(key + QStringLiteral("docks"), window.docks);
    m_settings->setValue(key + QStringLiteral("textScale"), window.textScale);
    m_settings->setValue(key + QStringLiteral("filters"), window.filters);
}

QString AppSettings::selectedRun(const QString& project) const
{
    return m_settings->value(selectedRunKey(project)).toString();
}

void AppSettings::setSelectedRun(const QString& project, const QString& runId)
{
    m_settings->setValue(selectedRunKey(project), runId);
}

QString defaultProjectFolder()
{
    try {
        return QString::fromStdString(runs::defaultProjectFolder().string());
    } catch (const Error&) {
        return {};
    }
}

} // namespace sdm::app
