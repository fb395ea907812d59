#include "core/engine/model/name_faults.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace sdm::engine {
namespace {

/// Endings that GPTQ, AWQ, bitsandbytes and fp8 writers give the parts of a quantised matrix.
constexpr std::array<std::string_view, 11> kQuantisedEndings{".qweight",      ".qzeros",           ".scales",       ".g_idx",
                                                             ".weight_scale", ".weight_scale_inv", ".input_scale",  ".SCB",
                                                             ".absmax",       ".quant_map",        ".weight_packed"};

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

/// One more than the highest index behind "layers." in any name.
std::int64_t layersIn(const std::vector<std::string>& names)
{
    constexpr std::string_view kLayers = "layers.";
    std::int64_t count = 0;
    for (const std::string& name : names) {
        const std::size_t at = name.find(kLayers);
        std::int64_t index = -1;
        if (at != std::string::npos)
            std::from_chars(name.data() + at + kLayers.size(), name.data() + name.size(), index);
        count = std::max(count, index + 1);
    }
    return count;
}

/// What stands before the family's own name of the embedding; empty if it is not found.
std::string wrapperPrefix(const ModelConfig& config, const std::vector<std::string>& names)
{
    const std::string embedding = config.names.embedding + ".weight";
    const std::string bare = embedding.substr(embedding.find('.') + 1);
    for (const std::string& name : names) {
        for (const std::string& ending : {"." + embedding, "." + bare}) {
            if (name.ends_with(ending) && name != embedding)
                return name.substr(0, name.size() - ending.size() + 1);
        }
    }
    return {};
}

} // namespace

void refuseForeignTensors(const CheckpointTensors& tensors)
{
    for (const std::string& name : tensors.names()) {
        const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
        if (std::ranges::any_of(kQuantisedEndings, ends))
            throw Error(ErrorCode::Unsupported, "tensor '" + name + "' is a part of quantised weights, which are not supported",
                        tensors.pathOf(name).string(), "use the folder of the unquantised model, or dequantise it first");
        if (name.find(".lora_") != std::string::npos || name.find(".base_layer.") != std::string::npos)
            throw Error(ErrorCode::Unsupported, "tensor '" + name + "' belongs to an adapter that was not merged",
                        tensors.pathOf(name).string(), "merge it into its base model (merge_and_unload) and save that");
    }
}

void refuseLayerCount(const ModelConfig& config, const CheckpointTensors& tensors)
{
    throw Error(ErrorCode::BadInput,
                "num_hidden_layers is " + std::to_string(config.layerCount) + ", the weights have " +
                    std::to_string(layersIn(tensors.names())) + " layers",
                tensors.folder().string(), "config.json and the weights do not belong together");
}

void refuseNames(const ModelConfig& config, const CheckpointTensors& tensors, const std::vector<std::string>& missing,
                 const std::vector<std::string>& unexpected)
{
    const std::vector<std::string> stored = tensors.names();
    const std::string prefix = missing.empty() ? std::string() : wrapperPrefix(config, unexpected);
    if (!prefix.empty()) {
        const auto wrapped = std::ranges::count_if(stored, [&](const std::string& name) { return name.starts_with(prefix); });
        throw Error(ErrorCode::BadInput,
                    std::to_string(wrapped) + " of " + std::to_string(stored.size()) + " tensor names begin with '" + prefix +
                        "', which a wrapper put there; the first missing name is " + missing.front(),
                    tensors.folder().string(), "save the model without the wrapper, or take the prefix off the names");
    }
    const std::int64_t layers = layersIn(stored);
    if (layers > 0 && layers != config.layerCount)
        refuseLayerCount(config, tensors);
    if (!missing.empty())
        throw Error(ErrorCode::BadInput, "the checkpoint lacks " + listed(missing), tensors.folder().string(),
                    "config.json and the weights do not belong together");
    throw Error(ErrorCode::BadInput, "the checkpoint has the unexpected " + listed(unexpected), tensors.pathOf(unexpected.front()).string(),
                "config.json and the weights do not belong together");
}

} // namespace sdm::engine
