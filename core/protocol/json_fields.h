#pragma once

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/protocol/fields.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

/// Private to the codec: the two visitors that carry `fields` to and from JSON.
namespace sdm::protocol {

using Json = nlohmann::ordered_json;

template <typename T>
inline constexpr bool kIsList = false;
template <typename T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <typename T>
inline constexpr bool kIsOptional = false;
template <typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

/// Fills a JSON object. Numbers without a JSON spelling become strings: a plain dump would turn them into null.
class FieldWriter {
public:
    explicit FieldWriter(Json& object) : m_object(object) {}

    template <typename T>
    void operator()(const char* key, const T& value)
    {
        m_object[key] = toJson(value);
    }
    template <typename T>
    void maybe(const char* key, const T& value)
    {
        if constexpr (kIsOptional<T>) {
            if (value)
                m_object[key] = toJson(*value);
        } else if constexpr (kIsList<T>) {
            if (!value.empty())
                m_object[key] = toJson(value);
        } else if (value != T{}) {
            m_object[key] = toJson(value);
        }
    }
    void config(const char* key, const RunConfig& value) { m_object[key] = Json::parse(runConfigJson(value, -1)); }
    void json(const char* key, const std::string& text)
    {
        if (!text.empty())
            m_object[key] = Json::parse(text);
    }

private:
    template <typename T>
    static Json toJson(const T& value)
    {
        if constexpr (std::is_same_v<T, double>) {
            if (std::isnan(value))
                return "nan";
            if (std::isinf(value))
                return value > 0 ? "inf" : "-inf";
            return value;
        } else if constexpr (std::is_same_v<T, Verdict>) {
            return std::string(verdictName(value));
        } else if constexpr (std::is_same_v<T, Reason>) {
            return std::string(reasonName(value));
        } else if constexpr (kIsList<T>) {
            Json list = Json::array();
            for (const auto& item : value)
                list.push_back(toJson(item));
            return list;
        } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
            return value;
        } else {
            Json object = Json::object();
            FieldWriter writer(object);
            fields(writer, value);
            return object;
        }
    }
    Json& m_object;
};

/// Reads a JSON object strictly. \throws Error (BadInput) with the key for what is missing or of another type
class FieldReader {
public:
    explicit FieldReader(const Json& object, std::string path = {}) : m_object(object), m_path(std::move(path)) {}

    template <typename T>
    void operator()(const char* key, T& value)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end())
            throw Error(ErrorCode::BadInput, "is missing", pathOf(key));
        read(*found, value, pathOf(key));
    }
    template <typename T>
    void maybe(const char* key, T& value)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end() || found->is_null())
            return;
        if constexpr (kIsOptional<T>)
            read(*found, value.emplace(), pathOf(key));
        else
            read(*found, value, pathOf(key));
    }
    /// A configuration's own faults keep their own paths: they are fields of a form, not of the request.
    void config(const char* key, RunConfig& value)
    {
        const auto found = m_object.find(key);
        if (found == m_object.end() || !found->is_object())
            throw Error(ErrorCode::BadInput, "must be an object", pathOf(key));
        try {
            value = parseRunConfig(found->dump());
        } catch (const Error& error) {
            throw BadConfiguration{error};
        }
    }
    void json(const char* key, std::string& text)
    {
        if (const auto found = m_object.find(key); found != m_object.end())
            text = found->dump();
    }

    struct BadConfiguration {
        Error error;
    };

private:
    std::string pathOf(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }

    [[noreturn]] static void refuse(const char* wanted, const std::string& path)
    {
        throw Error(ErrorCode::BadInput, std::string("must be ") + wanted, path);
    }

    static double number(const Json& json, const std::string& path)
    {
        if (json.is_number())
            return json.get<double>();
        if (json == "nan")
            return std::numeric_limits<double>::quiet_NaN();
        if (json == "inf" || json == "-inf")
            return json == "inf" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
        refuse("a number", path);
    }

    template <typename T>
    static T integer(const Json& json, const std::string& path)
    {
        const bool tooLarge =
            json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<T>::max());
        if (!json.is_number_integer() || tooLarge || json.get<std::int64_t>() < std::numeric_limits<T>::min())
            refuse("a whole number", path);
        return json.get<T>();
    }

    static std::string text(const Json& json, const std::string& path)
    {
        if (!json.is_string())
            refuse("a text", path);
        return json.get<std::string>();
    }

    template <typename T>
    static void read(const Json& json, T& value, const std::string& path)
    {
        if constexpr (std::is_same_v<T, double>) {
            value = number(json, path);
        } else if constexpr (std::is_same_v<T, bool>) {
            if (!json.is_boolean())
                refuse("true or false", path);
            value = json.get<bool>();
        } else if constexpr (std::is_integral_v<T>) {
            value = integer<T>(json, path);
        } else if constexpr (std::is_same_v<T, std::string>) {
            value = text(json, path);
        } else if constexpr (std::is_same_v<T, Verdict>) {
            value = verdictFromName(text(json, path));
        } else if constexpr (std::is_same_v<T, Reason>) {
            value = reasonFromName(text(json, path));
        } else if constexpr (kIsList<T>) {
            if (!json.is_array())
                refuse("a list", path);
            for (const Json& item : json)
                read(item, value.emplace_back(), path + "[" + std::to_string(value.size() - 1) + "]");
        } else {
            if (!json.is_object())
                refuse("an object", path);
            FieldReader reader(json, path);
            fields(reader, value);
        }
    }
    const Json& m_object;
    std::string m_path;
};

} // namespace sdm::protocol
