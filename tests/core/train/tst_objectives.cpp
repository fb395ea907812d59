#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/engine/job/run_job.h"
#include "core/engine/judge/layer_builder.h"
#include "core/engine/objective/cross_entropy.h"
#include "core/engine/objective/dpo.h"
#include "core/engine/objective/dpo_loss.h"
#include "recording_observer.h"
#include "tiny_project.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>
#include <memory>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;

namespace {

at::Tensor one(double value)
{
    return at::full({1}, value, at::kDouble);
}

std::vector<std::int64_t> firstDocuments(std::int64_t count)
{
    std::vector<std::int64_t> documents;
    for (std::int64_t i = 0; i < count; ++i)
        documents.push_back(i);
    return documents;
}

} // namespace

/// The seam between what is learnt and how: draws, losses, gradients and what an objective keeps with the run.
class TestObjectives : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void dpoLoss_isTheFormula();
    void dpo_comparesWholeAnswersInPairs();
    void dpoGradient_agreesWithFiniteDifferences();
    void dpoMicroBatches_addUp();
    void dpoStart_isLogTwoAgainstItself();
    void reference_ofOtherDataIsRefused();
    void dpoRun_evaluatesByItsOwnLossAndResumes();
    void everyObjective_logsTheSameCrossEntropyAtTheSameWeights();
    void iterations_drawOtherHalves();

private:
    std::filesystem::path referenceFile() const { return m_project.folder() / "reference.safetensors"; }
    std::unique_ptr<DpoObjective> dpo(bool withReference, std::int64_t microBatchTokens = 0) const;
    SampledBatch pairs(const DpoObjective& objective, std::int64_t count);
    std::vector<at::Tensor> gradients(const DpoObjective& objective, const SampledBatch& batch, BatchLoss& loss);
    RunConfig dpoConfig() const;

    TinyProject m_project;
    std::optional<DocumentEncoder> m_encoder;
    std::optional<CausalLm> m_model;
    RunData m_data;
    HardNegativeStore m_negatives;
};

void TestObjectives::initTestCase()
{
    m_encoder.emplace(m_project.encoder());
    m_model.emplace(m_project.loadModel());
    m_data = loadRunData(m_project.config(), m_project.paths("none"), *m_encoder, [](std::int64_t, std::int64_t) {});
    ReferenceLogProbabilities::compute(referenceFile(), *m_model, m_data, PairTexts(m_data), {});
}

std::unique_ptr<DpoObjective> TestObjectives::dpo(bool withReference, std::int64_t microBatchTokens) const
{
    RunConfig::Negatives negatives;
    negatives.gammaGen = 0;
    PairTexts texts(m_data);
    std::optional<ReferenceLogProbabilities> reference;
    if (withReference)
        reference = ReferenceLogProbabilities::load(referenceFile(), m_data, texts);
    return std::make_unique<DpoObjective>(0.1, negatives, microBatchTokens, std::move(texts), std::move(reference));
}

SampledBatch TestObjectives::pairs(const DpoObjective& objective, std::int64_t count)
{
    RandomStream random = RandomSource(1).stream("pairs");
    return objective.draw({m_data.train, firstDocuments(count), std::nullopt, false, m_negatives, random, {}});
}

std::vector<at::Tensor> TestObjectives::gradients(const DpoObjective& objective, const SampledBatch& batch, BatchLoss& loss)
{
    for (const auto& parameter : m_model->parameters())
        at::Tensor(parameter.tensor).mutable_grad() = at::Tensor();
    loss = objective.backward(*m_model, batch, {}, {});
    std::vector<at::Tensor> found;
    for (const auto& parameter : m_model->parameters())
        found.push_back(parameter.tensor.grad().clone());
    return found;
}

void TestObjectives::dpoLoss_isTheFormula()
{
    const PairLogProbabilities model{one(-3), one(-5)}, reference{one(-4), one(-4.5)};
    QVERIFY(std::abs(dpoLoss(model, &reference, 0.1).losses.item<double>() - 0.62095705) < 1e-8);
    QVERIFY(std::abs(dpoLoss(model, nullptr, 0.1).losses.item<double>() - 0.59813887) < 1e-8);
    const double step = 1e-6;
    const auto at = [&](double chosen) { return dpoLoss({one(chosen), one(-5)}, &reference, 0.1).losses.item<double>(); };
    QVERIFY(std::abs(dpoLoss(model, &reference, 0.1).derivative.item<double>() - (at(-3 + step) - at(-3 - step)) / (2 * step)) < 1e-8);
}

void TestObjectives::dpo_comparesWholeAnswersInPairs()
{
    const SampledBatch batch = pairs(*dpo(false), 3);
    QCOMPARE(batch.documents.size(), std::size_t{6});
    for (std::size_t i = 0; i < 6; i += 2) {
        const SampledDocument& chosen = batch.documents[i];
        const SampledDocument& rejected = batch.documents[i + 1];
        QCOMPARE(chosen.document, rejected.document);
        QCOMPARE(chosen.label, 1);
        QCOMPARE(rejected.label, 0);
        const PreparedDocument& document = m_data.train[chosen.document];
        QVERIFY(chosen.text == document.positive);
        QVERIFY(rejected.text->ids == document.negative->ids);
        QCOMPARE(rejected.text->masked, document.positive->masked);
        QVERIFY(rejected.text->masked < document.negative->masked); // where contrastive masking hides the wrong sentence
    }
}

void TestObjectives::dpoGradient_agreesWithFiniteDifferences()
{
    for (const bool withReference : {false, true}) {
        const auto objective = dpo(withReference);
        const SampledBatch batch = pairs(*objective, 3);
        BatchLoss loss;
        const std::vector<at::Tensor> found = gradients(*objective, batch, loss);
        // Along the gradient itself the loss changes by its squared norm.
        double squaredNorm = 0;
        for (const at::Tensor& gradient : found)
            squaredNorm += gradient.square().sum().item<double>();
        QVERIFY(squaredNorm > 0);
        const double step = 0.02 / std::sqrt(squaredNorm);
        const auto lossAt = [&](double distance) {
            const auto move = [&](double by) {
                const at::NoGradGuard noGrad;
                std::size_t i = 0;
                for (const auto& parameter : m_model->parameters())
                    at::Tensor(parameter.tensor).add_(found[i++], by);
                m_model->weightsChanged();
            };
            move(distance);
            std::vector<DocumentText> texts;
            for (const SampledDocument& document : batch.documents)
                texts.push_back(document.text);
            const TextStates states = forwardTexts(*m_model, texts, std::vector<bool>(texts.size(), true), {});
            const at::Tensor bases = objective->bases(batch.documents, states.features, {}).base;
            const double value = objective->meanLoss(batch.documents, textLosses(*m_model, states.lossBlocks, bases));
            move(-distance);
            return value;
        };
        QVERIFY(std::abs(lossAt(0) - loss.value()) < 1e-5);
        const double slope = (lossAt(step) - lossAt(-step)) / (2 * step);
        QVERIFY2(std::abs(slope - squaredNorm) < 0.02 * squaredNorm, qPrintable(QString::number(slope / squaredNorm)));
    }
}

void TestObjectives::dpoMicroBatches_addUp()
{
    BatchLoss whole, pieces;
    const auto together = dpo(true), apart = dpo(true, 1);
    const auto expected = gradients(*together, pairs(*together, 5), whole);
    const auto found = gradients(*apart, pairs(*apart, 5), pieces);
    QVERIFY(std::abs(whole.value() - pieces.value()) < 1e-5);
    QCOMPARE(pieces.margins.numel(), std::int64_t{5});
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY(at::allclose(found[i], expected[i], 1e-4, 1e-6));
}

void TestObjectives::dpoStart_isLogTwoAgainstItself()
{
    BatchLoss loss;
    const auto objective = dpo(true);
    gradients(*objective, pairs(*objective, 4), loss);
    QVERIFY(std::abs(loss.value() - std::log(2.0)) < 1e-5);
    QVERIFY(loss.margins.abs().max().item<double>() < 1e-4);
}

void TestObjectives::reference_ofOtherDataIsRefused()
{
    RunData other = m_data;
    other.train.id = "another file";
    try {
        ReferenceLogProbabilities::load(referenceFile(), other, PairTexts(other));
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QCOMPARE(error.where(), referenceFile().string());
    }
}

RunConfig TestObjectives::dpoConfig() const
{
    RunConfig config = m_project.config();
    config.preset = "dpo";
    config.loss.kind = LossKind::Dpo;
    config.negatives.gammaGen = 0;
    return config;
}

void TestObjectives::dpoRun_evaluatesByItsOwnLossAndResumes()
{
    RecordingObserver whole;
    ScriptedStop never;
    QCOMPARE(executeRun(dpoConfig(), m_project.paths("dpo"), std::nullopt, whole, never), RunOutcome::Finished);
    const std::vector<double> losses = whole.values("eval/loss");
    QCOMPARE(losses.size(), std::size_t{6});
    QVERIFY(losses.back() < std::log(2.0)); // it has come to prefer right answers of documents it was not tuned on
    QVERIFY(whole.values("train/preference_accuracy").back() > 0.5);
    QVERIFY(whole.values("train/beta_mean/y1").empty());
    for (const LayerRecord& layer : whole.layers)
        QVERIFY(layer.role == LayerRole::Final || layer.role == LayerRole::Monitor); // none for its loss

    RecordingObserver first, second;
    ScriptedStop early;
    early.decide = [&] { return first.values("eval/loss").size() >= 2 ? StopRequest::AfterCheckpoint : StopRequest::None; };
    QCOMPARE(executeRun(dpoConfig(), m_project.paths("dpo-resumed"), std::nullopt, first, early), RunOutcome::Stopped);
    const std::int64_t step = first.checkpoints.back().step;
    QCOMPARE(executeRun(dpoConfig(), m_project.paths("dpo-resumed"), step, second, never), RunOutcome::Finished);
    QCOMPARE(second.values("eval/loss").back(), losses.back());
    QCOMPARE(second.values("train/preference_margin").back(), whole.values("train/preference_margin").back());
}

void TestObjectives::everyObjective_logsTheSameCrossEntropyAtTheSameWeights()
{
    std::vector<double> first;
    for (const LossKind kind : {LossKind::Sdm, LossKind::CrossEntropy, LossKind::Dpo}) {
        RunConfig config = dpoConfig();
        config.loss.kind = kind;
        config.optimiser.epochs = 1;
        config.optimiser.learningRate = 1e-30; // the weights stay as they are
        config.evaluation.perEpoch = 1;
        RecordingObserver observer;
        ScriptedStop never;
        executeRun(config, m_project.paths("common-" + std::to_string(static_cast<int>(kind))), std::nullopt, observer, never);
        first.push_back(observer.values("eval/cross_entropy_loss").at(0));
        if (kind == LossKind::CrossEntropy)
            QCOMPARE(first.back(), observer.values("eval/loss").at(0));
    }
    QVERIFY(std::abs(first[0] - first[1]) < 1e-5 && std::abs(first[2] - first[1]) < 1e-5);
}

void TestObjectives::iterations_drawOtherHalves()
{
    const auto sample = sampleForLayer(m_data.train, {}, 0.5, RandomSource(3).stream("classes"));
    std::vector<DocumentText> texts;
    for (const SampledDocument& document : sample)
        texts.push_back(document.text);
    const at::Tensor features = extractFeatures(*m_model, texts, {});
    LayerRequest request;
    request.settings = m_project.config().sdmLayer;
    request.halves = drawHalves(m_data.train.size(), RandomSource(3).stream("halves"));
    std::vector<std::int64_t> redrawn;
    request.redrawHalves = [&](std::int64_t iteration) {
        redrawn.push_back(iteration);
        return drawHalves(m_data.train.size(), RandomSource(3).stream("halves", {iteration}));
    };
    ScriptedStop source;
    StopLadder stop(source);
    const auto loss = [](const BuiltLayer& built) {
        const auto& summary = built.layer.calibrationSummary();
        return (summary.at(0).loss + summary.at(1).loss) / 2;
    };
    const BuiltLayer single = buildLayer(m_data.train, sample, features, request, stop);
    QVERIFY(redrawn.empty());
    QVERIFY(single.halves == request.halves);
    request.settings.iterations = 4;
    const BuiltLayer best = buildLayer(m_data.train, sample, features, request, stop);
    QVERIFY(redrawn == (std::vector<std::int64_t>{1, 2, 3}));
    QVERIFY(loss(best) <= loss(single));
    QVERIFY(halvesOf(best.layer, m_data.train) == best.halves); // what a resumed run goes by
}

QTEST_GUILESS_MAIN(TestObjectives)
#include "tst_objectives.moc"
