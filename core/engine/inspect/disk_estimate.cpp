#include "core/engine/inspect/disk_estimate.h"

#include "core/config/loss_base.h"
#include "core/engine/judge/prediction_file.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/model/model_snapshot.h"
#include "core/engine/model/weights.h"
#include "core/engine/optimise/adamw.h"
#include "core/engine/progress/training_plan.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/sdm_layer_file.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <cmath>
#include <limits>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kClasses = 2;
constexpr std::size_t kDigestCharacters = 64; // of a SHA-256
// trainer_state.json: a step's entry of four numbers, an evaluation's of three, each on a line of its own, and the facts around them.
constexpr std::int64_t kBytesPerStep = 190, kBytesPerEvaluation = 150, kStateBytes = 1200;
constexpr std::int64_t kBytesAroundAnswer = 48;
// Rows of the store, measured on projects and rounded up: a judgement with its neighbours, a metric point, an event; a text is stored and
// indexed.
constexpr std::int64_t kBytesPerJudgement = 760, kBytesPerPoint = 120, kPointsPerStep = 10, kTextFactor = 4;

// What no disk holds; six of them still add up within 64 bits.
constexpr double kMostBytes = static_cast<double>(std::int64_t{1} << 60);

/// A number of bytes that may be larger than any disk; exact below 2^53.
std::int64_t bytesOf(double bytes)
{
    return static_cast<std::int64_t>(std::min(std::ceil(bytes), kMostBytes));
}

double real(std::int64_t count)
{
    return static_cast<double>(count);
}

/// A count that chance decides, with room for four standard deviations.
double mostOf(double trials, double probability)
{
    const double expected = trials * probability;
    const double most = expected + 4 * std::sqrt(expected * (1 - probability)) + 1;
    return probability <= 0 ? 0 : std::min(trials, std::ceil(most));
}

std::int64_t idBytes(const PreparedDataset& dataset)
{
    std::int64_t bytes = 0;
    for (const PreparedDocument& document : dataset.documents)
        bytes += static_cast<std::int64_t>(document.example.id.size());
    return bytes;
}

std::int64_t layerBytes(const PreparedDataset& dataset, const RunConfig& config, std::int64_t featureSize)
{
    const std::int64_t support = (dataset.size() + 1) / 2;
    return SdmLayerFile::mostBytes({kClasses, featureSize, config.sdmLayer.exemplarSize, support, dataset.size() - support},
                                   idBytes(dataset));
}

class DiskEstimator {
public:
    DiskEstimator(const RunConfig& config, const RunPaths& paths, const RunInspection& inspection)
        : m_config(config), m_paths(paths), m_model(inspection.model->config), m_adapter(inspection.adapter),
          m_dtype(inspection.model->dtype), m_compute(inspection.placement->computeDtype), m_data(inspection.inputs->data),
          m_plan(config, std::max<std::int64_t>(1, inspection.inputs->data.train.size())), m_featureSize(2 * m_model.hiddenSize),
          m_answerBytes(longestAnswer())
    {
    }

    DiskEstimate estimate() const
    {
        DiskEstimate e;
        if (m_config.optimiser.epochs > 0)
            addCheckpoints(e);
        e.layers = bytesOf(real(m_config.finalLayers.layers) * real(layerBytes(m_data.calibration, m_config, m_featureSize)));
        e.features = featureBytes();
        e.answers = predictionBytes(m_data.calibration);
        for (const PreparedDataset& tests : m_data.tests)
            e.answers += predictionBytes(tests);
        e.store = storeBytes();
        return e;
    }

private:
    /// Bytes of an answer that runs to its last token, as JSON writes it: the most bytes a token of the data's answers takes.
    std::int64_t longestAnswer() const
    {
        double bytesPerToken = 1;
        for (const PreparedDataset* dataset : {&m_data.train, &m_data.calibration})
            for (const PreparedDocument& document : dataset->documents) {
                const auto tokens = static_cast<std::int64_t>(document.positive->ids.size() - document.promptIds.size());
                if (tokens > 0)
                    bytesPerToken =
                        std::max(bytesPerToken, static_cast<double>(document.example.positive.size()) / static_cast<double>(tokens));
            }
        return static_cast<std::int64_t>(std::ceil(bytesPerToken * static_cast<double>(m_config.negatives.maxNewTokens)));
    }

    void addCheckpoints(DiskEstimate& e) const
    {
        const double state = kStateBytes + steps() * kBytesPerStep + evaluations() * kBytesPerEvaluation;
        const double plain = real(modelBytes()) + state + negativeBytes(m_data.train) + negativeBytes(m_data.calibration);
        const double resume = real(resumeBytes());
        const bool hasLayer = takesBaseFromLayers(m_config) && m_plan.evaluationsPerEpoch() > 1;
        const double layer = hasLayer ? real(layerBytes(m_data.train, m_config, m_featureSize)) : 0;
        e.checkpoint = bytesOf(plain + layer + resume);
        if (m_config.checkpoint.state == CheckpointState::None) { // the best, once all steps are done
            e.mostCheckpoints = 1;
            e.checkpoints = e.checkpoint;
            return;
        }

        // The newest ones, the one being written and the best one; however many are kept, one an evaluation and two that a resumed run
        // finds of its former course and writes anew. At an epoch's end there is no layer to keep. A resume needs the newest, and until
        // the one being written is complete the one before it.
        const double consecutive = std::min(real(m_config.checkpoint.keep) + 1, evaluations() + 1);
        const double atEpochEnds = std::floor(consecutive / real(m_plan.evaluationsPerEpoch()));
        const double all = std::min(consecutive + 1, evaluations() + 2);
        const double withLayer = std::min(consecutive - atEpochEnds + 1, evaluations() - real(m_plan.epochs()) + 2);
        e.mostCheckpoints = static_cast<std::int64_t>(all);
        e.checkpoints = bytesOf(all * plain + withLayer * layer + std::min(2.0, all) * resume);
    }

    /// Weights, configuration and tokenizer of one checkpoint.
    std::int64_t modelBytes() const
    {
        if (m_adapter && m_config.checkpoint.state != CheckpointState::Weights)
            return adapterBytes();
        return CausalLm::savedBytes(m_model, held(), m_paths.model, snapshotDtype(m_dtype));
    }

    /// Shapes and dtypes without memory.
    ParameterSet held() const { return DecoderWeights(m_model, c10::kMeta, heldBy(m_config), m_compute).parameters(); }

    /// What only a resume needs.
    std::int64_t resumeBytes() const
    {
        if (m_config.checkpoint.state != CheckpointState::Full)
            return 0;
        const ParameterSet trained = m_adapter ? m_adapter->adapter.parameters() : held();
        const AdamWSettings settings{.moments = m_config.optimiser.states == MomentDtype::BFloat16 ? at::kBFloat16 : at::kFloat};
        const AdamW::State moments = AdamW(trained, settings).state();
        std::map<std::string, at::Tensor> rounded; // that the model's own file does not hold as they are trained
        for (const Parameter& parameter : trained)
            if (!m_adapter && c10::elementSize(parameter.tensor.scalar_type()) > c10::elementSize(snapshotDtype(m_dtype)))
                rounded.emplace(parameter.name, parameter.tensor);
        return safetensorsBytes(moments) + (rounded.empty() ? 0 : safetensorsBytes(rounded));
    }

    std::int64_t adapterBytes() const
    {
        const fs::path folder = m_paths.runFolder / "checkpoints" / "checkpoint-0"; // all lie as deep
        const AdapterBase base{m_paths.model, std::string(kDigestCharacters, '0')};
        return CausalLm::savedAdapterBytes(m_adapter->adapter, base, folder, m_paths.model);
    }

    double steps() const { return real(m_plan.epochs()) * real(m_plan.stepsPerEpoch()); }
    double evaluations() const { return real(m_plan.epochs()) * real(m_plan.evaluationsPerEpoch()); }

    /// Stored wrong answers of one split.
    double negativeBytes(const PreparedDataset& dataset) const
    {
        const double share = (1 - m_config.negatives.gammaPlus) * m_config.negatives.gammaGen;
        const double rounds = m_config.negatives.resetEachEpoch ? 1 : real(m_plan.epochs());
        const double answers = mostOf(real(dataset.size()), share) * rounds;
        return answers * real(m_answerBytes + kBytesAroundAnswer + idBytes(dataset) / std::max<std::int64_t>(1, dataset.size()) + 1);
    }

    std::int64_t featureBytes() const
    {
        const auto rowsOf = [](std::int64_t rows, std::int64_t width, at::ScalarType dtype) {
            return at::empty({rows, width}, at::TensorOptions().dtype(dtype).device(at::kMeta));
        };
        constexpr std::int64_t kMetadata = 1024;
        const std::int64_t documents = m_data.calibration.size();
        // Every document's text of the first draw, and those whose other answer a later draw takes.
        const double other = 1 - 2 * std::pow(0.5, static_cast<double>(m_config.finalLayers.layers));
        std::map<std::string, at::Tensor> tensors{
            {"features", rowsOf(documents + static_cast<std::int64_t>(mostOf(real(documents), other)), m_featureSize, at::kFloat)}};
        for (std::int64_t k = 0; k < m_config.finalLayers.layers; ++k) {
            const std::string prefix = "draw." + std::to_string(k) + ".";
            tensors[prefix + "rows"] = rowsOf(documents, 1, at::kLong);
            tensors[prefix + "labels"] = rowsOf(documents, 1, at::kLong);
            tensors[prefix + "is_support"] = rowsOf(documents, 1, at::kByte);
        }
        std::int64_t bytes = safetensorsBytes(tensors) + kMetadata;
        for (const PreparedDataset& tests : m_data.tests)
            bytes += kMetadata + safetensorsBytes({{"features", rowsOf(tests.size(), m_featureSize, at::kFloat)},
                                                   {"labels", rowsOf(tests.size(), 1, at::kLong)}});
        return bytes;
    }

    std::int64_t predictionBytes(const PreparedDataset& dataset) const
    {
        std::int64_t bytes = 0;
        for (const PreparedDocument& document : dataset.documents) // the answer stands in two keys
            bytes += static_cast<std::int64_t>(
                         predictionLine(document.example, {{}, 0, false, std::numeric_limits<std::int32_t>::max()}).size()) +
                     2 * m_answerBytes;
        return bytes;
    }

    std::int64_t storeBytes() const
    {
        double judgements = 0, texts = 0;
        for (const PreparedDataset& tests : m_data.tests) {
            judgements += real(m_config.finalLayers.layers) * real(tests.size());
            texts += real(tests.size());
        }
        for (const PreparedDataset* watched : m_data.watchedSets(m_config.evaluation)) {
            const double answers = evaluations() * real(std::min(m_config.evaluation.monitorDocuments, watched->size()));
            judgements += answers;
            texts += answers;
        }
        const double mined =
            mostOf(real(m_data.train.size()) * real(m_plan.epochs()) + real(m_data.calibration.size()) * (evaluations() + 1),
                   (1 - m_config.negatives.gammaPlus) * m_config.negatives.gammaGen);
        std::int64_t documents = 0;
        const auto add = [&documents](const PreparedDataset& dataset) {
            for (const PreparedDocument& document : dataset.documents)
                documents += static_cast<std::int64_t>(document.example.prompt.size() + document.example.reference.size() +
                                                       document.example.negative.size() + document.example.id.size());
        };
        add(m_data.train);
        add(m_data.calibration);
        for (const PreparedDataset* answered : m_data.answeredSets())
            add(*answered);
        return bytesOf(judgements * kBytesPerJudgement + kTextFactor * ((texts + mined) * real(m_answerBytes) + real(documents)) +
                       steps() * kPointsPerStep * kBytesPerPoint);
    }

    const RunConfig& m_config;
    const RunPaths& m_paths;
    const ModelConfig& m_model;
    const std::optional<AdapterFacts>& m_adapter;
    at::ScalarType m_dtype;   // of the model's files
    at::ScalarType m_compute; // of the products
    const RunData& m_data;
    TrainingPlan m_plan;
    std::int64_t m_featureSize;
    std::int64_t m_answerBytes;
};

} // namespace

DiskEstimate estimateDisk(const RunConfig& config, const RunPaths& paths, const RunInspection& inspection)
{
    return DiskEstimator(config, paths, inspection).estimate();
}

} // namespace sdm::engine
