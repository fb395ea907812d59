#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/parts/problem_line.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace sdm;

namespace {

QString problemOf(ui::Page* page)
{
    QStringList texts;
    for (const ui::ProblemLine* line : page->findChildren<ui::ProblemLine*>()) {
        if (line->isVisible())
            texts << line->text();
    }
    return texts.join(QLatin1Char('\n'));
}

QPushButton* retryOf(ui::Page* page)
{
    for (const ui::ProblemLine* line : page->findChildren<ui::ProblemLine*>()) {
        if (line->isVisible())
            return line->findChild<QPushButton*>();
    }
    return nullptr;
}

} // namespace

/// What goes wrong is said where it would have stood, and only what fits is offered.
class TestFailures : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }

    static void statement(const test::TemporaryProject& project, const char* sql)
    {
        SQLite::Database database((project.path() + QStringLiteral("/store.sqlite")).toStdString(), SQLite::OPEN_READWRITE);
        database.setBusyTimeout(5000);
        database.exec("PRAGMA legacy_alter_table = ON");
        database.exec(sql);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
    }

    void aFailingQuery_showsItsErrorInPlaceAndAsksAgain()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("judged", store::RunState::Finished);
        project.addEvaluation(run, "test", false, 20, 60, 40, 39, LayerRole::Final);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_VERIFY(!frame.workbench.session().record().evaluations().empty());
        statement(project, "ALTER TABLE generation RENAME TO generation_gone");
        for (const QString& id : {QStringLiteral("generations"), QStringLiteral("live"), QStringLiteral("compare")}) {
            frame.workbench.showPage(id);
            ui::Page* page = frame.window().page(id);
            QTRY_VERIFY2(!problemOf(page).isEmpty(), qPrintable(id));
            QVERIFY2(problemOf(page).contains(QStringLiteral("generation")), qPrintable(problemOf(page)));
        }
        statement(project, "ALTER TABLE generation_gone RENAME TO generation");
        for (const QString& id : {QStringLiteral("generations"), QStringLiteral("live"), QStringLiteral("compare")}) {
            frame.workbench.showPage(id);
            ui::Page* page = frame.window().page(id);
            if (QPushButton* retry = retryOf(page)) // a page that reads anew when shown has asked already
                QTest::mouseClick(retry, Qt::LeftButton);
            QTRY_VERIFY2(problemOf(page).isEmpty(), qPrintable(problemOf(page)));
        }
        QTRY_COMPARE(frame.table(QStringLiteral("generations"), QStringLiteral("Answers"))->model()->rowCount(), 60);
    }

    void aFailedStart_doesNotOfferToResumeAnotherRun()
    {
        test::TemporaryProject project;
        const RunId other = project.addRun("finished", store::RunState::Finished);
        project.store.addCheckpoint(other, {20, "runs/x/checkpoint-20", std::nullopt, true});
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.selection().runId(), QString::fromStdString(other.text()));
        QTRY_VERIFY(frame.workbench.session().selectedRun()->checkpointStep.has_value());
        frame.workbench.runDemo(QStringLiteral("nonsense"));
        QTRY_VERIFY_WITH_TIMEOUT(frame.bannerText().contains(QStringLiteral("did not finish")), 60'000);
        for (const QAbstractButton* button : frame.window().banner().findChildren<QAbstractButton*>())
            QVERIFY2(!button->text().contains(QStringLiteral("Resume")), qPrintable(button->text()));
    }

    void theTable_highlightsTheRunTheWindowShows()
    {
        test::TemporaryProject project;
        const RunId first = project.addRun("first", store::RunState::Finished);
        const RunId second = project.addRun("second", store::RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t{2});
        auto* table = frame.window().page(QStringLiteral("runs"))->findChild<QTreeView*>(QStringLiteral("runs"));
        const auto highlighted = [table] { return table->currentIndex().siblingAtColumn(1).data().toString(); };
        for (const RunId& id : {first, second, first}) {
            frame.workbench.selection().selectRun(QString::fromStdString(id.text()));
            const QString name = frame.workbench.session().run(QString::fromStdString(id.text()))->name();
            QTRY_COMPARE(highlighted(), name);
            QVERIFY(frame.window().windowTitle().contains(name));
            QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        }
    }
};

QTEST_MAIN(TestFailures)
#include "tst_failures.moc"
