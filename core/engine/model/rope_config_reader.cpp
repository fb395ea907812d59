#include "core/engine/model/rope_config_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sdm::engine {
namespace {

using Json = nlohmann::json;
using Kind = RopeConfig::Kind;

/// Keys that writers put inside the rope object or beside it.
constexpr std::array kSharedKeys{"rope_theta", "partial_rotary_factor", "original_max_position_embeddings"};

/// The rope object of a config, whatever it is called, and the keys beside it.
class RopeReader {
public:
    explicit RopeReader(const ConfigReader& config) : m_config(config)
    {
        const Json scaling = objectOf("rope_scaling");
        const Json parameters = objectOf("rope_parameters");
        if (!scaling.empty() && !parameters.empty() && withoutTheta(scaling) != withoutTheta(parameters))
            config.refuse("rope_scaling", "and rope_parameters are both there and differ", ErrorCode::BadInput,
                          "keep the one the model was trained with");
        m_name = parameters.empty() ? "rope_scaling" : "rope_parameters";
        m_object = parameters.empty() ? scaling : parameters;
        for (const auto& [key, value] : m_object.items()) {
            if (value.is_object())
                config.refuse(m_name, "has settings of its own for " + key + ", which is not supported", ErrorCode::Unsupported,
                              "one rotary embedding for all layers is");
        }
        for (const char* key : kSharedKeys) {
            if (inside(key) && config.has(key) && *inside(key) != config.json()[key])
                config.refuse(key, "is " + config.json()[key].dump() + ", and " + inside(key)->dump() + " inside " + m_name);
        }
    }

    const Json* inside(const char* key) const
    {
        const auto found = m_object.find(key);
        return found == m_object.end() || found->is_null() ? nullptr : &*found;
    }
    /// Inside the object, or for a shared key beside it.
    const Json* find(const char* key) const
    {
        const bool isShared = std::ranges::any_of(kSharedKeys, [&](std::string_view shared) { return shared == key; });
        return inside(key) || !isShared || !m_config.has(key) ? inside(key) : &m_config.json()[key];
    }

    double number(const char* key, std::optional<double> otherwise) const
    {
        const Json* value = find(key);
        if (!value && otherwise)
            return *otherwise;
        if (!value || !value->is_number() || !std::isfinite(value->get<double>()) || value->get<double>() <= 0)
            refuse(key, value ? "must be a positive number, is " + value->dump() : "is missing");
        return value->get<double>();
    }

    std::vector<double> numbers(const char* key, std::size_t count) const
    {
        const Json* value = find(key);
        if (!value || !value->is_array() || value->size() != count)
            refuse(key, "must be a list of " + std::to_string(count) + " numbers, one for each rotated pair");
        std::vector<double> result;
        for (const Json& item : *value) {
            if (!item.is_number() || !std::isfinite(item.get<double>()) || item.get<double>() <= 0)
                refuse(key, "must hold positive numbers, holds " + item.dump());
            result.push_back(item.get<double>());
        }
        return result;
    }

    Kind kind(const RopeRules& rules) const
    {
        std::optional<Kind> kind;
        for (const char* key : {"rope_type", "type"}) { // an old `type` may remain beside a newer `rope_type`
            const Json* word = inside(key);
            if (!word)
                continue;
            if (!word->is_string())
                refuse(key, "must be a string, is " + word->dump());
            const Kind named = kindNamed(word->get<std::string>(), rules);
            if (kind && *kind != named)
                refuse(key, "is " + word->get<std::string>() + ", but rope_type is " + inside("rope_type")->get<std::string>());
            kind = named;
        }
        return kind.value_or(Kind::Default);
    }

    /// Says which keys of the object its rope type leaves unused.
    void noteUnused(std::initializer_list<std::string_view> used) const
    {
        for (const auto& item : m_object.items()) {
            const std::string& key = item.key();
            const auto isThis = [&key](std::string_view other) { return other == key; };
            if (!item.value().is_null() && std::ranges::none_of(used, isThis) && std::ranges::none_of(kSharedKeys, isThis))
                m_config.note(m_name + "." + key + " is there, but this rope type does not use it");
        }
    }

    [[noreturn]] void refuse(const char* key, const std::string& what) const { m_config.refuse(std::string("rope ") + key, what); }
    const std::string& name() const { return m_name; }

private:
    Json objectOf(const char* key) const
    {
        if (!m_config.has(key))
            return Json::object();
        if (!m_config.json()[key].is_object())
            m_config.refuse(key, "must be an object or null");
        return m_config.json()[key];
    }

    /// An object without the base when the same base stands beside it.
    Json withoutTheta(Json object) const
    {
        if (object.contains("rope_theta") && m_config.has("rope_theta") && object["rope_theta"] == m_config.json()["rope_theta"])
            object.erase("rope_theta");
        return object;
    }

    Kind kindNamed(const std::string& word, const RopeRules& rules) const
    {
        std::optional<Kind> kind;
        if (word == "default")
            kind = Kind::Default;
        else if (word == "llama3")
            kind = Kind::Llama3;
        else if (word == "longrope" || (rules.hasOldLongRopeNames && (word == "su" || word == "yarn")))
            kind = Kind::LongRope;
        if (!kind || std::ranges::find(rules.kinds, *kind) == rules.kinds.end())
            m_config.refuse("rope type", word + " is not supported", ErrorCode::Unsupported,
                            "default, llama3 and longrope are, where the family has them");
        return *kind;
    }

    const ConfigReader& m_config;
    Json m_object = Json::object();
    std::string m_name;
};

std::int64_t originalPositions(const RopeReader& reader, const ConfigReader& config, const DecoderSpec& spec, const RopeRules& rules)
{
    constexpr const char* kKey = "original_max_position_embeddings";
    if (config.has(kKey))
        return config.size(kKey);
    const Json* inside = reader.inside(kKey);
    if (rules.originalPositions) {
        if (inside && *inside != *rules.originalPositions)
            config.refuse(kKey,
                          "is " + inside->dump() + " inside " + reader.name() + " only, where this family does not look (it takes " +
                              std::to_string(*rules.originalPositions) + ")",
                          ErrorCode::BadInput, "write it at the top level of config.json");
        return *rules.originalPositions;
    }
    const double positions = reader.number(kKey, static_cast<double>(spec.maxPositions));
    if (positions != std::floor(positions) || positions > 2147483647.0)
        reader.refuse(kKey, "must be a whole number");
    return static_cast<std::int64_t>(positions);
}

void readLlama3(const RopeReader& reader, RopeConfig& rope)
{
    rope.factor = reader.number("factor", std::nullopt);
    rope.lowFrequencyFactor = reader.number("low_freq_factor", std::nullopt);
    rope.highFrequencyFactor = reader.number("high_freq_factor", std::nullopt);
    if (rope.highFrequencyFactor <= rope.lowFrequencyFactor)
        reader.refuse("high_freq_factor", "must lie above low_freq_factor");
}

void readLongRope(const RopeReader& reader, const ConfigReader& config, const DecoderSpec& spec, RopeConfig& rope)
{
    const auto pairs = static_cast<std::size_t>(static_cast<double>(spec.headSize) * rope.partialRotaryFactor) / 2;
    rope.shortFactor = reader.numbers("short_factor", pairs);
    rope.longFactor = reader.numbers("long_factor", pairs);
    const double original = static_cast<double>(rope.originalMaxPositions);
    const double stretch = static_cast<double>(spec.maxPositions) / original;
    rope.factor = reader.number("factor", stretch);
    const double published = rope.factor <= 1.0 ? 1.0 : std::sqrt(1.0 + std::log(rope.factor) / std::log(original));
    rope.attentionFactor = reader.number("attention_factor", published);
    if (rope.factor != stretch && !reader.inside("attention_factor"))
        config.note("the longrope factor " + reader.inside("factor")->dump() +
                    " is followed, not max_position_embeddings / original_max_position_embeddings");
}

} // namespace

RopeConfig readRopeConfig(const ConfigReader& config, const DecoderSpec& spec, const RopeRules& rules)
{
    const RopeReader reader(config);
    RopeConfig rope;
    rope.kind = reader.kind(rules);
    rope.theta = reader.number("rope_theta", 10000.0);
    rope.partialRotaryFactor = reader.number("partial_rotary_factor", 1.0);
    if (!rules.turnsPartOfAHead && rope.partialRotaryFactor != 1.0)
        config.refuse("partial_rotary_factor", "is not 1; this family turns whole heads, whatever the config says", ErrorCode::Unsupported);
    const double rotated = static_cast<double>(spec.headSize) * rope.partialRotaryFactor;
    if (rotated < 2 || rotated > static_cast<double>(spec.headSize) || static_cast<std::int64_t>(rotated) % 2 != 0)
        config.refuse("head_dim",
                      "must leave an even number of rotated elements, leaves " + std::to_string(static_cast<std::int64_t>(rotated)));
    rope.originalMaxPositions = spec.maxPositions;
    switch (rope.kind) {
    case Kind::Default:
        reader.noteUnused({"rope_type", "type"});
        break;
    case Kind::Llama3:
        rope.originalMaxPositions = originalPositions(reader, config, spec, rules);
        readLlama3(reader, rope);
        reader.noteUnused({"rope_type", "type", "factor", "low_freq_factor", "high_freq_factor"});
        break;
    case Kind::LongRope:
        rope.originalMaxPositions = originalPositions(reader, config, spec, rules);
        readLongRope(reader, config, spec, rope);
        reader.noteUnused({"rope_type", "type", "factor", "short_factor", "long_factor", "attention_factor"});
        break;
    }
    return rope;
}

} // namespace sdm::engine
