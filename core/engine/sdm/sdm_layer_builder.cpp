#include "core/engine/sdm/sdm_layer_builder.h"

#include "core/base/error.h"
#include "core/engine/runtime/index_tensor.h"
#include "core/engine/sdm/empirical_cdf.h"
#include "core/engine/sdm/layer_optimiser.h"
#include "core/engine/sdm/reliability_region.h"
#include "core/engine/sdm/row_checks.h"
#include "core/engine/sdm/sdm_activation.h"

#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/stack.h>
#include <c10/core/GradMode.h>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace sdm::engine {
namespace {

std::vector<std::int64_t> countByClass(const at::Tensor& labels, std::int64_t classCount)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(classCount));
    for (std::int64_t i = 0; i < labels.size(0); ++i) {
        if (const std::int64_t label = labels.const_data_ptr<std::int64_t>()[i]; label >= 0)
            ++counts[static_cast<std::size_t>(label)];
    }
    return counts;
}

} // namespace

SdmLayerBuilder::SdmLayerBuilder(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options)
    : m_options(options), m_supportIds(support.ids), m_calibrationIds(calibration.ids)
{
    requireFiniteRows(support.features, "support.features");
    requireFiniteRows(calibration.features, "calibration.features");
    requireClassCount(options.classCount, "classes");
    requireLabels(support, "support.labels", options.classCount);
    requireLabels(calibration, "calibration.labels", options.classCount);
    if (support.features.size(1) != calibration.features.size(1))
        throw Error(ErrorCode::BadInput, "has another width than the support half's", "calibration.features");
    requireAlpha(options.settings.alpha, "sdm_layer.alpha");
    m_supportLabels = support.labels.to(at::kCPU).contiguous();
    m_calibrationLabels = calibration.labels.to(at::kCPU).contiguous();
    requireEnoughRows();
    requireRowOrders();
    if (options.settings.normalise)
        m_scale = FeatureScale::of(support.features);
    m_supportRows = m_scale.apply(support.features).contiguous();
    m_calibrationRows = m_scale.apply(calibration.features.to(support.features.device())).contiguous();
    m_supportLabelsBeside = m_supportLabels.to(m_supportRows.device());
    m_calibrationLabelsBeside = m_calibrationLabels.to(m_supportRows.device());
}

void SdmLayerBuilder::requireEnoughRows() const
{
    if (m_supportLabels.size(0) < 2 || m_calibrationLabels.size(0) < 1)
        throw Error(ErrorCode::BadInput, "too few rows", "support, calibration", "a layer needs 2 support rows and 1 calibration row");
    if (m_options.allowMissingClass)
        return;
    const std::vector<std::int64_t> support = countByClass(m_supportLabels, m_options.classCount);
    const std::vector<std::int64_t> calibration = countByClass(m_calibrationLabels, m_options.classCount);
    for (std::size_t c = 0; c < support.size(); ++c) {
        if (support[c] < 2)
            throw Error(ErrorCode::BadInput, "class " + std::to_string(c) + " has " + std::to_string(support[c]) + " rows",
                        "support.labels", "every class needs at least 2");
        if (calibration[c] < 1)
            throw Error(ErrorCode::BadInput, "class " + std::to_string(c) + " has no rows", "calibration.labels",
                        "every class needs at least 1");
    }
}

void SdmLayerBuilder::requireRowOrders() const
{
    if (m_options.rowOrders.empty())
        return;
    if (static_cast<std::int64_t>(m_options.rowOrders.size()) < m_options.settings.epochs)
        throw Error(ErrorCode::BadInput, "fewer row orders than epochs", "row orders");
    const std::int64_t rows = m_supportLabels.size(0);
    for (const at::Tensor& order : m_options.rowOrders) {
        std::vector<bool> seen(static_cast<std::size_t>(rows));
        bool isPermutation = order.dim() == 1 && order.scalar_type() == at::kLong && order.size(0) == rows && order.is_contiguous();
        for (std::int64_t i = 0; isPermutation && i < rows; ++i) {
            const std::int64_t row = order.const_data_ptr<std::int64_t>()[i];
            isPermutation = row >= 0 && row < rows && !seen[static_cast<std::size_t>(row)];
            if (isPermutation)
                seen[static_cast<std::size_t>(row)] = true;
        }
        if (!isPermutation)
            throw Error(ErrorCode::BadInput, "every order must hold each support row once", "row orders");
    }
}

SdmWeights SdmLayerBuilder::initialWeights(std::int64_t iteration) const
{
    const auto device = m_supportRows.device();
    if (!m_options.initialWeights) {
        const RandomStream stream = RandomSource(m_options.seed).stream("layer-init", {iteration});
        return SdmWeights::random(m_supportRows.size(1), m_options.settings.exemplarSize, m_options.classCount, stream).to(device);
    }
    const SdmWeights weights = SdmWeights::fromTensors(*m_options.initialWeights);
    if (weights.featureSize() != m_supportRows.size(1))
        throw Error(ErrorCode::BadInput,
                    "takes " + std::to_string(weights.featureSize()) + " features, the rows have " + std::to_string(m_supportRows.size(1)),
                    "adaptor.weight");
    if (weights.classCount() != m_options.classCount)
        throw Error(ErrorCode::BadInput,
                    "has " + std::to_string(weights.classCount()) + " classes, not " + std::to_string(m_options.classCount),
                    "linear.weight");
    return weights.to(device);
}

LayerStatistics SdmLayerBuilder::statisticsOf(const SdmWeights& weights) const
{
    return LayerStatistics::of(weights, {m_supportRows, m_supportLabelsBeside, {}}, {m_calibrationRows, m_calibrationLabelsBeside, {}},
                               m_options.settings.maxNeighbours);
}

at::Tensor SdmLayerBuilder::rowOrder(std::int64_t iteration, std::int64_t epoch) const
{
    std::vector<std::int64_t> rows(static_cast<std::size_t>(m_supportLabels.size(0)));
    std::iota(rows.begin(), rows.end(), 0);
    if (!m_options.rowOrders.empty()) {
        const std::int64_t* recorded = m_options.rowOrders[static_cast<std::size_t>(epoch - 1)].const_data_ptr<std::int64_t>();
        rows.assign(recorded, recorded + m_supportLabels.size(0));
    } else {
        RandomSource(m_options.seed).stream("layer-order", {iteration, epoch}).shuffle(rows);
    }
    std::erase_if(rows, [&](std::int64_t row) { return m_supportLabels.const_data_ptr<std::int64_t>()[row] < 0; });
    at::Tensor order = at::empty({static_cast<std::int64_t>(rows.size())}, at::kLong);
    std::copy(rows.begin(), rows.end(), order.mutable_data_ptr<std::int64_t>());
    return order;
}

at::Tensor SdmLayerBuilder::trainEpoch(LayerOptimiser& optimiser, std::int64_t iteration, std::int64_t epoch,
                                       const LayerStatistics* statistics) const
{
    const at::Tensor order = sentTo(rowOrder(iteration, epoch), m_supportRows.device());
    const at::Tensor rows = m_supportRows.index_select(0, order);
    const at::Tensor labels = m_supportLabelsBeside.index_select(0, order);
    // The first epoch is ordinary cross-entropy: q = e - 2 and d = 1.
    const auto constant = [&](double value) { return at::full({order.size(0)}, value, rows.options()); };
    const at::Tensor similarity =
        statistics ? statistics->support.neighbours.similarity.to(at::kFloat).index_select(0, order) : constant(std::numbers::e - 2.0);
    const at::Tensor distance = statistics ? statistics->support.distance.index_select(0, order) : constant(1.0);

    std::vector<at::Tensor> losses;
    for (std::int64_t first = 0; first < order.size(0); first += m_options.settings.batchSize) {
        if (m_options.stop.stop_requested())
            throw Error(ErrorCode::Cancelled, "stopped while fitting an SDM layer");
        const std::int64_t count = std::min(m_options.settings.batchSize, order.size(0) - first);
        losses.push_back(optimiser.step(rows.narrow(0, first, count), similarity.narrow(0, first, count), distance.narrow(0, first, count),
                                        labels.narrow(0, first, count)));
    }
    return losses.empty() ? at::empty({0}, rows.options().dtype(at::kDouble)) : at::stack(losses);
}

LayerEpoch SdmLayerBuilder::fetchEpoch(const at::Tensor& batchLosses, const LayerStatistics& statistics) const
{
    const at::Tensor sums = classSums(statistics.calibration, m_calibrationLabelsBeside, m_options.classCount);
    const at::Tensor fetched = at::cat({batchLosses, sums.flatten()}).cpu();
    const std::int64_t batches = batchLosses.size(0);
    const double* losses = fetched.const_data_ptr<double>();

    LayerEpoch line;
    line.batchLosses.assign(losses, losses + batches);
    line.trainLoss = std::accumulate(line.batchLosses.begin(), line.batchLosses.end(), 0.0) /
                     std::max<double>(1, static_cast<double>(line.batchLosses.size()));
    const auto summary = summarise(fetched.narrow(0, batches, sums.numel()).view(sums.sizes()));
    for (const SdmLayer::ClassSummary& ofClass : summary) {
        line.balancedLoss += ofClass.loss / static_cast<double>(summary.size());
        line.loss.push_back(ofClass.loss);
        line.accuracy.push_back(ofClass.accuracy);
        line.meanSimilarity.push_back(ofClass.meanSimilarity);
    }
    return line;
}

SdmLayerBuilder::Snapshot SdmLayerBuilder::train(std::int64_t iteration, std::vector<LayerEpoch>* report) const
{
    const SdmWeights weights = initialWeights(iteration);
    Snapshot best{weights, 0, std::numeric_limits<double>::infinity()};
    LayerOptimiser optimiser(weights, m_options.settings.learningRate);
    std::optional<LayerStatistics> statistics;
    for (std::int64_t epoch = 1; epoch <= m_options.settings.epochs; ++epoch) {
        const at::Tensor batchLosses = trainEpoch(optimiser, iteration, epoch, statistics ? &*statistics : nullptr);
        statistics = statisticsOf(weights);
        LayerEpoch line = fetchEpoch(batchLosses, *statistics);
        line.iteration = iteration;
        line.epoch = epoch;
        if (!std::isfinite(line.trainLoss) || !std::isfinite(line.balancedLoss))
            throw Error(ErrorCode::Failed, "the layer's loss is no longer finite in epoch " + std::to_string(epoch),
                        "sdm_layer.learning_rate", "use a smaller one");
        if (line.balancedLoss <= best.loss)
            best = {weights.clone(), epoch, line.balancedLoss};
        if (m_options.onEpoch)
            m_options.onEpoch(line);
        if (report)
            report->push_back(std::move(line));
    }
    return best;
}

SdmLayer SdmLayerBuilder::layerOf(const Snapshot& snapshot) const
{
    // The same weights give the same statistics again: nothing but the weights needs to be kept per epoch.
    const LayerStatistics statistics = statisticsOf(snapshot.weights);
    const LayerStatistics::Half support = statistics.support.onHost(), calibration = statistics.calibration.onHost();
    SdmLayer layer;
    layer.m_weights = snapshot.weights.to(at::kCPU);
    layer.m_scale = m_scale;
    layer.m_supportExemplars = support.exemplars;
    layer.m_supportLabels = m_supportLabels.clone();
    layer.m_supportPredictions = support.prediction;
    layer.m_supportIds = m_supportIds;
    layer.m_cdfTrain = distanceListsOf(support, m_supportLabels);
    layer.m_cdfCalibration = distanceListsOf(calibration, m_calibrationLabels);
    layer.m_calibrationLabels = m_calibrationLabels.clone();
    layer.m_calibrationPredictions = calibration.prediction;
    layer.m_calibrationSdm = sdmActivation(calibration.logits, calibration.neighbours.similarity, calibration.distance);
    layer.m_calibrationRescaled = rescaledSimilarity(calibration.neighbours.similarity, layer.m_calibrationSdm, calibration.prediction);
    layer.m_calibrationIds = m_calibrationIds;
    layer.m_summary = summarise(classSums(calibration, m_calibrationLabels, m_options.classCount));
    layer.m_maxNeighbours = m_options.settings.maxNeighbours;
    layer.m_bestEpoch = snapshot.epoch;
    constexpr double kNone = std::numeric_limits<double>::infinity();
    layer.m_region = {m_options.settings.alpha, kNone, std::vector<double>(static_cast<std::size_t>(m_options.classCount), kNone)};
    if (m_options.searchRegion)
        layer.recalibrate(m_options.settings.alpha);
    layer.indexSupport();
    layer.listRescaledSimilarities();
    return layer;
}

SdmLayer SdmLayerBuilder::build(std::vector<LayerEpoch>* report)
{
    std::optional<SdmLayer> chosen;
    double chosenLoss = std::numeric_limits<double>::infinity();
    std::vector<double> qrMin;
    for (std::int64_t iteration = 0; iteration < std::max<std::int64_t>(1, m_options.settings.iterations); ++iteration) {
        const Snapshot best = train(iteration, report);
        SdmLayer layer = layerOf(best);
        qrMin.push_back(layer.region().qrMin);
        if (best.loss <= chosenLoss) {
            chosen = std::move(layer);
            chosenLoss = best.loss;
        }
    }
    chosen->m_iterationQrMin = std::move(qrMin);
    return std::move(*chosen);
}

SdmLayer fitSdmLayer(const LabelledFeatures& support, const LabelledFeatures& calibration, const LayerFitOptions& options,
                     std::vector<LayerEpoch>* report)
{
    const c10::NoGradGuard noGradient; // gradients are written out; rows that carry some would grow a graph over all epochs
    return SdmLayerBuilder(support, calibration, options).build(report);
}

} // namespace sdm::engine
