#include "app/window_actions.h"

#include "app/language.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QActionGroup>

namespace sdm::app {

WindowActions::WindowActions(const ui::Theme& theme, QObject* parent) : QObject(parent), m_theme(theme)
{
    using K = QKeySequence;
    const auto keys = [](const char* text) { return QList<K>{K(QString::fromLatin1(text))}; };

    add(Id::NewRun, "run.new", tr("New run…"), QStringLiteral("plus"), keys("Ctrl+N"), tr("Configure and start a run"));
    add(Id::RunDemo, "run.demo", tr("Run the demo"), QStringLiteral("play"), {},
        tr("A real run of a small model: a minute or two on two cores"));
    add(Id::OpenProject, "project.open", tr("Open project…"), QStringLiteral("folder"), keys("Ctrl+O"), tr("Open another project folder"));
    add(Id::OpenBundle, "project.open-bundle", tr("Open a bundle…"), QStringLiteral("folder"), keys("Ctrl+Shift+O"),
        tr("Look at runs that came as one file, without changing anything"));
    add(Id::BringIn, "run.bring-in", tr("Bring in runs…"), QStringLiteral("plus"), {},
        tr("Into this project: a bundle's runs, or what the Hugging Face Trainer, TensorBoard or an export wrote"));
    add(Id::SaveBundle, "run.bundle", tr("Save as a bundle…"), QStringLiteral("copy"), {},
        tr("The selected run, or the runs that are compared, as one file"));
    add(Id::RevealProject, "project.reveal", tr("Show project folder"), QStringLiteral("reveal"), {},
        tr("Open the project's folder in the file manager"));
    add(Id::WriteReport, "run.report", tr("Write a report…"), QStringLiteral("copy"), keys("Ctrl+Shift+E"),
        tr("One HTML page of the selected run, or of the runs that are compared: tables, what may be said, figures"));
    add(Id::Quit, "window.quit", tr("Quit"), {}, keys("Ctrl+Q"), tr("Close the window; runs go on"));

    add(Id::Resume, "run.resume", tr("Resume"), QStringLiteral("resume"), keys("Ctrl+R"),
        tr("Continue the selected run from its last checkpoint"));
    add(Id::RunAgain, "run.again", tr("Run again exactly"), QStringLiteral("reset"), {},
        tr("The selected run's settings, seed and data once more; Compare then shows what came out equal"));
    add(Id::StopAfterCheckpoint, "run.stop", tr("Stop after the next checkpoint"), QStringLiteral("flag"), keys("Ctrl+."),
        tr("Nothing is lost"));
    add(Id::StopNow, "run.stop-now", tr("Stop now"), QStringLiteral("stop-now"), keys("Ctrl+Shift+."),
        tr("Loses the steps since the last checkpoint"));

    add(Id::RenameRun, "run.rename", tr("Rename run…"), {}, keys("F2"), tr("Give the selected run another name"));
    add(Id::Undo, "edit.undo", tr("Undo"), {}, keys("Ctrl+Z"), tr("Take back the last edit, also one made elsewhere"))->setEnabled(false);
    add(Id::Redo, "edit.redo", tr("Redo"), {}, keys("Ctrl+Shift+Z"), tr("Make it again"))->setEnabled(false);

    add(Id::Find, "view.find", tr("Find in view"), QStringLiteral("search"), keys("Ctrl+F"), tr("Search in the page"));
    add(Id::FocusFilter, "view.filter", tr("Filter"), {}, keys("Ctrl+L"), tr("Go to the page's filter line"));
    add(Id::Back, "selection.back", tr("Back"), QStringLiteral("arrow-left"), keys("Alt+Left"), tr("Previous selection"));
    add(Id::Forward, "selection.forward", tr("Forward"), QStringLiteral("arrow-right"), keys("Alt+Right"), tr("Next selection"));
    add(Id::ToggleBound, "view.bound", tr("Lower or plain estimate"), {}, keys("B"), tr("Which estimate decides what is in the region"));

    add(Id::ToggleTheme, "theme.toggle", tr("Switch light and dark"), {}, keys("Ctrl+Shift+L"), {});
    auto* themes = new QActionGroup(this);
    for (const auto& [id, name, text] :
         {std::tuple(Id::ThemeSystem, "theme.system", tr("System")), std::tuple(Id::ThemeLight, "theme.light", tr("Light")),
          std::tuple(Id::ThemeDark, "theme.dark", tr("Dark"))}) {
        QAction* action = add(id, name, text, {}, {}, tr("Appearance: %1").arg(text));
        action->setCheckable(true);
        themes->addAction(action);
    }
    addLanguages();
    add(Id::TextLarger, "text.larger", tr("Larger text"), {}, {K(QStringLiteral("Ctrl+=")), K(QStringLiteral("Ctrl++"))}, {});
    add(Id::TextSmaller, "text.smaller", tr("Smaller text"), {}, keys("Ctrl+-"), {});
    add(Id::TextNormal, "text.normal", tr("Normal text"), {}, keys("Ctrl+0"), {});
    add(Id::FullScreen, "window.full-screen", tr("Full screen"), {}, keys("F11"), {})->setCheckable(true);
    add(Id::NextPage, "page.next", tr("Next page"), {}, keys("Ctrl+PgDown"), {});
    add(Id::PreviousPage, "page.previous", tr("Previous page"), {}, keys("Ctrl+PgUp"), {});

    add(Id::NextDock, "dock.next", tr("Next dock"), {}, keys("F6"),
        tr("The keyboard goes from the page to the docks, one after the other"));
    add(Id::PreviousDock, "dock.previous", tr("Previous dock"), {}, keys("Shift+F6"), {});
    add(Id::ResetLayout, "window.reset-layout", tr("Reset the layout"), QStringLiteral("reset"), {},
        tr("Docks back to where they were at first"));

    add(Id::Palette, "help.palette", tr("Command palette…"), QStringLiteral("search"), keys("Ctrl+K"),
        tr("Find and run any command, run, page or setting"));
    add(Id::Settings, "window.settings", tr("Settings…"), QStringLiteral("settings"), keys("Ctrl+,"), tr("Keys, appearance and text size"));
    add(Id::Manual, "help.manual", tr("Manual"), QStringLiteral("info"), {K(Qt::Key_F1)},
        tr("What the manual says of where the keyboard is"));
    add(Id::Diagnostics, "help.diagnostics", tr("Copy diagnostics"), QStringLiteral("copy"), {},
        tr("Versions, project, run and the end of its log, to paste into a report"));
    add(Id::Shortcuts, "help.shortcuts", tr("Keyboard shortcuts"), QStringLiteral("keyboard"), keys("?"), tr("All keys on one sheet"));
    add(Id::About, "help.about", tr("About SDM Workbench"), QStringLiteral("info"), {}, {});
}

QList<QAction*> WindowActions::all() const
{
    QList<QAction*> actions;
    for (const auto& [id, action] : m_actions)
        actions.append(action);
    return actions + m_languages;
}

void WindowActions::addLanguages()
{
    auto* group = new QActionGroup(this);
    const auto addOne = [this, group](const QString& choice, const QString& name) {
        QAction* action = make(("language." + choice.toLatin1()).constData(), name, {}, {}, tr("Language: %1").arg(name));
        action->setIconText(action->toolTip()); // where no menu stands around it
        action->setData(choice);
        action->setCheckable(true);
        group->addAction(action);
        m_languages.append(action);
    };
    addOne(kSystemLanguage, tr("System"));
    for (const Language& language : app::languages())
        addOne(language.code, language.name);
}

QAction* WindowActions::add(Id id, const char* name, const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                            const QString& tip)
{
    QAction* action = make(name, text, icon, keys, tip);
    m_actions.emplace(id, action);
    return action;
}

QAction* WindowActions::make(const char* name, const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                             const QString& tip)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(ui::themedIcon(m_theme, icon));
    action->setShortcuts(keys);
    action->setIconText(QString(text).remove(QStringLiteral("…"))); // the shortcut sheet's name, whatever the text says later
    action->setIconVisibleInMenu(!icon.isEmpty());
    QString hint = tip.isEmpty() ? text : tip;
    if (!keys.isEmpty())
        hint = tr("%1 (%2)").arg(hint, keys.first().toString(QKeySequence::NativeText));
    action->setToolTip(hint);
    return action;
}

} // namespace sdm::app
