#include "app/dock_area.h"
#include "app/key_bindings.h"
#include "app/settings_dialog.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/composer/run_composer.h"
#include "widgets/help/manual_window.h"
#include "widgets/parts/command_palette.h"
#include "widgets/parts/shortcut_sheet.h"
#include "widgets/text/fuzzy_match.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>

using namespace sdm;

/// Every command by a few letters, and every command by the key somebody wants.
class TestPalette : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }

    static ui::CommandPalette* open(test::WindowFrame& frame)
    {
        frame.window().activateWindow();
        frame.window().setFocus();
        QTest::keyClick(&frame.window(), Qt::Key_K, Qt::ControlModifier);
        return frame.window().findChild<ui::CommandPalette*>();
    }
    static QAction* action(test::WindowFrame& frame, const QString& id)
    {
        for (QAction* each : frame.workbench.keys().actions()) {
            if (each->objectName() == id)
                return each;
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

    void letters_matchInOrder_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("hit");
        QTest::newRow("empty") << QString() << QStringLiteral("New run") << true;
        QTest::newRow("begins") << QStringLiteral("new") << QStringLiteral("New run") << true;
        QTest::newRow("initials") << QStringLiteral("sanc") << QStringLiteral("Stop after the next checkpoint") << true;
        QTest::newRow("order") << QStringLiteral("nas") << QStringLiteral("Stop a") << false;
        QTest::newRow("words in any order") << QStringLiteral("run new") << QStringLiteral("New run") << true;
        QTest::newRow("a word is missing") << QStringLiteral("new walk") << QStringLiteral("New run") << false;
    }
    void letters_matchInOrder()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, hit);
        QCOMPARE(ui::fuzzyMatch(query, text).has_value(), hit);
    }

    void betterMatches_scoreMore()
    {
        const auto score = [](const char* query, const char* text) {
            return ui::fuzzyMatch(QString::fromLatin1(query), QString::fromLatin1(text)).value().score;
        };
        QVERIFY(score("stop", "Stop now") > score("stop", "Do not stop"));
        QVERIFY(score("stop", "Do not stop") > score("stop", "Shutter to open"));
        QVERIFY(score("sn", "Stop now") > score("sn", "Listing"));
        QCOMPARE(ui::fuzzyMatch(QStringLiteral("sn"), QStringLiteral("Stop now")).value().places, (std::vector<qsizetype>{0, 5}));
    }

    void everyCommandOfTheWindow_isInThePalette()
    {
        test::TemporaryProject project;
        const QString run = QString::fromStdString(project.addRun("wolves", store::RunState::Finished).text());
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t{1});
        ui::CommandPalette* palette = open(frame);
        QVERIFY(palette != nullptr && palette->isVisible());
        auto* line = palette->findChild<QLineEdit*>();
        QStringList missing;
        for (const QAction* each : frame.window().actions()) {
            QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
            if (each->objectName() == QLatin1String("help.palette"))
                continue;
            line->setText(each->objectName());
            if (!palette->shownIds().contains(each->objectName()))
                missing.append(each->objectName());
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
        line->setText(QStringLiteral("wolves"));
        QCOMPARE(palette->shownIds(), QStringList{QStringLiteral("run:") + run});
        line->setText(QStringLiteral("gamma_gen"));
        QVERIFY(palette->shownIds().contains(QStringLiteral("setting:negatives.gamma_gen")));
        line->setText(QStringLiteral("zzzzqq"));
        QVERIFY(palette->shownIds().isEmpty());
    }

    void aFewLetters_andEnter_doIt()
    {
        test::TemporaryProject project;
        project.addRun("wolves", store::RunState::Finished);
        const QString file = settingsFile();
        test::WindowFrame frame(m_theme, file);
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t{1});
        ui::CommandPalette* palette = open(frame);
        auto* line = palette->findChild<QLineEdit*>();
        QVERIFY(palette->focusWidget() == line);
        QTest::keyClicks(line, QStringLiteral("compare"));
        QVERIFY(line->accessibleDescription().contains(QStringLiteral("Compare")));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(frame.window().currentPageId(), QStringLiteral("compare"));

        open(frame);
        QCOMPARE(palette->shownIds().first(), QStringLiteral("page.compare")); // what was used last
        QTest::keyClicks(line, QStringLiteral("wolv"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(frame.window().currentPageId(), QStringLiteral("live"));

        open(frame);
        QTest::keyClick(line, Qt::Key_Down);
        const QString second = palette->shownIds().at(1);
        QVERIFY(!line->accessibleDescription().isEmpty());
        QTest::keyClick(line, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(app::AppSettings(file).recentCommands().size(), 2);
        QVERIFY(!second.isEmpty());

        open(frame);
        QTest::keyClicks(line, QStringLiteral("sdm_layer.alpha"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(frame.workbench.composer() != nullptr && frame.workbench.composer()->isVisible());
    }

    void whatIsNotPossible_saysSoAndDoesNothing()
    {
        test::TemporaryProject project;
        project.addRun("wolves", store::RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t{1});
        QVERIFY(!action(frame, QStringLiteral("edit.undo"))->isEnabled());
        ui::CommandPalette* palette = open(frame);
        auto* line = palette->findChild<QLineEdit*>();
        line->setText(QStringLiteral("edit.undo"));
        QVERIFY(line->accessibleDescription().contains(QStringLiteral("not possible now")));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(palette->isVisible());
    }

    void aKey_isChangedRefusedRememberedAndReset()
    {
        test::TemporaryProject project;
        const QString file = settingsFile();
        {
            test::WindowFrame frame(m_theme, file);
            frame.open(project.path());
            QTest::keyClick(&frame.window(), Qt::Key_Comma, Qt::ControlModifier);
            auto* dialog = frame.window().findChild<app::SettingsDialog*>();
            QVERIFY(dialog != nullptr && dialog->isVisible());
            auto* table = dialog->findChild<QTableWidget*>();
            QCOMPARE(table->rowCount(), static_cast<int>(frame.workbench.keys().actions().size()));
            auto* keys = dialog->findChild<QKeySequenceEdit*>();
            const auto press = [dialog](const QString& text) {
                for (auto* button : dialog->findChildren<QPushButton*>()) {
                    if (button->text() == text)
                        return button->click();
                }
                QFAIL(qPrintable(text));
            };
            const auto told = [dialog](const QString& words) {
                const auto labels = dialog->findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(words); });
            };
            dialog->chooseCommand(QStringLiteral("run.new"));
            keys->setKeySequence(QKeySequence(QStringLiteral("Ctrl+O"))); // Open project has it
            press(QStringLiteral("Assign"));
            QVERIFY(told(QStringLiteral("“Open project” has this key")));
            QCOMPARE(action(frame, QStringLiteral("run.new"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+N")));
            keys->setKeySequence(QKeySequence(QStringLiteral("Ctrl+Shift+N")));
            press(QStringLiteral("Assign"));
            QCOMPARE(action(frame, QStringLiteral("run.new"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+N")));
            QVERIFY(action(frame, QStringLiteral("run.new"))->toolTip().endsWith(QStringLiteral("(Ctrl+Shift+N)")));
            dialog->chooseCommand(QStringLiteral("run.resume"));
            press(QStringLiteral("No key"));
            QVERIFY(action(frame, QStringLiteral("run.resume"))->shortcuts().isEmpty());
            dialog->close();
            frame.window().activateWindow();
            QTest::keyClick(&frame.window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(frame.workbench.composer() != nullptr && frame.workbench.composer()->isVisible());
        }
        test::WindowFrame again(m_theme, file);
        again.open(project.path());
        QCOMPARE(action(again, QStringLiteral("run.new"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+N")));
        QVERIFY(action(again, QStringLiteral("run.resume"))->shortcuts().isEmpty());
        // Its usual key was given away meanwhile: it is not taken back from who has it now.
        QCOMPARE(again.workbench.keys().assign(action(again, QStringLiteral("run.rename")), QKeySequence(QStringLiteral("Ctrl+R"))),
                 QString());
        QCOMPARE(again.workbench.keys().reset(action(again, QStringLiteral("run.resume"))), QStringLiteral("Rename run"));
        again.window().showShortcuts();
        QStringList words;
        for (const QLabel* label : again.window().findChild<ui::ShortcutSheet*>()->findChildren<QLabel*>())
            words.append(label->text());
        QVERIFY(words.contains(QStringLiteral("Ctrl+Shift+N")));
        QVERIFY(!words.contains(QStringLiteral("Ctrl+N")));
        again.window().findChild<ui::ShortcutSheet*>()->close();
        again.workbench.keys().resetAll();
        QCOMPARE(action(again, QStringLiteral("run.new"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+N")));
        QVERIFY(!app::AppSettings(file).keys(QStringLiteral("run.new")));
    }

    void textSize_goesFrom80To200Percent()
    {
        test::TemporaryProject project;
        m_theme.setTextScale(1.0);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        for (int press = 0; press < 15; ++press)
            QTest::keySequence(&frame.window(), QKeySequence(QStringLiteral("Ctrl+=")));
        QCOMPARE(m_theme.textScale(), 2.0);
        for (int press = 0; press < 20; ++press)
            QTest::keySequence(&frame.window(), QKeySequence(QStringLiteral("Ctrl+-")));
        QCOMPARE(m_theme.textScale(), 0.8);
        QTest::keySequence(&frame.window(), QKeySequence(QStringLiteral("Ctrl+0")));
        QCOMPARE(m_theme.textScale(), 1.0);
    }

    void diagnostics_areCopied()
    {
        test::TemporaryProject project;
        project.addRun("wolves", store::RunState::Failed);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_VERIFY(!frame.workbench.selection().runId().isEmpty());
        action(frame, QStringLiteral("help.diagnostics"))->trigger();
        const QString text = QApplication::clipboard()->text();
        for (const QString& part :
             {QStringLiteral("SDM Workbench"), QStringLiteral("wolves"), QStringLiteral("loss is not finite at step 31"), project.path()})
            QVERIFY2(text.contains(part), qPrintable(part + QLatin1Char('\n') + text));
    }

    void f1_opensThePageOfWhatHasTheKeyboard()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTest::keyClick(&frame.window(), Qt::Key_F1);
        auto* manual = frame.window().findChild<ui::ManualWindow*>();
        QVERIFY(manual != nullptr && manual->isVisible());
        QCOMPARE(manual->currentPage(), QStringLiteral("runs"));
        frame.window().activateWindow();
        frame.window().docks().open(QStringLiteral("sql"));
        QTest::keyClick(frame.window().focusWidget(), Qt::Key_F1);
        QCOMPARE(manual->currentPage(), QStringLiteral("dock-sql"));
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
