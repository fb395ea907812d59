#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/config/settings_digest.h"
#include "core/records/metric_keys.h"
#include "core/report/queue_forecast.h"
#include "core/report/run_label.h"
#include "core/report/run_matrix.h"
#include "core/store/annotations.h"
#include "tests/support/temporary_project.h"

#include <array>
#include <QTest>

using namespace sdm;
using report::MatrixCell;
using store::RunState;

/// Ablations times seeds, and how long runs will take.
class TestRunMatrix : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDigest_isOfSettingsAlone();
    void seeds_areReadAsTyped();
    void rows_arePresetsTimesVariants();
    void cells_findTheirRunsBySettings();
    void smokeTestsAndTheTrash_fillNoCell();
    void time_isThatOfTheSameSettingsElseOfLikePhases();
};

namespace {

void addSeconds(test::TemporaryProject& project, const RunId& run, PhaseKind phase, double seconds)
{
    project.store.appendMetrics(run, {{phaseSecondsKey(phase), 1, 1.0, seconds}});
}

RunConfig preset(const char* name, std::uint64_t seed = 0)
{
    RunConfig config = findPreset(name).config;
    config.seed = seed;
    return config;
}

} // namespace

void TestRunMatrix::aDigest_isOfSettingsAlone()
{
    RunConfig one = preset("sdm_cm", 1), other = preset("sdm_cm", 2);
    other.name = "another";
    QCOMPARE(settingsDigest(one, "/p"), settingsDigest(other, "/p"));
    one.task.train = "data/train.jsonl";
    other.task.train = "/p/data/../data/train.jsonl";
    QCOMPARE(settingsDigest(one, "/p"), settingsDigest(other, "/p"));
    QVERIFY(settingsDigest(one, "/q") != settingsDigest(other, "/q"));
    other.optimiser.epochs += 1;
    QVERIFY(settingsDigest(one, "/p") != settingsDigest(other, "/p"));
}

void TestRunMatrix::seeds_areReadAsTyped()
{
    using Seeds = std::vector<std::uint64_t>;
    QVERIFY(report::matrixSeeds("0, 2,1") == Seeds({0, 2, 1}));
    QVERIFY(report::matrixSeeds("3-5 4 9") == Seeds({3, 4, 5, 9}));
    for (const char* wrong : {"", "a", "1-", "-1", "5-3", "0-100000", "1.5"})
        QVERIFY_THROWS_EXCEPTION(Error, report::matrixSeeds(wrong));
}

void TestRunMatrix::rows_arePresetsTimesVariants()
{
    const auto rows = report::matrixRows(preset("sdm_cm_hn"), {"ce_cm", "sdm_cm_hn"}, {"optimiser.epochs=3 seed=9", "optimiser.epochs=4"});
    QCOMPARE(rows.size(), std::size_t(4));
    QVERIFY(rows[0].config.loss.kind == LossKind::CrossEntropy && rows[3].config.loss.kind == LossKind::Sdm);
    QCOMPARE(rows[2].config.optimiser.epochs, std::int64_t(3));
    QVERIFY(rows[0].label.starts_with("FT(CM)") && rows[0].label.ends_with("epochs=3 seed=9"));
    QVERIFY_THROWS_EXCEPTION(Error, report::matrixRows(preset("sdm_cm"), {"no_such"}, {}));
    QVERIFY_THROWS_EXCEPTION(Error, report::matrixRows(preset("sdm_cm"), {}, {"no.such=1"}));
    QVERIFY_THROWS_EXCEPTION(Error, report::matrixRows(preset("sdm_cm"), {}, {"optimiser.epochs=-1"}));
}

void TestRunMatrix::cells_findTheirRunsBySettings()
{
    test::TemporaryProject project;
    const RunId failed = project.addRun("failed first", RunState::Failed, "sdm_cm");
    const RunId done = project.addRun("whatever", RunState::Running, "sdm_cm");
    project.addEvaluation(done, "test", false, 40, 100, 60, 57, LayerRole::Final);
    project.store.setState(done, RunState::Finished);
    project.addRun("failed last", RunState::Failed, "sdm_cm");
    store::QueueAddition waits;
    waits.configJson = runConfigJson(preset("base", 5));
    store::Annotations(project.store).queueRuns(std::array{waits});
    const std::filesystem::path folder = project.path().toStdString();
    const auto reader = store::StoreReader::open(folder);
    const auto matrix =
        report::runMatrix(reader, folder, report::matrixRows(preset("sdm_cm"), {"base", "sdm_cm"}, {}), {0, 5}, Bound::Plain);
    QCOMPARE(matrix.cells[1][0].state, MatrixCell::State::Run);
    QCOMPARE(matrix.cells[1][0].run, done);
    QCOMPARE(matrix.cells[1][0].share, std::optional(0.6));
    QCOMPARE(matrix.cells[1][0].accuracy, std::optional(0.95));
    QCOMPARE(matrix.cells[0][1].state, MatrixCell::State::Queued);
    QCOMPARE(matrix.cells[0][0].state, MatrixCell::State::Missing);
    QCOMPARE(matrix.missing().size(), std::size_t(2));
    QCOMPARE(report::cellText(matrix.cells[1][0]), std::string("0.600 (0.950)"));
    // Two rows of one meaning ask for one run.
    const auto twice = report::runMatrix(reader, folder, report::matrixRows(preset("sdm_cm"), {"ce_cm", "ce_cm"}, {}), {0});
    QCOMPARE(twice.missing().size(), std::size_t(1));
}

void TestRunMatrix::smokeTestsAndTheTrash_fillNoCell()
{
    test::TemporaryProject project;
    const RunId run = project.addRun("thrown away", RunState::Finished, "sdm_cm");
    const std::filesystem::path folder = project.path().toStdString();
    store::RunRow smoke = store::StoreReader::open(folder).findRun(run.text());
    smoke.id = newUlid();
    smoke.name = "smoke";
    smoke.origin = RunOrigin::Smoke;
    project.store.createRun(smoke);
    QVERIFY(report::ranAs(smoke).starts_with("Smoke test: SDM+FT(CM)"));
    store::Annotations(project.store).trash(std::array{run}, "");
    const auto matrix = report::runMatrix(store::StoreReader::open(folder), folder, report::matrixRows(preset("sdm_cm"), {}, {}), {0});
    QCOMPARE(matrix.cells[0][0].state, MatrixCell::State::Missing);
}

void TestRunMatrix::time_isThatOfTheSameSettingsElseOfLikePhases()
{
    test::TemporaryProject project;
    const std::filesystem::path folder = project.path().toStdString();
    for (const double seconds : {10.0, 30.0, 20.0}) {
        const RunId run = project.addRun("past", RunState::Finished, "sdm_cm");
        addSeconds(project, run, PhaseKind::FineTune, seconds);
        addSeconds(project, run, PhaseKind::FineTune, seconds);
        addSeconds(project, run, PhaseKind::Decode, 5);
    }
    const auto reader = store::StoreReader::open(folder);
    const report::RunForecaster forecaster(reader, folder);
    const auto same = forecaster.of(preset("sdm_cm", 77));
    QVERIFY(same && same->isOfSameSettings);
    QCOMPARE(same->seconds, 45.0); // the median run: 2 x 20 + 5
    RunConfig longer = preset("sdm_cm");
    longer.optimiser.epochs *= 2;
    const auto alike = forecaster.of(longer);
    QVERIFY(alike && !alike->isOfSameSettings);
    QCOMPARE(alike->seconds, 85.0); // tuning twice, decoding once
    QCOMPARE(forecaster.of(preset("base"))->seconds, 5.0);
    QVERIFY(!forecaster.of(preset("ce_cm"))); // its phases are others
    store::QueueAddition known, unknown;
    known.configJson = runConfigJson(preset("sdm_cm", 3));
    unknown.configJson = runConfigJson(preset("ce_cm"));
    store::Annotations(project.store).queueRuns(std::array{known, unknown});
    const report::QueueForecast forecast = report::queueForecast(reader, folder, store::queueOf(reader));
    QCOMPARE(forecast.open, std::int64_t(2));
    QCOMPARE(forecast.known, 45.0);
    QCOMPARE(forecast.unknown, std::int64_t(1));
}

QTEST_APPLESS_MAIN(TestRunMatrix)
#include "tst_run_matrix.moc"
