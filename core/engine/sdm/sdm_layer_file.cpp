#include "core/engine/sdm/sdm_layer_file.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/engine/runtime/finite.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/reliability_region.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"

#include <algorithm>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <cmath>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

namespace fs = std::filesystem;
using OrderedJson = nlohmann::ordered_json;

constexpr const char* kTensorFile = "layer.safetensors";
constexpr const char* kFactFile = "layer.json";
constexpr double kRounding = 1e-6; // of numbers that went through float32 and text
constexpr const char* kDigest = "tensors_sha256";
constexpr const char* kDamaged = "the layer folder is damaged; fit the layer again";
// Holds the id of every row of support and calibration.
constexpr JsonBounds kFactBounds{.bytes = std::size_t{4} << 30, .depth = 16};

OrderedJson jsonNumbers(const std::vector<double>& values)
{
    OrderedJson list = OrderedJson::array();
    for (const double value : values)
        list.push_back(jsonNumber(value));
    return list;
}

double numberOf(const OrderedJson& value)
{
    if (value.is_string() && value.get<std::string>() == "inf")
        return std::numeric_limits<double>::infinity();
    return value.get<double>();
}

std::vector<double> numbersOf(const OrderedJson& list)
{
    std::vector<double> values;
    for (const OrderedJson& value : list)
        values.push_back(numberOf(value));
    return values;
}

OrderedJson factsOf(const SdmLayer& layer)
{
    OrderedJson summary = OrderedJson::array();
    for (const SdmLayer::ClassSummary& ofClass : layer.calibrationSummary())
        summary.push_back({{"count", ofClass.count},
                           {"loss", ofClass.loss},
                           {"accuracy", ofClass.accuracy},
                           {"mean_similarity", ofClass.meanSimilarity}});
    return {{"format", "sdm-layer"},
            {"version", SdmLayerFile::kVersion},
            {"alpha", layer.region().alpha},
            {"qr_min", jsonNumber(layer.region().qrMin)},
            {"psi", jsonNumbers(layer.region().psi)},
            {"classes", layer.classCount()},
            {"features", layer.featureSize()},
            {"exemplar_size", layer.exemplarSize()},
            {"support_size", layer.supportSize()},
            {"calibration_size", layer.calibrationSize()},
            {"max_neighbours", layer.maxNeighbours()},
            {"best_epoch", layer.bestEpoch()},
            {"iteration_qr_min", jsonNumbers(layer.iterationQrMin())},
            {"made_from", factsOf(layer.origin())},
            {"calibration", std::move(summary)}};
}

// Absent in folders of version 1.
LayerOrigin originIn(const OrderedJson& facts)
{
    const auto made = facts.find("made_from");
    return made == facts.end() ? LayerOrigin() : originOf(made->get<OriginFacts>(), kFactFile);
}

[[noreturn]] void refuseNumbers(const std::string& what, const std::string& where)
{
    throw Error(ErrorCode::BadInput, what, where, kDamaged);
}

/// A region that admits no more than its alpha allows: what findReliabilityRegion can find.
void requireRegion(const ReliabilityRegion& region, const std::string& file)
{
    requireAlpha(region.alpha, file + ": alpha");
    if (!(region.qrMin >= 0))
        refuseNumbers("must be 0 or more, or \"inf\"", file + ": qr_min");
    const auto lowest = static_cast<double>(static_cast<float>(region.alpha)) - kRounding;
    for (const double psi : region.psi) {
        if (region.found() ? !(psi >= lowest && psi <= 1 + kRounding) : !std::isinf(psi))
            refuseNumbers(region.found() ? "a threshold of a region lies between alpha and 1"
                                         : "without a region, every threshold is \"inf\"",
                          file + ": psi");
    }
}

/// Reads tensors of one file and holds each against the shape the rest of the layer gives it.
class TensorReader {
public:
    explicit TensorReader(const fs::path& path) : m_file(path) {}

    /// A copy, independent of the file. \param shape  -1 for any length
    at::Tensor read(const std::string& name, at::ScalarType dtype, const std::vector<std::int64_t>& shape) const
    {
        const at::Tensor tensor = m_file.tensor(name);
        bool fits = tensor.scalar_type() == dtype && tensor.dim() == static_cast<std::int64_t>(shape.size());
        for (std::size_t i = 0; fits && i < shape.size(); ++i)
            fits = shape[i] < 0 || tensor.size(static_cast<std::int64_t>(i)) == shape[i];
        if (!fits)
            throw Error(ErrorCode::BadInput, "has an unexpected shape or dtype", m_file.path().string() + ": " + name, kDamaged);
        if (dtype == at::kFloat)
            requireFinite(tensor, m_file.path().string() + ": " + name, kDamaged);
        return tensor.clone();
    }

    at::Tensor floats(const std::string& name, const std::vector<std::int64_t>& shape) const { return read(name, at::kFloat, shape); }

    /// Numbers from `smallest` to `largest`.
    at::Tensor between(const std::string& name, const std::vector<std::int64_t>& shape, float smallest, float largest) const
    {
        at::Tensor values = floats(name, shape);
        const float* const begin = values.const_data_ptr<float>();
        for (std::int64_t i = 0; i < values.numel(); ++i) {
            if (begin[i] < smallest || begin[i] > largest)
                refuseNumbers("holds " + shortestNumber(begin[i]) + ", which is out of range", m_file.path().string() + ": " + name);
        }
        return values;
    }

    /// A distribution: squared distances in ascending order.
    at::Tensor ascending(const std::string& name, std::int64_t most) const
    {
        at::Tensor values = between(name, {-1}, 0, std::numeric_limits<float>::max());
        const float* const begin = values.const_data_ptr<float>();
        if (!std::is_sorted(begin, begin + values.numel()))
            refuseNumbers("is not in ascending order", m_file.path().string() + ": " + name);
        if (values.numel() > most)
            refuseNumbers("has " + std::to_string(values.numel()) + " entries for " + std::to_string(most) + " rows",
                          m_file.path().string() + ": " + name);
        return values;
    }

    at::Tensor classes(const std::string& name, std::int64_t rows, std::int64_t smallest, std::int64_t classCount) const
    {
        at::Tensor values = read(name, at::kLong, {rows});
        for (std::int64_t i = 0; i < rows; ++i) {
            if (const std::int64_t value = values.const_data_ptr<std::int64_t>()[i]; value < smallest || value >= classCount)
                throw Error(ErrorCode::BadInput, "holds " + std::to_string(value) + ", which is no class",
                            m_file.path().string() + ": " + name);
        }
        return values;
    }

private:
    SafetensorsFile m_file;
};

} // namespace

OrderedJson jsonNumber(double value)
{
    return std::isinf(value) ? OrderedJson("inf") : OrderedJson(value);
}

void SdmLayerFile::save(const SdmLayer& layer, const fs::path& folder)
{
    std::map<std::string, at::Tensor> tensors{
        {"adaptor.weight", layer.m_weights.adaptorWeight},
        {"adaptor.bias", layer.m_weights.adaptorBias},
        {"linear.weight", layer.m_weights.linearWeight},
        {"linear.bias", layer.m_weights.linearBias},
        {"mean", at::full({1}, layer.m_scale.mean, at::kFloat)},
        {"std", at::full({1}, layer.m_scale.standardDeviation, at::kFloat)},
        {"support_exemplars", layer.m_supportExemplars},
        {"support_labels", layer.m_supportLabels},
        {"support_predictions", layer.m_supportPredictions},
        {"calibration_labels", layer.m_calibrationLabels},
        {"calibration_predictions", layer.m_calibrationPredictions},
        {"calibration_sdm", layer.m_calibrationSdm},
        {"calibration_rescaled_similarity", layer.m_calibrationRescaled},
        {"calibration_is_ood", layer.m_calibrationRescaled.lt(1).to(at::kByte)},
    };
    for (std::size_t c = 0; c < layer.m_cdfTrain.size(); ++c) {
        tensors["cdf_train." + std::to_string(c)] = layer.m_cdfTrain[c];
        tensors["cdf_calibration." + std::to_string(c)] = layer.m_cdfCalibration[c];
        tensors["rescaled_similarity." + std::to_string(c)] = layer.m_rescaledByClass[c];
    }
    OrderedJson facts = factsOf(layer);
    facts["support_ids"] = layer.m_supportIds;
    facts["calibration_ids"] = layer.m_calibrationIds;
    writeFolderAtomically(folder, [&](const fs::path& temporary) {
        writeSafetensors(temporary / kTensorFile, tensors);
        facts[kDigest] = sha256OfFile(temporary / kTensorFile);
        writeFileAtomically(temporary / kFactFile, facts.dump(1) + "\n");
    });
}

std::int64_t SdmLayerFile::mostBytes(const Shape& shape, std::int64_t idBytes)
{
    const auto empty = [](at::ScalarType dtype, const std::vector<std::int64_t>& sizes) {
        return at::empty(sizes, at::TensorOptions().dtype(dtype).device(at::kMeta));
    };
    const auto floats = [&](const std::vector<std::int64_t>& sizes) { return empty(at::kFloat, sizes); };
    std::map<std::string, at::Tensor> tensors{
        {"adaptor.weight", floats({shape.exemplars, shape.features})},
        {"adaptor.bias", floats({shape.exemplars})},
        {"linear.weight", floats({shape.classes, shape.exemplars})},
        {"linear.bias", floats({shape.classes})},
        {"mean", floats({1})},
        {"std", floats({1})},
        {"support_exemplars", floats({shape.support, shape.exemplars})},
        {"support_labels", empty(at::kLong, {shape.support})},
        {"support_predictions", empty(at::kLong, {shape.support})},
        {"calibration_labels", empty(at::kLong, {shape.calibration})},
        {"calibration_predictions", empty(at::kLong, {shape.calibration})},
        {"calibration_sdm", floats({shape.calibration, shape.classes})},
        {"calibration_rescaled_similarity", floats({shape.calibration})},
        {"calibration_is_ood", empty(at::kByte, {shape.calibration})},
    };
    for (std::int64_t c = 0; c < shape.classes; ++c) {
        // A row is in the list of one class only.
        tensors["cdf_train." + std::to_string(c)] = floats({c == 0 ? shape.support : 0});
        tensors["cdf_calibration." + std::to_string(c)] = floats({c == 0 ? shape.calibration : 0});
        tensors["rescaled_similarity." + std::to_string(c)] = floats({c == 0 ? shape.calibration : 0});
    }
    constexpr std::int64_t kFactBytes = 2048, kHeaderSlack = 256, kBytesAroundId = 7; // two blanks, quotes, comma, line break
    return safetensorsBytes(tensors) + kHeaderSlack + kFactBytes + idBytes + kBytesAroundId * (shape.support + shape.calibration);
}

void SdmLayerFile::readFacts(SdmLayer& layer, Shape& shape, const OrderedJson& facts)
{
    layer.m_region = {facts.at("alpha").get<double>(), numberOf(facts.at("qr_min")), numbersOf(facts.at("psi"))};
    layer.m_maxNeighbours = wholeNumberAt<std::int64_t>(facts, "max_neighbours");
    layer.m_bestEpoch = wholeNumberAt<std::int64_t>(facts, "best_epoch");
    layer.m_iterationQrMin = numbersOf(facts.at("iteration_qr_min"));
    for (const OrderedJson& ofClass : facts.at("calibration"))
        layer.m_summary.push_back({ofClass.at("loss").get<double>(), ofClass.at("accuracy").get<double>(),
                                   ofClass.at("mean_similarity").get<double>(), wholeNumberAt<std::int64_t>(ofClass, "count")});
    layer.m_origin = originIn(facts);
    layer.m_supportIds = facts.at("support_ids").get<std::vector<std::string>>();
    layer.m_calibrationIds = facts.at("calibration_ids").get<std::vector<std::string>>();
    shape = {wholeNumberAt<std::int64_t>(facts, "classes"), wholeNumberAt<std::int64_t>(facts, "features"),
             wholeNumberAt<std::int64_t>(facts, "exemplar_size"), wholeNumberAt<std::int64_t>(facts, "support_size"),
             wholeNumberAt<std::int64_t>(facts, "calibration_size")};
}

void SdmLayerFile::readTensors(SdmLayer& layer, const Shape& shape, const fs::path& path)
{
    const TensorReader tensors(path);
    layer.m_weights = {tensors.floats("adaptor.weight", {shape.exemplars, shape.features}),
                       tensors.floats("adaptor.bias", {shape.exemplars}), tensors.floats("linear.weight", {shape.classes, shape.exemplars}),
                       tensors.floats("linear.bias", {shape.classes})};
    layer.m_scale = {tensors.floats("mean", {1}).item<float>(), tensors.floats("std", {1}).item<float>()};
    if (layer.m_scale.standardDeviation <= 0)
        throw Error(ErrorCode::BadInput, "must be above 0", path.string() + ": std", kDamaged);
    layer.m_supportExemplars = tensors.floats("support_exemplars", {shape.support, shape.exemplars});
    layer.m_supportLabels = tensors.classes("support_labels", shape.support, -99, shape.classes);
    layer.m_supportPredictions = tensors.classes("support_predictions", shape.support, 0, shape.classes);
    layer.m_calibrationLabels = tensors.classes("calibration_labels", shape.calibration, -99, shape.classes);
    layer.m_calibrationPredictions = tensors.classes("calibration_predictions", shape.calibration, 0, shape.classes);
    layer.m_calibrationSdm = tensors.between("calibration_sdm", {shape.calibration, shape.classes}, 0, 1 + static_cast<float>(kRounding));
    layer.m_calibrationRescaled =
        tensors.between("calibration_rescaled_similarity", {shape.calibration}, 0, std::numeric_limits<float>::max());
    for (std::int64_t c = 0; c < shape.classes; ++c) {
        layer.m_cdfTrain.push_back(tensors.ascending("cdf_train." + std::to_string(c), shape.support));
        layer.m_cdfCalibration.push_back(tensors.ascending("cdf_calibration." + std::to_string(c), shape.calibration));
    }
}

template <typename Use>
void SdmLayerFile::withFacts(const fs::path& folder, Use use)
{
    if (!fs::is_directory(folder))
        throw Error(ErrorCode::NotFound, "no such layer folder", folder.string());
    const fs::path factFile = folder / kFactFile;
    try {
        const OrderedJson facts = readJsonFile<OrderedJson>(factFile, kFactBounds);
        if (wholeNumberAt<int>(facts, "version") > kVersion)
            throw Error(ErrorCode::Unsupported, "written by a newer version", factFile.string(), "update this program");
        use(facts);
    } catch (const nlohmann::json::exception& error) {
        throw Error(ErrorCode::BadInput, clauseOfMember(error), factFile.string(), kDamaged);
    }
}

LayerOrigin SdmLayerFile::readOrigin(const fs::path& folder)
{
    LayerOrigin origin;
    withFacts(folder, [&](const OrderedJson& facts) { origin = originIn(facts); });
    return origin;
}

SdmLayer SdmLayerFile::load(const fs::path& folder)
{
    SdmLayer layer;
    Shape shape;
    std::string digest;
    withFacts(folder, [&](const OrderedJson& facts) {
        readFacts(layer, shape, facts);
        digest = facts.value(kDigest, std::string());
    });
    const fs::path factFile = folder / kFactFile;
    if (shape.classes < 2 || std::min({shape.features, shape.exemplars, shape.support, shape.calibration, layer.m_maxNeighbours}) < 1 ||
        static_cast<std::int64_t>(layer.m_region.psi.size()) != shape.classes)
        throw Error(ErrorCode::BadInput, "sizes do not fit together", factFile.string(), kDamaged);
    requireRegion(layer.m_region, factFile.string());
    const auto fits = [](const std::vector<std::string>& ids, std::int64_t rows) {
        return ids.empty() || static_cast<std::int64_t>(ids.size()) == rows;
    };
    if (!fits(layer.m_supportIds, shape.support) || !fits(layer.m_calibrationIds, shape.calibration))
        refuseNumbers("lists more or fewer ids than it has rows", factFile.string());
    readTensors(layer, shape, folder / kTensorFile);
    if (!digest.empty() && sha256OfFile(folder / kTensorFile) != digest) // absent where an earlier version wrote it
        refuseNumbers("is not the file that layer.json was written with", (folder / kTensorFile).string());
    layer.indexSupport();
    layer.listRescaledSimilarities();
    return layer;
}

void SdmLayer::save(const fs::path& folder) const
{
    SdmLayerFile::save(*this, folder);
}

SdmLayer SdmLayer::load(const fs::path& folder)
{
    return SdmLayerFile::load(folder);
}

} // namespace sdm::engine
