#include "app/session_memory.h"

#include "app/main_window.h"
#include "widgets/theme/theme.h"

#include <QGuiApplication>
#include <QLineEdit>
#include <QScreen>

#include <algorithm>

namespace sdm::app {
namespace {

constexpr int kReachableWidth = 120; ///< of the title that must be seen
constexpr int kTitleHeight = 32;

/// Lines one searches and filters with are those with a button that clears them; the others are part of an edit.
QList<QLineEdit*> filterLines(const ui::Page& page)
{
    QList<QLineEdit*> lines = page.findChildren<QLineEdit*>();
    lines.removeIf([](const QLineEdit* line) { return !line->isClearButtonEnabled(); });
    return lines;
}

QString lineKey(const QString& pageId, const QLineEdit& line)
{
    return pageId + QLatin1Char('/') + (line.objectName().isEmpty() ? line.accessibleName() : line.objectName());
}

} // namespace

SessionMemory::SessionMemory(AppSettings& settings, MainWindow& window, ui::Theme& theme, QObject* parent)
    : QObject(parent), m_settings(settings), m_window(window), m_theme(theme)
{
    connect(&window, &MainWindow::pageMade, this, [this](const QString& id) { fillLines(id, *m_window.page(id)); });
}

void SessionMemory::keep(const QString& project)
{
    if (project.isEmpty())
        return;
    for (const auto& [id, page] : m_window.pages()) {
        for (const QLineEdit* line : filterLines(*page)) {
            if (line->text().isEmpty())
                m_filters.remove(lineKey(id, *line));
            else
                m_filters[lineKey(id, *line)] = line->text();
        }
    }
    m_settings.setProjectWindow(
        project, {m_window.currentPageId(), m_window.saveGeometry(), m_window.layoutState(), m_theme.textScale(), m_filters});
}

void SessionMemory::bring(const QString& project)
{
    const AppSettings::ProjectWindow kept = m_settings.projectWindow(project);
    m_filters = kept.filters;
    for (const auto& [id, page] : m_window.pages())
        fillLines(id, *page);
    if (kept.textScale > 0)
        m_theme.setTextScale(kept.textScale);
    if (!kept.docks.isEmpty())
        m_window.restoreLayout(kept.docks);
}

bool SessionMemory::bringPlace(const QString& project)
{
    QByteArray place = m_settings.projectWindow(project).geometry;
    if (place.isEmpty())
        place = m_settings.geometry();
    if (place.isEmpty() || !m_window.restoreGeometry(place))
        return false;
    QList<QRect> screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    if (const QRect now = m_window.geometry(); reachable(now, screens) != now)
        m_window.setGeometry(reachable(now, screens));
    return true;
}

void SessionMemory::fillLines(const QString& pageId, ui::Page& page)
{
    for (QLineEdit* line : filterLines(page)) {
        const QString text = m_filters.value(lineKey(pageId, *line)).toString();
        if (line->text() != text)
            line->setText(text);
    }
}

QRect reachable(const QRect& window, const QList<QRect>& screens)
{
    if (screens.isEmpty())
        return window;
    const auto titleOn = [&window](const QRect& screen) {
        const QRect title = QRect(window.topLeft(), QSize(window.width(), kTitleHeight)) & screen;
        return title.width() >= std::min(kReachableWidth, window.width()) && title.height() >= kTitleHeight;
    };
    if (std::ranges::any_of(screens, titleOn))
        return window;
    const auto distance = [&window](const QRect& screen) { return (screen.center() - window.center()).manhattanLength(); };
    const QRect& nearest = *std::ranges::min_element(screens, {}, distance);
    QRect moved(QPoint(), window.size().boundedTo(nearest.size()));
    moved.moveCenter(nearest.center());
    return moved;
}

} // namespace sdm::app
