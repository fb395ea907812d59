#include "core/runner/commands/layer_files.h"

#include "core/base/error.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/sdm_activation.h"
#include "core/engine/sdm/sdm_layer_file.h"
#include "core/statistics/spread.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

using engine::jsonNumber;
using engine::SafetensorsFile;
using engine::SdmLayer;
using OrderedJson = nlohmann::ordered_json;

OrderedJson jsonNumbers(const std::vector<double>& values)
{
    OrderedJson list = OrderedJson::array();
    for (const double value : values)
        list.push_back(jsonNumber(value));
    return list;
}

/// Median and median absolute deviation over the iterations; infinity stays infinity.
OrderedJson deviationJson(const std::vector<double>& values)
{
    const double median = medianOf(values);
    std::vector<double> deviations;
    deviations.reserve(values.size());
    for (const double value : values)
        deviations.push_back(value == median ? 0.0 : std::abs(value - median));
    return {
        {"values", jsonNumbers(values)}, {"median", jsonNumber(median)}, {"median_absolute_deviation", jsonNumber(medianOf(deviations))}};
}

OrderedJson tableOf(const SdmLayer& layer)
{
    OrderedJson classes = OrderedJson::array();
    SdmLayer::ClassSummary balanced, marginal;
    for (const SdmLayer::ClassSummary& ofClass : layer.calibrationSummary()) {
        classes.push_back({{"count", ofClass.count},
                           {"loss", ofClass.loss},
                           {"accuracy", ofClass.accuracy},
                           {"mean_similarity", ofClass.meanSimilarity}});
        const double share = 1.0 / static_cast<double>(layer.calibrationSummary().size());
        const auto count = static_cast<double>(ofClass.count);
        balanced.loss += share * ofClass.loss;
        balanced.accuracy += share * ofClass.accuracy;
        balanced.meanSimilarity += share * ofClass.meanSimilarity;
        marginal.loss += count * ofClass.loss;
        marginal.accuracy += count * ofClass.accuracy;
        marginal.meanSimilarity += count * ofClass.meanSimilarity;
        marginal.count += ofClass.count;
    }
    const auto rows = static_cast<double>(std::max<std::int64_t>(1, marginal.count));
    return {{"classes", std::move(classes)},
            {"balanced", {{"loss", balanced.loss}, {"accuracy", balanced.accuracy}, {"mean_similarity", balanced.meanSimilarity}}},
            {"marginal",
             {{"count", marginal.count},
              {"loss", marginal.loss / rows},
              {"accuracy", marginal.accuracy / rows},
              {"mean_similarity", marginal.meanSimilarity / rows}}}};
}

} // namespace

engine::LabelledFeatures readFeatures(const std::filesystem::path& path, bool labelsOptional)
{
    const SafetensorsFile file(path);
    engine::LabelledFeatures rows;
    rows.features = file.tensor("features");
    if (rows.features.dim() != 2 || rows.features.scalar_type() != at::kFloat)
        throw Error(ErrorCode::BadInput, "must be float32 of shape [rows, features]", path.string() + ": features");
    if (labelsOptional && !file.contains("labels"))
        return rows;
    rows.labels = file.tensor("labels");
    if (rows.labels.dim() != 1 || rows.labels.scalar_type() != at::kLong || rows.labels.size(0) != rows.features.size(0))
        throw Error(ErrorCode::BadInput, "must be int64, one for each row of the features", path.string() + ": labels");
    return rows;
}

engine::LayerOrigin readOrigin(const std::filesystem::path& path)
{
    return engine::originOf(SafetensorsFile(path).metadata(), path.string());
}

engine::LayerOrigin commonOrigin(const std::filesystem::path& support, const std::filesystem::path& calibration)
{
    const engine::LayerOrigin origin = readOrigin(support);
    if (!(readOrigin(calibration) == origin))
        throw Error(ErrorCode::BadInput, "was made otherwise than the support half's features", calibration.string(),
                    "make both files with the same model and settings");
    return origin;
}

std::vector<at::Tensor> readInitialWeights(const std::filesystem::path& path)
{
    const SafetensorsFile file(path);
    return {file.tensor("adaptor.weight"), file.tensor("adaptor.bias"), file.tensor("linear.weight"), file.tensor("linear.bias")};
}

std::vector<at::Tensor> readRowOrders(const std::filesystem::path& path)
{
    const SafetensorsFile file(path);
    std::vector<at::Tensor> orders;
    if (file.contains("perm")) {
        const at::Tensor all = file.tensor("perm").to(at::kLong);
        for (std::int64_t epoch = 0; all.dim() == 2 && epoch < all.size(0); ++epoch)
            orders.push_back(all[epoch].contiguous());
    }
    for (std::int64_t epoch = 0; file.contains("epoch." + std::to_string(epoch)); ++epoch)
        orders.push_back(file.tensor("epoch." + std::to_string(epoch)).to(at::kLong).contiguous());
    if (orders.empty())
        throw Error(ErrorCode::BadInput, "has neither a tensor 'perm' [epochs, rows] nor 'epoch.0'", path.string());
    return orders;
}

void writeJudgement(const std::filesystem::path& path, const engine::Judgement& judgement, const at::Tensor& labels)
{
    std::map<std::string, at::Tensor> tensors{
        {"exemplars", judgement.exemplars},
        {"logits", judgement.logits},
        {"prediction", judgement.prediction},
        {"similarity", judgement.similarity},
        {"nearest_index", judgement.nearestIndex},
        {"nearest_distance_squared", judgement.nearestDistanceSquared},
        {"distance_quantile", judgement.distanceQuantile},
        {"sdm", judgement.sdm},
        {"rescaled_similarity", judgement.rescaledSimilarity},
        {"in_region", judgement.inRegion},
        {"is_ood", judgement.isOod},
        {"effective_sample_size", judgement.effectiveSampleSize},
        {"distance_quantile_lower", judgement.distanceQuantileLower},
        {"distance_quantile_upper", judgement.distanceQuantileUpper},
        {"sdm_lower", judgement.sdmLower},
        {"sdm_upper", judgement.sdmUpper},
        {"rescaled_similarity_lower", judgement.rescaledSimilarityLower},
        {"in_region_lower", judgement.inRegionLower},
    };
    if (labels.defined())
        tensors["loss"] = engine::sdmLossOfRows(judgement.logits, judgement.similarity, judgement.distanceQuantile, labels);
    engine::writeSafetensors(path, tensors);
}

OrderedJson fitReport(const SdmLayer& layer, const std::vector<engine::LayerEpoch>& epochs)
{
    OrderedJson lines = OrderedJson::array();
    for (const engine::LayerEpoch& epoch : epochs) {
        OrderedJson line;
        if (layer.iterationQrMin().size() > 1)
            line["iteration"] = epoch.iteration;
        line["epoch"] = epoch.epoch;
        line["train_loss"] = epoch.trainLoss;
        line["calibration_balanced_loss"] = epoch.balancedLoss;
        line["calibration_loss"] = epoch.loss;
        line["calibration_accuracy"] = epoch.accuracy;
        line["mean_similarity"] = epoch.meanSimilarity;
        line["batch_loss"] = epoch.batchLosses;
        lines.push_back(std::move(line));
    }
    OrderedJson report{{"epochs", std::move(lines)},
                       {"best_epoch", layer.bestEpoch()},
                       {"alpha", layer.region().alpha},
                       {"qr_min", jsonNumber(layer.region().qrMin)},
                       {"psi", jsonNumbers(layer.region().psi)}};
    if (layer.iterationQrMin().size() > 1)
        report["iteration_qr_min"] = deviationJson(layer.iterationQrMin());
    return report;
}

OrderedJson layerSummary(const SdmLayer& layer)
{
    OrderedJson summary{{"classes", layer.classCount()},
                        {"features", layer.featureSize()},
                        {"exemplar_size", layer.exemplarSize()},
                        {"support_size", layer.supportSize()},
                        {"calibration_size", layer.calibrationSize()},
                        {"max_neighbours", layer.maxNeighbours()},
                        {"mean", layer.scale().mean},
                        {"std", layer.scale().standardDeviation},
                        {"best_epoch", layer.bestEpoch()},
                        {"alpha", layer.region().alpha},
                        {"found", layer.region().found()},
                        {"qr_min", jsonNumber(layer.region().qrMin)},
                        {"psi", jsonNumbers(layer.region().psi)},
                        {"made_from", engine::factsOf(layer.origin())},
                        {"calibration", tableOf(layer)}};
    if (layer.iterationQrMin().size() > 1)
        summary["iteration_qr_min"] = deviationJson(layer.iterationQrMin());
    return summary;
}

} // namespace sdm::runner
