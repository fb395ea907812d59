#include "core/base/atomic_file.h"
#include "tests/app/window_frame.h"
#include "tests/core/runner/runner_process.h"
#include "tests/core/train/tiny_project.h"
#include "tests/support/temporary_project.h"
#include "widgets/pages/generations/neighbour_table.h"
#include "widgets/pages/probe/probe_column.h"
#include "widgets/pages/probe_page.h"
#include "widgets/pages/verdict_path_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>

using namespace sdm;
using namespace Qt::StringLiterals;
using store::RunState;

namespace {

constexpr int kAnswerMs = 60'000; // a moment of work, and a machine that may be busy

} // namespace

/// A prompt of one's own, answered by the real engine, in the real window.
class TestProbePage : public QObject {
    Q_OBJECT

    ui::Theme m_theme;
    QTemporaryDir m_scratch;
    std::unique_ptr<TinyProject> m_inputs;
    store::GenerationView m_known; ///< an answer of the finished run, judged by its first final layer
    int m_files = 0;

    QString settingsFile() { return m_scratch.filePath(QStringLiteral("settings-%1.ini").arg(++m_files)); }
    QString folder() const { return QString::fromStdString(m_inputs->folder().string()); }

    static ui::ProbePage& page(test::WindowFrame& frame)
    {
        return *qobject_cast<ui::ProbePage*>(frame.window().page(QStringLiteral("probe")));
    }
    static void ask(ui::ProbePage& page, const QString& prompt)
    {
        page.prompt()->setPlainText(prompt);
        QVERIFY(page.askButton()->isEnabled());
        page.prompt()->setFocus();
        QTRY_VERIFY(page.prompt()->hasFocus());
        QTest::keyClick(page.prompt(), Qt::Key_Return, Qt::ControlModifier);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        qputenv("SDM_RUNNER", SDM_RUNNER_PATH);
        m_theme.install(*qApp);
        m_inputs = std::make_unique<TinyProject>();
        m_inputs->writeConfig(2);
        const RunnerResult made =
            RunnerProcess(folder()).call({u"run"_s, u"--config"_s, folder() + u"/run.json"_s, u"--name"_s, u"asked"_s});
        QVERIFY2(made.exitCode == 0, made.err);
        const auto reader = store::StoreReader::open(m_inputs->folder());
        const RunId run = reader.findRun("asked").id;
        const auto layers = reader.layers(run);
        for (const EvaluationRecord& evaluation : reader.evaluations(run)) {
            const auto layer = std::ranges::find(layers, evaluation.layerId, &LayerRecord::id);
            if (evaluation.split == "near" && layer != layers.end() && layer->role == LayerRole::Final && layer->draw == 0)
                m_known = reader
                              .generations({reader.generationIds(evaluation.id, {}, store::GenerationOrder::Document, false).front()},
                                           store::Neighbours::Included)
                              .front();
        }
        QVERIFY(!m_known.prompt.empty());
    }

    void anAnswerIsWhatTheRunGave()
    {
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(folder(), QStringLiteral("probe"));
        ui::ProbePage& probe = page(frame);
        QTRY_VERIFY(probe.first()->isReady());
        QTRY_COMPARE(probe.first()->checkpoints()->count() > 1, true);
        QVERIFY(!probe.askButton()->isEnabled()); // there is nothing to ask yet
        QAbstractItemModelTester tester(probe.history());
        ask(probe, QString::fromStdString(m_known.prompt));
        QTRY_COMPARE_WITH_TIMEOUT(probe.history()->rowCount(), 1, kAnswerMs);
        QCOMPARE(probe.first()->answer(), QString::fromStdString(m_known.generated));
        const ui::ProbedAnswer& answer = probe.history()->at(0);
        QCOMPARE(answer.record.verdict, m_known.record.verdict);
        QCOMPARE(answer.record.plain.reason, m_known.record.plain.reason);
        QVERIFY(answer.record.plain.probability == m_known.record.plain.probability);
        QCOMPARE(answer.record.neighbours.size(), m_known.record.neighbours.size());
        QCOMPARE(probe.first()->path().path().judged, m_known.record.judged());
        QCOMPARE(probe.first()->path().path().gates.empty(), false);
        QTRY_COMPARE(probe.first()->neighbours().model()->rowCount(), static_cast<int>(m_known.record.neighbours.size()));
        if (!m_known.record.neighbours.empty())
            QTRY_VERIFY(!probe.first()->neighbours().model()->rows().front().text.isEmpty());
        QVERIFY(probe.first()->state().contains(QStringLiteral("asked")));
    }

    void twoCheckpointsStandBesideEachOtherAndTheHistoryStays()
    {
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(folder(), QStringLiteral("probe"));
        ui::ProbePage& probe = page(frame);
        QTRY_VERIFY(probe.first()->isReady());
        QTRY_COMPARE(probe.history()->rowCount(), 1); // of the test before: it is the project's
        QVERIFY(!probe.second()->isReady());
        probe.second()->chooseRun(probe.first()->runId());
        QTRY_VERIFY(probe.second()->checkpoints()->count() > 1);
        probe.second()->checkpoints()->setCurrentIndex(1);
        QVERIFY(probe.second()->checkpoint().has_value());
        ask(probe, QString::fromStdString(m_known.prompt));
        QTRY_COMPARE_WITH_TIMEOUT(probe.history()->rowCount(), 3, kAnswerMs);
        QVERIFY(!probe.second()->answer().isEmpty() || probe.second()->state().contains(QStringLiteral("answered")));
        // A row shows its answer again.
        probe.prompt()->clear();
        QTest::keyClick(probe.historyTable(), Qt::Key_Home);
        probe.historyTable()->setCurrentIndex(probe.history()->index(2, 0));
        Q_EMIT probe.historyTable()->activated(probe.history()->index(2, 0));
        QCOMPARE(probe.prompt()->toPlainText(), QString::fromStdString(m_known.prompt));
        QCOMPARE(probe.first()->answer(), QString::fromStdString(m_known.generated));
        QTRY_VERIFY(std::filesystem::exists(m_inputs->folder() / "probes.jsonl"));
        QTRY_COMPARE(std::ranges::count(readFile(m_inputs->folder() / "probes.jsonl"), '\n'), std::ptrdiff_t(3));
    }

    void whatCannotAnswer_saysWhy()
    {
        test::TemporaryProject project;
        const RunId run = project.addRun("too young", RunState::Running);
        project.addEvaluation(run, "test", false, 40, 10, 5, 5); // no final layer
        project.store.setState(run, RunState::Stopped);
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("probe"));
        ui::ProbePage& probe = page(frame);
        QTRY_VERIFY(probe.first()->isReady());
        QTRY_VERIFY(probe.first()->state().contains(QStringLiteral("no final layer yet")));
        ask(probe, QStringLiteral("anything"));
        QTRY_VERIFY_WITH_TIMEOUT(probe.first()->state().startsWith(QLatin1String("No answer:")), kAnswerMs);
        QVERIFY(!probe.first()->isBusy());
        QCOMPARE(probe.history()->rowCount(), 0);
    }

    void aProjectWithoutRuns_saysWhatIsMissing()
    {
        test::TemporaryProject project;
        test::WindowFrame frame(m_theme, settingsFile());
        frame.open(project.path(), QStringLiteral("probe"));
        ui::ProbePage& probe = page(frame);
        QVERIFY(probe.prompt()->isHidden() || !probe.prompt()->isVisible());
        const auto labels = probe.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->isVisible() && label->text() == u"No run to ask"; }));
    }
};

QTEST_MAIN(TestProbePage)
#include "tst_probe_page.moc"
