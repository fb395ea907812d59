#pragma once

#include "app/window_actions.h"
#include "widgets/page.h"
#include "widgets/parts/banner.h"

#include <QMainWindow>
#include <QTimer>

#include <map>

class QStackedWidget;

namespace sdm::ui {
class ShortcutSheet;
}

namespace sdm::app {

class PageRail;
class StatusLine;
class TopBar;

/// The frame: menus, context bar, rail, pages, messages, status line. It shows and forwards; what commands do is Workbench's.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const ui::PageContext& context, const ui::PageList& pages, WindowActions& actions);
    ~MainWindow() override;

    void showPage(const QString& pageId);
    QString currentPageId() const { return m_currentPage; }
    ui::Page* page(const QString& pageId);                                         ///< made when first asked for; nullptr for an unknown id
    bool hasPage(const QString& pageId) const { return m_pages.contains(pageId); } ///< made already
    ui::Banner& banner() { return *m_banner; }
    QString statusText() const;
    void setRecentProjects(const QStringList& folders);
    void showShortcuts();

Q_SIGNALS:
    void projectDropped(const QString& folder);
    void recentProjectChosen(const QString& folder);
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeMenus();
    void connectActions();
    void stepPage(int direction);
    void refreshFrame();

    ui::PageContext m_context;
    ui::PageList m_entries;
    WindowActions& m_actions;
    TopBar* m_topBar;
    PageRail* m_rail;
    ui::Banner* m_banner;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    QMenu* m_recentMenu = nullptr;
    ui::ShortcutSheet* m_sheet = nullptr;
    std::map<QString, ui::Page*> m_pages;
    QString m_currentPage;
    QTimer m_tick; ///< once a second: estimates of what is left
};

} // namespace sdm::app
