#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace sdm::app {

class AppSettings;

/// Which key does what: the window's own keys until somebody gives a command others, which the settings keep by the command's stable id
/// (its object name). Two commands never have one key: Qt would then do neither.
class KeyBindings final : public QObject {
    Q_OBJECT
public:
    /// \param settings  outlives this
    explicit KeyBindings(AppSettings& settings, QObject* parent = nullptr);

    /// Takes its keys as the ones to go back to, and gives it those that were chosen for it.
    void add(QAction* action);
    /// A window whose parts have keys of their own, which no command may take.
    void setWindow(QWidget* window) { m_window = window; }

    const QList<QAction*>& actions() const { return m_actions; }
    QList<QKeySequence> usual(const QAction* action) const { return m_usual.value(action); }
    bool isChanged(const QAction* action) const;

    /// Who has this key, or one that begins with it; empty where nobody does but the action itself.
    QString ownerOf(const QKeySequence& key, const QAction* except) const;
    /// Gives a command this key alone, or none. \return the name of the command that has it; nothing is changed then
    QString assign(QAction* action, const QKeySequence& key);
    /// Back to its usual keys. \return as assign
    QString reset(QAction* action);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    void apply(QAction* action, const QList<QKeySequence>& keys);

    AppSettings& m_settings;
    QWidget* m_window = nullptr;
    QList<QAction*> m_actions;
    QHash<const QAction*, QList<QKeySequence>> m_usual;
};

/// The command's name without mnemonics.
QString commandName(const QAction* action);

} // namespace sdm::app
