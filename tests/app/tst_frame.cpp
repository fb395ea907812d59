#include "app/page_list.h"
#include "app/workbench.h"
#include "core/runs/run_lock.h"
#include "tests/support/temporary_project.h"
#include "widgets/composer/run_composer.h"
#include "widgets/parts/banner.h"
#include "widgets/parts/shortcut_sheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace sdm;

namespace {

/// A window on settings of its own.
struct Frame {
    explicit Frame(ui::Theme& theme, const QString& settingsFile) : settings(settingsFile), workbench(theme, settings) {}
    app::MainWindow& window() { return workbench.window(); }
    void open(const QString& folder, const QString& page = {})
    {
        workbench.show(folder, page);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
    }
    app::AppSettings settings;
    app::Workbench workbench;
};

QString accessibleNameOf(QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}

QString bannerText(app::MainWindow& window)
{
    QStringList words;
    for (const QLabel* label : window.banner().findChildren<QLabel*>())
        words.append(label->text());
    return window.banner().isVisible() ? words.join(QLatin1Char('\n')) : QString();
}

} // namespace

class TestFrame : public QObject {
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

    void pages_changeByTheKeyboard()
    {
        test::TemporaryProject project;
        Frame frame(m_theme, settingsFile());
        frame.open(project.path());
        QCOMPARE(frame.window().currentPageId(), QStringLiteral("home"));
        for (const ui::PageEntry& entry : app::workbenchPages()) {
            QTest::keyClick(&frame.window(), static_cast<Qt::Key>(Qt::Key_0 + entry.key), Qt::ControlModifier);
            QCOMPARE(frame.window().currentPageId(), entry.id);
        }
        QTest::keyClick(&frame.window(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(frame.window().currentPageId(), QStringLiteral("home"));
    }

    void anEmptyProject_offersTheDemoFirst()
    {
        QTemporaryDir folder;
        Frame frame(m_theme, settingsFile());
        frame.open(folder.path());
        const auto buttons = frame.window().page(QStringLiteral("home"))->findChildren<QAbstractButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
            return button->isVisible() && button->property("primary").toBool() && button->text() == QStringLiteral("Run the demo");
        }));
    }

    void aMissingEngine_isToldInThePage()
    {
        QTemporaryDir folder;
        Frame frame(m_theme, settingsFile());
        frame.open(folder.path());
        frame.workbench.runDemo();
        QVERIFY(bannerText(frame.window()).contains(QStringLiteral("SDM_RUNNER")));
    }

    void aFailedRun_saysWhyAndOffersToResume()
    {
        test::TemporaryProject project;
        const std::string id = project.addRun("doomed", store::RunState::Running);
        auto lock = std::make_unique<runs::RunLock>(project.path().toStdString(), id);
        Frame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.session().activeRuns().size(), std::size_t{1});
        QTRY_VERIFY(frame.window().statusText().contains(QStringLiteral("doomed")));
        project.store.setState(id, store::RunState::Failed, "failed", "loss is not finite at step 31");
        lock.reset();
        QTRY_VERIFY(bannerText(frame.window()).contains(QStringLiteral("loss is not finite at step 31")));
        const auto buttons = frame.window().banner().findChildren<QAbstractButton*>();
        QVERIFY(
            std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton* b) { return b->text() == QStringLiteral("Resume"); }));
    }

    void runs_areListedAndFiltered()
    {
        test::TemporaryProject project;
        project.addRun("alpha", store::RunState::Finished);
        project.addRun("beta", store::RunState::Finished, "ce_cm");
        Frame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        auto* table = frame.window().page(QStringLiteral("runs"))->findChild<QTreeView*>(QStringLiteral("runs"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier);
        auto* filter = qobject_cast<QLineEdit*>(frame.window().focusWidget());
        QVERIFY(filter != nullptr);
        QTest::keyClicks(filter, QStringLiteral("preset:ce_cm"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(filter, QStringLiteral(" b"));
        QCOMPARE(frame.workbench.selection().bound(), Bound::Plain); // B typed into a line is a letter
    }

    void theBound_switchesByItsKey()
    {
        test::TemporaryProject project;
        Frame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTest::keyClick(&frame.window(), Qt::Key_B);
        QCOMPARE(frame.workbench.selection().bound(), Bound::Lower);
    }

    void theTheme_switchesByItsKeyAndIsRemembered()
    {
        const QString file = settingsFile();
        QTemporaryDir folder;
        m_theme.setMode(ui::Theme::Mode::Light);
        {
            Frame frame(m_theme, file);
            frame.open(folder.path());
            QTest::keyClick(&frame.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(m_theme.isDark());
        }
        QCOMPARE(app::AppSettings(file).themeMode(), ui::Theme::Mode::Dark);
        m_theme.setMode(ui::Theme::Mode::Light);
    }

    void aClosedWindow_opensAsItWas()
    {
        test::TemporaryProject project;
        project.addRun("newer", store::RunState::Finished);
        const QString chosen = QString::fromStdString(project.addRun("chosen", store::RunState::Finished));
        project.addRun("newest", store::RunState::Finished);
        const QString file = settingsFile();
        {
            Frame frame(m_theme, file);
            frame.open(project.path(), QStringLiteral("runs"));
            QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t{3});
            frame.workbench.selection().selectRun(chosen);
            frame.window().close();
        }
        Frame again(m_theme, file);
        again.open({});
        QCOMPARE(again.workbench.session().folder(), project.path());
        QCOMPARE(again.window().currentPageId(), QStringLiteral("runs"));
        QTRY_COMPARE(again.workbench.selection().runId(), chosen);
    }

    void aDroppedFolder_opensAsProject()
    {
        test::TemporaryProject first, second;
        Frame frame(m_theme, settingsFile());
        frame.open(first.path());
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(second.path() + QStringLiteral("/store.sqlite"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&frame.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&frame.window(), &drop);
        QTRY_COMPARE(frame.workbench.session().folder(), second.path());
    }

    void theShortcutSheet_listsEveryKey()
    {
        test::TemporaryProject project;
        Frame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTest::keyClick(&frame.window(), Qt::Key_Question);
        auto* sheet = frame.window().findChild<ui::ShortcutSheet*>();
        QVERIFY(sheet != nullptr && sheet->isVisible());
        QStringList words;
        for (const QLabel* label : sheet->findChildren<QLabel*>())
            words.append(label->text());
        QVERIFY(words.contains(QStringLiteral("Ctrl+Shift+L")));
        QVERIFY(words.contains(QStringLiteral("Ctrl+1")));
        sheet->close();
    }

    void theComposer_opensBesideTheWindow()
    {
        test::TemporaryProject project;
        Frame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTest::keyClick(&frame.window(), Qt::Key_N, Qt::ControlModifier);
        QVERIFY(frame.workbench.composer() != nullptr);
        QVERIFY(frame.workbench.composer()->isVisible());
        QVERIFY(!frame.workbench.composer()->isModal());
    }

    void everyFocusableWidget_hasAName()
    {
        test::TemporaryProject project;
        const std::string id = project.addRun("named", store::RunState::Finished);
        project.addEvaluation(id, "test", false, 20, 60, 40, 39);
        project.addEvaluation(id, "shifted", true, 20, 60, 4, 3);
        Frame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_VERIFY(!frame.workbench.selection().runId().isEmpty());
        QStringList nameless;
        for (const ui::PageEntry& entry : app::workbenchPages()) {
            frame.workbench.showPage(entry.id);
            QTest::qWait(50);
            for (QWidget* widget : frame.window().findChildren<QWidget*>()) {
                const bool reachable = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
                const bool inner = qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr;
                if (reachable && !inner && !widget->focusProxy() && accessibleNameOf(widget).isEmpty())
                    nameless.append(entry.id + QStringLiteral(": ") + QString::fromLatin1(widget->metaObject()->className()) +
                                    QLatin1Char(' ') + widget->objectName());
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestFrame)
#include "tst_frame.moc"
