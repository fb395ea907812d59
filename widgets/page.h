#pragma once

#include <QWidget>

#include <functional>
#include <vector>

namespace sdm::ui {

class EditDesk;
class ProjectSession;
class RecentProjects;
class RunCommands;
class SelectionContext;
class Theme;

/// The long-lived objects a page works with. All outlive every page.
struct PageContext {
    Theme& theme;
    ProjectSession& session;
    SelectionContext& selection;
    RunCommands& commands;
    RecentProjects& recentProjects;
    EditDesk& edits; ///< what people add: every change of tags, notes, names and so on, undone by one Ctrl+Z
};

/// One page of the window. Pages are made when first shown, stay alive, and do no work while hidden: use shown() and hidden() to
/// start and stop timers and to catch up.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void shown() {}
    virtual void hidden() {}
    /// Ctrl+F and Ctrl+L: puts the keyboard into the page's search or filter line. False when it has none.
    virtual bool focusFilter() { return false; }
    /// The widget that takes the keyboard when the page is shown.
    virtual QWidget* firstFocus() { return nullptr; }
    /// What the window remembers of the page between sessions: column widths, splitters. Versioned by the page itself.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray& state) { Q_UNUSED(state) }
    /// Starts editing a run's name in place; only the Runs page listens.
    virtual void editName(const QString& runId) { Q_UNUSED(runId) }
    /// The runs the page is about, the one others are held against first; empty when it is about the selected run.
    virtual QStringList runsShown() const { return {}; }
    /// Runs handed over by "compare"; only the Compare page listens.
    virtual void showRuns(const QStringList& runIds) { Q_UNUSED(runIds) }
};

/// A page the window can show: add one line to app/page_list.cpp and it appears in the rail, the View menu and under its key.
struct PageEntry {
    QString id;    ///< stable: settings and --page use it
    QString title; ///< translated
    QString icon;  ///< of resources/icons
    int key = 0;   ///< Ctrl+key
    std::function<Page*(const PageContext&, QWidget* parent)> make;
};
using PageList = std::vector<PageEntry>;

} // namespace sdm::ui
