#include "core/engine/inspect/memory_demand.h"

#include "core/engine/model/model_snapshot.h"
#include "core/engine/model/weights.h"

#include <algorithm>

namespace sdm::engine {
namespace {

void addPrompts(const PreparedDataset& dataset, std::vector<std::int64_t>& prompts)
{
    for (const PreparedDocument& document : dataset.documents)
        prompts.push_back(static_cast<std::int64_t>(document.promptIds.size()));
}

/// Tokens with which every prompt of a data set begins.
std::int64_t commonBeginning(const PreparedDataset& dataset)
{
    if (dataset.documents.empty())
        return 0;
    const auto& first = dataset.documents.front().promptIds;
    std::ptrdiff_t common = std::ssize(first);
    for (const PreparedDocument& document : dataset.documents)
        common = std::min(common, std::ranges::mismatch(first, document.promptIds).in1 - first.begin());
    return common;
}

} // namespace

MemoryDemand MemoryDemand::ofModel(const DecoderSpec& model, const Placement& placement, HeldAs held, at::ScalarType loaded)
{
    MemoryDemand demand;
    demand.model = model;
    demand.onCpu = placement.device.is_cpu();
    demand.product = placement.computeDtype;
    demand.written = snapshotDtype(loaded);
    for (const Parameter& parameter : DecoderWeights(model, c10::kMeta, held, placement.computeDtype).parameters()) {
        const at::Tensor& tensor = parameter.tensor;
        const auto bytes = static_cast<std::int64_t>(tensor.nbytes());
        demand.parameters += tensor.numel();
        demand.weightBytes += bytes + (parameter.scales.defined() ? static_cast<std::int64_t>(parameter.scales.nbytes()) : 0);
        demand.gradientBytes += parameter.trainable ? bytes : 0;
        if (tensor.element_size() > static_cast<std::int64_t>(c10::elementSize(demand.written)))
            demand.roundedBytes += bytes;
        // An embedding that is no head as well is looked up, not multiplied.
        const bool isMultiplied = tensor.dim() == 2 && (parameter.group != ParameterGroup::Embedding || model.tiedEmbeddings);
        if (isMultiplied && tensor.element_size() > static_cast<std::int64_t>(c10::elementSize(demand.product)))
            demand.copyBytes += tensor.numel() * static_cast<std::int64_t>(c10::elementSize(demand.product));
    }
    return demand;
}

void MemoryDemand::freeze()
{
    trains = false;
    gradientBytes = 0;
}

void MemoryDemand::put(const LoraAdapter& adapter)
{
    adapterParameters = 0;
    for (const Parameter& parameter : adapter.parameters())
        *adapterParameters += parameter.tensor.numel();
    gradientBytes = *adapterParameters * static_cast<std::int64_t>(sizeof(float));
    weightBytes += gradientBytes;
    roundedBytes = 0;
    adapterRows =
        adapter.settings().rank * static_cast<std::int64_t>(adapter.projections().size()) / std::max<std::int64_t>(1, model.layerCount);
    inputs = KeptInputs::under(adapter, model);
}

MemoryDemand MemoryDemand::of(const RunConfig& config, const ModelFacts& model, const std::optional<AdapterFacts>& adapter,
                              const Placement& placement, const RunData& data)
{
    MemoryDemand demand = ofModel(model.config, placement, heldBy(config), model.dtype);
    if (config.optimiser.epochs == 0)
        demand.freeze();
    else if (adapter)
        demand.put(adapter->adapter);
    const bool isDpo = config.loss.kind == LossKind::Dpo; // both texts of each document
    for (const PreparedDocument& document : data.train.documents) {
        const Text text{document.wholeLength, document.wholeLength - static_cast<std::int64_t>(document.promptIds.size())};
        for (int k = 0; k < (isDpo ? 2 : 1); ++k)
            demand.texts.push_back(text);
    }
    demand.commonTokens = commonBeginning(data.train);
    demand.textsPerStep = config.optimiser.batchDocuments * (isDpo ? 2 : 1);
    for (const PreparedDataset* dataset : {&data.train, &data.calibration})
        addPrompts(*dataset, demand.prompts);
    for (const PreparedDataset* answered : data.answeredSets())
        addPrompts(*answered, demand.prompts);
    demand.layerRows = std::max(data.train.size(), data.calibration.size());
    return demand;
}

} // namespace sdm::engine
