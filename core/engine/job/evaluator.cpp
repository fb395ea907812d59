#include "core/engine/job/evaluator.h"

#include "core/base/ulid.h"
#include "core/engine/judge/greedy_decoder.h"
#include "core/engine/objective/base_scores.h"
#include "core/engine/sample/hard_negative_report.h"
#include "core/records/metric_keys.h"

#include <algorithm>
#include <ATen/ops/full.h>
#include <ATen/ops/full_like.h>
#include <ATen/ops/tensor.h>
#include <numbers>
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

// Mean over batches of the batch's token mean, weighted by documents.
double batchWeightedMean(const std::vector<TextLoss>& losses, const std::vector<std::int64_t>& rows, std::int64_t batchDocuments)
{
    double total = 0;
    const auto batchSize = static_cast<std::size_t>(batchDocuments);
    for (std::size_t begin = 0; begin < rows.size(); begin += batchSize) {
        const std::size_t end = std::min(begin + batchSize, rows.size());
        TextLoss batch;
        for (std::size_t i = begin; i < end; ++i) {
            const TextLoss& loss = losses[static_cast<std::size_t>(rows[i])];
            batch.sum += loss.sum;
            batch.tokens += loss.tokens;
        }
        total += batch.sum / static_cast<double>(std::max<std::int64_t>(batch.tokens, 1)) * static_cast<double>(end - begin);
    }
    return total / static_cast<double>(std::max<std::size_t>(rows.size(), 1));
}

} // namespace

// The texts of one evaluation. Layer and loss often use the same text of a document; each is forwarded once.
struct Evaluator::Plan {
    std::vector<SampledDocument> layerSample; // empty without a layer
    SampledBatch pass;
    std::vector<SampledDocument> offline; // the pass with offline wrong answers throughout
    TextTable table;
    std::vector<std::int64_t> layerRows, passRows, offlineRows; // into the table
};

Evaluator::Evaluator(const RunContext& context) : m_context(context)
{
    RandomStream coins = context.random.stream("evaluation-classes");
    m_labels = drawLabels(context.data.calibration.documents.size(), context.config.negatives.gammaPlus, coins);
}

LossEvaluation Evaluator::evaluate(const CausalLm& model, HardNegativeStore& negatives, bool generate, const RunPosition& position) const
{
    const RunConfig& config = m_context.config;
    const PreparedDataset& calibration = m_context.data.calibration;
    Plan plan;
    if (!commonBase(config)) {
        plan.layerSample = sampleForLayer(calibration, negatives, config.negatives.gammaDiversity,
                                          m_context.random.stream("validation-layer-classes", {position.step}));
        plan.layerRows = plan.table.add(plan.layerSample, false);
    }
    // Only now: the layer above is built from the failures of the previous evaluation.
    if (config.negatives.resetEachEpoch)
        negatives.clear();
    plan.pass = sampleForLoss(model, negatives, generate, position);
    plan.passRows = plan.table.add(plan.pass.documents, true);
    plan.offline = plan.pass.documents;
    for (SampledDocument& document : plan.offline)
        if (document.label == 0)
            document.text = calibration[document.document].negative;
    plan.offlineRows = plan.table.add(plan.offline, true);

    TextStates states;
    {
        PhaseScope phase(m_context.observer, PhaseKind::Validate, position, static_cast<std::int64_t>(plan.table.texts().size()));
        states = forwardTexts(model, plan.table.texts(), plan.table.needsLoss(),
                              {config.evaluation.batchDocuments, [&](std::int64_t done) { phase.progress(done); }, &m_context.stop});
    }
    std::optional<BuiltLayer> layer = buildValidationLayer(plan, states, position);
    LossEvaluation evaluation = lossOf(model, plan, states, layer, position);
    evaluation.validationLayer = std::move(layer);
    report(evaluation, position);
    return evaluation;
}

SampledBatch Evaluator::sampleForLoss(const CausalLm& model, HardNegativeStore& negatives, bool generate, const RunPosition& position) const
{
    const RunConfig& config = m_context.config;
    const PreparedDataset& calibration = m_context.data.calibration;
    BatchDraw draw{{}, m_labels, generate ? config.negatives.gammaGen : 0.0, config.negatives.gammaDiversity};
    for (std::int64_t i = 0; i < calibration.size(); ++i)
        draw.documents.push_back(i);
    RandomStream random = m_context.random.stream("evaluation-negatives", {position.step});
    return sampleBatch(calibration, draw, negatives, random, [&](const std::vector<std::int64_t>& documents) {
        PhaseScope phase(m_context.observer, PhaseKind::Generate, position, static_cast<std::int64_t>(documents.size()));
        return GreedyDecoder(model, m_context.encoder, config, m_context.stop).wrongAnswers(calibration, documents, [&](std::int64_t done) {
            phase.progress(done);
        });
    });
}

std::optional<BuiltLayer> Evaluator::buildValidationLayer(const Plan& plan, const TextStates& states, const RunPosition& position) const
{
    if (plan.layerSample.empty())
        return std::nullopt;
    const RandomSource& random = m_context.random;
    PhaseScope phase(m_context.observer, PhaseKind::TrainLayer, position, m_context.config.sdmLayer.epochs);
    LayerRequest request;
    request.role = LayerRole::Validation;
    request.position = position;
    request.settings = m_context.config.sdmLayer;
    request.seed = random.stream("validation-layer-weights", {position.step}).next();
    request.halves = drawHalves(m_context.data.calibration.size(), random.stream("validation-layer-halves", {position.step}));
    request.progress = [&](std::int64_t epoch) { phase.progress(epoch); };
    BuiltLayer built = buildLayer(m_context.data.calibration, plan.layerSample, states.features.index_select(0, at::tensor(plan.layerRows)),
                                  request, m_context.stop);
    reportLayer(m_context.observer, built.record, position);
    return built;
}

LossEvaluation Evaluator::lossOf(const CausalLm& model, const Plan& plan, const TextStates& states, const std::optional<BuiltLayer>& layer,
                                 const RunPosition& position) const
{
    // A text belongs to one document and one class, so it has one base, shared by both losses.
    at::Tensor bases = at::full({states.features.size(0)}, commonBase(m_context.config).value_or(1.0), at::kFloat);
    at::Tensor positiveProbability;
    if (layer) {
        const auto score = [&](const std::vector<SampledDocument>& documents, const std::vector<std::int64_t>& rows) {
            std::vector<int> labels;
            for (const SampledDocument& document : documents)
                labels.push_back(document.label);
            const at::Tensor index = at::tensor(rows);
            const BaseScores scores =
                baseScores(layer->layer, states.features.index_select(0, index), membersAt(layer->halves, documents), labels);
            bases.index_copy_(0, index, scores.base);
            return scores.positiveProbability;
        };
        positiveProbability = score(plan.pass.documents, plan.passRows);
        if (plan.offlineRows != plan.passRows)
            score(plan.offline, plan.offlineRows);
    }
    reportHardNegatives(m_context.observer, m_context.data.calibration, plan.pass, positiveProbability, position, NegativeOrigin::Calibration);
    const std::vector<TextLoss> losses = textLosses(model, states.lossBlocks, bases);
    const std::int64_t batchDocuments = m_context.config.optimiser.batchDocuments;
    LossEvaluation evaluation;
    evaluation.loss = batchWeightedMean(losses, plan.passRows, batchDocuments);
    evaluation.offlineLoss = batchWeightedMean(losses, plan.offlineRows, batchDocuments);
    const bool isCrossEntropy = commonBase(m_context.config) == std::numbers::e;
    evaluation.crossEntropyLoss =
        isCrossEntropy ? evaluation.loss
                       : batchWeightedMean(textLosses(model, states.lossBlocks, at::full_like(bases, std::numbers::e)), plan.passRows,
                                           batchDocuments);
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
}

} // namespace sdm::engine
