#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/job/checkpoint.h"
#include "core/engine/job/run_job.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/sdm_layer.h"
#include "core/engine/task/registry.h"
#include "recording_observer.h"
#include "tiny_project.h"

#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <numbers>
#include <QTest>
#include <set>
#include <sstream>

using namespace sdm;
using namespace sdm::engine;

class TestRunJob : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sdmRun_goesThroughItsPhasesInOrder();
    void sdmRun_judgesEveryTestSetWithEveryLayer();
    void predictionFiles_sayWhichModelAnsweredAndWhatWasCut();
    void evaluationLoss_choosesTheCheckpoint();
    void generation_beginsAfterTheFirstEpoch();
    void crossEntropyRun_buildsNoLayerForItsLoss();
    void everyObjective_isWatchedByALayerOfItsOwn();
    void watchedDocuments_areNotInTheLayerThatJudgesThem();
    void watching_changesNoResult();
    void monitoringFile_isWatchedInsteadOfCalibrationData();
    void testSets_areWatchedOnlyWhereAskedFor();
    void drawsOfTheEvaluationsLayer_showTheirSpreadAndChangeNothing();
    void baseOfE_isCrossEntropy();
    void baseRun_judgesTheUntunedModel();
    void repeatedRun_givesTheSameNumbers();
    void brokenWeights_areNamedAndKeepTheDiskClean();
    void weightsThatOverflow_doNotBlameTheLearningRate();
    void overlappingSplits_areRefused();

private:
    RunOutcome run(const RunConfig& config, const std::string& name, RecordingObserver& observer) const
    {
        ScriptedStop stop;
        return executeRun(config, m_project.paths(name), std::nullopt, observer, stop);
    }

    TinyProject m_project;
};

namespace {

std::vector<std::string> phasesOf(const RecordingObserver& observer)
{
    std::vector<std::string> phases;
    for (const std::string& entry : observer.sequence)
        if (entry.starts_with("phase "))
            phases.push_back(entry.substr(6));
    return phases;
}

ErrorCode codeOf(const std::function<void()>& call, std::string* message = nullptr)
{
    try {
        call();
    } catch (const Error& error) {
        if (message)
            *message = error.what();
        return error.code();
    }
    return ErrorCode::InvalidArgument;
}

} // namespace

void TestRunJob::sdmRun_goesThroughItsPhasesInOrder()
{
    RecordingObserver observer;
    RunConfig config = m_project.config();
    config.optimiser.epochs = 1;
    QCOMPARE(run(config, "phases", observer), RunOutcome::Finished);
    const std::vector<std::string> half{"fine_tune", "validate", "validation_layer", "monitor_layer", "monitor"};
    std::vector<std::string> expected{"prepare", "train_layer"};
    for (int i = 0; i < 2; ++i)
        expected.insert(expected.end(), half.begin(), half.end());
    for (const char* phase : {"decode", "final_layer", "evaluate"})
        expected.emplace_back(phase);
    QCOMPARE(phasesOf(observer), expected);

    // One key never holds two quantities at one step.
    std::set<std::pair<std::string, std::int64_t>> points;
    for (const MetricPoint& point : observer.metrics)
        QVERIFY2(points.insert({point.key, point.step}).second, (point.key + " at " + std::to_string(point.step)).c_str());

    // The T-layer is there before the first step; the V-layer before the loss it belongs to, and that before the checkpoint.
    const std::vector<std::string>& all = observer.sequence;
    const auto first = [&](const char* entry) { return std::find(all.begin(), all.end(), entry) - all.begin(); };
    QVERIFY(first("layer train") < first("metric train/loss"));
    QVERIFY(first("metric train/loss") < first("layer validation"));
    QVERIFY(first("layer validation") < first("metric eval/loss"));
    QVERIFY(first("metric eval/loss") < first("layer monitor"));
    QVERIFY(first("layer monitor") < first("evaluation monitor"));
    QVERIFY(first("evaluation monitor") < first("checkpoint"));
    QVERIFY(first("checkpoint") < first("evaluation near"));
}

void TestRunJob::sdmRun_judgesEveryTestSetWithEveryLayer()
{
    RecordingObserver observer;
    run(m_project.config(), "judged", observer);
    std::set<std::pair<std::string, std::string>> finals;
    std::set<std::string> finalLayers;
    for (const LayerRecord& layer : observer.layers)
        if (layer.role == LayerRole::Final)
            finalLayers.insert(layer.id);
    QCOMPARE(finalLayers.size(), std::size_t{2});
    for (std::size_t i = 0; i < observer.evaluations.size(); ++i) {
        const EvaluationRecord& evaluation = observer.evaluations[i];
        if (!finalLayers.contains(evaluation.layerId))
            continue;
        finals.insert({evaluation.split, evaluation.layerId});
        QCOMPARE(evaluation.documents, std::int64_t{TinyProject::kTests});
        QCOMPARE(observer.generations[i].size(), std::size_t{TinyProject::kTests});
        QCOMPARE(evaluation.shifted, evaluation.split == "far");
        QVERIFY(observer.generationTexts.contains(evaluation.generationSetId));
        QVERIFY(observer.documents.contains(evaluation.datasetId));
    }
    QCOMPARE(finals.size(), std::size_t{4});
    const std::filesystem::path folder = m_project.paths("judged").runFolder;
    const SdmLayer layer = SdmLayer::load(folder / "layers" / "final-1");
    QVERIFY(layer.supportSize() == TinyProject::kCalibration / 2);
    QCOMPARE(layer.origin().task, std::string("word_ordering"));
    QCOMPARE(layer.origin().verifier, std::string(findTask("word_ordering").verifier()));
    QVERIFY(!layer.origin().verifier.empty());
    for (const char* split : {"calibration", "near", "far"})
        QVERIFY(std::filesystem::exists(folder / "generations" / (std::string(split) + ".jsonl")));
}

void TestRunJob::predictionFiles_sayWhichModelAnsweredAndWhatWasCut()
{
    RecordingObserver observer;
    RunConfig config = m_project.config();
    config.negatives.maxNewTokens = 6;
    run(config, "predictions", observer);
    const auto final =
        std::ranges::find_if(observer.evaluations, [](const EvaluationRecord& e) { return e.purpose == EvaluationPurpose::Final; });
    QVERIFY(final != observer.evaluations.end());
    const std::vector<GenerationRecord>& judged = observer.generations[static_cast<std::size_t>(final - observer.evaluations.begin())];
    QVERIFY(final->modelStep > 0);
    std::istringstream lines(readFile(m_project.paths("predictions").runFolder / "generations" / (final->split + ".jsonl")));
    std::int64_t cut = 0;
    for (const GenerationRecord& generation : judged) {
        std::string text;
        QVERIFY(std::getline(lines, text));
        const auto line = nlohmann::json::parse(text);
        QCOMPARE(line.at("id").get<std::string>(), generation.key.id);
        QCOMPARE(line.at("model_step").get<std::int64_t>(), final->modelStep);
        QCOMPARE(line.at("cut").get<bool>(), generation.cut);
        cut += generation.cut ? 1 : 0;
    }
    QCOMPARE(cut, final->cutAnswers.value());
}

void TestRunJob::evaluationLoss_choosesTheCheckpoint()
{
    RecordingObserver observer;
    run(m_project.config(), "best", observer);
    const std::vector<double> losses = observer.values("eval/loss");
    QCOMPARE(losses.size(), std::size_t{6});
    QCOMPARE(observer.checkpoints.size(), losses.size());
    std::int64_t best = 0;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const bool isBest = losses[i] == *std::min_element(losses.begin(), losses.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        QCOMPARE(observer.checkpoints[i].isBest, isBest);
        QCOMPARE(*observer.checkpoints[i].loss, losses[i]);
        if (isBest)
            best = observer.checkpoints[i].step;
    }
    const std::filesystem::path newest = m_project.folder() / observer.checkpoints.back().path;
    const auto state = nlohmann::json::parse(readFile(newest / "trainer_state.json"));
    QCOMPARE(state.at("best_model_checkpoint").get<std::string>(), "checkpoint-" + std::to_string(best));
    QCOMPARE(state.at("global_step").get<std::int64_t>(), std::int64_t{18});
    QCOMPARE(state.at("log_history").size(), std::size_t{18 + 6});
    QVERIFY(std::filesystem::exists(checkpointFolder(m_project.paths("best").runFolder, best)));
}

void TestRunJob::generation_beginsAfterTheFirstEpoch()
{
    RecordingObserver observer;
    run(m_project.config(), "generation", observer);
    std::int64_t firstTraining = 1000, firstCalibration = 1000;
    for (const HardNegativeRecord& negative : observer.hardNegatives) {
        if (negative.origin == NegativeOrigin::Train)
            firstTraining = std::min(firstTraining, negative.step);
        if (negative.origin == NegativeOrigin::Calibration)
            firstCalibration = std::min(firstCalibration, negative.step);
        // Judged by the T- or V-layer exactly where the loss used it.
        if (negative.origin != NegativeOrigin::Final)
            QCOMPARE(std::isnan(negative.probability), !negative.used);
    }
    QVERIFY(firstTraining >= 8); // the second step of the second epoch of six steps
    QVERIFY(firstTraining <= 12);
    QCOMPARE(firstCalibration, std::int64_t{9}); // the middle of the second epoch
    QVERIFY(!observer.values("hard_negatives/used").empty());
}

void TestRunJob::crossEntropyRun_buildsNoLayerForItsLoss()
{
    RecordingObserver observer;
    RunConfig config = m_project.config();
    config.loss.kind = LossKind::CrossEntropy;
    QCOMPARE(run(config, "ce", observer), RunOutcome::Finished);
    QVERIFY(std::ranges::all_of(
        observer.layers, [](const LayerRecord& layer) { return layer.role == LayerRole::Final || layer.role == LayerRole::Monitor; }));
    QVERIFY(!observer.values("eval/loss").empty());
    QVERIFY(observer.values("train/beta_mean/y1").empty());
}

void TestRunJob::everyObjective_isWatchedByALayerOfItsOwn()
{
    for (const LossKind kind : {LossKind::Sdm, LossKind::CrossEntropy, LossKind::Dpo}) {
        RecordingObserver observer;
        RunConfig config = m_project.config();
        config.loss.kind = kind;
        if (kind == LossKind::Dpo)
            config.negatives.gammaGen = 0; // its reference has seen no generated answer
        config.optimiser.epochs = 2;
        QCOMPARE(run(config, "watched-" + std::to_string(static_cast<int>(kind)), observer), RunOutcome::Finished);
        const std::size_t evaluations = observer.values("eval/loss").size();
        QCOMPARE(evaluations, std::size_t{4});
        QCOMPARE(observer.values("hr/monitor/share").size(), evaluations);
        QCOMPARE(observer.values("layer/monitor/loss").size(), evaluations);
        for (const EvaluationRecord& evaluation : observer.evaluations) {
            if (evaluation.purpose != EvaluationPurpose::Monitor)
                continue;
            QCOMPARE(evaluation.split, std::string("monitor"));
            QCOMPARE(evaluation.documents, std::int64_t{4});
            QCOMPARE(evaluation.modelStep, evaluation.step);
            const auto layer = std::ranges::find(observer.layers, evaluation.layerId, &LayerRecord::id);
            QVERIFY(layer != observer.layers.end());
            QCOMPARE(layer->role, LayerRole::Monitor);
        }
    }
}

void TestRunJob::watchedDocuments_areNotInTheLayerThatJudgesThem()
{
    RecordingObserver observer;
    RunConfig config = m_project.config();
    config.optimiser.epochs = 1;
    run(config, "apart", observer);
    for (const LayerRecord& layer : observer.layers) {
        const std::int64_t all = layer.role == LayerRole::Train ? TinyProject::kTrain : TinyProject::kCalibration;
        QCOMPARE(layer.supportSize, layer.role == LayerRole::Monitor ? (all - 4) / 2 : all / 2);
    }
    // The same ones at every evaluation, as the calibration data has them.
    std::set<std::string> watched;
    for (std::size_t i = 0; i < observer.evaluations.size(); ++i) {
        if (observer.evaluations[i].purpose != EvaluationPurpose::Monitor)
            continue;
        const std::vector<DocumentRecord>& documents = observer.documents.at(observer.evaluations[i].datasetId);
        QCOMPARE(documents.size(), std::size_t{TinyProject::kCalibration});
        for (const GenerationRecord& generation : observer.generations[i]) {
            watched.insert(generation.key.id);
            QVERIFY(std::ranges::any_of(documents, [&](const DocumentRecord& document) { return document.key == generation.key; }));
        }
    }
    QCOMPARE(watched.size(), std::size_t{4});
}

void TestRunJob::watching_changesNoResult()
{
    RunConfig config = m_project.config();
    config.optimiser.epochs = 2;
    RecordingObserver watched, unwatched;
    run(config, "seen", watched);
    config.evaluation.monitorDocuments = 0;
    run(config, "unseen", unwatched);
    QVERIFY(unwatched.values("hr/monitor/share").empty());
    QVERIFY(std::ranges::none_of(unwatched.layers, [](const LayerRecord& layer) { return layer.role == LayerRole::Monitor; }));
    for (const char* key : {"train/loss", "train/grad_norm", "eval/loss", "eval/cross_entropy_loss", "layer/validation/loss",
                            "layer/final/loss", "final/near/hr/share", "final/far/accuracy"}) {
        QVERIFY2(!watched.values(key).empty(), key);
        QCOMPARE(watched.values(key), unwatched.values(key));
    }
}

void TestRunJob::monitoringFile_isWatchedInsteadOfCalibrationData()
{
    RunConfig config = m_project.config();
    config.optimiser.epochs = 1;
    config.task.tests.pop_back();
    RunPaths paths = m_project.paths("file");
    paths.monitor = paths.tests.back();
    paths.tests.pop_back();
    RecordingObserver observer;
    ScriptedStop stop;
    QCOMPARE(executeRun(config, paths, std::nullopt, observer, stop), RunOutcome::Finished);
    std::size_t looks = 0;
    for (const EvaluationRecord& evaluation : observer.evaluations) {
        if (evaluation.purpose != EvaluationPurpose::Monitor)
            continue;
        ++looks;
        QCOMPARE(evaluation.split, std::string("monitor"));
        QCOMPARE(observer.documents.at(evaluation.datasetId).size(), std::size_t{TinyProject::kTests});
    }
    QCOMPARE(looks, std::size_t{2});
    for (const LayerRecord& layer : observer.layers)
        if (layer.role == LayerRole::Monitor)
            QCOMPARE(layer.supportSize, TinyProject::kCalibration / 2);

    // What is watched is no calibration data.
    paths.monitor = paths.calibration;
    QCOMPARE(codeOf([&] { executeRun(config, paths, std::nullopt, observer, stop); }), ErrorCode::BadInput);
}

void TestRunJob::testSets_areWatchedOnlyWhereAskedFor()
{
    RunConfig config = m_project.config();
    config.optimiser.epochs = 1;
    RecordingObserver aside, asked;
    run(config, "aside", aside);
    QVERIFY(aside.values("hr/near/share").empty());
    QVERIFY(aside.values("hr/far/share").empty());
    config.evaluation.watchTests = true;
    run(config, "asked", asked);
    for (const char* key : {"hr/monitor/share", "hr/near/share", "hr/far/share"})
        QCOMPARE(asked.values(key).size(), std::size_t{2});
}

void TestRunJob::drawsOfTheEvaluationsLayer_showTheirSpreadAndChangeNothing()
{
    RunConfig config = m_project.config();
    config.optimiser.epochs = 1;
    RecordingObserver one, three, common;
    run(config, "one-draw", one);
    QVERIFY(one.values("eval/loss_lowest_draw").empty());
    config.evaluation.lossDraws = 3;
    run(config, "three-draws", three);
    for (const char* key : {"train/loss", "eval/loss", "layer/validation/loss", "hr/monitor/share", "layer/final/loss"})
        QCOMPARE(three.values(key), one.values(key));

    const std::vector<double> loss = three.values("eval/loss"), lowest = three.values("eval/loss_lowest_draw"),
                              highest = three.values("eval/loss_highest_draw");
    QCOMPARE(lowest.size(), loss.size());
    QCOMPARE(highest.size(), loss.size());
    for (std::size_t i = 0; i < loss.size(); ++i) {
        QVERIFY(lowest[i] <= loss[i] && loss[i] <= highest[i]);
        QVERIFY(lowest[i] < highest[i]); // other halves make another layer
    }
    std::map<int, int> layersOfDraw;
    for (const LayerRecord& layer : three.layers)
        if (layer.role == LayerRole::Validation)
            ++layersOfDraw[layer.draw];
    QCOMPARE(layersOfDraw, (std::map<int, int>{{0, 2}, {1, 2}, {2, 2}}));

    config.loss.fixedBase = 2.5; // no layer, nothing to draw
    run(config, "no-draws", common);
    QVERIFY(common.values("eval/loss_lowest_draw").empty());
}

void TestRunJob::baseOfE_isCrossEntropy()
{
    RunConfig config = m_project.config();
    config.optimiser.epochs = 1;
    RecordingObserver fixed, entropy;
    config.loss.fixedBase = std::numbers::e;
    run(config, "fixed", fixed);
    config.loss.fixedBase.reset();
    config.loss.kind = LossKind::CrossEntropy;
    run(config, "entropy", entropy);
    QCOMPARE(fixed.values("train/loss"), entropy.values("train/loss"));
    QCOMPARE(fixed.values("eval/loss"), entropy.values("eval/loss"));
}

void TestRunJob::baseRun_judgesTheUntunedModel()
{
    RecordingObserver observer;
    RunConfig config = m_project.config();
    config.preset = "base";
    config.optimiser.epochs = 0;
    QCOMPARE(run(config, "base", observer), RunOutcome::Finished);
    QCOMPARE(phasesOf(observer), (std::vector<std::string>{"prepare", "decode", "final_layer", "evaluate"}));
    QVERIFY(observer.checkpoints.empty());
    QCOMPARE(observer.evaluations.size(), std::size_t{4});
}

void TestRunJob::repeatedRun_givesTheSameNumbers()
{
    RecordingObserver first, second;
    RunConfig config = m_project.config();
    config.optimiser.epochs = 2;
    run(config, "once", first);
    run(config, "again", second);
    for (const char* key :
         {"train/loss", "train/grad_norm", "train/beta_mean/y0", "eval/loss", "layer/validation/loss", "layer/final/loss"})
        QCOMPARE(first.values(key), second.values(key));
}

void TestRunJob::brokenWeights_areNamedAndKeepTheDiskClean()
{
    TinyProject broken;
    CausalLm model = broken.loadModel();
    {
        const at::NoGradGuard noGrad;
        model.parameters().front().tensor.fill_(std::numeric_limits<float>::quiet_NaN());
    }
    std::map<std::string, at::Tensor> tensors; // a model with such weights cannot be saved
    for (const auto& parameter : model.parameters())
        tensors.emplace(parameter.name, parameter.tensor);
    writeSafetensors(broken.model() / "model.safetensors", tensors);
    RunConfig config = broken.config();
    config.loss.kind = LossKind::CrossEntropy;
    RecordingObserver observer;
    ScriptedStop stop;
    std::string message;
    QCOMPARE(codeOf([&] { executeRun(config, broken.paths("nan"), std::nullopt, observer, stop); }, &message), ErrorCode::BadInput);
    QVERIFY2(message.find("model.embed_tokens.weight") != std::string::npos && message.find("NaN") != std::string::npos, message.c_str());
    QVERIFY2(message.find("learning rate") == std::string::npos, message.c_str());
    QVERIFY(observer.checkpoints.empty());
}

void TestRunJob::weightsThatOverflow_doNotBlameTheLearningRate()
{
    TinyProject broken;
    CausalLm model = broken.loadModel();
    {
        const at::NoGradGuard noGrad;
        for (const auto& parameter : model.parameters()) {
            if (parameter.name.find("mlp.") != std::string::npos)
                parameter.tensor.fill_(1e30);
        }
    }
    model.save(broken.model(), broken.folder() / "tokenizer", at::kFloat);
    RunConfig config = broken.config();
    config.loss.kind = LossKind::CrossEntropy;
    RecordingObserver observer;
    ScriptedStop stop;
    std::string message;
    QCOMPARE(codeOf([&] { executeRun(config, broken.paths("inf"), std::nullopt, observer, stop); }, &message), ErrorCode::Failed);
    QVERIFY2(message.find("step 1") != std::string::npos && message.find("overflow") != std::string::npos, message.c_str());
    QVERIFY2(message.find("learning_rate") == std::string::npos, message.c_str());
}

void TestRunJob::overlappingSplits_areRefused()
{
    RunPaths paths = m_project.paths("overlap");
    paths.tests[0] = paths.calibration;
    RecordingObserver observer;
    ScriptedStop stop;
    QCOMPARE(codeOf([&] { executeRun(m_project.config(), paths, std::nullopt, observer, stop); }), ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestRunJob)
#include "tst_run_job.moc"
