#include "core/engine/model/weights.h"

#include "core/base/error.h"
#include "core/engine/kernels/narrow_linear.h"
#include "core/engine/model/decoder_checkpoint.h"
#include "core/engine/runtime/finite.h"

#include <ATen/ops/empty.h>
#include <c10/core/GradMode.h>
#include <cmath>

namespace sdm::engine {
namespace {

constexpr double kInitialDeviation = 0.02;

at::Tensor parameter(at::IntArrayRef shape, c10::Device device, at::ScalarType dtype = at::kFloat)
{
    return at::empty(shape, at::TensorOptions().dtype(dtype).device(device)).requires_grad_();
}

/// One part for all widths when the family stores one matrix, else one a width.
std::vector<Linear::Part> partsOf(const std::string& layer, const std::vector<std::string>& names, const std::vector<std::int64_t>& widths,
                                  bool hasBias)
{
    std::vector<Linear::Part> parts;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (i < names.size())
            parts.push_back({layer + "." + names[i], widths[i], hasBias});
        else
            parts.back().outputs += widths[i];
    }
    return parts;
}

LayerWeights makeLayer(const DecoderSpec& spec, std::int64_t index, c10::Device device, at::ScalarType held)
{
    const std::string name = spec.names.layers + "." + std::to_string(index);
    const std::int64_t queries = spec.headCount * spec.headSize;
    const std::int64_t keys = spec.keyValueHeadCount * spec.headSize;
    const auto headNorm = [&] { return spec.queryKeyNorm ? parameter({spec.headSize}, device) : at::Tensor(); };
    return {name,
            parameter({spec.hiddenSize}, device),
            Linear(partsOf(name, spec.names.queryKeyValue, {queries, keys, keys}, spec.queryKeyValueBias), spec.hiddenSize,
                   ParameterGroup::Projection, device, held),
            headNorm(),
            headNorm(),
            Linear(partsOf(name, {spec.names.attentionOutput}, {spec.hiddenSize}, spec.attentionOutputBias), queries,
                   ParameterGroup::ResidualProjection, device, held),
            parameter({spec.hiddenSize}, device),
            Linear(partsOf(name, spec.names.gateUp, {spec.intermediateSize, spec.intermediateSize}, spec.mlpBias), spec.hiddenSize,
                   ParameterGroup::Projection, device, held),
            Linear(partsOf(name, {spec.names.down}, {spec.hiddenSize}, spec.mlpBias), spec.intermediateSize,
                   ParameterGroup::ResidualProjection, device, held)};
}

/// What float32 weights will hold of a stored tensor.
at::Tensor asHeld(const at::Tensor& stored)
{
    return stored.scalar_type() == at::kDouble ? stored.to(at::kFloat) : stored;
}

void assign(const Parameter& parameter, const at::Tensor& values)
{
    if (parameter.scales.defined())
        quantiseRows(values.to(parameter.tensor.device()), {parameter.tensor, parameter.scales});
    else
        parameter.tensor.copy_(values);
}

} // namespace

DecoderWeights::DecoderWeights(const DecoderSpec& spec, c10::Device device, HeldAs held, at::ScalarType computeDtype) : names(spec.names)
{
    const auto vectors = [&] { return parameter({spec.vocabularySize, spec.hiddenSize}, device, embeddingDtype(held, computeDtype)); };
    embedding = vectors();
    norm = parameter({spec.hiddenSize}, device);
    for (std::int64_t i = 0; i < spec.layerCount; ++i)
        layers.push_back(makeLayer(spec, i, device, projectionDtype(held, computeDtype)));
    if (!spec.tiedEmbeddings)
        head = vectors();
}

ParameterSet DecoderWeights::parameters() const
{
    ParameterSet result{{names.embedding + ".weight", embedding, ParameterGroup::Embedding}};
    const auto appendNorm = [&](const std::string& name, const at::Tensor& weight) {
        if (weight.defined())
            result.push_back({name + ".weight", weight, ParameterGroup::Norm});
    };
    for (const LayerWeights& layer : layers) {
        appendNorm(layer.name + "." + names.inputNorm, layer.inputNorm);
        layer.queryKeyValue.appendTo(result);
        layer.attentionOutput.appendTo(result);
        appendNorm(layer.name + "." + names.queryNorm, layer.queryNorm);
        appendNorm(layer.name + "." + names.keyNorm, layer.keyNorm);
        appendNorm(layer.name + "." + names.postAttentionNorm, layer.postAttentionNorm);
        layer.gateUp.appendTo(result);
        layer.down.appendTo(result);
    }
    appendNorm(names.norm, norm);
    if (head.defined())
        result.push_back({names.head + ".weight", head, ParameterGroup::Head});
    for (Parameter& item : result)
        item.trainable = item.tensor.requires_grad();
    return result;
}

std::vector<Projection> DecoderWeights::projections() const
{
    std::vector<Projection> result;
    for (const LayerWeights& layer : layers)
        for (const Linear* linear : layer.linears())
            for (const Linear::Part& part : linear->parts())
                result.push_back({part.name, linear->inputs(), part.outputs});
    return result;
}

void DecoderWeights::freezeUnder(const LoraAdapter& adapter)
{
    for (const Parameter& item : parameters())
        item.tensor.set_requires_grad(false);
    for (LayerWeights& layer : layers) {
        for (Linear* linear : layer.linears()) {
            std::vector<LowRankBlock> blocks;
            std::int64_t start = 0;
            for (const Linear::Part& part : linear->parts()) {
                if (auto block = adapter.blockOf(part.name, start))
                    blocks.push_back(*std::move(block));
                start += part.outputs;
            }
            linear->setUpdates(std::move(blocks), adapter.settings().scale());
        }
    }
}

void DecoderWeights::loadFrom(const DecoderCheckpoint& checkpoint)
{
    const at::NoGradGuard noGrad;
    for (const Parameter& wanted : parameters()) {
        const at::Tensor stored = asHeld(checkpoint.tensor(wanted.name));
        if (const std::int64_t count = countNonFinite(stored); count > 0)
            throw Error(ErrorCode::BadInput,
                        "tensor '" + wanted.name + "' holds NaN or infinite numbers (" + std::to_string(count) + " of " +
                            std::to_string(stored.numel()) + ")",
                        checkpoint.pathOf(wanted.name).string(),
                        "the weights are damaged or of a run that diverged: use an earlier checkpoint");
        assign(wanted, stored);
        checkpoint.dropPages(wanted.name); // file and model are not in memory both
    }
}

void DecoderWeights::initialise(std::uint64_t seed)
{
    const at::NoGradGuard noGrad;
    const at::Generator generator = generatorFromSeed(seed);
    for (const Parameter& item : parameters()) {
        if (item.group == ParameterGroup::Bias) {
            item.tensor.zero_();
        } else if (item.group == ParameterGroup::Norm) {
            item.tensor.fill_(1.0);
        } else {
            const bool endsBranch = item.group == ParameterGroup::ResidualProjection;
            const double depth = endsBranch ? std::sqrt(2.0 * static_cast<double>(layers.size())) : 1.0;
            assign(item, at::empty(item.tensor.sizes(), at::kFloat).normal_(0.0, kInitialDeviation / depth, generator));
        }
    }
}

} // namespace sdm::engine
