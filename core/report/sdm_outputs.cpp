#include "core/report/sdm_outputs.h"

#include <algorithm>
#include <cmath>

namespace sdm::report {

std::vector<double> sdmOutputs(const std::vector<double>& logits, std::int64_t similarity, double distance)
{
    const double largest = *std::ranges::max_element(logits); // from differences, so that nothing overflows
    const double scale = std::log(2 + static_cast<double>(similarity)) * distance;
    std::vector<double> outputs;
    double sum = 0;
    for (const double logit : logits) {
        outputs.push_back(std::exp(scale * (logit - largest)));
        sum += outputs.back();
    }
    for (double& output : outputs)
        output /= sum;
    return outputs;
}

double rescaledSimilarity(std::int64_t similarity, double output)
{
    const auto q = static_cast<double>(similarity);
    return std::min(q, std::pow(2 + q, output));
}

double outputRest(const GenerationRecord& answer, Bound bound)
{
    const Estimate& estimate = answer.at(bound);
    const auto predicted = static_cast<std::size_t>(std::max(answer.prediction, 0));
    if (!answer.judged() || !answer.similarity || predicted >= answer.logits.size() || std::isnan(estimate.distance))
        return 1 - estimate.probability;
    const std::vector<double> outputs = sdmOutputs(answer.logits, *answer.similarity, estimate.distance);
    double rest = 0;
    for (std::size_t c = 0; c < outputs.size(); ++c)
        rest += c == predicted ? 0 : outputs[c];
    return rest;
}

} // namespace sdm::report
