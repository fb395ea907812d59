#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QString>

#include <map>

namespace sdm::ui {
class Theme;
}

namespace sdm::app {

/// Every command of the window as one QAction with a stable id (its object name: "run.new"), shared by menus, bars, the palette and the
/// shortcut sheet. They only exist and signal; MainWindow and Workbench decide what they do.
class WindowActions final : public QObject {
    Q_OBJECT
public:
    enum class Id {
        NewRun,
        RunDemo,
        OpenProject,
        OpenBundle,
        RevealProject,
        BringIn,
        SaveBundle,
        WriteReport,
        Quit,
        Resume,
        RunAgain,
        StopAfterCheckpoint,
        StopNow,
        Find,
        FocusFilter,
        Back,
        Forward,
        ToggleBound,
        ToggleTheme,
        ThemeSystem,
        ThemeLight,
        ThemeDark,
        TextLarger,
        TextSmaller,
        TextNormal,
        Undo,
        Redo,
        RenameRun,
        FullScreen,
        NextPage,
        PreviousPage,
        NextDock,
        PreviousDock,
        ResetLayout,
        Palette,
        Settings,
        Manual,
        Diagnostics,
        Shortcuts,
        About,
    };

    WindowActions(const ui::Theme& theme, QObject* parent);

    QAction* operator[](Id id) const { return m_actions.at(id); }
    QList<QAction*> languages() const { return m_languages; } ///< one a choice of language (language.h), which is its data; one is checked
    QList<QAction*> all() const;

private:
    void addLanguages();
    QAction* make(const char* name, const QString& text, const QString& icon, const QList<QKeySequence>& keys, const QString& tip);
    QAction* add(Id id, const char* name, const QString& text, const QString& icon, const QList<QKeySequence>& keys, const QString& tip);

    const ui::Theme& m_theme;
    std::map<Id, QAction*> m_actions;
    QList<QAction*> m_languages;
};

} // namespace sdm::app
