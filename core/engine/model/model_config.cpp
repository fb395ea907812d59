#include "core/engine/model/model_config.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/model/rope_config_reader.h"
#include "core/json/json_reader.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

using Json = nlohmann::json;

class Reader {
public:
    Reader(const Json& object, std::string where) : m_object(object), m_where(std::move(where)) {}

    bool has(const char* key) const { return m_object.contains(key) && !m_object[key].is_null(); }

    std::int64_t positive(const char* key) const
    {
        if (!has(key))
            refuse(key, "is missing");
        if (!m_object[key].is_number_integer() || m_object[key].get<std::int64_t>() <= 0)
            refuse(key, "must be a positive integer, is " + m_object[key].dump());
        return m_object[key].get<std::int64_t>();
    }
    std::int64_t positive(const char* key, std::int64_t otherwise) const { return has(key) ? positive(key) : otherwise; }

    double number(const char* key, double otherwise) const
    {
        if (has(key) && !m_object[key].is_number())
            refuse(key, "must be a number, is " + m_object[key].dump());
        return has(key) ? m_object[key].get<double>() : otherwise;
    }

    bool flag(const char* key, bool otherwise) const
    {
        if (has(key) && !m_object[key].is_boolean())
            refuse(key, "must be true or false, is " + m_object[key].dump());
        return has(key) ? m_object[key].get<bool>() : otherwise;
    }

    std::string text(const char* key, const std::string& otherwise) const
    {
        if (has(key) && !m_object[key].is_string())
            refuse(key, "must be a string, is " + m_object[key].dump());
        return has(key) ? m_object[key].get<std::string>() : otherwise;
    }

    [[noreturn]] void refuse(const std::string& key, const std::string& what) const
    {
        throw Error(ErrorCode::BadInput, key + " " + what, m_where);
    }

private:
    const Json& m_object;
    std::string m_where;
};

ModelFamily familyOf(const Json& json, const std::string& where)
{
    const Json& architectures = json.contains("architectures") ? json["architectures"] : Json();
    std::string name;
    if (architectures.is_array() && !architectures.empty() && architectures[0].is_string())
        name = architectures[0].get<std::string>();
    else if (json.contains("model_type") && json["model_type"].is_string())
        name = json["model_type"].get<std::string>();
    if (name == "Phi3ForCausalLM" || name == "phi3")
        return ModelFamily::Phi3;
    if (name == "LlamaForCausalLM" || name == "llama")
        return ModelFamily::Llama;
    throw Error(ErrorCode::Unsupported, name.empty() ? "names no architecture" : "architecture " + name + " is not supported", where,
                "Phi3ForCausalLM and LlamaForCausalLM are");
}

void checkSizes(const ModelConfig& config, const Reader& reader)
{
    if (config.headCount % config.keyValueHeadCount != 0)
        reader.refuse("num_key_value_heads", "must divide num_attention_heads");
    if (config.rotarySize() <= 0 || config.rotarySize() > config.headSize || config.rotarySize() % 2 != 0)
        reader.refuse("head_dim", "must leave an even number of rotated elements, leaves " + std::to_string(config.rotarySize()));
    if (config.rope.kind == RopeConfig::Kind::LongRope) {
        const auto wanted = static_cast<std::size_t>(config.rotarySize() / 2);
        if (config.rope.shortFactor.size() != wanted || config.rope.longFactor.size() != wanted)
            reader.refuse("rope short_factor and long_factor", "must have " + std::to_string(wanted) + " entries each");
    }
}

} // namespace

const char* architectureName(ModelFamily family)
{
    return family == ModelFamily::Phi3 ? "Phi3ForCausalLM" : "LlamaForCausalLM";
}

ModelConfig ModelConfig::load(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "config.json";
    if (!std::filesystem::exists(path))
        throw Error(ErrorCode::NotFound, "no config.json in the model folder", folder.string(), "give a Hugging Face model folder");
    return parse(readFile(path), path.string());
}

ModelConfig ModelConfig::parse(const std::string& text, const std::string& where)
{
    const Json json = readJsonObject(text, where);
    const Reader reader(json, where);

    ModelConfig config;
    config.sourceJson = text;
    config.family = familyOf(json, where);
    if (const std::string act = reader.text("hidden_act", "silu"); act != "silu")
        throw Error(ErrorCode::Unsupported, "hidden_act " + act + " is not supported", where, "silu is");
    config.vocabularySize = reader.positive("vocab_size");
    config.hiddenSize = reader.positive("hidden_size");
    config.intermediateSize = reader.positive("intermediate_size");
    config.layerCount = reader.positive("num_hidden_layers");
    config.headCount = reader.positive("num_attention_heads");
    config.keyValueHeadCount = reader.positive("num_key_value_heads", config.headCount);
    config.headSize = reader.positive("head_dim", config.hiddenSize / config.headCount);
    config.maxPositions = reader.positive("max_position_embeddings", 2048);
    config.rmsNormEps = reader.number("rms_norm_eps", config.family == ModelFamily::Phi3 ? 1e-5 : 1e-6);
    config.tiedEmbeddings = reader.flag("tie_word_embeddings", false);
    if (config.family == ModelFamily::Llama) {
        // Phi-3's layers have no biases, whatever its config says.
        config.attentionBias = reader.flag("attention_bias", false);
        config.mlpBias = reader.flag("mlp_bias", false);
    } else if (reader.has("sliding_window")) {
        config.slidingWindow = reader.positive("sliding_window");
    }
    config.rope = readRopeConfig(json, config.family, config.maxPositions, where);
    checkSizes(config, reader);
    return config;
}

std::string ModelConfig::toJson(const std::string& dtype) const
{
    nlohmann::ordered_json json =
        sourceJson.empty() ? nlohmann::ordered_json::object() : readJsonObject<nlohmann::ordered_json>(sourceJson, "config.json");
    if (sourceJson.empty()) {
        if (rope.kind != RopeConfig::Kind::Default)
            throw Error(ErrorCode::InvalidArgument, "a scaled rotary embedding can only be written back from the config.json it came from");
        json["architectures"] = {architectureName(family)};
        json["model_type"] = family == ModelFamily::Phi3 ? "phi3" : "llama";
        json["vocab_size"] = vocabularySize;
        json["hidden_size"] = hiddenSize;
        json["intermediate_size"] = intermediateSize;
        json["num_hidden_layers"] = layerCount;
        json["num_attention_heads"] = headCount;
        json["num_key_value_heads"] = keyValueHeadCount;
        json["head_dim"] = headSize;
        json["max_position_embeddings"] = maxPositions;
        json["original_max_position_embeddings"] = maxPositions;
        json["rms_norm_eps"] = rmsNormEps;
        json["rope_theta"] = rope.theta;
        json["rope_scaling"] = nullptr;
        json["partial_rotary_factor"] = rope.partialRotaryFactor;
        json["hidden_act"] = "silu";
        json["tie_word_embeddings"] = tiedEmbeddings;
        json["attention_bias"] = attentionBias;
        json["mlp_bias"] = mlpBias;
        json["use_cache"] = true;
    }
    if (json.contains("dtype"))
        json["dtype"] = dtype;
    if (json.contains("torch_dtype") || !json.contains("dtype"))
        json["torch_dtype"] = dtype;
    return json.dump(2) + "\n";
}

} // namespace sdm::engine
