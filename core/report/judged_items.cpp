#include "core/report/judged_items.h"

#include <cmath>

namespace sdm::report {
namespace {

// Softmax at the predicted class of the scaled logits, from differences: no overflow, no cancellation.
double softmaxAtPrediction(const GenerationRecord& generation, double scale)
{
    const double predicted = generation.logits.at(static_cast<std::size_t>(generation.prediction));
    double sum = 0;
    for (const double logit : generation.logits)
        sum += std::exp(scale * (logit - predicted));
    return 1.0 / sum;
}

} // namespace

std::vector<JudgedItem> judgedItems(const std::vector<GenerationRecord>& generations)
{
    std::vector<JudgedItem> items;
    items.reserve(generations.size());
    for (const GenerationRecord& g : generations) {
        JudgedItem item;
        item.label = g.label;
        item.prediction = g.prediction;
        if (g.judged()) {
            item.probability = g.plain.probability;
            item.rescaledSimilarity = g.plain.rescaledSimilarity;
            item.inRegion = g.plain.inRegion;
            item.inRegionLower = g.lower.inRegion;
            item.effectiveSamples.assign(g.effectiveSamples.begin(), g.effectiveSamples.end());
        }
        if (g.judged() && !g.logits.empty()) {
            item.softmax = softmaxAtPrediction(g, 1.0);
            item.softmaxDistance = softmaxAtPrediction(g, g.plain.distance);
        }
        items.push_back(item);
    }
    return items;
}

} // namespace sdm::report
