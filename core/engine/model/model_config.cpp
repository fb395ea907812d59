#include "core/engine/model/model_config.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/model/families/family.h"
#include "core/engine/runtime/checkpoint_folder.h"
#include "core/json/json_reader.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

using Json = nlohmann::json;

/// Weights of fewer bits have tensors of other names, shapes and dtypes; their numbers are not the model's.
void refuseQuantised(const ConfigReader& config)
{
    if (!config.has("quantization_config"))
        return;
    const Json& quantisation = config.json()["quantization_config"];
    std::string method = "of an unnamed method";
    if (quantisation.is_object() && quantisation.contains("quant_method") && quantisation["quant_method"].is_string())
        method = "by " + quantisation["quant_method"].get<std::string>();
    config.refuse("quantization_config", "says that the weights are quantised " + method + ", which is not supported",
                  ErrorCode::Unsupported, "use the folder of the unquantised model, or dequantise it first");
}

void noteDtypes(const ConfigReader& config)
{
    if (config.has("dtype") && config.has("torch_dtype") && config.json()["dtype"] != config.json()["torch_dtype"])
        config.note("dtype " + config.json()["dtype"].dump() + " and torch_dtype " + config.json()["torch_dtype"].dump() +
                    " differ; the tensors are read in the dtype they are stored in");
}

void writeClassicalKeys(const ModelConfig& config, nlohmann::ordered_json& json)
{
    if (!config.family || config.rope.kind != RopeConfig::Kind::Default)
        throw Error(
            ErrorCode::InvalidArgument,
            "a model without family, or with a scaled rotary embedding, can only be written back from the config.json it came from");
    json["architectures"] = {config.family->architecture};
    json["model_type"] = config.family->modelType;
    json["vocab_size"] = config.vocabularySize;
    json["hidden_size"] = config.hiddenSize;
    json["intermediate_size"] = config.intermediateSize;
    json["num_hidden_layers"] = config.layerCount;
    json["num_attention_heads"] = config.headCount;
    json["num_key_value_heads"] = config.keyValueHeadCount;
    json["head_dim"] = config.headSize;
    json["max_position_embeddings"] = config.maxPositions;
    json["original_max_position_embeddings"] = config.maxPositions;
    json["rms_norm_eps"] = config.rmsNormEps;
    json["rope_theta"] = config.rope.theta;
    json["rope_scaling"] = nullptr;
    json["partial_rotary_factor"] = config.rope.partialRotaryFactor;
    json["hidden_act"] = "silu";
    json["tie_word_embeddings"] = config.tiedEmbeddings;
    json["attention_bias"] = config.attentionOutputBias;
    json["mlp_bias"] = config.mlpBias;
    json["use_cache"] = true;
}

} // namespace

const char* architectureName(const ModelConfig& config)
{
    return config.family ? config.family->architecture : "";
}

ModelConfig ModelConfig::load(const std::filesystem::path& folder)
{
    const std::filesystem::path whole = wholeModelFolder(folder), path = whole / "config.json";
    if (!std::filesystem::exists(path))
        refuseFolderWithoutConfig(whole);
    refuseLfsPointer(path);
    return parse(readFile(path), path.string());
}

ModelConfig ModelConfig::parse(const std::string& text, const std::string& where)
{
    const Json json = readJsonObject(text, where);
    ModelConfig config;
    const ConfigReader reader(json, where, config.notes);
    const ModelFamily& family = familyOf(reader);
    refuseQuantised(reader);
    static_cast<DecoderSpec&>(config) = family.read(reader);
    config.family = &family;
    config.sourceJson = text;
    noteDtypes(reader);
    return config;
}

std::string ModelConfig::toJson(const std::string& dtype) const
{
    nlohmann::ordered_json json =
        sourceJson.empty() ? nlohmann::ordered_json::object() : readJsonObject<nlohmann::ordered_json>(sourceJson, "config.json");
    if (sourceJson.empty())
        writeClassicalKeys(*this, json);
    // A checkpoint may have a head of its own against its config; what is saved says what it is.
    if (json.value("tie_word_embeddings", false) != tiedEmbeddings)
        json["tie_word_embeddings"] = tiedEmbeddings;
    if (json.contains("dtype"))
        json["dtype"] = dtype;
    if (json.contains("torch_dtype") || !json.contains("dtype"))
        json["torch_dtype"] = dtype;
    return json.dump(2) + "\n";
}

} // namespace sdm::engine
