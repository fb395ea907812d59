#include "core/engine/sdm/layer_statistics.h"

#include "core/engine/sdm/empirical_cdf.h"
#include "core/engine/sdm/sdm_activation.h"

#include <algorithm>
#include <ATen/ops/arange.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros.h>

namespace sdm::engine {
namespace {

LayerStatistics::Half forwardOf(const SdmWeights& weights, const at::Tensor& rows)
{
    LayerStatistics::Half half;
    half.exemplars = weights.exemplars(rows);
    half.logits = weights.logits(half.exemplars);
    half.prediction = predictedClasses(half.logits);
    return half;
}

/// q and dn by the index of the support half, then d and loss.
void addStatistics(LayerStatistics::Half& half, const SupportIndex& index, const at::Tensor& labels, bool isSupport)
{
    half.neighbours = index.search(half.exemplars, half.prediction, {isSupport});
    const at::Tensor& similarity = half.neighbours.similarity;
    half.distance = distanceQuantileWithin(half.neighbours.nearestDistanceSquared, labels, similarity.gt(0), half.logits.size(1));
    half.loss = sdmLossOfRows(half.logits, similarity, half.distance, labels);
}

} // namespace

LayerStatistics LayerStatistics::of(const SdmWeights& weights, const LabelledFeatures& support, const LabelledFeatures& calibration,
                                    std::int64_t maxNeighbours)
{
    LayerStatistics statistics{forwardOf(weights, support.features), forwardOf(weights, calibration.features)};
    const SupportIndex index(statistics.support.exemplars, support.labels, statistics.support.prediction, weights.classCount(),
                             maxNeighbours);
    addStatistics(statistics.support, index, support.labels, true);
    addStatistics(statistics.calibration, index, calibration.labels, false);
    return statistics;
}

LayerStatistics::Half LayerStatistics::Half::onHost() const
{
    return {exemplars.cpu(),  logits.cpu(),
            prediction.cpu(), {neighbours.similarity.cpu(), neighbours.nearestIndex.cpu(), neighbours.nearestDistanceSquared.cpu()},
            distance.cpu(),   loss.cpu()};
}

at::Tensor classSums(const LayerStatistics::Half& half, const at::Tensor& labels, std::int64_t classCount)
{
    if (!labels.is_cpu()) {
        const at::Tensor isOfClass = labels.eq(at::arange(classCount, labels.options()).unsqueeze(1)); // [C, N]
        const auto summed = [&](const at::Tensor& values) {
            return values.to(at::kDouble).unsqueeze(0).masked_fill(isOfClass.logical_not(), 0.0).sum(1);
        };
        return at::stack(
            {isOfClass.sum(1).to(at::kDouble), summed(half.loss), summed(half.prediction.eq(labels)), summed(half.neighbours.similarity)},
            1);
    }
    at::Tensor sums = at::zeros({classCount, 4}, at::kDouble);
    for (std::int64_t i = 0; i < labels.size(0); ++i) {
        const std::int64_t label = labels.const_data_ptr<std::int64_t>()[i];
        if (label < 0)
            continue;
        double* ofClass = sums.mutable_data_ptr<double>() + label * 4;
        ofClass[0] += 1;
        ofClass[1] += half.loss.const_data_ptr<float>()[i];
        ofClass[2] += half.prediction.const_data_ptr<std::int64_t>()[i] == label ? 1 : 0;
        ofClass[3] += static_cast<double>(half.neighbours.similarity.const_data_ptr<std::int64_t>()[i]);
    }
    return sums;
}

std::vector<SdmLayer::ClassSummary> summarise(const at::Tensor& sums)
{
    std::vector<SdmLayer::ClassSummary> summary;
    for (std::int64_t c = 0; c < sums.size(0); ++c) {
        const double* ofClass = sums.const_data_ptr<double>() + c * 4;
        const double count = std::max<double>(1, ofClass[0]);
        summary.push_back({ofClass[1] / count, ofClass[2] / count, ofClass[3] / count, static_cast<std::int64_t>(ofClass[0])});
    }
    return summary;
}

std::vector<at::Tensor> distanceListsOf(const LayerStatistics::Half& half, const at::Tensor& labels)
{
    return sortedByClass(half.neighbours.nearestDistanceSquared, labels, half.neighbours.similarity.gt(0), half.logits.size(1));
}

} // namespace sdm::engine
