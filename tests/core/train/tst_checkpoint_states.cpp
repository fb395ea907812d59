#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/engine/inspect/disk_estimate.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/job/checkpoint_retention.h"
#include "core/engine/job/checkpoint_shelf.h"
#include "core/engine/provenance/model_digest.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/sdm_layer.h"
#include "recording_observer.h"
#include "tiny_project.h"

#include <algorithm>
#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <QTest>
#include <tuple>

using namespace sdm;
using namespace sdm::engine;
namespace fs = std::filesystem;

Q_DECLARE_METATYPE(sdm::CheckpointState)

/// What checkpoint.state asks for is what lies on the disk, of models and of adapters; what the run finds out does not hang on it.
class TestCheckpointStates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void full_onlyTheNewestCanBeResumed();
    void full_roundsTheModelAndResumesFromTheUnrounded();
    void masterWeightsThatAreGone_areTold();
    void weights_holdTheMergedModelAlone();
    void adapter_holdsTheAdapterAlone();
    void none_writesTheBestOnceTrainingHasEnded();
    void stateLess_stoppedRunHasNothingToGoOnFrom();
    void finishedSteps_needNoOptimiserToGoOnFrom();
    void snapshot_isOfTheMomentItWasTaken();
    void observer_hearsOfItWhenTheShelfIsAsked();
    void failedWrite_reachesTheRun();
    void halfRemovedResumeState_goesAtTheNextResume();
    void diskFigure_isWhatIsWritten_data();
    void diskFigure_isWhatIsWritten();

private:
    RunConfig configOf(CheckpointState state, AdapterKind adapter = AdapterKind::None) const;
    RunPaths pathsOf(const std::string& run, const fs::path& model) const
    {
        RunPaths paths = m_project.paths(run);
        paths.model = model;
        return paths;
    }
    fs::path writeModel(const std::string& name, std::int64_t hidden, at::ScalarType dtype) const;
    static RunOutcome run(const RunConfig& config, const RunPaths& paths, RecordingObserver& observer,
                          std::optional<std::int64_t> from = {}, StopSource* stop = nullptr)
    {
        ScriptedStop never;
        return executeRun(config, paths, from, observer, stop ? *stop : never);
    }

    TinyProject m_project;
    fs::path m_rounded; ///< a model in bfloat16
    RecordingObserver m_full;
};

namespace {

constexpr std::int64_t kLastStep = 18;

std::int64_t bytesIn(const fs::path& folder)
{
    std::int64_t bytes = 0;
    if (fs::exists(folder))
        for (const auto& entry : fs::recursive_directory_iterator(folder))
            if (entry.is_regular_file())
                bytes += static_cast<std::int64_t>(entry.file_size());
    return bytes;
}

std::string messageOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was thrown";
}

ScriptedStop stopAfterSteps(const RecordingObserver& observer, std::size_t steps)
{
    ScriptedStop stop;
    stop.decide = [&observer, steps] {
        return observer.values("train/loss").size() >= steps ? StopRequest::AfterCheckpoint : StopRequest::None;
    };
    return stop;
}

/// Everything a shelf needs, around a model of a test's own.
struct ShelfBench {
    explicit ShelfBench(const TinyProject& project, const RunConfig& config, const RunPaths& where)
        : paths(where), model(CausalLm::load(paths.model, {})), optimiser(model.parameters(), {}),
          inspection(inspectRun(config, project.paths("bench"))), plan(config, inspection.inputs->data.train.size())
    {
        fs::create_directories(paths.runFolder);
    }
    CheckpointContent content() const { return {model, base, paths.model, optimiser.copyOfState(), state, plan, inspection.inputs->data}; }

    RunPaths paths;
    CausalLm model;
    AdapterBase base;
    ShardedAdamW optimiser;
    RunInspection inspection;
    TrainingPlan plan;
    TrainingState state;
};

} // namespace

RunConfig TestCheckpointStates::configOf(CheckpointState state, AdapterKind adapter) const
{
    RunConfig config = m_project.config();
    config.checkpoint.state = state;
    config.adapter.kind = adapter;
    config.adapter.rank = 4;
    return config;
}

fs::path TestCheckpointStates::writeModel(const std::string& name, std::int64_t hidden, at::ScalarType dtype) const
{
    ModelConfig config = m_project.loadModel().config();
    config.hiddenSize = hidden;
    config.intermediateSize = 2 * hidden;
    config.headSize = hidden / config.headCount;
    config.sourceJson.clear(); // it tells the sizes of the other one
    CausalLm::random(config, Placement{}, 7).save(m_project.folder() / name, m_project.model(), dtype);
    return m_project.folder() / name;
}

void TestCheckpointStates::initTestCase()
{
    m_rounded = writeModel("rounded", 32, at::kBFloat16);
    QCOMPARE(run(configOf(CheckpointState::Full), m_project.paths("full"), m_full), RunOutcome::Finished);
}

void TestCheckpointStates::full_onlyTheNewestCanBeResumed()
{
    const fs::path folder = m_project.paths("full").runFolder;
    const std::vector<std::int64_t> steps = checkpointSteps(folder);
    QVERIFY(steps.size() >= 2);
    QCOMPARE(steps.back(), kLastStep);
    for (const std::int64_t step : steps) {
        QCOMPARE(fs::exists(checkpointFolder(folder, step) / "resume"), step == kLastStep);
        QVERIFY(fs::exists(checkpointFolder(folder, step) / "model.safetensors"));
        QCOMPARE(isResumable(checkpointFolder(folder, step)), step == kLastStep);
    }
    QVERIFY(!fs::exists(checkpointFolder(folder, kLastStep) / "resume" / "master_weights.safetensors")); // the model is float32
}

void TestCheckpointStates::full_roundsTheModelAndResumesFromTheUnrounded()
{
    const RunConfig config = configOf(CheckpointState::Full);
    RecordingObserver whole, first, second;
    QCOMPARE(run(config, pathsOf("rounded-whole", m_rounded), whole), RunOutcome::Finished);
    const fs::path folder = m_project.paths("rounded-whole").runFolder, newest = checkpointFolder(folder, kLastStep);
    const SafetensorsFile weights(newest / "model.safetensors"), masters(newest / "resume" / "master_weights.safetensors");
    QCOMPARE(weights.names(), masters.names());
    bool differs = false;
    for (const std::string& name : weights.names()) {
        QCOMPARE(weights.tensor(name).scalar_type(), at::kBFloat16);
        QCOMPARE(masters.tensor(name).scalar_type(), at::kFloat);
        QVERIFY2(at::equal(masters.tensor(name).to(at::kBFloat16), weights.tensor(name)), name.c_str());
        differs |= !at::equal(masters.tensor(name), weights.tensor(name).to(at::kFloat));
    }
    QVERIFY(differs);
    QCOMPARE(CausalLm::load(newest, {}).loadedDtype(), at::kBFloat16);

    ScriptedStop stop = stopAfterSteps(first, 8);
    QCOMPARE(run(config, pathsOf("rounded-resumed", m_rounded), first, {}, &stop), RunOutcome::Stopped);
    QCOMPARE(run(config, pathsOf("rounded-resumed", m_rounded), second, 8), RunOutcome::Finished);
    QCOMPARE(second.numbersAfter(8), whole.numbersAfter(8));
    QCOMPARE(sha256OfFile(checkpointFolder(m_project.paths("rounded-resumed").runFolder, kLastStep) / "resume/master_weights.safetensors"),
             sha256OfFile(newest / "resume/master_weights.safetensors"));

    // The final layers are of the model as it lies there, whatever goes of the rest of its folder.
    const std::int64_t best = readBestCheckpoint(newest)->step;
    const std::string origin = SdmLayer::load(folder / "layers" / "final-0").origin().modelDigest;
    QCOMPARE(origin, modelDigest(checkpointFolder(folder, best)));
    removeResumeState(folder, kLastStep);
    QCOMPARE(origin, modelDigest(checkpointFolder(folder, best)));
}

void TestCheckpointStates::masterWeightsThatAreGone_areTold()
{
    const RunConfig config = configOf(CheckpointState::Full);
    const RunPaths paths = pathsOf("gone", m_rounded);
    RecordingObserver observer;
    ScriptedStop stop = stopAfterSteps(observer, 3);
    QCOMPARE(run(config, paths, observer, {}, &stop), RunOutcome::Stopped);
    const auto inputs = inspectRun(config, paths).inputs;
    const auto look = [&] {
        requireUsableCheckpoint(checkpointFolder(paths.runFolder, 3), 3, TrainingPlan(config, inputs->data.train.size()), inputs->data,
                                inputs->encoder);
    };
    look();
    fs::remove(checkpointFolder(paths.runFolder, 3) / "resume" / "master_weights.safetensors");
    const std::string message = messageOf(look);
    QVERIFY2(message.find("master_weights.safetensors") != std::string::npos, message.c_str());
}

void TestCheckpointStates::weights_holdTheMergedModelAlone()
{
    RecordingObserver observer;
    const RunPaths paths = pathsOf("merged", m_rounded);
    QCOMPARE(run(configOf(CheckpointState::Weights, AdapterKind::Lora), paths, observer), RunOutcome::Finished);
    for (const std::int64_t step : checkpointSteps(paths.runFolder)) {
        const fs::path folder = checkpointFolder(paths.runFolder, step);
        QVERIFY(!fs::exists(folder / "resume"));
        QVERIFY(!fs::exists(folder / kAdapterWeights));
        const CausalLm model = CausalLm::load(folder, {});
        QVERIFY(!model.adapter());
        QCOMPARE(model.loadedDtype(), at::kBFloat16);
    }
    const std::int64_t best = readBestCheckpoint(checkpointFolder(paths.runFolder, kLastStep))->step;
    QCOMPARE(SdmLayer::load(paths.runFolder / "layers" / "final-0").origin().modelDigest,
             modelDigest(checkpointFolder(paths.runFolder, best)));
}

void TestCheckpointStates::adapter_holdsTheAdapterAlone()
{
    RecordingObserver full, observer;
    const RunPaths paths = m_project.paths("adapter");
    QCOMPARE(run(configOf(CheckpointState::Full, AdapterKind::Lora), m_project.paths("adapter-full"), full), RunOutcome::Finished);
    QCOMPARE(run(configOf(CheckpointState::Adapter, AdapterKind::Lora), paths, observer), RunOutcome::Finished);
    QCOMPARE(observer.numbersAfter(0), full.numbersAfter(0));
    QCOMPARE(observer.generations, full.generations);
    for (const std::int64_t step : checkpointSteps(paths.runFolder)) {
        QVERIFY(fs::exists(checkpointFolder(paths.runFolder, step) / kAdapterWeights));
        QVERIFY(!fs::exists(checkpointFolder(paths.runFolder, step) / "resume"));
        QVERIFY(!fs::exists(checkpointFolder(paths.runFolder, step) / "model.safetensors"));
    }
}

void TestCheckpointStates::none_writesTheBestOnceTrainingHasEnded()
{
    RecordingObserver observer;
    const RunPaths paths = m_project.paths("none");
    ScriptedStop stop;
    std::int64_t most = 0;
    stop.decide = [&] {
        if (observer.checkpoints.empty())
            most = std::max(most, bytesIn(paths.runFolder));
        return StopRequest::None;
    };
    QCOMPARE(run(configOf(CheckpointState::None), paths, observer, {}, &stop), RunOutcome::Finished);
    QCOMPARE(most, std::int64_t{0});
    QCOMPARE(observer.numbersAfter(0), m_full.numbersAfter(0));
    QCOMPARE(observer.generations, m_full.generations);
    const std::int64_t best = readBestCheckpoint(checkpointFolder(m_project.paths("full").runFolder, kLastStep))->step;
    QCOMPARE(checkpointSteps(paths.runFolder), std::vector<std::int64_t>{best});
    QCOMPARE(observer.checkpoints.size(), std::size_t{1});
    QVERIFY(observer.checkpoints.front().isBest);
    QVERIFY(!fs::exists(checkpointFolder(paths.runFolder, best) / "resume"));
    QCOMPARE(sha256OfFile(checkpointFolder(paths.runFolder, best) / "model.safetensors"),
             sha256OfFile(checkpointFolder(m_project.paths("full").runFolder, best) / "model.safetensors"));
}

void TestCheckpointStates::stateLess_stoppedRunHasNothingToGoOnFrom()
{
    for (const CheckpointState state : {CheckpointState::Weights, CheckpointState::None}) {
        RecordingObserver observer, again;
        const RunPaths paths = m_project.paths("stopped-" + std::to_string(static_cast<int>(state)));
        ScriptedStop stop = stopAfterSteps(observer, 3);
        QCOMPARE(run(configOf(state), paths, observer, {}, &stop), RunOutcome::Stopped);
        for (const std::int64_t step : checkpointSteps(paths.runFolder))
            QVERIFY(!isResumable(checkpointFolder(paths.runFolder, step)));
        // Begun again, it is the run that nobody stopped.
        QCOMPARE(run(configOf(state), paths, again), RunOutcome::Finished);
        QCOMPARE(again.numbersAfter(0), m_full.numbersAfter(0));
        const RunInspection inspection = inspectRun(configOf(state), paths);
        QVERIFY(std::ranges::any_of(inspection.findings.warnings,
                                    [](const RunWarning& warning) { return warning.field == "checkpoint.state"; }));
    }
}

void TestCheckpointStates::finishedSteps_needNoOptimiserToGoOnFrom()
{
    RecordingObserver observer, again;
    const RunPaths paths = m_project.paths("final-only");
    ScriptedStop stop;
    stop.decide = [&] { return observer.values("layer/final/loss").empty() ? StopRequest::None : StopRequest::AfterCheckpoint; };
    QCOMPARE(run(configOf(CheckpointState::Weights), paths, observer, {}, &stop), RunOutcome::Stopped);
    const fs::path newest = checkpointFolder(paths.runFolder, kLastStep);
    QVERIFY(isResumable(newest) && !fs::exists(newest / "resume"));
    QCOMPARE(run(configOf(CheckpointState::Weights), paths, again, kLastStep), RunOutcome::Finished);
    QCOMPARE(again.generations.back(), m_full.generations.back());
}

void TestCheckpointStates::snapshot_isOfTheMomentItWasTaken()
{
    const RunConfig config = configOf(CheckpointState::Full);
    ShelfBench bench(m_project, config, pathsOf("moment", m_rounded));
    RecordingObserver observer;
    CheckpointShelf shelf(bench.paths.runFolder, config.checkpoint, observer);
    const ParameterSet live = bench.model.parameters();
    std::vector<at::Tensor> before;
    {
        const c10::NoGradGuard noGrad;
        for (const Parameter& parameter : live)
            before.push_back(parameter.tensor.add_(0.01).clone());
        bench.state.step = 3;
        shelf.put(bench.content(), 0.5);
        for (const Parameter& parameter : live)
            parameter.tensor.mutable_grad() = at::ones_like(parameter.tensor);
        bench.optimiser.step(0.5);
        QVERIFY(bench.optimiser.copyOfState().at("exp_avg." + live.front().name).abs().min().item<double>() > 0);
        for (std::size_t i = 0; i < live.size(); ++i)
            QVERIFY2(!at::equal(live[i].tensor, before[i]), live[i].name.c_str());
    }
    shelf.settle();
    const fs::path resume = checkpointFolder(bench.paths.runFolder, 3) / "resume";
    const SafetensorsFile masters(resume / "master_weights.safetensors"), optimiser(resume / "optimizer.safetensors");
    const SafetensorsFile weights(checkpointFolder(bench.paths.runFolder, 3) / "model.safetensors");
    for (std::size_t i = 0; i < live.size(); ++i) {
        QVERIFY2(at::equal(masters.tensor(live[i].name), before[i]), live[i].name.c_str());
        QVERIFY2(at::equal(weights.tensor(live[i].name), before[i].to(at::kBFloat16)), live[i].name.c_str());
    }
    for (const std::string& name : optimiser.names())
        QCOMPARE(optimiser.tensor(name).abs().max().item<double>(), 0.0);
}

void TestCheckpointStates::observer_hearsOfItWhenTheShelfIsAsked()
{
    const RunConfig config = configOf(CheckpointState::Full);
    ShelfBench bench(m_project, config, m_project.paths("asked"));
    RecordingObserver observer;
    {
        CheckpointShelf shelf(bench.paths.runFolder, config.checkpoint, observer);
        bench.state.step = 3;
        shelf.put(bench.content(), 0.5);
        QVERIFY(observer.checkpoints.empty());
        bench.state.step = 6;
        shelf.put(bench.content(), 0.4); // one is written at a time
        QCOMPARE(observer.checkpoints.size(), std::size_t{1});
        QCOMPARE(observer.checkpoints[0].step, std::int64_t{3});
    } // a run that ends otherwise leaves nothing untold
    QCOMPARE(observer.checkpoints.size(), std::size_t{2});
    QCOMPARE(observer.checkpoints[1].step, std::int64_t{6});
    QCOMPARE(checkpointSteps(bench.paths.runFolder), (std::vector<std::int64_t>{3, 6}));
    QVERIFY(!fs::exists(checkpointFolder(bench.paths.runFolder, 3) / "resume"));
    QVERIFY(fs::exists(checkpointFolder(bench.paths.runFolder, 6) / "resume"));
}

void TestCheckpointStates::failedWrite_reachesTheRun()
{
    /// Takes the run's folder away once it has heard of a checkpoint.
    class Moving : public RecordingObserver {
    public:
        explicit Moving(fs::path folder) : m_folder(std::move(folder)) {}
        bool onCheckpoint(const CheckpointRecord& checkpoint) override
        {
            fs::rename(m_folder, m_folder.parent_path() / "elsewhere");
            return RecordingObserver::onCheckpoint(checkpoint);
        }

    private:
        fs::path m_folder;
    };
    const RunPaths paths = m_project.paths("failing");
    Moving observer(paths.runFolder);
    const std::string message = messageOf([&] { run(configOf(CheckpointState::Full), paths, observer); });
    QVERIFY2(message.find("the run's folder is gone") != std::string::npos, message.c_str());
    QCOMPARE(observer.checkpoints.size(), std::size_t{1});
}

void TestCheckpointStates::halfRemovedResumeState_goesAtTheNextResume()
{
    RecordingObserver observer, again;
    const RunPaths paths = m_project.paths("half");
    ScriptedStop stop = stopAfterSteps(observer, 4);
    QCOMPARE(run(configOf(CheckpointState::Full), paths, observer, {}, &stop), RunOutcome::Stopped);
    const fs::path shelf = paths.runFolder / "checkpoints";
    writeFileAtomically(shelf / ".checkpoint-3-resume.removed", "as a kill leaves it");
    QCOMPARE(run(configOf(CheckpointState::Full), paths, again, 4), RunOutcome::Finished);
    QVERIFY(!fs::exists(shelf / ".checkpoint-3-resume.removed"));
    QCOMPARE(again.numbersAfter(4), m_full.numbersAfter(4));
}

void TestCheckpointStates::diskFigure_isWhatIsWritten_data()
{
    QTest::addColumn<CheckpointState>("state");
    QTest::addColumn<bool>("adapter");
    QTest::addColumn<int>("dtype");
    for (const at::ScalarType dtype : {at::kFloat, at::kBFloat16}) {
        const auto row = [dtype](const char* name, CheckpointState state, bool adapter) {
            QTest::newRow((std::string(name) + (dtype == at::kFloat ? " f32" : " bf16")).c_str()) << state << adapter << int(dtype);
        };
        row("full", CheckpointState::Full, false);
        row("weights", CheckpointState::Weights, false);
        row("none", CheckpointState::None, false);
        row("full, adapter", CheckpointState::Full, true);
        row("weights, adapter", CheckpointState::Weights, true);
        row("adapter, adapter", CheckpointState::Adapter, true);
        row("none, adapter", CheckpointState::None, true);
    }
}

// A model whose weights make most of a checkpoint, as those of every real model do, and a rate at which the loss only grows: the best
// checkpoint is the first, and stays beside the newest ones.
void TestCheckpointStates::diskFigure_isWhatIsWritten()
{
    QFETCH(CheckpointState, state);
    QFETCH(bool, adapter);
    QFETCH(int, dtype);
    const bool holdsModel = !adapter || state == CheckpointState::Weights;
    const fs::path model = writeModel("sized-" + std::to_string(dtype), 256, static_cast<at::ScalarType>(dtype));
    RunConfig config = configOf(state, adapter ? AdapterKind::Lora : AdapterKind::None);
    config.adapter.rank = 256;
    config.optimiser.learningRate = 0.05;
    config.loss.kind = LossKind::CrossEntropy;
    config.negatives.gammaGen = 0;
    config.evaluation.monitorDocuments = 0;
    const RunPaths paths = pathsOf(std::string("sized-") + QTest::currentDataTag(), model);
    const fs::path shelf = paths.runFolder / "checkpoints";

    /// What lies there whenever the run says something.
    class Measuring : public RecordingObserver {
    public:
        explicit Measuring(fs::path folder) : m_folder(std::move(folder)) {}
        bool onCheckpoint(const CheckpointRecord& checkpoint) override
        {
            most = std::max(most, bytesIn(m_folder));
            largest = std::max(largest, bytesIn(m_folder / ("checkpoint-" + std::to_string(checkpoint.step))));
            return RecordingObserver::onCheckpoint(checkpoint);
        }
        std::int64_t most = 0, largest = 0;

    private:
        fs::path m_folder;
    } observer(shelf);
    QCOMPARE(run(config, paths, observer), RunOutcome::Finished);
    const DiskEstimate told = estimateDisk(config, paths, inspectRun(config, paths));
    const auto within = [](std::int64_t figure, std::int64_t written) {
        return figure >= written && static_cast<double>(figure) <= 1.01 * static_cast<double>(written);
    };
    QVERIFY2(within(told.checkpoint, observer.largest),
             qPrintable(QStringLiteral("%1 told, %2 written").arg(told.checkpoint).arg(observer.largest)));
    QVERIFY2(within(told.checkpoints, observer.most),
             qPrintable(QStringLiteral("%1 together told, %2 written").arg(told.checkpoints).arg(observer.most)));
    QVERIFY(observer.largest > (holdsModel ? 1'000'000 : 500'000));
}

QTEST_GUILESS_MAIN(TestCheckpointStates)
#include "tst_checkpoint_states.moc"
