#include "core/engine/baselines/softmax_head.h"

#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/engine/sdm/layer_optimiser.h"
#include "core/engine/sdm/row_checks.h"

#include <ATen/ops/full.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/tensor.h>
#include <c10/core/GradMode.h>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>

namespace sdm::engine {
namespace {

void requireEveryClass(const at::Tensor& labels, std::int64_t classCount, const char* half)
{
    for (std::int64_t c = 0; c < classCount; ++c) {
        if (!labels.eq(c).any().item<bool>())
            throw Error(ErrorCode::BadInput, "class " + std::to_string(c) + " has no rows", half, "a baseline needs rows of every class");
    }
}

/// Rows with a known class; special labels (-1, -99) train nothing.
LabelledFeatures withKnownLabels(const LabelledFeatures& rows)
{
    const at::Tensor known = rows.labels.ge(0).nonzero().squeeze(1);
    return {rows.features.index_select(0, known), rows.labels.index_select(0, known), {}};
}

/// Mean over classes of the class's mean cross-entropy.
double balancedCrossEntropy(const at::Tensor& logits, const at::Tensor& labels, std::int64_t classCount)
{
    const at::Tensor losses = at::log_softmax(logits.to(at::kDouble), 1).gather(1, labels.unsqueeze(1)).squeeze(1).neg();
    double total = 0;
    for (std::int64_t c = 0; c < classCount; ++c)
        total += losses.index_select(0, labels.eq(c).nonzero().squeeze(1)).mean().item<double>();
    return total / static_cast<double>(classCount);
}

class HeadTrainer {
public:
    HeadTrainer(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options)
        : m_support(support), m_calibration(calibration), m_options(options)
    {
        if (options.settings.normalise)
            m_scale = FeatureScale::of(support.features);
        m_support.features = m_scale.apply(support.features).contiguous();
        m_calibration.features = m_scale.apply(calibration.features).contiguous();
    }

    SoftmaxHead train() const
    {
        const RunConfig::SdmLayer& settings = m_options.settings;
        const SdmWeights weights = SdmWeights::random(m_support.features.size(1), settings.exemplarSize, m_options.classCount,
                                                      RandomSource(m_options.seed).stream("layer-init", {0}));
        LayerOptimiser optimiser(weights, settings.learningRate);
        std::optional<SdmWeights> best;
        std::int64_t bestEpoch = 0;
        double lowest = std::numeric_limits<double>::infinity();
        for (std::int64_t epoch = 1; epoch <= settings.epochs; ++epoch) {
            trainEpoch(optimiser, epoch);
            const at::Tensor logits = weights.logits(weights.exemplars(m_calibration.features));
            const double loss = balancedCrossEntropy(logits, m_calibration.labels, m_options.classCount);
            if (loss <= lowest) {
                lowest = loss;
                best = weights.clone();
                bestEpoch = epoch;
            }
        }
        if (!best && settings.epochs > 0)
            throw Error(ErrorCode::Failed, "the cross-entropy of a baseline head is not finite", "sdm_layer.learning_rate",
                        "lower the learning rate");
        return SoftmaxHead(best ? *best : weights, m_scale, bestEpoch);
    }

private:
    void trainEpoch(LayerOptimiser& optimiser, std::int64_t epoch) const
    {
        std::vector<std::int64_t> rows(static_cast<std::size_t>(m_support.labels.size(0)));
        std::iota(rows.begin(), rows.end(), 0);
        RandomSource(m_options.seed).stream("layer-order", {0, epoch}).shuffle(rows);
        const at::Tensor order = at::tensor(rows);
        const at::Tensor features = m_support.features.index_select(0, order), labels = m_support.labels.index_select(0, order);
        const at::Tensor similarity = at::full({order.size(0)}, std::numbers::e - 2.0, at::kFloat);
        const at::Tensor distance = at::full({order.size(0)}, 1.0, at::kFloat);
        for (std::int64_t first = 0; first < order.size(0); first += m_options.settings.batchSize) {
            if (m_options.stop.stop_requested())
                throw Error(ErrorCode::Cancelled, "stopped while fitting a baseline");
            const std::int64_t count = std::min(m_options.settings.batchSize, order.size(0) - first);
            optimiser.step(features.narrow(0, first, count), similarity.narrow(0, first, count), distance.narrow(0, first, count),
                           labels.narrow(0, first, count));
        }
    }

    LabelledFeatures m_support, m_calibration;
    const LayerFitOptions& m_options;
    FeatureScale m_scale;
};

} // namespace

at::Tensor SoftmaxHead::logits(const at::Tensor& features) const
{
    const c10::NoGradGuard noGradient;
    return m_weights.logits(m_weights.exemplars(m_scale.apply(features)));
}

SoftmaxHead fitSoftmaxHead(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options)
{
    const c10::NoGradGuard noGradient;
    requireFiniteRows(support.features, "support.features");
    requireFiniteRows(calibration.features, "calibration.features");
    requireLabels(support, "support.labels", options.classCount);
    requireLabels(calibration, "calibration.labels", options.classCount);
    requireEveryClass(support.labels, options.classCount, "support.labels");
    requireEveryClass(calibration.labels, options.classCount, "calibration.labels");
    return HeadTrainer(withKnownLabels(support), withKnownLabels(calibration), options).train();
}

} // namespace sdm::engine
