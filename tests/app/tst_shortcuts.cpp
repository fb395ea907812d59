#include "app/page_list.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"

#include <QApplication>
#include <QShortcut>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace sdm;

namespace {

/// Every shortcut that works anywhere in the window, with whom it belongs to.
QMultiMap<QString, QString> windowShortcuts(QWidget& window)
{
    QMultiMap<QString, QString> shortcuts;
    QSet<const QAction*> seen;
    const auto add = [&](const QAction* action) {
        if (seen.contains(action) || action->shortcutContext() == Qt::WidgetShortcut)
            return;
        seen.insert(action);
        for (const QKeySequence& key : action->shortcuts())
            shortcuts.insert(key.toString(), action->text());
    };
    for (const QAction* action : window.findChildren<QAction*>())
        add(action);
    for (const QAction* action : window.actions())
        add(action);
    return shortcuts;
}

} // namespace

/// Each key of the window does one thing, and does it.
class TestShortcuts : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
    }

    void noKey_belongsToTwo()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        for (const ui::PageEntry& entry : app::workbenchPages())
            frame.workbench.showPage(entry.id);
        const auto shortcuts = windowShortcuts(frame.window());
        QVERIFY(shortcuts.contains(QStringLiteral("Ctrl+Q")));
        for (const QString& key : shortcuts.uniqueKeys())
            QVERIFY2(shortcuts.count(key) == 1,
                     qPrintable(key + QStringLiteral(": ") + QStringList(shortcuts.values(key)).join(QStringLiteral(", "))));
        for (const QShortcut* shortcut : frame.window().findChildren<QShortcut*>())
            QVERIFY2(!shortcuts.contains(shortcut->key().toString()), qPrintable(shortcut->key().toString()));
    }

    void everyKey_reachesItsAction()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        for (QAction* action : frame.window().actions()) {
            if (action->shortcuts().isEmpty())
                continue;
            QObject::disconnect(action, &QAction::triggered, nullptr, nullptr); // some open a dialog or close the window
            action->setEnabled(true);
            for (const QKeySequence& key : action->shortcuts()) {
                QSignalSpy spy(action, &QAction::triggered);
                frame.window().activateWindow();
                frame.window().setFocus();
                QTest::keySequence(&frame.window(), key);
                QVERIFY2(spy.count() == 1, qPrintable(action->text() + QLatin1Char(' ') + key.toString()));
            }
        }
    }

    void ctrlQ_closesTheWindow()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QVERIFY(frame.window().isVisible());
        QTest::keyClick(&frame.window(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_VERIFY(!frame.window().isVisible());
    }

    void arrivingAtAPage_putsTheKeyboardOnNothingThatActs()
    {
        QTemporaryDir folder;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(folder.path());
        frame.window().activateWindow();
        QTest::keyClick(frame.window().focusWidget(), Qt::Key_Return);
        QTest::keyClick(frame.window().focusWidget(), Qt::Key_Space);
        QVERIFY2(frame.bannerText().isEmpty(), qPrintable(frame.bannerText()));
        QCOMPARE(frame.window().currentPageId(), QStringLiteral("home"));
    }
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
