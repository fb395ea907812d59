#include "core/engine/inspect/time_estimate.h"

#include "core/config/loss_base.h"
#include "core/engine/forward/text_forward.h"
#include "core/engine/generate/generator.h"
#include "core/engine/objective/batch_backward.h"
#include "core/engine/optimise/adamw.h"
#include "core/engine/progress/phase_scope.h"
#include "core/engine/progress/training_plan.h"
#include "core/engine/sdm/sdm_layer.h"

#include <algorithm>
#include <ATen/ops/randn.h>
#include <ATen/ops/tensor.h>
#include <cmath>
#include <limits>
#include <numbers>

namespace sdm::engine {
namespace {

// A probe is short: a few documents spread over the data, a few tokens.
constexpr std::int64_t kMostProbeDocuments = 16, kProbeTokens = 4;
// Measured in a quiet moment on a few documents: a run differs by about this much either way.
constexpr double kFastest = 0.8, kSlowest = 1.4;

/// `count` documents at even distances.
std::vector<std::int64_t> spread(const PreparedDataset& dataset, std::int64_t count)
{
    count = std::min(count, dataset.size());
    std::vector<std::int64_t> chosen;
    for (std::int64_t i = 0; i < count; ++i)
        chosen.push_back(i * dataset.size() / count);
    return chosen;
}

/// The quickest of a few rounds: the first one warms up, and others may be slowed by what else the machine does.
template <typename Work>
double secondsOf(Work work, int rounds = 3)
{
    double least = std::numeric_limits<double>::infinity();
    for (int round = 0; round < rounds; ++round) {
        const Stopwatch stopwatch;
        work();
        least = std::min(least, stopwatch.seconds());
    }
    return least;
}

class Probe {
public:
    Probe(const RunConfig& config, const RunPaths& paths, const RunInspection& inspection)
        : m_config(config), m_data(inspection.inputs->data), m_model(CausalLm::load(paths.model, *inspection.placement, heldBy(config)))
    {
    }

    Throughput measure()
    {
        measureTuning();
        measureDecoding();
        measureLayer();
        return m_result;
    }

private:
    void measureTuning()
    {
        std::vector<SampledDocument> batch;
        std::vector<DocumentText> texts;
        for (const std::int64_t index : spread(m_data.train, std::min(kMostProbeDocuments, m_config.optimiser.batchDocuments))) {
            batch.push_back({index, 1, m_data.train[index].positive});
            texts.push_back(m_data.train[index].positive);
        }
        const BaseSource source{std::numbers::e, nullptr, nullptr};
        if (m_config.trainsAdapter())
            m_model.adapt(LoraSettings::of(m_config.adapter), RandomSource(m_config.seed));
        AdamW optimiser(m_model.parameters(), {});
        std::int64_t tokens = 0;
        const double seconds = secondsOf([&] {
            optimiser.zeroGrad();
            tokens = backwardBatch(m_model, batch, source, m_config.optimiser.microBatchTokens).tokens;
            optimiser.step(0);
        });
        optimiser.zeroGrad();
        m_result.tunedTokensPerSecond = static_cast<double>(tokens) / seconds;
        m_result.embeddedTokensPerSecond = static_cast<double>(tokens) / secondsOf([&] { extractFeatures(m_model, texts, {}); });
    }

    void measureDecoding()
    {
        std::vector<std::vector<TokenId>> prompts;
        for (const std::int64_t index : spread(m_data.calibration, std::min(kMostProbeDocuments, m_config.evaluation.batchDocuments)))
            prompts.push_back(m_data.calibration[index].promptIds);
        const auto rows = static_cast<std::int64_t>(prompts.size());
        const double first = secondsOf([&] { generateGreedy(m_model, prompts, {1, rows, {}}); });
        const double more = secondsOf([&] { generateGreedy(m_model, prompts, {1 + kProbeTokens, rows, {}}); });
        m_result.answersTogether = rows;
        m_result.promptSeconds = first;
        m_result.newTokenSeconds = std::max(0.0, more - first) / static_cast<double>(kProbeTokens);
    }

    void measureLayer()
    {
        const std::int64_t documents = m_data.calibration.size();
        const auto half = [&](std::int64_t rows, std::uint64_t seed) {
            std::vector<std::int64_t> labels;
            for (std::int64_t i = 0; i < rows; ++i)
                labels.push_back(i % 2);
            return LabelledFeatures{at::randn({rows, 2 * m_model.config().hiddenSize}, generatorFromSeed(seed)), at::tensor(labels), {}};
        };
        LayerFitOptions options;
        options.settings = m_config.sdmLayer;
        options.settings.iterations = 1;
        options.settings.epochs = 1;
        // One epoch and the statistics of its weights once more.
        m_result.layerEpochSeconds = secondsOf([&] { fitSdmLayer(half((documents + 1) / 2, 1), half(documents / 2, 2), options); }, 1) / 2;
    }

    const RunConfig& m_config;
    const RunData& m_data;
    CausalLm m_model;
    Throughput m_result;
};

/// The work of a run in the units that were measured.
class WorkCount {
public:
    WorkCount(const RunConfig& config, const RunData& data)
        : m_config(config), m_data(data), m_plan(config, std::max<std::int64_t>(1, data.train.size())),
          m_evaluations(config.evaluation.perEpoch * m_plan.epochs())
    {
    }

    double tunedTokens() const
    {
        const double texts = m_config.loss.kind == LossKind::Dpo ? 2 : 1; // a pair of each document
        return texts * static_cast<double>(m_plan.epochs()) * tokensOf(m_data.train);
    }

    double embeddedTokens() const
    {
        const bool hasLayers = takesBaseFromLayers(m_config);
        const double calibration = tokensOf(m_data.calibration);
        // Layer and loss look at about two texts of a document; the final layers at most at both.
        return (hasLayers ? static_cast<double>(m_plan.epochs()) * tokensOf(m_data.train) : 0) +
               2 * static_cast<double>(m_evaluations) * calibration + 2 * calibration + tokensOfTests();
    }

    /// Answers decoded: hard negatives from the second epoch on, those watched live, and the final stage's.
    double answers() const
    {
        const double share = (1 - m_config.negatives.gammaPlus) * m_config.negatives.gammaGen;
        const double laterEpochs = static_cast<double>(std::max<std::int64_t>(0, m_plan.epochs() - 1));
        const double perEvaluation = share * static_cast<double>(m_data.calibration.size());
        double watched = 0, tests = 0;
        for (const PreparedDataset* set : m_data.watchedSets(m_config.evaluation))
            watched += static_cast<double>(std::min(m_config.evaluation.monitorDocuments, set->size()));
        for (const PreparedDataset& set : m_data.tests)
            tests += static_cast<double>(set.size());
        return laterEpochs * share * static_cast<double>(m_data.train.size()) +
               laterEpochs * static_cast<double>(m_config.evaluation.perEpoch) * perEvaluation +
               static_cast<double>(m_evaluations) * watched + static_cast<double>(m_data.calibration.size()) + tests;
    }

    /// Epochs of SDM layers, each counted in documents of the calibration data.
    double layerEpochs() const
    {
        const bool hasLayers = takesBaseFromLayers(m_config);
        const double settled = static_cast<double>(m_config.sdmLayer.epochs * m_config.sdmLayer.iterations);
        const double size =
            static_cast<double>(m_data.train.size()) / static_cast<double>(std::max<std::int64_t>(1, m_data.calibration.size()));
        const double tuning = hasLayers ? settled * (static_cast<double>(m_plan.epochs()) * size +
                                                     static_cast<double>(m_evaluations * m_config.evaluation.lossDraws))
                                        : 0;
        const std::int64_t own = m_config.finalLayers.layerEpochs > 0 ? m_config.finalLayers.layerEpochs : m_config.sdmLayer.epochs;
        const double watching = m_data.watchedSets(m_config.evaluation).empty() ? 0 : settled * static_cast<double>(m_evaluations);
        return tuning + watching + static_cast<double>(m_config.finalLayers.layers * own * m_config.sdmLayer.iterations);
    }

    /// Tokens of a right answer, on average.
    double answerTokens() const
    {
        double tokens = 0;
        for (const PreparedDocument& document : m_data.calibration.documents)
            tokens += static_cast<double>(document.positive->ids.size() - document.promptIds.size());
        return tokens / static_cast<double>(std::max<std::int64_t>(1, m_data.calibration.size()));
    }

private:
    static double tokensOf(const PreparedDataset& dataset)
    {
        double tokens = 0;
        for (const PreparedDocument& document : dataset.documents)
            tokens += static_cast<double>(document.positive->ids.size());
        return tokens;
    }
    double tokensOfTests() const
    {
        double tokens = 0;
        for (const PreparedDataset& set : m_data.tests)
            for (const PreparedDocument& document : set.documents)
                tokens += static_cast<double>(document.wholeLength);
        return tokens;
    }

    const RunConfig& m_config;
    const RunData& m_data;
    TrainingPlan m_plan;
    std::int64_t m_evaluations;
};

} // namespace

Throughput measureThroughput(const RunConfig& config, const RunPaths& paths, const RunInspection& inspection)
{
    return Probe(config, paths, inspection).measure();
}

TimeEstimate estimateTime(const RunConfig& config, const RunInspection& inspection, const Throughput& throughput)
{
    const WorkCount work(config, inspection.inputs->data);
    const double fixed = work.tunedTokens() / throughput.tunedTokensPerSecond + work.embeddedTokens() / throughput.embeddedTokensPerSecond +
                         work.layerEpochs() * throughput.layerEpochSeconds;
    const double batches = work.answers() / static_cast<double>(std::max<std::int64_t>(1, throughput.answersTogether));
    const auto decoding = [&](double tokens) { return batches * (throughput.promptSeconds + tokens * throughput.newTokenSeconds); };
    const auto most = static_cast<double>(config.negatives.maxNewTokens);
    return {kFastest * (fixed + decoding(std::min(most, work.answerTokens()))), kSlowest * (fixed + decoding(most))};
}

std::string durationText(double seconds)
{
    const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
    const auto two = [](std::int64_t large, const char* unit, std::int64_t small, const char* smallUnit) {
        return std::to_string(large) + ' ' + unit + (small > 0 ? ' ' + std::to_string(small) + ' ' + smallUnit : "");
    };
    if (whole < 60)
        return std::to_string(whole) + " s";
    if (whole < 3600)
        return two(whole / 60, "min", whole % 60, "s");
    if (whole < 86400)
        return two(whole / 3600, "h", whole % 3600 / 60, "min");
    return two(whole / 86400, "d", whole % 86400 / 3600, "h");
}

} // namespace sdm::engine
