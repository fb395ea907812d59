#pragma once

#include "app/app_settings.h"

#include <QObject>
#include <QRect>

namespace sdm::ui {
class Page;
}

namespace sdm::app {

class MainWindow;

/// How a project's window was left: page, filter lines, docks, place and text size. GUI thread only.
class SessionMemory final : public QObject {
    Q_OBJECT
public:
    SessionMemory(AppSettings& settings, MainWindow& window, ui::Theme& theme, QObject* parent = nullptr);

    void keep(const QString& project);
    /// Everything but the place of the window, which moves only when it appears.
    void bring(const QString& project);
    /// The place it had, where any screen still shows it. False where none is known.
    bool bringPlace(const QString& project);

private:
    void fillLines(const QString& pageId, ui::Page& page);

    AppSettings& m_settings;
    MainWindow& m_window;
    ui::Theme& m_theme;
    QMap<QString, QVariant> m_filters; ///< of the project, by page and line; also of pages that are not made yet
};

/// A window's rectangle, moved and made smaller so that its title can be reached on one of the screens; as it is where it can.
QRect reachable(const QRect& window, const QList<QRect>& screens);

} // namespace sdm::app
