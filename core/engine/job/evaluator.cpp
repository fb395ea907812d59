#include "core/engine/job/evaluator.h"

#include "core/base/ulid.h"
#include "core/engine/judge/greedy_decoder.h"
#include "core/engine/objective/next_token_objective.h"
#include "core/engine/runtime/index_tensor.h"
#include "core/engine/sample/hard_negative_report.h"
#include "core/records/metric_keys.h"

#include <algorithm>
#include <ATen/ops/full.h>
#include <ATen/ops/tensor.h>
#include <numbers>
#include <numeric>
#include <unordered_map>

namespace sdm::engine {
namespace {

// Distinct texts in the order they were first asked for.
class TextTable {
public:
    std::int64_t add(const DocumentText& text, bool needsLoss)
    {
        const auto [entry, isNew] = m_rows.emplace(text.get(), static_cast<std::int64_t>(m_texts.size()));
        if (isNew) {
            m_texts.push_back(text);
            m_needsLoss.push_back(false);
        }
        if (needsLoss)
            m_needsLoss[static_cast<std::size_t>(entry->second)] = true;
        return entry->second;
    }
    std::vector<std::int64_t> add(const std::vector<SampledDocument>& documents, bool needsLoss)
    {
        std::vector<std::int64_t> rows;
        rows.reserve(documents.size());
        for (const SampledDocument& document : documents)
            rows.push_back(add(document.text, needsLoss));
        return rows;
    }
    const std::vector<DocumentText>& texts() const { return m_texts; }
    const std::vector<bool>& needsLoss() const { return m_needsLoss; }

private:
    std::unordered_map<const EncodedDocument*, std::int64_t> m_rows;
    std::vector<DocumentText> m_texts;
    std::vector<bool> m_needsLoss;
};

std::vector<TextLoss> lossesAt(const std::vector<TextLoss>& losses, const std::vector<std::int64_t>& rows)
{
    std::vector<TextLoss> chosen;
    chosen.reserve(rows.size());
    for (const std::int64_t row : rows)
        chosen.push_back(losses[static_cast<std::size_t>(row)]);
    return chosen;
}

std::vector<std::int64_t> allOf(const PreparedDataset& dataset)
{
    std::vector<std::int64_t> documents(static_cast<std::size_t>(dataset.size()));
    std::iota(documents.begin(), documents.end(), std::int64_t{0});
    return documents;
}

} // namespace

// The texts of one evaluation. Layer and loss often use the same text of a document; each is forwarded once.
struct Evaluator::Plan {
    std::vector<Membership> halves;           // of the layer
    std::vector<SampledDocument> layerSample; // empty without a layer
    SampledBatch pass;
    std::vector<SampledDocument> offline; // the pass with offline wrong answers throughout
    std::vector<SampledDocument> common;  // what cross-entropy is measured over, whatever the objective
    TextTable table;
    std::vector<std::int64_t> layerRows, passRows, offlineRows, commonRows; // into the table
};

Evaluator::Evaluator(const RunContext& context, const Objective& objective) : m_context(context), m_objective(objective)
{
    RandomStream coins = context.random.stream("evaluation-classes");
    m_labels = drawLabels(context.data.calibration.documents.size(), context.config.negatives.gammaPlus, coins);
}

LossEvaluation Evaluator::evaluate(const CausalLm& model, HardNegativeStore& negatives, bool generate, const RunPosition& position) const
{
    const RunConfig& config = m_context.config;
    const PreparedDataset& calibration = m_context.data.calibration;
    Plan plan;
    if (m_objective.layer()) {
        plan.halves = drawHalves(calibration.size(), m_context.random.stream("validation-layer-halves", {position.step}));
        plan.layerSample = sampleForHalves(calibration, negatives, config.negatives.gammaDiversity, plan.halves,
                                           repeatedStreams(m_context.random, "validation-layer-classes", position.step));
        plan.layerRows = plan.table.add(plan.layerSample, false);
    }
    // Only now: the layer above is built from the failures of the previous evaluation.
    if (config.negatives.resetEachEpoch)
        negatives.clear();
    plan.pass = sampleForLoss(model, negatives, generate, position);
    plan.passRows = plan.table.add(plan.pass.documents, true);
    plan.offline = drawOffline(position);
    plan.offlineRows = plan.table.add(plan.offline, true);
    for (std::int64_t i = 0; i < calibration.size(); ++i) {
        const int label = m_labels[static_cast<std::size_t>(i)];
        plan.common.push_back({i, label, label == 1 ? calibration[i].positive : calibration[i].negative});
    }
    plan.commonRows = plan.table.add(plan.common, true);

    TextStates states;
    {
        PhaseScope phase(m_context.observer, PhaseKind::Validate, position, static_cast<std::int64_t>(plan.table.texts().size()));
        states = forwardTexts(
            model, plan.table.texts(), plan.table.needsLoss(),
            {config.evaluation.batchDocuments, [&](std::int64_t done) { phase.progress(done); }, &m_context.stop, &m_context.group});
    }
    std::vector<BuiltLayer> layers = buildValidationLayers(plan, states, position);
    LossEvaluation evaluation = lossOf(model, plan, states, layers, position);
    if (!layers.empty())
        evaluation.validationLayer = std::move(layers.front());
    report(evaluation, position);
    evaluation.monitorLayer = buildMonitorLayer(plan, states, position);
    return evaluation;
}

SampledBatch Evaluator::sampleForLoss(const CausalLm& model, HardNegativeStore& negatives, bool generate, const RunPosition& position) const
{
    const RunConfig& config = m_context.config;
    const PreparedDataset& calibration = m_context.data.calibration;
    RandomStream random = m_context.random.stream("evaluation-negatives", {position.step});
    const MineNegatives mine = [&](const std::vector<std::int64_t>& documents) {
        PhaseScope phase(m_context.observer, PhaseKind::Generate, position, static_cast<std::int64_t>(documents.size()));
        const GreedyDecoder decoder(model, m_context.encoder, config, m_context.stop, m_context.group);
        return decoder.wrongAnswers(calibration, documents, [&](std::int64_t done) { phase.progress(done); });
    };
    return m_objective.draw({calibration, allOf(calibration), m_labels, generate, negatives, random, mine});
}

std::vector<SampledDocument> Evaluator::drawOffline(const RunPosition& position) const
{
    HardNegativeStore none;
    RandomStream random = m_context.random.stream("evaluation-negatives", {position.step}); // nothing is left to chance without answers
    const PreparedDataset& calibration = m_context.data.calibration;
    return m_objective.draw({calibration, allOf(calibration), m_labels, false, none, random, {}}).documents;
}

// The draws differ in halves and weights; the texts are the same.
std::vector<BuiltLayer> Evaluator::buildValidationLayers(const Plan& plan, const TextStates& states, const RunPosition& position) const
{
    if (plan.layerSample.empty())
        return {};
    const RandomSource& random = m_context.random;
    const std::int64_t draws = m_context.config.evaluation.lossDraws;
    const at::Tensor features = states.features.index_select(0, indexTensor(plan.layerRows, states.features.device()));
    PhaseScope phase(m_context.observer, PhaseKind::ValidationLayer, position, draws * m_context.config.sdmLayer.epochs);
    std::vector<BuiltLayer> layers;
    for (std::int64_t draw = 0; draw < draws; ++draw) {
        const std::string halves = draw == 0 ? "validation-layer-halves" : "validation-layer-halves-" + std::to_string(draw);
        const std::string weights = draw == 0 ? "validation-layer-weights" : "validation-layer-weights-" + std::to_string(draw);
        LayerRequest request;
        request.role = LayerRole::Validation;
        request.draw = static_cast<int>(draw);
        request.position = position;
        request.seed = random.stream(weights, {position.step}).next();
        // What fills the halves once does so again: there are enough of each class.
        request.halves = draw == 0 ? plan.halves : halvesFor(plan.layerSample, repeatedStreams(random, halves, position.step)).value();
        request.redrawHalves = [&](std::int64_t iteration) {
            return drawHalves(m_context.data.calibration.size(), random.stream(halves, {position.step, iteration}));
        };
        layers.push_back(fit(std::move(request), phase, plan.layerSample, features));
    }
    return layers;
}

// Made of texts of the loss, whose features are there already: of every document that is not watched the one of its class, the model's
// own wrong answer where the loss has it.
std::optional<BuiltLayer> Evaluator::buildMonitorLayer(const Plan& plan, const TextStates& states, const RunPosition& position) const
{
    const RunData& data = m_context.data;
    if (data.watchedSets(m_context.config.evaluation).empty())
        return std::nullopt;
    std::vector<SampledDocument> texts = plan.common;
    std::vector<std::int64_t> rowOf = plan.commonRows;
    for (std::size_t i = 0; i < plan.pass.documents.size(); ++i) {
        const auto document = static_cast<std::size_t>(plan.pass.documents[i].document);
        if (plan.pass.documents[i].label != m_labels[document])
            continue; // the other half of a pair
        texts[document] = plan.pass.documents[i];
        rowOf[document] = plan.passRows[i];
    }
    std::vector<SampledDocument> sample;
    std::vector<std::int64_t> rows;
    for (std::size_t document = 0; document < texts.size(); ++document) {
        if (!data.isMonitored.empty() && data.isMonitored[document])
            continue;
        sample.push_back(texts[document]);
        rows.push_back(rowOf[document]);
    }

    const RandomSource& random = m_context.random;
    auto halves = halvesFor(sample, repeatedStreams(random, "monitor-layer-halves", position.step));
    if (!halves) {
        m_context.observer.onLog("warning", "nothing is watched: the calibration data has too few documents of a class for a layer that "
                                            "judges along the way");
        return std::nullopt;
    }
    LayerRequest request;
    request.role = LayerRole::Monitor;
    request.position = position;
    request.seed = random.stream("monitor-layer-weights", {position.step}).next();
    request.halves = std::move(*halves);
    request.redrawHalves = [&](std::int64_t iteration) {
        return drawHalves(static_cast<std::int64_t>(sample.size()), random.stream("monitor-layer-halves", {position.step, iteration}));
    };
    PhaseScope phase(m_context.observer, PhaseKind::MonitorLayer, position, m_context.config.sdmLayer.epochs);
    return fit(std::move(request), phase, sample, states.features.index_select(0, indexTensor(rows, states.features.device())));
}

BuiltLayer Evaluator::fit(LayerRequest request, PhaseScope& phase, const std::vector<SampledDocument>& sample,
                          const at::Tensor& features) const
{
    request.settings = m_context.config.sdmLayer;
    const std::int64_t before = request.draw * request.settings.epochs;
    request.progress = [&](std::int64_t epoch) { phase.progress(before + epoch); };
    BuiltLayer built = buildLayerOnce(m_context.data.calibration, sample, features, request, m_context.stop, m_context.group);
    reportLayer(m_context.observer, built.record, request.position);
    return built;
}

BaseScores Evaluator::score(const Plan& plan, const TextStates& states, const LayerView& view) const
{
    // A text belongs to one document and one class, so it has one base, shared by both losses.
    at::Tensor bases = at::full({states.features.size(0)}, std::numbers::e, at::kFloat);
    const auto scoreRows = [&](const std::vector<SampledDocument>& documents, const std::vector<std::int64_t>& rows) {
        const at::Tensor features = states.features.index_select(0, indexTensor(rows, states.features.device()));
        const BaseScores scores = m_objective.bases(documents, features, view);
        bases.index_copy_(0, at::tensor(rows), scores.base);
        return scores.positiveProbability;
    };
    const at::Tensor positiveProbability = scoreRows(plan.pass.documents, plan.passRows);
    if (plan.offlineRows != plan.passRows)
        scoreRows(plan.offline, plan.offlineRows);
    return {bases, positiveProbability};
}

LossEvaluation Evaluator::lossOf(const CausalLm& model, const Plan& plan, const TextStates& states, const std::vector<BuiltLayer>& layers,
                                 const RunPosition& position) const
{
    const auto viewOf = [](const BuiltLayer& layer) { return LayerView{&layer.layer, &layer.halves}; };
    const BaseScores scores = score(plan, states, layers.empty() ? LayerView{} : viewOf(layers.front()));
    reportTooLong(m_context.observer, m_context.data.calibration, plan.pass);
    reportHardNegatives(m_context.observer, m_context.data.calibration, plan.pass, scores.positiveProbability, position,
                        NegativeOrigin::Calibration);
    const std::vector<TextLoss> losses = textLosses(model, states.lossBlocks, scores.base, &m_context.group);
    const std::vector<TextLoss> natural =
        textLosses(model, states.lossBlocks, at::full({states.features.size(0)}, std::numbers::e, at::kFloat), &m_context.group);
    LossEvaluation evaluation;
    evaluation.loss = m_objective.meanLoss(plan.pass.documents, lossesAt(losses, plan.passRows));
    evaluation.offlineLoss = m_objective.meanLoss(plan.offline, lossesAt(losses, plan.offlineRows));
    evaluation.crossEntropyLoss = batchWeightedMean(lossesAt(natural, plan.commonRows), m_context.config.optimiser.batchDocuments);
    for (std::size_t draw = 1; draw < layers.size(); ++draw) {
        const std::vector<TextLoss> drawn =
            textLosses(model, states.lossBlocks, score(plan, states, viewOf(layers[draw])).base, &m_context.group);
        evaluation.lossOfDraws.push_back(m_objective.meanLoss(plan.pass.documents, lossesAt(drawn, plan.passRows)));
    }
    if (!evaluation.lossOfDraws.empty())
        evaluation.lossOfDraws.insert(evaluation.lossOfDraws.begin(), evaluation.loss);
    return evaluation;
}

void Evaluator::report(const LossEvaluation& evaluation, const RunPosition& position) const
{
    EvaluationRecord record;
    record.id = newUlid();
    record.purpose = EvaluationPurpose::Validation;
    record.step = position.step;
    record.modelStep = position.modelStep;
    record.epoch = position.epochFraction;
    record.split = m_context.data.calibration.name;
    record.datasetId = m_context.data.calibration.id;
    if (evaluation.validationLayer)
        record.layerId = evaluation.validationLayer->record.id;
    record.documents = m_context.data.calibration.size();
    record.loss = evaluation.loss;
    record.crossEntropyLoss = evaluation.crossEntropyLoss;
    m_context.observer.onEvaluation(record, {});
    const auto point = [&](std::string_view key, double value) {
        return MetricPoint{std::string(key), position.step, position.epochFraction, value};
    };
    m_context.observer.onMetrics({point(metric_key::kEvaluationLoss, evaluation.loss),
                                  point(metric_key::kEvaluationLossOffline, evaluation.offlineLoss),
                                  point(metric_key::kEvaluationCrossEntropy, evaluation.crossEntropyLoss)});
    if (evaluation.lossOfDraws.empty())
        return;
    const auto [lowest, highest] = std::ranges::minmax(evaluation.lossOfDraws);
    m_context.observer.onMetrics(
        {point(metric_key::kEvaluationLossLowestDraw, lowest), point(metric_key::kEvaluationLossHighestDraw, highest)});
}

} // namespace sdm::engine
