#include "core/report/least_to_admit.h"

#include "core/report/sdm_outputs.h"
#include "core/report/thresholds_at.h"

#include <cmath>

namespace sdm::report {
namespace {

constexpr int kHalvings = 50; ///< of the unit interval: below what a double tells apart there

} // namespace

std::optional<LeastToAdmit> leastToAdmit(const GenerationRecord& answer, const LayerRecord& layer, Bound bound)
{
    const double distance = answer.at(bound).distance;
    if (!answer.judged() || !answer.similarity || !layer.hasRegion() || std::isnan(distance) ||
        answer.logits.size() != layer.classes.size() || static_cast<std::size_t>(answer.prediction) >= answer.logits.size())
        return std::nullopt;
    const RegionThresholds region = thresholdsOf(layer);
    const auto admits = [&](std::int64_t q, double d) {
        const double output = sdmOutputs(answer.logits, q, d)[static_cast<std::size_t>(answer.prediction)];
        return isAdmitted(region, rescaledSimilarity(q, output), output, answer.prediction);
    };

    LeastToAdmit least;
    if (admits(*answer.similarity, 1)) {
        double below = 0, enough = 1;
        if (admits(*answer.similarity, 0))
            enough = 0;
        for (int i = 0; i < kHalvings && enough > 0; ++i) {
            const double middle = (below + enough) / 2;
            (admits(*answer.similarity, middle) ? enough : below) = middle;
        }
        least.distance = enough;
    }
    if (std::int64_t enough = layer.supportSize; enough > 0 && admits(enough, distance)) {
        std::int64_t below = 0; // q = 0 is out of distribution
        while (enough - below > 1) {
            const std::int64_t middle = below + (enough - below) / 2;
            (admits(middle, distance) ? enough : below) = middle;
        }
        least.similarity = enough;
    }
    return least;
}

} // namespace sdm::report
