#include "app/dock_area.h"
#include "app/session_memory.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"

#include <QApplication>
#include <QLineEdit>
#include <QScreen>
#include <QStandardPaths>

using namespace sdm;

/// A project's window comes back as it was left, and where it can be seen.
class TestSessionMemory : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }
    static QLineEdit* filterOf(test::WindowFrame& frame, const QString& page)
    {
        for (auto* line : frame.window().page(page)->findChildren<QLineEdit*>()) {
            if (line->isClearButtonEnabled())
                return line;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        m_theme.install(*qApp);
    }
    void cleanup() { m_theme.setTextScale(1.0); }

    void eachProject_comesBackAsItWas()
    {
        test::TemporaryProject first, second;
        const QString chosen = QString::fromStdString(first.addRun("chosen", store::RunState::Finished).text());
        first.addRun("newest", store::RunState::Finished);
        second.addRun("two", store::RunState::Finished);
        const QString file = settingsFile();
        {
            test::WindowFrame frame(m_theme, file);
            frame.open(first.path(), QStringLiteral("runs"));
            QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t{2});
            frame.workbench.selection().selectRun(chosen);
            filterOf(frame, QStringLiteral("runs"))->setText(QStringLiteral("chosen"));
            frame.window().docks().open(QStringLiteral("tasks"));
            m_theme.setTextScale(1.2);
            frame.workbench.openProject(second.path());
            QTRY_VERIFY(frame.workbench.session().folder() == second.path());
            QCOMPARE(filterOf(frame, QStringLiteral("runs"))->text(), QString()); // it was the other project's
            frame.window().docks().reset();                                       // a project that is new keeps the docks as they are
            frame.workbench.showPage(QStringLiteral("compare"));
            m_theme.setTextScale(0.9);
            frame.window().close();
        }
        m_theme.setTextScale(1.0);
        {
            test::WindowFrame again(m_theme, file);
            again.open(first.path());
            QCOMPARE(again.window().currentPageId(), QStringLiteral("runs"));
            QCOMPARE(filterOf(again, QStringLiteral("runs"))->text(), QStringLiteral("chosen"));
            QTRY_COMPARE(again.workbench.selection().runId(), chosen);
            QTRY_VERIFY(again.window().docks().isShown(QStringLiteral("tasks")));
            QCOMPARE(m_theme.textScale(), 1.2);
        }
        test::WindowFrame other(m_theme, file);
        other.open(second.path());
        QCOMPARE(other.window().currentPageId(), QStringLiteral("compare"));
        QCOMPARE(m_theme.textScale(), 0.9);
        QVERIFY(!other.window().docks().isShown(QStringLiteral("tasks")));
    }

    void aPageThatIsAskedFor_goesBeforeTheOneThatWasLeft()
    {
        test::TemporaryProject project;
        project.addRun("one", store::RunState::Finished);
        const QString file = settingsFile();
        {
            test::WindowFrame frame(m_theme, file);
            frame.open(project.path(), QStringLiteral("runs"));
            frame.window().close();
        }
        test::WindowFrame again(m_theme, file);
        again.open(project.path(), QStringLiteral("negatives"));
        QCOMPARE(again.window().currentPageId(), QStringLiteral("negatives"));
    }

    void rectangles_areReachable_data()
    {
        QTest::addColumn<QRect>("window");
        QTest::addColumn<QRect>("expected");
        const QRect left(0, 0, 1920, 1080);
        QTest::newRow("on a screen") << QRect(100, 100, 800, 600) << QRect(100, 100, 800, 600);
        QTest::newRow("on the other") << QRect(2000, 50, 800, 600) << QRect(2000, 50, 800, 600);
        QTest::newRow("half out, but to be caught") << QRect(1700, 500, 800, 600) << QRect(1700, 500, 800, 600);
        QTest::newRow("of a screen that is gone") << QRect(9000, 5000, 800, 600) << QRect(1920 + 240, 212, 800, 600);
        QTest::newRow("title above the edge") << QRect(100, -200, 800, 600) << QRect(560, 240, 800, 600);
        QTest::newRow("too large") << QRect(-5000, -5000, 4000, 3000) << left;
    }
    void rectangles_areReachable()
    {
        QFETCH(QRect, window);
        QFETCH(QRect, expected);
        QCOMPARE(app::reachable(window, {QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)}), expected);
    }

    void aWindowLeftOnAScreenThatIsGone_isSeen()
    {
        test::TemporaryProject project;
        const QString file = settingsFile();
        {
            test::WindowFrame frame(m_theme, file);
            frame.open(project.path());
            frame.window().setGeometry(20000, 15000, 1000, 700);
            frame.window().close();
        }
        test::WindowFrame again(m_theme, file);
        again.open(project.path());
        bool seen = false;
        for (const QScreen* screen : QApplication::screens())
            seen = seen || screen->availableGeometry().intersects(again.window().geometry());
        QVERIFY(seen);
    }
};

QTEST_MAIN(TestSessionMemory)
#include "tst_session_memory.moc"
