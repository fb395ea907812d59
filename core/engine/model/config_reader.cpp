#include "core/engine/model/config_reader.h"

#include "core/json/whole_number.h"

#include <cmath>
#include <limits>

namespace sdm::engine {
namespace {

constexpr std::int64_t kLargestSize = std::numeric_limits<std::int32_t>::max();

} // namespace

bool ConfigReader::has(std::string_view key) const
{
    const auto found = m_object.find(key);
    return found != m_object.end() && !found->is_null();
}

bool ConfigReader::isNull(std::string_view key) const
{
    const auto found = m_object.find(key);
    return found != m_object.end() && found->is_null();
}

std::int64_t ConfigReader::size(std::string_view key) const
{
    if (!has(key))
        refuse(key, "is missing");
    const nlohmann::json& value = *m_object.find(key);
    if (!value.is_number_integer() || value.is_number_unsigned() != (value > 0) || value <= 0)
        refuse(key, "must be a positive integer, is " + value.dump());
    if (value > kLargestSize)
        refuse(key, "is " + value.dump() + ", more than any model has");
    return *wholeNumber<std::int64_t>(value);
}

double ConfigReader::positiveNumber(std::string_view key, double otherwise) const
{
    const auto found = m_object.find(key);
    if (found == m_object.end())
        return otherwise;
    if (!found->is_number() || !std::isfinite(found->get<double>()) || found->get<double>() <= 0)
        refuse(key, "must be a positive number, is " + found->dump());
    return found->get<double>();
}

bool ConfigReader::flag(std::string_view key, bool otherwise) const
{
    const auto found = m_object.find(key);
    if (found == m_object.end())
        return otherwise;
    if (!found->is_boolean())
        refuse(key, "must be true or false, is " + found->dump());
    return found->get<bool>();
}

std::string ConfigReader::text(std::string_view key, const std::string& otherwise) const
{
    if (!has(key))
        return otherwise;
    const nlohmann::json& value = *m_object.find(key);
    if (!value.is_string())
        refuse(key, "must be a string, is " + value.dump());
    return value.get<std::string>();
}

void ConfigReader::refuse(std::string_view key, const std::string& what, ErrorCode code, const std::string& remedy) const
{
    throw Error(code, std::string(key) + " " + what, m_where, remedy);
}

} // namespace sdm::engine
