#include "core/engine/text/tokenizer_json.h"

#include "core/base/error.h"
#include "core/json/whole_number.h"

#include <nlohmann/json.hpp>

namespace sdm::engine {

JsonPart::JsonPart(const nlohmann::json& value, std::string path) : m_value(&value), m_path(std::move(path)) {}

bool JsonPart::isNull() const
{
    return m_value->is_null();
}

bool JsonPart::has(const char* key) const
{
    return m_value->is_object() && m_value->contains(key) && !m_value->at(key).is_null();
}

JsonPart JsonPart::at(const char* key) const
{
    if (!m_value->is_object() || !m_value->contains(key))
        malformed(std::string("the key ") + key + " is missing");
    return {m_value->at(key), m_path + "." + key};
}

std::vector<JsonPart> JsonPart::elements() const
{
    if (!m_value->is_array())
        malformed("a list is expected");
    std::vector<JsonPart> parts;
    parts.reserve(m_value->size());
    for (std::size_t i = 0; i < m_value->size(); ++i)
        parts.emplace_back((*m_value)[i], m_path + "[" + std::to_string(i) + "]");
    return parts;
}

std::string JsonPart::text() const
{
    if (!m_value->is_string())
        malformed("a string is expected");
    return m_value->get<std::string>();
}

std::string JsonPart::text(const char* key, const std::string& fallback) const
{
    return has(key) ? at(key).text() : fallback;
}

bool JsonPart::flag(const char* key, bool fallback) const
{
    if (!has(key))
        return fallback;
    const JsonPart part = at(key);
    if (!part.value().is_boolean())
        part.malformed("true or false is expected");
    return part.value().get<bool>();
}

std::int64_t JsonPart::integer() const
{
    const auto number = wholeNumber<std::int64_t>(*m_value);
    if (!number)
        malformed("a whole number is expected");
    return *number;
}

std::int64_t JsonPart::integer(const char* key, std::int64_t fallback) const
{
    return has(key) ? at(key).integer() : fallback;
}

void JsonPart::malformed(const std::string& what) const
{
    throw Error(ErrorCode::BadInput, what, m_path);
}

void JsonPart::unsupported(const std::string& kind, const std::string& type, const std::string& supported) const
{
    throw Error(ErrorCode::Unsupported, "unsupported " + kind + " " + (type.empty() ? "without a type" : type), m_path,
                "supported: " + supported);
}

} // namespace sdm::engine
