#include "core/base/atomic_file.h"
#include "core/demo/pretrain_job.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/job/run_job.h"
#include "tests/core/train/recording_observer.h"
#include "tests/core/train/tiny_project.h"
#include "tests/support/pretend_device/pretend_device.h"

#include <nlohmann/json.hpp>
#include <QTest>
#include <tuple>

using namespace sdm;
using namespace sdm::engine;

/// Whole jobs on a device: layers, steps with hard negatives, evaluations, generation, the final stage, a resume, a pretraining. What the
/// host does with a tensor of the device without saying so ends the program.
class TestDeviceRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void run_tellsWhatTheHostTells();
    void resumedRun_endsAsTheUninterrupted();
    void everyObjective_runs_data();
    void everyObjective_runs();
    void pretraining_writesAModelThatAnswers();

private:
    RunConfig config(const std::string& device) const
    {
        RunConfig ours = m_project.config();
        ours.model.device = device;
        return ours;
    }
    RunOutcome run(const RunConfig& ours, const std::string& name, RecordingObserver& observer, std::optional<std::int64_t> from = {},
                   StopSource* stop = nullptr) const
    {
        ScriptedStop never;
        return executeRun(ours, m_project.paths(name), from, observer, stop ? *stop : never);
    }

    TinyProject m_project;
    RecordingObserver m_uninterrupted;
};

namespace {

} // namespace

void TestDeviceRun::initTestCase()
{
    QCOMPARE(run(config("auto"), "device", m_uninterrupted), RunOutcome::Finished);
    QVERIFY(std::ranges::any_of(m_uninterrupted.log, [](const std::string& line) { return line.starts_with("running on pretend:0"); }));
    QVERIFY(!m_uninterrupted.hardNegatives.empty());
}

void TestDeviceRun::run_tellsWhatTheHostTells()
{
    RecordingObserver host;
    QCOMPARE(run(config("cpu"), "host", host), RunOutcome::Finished);
    // A checkpoint is told of when it is written, which the steps meanwhile do not wait for.
    const auto told = [](const RecordingObserver& observer) {
        std::vector<std::string> sequence = observer.sequence;
        std::erase(sequence, "checkpoint");
        return sequence;
    };
    QCOMPARE(told(m_uninterrupted), told(host));
    QCOMPARE(m_uninterrupted.checkpoints.size(), host.checkpoints.size());
    for (const char* key : {"train/loss", "train/grad_norm", "eval/loss"}) {
        const auto ours = m_uninterrupted.values(key), theirs = host.values(key);
        QVERIFY(!theirs.empty());
        QCOMPARE(ours.size(), theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i)
            QVERIFY2(
                std::abs(ours[i] - theirs[i]) < 2e-3 * std::abs(theirs[i]),
                (std::string(key) + ' ' + std::to_string(i) + ": " + std::to_string(ours[i]) + ", " + std::to_string(theirs[i])).c_str());
    }
}

void TestDeviceRun::resumedRun_endsAsTheUninterrupted()
{
    RecordingObserver first;
    ScriptedStop stop;
    stop.decide = [&first] { return first.values("train/loss").size() >= 11 ? StopRequest::AfterCheckpoint : StopRequest::None; };
    QCOMPARE(run(config("auto"), "resumed", first, {}, &stop), RunOutcome::Stopped);
    RecordingObserver second;
    QCOMPARE(run(config("auto"), "resumed", second, 11), RunOutcome::Finished);
    QCOMPARE(second.numbersAfter(11), m_uninterrupted.numbersAfter(11));
}

void TestDeviceRun::everyObjective_runs_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("microBatchTokens");
    QTest::addColumn<bool>("adapter");
    QTest::newRow("sdm, in micro-batches") << static_cast<int>(LossKind::Sdm) << 60 << false;
    QTest::newRow("cross-entropy") << static_cast<int>(LossKind::CrossEntropy) << 0 << false;
    QTest::newRow("dpo") << static_cast<int>(LossKind::Dpo) << 0 << false;
    QTest::newRow("sdm, an adapter") << static_cast<int>(LossKind::Sdm) << 0 << true;
}

void TestDeviceRun::everyObjective_runs()
{
    QFETCH(const int, kind);
    QFETCH(const int, microBatchTokens);
    QFETCH(const bool, adapter);
    RunConfig ours = config("auto");
    ours.loss.kind = static_cast<LossKind>(kind);
    ours.optimiser.epochs = 1;
    ours.optimiser.microBatchTokens = microBatchTokens;
    if (ours.loss.kind == LossKind::Dpo)
        ours.negatives.gammaGen = 0; // answers that are generated on the way have no reference
    if (adapter) {
        ours.adapter.kind = AdapterKind::Lora;
        ours.adapter.rank = 2;
    }
    RecordingObserver observer;
    QCOMPARE(run(ours, "objective-" + std::string(QTest::currentDataTag()), observer), RunOutcome::Finished);
    for (const double loss : observer.values("train/loss"))
        QVERIFY(std::isfinite(loss));
    QCOMPARE(observer.values("train/loss").size(), std::size_t{6});
}

void TestDeviceRun::pretraining_writesAModelThatAnswers()
{
    auto json = nlohmann::ordered_json::parse(readFile(SDM_SOURCE_DIR "/resources/demo/pretrain.json"));
    json["data"] = SDM_SOURCE_DIR "/resources/demo/data.json";
    json["output"] = "pretrained";
    json["device"] = "auto";
    json["model"]["hidden_size"] = json["model"]["intermediate_size"] = 16;
    json["model"]["num_hidden_layers"] = 1;
    json["model"]["num_attention_heads"] = json["model"]["num_key_value_heads"] = 2;
    json["training"]["steps"] = 2;
    json["measurement"]["documents"] = 3;
    const auto file = m_project.folder() / "pretrain.json";
    writeFileAtomically(file, json.dump());
    const auto train = [&](const std::string& device) {
        PretrainConfig ours = PretrainConfig::load(file);
        ours.device = device;
        std::string told;
        std::vector<double> losses;
        runPretraining(ours, {[&](const std::string& text) { told = text; }, [&](const PretrainStep& step) { losses.push_back(step.loss); },
                              [](std::int64_t, const auto&) {}});
        return std::pair(told, losses);
    };
    const auto [toldOfHost, hostLosses] = train("cpu");
    const auto [told, losses] = train("auto");
    QVERIFY2(told.ends_with("on pretend:0"), told.c_str());
    QVERIFY2(toldOfHost.ends_with("on cpu"), toldOfHost.c_str());
    QCOMPARE(losses.size(), std::size_t{2});
    for (std::size_t i = 0; i < losses.size(); ++i)
        QVERIFY(std::abs(losses[i] - hostLosses[i]) < 1e-4);
    QCOMPARE(CausalLm::load(PretrainConfig::load(file).output, Placement{}).config().layerCount, std::int64_t{1});
}

QTEST_GUILESS_MAIN(TestDeviceRun)
#include "tst_device_run.moc"
