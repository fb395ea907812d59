#include "core/engine/judge/layer_builder.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/leftovers.h"
#include "core/base/ulid.h"
#include "core/engine/parallel/byte_list.h"
#include "core/engine/runtime/index_tensor.h"
#include "core/records/metric_keys.h"

#include <algorithm>
#include <array>
#include <ATen/ops/tensor.h>
#include <numeric>
#include <optional>
#include <unordered_set>

namespace sdm::engine {
namespace {

// At the fewest documents one draw in four fills the halves: this many never all fail.
constexpr std::int64_t kMostDraws = 10'000;
// What each half needs of a class.
constexpr int kSupportOfClass = 2, kCalibrationOfClass = 1;

bool fills(const std::vector<SampledDocument>& sample, const std::vector<Membership>& halves)
{
    std::array<int, 2> support{}, calibration{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        ++(halves[i] == Membership::SupportMember ? support : calibration).at(static_cast<std::size_t>(sample[i].label));
    return std::ranges::min(support) >= kSupportOfClass && std::ranges::min(calibration) >= kCalibrationOfClass;
}

LabelledFeatures rowsOf(const PreparedDataset& dataset, const std::vector<SampledDocument>& sample, const at::Tensor& features,
                        const std::vector<Membership>& halves, Membership wanted)
{
    std::vector<std::int64_t> rows, labels;
    LabelledFeatures part;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (halves[i] != wanted)
            continue;
        rows.push_back(static_cast<std::int64_t>(i));
        labels.push_back(sample[i].label);
        part.ids.push_back(dataset[sample[i].document].example.id);
    }
    part.features = features.index_select(0, indexTensor(rows, features.device()));
    part.labels = at::tensor(labels);
    return part;
}

LayerRecord recordOf(const SdmLayer& layer, const LayerRequest& request, const DatasetId& datasetId)
{
    LayerRecord record;
    record.id = newUlid();
    record.role = request.role;
    record.draw = request.draw;
    record.epoch = request.position.epoch;
    record.step = request.position.step;
    record.modelStep = request.position.modelStep;
    record.datasetId = datasetId;
    record.alpha = layer.region().alpha;
    const bool found = layer.region().found();
    if (found)
        record.qrMin = layer.region().qrMin;
    record.bestEpoch = layer.bestEpoch();
    const auto& summary = layer.calibrationSummary();
    for (std::size_t c = 0; c < summary.size(); ++c) {
        const auto& ofClass = summary[c];
        ClassFacts facts{.loss = ofClass.loss, .accuracy = ofClass.accuracy, .meanSimilarity = ofClass.meanSimilarity};
        if (found)
            facts.psi = layer.region().psi.at(c);
        record.classes.push_back(facts);
    }
    record.supportSize = layer.supportSize();
    return record;
}

/// A layer as its folder has it: its one form outside of memory, which reads back as it was.
std::string bytesOf(const SdmLayer& layer)
{
    const ClaimedPath folder = ClaimedPath::newFolderFor(std::filesystem::temp_directory_path() / "layer");
    layer.save(folder.path() / "layer");
    std::vector<std::string> pieces;
    for (const auto& file : std::filesystem::directory_iterator(folder.path() / "layer")) {
        pieces.push_back(file.path().filename().string());
        pieces.push_back(readFile(file.path()));
    }
    std::filesystem::remove_all(folder.path());
    return packed(pieces);
}

SdmLayer layerOf(const std::string& bytes)
{
    const ClaimedPath folder = ClaimedPath::newFolderFor(std::filesystem::temp_directory_path() / "layer");
    const std::vector<std::string> pieces = unpacked(bytes);
    for (std::size_t i = 0; i + 1 < pieces.size(); i += 2)
        writeFileAtomically(folder.path() / pieces[i], pieces[i + 1]);
    SdmLayer layer = SdmLayer::load(folder.path());
    std::filesystem::remove_all(folder.path());
    return layer;
}

std::string bytesOf(const std::vector<Membership>& halves)
{
    std::string bytes;
    for (const Membership member : halves)
        bytes.push_back(static_cast<char>(member));
    return bytes;
}

std::vector<Membership> halvesOf(const std::string& bytes)
{
    std::vector<Membership> halves;
    for (const char member : bytes)
        halves.push_back(static_cast<Membership>(member));
    return halves;
}

double balancedLoss(const SdmLayer& layer)
{
    double sum = 0;
    for (const auto& summary : layer.calibrationSummary())
        sum += summary.loss;
    return sum / static_cast<double>(layer.calibrationSummary().size());
}

} // namespace

std::vector<Membership> drawHalves(std::int64_t documents, RandomStream random)
{
    std::vector<std::size_t> order(static_cast<std::size_t>(documents));
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    std::vector<Membership> halves(order.size(), Membership::New);
    for (std::size_t i = 0; i < (order.size() + 1) / 2; ++i)
        halves[order[i]] = Membership::SupportMember;
    return halves;
}

RepeatedStreams repeatedStreams(const RandomSource& random, std::string name, std::int64_t index)
{
    return [&random, name = std::move(name), index](std::int64_t attempt) {
        return attempt == 0 ? random.stream(name, {index}) : random.stream(name + "-again", {index, attempt});
    };
}

std::vector<SampledDocument> sampleForHalves(const PreparedDataset& dataset, const HardNegativeStore& negatives, double generatedShare,
                                             const std::vector<Membership>& halves, const RepeatedStreams& streams)
{
    for (std::int64_t attempt = 0; attempt < kMostDraws && dataset.size() >= kFewestForLayer; ++attempt) {
        std::vector<SampledDocument> sample = sampleForLayer(dataset, negatives, generatedShare, streams(attempt));
        if (fills(sample, halves))
            return sample;
    }
    throw Error(ErrorCode::BadInput, std::to_string(dataset.size()) + " documents cannot fill the halves of a layer", dataset.file.string(),
                "give at least " + std::to_string(kFewestForLayer) + " documents");
}

std::optional<std::vector<Membership>> halvesFor(const std::vector<SampledDocument>& sample, const RepeatedStreams& streams)
{
    std::array<std::int64_t, 2> ofClass{};
    for (const SampledDocument& document : sample)
        ++ofClass.at(static_cast<std::size_t>(document.label));
    if (std::ranges::min(ofClass) < kSupportOfClass + kCalibrationOfClass)
        return std::nullopt;
    for (std::int64_t attempt = 0; attempt < kMostDraws; ++attempt) {
        std::vector<Membership> halves = drawHalves(static_cast<std::int64_t>(sample.size()), streams(attempt));
        if (fills(sample, halves))
            return halves;
    }
    return std::nullopt;
}

std::vector<Membership> halvesOf(const SdmLayer& layer, const PreparedDataset& dataset)
{
    const std::unordered_set<std::string> support(layer.supportIds().begin(), layer.supportIds().end());
    std::vector<Membership> halves;
    halves.reserve(dataset.documents.size());
    for (const PreparedDocument& document : dataset.documents)
        halves.push_back(support.contains(document.example.id) ? Membership::SupportMember : Membership::New);
    return halves;
}

BuiltLayer buildLayer(const PreparedDataset& dataset, const std::vector<SampledDocument>& sample, const at::Tensor& features,
                      const LayerRequest& request, StopLadder& stop)
{
    std::optional<SdmLayer> best;
    std::vector<Membership> bestHalves;
    for (std::int64_t iteration = 0; iteration < request.settings.iterations; ++iteration) {
        LayerFitOptions options;
        options.settings = request.settings;
        options.settings.iterations = 1;
        options.seed = iteration == 0 ? request.seed : RandomSource(request.seed).stream("iteration", {iteration}).next();
        options.stop = stop.token();
        options.onEpoch = [&](const LayerEpoch& epoch) {
            stop.poll();
            if (request.progress)
                request.progress(epoch.epoch);
        };
        std::vector<Membership> halves = iteration == 0 ? request.halves : request.redrawHalves(iteration);
        if (iteration > 0 && !fills(sample, halves))
            continue; // of few documents a redraw may leave a half without a class
        SdmLayer layer = fitSdmLayer(rowsOf(dataset, sample, features, halves, Membership::SupportMember),
                                     rowsOf(dataset, sample, features, halves, Membership::New), options);
        if (best && balancedLoss(layer) > balancedLoss(*best))
            continue;
        best.emplace(std::move(layer));
        bestHalves = std::move(halves);
    }
    LayerRecord record = recordOf(*best, request, dataset.id);
    return {std::move(*best), std::move(bestHalves), std::move(record)};
}

BuiltLayer buildLayerOnce(const PreparedDataset& dataset, const std::vector<SampledDocument>& sample, const at::Tensor& features,
                          const LayerRequest& request, StopLadder& stop, Collective& group)
{
    if (group.isAlone())
        return buildLayer(dataset, sample, features, request, stop);
    if (group.isFirst()) {
        BuiltLayer built = buildLayer(dataset, sample, features, request, stop);
        group.broadcastBytes(packed({bytesOf(built.layer), bytesOf(built.halves)}), 0);
        return built;
    }
    const std::vector<std::string> pieces = unpacked(group.broadcastBytes({}, 0));
    SdmLayer layer = layerOf(pieces.at(0));
    LayerRecord record = recordOf(layer, request, dataset.id);
    return {std::move(layer), halvesOf(pieces.at(1)), std::move(record)};
}

void reportLayer(RunObserver& observer, const LayerRecord& record, const RunPosition& position)
{
    observer.onLayer(record);
    if (record.draw != 0)
        return; // the curves follow the published procedure's layer; further draws are in their records
    double loss = 0;
    for (const ClassFacts& facts : record.classes)
        loss += facts.loss / static_cast<double>(record.classes.size());
    observer.onMetrics({{layerMetricKey(LayerMetric::Loss, record.role), position.step, position.epochFraction, loss},
                        {layerMetricKey(LayerMetric::QrMin, record.role), position.step, position.epochFraction, record.qrMin}});
}

} // namespace sdm::engine
