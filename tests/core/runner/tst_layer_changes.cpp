#include "core/base/atomic_file.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/sdm_layer.h"
#include "core/runs/run_lock.h"
#include "core/store/store_reader.h"
#include "runner_process.h"
#include "tests/core/store/store_samples.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/stack.h>
#include <filesystem>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace sdm;

namespace {

namespace fs = std::filesystem;

/// Two classes on two sides of the origin.
void writeRows(const fs::path& path, double shift)
{
    const at::Tensor labels = at::arange(40).remainder(2);
    const at::Tensor side = labels.to(at::kFloat).mul(2).sub(1), wave = at::arange(40).to(at::kFloat).mul(0.7).sin();
    const at::Tensor features = at::stack({side.add(wave.mul(0.3)), wave, wave.mul(side)}, 1).add(shift);
    engine::writeSafetensors(path, {{"features", features}, {"labels", labels}});
}

} // namespace

/// A layer of a run that is changed afterwards: its folder never differs from what the store says without the store saying so too.
class TestLayerChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void calibrate_isRecordedWithTheRun();
    void update_isRecordedWithTheRun();
    void aPathThroughALinkIsTheRunsLayerToo();
    void aCopyIsNobodys();
    void whileTheRunIsAtWork_nothingChanges();
    void aStoreThatCannotBeWritten_leavesTheFolderAsItWas();

private:
    RunnerResult call(const QStringList& arguments) const { return RunnerProcess(path("project")).call(arguments); }
    RunnerResult calibrate(const QString& folder, const char* alpha) const
    {
        return call({QStringLiteral("layer"), QStringLiteral("calibrate"), QStringLiteral("--layer"), folder, QStringLiteral("--alpha"),
                     QLatin1String(alpha)});
    }
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    fs::path file(const char* name) const { return path(name).toStdString(); }
    std::vector<store::EventRow> events() const { return store::StoreReader::open(file("project")).eventsOfKind(m_run, "layer_changed"); }
    double alphaOf(const QString& folder) const { return engine::SdmLayer::load(folder.toStdString()).region().alpha; }

    const RunId m_run = "01HZX3Q0000000000000000RVN";
    QString m_layer;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLayerChanges::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeRows(file("support.safetensors"), 0);
    writeRows(file("calibration.safetensors"), 0.02);
    auto store = store::RunStore::open(file("project"));
    store.createRun(samples::run(m_run));
    LayerRecord layer = samples::layer("01LAYER");
    layer.alpha = 0.95;
    store.addLayer(m_run, layer);
    store.setState(m_run, store::RunState::Finished);
    m_layer = path("project/runs/01HZX3Q0000000000000000RVN/layers/final-0");
    writeFileAtomically(file("config.json"), R"({"epochs": 3, "learning_rate": 0.01, "exemplar_size": 4})");
    const RunnerResult fitted =
        call({QStringLiteral("--quiet"), QStringLiteral("layer"), QStringLiteral("fit"), QStringLiteral("--support"),
              path("support.safetensors"), QStringLiteral("--calibration"), path("calibration.safetensors"), QStringLiteral("--config"),
              path("config.json"), QStringLiteral("--out"), m_layer});
    QVERIFY2(fitted.exitCode == 0, fitted.err);
    QVERIFY(events().empty());
}

void TestLayerChanges::calibrate_isRecordedWithTheRun()
{
    const RunnerResult done = calibrate(m_layer, "0.8");
    QVERIFY2(done.exitCode == 0, done.err);
    QVERIFY2(done.err.contains("recorded with run 01HZX3Q0000000000000000RVN") && done.err.contains("alpha 0.95"), done.err);
    QCOMPARE(alphaOf(m_layer), 0.8);
    QCOMPARE(events().size(), std::size_t{1});

    const QJsonObject shown = call({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("01HZX3Q0000000000000000RVN")}).json();
    QCOMPARE(shown[QStringLiteral("layers")][0][QStringLiteral("alpha")].toDouble(), 0.95); // the results were made with it
    const QJsonValue change = shown[QStringLiteral("layer_changes")][0];
    QCOMPARE(change[QStringLiteral("change")].toString(), QStringLiteral("calibrated"));
    QCOMPARE(change[QStringLiteral("id")].toString(), QStringLiteral("01LAYER"));
    QCOMPARE(change[QStringLiteral("alpha")].toDouble(), 0.8);
    QVERIFY(change[QStringLiteral("time_ms")].toDouble() > 0);
    const auto region = engine::SdmLayer::load(m_layer.toStdString()).region();
    QCOMPARE(change[QStringLiteral("psi")].toArray().size(), 2);
    if (region.found())
        QCOMPARE(change[QStringLiteral("qr_min")].toDouble(), region.qrMin);
    else
        QCOMPARE(change[QStringLiteral("qr_min")].toString(), QStringLiteral("inf"));

    const QByteArray text = call({QStringLiteral("show"), QStringLiteral("01HZX3Q0000000000000000RVN")}).out;
    QVERIFY2(text.contains("final 0 was calibrated at ") && text.contains("alpha 0.8"), text);
    QVERIFY2(text.contains("were changed after the run (1 time)"), text); // under the table
    calibrate(m_layer, "0.9");
    QCOMPARE(events().size(), std::size_t{2});
    const QByteArray table = call({QStringLiteral("compare"), QString::fromStdString(m_run.text())}).out;
    QVERIFY2(table.contains("were changed after the run (2 times)"), table);
}

void TestLayerChanges::update_isRecordedWithTheRun()
{
    const RunnerResult done = call({QStringLiteral("layer"), QStringLiteral("update"), QStringLiteral("--layer"), m_layer,
                                    QStringLiteral("--features"), path("calibration.safetensors")});
    QVERIFY2(done.exitCode == 0, done.err);
    const QJsonObject shown = call({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("01HZX3Q0000000000000000RVN")}).json();
    const QJsonValue change = shown[QStringLiteral("layer_changes")][0];
    QCOMPARE(change[QStringLiteral("change")].toString(), QStringLiteral("updated"));
    QCOMPARE(change[QStringLiteral("support_size")].toInt(), 80);
}

void TestLayerChanges::aPathThroughALinkIsTheRunsLayerToo()
{
    fs::create_directory_symlink(m_layer.toStdString(), file("link"));
    QVERIFY(calibrate(path("link"), "0.8").exitCode == 0);
    QCOMPARE(events().size(), std::size_t{1});
}

void TestLayerChanges::aCopyIsNobodys()
{
    fs::copy(m_layer.toStdString(), file("copy"));
    const RunnerResult done = calibrate(path("copy"), "0.8");
    QVERIFY2(done.exitCode == 0 && !done.err.contains("recorded"), done.err);
    QCOMPARE(alphaOf(path("copy")), 0.8);
    QCOMPARE(alphaOf(m_layer), 0.95);
    QVERIFY(events().empty());
}

void TestLayerChanges::whileTheRunIsAtWork_nothingChanges()
{
    store::RunStore::open(file("project")).setState(m_run, store::RunState::Queued);
    const runs::RunLock lock(file("project"), m_run);
    const RunnerResult refused = calibrate(m_layer, "0.8");
    QVERIFY2(refused.exitCode == 2 && refused.err.contains("01HZX3Q0000000000000000RVN, which is at work"), refused.err);
    QCOMPARE(alphaOf(m_layer), 0.95);
    QVERIFY(events().empty());
}

void TestLayerChanges::aStoreThatCannotBeWritten_leavesTheFolderAsItWas()
{
    SQLite::Database((file("project") / "store.sqlite").string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");
    const RunnerResult refused = calibrate(m_layer, "0.8");
    QVERIFY2(refused.exitCode == 2 && refused.err.contains("version 999"), refused.err);
    QCOMPARE(alphaOf(m_layer), 0.95);
}

QTEST_GUILESS_MAIN(TestLayerChanges)
#include "tst_layer_changes.moc"
