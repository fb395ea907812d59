#include "core/engine/judge/layer_builder.h"

#include "core/base/ulid.h"

#include <ATen/ops/tensor.h>
#include <numeric>

namespace sdm::engine {
namespace {

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
    part.features = features.index_select(0, at::tensor(rows));
    part.labels = at::tensor(labels);
    return part;
}

LayerRecord recordOf(const SdmLayer& layer, const LayerRequest& request)
{
    LayerRecord record;
    record.id = newUlid();
    record.role = request.role;
    record.draw = request.draw;
    record.epoch = request.position.epoch;
    record.step = request.position.step;
    record.alpha = layer.region().alpha;
    if (layer.region().found()) {
        record.qrMin = layer.region().qrMin;
        record.psi0 = layer.region().psi.at(0);
        record.psi1 = layer.region().psi.at(1);
    }
    record.bestEpoch = layer.bestEpoch();
    const auto& summary = layer.calibrationSummary();
    record.loss0 = summary.at(0).loss;
    record.loss1 = summary.at(1).loss;
    record.accuracy0 = summary.at(0).accuracy;
    record.accuracy1 = summary.at(1).accuracy;
    record.meanSimilarity0 = summary.at(0).meanSimilarity;
    record.meanSimilarity1 = summary.at(1).meanSimilarity;
    record.supportSize = layer.supportSize();
    return record;
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

std::vector<Membership> membersAt(const std::vector<Membership>& all, const std::vector<SampledDocument>& documents)
{
    std::vector<Membership> members;
    members.reserve(documents.size());
    for (const SampledDocument& document : documents)
        members.push_back(all[static_cast<std::size_t>(document.document)]);
    return members;
}

BuiltLayer buildLayer(const PreparedDataset& dataset, const std::vector<SampledDocument>& sample, const at::Tensor& features,
                      const LayerRequest& request, StopLadder& stop)
{
    LayerFitOptions options;
    options.settings = request.settings;
    options.seed = request.seed;
    options.stop = stop.token();
    options.onEpoch = [&](const LayerEpoch& epoch) {
        stop.poll();
        if (request.progress)
            request.progress(epoch.epoch);
    };
    SdmLayer layer = fitSdmLayer(rowsOf(dataset, sample, features, request.halves, Membership::SupportMember),
                                 rowsOf(dataset, sample, features, request.halves, Membership::New), options);
    LayerRecord record = recordOf(layer, request);
    return {std::move(layer), request.halves, std::move(record)};
}

void reportLayer(RunObserver& observer, const LayerRecord& record, const RunPosition& position)
{
    observer.onLayer(record);
    if (record.draw != 0)
        return; // the curves follow the published procedure's layer; further draws are in their records
    const std::string prefix = "layer/" + record.role + '/';
    observer.onMetrics({{prefix + "loss", position.step, position.epochFraction, (record.loss0 + record.loss1) / 2},
                        {prefix + "qr_min", position.step, position.epochFraction, record.qrMin}});
}

} // namespace sdm::engine
