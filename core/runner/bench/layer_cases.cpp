#include "core/base/error.h"
#include "core/engine/sdm/empirical_cdf.h"
#include "core/engine/sdm/support_index.h"
#include "core/runner/bench/bench_cases.h"
#include "core/runner/bench/drawn_rows.h"
#include "core/runner/commands/layer_files.h"

#include <ATen/ops/sum.h>
#include <ATen/ops/tensor.h>
#include <c10/core/GradMode.h>
#include <numeric>

// Shape legend: S rows of the support half, N queries or rows of the calibration half, M exemplar width.
namespace sdm::runner {
namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::int64_t kClasses = 2;
constexpr std::int64_t kEndlessEpochs = 1'000'000;

engine::LabelledFeatures halfOf(const std::string& path, const BenchOptions& options, std::uint64_t half)
{
    return path.empty() ? drawnFeatures(options.rows, options.features, half) : readFeatures(path);
}

SampleResult epochResult(const engine::LayerEpoch& epoch)
{
    return {{{"epoch", epoch.epoch},
             {"train_loss", epoch.trainLoss},
             {"balanced_loss", epoch.balancedLoss},
             {"accuracy", epoch.accuracy},
             {"mean_similarity", epoch.meanSimilarity}},
            {{"batch_losses", at::tensor(epoch.batchLosses, at::kDouble)}}};
}

} // namespace

void benchLayer(const BenchOptions& options, SampleLoop& loop)
{
    const engine::LabelledFeatures support = halfOf(options.support, options, 0), calibration = halfOf(options.calibration, options, 1);
    engine::LayerFitOptions fit;
    fit.settings.exemplarSize = options.exemplarSize;
    fit.settings.epochs = kEndlessEpochs;
    fit.classCount = kClasses;
    fit.searchRegion = false;
    if (!options.initialWeights.empty()) {
        fit.initialWeights = readInitialWeights(options.initialWeights);
        fit.settings.exemplarSize = fit.initialWeights->front().size(0);
    }
    if (!options.rowOrders.empty()) {
        fit.rowOrders = readRowOrders(options.rowOrders);
        fit.settings.epochs = static_cast<std::int64_t>(fit.rowOrders.size());
    }
    loop.begin({{"case", "layer"},
                {"device", "cpu"},
                {"dtype", "f32"},
                {"support", support.features.size(0)},
                {"calibration", calibration.features.size(0)},
                {"features", support.features.size(1)},
                {"exemplar_size", fit.settings.exemplarSize},
                {"batch_size", fit.settings.batchSize},
                {"learning_rate", fit.settings.learningRate},
                {"max_neighbours", fit.settings.maxNeighbours},
                {"normalise", fit.settings.normalise}});

    // A fit owns its loop over epochs: a sample lies between two of its reports, the first one's setting up included.
    std::stop_source enough;
    fit.stop = enough.get_token();
    fit.onEpoch = [&](const engine::LayerEpoch& epoch) {
        loop.stop();
        loop.report(epochResult(epoch));
        if (epoch.epoch < fit.settings.epochs && !loop.next())
            enough.request_stop();
    };
    if (!loop.next())
        return;
    try {
        engine::fitSdmLayer(support, calibration, fit);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Cancelled)
            throw;
        return;
    }
    if (loop.next())
        throw Error(ErrorCode::BadInput, "holds orders of " + std::to_string(fit.settings.epochs) + " epochs, one more sample is wanted",
                    options.rowOrders);
}

void benchSearch(const BenchOptions& options, SampleLoop& loop)
{
    const SearchRows rows =
        options.exemplars.empty() ? drawnSearchRows(options.rows, options.exemplarSize) : readSearchRows(options.exemplars);
    const RunConfig::SdmLayer settings;
    loop.begin({{"case", "search"},
                {"device", "cpu"},
                {"dtype", "f32"},
                {"support", rows.support.exemplars.size(0)},
                {"queries", rows.queries.exemplars.size(0)},
                {"exemplar_size", rows.support.exemplars.size(1)},
                {"max_neighbours", settings.maxNeighbours}});
    while (loop.next()) {
        const engine::SupportIndex index(rows.support.exemplars, rows.support.labels, rows.support.predictions, kClasses,
                                         settings.maxNeighbours);
        const engine::Neighbours found = index.search(rows.queries.exemplars, rows.queries.predictions, {false});
        const std::vector<at::Tensor> lists =
            engine::sortedByClass(found.nearestDistanceSquared, rows.queries.labels, found.similarity.gt(0), kClasses);
        const at::Tensor quantiles = engine::distanceQuantile(lists, found.nearestDistanceSquared); // [N]
        loop.stop();
        loop.report({{{"similarity_sum", found.similarity.sum().item<std::int64_t>()},
                      {"similarity_digest", tensorDigest(found.similarity)},
                      {"distance_quantile_sum", quantiles.sum(at::kDouble).item<double>()},
                      {"distance_quantile_digest", tensorDigest(quantiles)}},
                     {{"similarity", found.similarity},
                      {"nearest_index", found.nearestIndex},
                      {"nearest_distance_squared", found.nearestDistanceSquared},
                      {"distance_quantile", quantiles}}});
    }
}

} // namespace sdm::runner
