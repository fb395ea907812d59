#pragma once

#include "app/window_actions.h"
#include "widgets/page.h"
#include "widgets/parts/banner.h"

#include <QMainWindow>
#include <QTimer>

#include <map>

class QStackedWidget;

namespace sdm::ui {
class AlertWatch;
class CommandPalette;
class ManualWindow;
class ShortcutSheet;
class TaskList;
} // namespace sdm::ui

namespace sdm::app {

class AppSettings;
class DockArea;
class KeyBindings;
class PageRail;
class SettingsDialog;
class StatusLine;
class TopBar;

/// The frame: menus, context bar, rail, pages, docks, messages, status line. It shows and forwards; what commands do is Workbench's.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(const ui::PageContext& context, const ui::PageList& pages, WindowActions& actions, ui::TaskList& tasks,
               ui::AlertWatch& alerts, KeyBindings& keys, AppSettings& settings);
    ~MainWindow() override;

    void showPage(const QString& pageId);
    QString currentPageId() const { return m_currentPage; }
    ui::Page* page(const QString& pageId);                                         ///< made when first asked for; nullptr for an unknown id
    bool hasPage(const QString& pageId) const { return m_pages.contains(pageId); } ///< made already
    ui::Banner& banner() { return *m_banner; }
    QString statusText() const;
    void setRecentProjects(const QStringList& folders);
    void showShortcuts();
    void showPalette();
    void showSettings();
    /// F1: the manual's page for what has the keyboard, or a page of it ("terms#q").
    void showManual(const QString& page = {});
    DockArea& docks() { return *m_docks; }
    const std::map<QString, ui::Page*>& pages() const { return m_pages; } ///< those made so far
    /// Docks as they are, for AppSettings, and back; nothing is changed for a layout of another version.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void pageMade(const QString& pageId);
    void settingWanted(const QString& path);    ///< of the composer, by the palette
    void projectDropped(const QString& path);   ///< a folder, or a bundle of runs
    void runsDropped(const QStringList& paths); ///< what another program wrote
    void recentProjectChosen(const QString& folder);
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeMenus();
    void connectActions();
    void connectHelp();
    void find();
    void resetLayout();
    void copyDiagnostics();
    QList<QAction*> allActions() const; ///< of the window, the rail and the docks
    void stepPage(int direction);
    void refreshFrame();

    ui::PageContext m_context;
    ui::PageList m_entries;
    WindowActions& m_actions;
    KeyBindings& m_keys;
    AppSettings& m_settings;
    DockArea* m_docks = nullptr;
    TopBar* m_topBar;
    PageRail* m_rail;
    ui::Banner* m_banner;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    QMenu* m_recentMenu = nullptr;
    ui::ShortcutSheet* m_sheet = nullptr;
    ui::CommandPalette* m_palette = nullptr;
    ui::ManualWindow* m_manual = nullptr;
    SettingsDialog* m_settingsDialog = nullptr;
    std::map<QString, ui::Page*> m_pages;
    QString m_currentPage;
    QTimer m_tick; ///< once a second: estimates of what is left
};

} // namespace sdm::app
