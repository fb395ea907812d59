#include "app/key_bindings.h"

#include "app/app_settings.h"

#include <QAction>
#include <QWidget>

namespace sdm::app {
namespace {

bool areInTheWay(const QKeySequence& a, const QKeySequence& b)
{
    return !a.isEmpty() && !b.isEmpty() && (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

QStringList textsOf(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    return texts;
}

} // namespace

QString commandName(const QAction* action)
{
    QString name = action->iconText().isEmpty() ? action->text() : action->iconText();
    return name.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

KeyBindings::KeyBindings(AppSettings& settings, QObject* parent) : QObject(parent), m_settings(settings) {}

void KeyBindings::add(QAction* action)
{
    m_actions.append(action);
    m_usual.insert(action, action->shortcuts());
    if (const auto chosen = m_settings.keys(action->objectName())) {
        QList<QKeySequence> keys;
        for (const QString& text : *chosen)
            keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
        apply(action, keys);
    }
}

bool KeyBindings::isChanged(const QAction* action) const
{
    return action->shortcuts() != usual(action);
}

QString KeyBindings::ownerOf(const QKeySequence& key, const QAction* except) const
{
    QList<QAction*> all = m_actions;
    if (m_window != nullptr) {
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (!all.contains(action) && action->shortcutContext() != Qt::WidgetShortcut)
                all.append(action);
        }
    }
    for (const QAction* action : std::as_const(all)) {
        if (action == except)
            continue;
        for (const QKeySequence& taken : action->shortcuts()) {
            if (areInTheWay(taken, key))
                return commandName(action);
        }
    }
    return {};
}

QString KeyBindings::assign(QAction* action, const QKeySequence& key)
{
    if (QString owner = ownerOf(key, action); !owner.isEmpty())
        return owner;
    const QList<QKeySequence> keys = key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{key};
    apply(action, keys);
    m_settings.setKeys(action->objectName(), isChanged(action) ? std::optional(textsOf(keys)) : std::nullopt);
    Q_EMIT changed();
    return {};
}

QString KeyBindings::reset(QAction* action)
{
    for (const QKeySequence& key : usual(action)) {
        if (QString owner = ownerOf(key, action); !owner.isEmpty())
            return owner;
    }
    apply(action, usual(action));
    m_settings.setKeys(action->objectName(), std::nullopt);
    Q_EMIT changed();
    return {};
}

void KeyBindings::resetAll()
{
    for (QAction* action : std::as_const(m_actions)) {
        apply(action, usual(action));
        m_settings.setKeys(action->objectName(), std::nullopt);
    }
    Q_EMIT changed();
}

void KeyBindings::apply(QAction* action, const QList<QKeySequence>& keys)
{
    // The tip names the key at its end: "Search in the page (Ctrl+F)".
    const auto ending = [](const QList<QKeySequence>& of) {
        return of.isEmpty() ? QString() : tr(" (%1)").arg(of.first().toString(QKeySequence::NativeText));
    };
    QString tip = action->toolTip();
    if (const QString old = ending(action->shortcuts()); !old.isEmpty() && tip.endsWith(old))
        tip.chop(old.size());
    action->setShortcuts(keys);
    action->setToolTip(tip + ending(keys));
}

} // namespace sdm::app
