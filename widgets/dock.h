#pragma once

#include "widgets/page.h"

#include <functional>
#include <vector>

namespace sdm::ui {

class AlertWatch;
class TaskList;

/// The long-lived objects a dock works with. All outlive every dock.
struct DockContext {
    PageContext page;
    TaskList& tasks;
    AlertWatch& alerts;
};

/// What stands at the edge of the window whatever the page. Docks are made when first shown and do no work while hidden, as pages.
class Dock : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void shown() {}
    virtual void hidden() {}
    /// Ctrl+F while the keyboard is in it. False when it has nothing to search in.
    virtual bool focusFilter() { return false; }
    virtual QWidget* firstFocus() { return nullptr; }
    /// What happened about then, in the run that is selected; only the log listens.
    virtual void showMoment(qint64 timeMs) { Q_UNUSED(timeMs) }

Q_SIGNALS:
    void momentChosen(const QString& runId, qint64 timeMs);
};

/// A dock the window can show: add one line to app/dock_list.cpp and it appears in the View menu and under its key.
struct DockEntry {
    QString id;    ///< stable: settings and the manual use it
    QString title; ///< translated
    QString keys;  ///< portable text
    std::function<Dock*(const DockContext&, QWidget* parent)> make;
};
using DockList = std::vector<DockEntry>;

} // namespace sdm::ui
