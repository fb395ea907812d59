#include "core/base/atomic_file.h"
#include "core/store/run_bundle.h"
#include "tests/app/window_frame.h"
#include "tests/core/runner/runner_process.h"
#include "tests/core/train/tiny_project.h"
#include "tests/support/temporary_project.h"
#include "widgets/pages/compare/repetition_tab.h"
#include "widgets/pages/compare_page.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QUrl>

using namespace sdm;
using namespace Qt::StringLiterals;
using store::RunState;

namespace {

constexpr int kRunMs = 120'000; // a second of work, and a machine that may be busy

} // namespace

/// Runs that come into the window as files, go out as one, and are run again, as a person does it.
class TestRunTravelWindow : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }

    static void drop(test::WindowFrame& frame, const QStringList& paths)
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&frame.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&frame.window(), &event);
    }
    static QPushButton* bannerButton(test::WindowFrame& frame, const QString& begins)
    {
        for (auto* button : frame.window().banner().findChildren<QPushButton*>())
            if (button->text().startsWith(begins))
                return button;
        return nullptr;
    }
    /// A project with a finished run, and that run as a bundle.
    QString bundleOf(test::TemporaryProject& project, const std::string& name)
    {
        const RunId run = project.addRun(name, RunState::Running);
        project.addEvaluation(run, "test", false, 40, 60, 30, 29, LayerRole::Final);
        project.store.setState(run, RunState::Finished);
        const QString file = m_scratch.filePath(QString::fromStdString(name) + QStringLiteral(".sdmrun"));
        store::writeBundle(project.path().toStdString(), {run}, store::BundledCheckpoints::LeftOut, file.toStdString());
        return file;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
    }

    void aDroppedBundle_isOpenedForReadingOnly()
    {
        test::TemporaryProject origin, own;
        own.addRun("mine", RunState::Finished);
        const QString file = bundleOf(origin, "came by mail");
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(own.path(), QStringLiteral("runs"));
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t(1));
        drop(frame, {file});
        QTRY_COMPARE(frame.workbench.session().bundle(), file);
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t(1));
        QCOMPARE(frame.workbench.session().runs().front().name(), QStringLiteral("came by mail"));
        QVERIFY(frame.window().windowTitle().contains(QStringLiteral("came by mail.sdmrun")));
        QVERIFY(frame.bannerText().contains(QStringLiteral("open for reading only")));
        const auto labels = frame.window().findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text() == u"Read only"; }));

        // An edit is refused in words, and nothing has changed.
        const QString run = frame.workbench.session().runs().front().id();
        frame.workbench.edits().setStarred({run}, true);
        QTRY_VERIFY(frame.bannerText().contains(QStringLiteral("only looked at")));
        QVERIFY(frame.bannerText().contains(file));
        QVERIFY(!frame.workbench.session().runs().front().annotations.starred);
    }

    void itsRuns_areBroughtIntoTheProjectFromTheMessage()
    {
        test::TemporaryProject origin, own;
        const QString file = bundleOf(origin, "to be kept");
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(own.path(), QStringLiteral("runs"));
        frame.workbench.openProject(file);
        QTRY_VERIFY(bannerButton(frame, QStringLiteral("Bring its runs into")) != nullptr);
        bannerButton(frame, QStringLiteral("Bring its runs into"))->click();
        QTRY_COMPARE(frame.workbench.session().folder(), own.path());
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t(1));
        QVERIFY(frame.workbench.session().bundle().isEmpty());
        QTRY_COMPARE(frame.workbench.selection().runId(), frame.workbench.session().runs().front().id());
        frame.workbench.edits().setStarred({frame.workbench.selection().runId()}, true);
        QTRY_VERIFY(frame.workbench.session().runs().front().annotations.starred);
    }

    void aDamagedBundle_isOneMessage()
    {
        test::TemporaryProject origin, own;
        const QString file = bundleOf(origin, "to be broken");
        std::string bytes = readFile(file.toStdString());
        bytes.resize(bytes.size() / 2);
        writeFileAtomically(file.toStdString(), bytes);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(own.path());
        frame.workbench.openProject(file);
        QTRY_VERIFY(frame.bannerText().contains(QStringLiteral("cannot be opened")));
        QVERIFY(frame.bannerText().contains(QStringLiteral("damaged or cut short")));
        QCOMPARE(frame.workbench.session().folder(), own.path()); // what was open stays open
    }

    void savedRuns_areABundle()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("to be sent", RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t(1));
        const QString file = m_scratch.filePath(QStringLiteral("sent.sdmrun"));
        frame.workbench.intake().save({QString::fromStdString(run)}, true, file);
        QTRY_VERIFY(frame.bannerText().contains(QStringLiteral("The bundle was saved.")));
        QCOMPARE(store::checkBundle(file.toStdString()).runs.front().name, std::string("to be sent"));
    }

    void anotherProgramsRun_isBroughtInByDragAndDrop()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("runs"));
        const QString folder = m_scratch.filePath(QStringLiteral("trained there"));
        QVERIFY(QDir().mkpath(folder));
        writeFileAtomically((folder + QStringLiteral("/trainer_state.json")).toStdString(),
                            R"({"global_step": 8, "max_steps": 8, "log_history": [{"step": 4, "epoch": 0.5, "loss": 2.0},
                                {"step": 8, "epoch": 1.0, "loss": 1.5}]})");
        drop(frame, {folder});
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t(1));
        const ui::RunSummary& run = frame.workbench.session().runs().front();
        QCOMPARE(run.name(), QStringLiteral("trained there"));
        QVERIFY(run.row.origin == RunOrigin::Imported);
        QVERIFY2(run.rowName().startsWith(QLatin1String("Imported")), qPrintable(run.rowName()));
        QTRY_COMPARE(frame.workbench.selection().runId(), run.id());
        QTRY_VERIFY(frame.bannerText().contains(QStringLiteral("was brought in")));
        QVERIFY(frame.bannerText().contains(QStringLiteral("no times"))); // what is not known is said
        for (const char* page : {"home", "live", "reliability", "generations", "negatives", "compare", "probe"})
            frame.workbench.showPage(QString::fromLatin1(page)); // a run without settings harms none
        QTest::qWait(300);
    }

    void aRun_isRunAgainAndHeldAgainstItself()
    {
        const TinyProject inputs;
        inputs.writeConfig(2);
        const QString folder = QString::fromStdString(inputs.folder().string());
        const RunnerResult made = RunnerProcess(folder).call({u"run"_s, u"--config"_s, folder + u"/run.json"_s, u"--name"_s, u"first"_s});
        QVERIFY2(made.exitCode == 0, made.err);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(folder, QStringLiteral("runs"));
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t(1));
        const QString first = frame.workbench.session().runs().front().id();
        frame.workbench.selection().selectRun(first);
        QAction* again = frame.window().findChild<QAction*>(QStringLiteral("run.again"));
        if (again == nullptr)
            for (QAction* action : frame.window().actions())
                if (action->objectName() == u"run.again")
                    again = action;
        QVERIFY(again != nullptr);
        QTRY_VERIFY(again->isEnabled());
        again->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            frame.workbench.session().runs().size() == 2 && frame.workbench.session().runs().front().state == RunState::Finished, kRunMs);
        const QString second = frame.workbench.session().runs().front().id();
        QCOMPARE(frame.workbench.session().runs().front().name(), QStringLiteral("first again"));
        frame.workbench.compareRuns({first, second});
        auto* compare = qobject_cast<ui::ComparePage*>(frame.window().page(QStringLiteral("compare")));
        QVERIFY(compare != nullptr);
        compare->tabs()->setCurrentWidget(compare->repetition());
        QTRY_VERIFY_WITH_TIMEOUT(compare->repetition()->headline().contains(QStringLiteral("equal bit for bit")), kRunMs);
        QVERIFY2(compare->repetition()->headline().startsWith(QLatin1String("first again is first again: all ")),
                 qPrintable(compare->repetition()->headline()));
        QVERIFY2(compare->repetition()->surroundings().contains(QStringLiteral("were the same")),
                 qPrintable(compare->repetition()->surroundings()));
        QVERIFY(compare->repetition()->results()->rowCount() > 5);
    }
};

QTEST_MAIN(TestRunTravelWindow)
#include "tst_run_travel_window.moc"
