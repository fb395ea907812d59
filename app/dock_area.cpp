#include "app/dock_area.h"

#include "widgets/help/help_page.h"

#include <QAction>
#include <QApplication>
#include <QChildEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QTabBar>

#include <algorithm>

namespace sdm::app {

DockArea::DockArea(QMainWindow& window, const ui::DockContext& context, const ui::DockList& docks)
    : QObject(&window), m_window(window), m_context(context)
{
    m_places.reserve(docks.size()); // their addresses are captured
    for (const ui::DockEntry& entry : docks) {
        Place& made = m_places.emplace_back(Place{entry});
        made.frame = new QDockWidget(entry.title, &window);
        made.frame->setObjectName(QStringLiteral("dock.") + entry.id); // saveState knows it by this
        made.frame->setAccessibleName(entry.title);
        ui::setHelpPage(made.frame, QStringLiteral("dock-") + entry.id);
        window.addDockWidget(Qt::BottomDockWidgetArea, made.frame);
        if (m_places.size() > 1)
            window.tabifyDockWidget(m_places.front().frame, made.frame);
        connect(made.frame, &QDockWidget::visibilityChanged, this, [this, &made](bool visible) { setVisible(made, visible); });
        // Qt's own action would hide a dock that stands behind another one; this one brings it to the front.
        made.action = new QAction(entry.title, this);
        made.action->setObjectName(made.frame->objectName());
        made.action->setCheckable(true);
        made.action->setShortcut(QKeySequence(entry.keys));
        made.action->setIconText(entry.title);
        made.action->setToolTip(tr("%1: show or hide (%2)").arg(entry.title, made.action->shortcut().toString(QKeySequence::NativeText)));
        connect(made.action, &QAction::triggered, this, [this, &made] {
            if (made.visible)
                made.frame->hide();
            else
                open(made.entry.id);
        });
        made.frame->hide();
    }
    window.installEventFilter(this);
}

/// Qt makes the tabs of docks as they are needed, and keeps empty ones that the keyboard would get lost in. Docks have keys of their own.
bool DockArea::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ChildPolished) {
        if (auto* tabs = qobject_cast<QTabBar*>(static_cast<QChildEvent*>(event)->child())) {
            tabs->setAccessibleName(tr("Docks"));
            tabs->setFocusPolicy(Qt::NoFocus);
        }
    }
    return QObject::eventFilter(watched, event);
}

QList<QAction*> DockArea::actions() const
{
    QList<QAction*> actions;
    for (const Place& each : m_places)
        actions.append(each.action);
    return actions;
}

void DockArea::open(const QString& id)
{
    if (Place* found = place(id)) {
        found->frame->show();
        focus(*found);
    }
}

void DockArea::reset()
{
    for (Place& each : m_places) {
        each.frame->setFloating(false);
        m_window.addDockWidget(Qt::BottomDockWidgetArea, each.frame);
        if (&each != &m_places.front())
            m_window.tabifyDockWidget(m_places.front().frame, each.frame);
        each.frame->hide();
    }
}

bool DockArea::isShown(const QString& id) const
{
    const Place* found = place(id);
    return found != nullptr && found->visible;
}

ui::Dock* DockArea::content(const QString& id) const
{
    const Place* found = place(id);
    return found == nullptr ? nullptr : found->content;
}

QString DockArea::focused() const
{
    const QWidget* focus = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.focusWidget();
    const auto found = std::ranges::find_if(m_places, [focus](const Place& each) { return focus && each.frame->isAncestorOf(focus); });
    return found == m_places.end() ? QString() : found->entry.id;
}

bool DockArea::focusFilter()
{
    const Place* found = place(focused());
    return found != nullptr && found->content != nullptr && found->content->focusFilter();
}

void DockArea::step(int direction, QWidget* page)
{
    // Place 0 is the page, the docks that can be seen follow.
    std::vector<Place*> seen{nullptr};
    for (Place& each : m_places) {
        if (each.visible)
            seen.push_back(&each);
    }
    const auto now = std::ranges::find(seen, place(focused()));
    const auto at = now == seen.end() ? 0 : now - seen.begin();
    const auto count = static_cast<std::ptrdiff_t>(seen.size());
    Place* next = seen[static_cast<std::size_t>((at + direction + count) % count)];
    if (next != nullptr)
        focus(*next);
    else if (page != nullptr)
        page->setFocus(Qt::ShortcutFocusReason);
}

const DockArea::Place* DockArea::place(const QString& id) const
{
    const auto found = std::ranges::find_if(m_places, [&id](const Place& each) { return each.entry.id == id; });
    return found == m_places.end() ? nullptr : &*found;
}

DockArea::Place* DockArea::place(const QString& id)
{
    return const_cast<Place*>(std::as_const(*this).place(id));
}

void DockArea::setVisible(Place& place, bool visible)
{
    if (visible == place.visible)
        return;
    place.visible = visible;
    place.action->setChecked(visible);
    if (visible && place.content == nullptr) {
        place.content = place.entry.make(m_context, place.frame);
        place.frame->setWidget(place.content);
        connect(place.content, &ui::Dock::momentChosen, this, [this](const QString&, qint64 timeMs) {
            open(QStringLiteral("log"));
            if (ui::Dock* log = content(QStringLiteral("log")))
                log->showMoment(timeMs);
        });
    }
    if (place.content == nullptr)
        return;
    if (visible)
        place.content->shown();
    else
        place.content->hidden();
}

void DockArea::focus(Place& place)
{
    place.frame->raise();
    setVisible(place, true); // a tab that is raised is seen only after the next layout
    QWidget* first = place.content == nullptr ? nullptr : place.content->firstFocus();
    if (first == nullptr)
        return;
    if (first->isVisible())
        first->setFocus(Qt::ShortcutFocusReason);
    else // what was just made is seen after the next layout
        QMetaObject::invokeMethod(
            first, [first] { first->setFocus(Qt::ShortcutFocusReason); }, Qt::QueuedConnection);
}

} // namespace sdm::app
