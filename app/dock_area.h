#pragma once

#include "widgets/dock.h"

#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace sdm::app {

/// The docks around the pages: at the bottom and as tabs to begin with, all hidden. What is in a dock is made when it is first shown, and
/// works only while it can be seen.
class DockArea final : public QObject {
    Q_OBJECT
public:
    DockArea(QMainWindow& window, const ui::DockContext& context, const ui::DockList& docks);

    /// One a dock that shows and hides it, with its id ("dock.log") as object name.
    QList<QAction*> actions() const;
    /// Shows a dock, in front of those it shares tabs with, and puts the keyboard there.
    void open(const QString& id);
    void reset(); ///< all hidden, at the bottom, as tabs
    bool isShown(const QString& id) const;
    /// What is in it; nullptr before it was first shown, and for an unknown id.
    ui::Dock* content(const QString& id) const;
    /// The dock that has the keyboard; empty for none.
    QString focused() const;
    /// Ctrl+F: the search of the dock that has the keyboard. False where no dock has.
    bool focusFilter();
    /// F6: the keyboard goes from the page to the docks that can be seen, one after the other, and back.
    void step(int direction, QWidget* page);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        ui::DockEntry entry;
        QDockWidget* frame = nullptr;
        QAction* action = nullptr;
        ui::Dock* content = nullptr;
        bool visible = false;
    };
    Place* place(const QString& id);
    const Place* place(const QString& id) const;
    void setVisible(Place& place, bool visible);
    void focus(Place& place);

    QMainWindow& m_window;
    ui::DockContext m_context;
    std::vector<Place> m_places;
};

} // namespace sdm::app
