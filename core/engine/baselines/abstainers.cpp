#include "core/engine/baselines/abstainers.h"

#include "core/engine/baselines/temperature.h"

#include <ATen/ops/softmax.h>

namespace sdm::engine {
namespace {

at::Tensor probabilitiesOf(const at::Tensor& logits, double temperature)
{
    return at::softmax(logits.to(at::kDouble).div(temperature), 1);
}

Abstention abstentionOf(std::string estimator, const at::Tensor& prediction, const at::Tensor& probabilities)
{
    const at::Tensor confidence = probabilities.gather(1, prediction.unsqueeze(1)).squeeze(1).contiguous();
    const auto* classes = prediction.const_data_ptr<std::int64_t>();
    const auto* values = confidence.const_data_ptr<double>();
    return {std::move(estimator), {classes, classes + prediction.size(0)}, {values, values + prediction.size(0)}, {}};
}

Abstention byProbability(std::string estimator, const at::Tensor& prediction, const at::Tensor& probabilities, double alpha)
{
    Abstention abstention = abstentionOf(std::move(estimator), prediction, probabilities);
    for (const double confidence : abstention.confidence)
        abstention.admitted.push_back(confidence >= alpha);
    return abstention;
}

Abstention bySet(std::string estimator, const at::Tensor& prediction, const at::Tensor& probabilities, const SplitConformal& conformal)
{
    Abstention abstention = abstentionOf(std::move(estimator), prediction, probabilities);
    abstention.admitted = conformal.isSingleton(probabilities);
    return abstention;
}

} // namespace

Abstainers::Abstainers(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options)
    : m_head(fitSoftmaxHead(support, calibration, options)), m_alpha(options.settings.alpha)
{
    const at::Tensor known = calibration.labels.ge(0).nonzero().squeeze(1);
    const at::Tensor labels = calibration.labels.index_select(0, known);
    const at::Tensor logits = m_head.logits(calibration.features.index_select(0, known));
    m_temperature = fitTemperature(logits, labels);
    const at::Tensor probabilities = probabilitiesOf(logits, 1);
    m_marginal = std::make_unique<SplitConformal>(probabilities, labels, m_alpha, SplitConformal::Coverage::Marginal);
    m_byClass = std::make_unique<SplitConformal>(probabilities, labels, m_alpha, SplitConformal::Coverage::ClassConditional);
}

std::vector<Abstention> Abstainers::judge(const at::Tensor& features) const
{
    const at::Tensor logits = m_head.logits(features).to(at::kCPU).contiguous();
    const at::Tensor prediction = predictedClasses(logits);
    const at::Tensor plain = probabilitiesOf(logits, 1);
    return {byProbability("softmax_head", prediction, plain, m_alpha),
            byProbability("temperature", prediction, probabilitiesOf(logits, m_temperature), m_alpha),
            bySet("conformal", prediction, plain, *m_marginal), bySet("conformal_by_class", prediction, plain, *m_byClass)};
}

} // namespace sdm::engine
