#include "core/engine/model/weights.h"

#include "core/base/error.h"
#include "core/engine/runtime/safetensors.h"

#include <ATen/ops/empty.h>
#include <c10/core/GradMode.h>
#include <cmath>
#include <set>

namespace sdm::engine {
namespace {

constexpr double kInitialDeviation = 0.02;

at::Tensor parameter(at::IntArrayRef shape, c10::Device device)
{
    return at::empty(shape, at::TensorOptions().dtype(at::kFloat).device(device)).requires_grad_();
}

LayerWeights makeLayer(const ModelConfig& config, std::int64_t index, c10::Device device)
{
    const std::string prefix = "model.layers." + std::to_string(index) + ".";
    const std::string attention = prefix + "self_attn.";
    const std::string mlp = prefix + "mlp.";
    const std::int64_t queries = config.headCount * config.headSize;
    const std::int64_t keys = config.keyValueHeadCount * config.headSize;

    std::vector<Linear::Part> queryKeyValue{{attention + "q_proj.weight", queries, config.attentionBias},
                                            {attention + "k_proj.weight", keys, config.attentionBias},
                                            {attention + "v_proj.weight", keys, config.attentionBias}};
    std::vector<Linear::Part> gateUp{{mlp + "gate_proj.weight", config.intermediateSize, config.mlpBias},
                                     {mlp + "up_proj.weight", config.intermediateSize, config.mlpBias}};
    if (config.family == ModelFamily::Phi3) {
        queryKeyValue = {{attention + "qkv_proj.weight", queries + 2 * keys, false}};
        gateUp = {{mlp + "gate_up_proj.weight", 2 * config.intermediateSize, false}};
    }
    return {parameter({config.hiddenSize}, device),
            Linear(queryKeyValue, config.hiddenSize, device),
            Linear({{attention + "o_proj.weight", config.hiddenSize, config.attentionBias}}, queries, device),
            parameter({config.hiddenSize}, device),
            Linear(gateUp, config.hiddenSize, device),
            Linear({{mlp + "down_proj.weight", config.hiddenSize, config.mlpBias}}, config.intermediateSize, device)};
}

bool endsResidualBranch(const std::string& name)
{
    return name.ends_with("o_proj.weight") || name.ends_with("down_proj.weight");
}

/// A few names and how many more there are.
std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t kShown = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kShown); ++i)
        text += (i ? ", " : "") + names[i];
    if (names.size() > kShown)
        text += " and " + std::to_string(names.size() - kShown) + " more";
    return text;
}

bool isIgnored(const std::string& name, bool tied)
{
    return name.ends_with("rotary_emb.inv_freq") || (tied && name == "lm_head.weight");
}

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

} // namespace

DecoderWeights::DecoderWeights(const ModelConfig& config, c10::Device device)
    : embedding(parameter({config.vocabularySize, config.hiddenSize}, device)), norm(parameter({config.hiddenSize}, device))
{
    for (std::int64_t i = 0; i < config.layerCount; ++i)
        layers.push_back(makeLayer(config, i, device));
    if (!config.tiedEmbeddings)
        head = parameter({config.vocabularySize, config.hiddenSize}, device);
}

std::vector<std::pair<std::string, at::Tensor>> DecoderWeights::parameters() const
{
    std::vector<std::pair<std::string, at::Tensor>> result{{"model.embed_tokens.weight", embedding}};
    const auto append = [&](const Linear& linear) {
        for (auto& item : linear.parameters())
            result.push_back(std::move(item));
    };
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const std::string prefix = "model.layers." + std::to_string(i) + ".";
        result.emplace_back(prefix + "input_layernorm.weight", layers[i].inputNorm);
        append(layers[i].queryKeyValue);
        append(layers[i].attentionOutput);
        result.emplace_back(prefix + "post_attention_layernorm.weight", layers[i].postAttentionNorm);
        append(layers[i].gateUp);
        append(layers[i].down);
    }
    result.emplace_back("model.norm.weight", norm);
    if (head.defined())
        result.emplace_back("lm_head.weight", head);
    return result;
}

void DecoderWeights::loadFrom(const CheckpointTensors& checkpoint)
{
    const at::NoGradGuard noGrad;
    std::vector<std::string> missing;
    std::set<std::string> known;
    const auto wanted = parameters();
    for (const auto& [name, tensor] : wanted) {
        known.insert(name);
        if (!checkpoint.contains(name))
            missing.push_back(name);
    }
    if (!missing.empty())
        throw Error(ErrorCode::BadInput, "the checkpoint lacks " + listed(missing), {},
                    "config.json and the weights do not belong together");
    std::vector<std::string> unexpected;
    for (const std::string& name : checkpoint.names()) {
        if (!known.contains(name) && !isIgnored(name, !head.defined()))
            unexpected.push_back(name);
    }
    if (!unexpected.empty())
        throw Error(ErrorCode::BadInput, "the checkpoint has the unexpected " + listed(unexpected),
                    checkpoint.pathOf(unexpected.front()).string(), "config.json and the weights do not belong together");
    for (const auto& [name, tensor] : wanted) {
        const at::Tensor stored = checkpoint.tensor(name);
        if (stored.sizes() != tensor.sizes())
            throw Error(ErrorCode::BadInput,
                        "tensor '" + name + "' has shape " + shapeText(stored.sizes()) + ", config.json wants " + shapeText(tensor.sizes()),
                        checkpoint.pathOf(name).string());
        if (!at::isFloatingType(stored.scalar_type()))
            throw Error(ErrorCode::Unsupported, "tensor '" + name + "' is " + c10::toString(stored.scalar_type()) + ", not floating point",
                        checkpoint.pathOf(name).string(), "quantised checkpoints must be converted first");
        tensor.copy_(stored);
    }
}

void DecoderWeights::initialise(std::uint64_t seed)
{
    const at::NoGradGuard noGrad;
    const at::Generator generator = generatorFromSeed(seed);
    for (auto& [name, tensor] : parameters()) {
        if (name.ends_with(".bias")) {
            tensor.zero_();
        } else if (tensor.dim() == 1) {
            tensor.fill_(1.0);
        } else {
            const double depth = endsResidualBranch(name) ? std::sqrt(2.0 * static_cast<double>(layers.size())) : 1.0;
            tensor.copy_(at::empty(tensor.sizes(), at::kFloat).normal_(0.0, kInitialDeviation / depth, generator));
        }
    }
}

} // namespace sdm::engine
