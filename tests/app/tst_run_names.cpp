#include "app/app_settings.h"
#include "core/runs/project_location.h"
#include "core/runs/run_name.h"
#include "core/store/store_reader.h"
#include "tests/app/window_frame.h"
#include "tests/support/temporary_project.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/run_composer.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace sdm;

namespace {

constexpr int kRunnerMs = 60'000;

QString nameOf(const test::TemporaryProject& project, const RunId& id)
{
    return QString::fromStdString(store::StoreReader::open(project.path().toStdString()).findRun(id.text()).name);
}

/// The real runner; its exit code.
int runner(const QStringList& arguments, QString* errors = nullptr)
{
    QProcess process;
    process.start(QStringLiteral(SDM_RUNNER_PATH), arguments);
    if (!process.waitForFinished(kRunnerMs))
        return -1;
    if (errors != nullptr)
        *errors = QString::fromUtf8(process.readAllStandardError());
    return process.exitCode();
}

} // namespace

/// What runs are called: by preset and seed until somebody types a name, never two alike, changed by the runner.
class TestRunNames : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
    }

    void theDefault_followsPresetSeedAndLoss()
    {
        RunConfig config = findPreset("sdm_cm_hn").config;
        config.seed = 3;
        QCOMPARE(defaultRunName(config), std::string("sdm_cm_hn-seed-3"));
        changePreset(config, "ce_cm");
        QCOMPARE(defaultRunName(config), std::string("ce_cm-seed-3"));
        config = findPreset("sdm_cm_hn").config;
        config.loss.kind = LossKind::CrossEntropy;
        QCOMPARE(defaultRunName(config), std::string("sdm_cm_hn-cross_entropy-seed-0"));
    }

    void aTakenName_getsTheFirstFreeSuffix()
    {
        const auto taken = [](const std::string& name) { return name == "a" || name == "a-2" || name == "a-4"; };
        QCOMPARE(runs::freeRunName("b", taken), std::string("b"));
        QCOMPARE(runs::freeRunName("a", taken), std::string("a-3"));
    }

    void whatIsNoName_isRefused()
    {
        for (const char* text : {"", " a", "a ", "a\nb", "-x", "a\tb"})
            QVERIFY2(runs::runNameFault(text).has_value(), text);
        QVERIFY(runs::runNameFault(std::string(201, 'a')).has_value());
        QVERIFY(!runs::runNameFault("Läufe, zweiter Versuch").has_value());
    }

    void theRunner_renamesAndAddsASuffix()
    {
        test::TemporaryProject project;
        const RunId first = project.addRun("one", store::RunState::Finished);
        const RunId second = project.addRun("two", store::RunState::Finished);
        QCOMPARE(
            runner({QStringLiteral("rename"), QStringLiteral("two"), QStringLiteral("one"), QStringLiteral("--project"), project.path()}),
            0);
        QCOMPARE(nameOf(project, second), QStringLiteral("one-2"));
        QCOMPARE(nameOf(project, first), QStringLiteral("one"));
        QString errors;
        QCOMPARE(runner({QStringLiteral("rename"), QStringLiteral("one"), QStringLiteral(" "), QStringLiteral("--project"), project.path()},
                        &errors),
                 2);
        QVERIFY(errors.contains(QStringLiteral("blank")));
        QCOMPARE(
            runner({QStringLiteral("rename"), QStringLiteral("none"), QStringLiteral("x"), QStringLiteral("--project"), project.path()}),
            3);
    }

    void theWindow_renamesInPlaceAndUndoes()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("before", store::RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.selection().runId(), QString::fromStdString(id.text()));
        QTest::keyClick(&frame.window(), Qt::Key_F2);
        QCOMPARE(frame.window().currentPageId(), QStringLiteral("runs"));
        auto* editor = qobject_cast<QLineEdit*>(frame.window().focusWidget());
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("after"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(nameOf(project, id), QStringLiteral("after"), kRunnerMs);
        QTRY_VERIFY(frame.window().windowTitle().contains(QStringLiteral("after")));
        frame.window().setFocus();
        QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(nameOf(project, id), QStringLiteral("before"), kRunnerMs);
        QTest::keyClick(&frame.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(nameOf(project, id), QStringLiteral("after"), kRunnerMs);
    }

    void aRunLikeAnother_hasNoNameUntilOneIsTyped()
    {
        test::TemporaryProject project;
        const RunId id = project.addRun("demo-sdm_cm_hn-seed-0", store::RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_VERIFY(frame.workbench.session().run(QString::fromStdString(id.text())) != nullptr);
        frame.workbench.newRunLike(QString::fromStdString(id.text()));
        ui::ConfigDraft& draft = frame.workbench.composer()->draft();
        const Setting& name = *findSetting("name");
        QCOMPARE(draft.text(name), QString());
        draft.setPreset("ce_cm");
        QCOMPARE(draft.placeholder(name), QStringLiteral("ce_cm-seed-0"));
        draft.setText(*findSetting("seed"), QStringLiteral("5"));
        QCOMPARE(draft.placeholder(name), QStringLiteral("ce_cm-seed-5"));
        draft.setText(name, QStringLiteral("mine"));
        QCOMPARE(draft.config().name, std::string("mine"));
    }

    void theDemoCard_offersTheBaseline()
    {
        QTemporaryDir folder;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(folder.path());
        const auto buttons = frame.window().page(QStringLiteral("home"))->findChildren<QAbstractButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
            return button->isVisible() && button->text() == QStringLiteral("Run its baseline");
        }));
        client::RunLauncher launcher;
        launcher.setProject(QStringLiteral("/p"));
        QCOMPARE(launcher.demoArguments(QStringLiteral("ce_cm")).last(), QStringLiteral("ce_cm"));
    }

    void windowAndCommandLine_haveOneDefaultProject()
    {
        qunsetenv("SDM_PROJECT");
        QCOMPARE(app::defaultProjectFolder(), QString::fromStdString(runs::defaultProjectFolder().string()));
        QTemporaryDir data;
        QProcess demo;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), data.path());
        demo.setProcessEnvironment(environment);
        demo.start(QStringLiteral(SDM_RUNNER_PATH), {QStringLiteral("--quiet"), QStringLiteral("demo")});
        const QString store = data.path() + QStringLiteral("/sdm-workbench/default/store.sqlite");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(store), kRunnerMs);
        demo.kill();
        demo.waitForFinished();
        qputenv("XDG_DATA_HOME", data.path().toUtf8());
        QCOMPARE(app::defaultProjectFolder() + QStringLiteral("/store.sqlite"), store);
        qunsetenv("XDG_DATA_HOME");
    }
};

QTEST_MAIN(TestRunNames)
#include "tst_run_names.moc"
