#include "core/engine/model/rope_config_reader.h"

#include "core/base/error.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace sdm::engine {
namespace {

using Json = nlohmann::json;

/// Looks a key up in the scaling object first and beside it second: writers put the same value in either place.
class RopeReader {
public:
    RopeReader(const Json& config, const std::string& where) : m_config(config), m_where(where)
    {
        for (const char* key : {"rope_parameters", "rope_scaling"}) {
            if (!config.contains(key) || config[key].is_null())
                continue;
            if (!config[key].is_object())
                throw Error(ErrorCode::BadInput, std::string(key) + " must be an object or null", where);
            m_scaling = config[key];
            break;
        }
    }

    const Json* find(const char* key) const
    {
        for (const Json* object : {&m_scaling, &m_config}) {
            if (object->is_object() && object->contains(key) && !(*object)[key].is_null())
                return &(*object)[key];
        }
        return nullptr;
    }

    double number(const char* key, std::optional<double> otherwise) const
    {
        const Json* value = find(key);
        if (!value && otherwise)
            return *otherwise;
        if (!value || !value->is_number() || value->get<double>() <= 0)
            refuse(key, value ? "must be a positive number, is " + value->dump() : "is missing");
        return value->get<double>();
    }

    std::vector<double> numbers(const char* key) const
    {
        const Json* value = find(key);
        std::vector<double> result;
        if (!value || !value->is_array())
            refuse(key, "must be a list of numbers");
        for (const Json& item : *value) {
            if (!item.is_number() || item.get<double>() <= 0)
                refuse(key, "must hold positive numbers, holds " + item.dump());
            result.push_back(item.get<double>());
        }
        return result;
    }

    std::string type() const
    {
        // An old `type` may remain beside a newer `rope_type`, which then counts.
        for (const char* key : {"rope_type", "type"}) {
            if (m_scaling.is_object() && m_scaling.contains(key) && m_scaling[key].is_string())
                return m_scaling[key].get<std::string>();
        }
        return "default";
    }

private:
    [[noreturn]] void refuse(const char* key, const std::string& what) const
    {
        throw Error(ErrorCode::BadInput, std::string("rope ") + key + " " + what, m_where);
    }

    const Json& m_config;
    const std::string& m_where;
    Json m_scaling;
};

RopeConfig::Kind kindOf(const std::string& type, ModelFamily family, const std::string& where)
{
    if (type == "default")
        return RopeConfig::Kind::Default;
    if (type == "llama3")
        return RopeConfig::Kind::Llama3;
    // Early Phi-3 files call the same thing "su" or "yarn"; a Llama's yarn is another formula.
    if (type == "longrope" || (family == ModelFamily::Phi3 && (type == "su" || type == "yarn")))
        return RopeConfig::Kind::LongRope;
    throw Error(ErrorCode::Unsupported, "rope type " + type + " is not supported", where, "default, llama3 and longrope are");
}

double longRopeAttentionFactor(const RopeReader& reader, const RopeConfig& rope, std::int64_t maxPositions)
{
    const double original = static_cast<double>(rope.originalMaxPositions);
    const double stretch = reader.find("original_max_position_embeddings") ? static_cast<double>(maxPositions) / original : rope.factor;
    const double published = stretch <= 1.0 ? 1.0 : std::sqrt(1.0 + std::log(stretch) / std::log(original));
    return reader.number("attention_factor", published);
}

} // namespace

RopeConfig readRopeConfig(const Json& config, ModelFamily family, std::int64_t maxPositions, const std::string& where)
{
    const RopeReader reader(config, where);
    RopeConfig rope;
    rope.kind = kindOf(reader.type(), family, where);
    rope.theta = reader.number("rope_theta", 10000.0);
    rope.partialRotaryFactor = reader.number("partial_rotary_factor", 1.0);
    rope.originalMaxPositions =
        static_cast<std::int64_t>(reader.number("original_max_position_embeddings", static_cast<double>(maxPositions)));
    if (rope.kind == RopeConfig::Kind::Llama3) {
        rope.factor = reader.number("factor", std::nullopt);
        rope.lowFrequencyFactor = reader.number("low_freq_factor", std::nullopt);
        rope.highFrequencyFactor = reader.number("high_freq_factor", std::nullopt);
    } else if (rope.kind == RopeConfig::Kind::LongRope) {
        rope.factor = reader.number("factor", 1.0);
        rope.shortFactor = reader.numbers("short_factor");
        rope.longFactor = reader.numbers("long_factor");
        rope.attentionFactor = longRopeAttentionFactor(reader, rope, maxPositions);
    }
    return rope;
}

} // namespace sdm::engine
