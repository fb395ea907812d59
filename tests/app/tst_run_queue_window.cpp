#include "app/dock_area.h"
#include "core/config/config_io.h"
#include "core/runs/queue_worker_signs.h"
#include "core/store/queue_state.h"
#include "tests/app/window_frame.h"
#include "tests/core/train/tiny_project.h"
#include "tests/support/temporary_project.h"
#include "widgets/composer/config_draft.h"
#include "widgets/composer/matrix_window.h"
#include "widgets/composer/run_composer.h"
#include "widgets/docks/queue_dock.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStandardPaths>

using namespace sdm;
using namespace Qt::StringLiterals;
using store::RunState;

namespace {

constexpr int kRunMs = 120'000; // a second of work, and a machine that may be busy

QAbstractButton* buttonOf(QWidget* root, const QString& text)
{
    for (auto* button : root->findChildren<QAbstractButton*>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

/// The queue and the matrix as a person uses them, in the real window.
class TestRunQueueWindow : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }

    static QTableView* tableOf(test::WindowFrame& frame)
    {
        return frame.window().docks().content(QStringLiteral("queue"))->findChild<QTableView*>();
    }
    static QStringList namesIn(test::WindowFrame& frame, int column = ui::QueueModel::Name)
    {
        QStringList names;
        const QAbstractItemModel* model = tableOf(frame)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, column).data().toString();
        return names;
    }
    static void queue(test::WindowFrame& frame, const QStringList& names)
    {
        ui::EditDesk::Additions additions;
        for (const QString& name : names) {
            RunConfig config;
            config.name = name.toStdString();
            store::QueueAddition addition;
            addition.configJson = runConfigJson(config, -1);
            additions.push_back(addition);
        }
        frame.workbench.edits().queueRuns(additions);
    }
    static void choose(test::WindowFrame& frame, int row)
    {
        tableOf(frame)->setFocus();
        tableOf(frame)->setCurrentIndex(tableOf(frame)->model()->index(row, 0));
    }

    static RunConfig tinyConfig(const TinyProject& inputs)
    {
        RunConfig config = inputs.config();
        config.optimiser.epochs = 1;
        const engine::RunPaths paths = inputs.paths("any");
        config.model.path = paths.model.string();
        config.task.train = paths.train.string();
        config.task.calibration = paths.calibration.string();
        for (std::size_t i = 0; i < paths.tests.size(); ++i)
            config.task.tests.at(i).file = paths.tests[i].string();
        return config;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
    }

    void anEmptyQueue_saysHowToFillIt()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.window().docks().open(QStringLiteral("queue"));
        ui::Dock* dock = frame.window().docks().content(QStringLiteral("queue"));
        QVERIFY(tableOf(frame)->isHidden());
        QVERIFY(!buttonOf(dock, QStringLiteral("Start the queue"))->isEnabled());
        buttonOf(dock, QStringLiteral("Matrix…"))->click();
        QTRY_VERIFY(frame.workbench.matrix() != nullptr && frame.workbench.matrix()->isVisible());
    }

    void order_isChangedByKeyboardAndDragAndTakenBack()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.window().docks().open(QStringLiteral("queue"));
        queue(frame, {u"a"_s, u"b"_s, u"c"_s});
        QTRY_COMPARE(namesIn(frame), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        choose(frame, 0);
        QTest::keyClick(tableOf(frame), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(namesIn(frame), QStringList({u"b"_s, u"a"_s, u"c"_s}));
        QCOMPARE(tableOf(frame)->currentIndex().data().toString(), QStringLiteral("a")); // it stays the chosen one
        QAbstractItemModel* model = tableOf(frame)->model();
        const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(2, 0)}));
        model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
        QTRY_COMPARE(namesIn(frame), QStringList({u"c"_s, u"b"_s, u"a"_s}));
        choose(frame, 1);
        QTest::keyClick(tableOf(frame), Qt::Key_Delete);
        QTRY_COMPARE(namesIn(frame), QStringList({u"c"_s, u"a"_s}));
        frame.workbench.edits().undo();
        QTRY_COMPARE(namesIn(frame), QStringList({u"c"_s, u"b"_s, u"a"_s}));
        frame.workbench.edits().undo();
        QTRY_COMPARE(namesIn(frame), QStringList({u"b"_s, u"a"_s, u"c"_s}));
    }

    void whatWaitsForAFailedRun_saysSo()
    {
        test::TemporaryProject project;
        const RunId failed = project.addRun("broken", RunState::Failed);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.window().docks().open(QStringLiteral("queue"));
        queue(frame, {u"heir"_s});
        QTRY_COMPARE(namesIn(frame), QStringList({u"heir"_s}));
        const auto entry = store::StoreReader::open(project.path().toStdString()).queueEntries().front();
        frame.workbench.edits().setQueuedAfter(QString::fromStdString(entry.id), QString::fromStdString(failed));
        QTRY_COMPARE(namesIn(frame, ui::QueueModel::State), QStringList({u"Held up"_s}));
        QCOMPARE(namesIn(frame, ui::QueueModel::After), QStringList({u"broken (Failed)"_s}));
    }

    void theForm_queuesARunAndTheQueueRunsIt()
    {
        const TinyProject inputs;
        QTemporaryDir project; // there is no store yet
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.workbench.newRun();
        ui::RunComposer& form = *frame.workbench.composer();
        RunConfig config = tinyConfig(inputs);
        config.name = "queued";
        form.setConfig(config);
        form.queue(); // as soon as pre-flight has answered
        QTRY_VERIFY_WITH_TIMEOUT(frame.window().docks().isShown(QStringLiteral("queue")), kRunMs);
        QTRY_COMPARE(namesIn(frame), QStringList({u"queued"_s}));
        QVERIFY(frame.bannerText().contains(QStringLiteral("waits in the queue")));
        ui::Dock* dock = frame.window().docks().content(QStringLiteral("queue"));
        QTRY_VERIFY(buttonOf(dock, QStringLiteral("Start the queue"))->isEnabled());
        buttonOf(dock, QStringLiteral("Start the queue"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            !frame.workbench.session().runs().empty() && frame.workbench.session().runs().front().state == RunState::Finished, kRunMs);
        QTRY_COMPARE_WITH_TIMEOUT(namesIn(frame, ui::QueueModel::State), QStringList({u"Finished"_s}), kRunMs);
        QTRY_VERIFY_WITH_TIMEOUT(!runs::isQueueWorked(project.path().toStdString()), kRunMs);
    }

    void aSmokeTest_isStartedFromTheForm()
    {
        const TinyProject inputs;
        QTemporaryDir project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        frame.workbench.newRun();
        ui::RunComposer& form = *frame.workbench.composer();
        form.setConfig(tinyConfig(inputs));
        form.findChild<QCheckBox*>()->window();
        for (auto* box : form.findChildren<QCheckBox*>())
            if (box->text() == QLatin1String("Smoke test"))
                box->click();
        QVERIFY(form.isSmoke());
        form.start();
        QTRY_VERIFY_WITH_TIMEOUT(
            !frame.workbench.session().runs().empty() && frame.workbench.session().runs().front().state == RunState::Finished, kRunMs);
        const ui::RunSummary& run = frame.workbench.session().runs().front();
        QVERIFY(run.row.origin == RunOrigin::Smoke);
        QVERIFY2(run.rowName().startsWith(QLatin1String("Smoke test")), qPrintable(run.rowName()));
    }

    void theMatrix_showsWhatThereIsAndQueuesTheRest()
    {
        test::TemporaryProject project;
        const RunId known = project.addRun("any name", RunState::Running, "sdm_cm"); // its stored seed is the preset's
        project.addEvaluation(known, "test", false, 40, 100, 50, 48, LayerRole::Final);
        project.store.setState(known, RunState::Finished);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path());
        QTRY_COMPARE(frame.workbench.session().runs().size(), std::size_t(1));
        frame.workbench.showMatrix(QString::fromStdString(known));
        ui::MatrixWindow& matrix = *frame.workbench.matrix();
        matrix.findChild<QLineEdit*>()->setText(QStringLiteral("0-1"));
        auto* presets = matrix.findChild<QListWidget*>();
        for (int i = 0; i < presets->count(); ++i)
            if (presets->item(i)->data(Qt::UserRole).toString() == QLatin1String("base"))
                presets->item(i)->setCheckState(Qt::Checked);
        const auto stateAt = [&](int row, int seed) {
            const auto& cells = matrix.model().matrix().cells;
            return static_cast<std::size_t>(row) < cells.size() &&
                           static_cast<std::size_t>(seed) < cells[static_cast<std::size_t>(row)].size()
                       ? std::optional(cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(seed)])
                       : std::nullopt;
        };
        QTRY_VERIFY(stateAt(1, 1));
        QCOMPARE(stateAt(1, 0)->state, report::MatrixCell::State::Run); // rows in the presets' order: base, then sdm_cm
        QCOMPARE(QString::fromStdString(stateAt(1, 0)->run), QString::fromStdString(known));
        QVERIFY(stateAt(1, 0)->share.has_value());
        QCOMPARE(stateAt(1, 1)->state, report::MatrixCell::State::Missing);
        // The form has no model and data: nothing can be queued before they are there.
        QAbstractButton* button = buttonOf(&matrix, QStringLiteral("Queue 3 missing"));
        QTRY_VERIFY((button = buttonOf(&matrix, QStringLiteral("Queue 3 missing"))) != nullptr);
        QVERIFY(!button->isEnabled());
        RunConfig whole = findPreset("sdm_cm").config;
        whole.model.path = "/m";
        whole.task.train = "/t.jsonl";
        whole.task.calibration = "/c.jsonl";
        whole.task.tests = {{"test", "/x.jsonl", false}};
        matrix.setConfig({}, whole);
        QTRY_VERIFY((button = buttonOf(&matrix, QStringLiteral("Queue 2 missing"))) != nullptr && button->isEnabled());
        button->click();
        QTRY_COMPARE(store::StoreReader::open(project.path().toStdString()).queueEntries().size(), std::size_t(2));
        QTRY_VERIFY(stateAt(0, 0) && stateAt(0, 0)->state == report::MatrixCell::State::Queued);
        QTRY_VERIFY(buttonOf(&matrix, QStringLiteral("Nothing is missing")) != nullptr);
        frame.workbench.edits().undo();
        QTRY_VERIFY(buttonOf(&matrix, QStringLiteral("Queue 2 missing")) != nullptr);
        matrix.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("no.such=1"));
        QTRY_VERIFY(!buttonOf(&matrix, QStringLiteral("Queue 2 missing"))->isEnabled());
    }
};

QTEST_MAIN(TestRunQueueWindow)
#include "tst_run_queue_window.moc"
