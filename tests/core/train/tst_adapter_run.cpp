#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/config/presets.h"
#include "core/engine/inspect/disk_estimate.h"
#include "core/engine/inspect/run_inspection.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/provenance/model_digest.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/sdm_layer.h"
#include "recording_observer.h"
#include "tiny_project.h"

#include <algorithm>
#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <QTest>
#include <set>
#include <tuple>

using namespace sdm;
using namespace sdm::engine;
namespace fs = std::filesystem;

/// Whole runs that train an adapter: they go through what every run goes through, keep the adapter alone, and leave the model as it is.
class TestAdapterRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyPreset_runs_data();
    void everyPreset_runs();
    void base_isUntouched();
    void checkpoints_holdTheAdapterAlone();
    void repeatedRun_givesTheSameNumbers();
    void resumedRun_endsAsTheUninterrupted_data();
    void resumedRun_endsAsTheUninterrupted();
    void checkpoint_isTakenWhereAModelIs();
    void mergedCheckpoint_answersAlike();
    void untunedRun_ignoresTheAdapter();
    void damagedCheckpoint_isTold_data();
    void damagedCheckpoint_isTold();
    void estimates_countTheAdapterAlone();
    void tuningAnAdapterFolder_isRefused();
    void targetsThatAreNotThere_areRefused();

private:
    RunConfig adapterConfig(const std::string& preset = "sdm_cm_hn") const;
    RunOutcome run(const RunConfig& config, const std::string& name, RecordingObserver& observer, std::optional<std::int64_t> from = {},
                   StopSource* stop = nullptr) const
    {
        ScriptedStop never;
        return executeRun(config, m_project.paths(name), from, observer, stop ? *stop : never);
    }
    fs::path checkpointOf(const std::string& run, std::int64_t step) const
    {
        return checkpointFolder(m_project.paths(run).runFolder, step);
    }

    TinyProject m_project;
    std::string m_modelBefore;
    RecordingObserver m_whole;
};

namespace {

constexpr std::int64_t kLastStep = 18;

std::string messageOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was thrown";
}

std::set<std::string> filesIn(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

std::int64_t bytesIn(const fs::path& folder)
{
    std::int64_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            bytes += static_cast<std::int64_t>(fs::file_size(entry.path()));
    return bytes;
}

} // namespace

RunConfig TestAdapterRun::adapterConfig(const std::string& preset) const
{
    RunConfig config = m_project.config();
    const RunConfig row = findPreset(preset).config;
    config.preset = preset;
    config.loss = row.loss;
    config.negatives.gammaGen = row.negatives.gammaGen;
    if (row.optimiser.epochs == 0)
        config.optimiser.epochs = 0;
    config.adapter = {AdapterKind::Lora, 4, 8, "all-linear"};
    config.optimiser.learningRate = 1e-2;
    return config;
}

void TestAdapterRun::initTestCase()
{
    m_modelBefore = modelDigest(m_project.model());
    QCOMPARE(run(adapterConfig(), "whole", m_whole), RunOutcome::Finished);
}

void TestAdapterRun::everyPreset_runs_data()
{
    QTest::addColumn<QString>("preset");
    for (const Preset& preset : presets())
        QTest::newRow(preset.name.c_str()) << QString::fromStdString(preset.name);
}

void TestAdapterRun::everyPreset_runs()
{
    QFETCH(QString, preset);
    RunConfig config = adapterConfig(preset.toStdString());
    config.optimiser.epochs = std::min<std::int64_t>(config.optimiser.epochs, 2);
    RecordingObserver observer;
    QCOMPARE(run(config, "preset-" + preset.toStdString(), observer), RunOutcome::Finished);
    QCOMPARE(observer.evaluations.size() >= 4, true); // two test sets, two final layers
    if (config.optimiser.epochs == 0) {
        QVERIFY(observer.checkpoints.empty());
        return;
    }
    const std::vector<double> losses = observer.values("train/loss");
    QVERIFY(!losses.empty());
    QVERIFY(losses.back() < losses.front()); // the loss goes down although only the adapter moves
}

void TestAdapterRun::base_isUntouched()
{
    QCOMPARE(modelDigest(m_project.model()), m_modelBefore);
    const CausalLm base = m_project.loadModel(), trained = CausalLm::load(checkpointOf("whole", kLastStep), {});
    const ParameterSet before = base.parameters(), after = trained.parameters();
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY2(at::equal(before[i].tensor, after[i].tensor), before[i].name.c_str());
    double moved = 0;
    for (const Parameter& parameter : trained.adapter()->parameters())
        if (parameter.name.ends_with("lora_B.weight"))
            moved = std::max(moved, parameter.tensor.detach().abs().max().item<double>());
    QVERIFY(moved > 1e-3);
}

void TestAdapterRun::checkpoints_holdTheAdapterAlone()
{
    const fs::path folder = checkpointOf("whole", kLastStep);
    QCOMPARE(filesIn(folder), (std::set<std::string>{"adapter_base.json", "adapter_config.json", "adapter_model.safetensors",
                                                     "hard_negatives_calibration.jsonl", "hard_negatives_train.jsonl", "resume",
                                                     "tokenizer.json", "tokenizer_config.json", "trainer_state.json"}));
    const SafetensorsFile moments(folder / "resume" / "optimizer.safetensors");
    const SafetensorsFile weights(folder / "adapter_model.safetensors");
    QCOMPARE(weights.names().size(), std::size_t{2 * 7 * 2});
    QCOMPARE(moments.names().size(), 3 * weights.names().size());
    for (const std::string& name : weights.names())
        QVERIFY2(moments.contains("exp_avg." + name), name.c_str());
    QCOMPARE(recordedBaseDigest(folder), m_modelBefore);
}

void TestAdapterRun::repeatedRun_givesTheSameNumbers()
{
    RecordingObserver again;
    QCOMPARE(run(adapterConfig(), "again", again), RunOutcome::Finished);
    QCOMPARE(again.numbersAfter(0), m_whole.numbersAfter(0));
    QCOMPARE(again.generations, m_whole.generations);
    QCOMPARE(sha256OfFile(checkpointOf("again", kLastStep) / kAdapterWeights),
             sha256OfFile(checkpointOf("whole", kLastStep) / kAdapterWeights));
}

void TestAdapterRun::resumedRun_endsAsTheUninterrupted_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("middle of the first epoch") << 3;
    QTest::newRow("second epoch, with hard negatives") << 11;
    QTest::newRow("all steps done, before the final stage") << 18;
}

void TestAdapterRun::resumedRun_endsAsTheUninterrupted()
{
    QFETCH(int, steps);
    const std::string name = "resumed-" + std::to_string(steps);
    RecordingObserver first;
    ScriptedStop stop;
    stop.decide = [&] {
        return first.values("train/loss").size() >= static_cast<std::size_t>(steps) ? StopRequest::AfterCheckpoint : StopRequest::None;
    };
    QCOMPARE(run(adapterConfig(), name, first, {}, &stop), RunOutcome::Stopped);
    QCOMPARE(first.checkpoints.back().step, std::int64_t{steps});

    RecordingObserver second;
    QCOMPARE(run(adapterConfig(), name, second, steps), RunOutcome::Finished);
    QCOMPARE(second.numbersAfter(steps), m_whole.numbersAfter(steps));
    for (std::size_t i = 1; i <= 4; ++i)
        QCOMPARE(second.generations[second.generations.size() - i], m_whole.generations[m_whole.generations.size() - i]);
    for (const char* file : {kAdapterWeights, kAdapterConfig, "resume/optimizer.safetensors"})
        QCOMPARE(sha256OfFile(checkpointOf(name, kLastStep) / file), sha256OfFile(checkpointOf("whole", kLastStep) / file));
}

// An untuned run over the checkpoint's folder answers and judges as the run it came from did with that checkpoint.
void TestAdapterRun::checkpoint_isTakenWhereAModelIs()
{
    const std::int64_t best = readBestCheckpoint(checkpointOf("whole", kLastStep))->step;
    RunConfig config = adapterConfig("base");
    config.adapter = {};
    RunPaths paths = m_project.paths("over-adapter");
    paths.model = checkpointOf("whole", best);
    RecordingObserver observer;
    ScriptedStop never;
    QCOMPARE(executeRun(config, paths, std::nullopt, observer, never), RunOutcome::Finished);
    QCOMPARE(observer.generationTexts.size(), std::size_t{2});
    const auto textsOf = [](const RecordingObserver& heard, const std::string& split) {
        std::vector<std::string> texts;
        for (const EvaluationRecord& evaluation : heard.evaluations)
            if (evaluation.split == split && evaluation.purpose == EvaluationPurpose::Final && texts.empty())
                for (const GenerationText& text : heard.generationTexts.at(evaluation.generationSetId))
                    texts.push_back(text.generated);
        return texts;
    };
    for (const char* split : {"near", "far"}) {
        QVERIFY(!textsOf(observer, split).empty());
        QCOMPARE(textsOf(observer, split), textsOf(m_whole, split));
    }
    const SdmLayer layer = SdmLayer::load(paths.runFolder / "layers" / "final-0");
    QCOMPARE(layer.origin().modelDigest, modelDigest(paths.model));
    QCOMPARE(SdmLayer::load(m_project.paths("whole").runFolder / "layers" / "final-0").origin().modelDigest, modelDigest(paths.model));
}

void TestAdapterRun::mergedCheckpoint_answersAlike()
{
    const CausalLm trained = CausalLm::load(checkpointOf("whole", kLastStep), {});
    const fs::path folder = m_project.folder() / "merged";
    trained.save(folder, checkpointOf("whole", kLastStep), at::kFloat);
    QVERIFY(fs::exists(folder / "tokenizer.json"));
    const CausalLm merged = CausalLm::load(folder, {});
    const c10::NoGradGuard noGrad;
    const PackedBatch batch = PackedBatch::of({{1, 5, 9, 12, 3, 20}, {7, 8, 2}}, c10::kCPU);
    const at::Tensor a = merged.logits(merged.hidden(batch)), b = trained.logits(trained.hidden(batch));
    QVERIFY((a - b).abs().max().item<double>() < 1e-5);
    const CausalLm base = m_project.loadModel();
    QVERIFY((a - base.logits(base.hidden(batch))).abs().max().item<double>() > 1e-3);
}

void TestAdapterRun::untunedRun_ignoresTheAdapter()
{
    RunConfig config = adapterConfig("base");
    const RunInspection inspection = inspectRun(config, m_project.paths("untuned"), {});
    requireSound(inspection);
    QVERIFY(!inspection.adapter);
    QVERIFY(std::ranges::any_of(inspection.findings.warnings,
                                [](const RunWarning& warning) { return warning.text.starts_with("adapter.kind has no effect"); }));
}

void TestAdapterRun::damagedCheckpoint_isTold_data()
{
    QTest::addColumn<QString>("file");
    for (const char* file : {kAdapterWeights, kAdapterConfig, "resume/optimizer.safetensors"})
        QTest::newRow(file) << QString::fromLatin1(file);
}

void TestAdapterRun::damagedCheckpoint_isTold()
{
    QFETCH(QString, file);
    const fs::path shelf = m_project.paths("damaged").runFolder / "checkpoints";
    fs::remove_all(shelf);
    fs::create_directories(shelf);
    fs::copy(checkpointOf("whole", kLastStep), shelf / "checkpoint-18", fs::copy_options::recursive);
    const RunInspection inspection = inspectRun(adapterConfig(), m_project.paths("damaged"), {});
    const TrainingPlan plan(adapterConfig(), inspection.inputs->data.train.size());
    const auto look = [&] {
        requireUsableCheckpoint(shelf / "checkpoint-18", kLastStep, plan, inspection.inputs->data, inspection.inputs->encoder);
    };
    if (readBestCheckpoint(shelf / "checkpoint-18")->step != kLastStep)
        fs::copy(checkpointOf("whole", readBestCheckpoint(shelf / "checkpoint-18")->step),
                 shelf / ("checkpoint-" + std::to_string(readBestCheckpoint(shelf / "checkpoint-18")->step)), fs::copy_options::recursive);
    look();
    writeFileAtomically(shelf / "checkpoint-18" / file.toStdString(), "x");
    const std::string message = messageOf(look);
    QVERIFY2(message.find(file.toStdString()) != std::string::npos, message.c_str());
}

void TestAdapterRun::estimates_countTheAdapterAlone()
{
    const RunPaths paths = m_project.paths("estimated");
    const RunInspection adapter = inspectRun(adapterConfig(), paths, {});
    RunConfig wholeConfig = adapterConfig();
    wholeConfig.adapter = {};
    const RunInspection whole = inspectRun(wholeConfig, paths, {});
    const MemoryPlan &small = *adapter.memory, &large = *whole.memory;
    std::int64_t trained = 0;
    const CausalLm model = CausalLm::load(checkpointOf("whole", kLastStep), {});
    for (const Parameter& parameter : model.adapter()->parameters())
        trained += parameter.tensor.numel();
    QCOMPARE(adapter.adapter->parameters, trained);
    QCOMPARE(small.gradients, 4 * trained);
    QCOMPARE(small.moments, 8 * trained);
    QCOMPARE(small.weights, large.weights + 4 * trained);
    QCOMPARE(large.moments, 8 * whole.model->parameters);

    const DiskEstimate disk = estimateDisk(adapterConfig(), paths, adapter);
    QVERIFY(disk.checkpoint < estimateDisk(wholeConfig, paths, whole).checkpoint);
    for (const auto& entry : fs::directory_iterator(m_project.paths("whole").runFolder / "checkpoints"))
        QVERIFY2(bytesIn(entry.path()) <= disk.checkpoint, qPrintable(QString::number(bytesIn(entry.path()))));
    // What is counted exactly makes most of it.
    const fs::path last = checkpointOf("whole", kLastStep);
    const auto exact =
        static_cast<std::int64_t>(fs::file_size(last / kAdapterWeights) + fs::file_size(last / "resume" / "optimizer.safetensors"));
    QVERIFY(exact <= disk.checkpoint);
}

void TestAdapterRun::tuningAnAdapterFolder_isRefused()
{
    RunPaths paths = m_project.paths("stacked");
    paths.model = checkpointOf("whole", kLastStep);
    const RunInspection inspection = inspectRun(adapterConfig(), paths, {});
    const std::string message = messageOf([&] { requireSound(inspection); });
    QVERIFY2(message.find("holds an adapter: only a whole model is tuned") != std::string::npos, message.c_str());
    QVERIFY2(message.find("model merge") != std::string::npos, message.c_str());
}

void TestAdapterRun::targetsThatAreNotThere_areRefused()
{
    RunConfig config = adapterConfig();
    config.adapter.targets = "qkv_proj";
    const RunInspection inspection = inspectRun(config, m_project.paths("targets"), {});
    const std::string message = messageOf([&] { requireSound(inspection); });
    for (const char* part : {"adapter.targets", "'qkv_proj'", "self_attn.q_proj"})
        QVERIFY2(message.find(part) != std::string::npos, message.c_str());
}

QTEST_GUILESS_MAIN(TestAdapterRun)
#include "tst_adapter_run.moc"
