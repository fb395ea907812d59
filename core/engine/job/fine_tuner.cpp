#include "core/engine/job/fine_tuner.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/engine/judge/greedy_decoder.h"
#include "core/engine/judge/monitor.h"
#include "core/engine/provenance/model_digest.h"
#include "core/engine/sample/hard_negative_report.h"
#include "core/records/metric_keys.h"

#include <algorithm>
#include <ATen/ops/full.h>
#include <cmath>
#include <numeric>
#include <sys/resource.h>

namespace sdm::engine {
namespace {

AdamWSettings settingsOf(const RunConfig::Optimiser& optimiser)
{
    return {optimiser.beta1, optimiser.beta2, optimiser.eps, optimiser.weightDecay,
            optimiser.states == MomentDtype::BFloat16 ? at::kBFloat16 : at::kFloat};
}

double peakMemoryBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024.0; // Linux counts in kibibytes
}

} // namespace

FineTuner::FineTuner(const RunContext& context, const Objective& objective, const TrainingPlan& plan, CausalLm& model,
                     CheckpointShelf& shelf, TrainingState state, const std::optional<std::filesystem::path>& optimiserFolder)
    : m_context(context), m_objective(objective), m_plan(plan),
      m_model(model), m_base{context.paths.model, model.adapter() ? modelDigest(context.paths.model) : std::string()}, m_shelf(shelf),
      m_optimiser(model.parameters(), settingsOf(context.config.optimiser), context.group),
      m_schedule(
          LearningRateSchedule::linear(context.config.optimiser.learningRate, context.config.optimiser.warmupFraction, plan.totalSteps())),
      m_evaluator(context, objective), m_state(std::move(state))
{
    if (optimiserFolder)
        readOptimiser(*optimiserFolder, m_optimiser);
}

RunOutcome FineTuner::run()
{
    while (m_state.step < m_plan.totalSteps()) {
        if (m_plan.indexInEpoch(m_state.step) == 0)
            beginEpoch();
        loadEpoch();
        const bool stopped = trainUntilEvaluation();
        m_shelf.settle(); // what is told of the next checkpoint comes after what is told of this one, in every run
        if (m_plan.endsEpoch(m_state.step))
            m_state.trainLayer.reset();
        putCheckpoint(m_plan.evaluatesAfter(m_state.step) ? std::optional(evaluate()) : std::nullopt);
        if (stopped || askedToStop() != StopRequest::None)
            return RunOutcome::Stopped;
    }
    return RunOutcome::Finished;
}

void FineTuner::beginEpoch()
{
    m_context.stop.throwIfNow();
    m_state.mining = {};
    if (m_objective.layer())
        buildTrainLayer(m_plan.positionBefore(m_state.step));
    // Only now: the layer above is built from the failures of the epoch before.
    if (m_context.config.negatives.resetEachEpoch)
        m_state.trainNegatives.clear();
}

void FineTuner::buildTrainLayer(const RunPosition& position)
{
    const RandomSource& random = m_context.random;
    const RunConfig& config = m_context.config;
    const PreparedDataset& train = m_context.data.train;
    PhaseScope phase(m_context.observer, PhaseKind::TrainLayer, position, train.size() + config.sdmLayer.epochs);

    const std::vector<Membership> halves = drawHalves(train.size(), random.stream("train-layer-halves", {position.epoch}));
    const std::vector<SampledDocument> sample = sampleForHalves(train, m_state.trainNegatives, config.negatives.gammaDiversity, halves,
                                                                repeatedStreams(random, "train-layer-classes", position.epoch));
    std::vector<DocumentText> texts;
    texts.reserve(sample.size());
    for (const SampledDocument& document : sample)
        texts.push_back(document.text);
    const at::Tensor features = extractFeatures(
        m_model, texts,
        {config.evaluation.batchDocuments, [&](std::int64_t done) { phase.progress(done); }, &m_context.stop, &m_context.group});

    LayerRequest request;
    request.role = LayerRole::Train;
    request.position = position;
    request.settings = config.sdmLayer;
    request.seed = random.stream("train-layer-weights", {position.epoch}).next();
    request.halves = halves;
    request.redrawHalves = [&](std::int64_t iteration) {
        return drawHalves(train.size(), random.stream("train-layer-halves", {position.epoch, iteration}));
    };
    request.progress = [&](std::int64_t epoch) { phase.progress(train.size() + epoch); };
    BuiltLayer built = buildLayerOnce(train, sample, features, request, m_context.stop, m_context.group);
    reportLayer(m_context.observer, built.record, position);
    m_state.trainLayer = std::move(built.layer);
}

void FineTuner::loadEpoch()
{
    const std::int64_t epoch = m_plan.epochOf(m_state.step);
    if (m_loadedEpoch == epoch)
        return;
    m_order.resize(static_cast<std::size_t>(m_context.data.train.size()));
    std::iota(m_order.begin(), m_order.end(), std::int64_t{0});
    m_context.random.stream("train-order", {epoch}).shuffle(m_order);
    m_halves = m_state.trainLayer ? halvesOf(*m_state.trainLayer, m_context.data.train) : std::vector<Membership>{};
    m_besideModel.reset();
    if (m_state.trainLayer && !m_model.placement().device.is_cpu())
        m_besideModel.emplace(*m_state.trainLayer, m_model.placement().device);
    m_loadedEpoch = epoch;
}

LayerView FineTuner::trainLayerView() const
{
    return {m_state.trainLayer ? &*m_state.trainLayer : nullptr, &m_halves, m_besideModel ? &*m_besideModel : nullptr};
}

// The strongest request that any process has: all take the same way from here. "Now" ends them all.
StopRequest FineTuner::askedToStop()
{
    m_context.stop.throwIfNow();
    const auto own = static_cast<std::int64_t>(m_context.stop.poll());
    if (m_context.group.isAlone())
        return static_cast<StopRequest>(own);
    const at::Tensor strongest = at::full({1}, own, at::kLong);
    m_context.group.highest(strongest);
    const auto request = static_cast<StopRequest>(strongest.item<std::int64_t>());
    if (request == StopRequest::Now)
        throw Error(ErrorCode::Cancelled, "another process of the run was asked to stop");
    return request;
}

// Returns true when a stop request ended it early.
bool FineTuner::trainUntilEvaluation()
{
    const RunPosition start = m_plan.positionBefore(m_state.step);
    m_generateSeconds = 0;
    bool stopped = false;
    {
        PhaseScope phase(m_context.observer, PhaseKind::FineTune, start, m_plan.stepsPerEpoch());
        do {
            trainStep(phase);
            m_shelf.look();
            stopped = askedToStop() == StopRequest::AfterCheckpoint;
        } while (!stopped && !m_plan.evaluatesAfter(m_state.step) && !m_plan.endsEpoch(m_state.step));
        phase.exclude(m_generateSeconds);
    }
    m_optimiser.zeroGrad(); // evaluation, layers and answers have their room
    if (m_generateSeconds > 0)
        reportPhaseTime(m_context.observer, PhaseKind::Generate, start, m_generateSeconds);
    return stopped;
}

void FineTuner::trainStep(PhaseScope& phase)
{
    const Stopwatch stopwatch;
    const std::int64_t stepIndex = m_state.step;
    const RunPosition position = m_plan.positionAfter(stepIndex + 1);
    const SampledBatch batch = sampleStep(position);

    const TrainStep step = engine::trainStep(m_objective, m_model, batch, trainLayerView(), m_optimiser,
                                             m_context.config.optimiser.clipNorm, m_schedule.at(stepIndex));
    refuseNonFinite(step, position);
    ++m_state.step;

    reportStep(step, batch, stopwatch.seconds(), position);
    phase.progress(m_plan.indexInEpoch(stepIndex) + 1);
}

SampledBatch FineTuner::sampleStep(const RunPosition& position)
{
    const PreparedDataset& train = m_context.data.train;
    const std::int64_t index = m_plan.indexInEpoch(m_state.step);
    const std::int64_t batchSize = m_context.config.optimiser.batchDocuments;
    const auto begin = m_order.begin() + index * batchSize;
    const auto end = m_order.begin() + std::min(train.size(), (index + 1) * batchSize);

    RandomStream random = m_context.random.stream("train-negatives", {position.epoch, index});
    const MineNegatives mine = [&](const std::vector<std::int64_t>& documents) {
        const Stopwatch stopwatch;
        auto wrong =
            GreedyDecoder(m_model, m_context.encoder, m_context.config, m_context.stop, m_context.group).wrongAnswers(train, documents);
        m_generateSeconds += stopwatch.seconds();
        return wrong;
    };
    SampledBatch batch =
        m_objective.draw({train, {begin, end}, std::nullopt, m_plan.generatesAt(m_state.step), m_state.trainNegatives, random, mine});
    m_state.mining.generated += batch.generated;
    m_state.mining.wrong += static_cast<std::int64_t>(batch.mined.size());
    m_state.mining.tooLong += batch.tooLong();
    m_state.mining.used += std::count_if(batch.mined.begin(), batch.mined.end(), [](const MinedNegative& answer) { return answer.used; });
    return batch;
}

void FineTuner::refuseNonFinite(const TrainStep& step, const RunPosition& position) const
{
    if (step.isFinite())
        return;
    std::string last = "no step before it was finite";
    for (auto entry = m_state.log.rbegin(); entry != m_state.log.rend(); ++entry) {
        const auto value = std::find_if(entry->values.begin(), entry->values.end(), [](const auto& pair) { return pair.first == "loss"; });
        if (value == entry->values.end())
            continue;
        last = "the last finite values are loss " + fixedNumber(value->second, 6) + " and gradient norm " +
               fixedNumber(entry->values[1].second, 6) + " at step " + std::to_string(entry->step);
        break;
    }
    // Before the first update no setting of the optimiser has acted yet.
    const char* remedy = position.step == 1 ? "the model's own numbers overflow: use model.dtype f32, or another checkpoint"
                                            : "resume from the last checkpoint with a lower optimiser.learning_rate";
    throw Error(ErrorCode::Failed,
                "the " + std::string(std::isfinite(step.loss.value()) ? "gradient norm" : "loss") + " is not finite at step " +
                    std::to_string(position.step) + "; " + last,
                "step " + std::to_string(position.step), remedy);
}

void FineTuner::reportStep(const TrainStep& step, const SampledBatch& batch, double seconds, const RunPosition& position)
{
    const BatchLoss& result = step.loss;
    const double rate = m_schedule.at(position.step - 1);
    m_state.log.push_back(
        {position.step, position.epochFraction, {{"loss", result.value()}, {"grad_norm", step.gradientNorm}, {"learning_rate", rate}}});

    std::vector<MetricPoint> points;
    const auto add = [&](std::string_view key, double value) {
        points.push_back({std::string(key), position.step, position.epochFraction, value});
    };
    add(metric_key::kTrainLoss, result.value());
    add(metric_key::kLearningRate, rate);
    add(metric_key::kGradientNorm, step.gradientNorm);
    add(metric_key::kTokensPerSecond, static_cast<double>(result.tokens) / seconds);
    for (const auto& [key, value] : m_objective.metrics(result, batch))
        add(key, value);
    if (batch.generated > 0) {
        add(metric_key::kNegativesGenerated, static_cast<double>(m_state.mining.generated));
        add(metric_key::kNegativesWrong, static_cast<double>(m_state.mining.wrong));
        add(metric_key::kNegativesUsed, static_cast<double>(m_state.mining.used));
        add(metric_key::kNegativesTooLong, static_cast<double>(m_state.mining.tooLong));
    }
    m_context.observer.onMetrics(points);
    RunPosition answered = position;
    answered.modelStep = position.step - 1; // the weights before this step gave the answers
    reportHardNegatives(m_context.observer, m_context.data.train, batch, result.positiveProbability, answered, NegativeOrigin::Train);
}

double FineTuner::evaluate()
{
    const RunPosition position = m_plan.positionAfter(m_state.step);
    LossEvaluation evaluation =
        m_evaluator.evaluate(m_model, m_state.calibrationNegatives, m_plan.generatesInEvaluation(m_state.step), position);
    // It decides which checkpoint is the best: in all processes the same one, should their processors round differently.
    const at::Tensor loss = at::full({1}, evaluation.loss, at::kDouble);
    m_context.group.broadcast(loss, 0);
    evaluation.loss = loss.item<double>();
    if (!std::isfinite(evaluation.loss))
        throw Error(ErrorCode::Failed, "the evaluation loss is not finite", "step " + std::to_string(position.step),
                    "resume from the last checkpoint with a lower optimiser.learning_rate");
    m_state.log.push_back({position.step,
                           position.epochFraction,
                           {{"eval_loss", evaluation.loss},
                            {"eval_loss_offline", evaluation.offlineLoss},
                            {"eval_cross_entropy", evaluation.crossEntropyLoss}}});
    // The published rule: the lowest evaluation loss, the earlier one on ties. Losses from before generation began contain no
    // generated answers and are not strictly comparable with later ones; they take part all the same, as they do there.
    if (!m_state.best || evaluation.loss < m_state.best->loss)
        m_state.best = BestCheckpoint{position.step, evaluation.loss};
    if (evaluation.monitorLayer)
        watchAnswers(m_model, *evaluation.monitorLayer, m_context, position);
    m_context.observer.onMetrics({{std::string(metric_key::kPeakMemory), position.step, position.epochFraction, peakMemoryBytes()}});
    return evaluation.loss;
}

void FineTuner::putCheckpoint(std::optional<double> loss)
{
    AdamW::State moments;
    if (m_context.config.checkpoint.state == CheckpointState::Full)
        moments = m_optimiser.copyOfState();
    if (m_context.group.isFirst())
        m_shelf.put({m_model, m_base, m_context.paths.model, std::move(moments), m_state, m_plan, m_context.data}, loss);
}

} // namespace sdm::engine
