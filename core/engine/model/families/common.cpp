#include "core/engine/model/families/common.h"

namespace sdm::engine {
namespace {

std::int64_t headSizeOf(const ConfigReader& config, const DecoderSpec& spec, const SizeDefaults& defaults)
{
    if (config.has("head_dim"))
        return config.size("head_dim");
    if (defaults.headSize) {
        if (config.isNull("head_dim"))
            config.refuse("head_dim", "is null, this family needs a number");
        return *defaults.headSize;
    }
    if (spec.hiddenSize % spec.headCount != 0)
        config.refuse("hidden_size",
                      "is not a multiple of num_attention_heads (" + std::to_string(spec.headCount) + "), and head_dim is not given");
    return spec.hiddenSize / spec.headCount;
}

/// Refuses matrices that no machine holds, so that nothing later multiplies or allocates them.
void checkMatrices(const ConfigReader& config, const DecoderSpec& spec)
{
    constexpr std::int64_t kLargestMatrix = std::int64_t{1} << 40;
    const auto check = [&](const char* key, std::int64_t width) {
        if (width > kLargestMatrix / spec.hiddenSize)
            config.refuse(key, "asks for a matrix of " + std::to_string(width) + " x " + std::to_string(spec.hiddenSize) +
                                   " numbers, more than any model has");
    };
    check("vocab_size", spec.vocabularySize);
    check("intermediate_size", 2 * spec.intermediateSize);
    check("num_attention_heads and head_dim", spec.headCount * spec.headSize);
}

} // namespace

DecoderSpec readSizes(const ConfigReader& config, const SizeDefaults& defaults)
{
    // silu's other name is swish.
    if (const std::string act = config.text("hidden_act", "silu"); act != "silu" && act != "swish")
        config.refuse("hidden_act", act + " is not supported", ErrorCode::Unsupported, "silu is");
    DecoderSpec spec;
    spec.vocabularySize = config.size("vocab_size");
    spec.hiddenSize = config.size("hidden_size");
    spec.intermediateSize = config.size("intermediate_size");
    spec.layerCount = config.size("num_hidden_layers");
    spec.headCount = config.size("num_attention_heads");
    spec.keyValueHeadCount = config.size("num_key_value_heads", spec.headCount);
    if (spec.headCount % spec.keyValueHeadCount != 0)
        config.refuse("num_key_value_heads", "is " + std::to_string(spec.keyValueHeadCount) + " and must divide num_attention_heads (" +
                                                 std::to_string(spec.headCount) + ")");
    spec.headSize = headSizeOf(config, spec, defaults);
    spec.maxPositions = config.size("max_position_embeddings", defaults.maxPositions);
    spec.rmsNormEps = config.positiveNumber("rms_norm_eps", defaults.rmsNormEps);
    spec.tiedEmbeddings = config.flag("tie_word_embeddings", false);
    checkMatrices(config, spec);
    return spec;
}

std::optional<std::int64_t> readOptionalWindow(const ConfigReader& config, std::int64_t layerCount)
{
    const bool isUsed = config.flag("use_sliding_window", false);
    bool hasWindowedLayer = isUsed && config.size("max_window_layers", 28) < layerCount;
    if (config.has("layer_types")) {
        const nlohmann::json& types = config.json()["layer_types"];
        if (!types.is_array() || types.size() != static_cast<std::size_t>(layerCount))
            config.refuse("layer_types", "must list one word a layer (num_hidden_layers is " + std::to_string(layerCount) + ")");
        hasWindowedLayer = false;
        for (const nlohmann::json& type : types) {
            const std::string word = type.is_string() ? type.get<std::string>() : type.dump();
            if (word != "full_attention" && word != "sliding_attention")
                config.refuse("layer_types", "holds " + word + ", which is not supported", ErrorCode::Unsupported, "full_attention is");
            hasWindowedLayer = hasWindowedLayer || word == "sliding_attention";
        }
        if (hasWindowedLayer && !isUsed)
            config.refuse("layer_types", "has sliding_attention, but use_sliding_window is not true");
    }
    if (!hasWindowedLayer || !config.has("sliding_window"))
        return std::nullopt;
    return config.size("sliding_window");
}

} // namespace sdm::engine
