#include "core/report/thresholds_at.h"

#include "core/base/error.h"
#include "core/report/sdm_outputs.h"
#include "core/statistics/ecdf_band.h"

#include <algorithm>
#include <string>

namespace sdm::report {
namespace {

void requireFacts(const GenerationRecord& answer, std::size_t classes)
{
    if (answer.similarity && answer.logits.size() == classes && answer.effectiveSamples.size() == classes &&
        static_cast<std::size_t>(answer.prediction) < classes)
        return;
    throw Error(ErrorCode::BadInput,
                "has " + std::to_string(answer.logits.size()) + " logits and " + std::to_string(answer.effectiveSamples.size()) +
                    " sample sizes" + (answer.similarity ? "" : " and no q") + " for " + std::to_string(classes) + " classes",
                "document " + answer.key.id, "judge the test set again with this layer");
}

/// The first gate that stops the answer, in the method's order.
Reason gateOf(const RegionThresholds& region, const std::vector<double>& outputs, double rescaled, int prediction)
{
    if (isAdmitted(region, rescaled, outputs[static_cast<std::size_t>(prediction)], prediction))
        return Reason::Admitted;
    if (sdm::isOutOfDistribution(rescaled))
        return Reason::Ood;
    if (!region.found() || rescaled < region.qrMin)
        return Reason::Similarity;
    std::size_t passing = 0;
    for (std::size_t c = 0; c < outputs.size(); ++c)
        passing += outputs[c] >= region.psi[c] ? 1 : 0;
    return passing == 0 ? Reason::Null : passing > 1 ? Reason::Multiple : Reason::Mismatch;
}

/// d less the half width of the widest band over the classes; in float32, as the layer takes it off.
double lowerDistance(const GenerationRecord& answer, double alpha)
{
    double widest = 0;
    for (const std::int64_t samples : answer.effectiveSamples)
        widest = std::max(widest, dkwHalfWidth(samples, alpha));
    return static_cast<double>(std::clamp(static_cast<float>(answer.plain.distance) - static_cast<float>(widest), 0.0F, 1.0F));
}

void decide(Estimate& estimate, const RegionThresholds& region, const std::vector<double>& outputs, int prediction)
{
    estimate.reason = gateOf(region, outputs, estimate.rescaledSimilarity, prediction);
    estimate.inRegion = estimate.reason == Reason::Admitted;
}

Estimate lowerEstimate(const GenerationRecord& answer, const RegionThresholds& region)
{
    Estimate lower;
    lower.distance = lowerDistance(answer, region.alpha);
    const std::vector<double> outputs = sdmOutputs(answer.logits, *answer.similarity, lower.distance);
    lower.probability = outputs[static_cast<std::size_t>(answer.prediction)];
    lower.rescaledSimilarity = rescaledSimilarity(*answer.similarity, lower.probability);
    decide(lower, region, outputs, answer.prediction);
    return lower;
}

} // namespace

RegionThresholds thresholdsOf(const LayerRecord& layer)
{
    RegionThresholds region{layer.alpha, layer.qrMin, {}};
    for (const ClassFacts& ofClass : layer.classes)
        region.psi.push_back(ofClass.psi);
    return region;
}

std::vector<GenerationRecord> answersAt(std::vector<GenerationRecord> answers, const RegionThresholds& region)
{
    for (GenerationRecord& answer : answers) {
        if (!answer.judged())
            continue;
        requireFacts(answer, region.psi.size());
        std::vector<double> outputs = sdmOutputs(answer.logits, *answer.similarity, answer.plain.distance);
        // What the layer itself said of the predicted class decides.
        outputs[static_cast<std::size_t>(answer.prediction)] = answer.plain.probability;
        decide(answer.plain, region, outputs, answer.prediction);
        answer.lower = lowerEstimate(answer, region);
        answer.verdict = verdictOf(answer.plain.inRegion, answer.lower.inRegion, *answer.similarity == 0, answer.plain.probability);
    }
    return answers;
}

} // namespace sdm::report
