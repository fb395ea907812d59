#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/parts/export_menu.h"
#include "widgets/parts/hr_tile.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QStandardPaths>
#include <QTest>

using namespace sdm;

/// One switch chooses the estimate, and everything follows it; one language for people, another for files.
class TestBound : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    test::TemporaryProject m_project;
    std::unique_ptr<test::WindowFrame> m_frame;

    QString copied(const QString& format)
    {
        QApplication::clipboard()->clear();
        for (const auto* menu : m_frame->window().page(QStringLiteral("compare"))->findChildren<ui::ExportMenu*>()) {
            if (!menu->accessibleName().contains(QStringLiteral("ablations")))
                continue;
            for (QAction* action : menu->menu()->actions()) {
                if (action->text() == QStringLiteral("Copy as ") + format)
                    action->trigger();
            }
        }
        return QApplication::clipboard()->text();
    }
    QCheckBox* box(const QString& text)
    {
        for (QCheckBox* each : m_frame->window().page(QStringLiteral("generations"))->findChildren<QCheckBox*>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QString tableTitle()
    {
        for (const QComboBox* each : m_frame->window().page(QStringLiteral("compare"))->findChildren<QComboBox*>()) {
            if (each->accessibleName() == QStringLiteral("Table"))
                return each->itemText(0);
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", "/no/such/sdm-runner");
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        m_theme.install(*qApp);
        const RunId run = m_project.addRun("judged", store::RunState::Finished);
        m_project.addEvaluation(run, "test", false, 20, 60, 40, 40, LayerRole::Final);
        m_frame = std::make_unique<test::WindowFrame>(m_theme, m_scratch.filePath(QStringLiteral("settings.ini")));
        m_frame->open(m_project.path());
        QTRY_VERIFY(!m_frame->workbench.session().record().evaluations().empty());
    }
    void init() { m_frame->workbench.selection().setBound(Bound::Plain); }
    void cleanupTestCase()
    {
        m_frame.reset();
        QLocale::setDefault(QLocale::c());
    }

    void theWhyFilter_countsUnderTheChosenEstimate()
    {
        m_frame->workbench.showPage(QStringLiteral("generations"));
        QTableView* table = m_frame->table(QStringLiteral("generations"), QStringLiteral("Answers"));
        QTRY_COMPARE(table->model()->rowCount(), 60);
        QTRY_VERIFY(box(QStringLiteral("admitted")) != nullptr); // with the counts
        box(QStringLiteral("admitted"))->setChecked(true);
        QTRY_COMPARE(table->model()->rowCount(), 40);
        QTest::keyClick(&m_frame->window(), Qt::Key_B);
        QTRY_COMPARE(table->model()->rowCount(), 36);
        box(QStringLiteral("admitted"))->setChecked(false);
        QTRY_COMPARE(table->model()->rowCount(), 60);
    }

    void sharesNameTheirEstimate()
    {
        const auto texts = [this] {
            QStringList all;
            for (const QLabel* label : m_frame->window().findChildren<QLabel*>())
                all << label->text();
            return all.join(QLatin1Char('\n'));
        };
        QTRY_VERIFY(texts().contains(QStringLiteral("HR test, plain: 0,67")));
        m_frame->workbench.selection().setBound(Bound::Lower);
        QTRY_VERIFY(texts().contains(QStringLiteral("HR test, lower: 0,60")));
    }

    void compare_showsTheChosenEstimate()
    {
        m_frame->workbench.showPage(QStringLiteral("compare"));
        QTRY_VERIFY(tableTitle().contains(QStringLiteral("plain estimate")));
        const QString plain = copied(QStringLiteral("CSV"));
        m_frame->workbench.selection().setBound(Bound::Lower);
        QTRY_VERIFY(tableTitle().contains(QStringLiteral("lower estimate")));
        QVERIFY(copied(QStringLiteral("CSV")) != plain);
    }

    void copies_haveAPointWhateverTheDesktopHas()
    {
        m_frame->workbench.showPage(QStringLiteral("compare"));
        QTRY_VERIFY(tableTitle().contains(QStringLiteral("plain estimate")));
        static const QRegularExpression comma(QStringLiteral("\\d,\\d\\d(\\D|$)"));
        for (const QString& format : {QStringLiteral("CSV"), QStringLiteral("Markdown"), QStringLiteral("LaTeX"), QStringLiteral("JSON")}) {
            const QString text = copied(format);
            QVERIFY2(text.contains(QStringLiteral("0.67")), qPrintable(format + QLatin1Char('\n') + text));
            QVERIFY2(format == QStringLiteral("CSV") || !comma.match(text).hasMatch(), qPrintable(text));
        }
        m_frame->workbench.showPage(QStringLiteral("generations"));
        QTableView* table = m_frame->table(QStringLiteral("generations"), QStringLiteral("Answers"));
        QTRY_COMPARE(table->model()->rowCount(), 60);
        QTRY_VERIFY(table->model()->index(0, 3).data().toString().contains(QLatin1Char(','))); // people read a comma
        table->selectRow(0);
        QTest::keySequence(m_frame->window().page(QStringLiteral("generations")), QKeySequence::Copy);
        QVERIFY2(QApplication::clipboard()->text().contains(QStringLiteral("\t0.99\t")), qPrintable(QApplication::clipboard()->text()));
    }

    void tiles_areReadInTheDesktopsLanguage()
    {
        m_frame->workbench.showPage(QStringLiteral("home"));
        const auto tiles = m_frame->window().page(QStringLiteral("home"))->findChildren<ui::HrTile*>();
        QTRY_VERIFY(std::any_of(tiles.begin(), tiles.end(),
                                [](const ui::HrTile* tile) { return tile->accessibleName().contains(QStringLiteral("0,67")); }));
    }
};

QTEST_MAIN(TestBound)
#include "tst_bound.moc"
