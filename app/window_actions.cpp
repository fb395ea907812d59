#include "app/window_actions.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QActionGroup>

namespace sdm::app {

WindowActions::WindowActions(const ui::Theme& theme, QObject* parent) : QObject(parent), m_theme(theme)
{
    using K = QKeySequence;
    const auto keys = [](const char* text) { return QList<K>{K(QString::fromLatin1(text))}; };

    add(Id::NewRun, tr("New run…"), QStringLiteral("plus"), keys("Ctrl+N"), tr("Configure and start a run"));
    add(Id::RunDemo, tr("Run the demo"), QStringLiteral("play"), {}, tr("A real run of a small model: a minute or two on two cores"));
    add(Id::OpenProject, tr("Open project…"), QStringLiteral("folder"), keys("Ctrl+O"), tr("Open another project folder"));
    add(Id::RevealProject, tr("Show project folder"), QStringLiteral("reveal"), {}, tr("Open the project's folder in the file manager"));
    add(Id::WriteReport, tr("Write a report…"), QStringLiteral("copy"), keys("Ctrl+Shift+E"),
        tr("One HTML page of the selected run, or of the runs that are compared: tables, what may be said, figures"));
    add(Id::Quit, tr("Quit"), {}, keys("Ctrl+Q"), tr("Close the window; runs go on"));

    add(Id::Resume, tr("Resume"), QStringLiteral("resume"), keys("Ctrl+R"), tr("Continue the selected run from its last checkpoint"));
    add(Id::StopAfterCheckpoint, tr("Stop after the next checkpoint"), QStringLiteral("flag"), keys("Ctrl+."), tr("Nothing is lost"));
    add(Id::StopNow, tr("Stop now"), QStringLiteral("stop-now"), keys("Ctrl+Shift+."), tr("Loses the steps since the last checkpoint"));

    add(Id::RenameRun, tr("Rename run…"), {}, keys("F2"), tr("Give the selected run another name"));
    add(Id::Undo, tr("Undo"), {}, keys("Ctrl+Z"), tr("Take back the last edit, also one made elsewhere"))->setEnabled(false);
    add(Id::Redo, tr("Redo"), {}, keys("Ctrl+Shift+Z"), tr("Make it again"))->setEnabled(false);

    add(Id::Find, tr("Find in view"), QStringLiteral("search"), keys("Ctrl+F"), tr("Search in the page"));
    add(Id::FocusFilter, tr("Filter"), {}, keys("Ctrl+L"), tr("Go to the page's filter line"));
    add(Id::Back, tr("Back"), QStringLiteral("arrow-left"), keys("Alt+Left"), tr("Previous selection"));
    add(Id::Forward, tr("Forward"), QStringLiteral("arrow-right"), keys("Alt+Right"), tr("Next selection"));
    add(Id::ToggleBound, tr("Lower or plain estimate"), {}, keys("B"), tr("Which estimate decides what is in the region"));

    add(Id::ToggleTheme, tr("Switch light and dark"), {}, keys("Ctrl+Shift+L"), {});
    auto* themes = new QActionGroup(this);
    for (const auto& [id, text] :
         {std::pair(Id::ThemeSystem, tr("System")), std::pair(Id::ThemeLight, tr("Light")), std::pair(Id::ThemeDark, tr("Dark"))}) {
        QAction* action = add(id, text, {}, {}, {});
        action->setCheckable(true);
        themes->addAction(action);
    }
    add(Id::TextLarger, tr("Larger text"), {}, {K(QStringLiteral("Ctrl+=")), K(QStringLiteral("Ctrl++"))}, {});
    add(Id::TextSmaller, tr("Smaller text"), {}, keys("Ctrl+-"), {});
    add(Id::TextNormal, tr("Normal text"), {}, keys("Ctrl+0"), {});
    add(Id::FullScreen, tr("Full screen"), {}, keys("F11"), {})->setCheckable(true);
    add(Id::NextPage, tr("Next page"), {}, keys("Ctrl+PgDown"), {});
    add(Id::PreviousPage, tr("Previous page"), {}, keys("Ctrl+PgUp"), {});

    add(Id::Shortcuts, tr("Keyboard shortcuts"), QStringLiteral("keyboard"), {K(Qt::Key_F1), K(QStringLiteral("?"))},
        tr("All keys on one sheet"));
    add(Id::About, tr("About SDM Workbench"), QStringLiteral("info"), {}, {});
}

QList<QAction*> WindowActions::all() const
{
    QList<QAction*> actions;
    for (const auto& [id, action] : m_actions)
        actions.append(action);
    return actions;
}

QAction* WindowActions::add(Id id, const QString& text, const QString& icon, const QList<QKeySequence>& keys, const QString& tip)
{
    auto* action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(ui::themedIcon(m_theme, icon));
    action->setShortcuts(keys);
    action->setIconText(QString(text).remove(QStringLiteral("…"))); // the shortcut sheet's name, whatever the text says later
    action->setIconVisibleInMenu(!icon.isEmpty());
    QString hint = tip.isEmpty() ? text : tip;
    if (!keys.isEmpty())
        hint = tr("%1 (%2)").arg(hint, keys.first().toString(QKeySequence::NativeText));
    action->setToolTip(hint);
    m_actions.emplace(id, action);
    return action;
}

} // namespace sdm::app
