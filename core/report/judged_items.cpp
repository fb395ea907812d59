#include "core/report/judged_items.h"

#include <cmath>

namespace sdm::report {
namespace {

// Softmax over two classes at the predicted one, from the difference of the logits: no overflow, no cancellation.
double softmaxAtPrediction(const GenerationRecord& generation, double scale)
{
    const double margin = generation.prediction == 1 ? generation.logit1 - generation.logit0 : generation.logit0 - generation.logit1;
    return 1.0 / (1.0 + std::exp(-scale * margin));
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
        item.probability = g.probability;
        item.softmax = softmaxAtPrediction(g, 1.0);
        item.softmaxDistance = softmaxAtPrediction(g, g.distance);
        item.rescaledSimilarity = g.rescaledSimilarity;
        item.inRegion = g.inRegion;
        item.inRegionLower = g.inRegionLower;
        items.push_back(item);
    }
    return items;
}

} // namespace sdm::report
