#pragma once

#include "core/base/error.h"
#include "core/json/json_reader.h"
#include "core/json/whole_number.h"
#include "core/records/fields.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// Everything with `fields` as JSON and back. Header only: who includes it links Sdm::json.
///
/// Numbers without a JSON spelling: NaN is null, the infinities are the texts "inf" and "-inf".
namespace sdm::json {

using Json = nlohmann::ordered_json;

template <typename T>
inline constexpr bool kIsList = false;
template <typename T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <typename T>
inline constexpr bool kIsOptional = false;
template <typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <typename T>
inline constexpr bool kIsId = false;
template <typename Kind>
inline constexpr bool kIsId<Id<Kind>> = true;

template <typename T>
Json toJson(const T& value);

/// Fills a JSON object, joined fields included. `maybe` leaves out what has its default.
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
        if (!isDefault(value))
            m_object[key] = toJson(value);
    }
    template <typename T>
    void joined(const char* key, const T& value)
    {
        maybe(key, value);
    }

protected:
    template <typename T>
    static bool isDefault(const T& value)
    {
        if constexpr (kIsOptional<T>)
            return !value;
        else if constexpr (kIsList<T> || kIsId<T> || std::is_same_v<T, std::string>)
            return value.empty();
        else
            return value == T{};
    }
    Json& m_object;
};

/// Every field in order, absent ones as null: columns of a line that has the same ones as all others.
class FieldList {
public:
    std::vector<std::pair<std::string, Json>> fields;

    template <typename T>
    void operator()(const char* key, const T& value)
    {
        fields.emplace_back(key, toJson(value));
    }
    template <typename T>
    void maybe(const char* key, const T& value)
    {
        (*this)(key, value);
    }
    template <typename T>
    void joined(const char* key, const T& value)
    {
        (*this)(key, value);
    }
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
    template <typename T>
    void joined(const char* key, T& value)
    {
        maybe(key, value);
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
        } else if constexpr (std::is_same_v<T, std::string> || kIsId<T>) {
            value = text(json, path);
        } else if constexpr (HasVocabulary<T>) {
            value = fromName<T>(text(json, path));
        } else if constexpr (kIsList<T>) {
            if (!json.is_array())
                refuse("a list", path);
            value.clear();
            for (const Json& item : json)
                read(item, value.emplace_back(), path + "[" + std::to_string(value.size() - 1) + "]");
        } else {
            if (!json.is_object())
                refuse("an object", path);
            FieldReader reader(json, path);
            fields(reader, value);
        }
    }

protected:
    std::string pathOf(const std::string& key) const { return m_path.empty() ? key : m_path + "." + key; }
    const Json& object() const { return m_object; }

private:
    [[noreturn]] static void refuse(const char* wanted, const std::string& path)
    {
        throw Error(ErrorCode::BadInput, std::string("must be ") + wanted, path);
    }

    static double number(const Json& json, const std::string& path)
    {
        if (json.is_number())
            return json.get<double>();
        if (json.is_null() || json == "nan")
            return std::numeric_limits<double>::quiet_NaN();
        if (json == "inf" || json == "-inf")
            return json == "inf" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
        refuse("a number", path);
    }

    template <typename T>
    static T integer(const Json& json, const std::string& path)
    {
        const auto number = wholeNumber<T>(json);
        if (!number)
            refuse("a whole number", path);
        return *number;
    }

    static std::string text(const Json& json, const std::string& path)
    {
        if (!json.is_string())
            refuse("a text", path);
        return json.get<std::string>();
    }

    const Json& m_object;
    std::string m_path;
};

template <typename T>
Json toJson(const T& value)
{
    if constexpr (std::is_same_v<T, double>) {
        if (std::isnan(value))
            return nullptr;
        if (std::isinf(value))
            return value > 0 ? "inf" : "-inf";
        return value;
    } else if constexpr (HasVocabulary<T>) {
        return std::string(nameOf(value));
    } else if constexpr (kIsOptional<T>) {
        return value ? toJson(*value) : Json(nullptr);
    } else if constexpr (kIsList<T>) {
        Json list = Json::array();
        for (const auto& item : value)
            list.push_back(toJson(item));
        return list;
    } else if constexpr (kIsId<T>) {
        return value.text();
    } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
        return value;
    } else {
        Json object = Json::object();
        FieldWriter writer(object);
        fields(writer, value);
        return object;
    }
}

/// One line; bytes that are no UTF-8 are replaced rather than refused.
inline std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <typename T>
std::string toText(const T& value)
{
    return dumped(toJson(value));
}

/// \throws Error (BadInput)
template <typename T>
T fromText(std::string_view text, const std::string& path = {})
{
    T value{};
    FieldReader::read(readJson<Json>(text, path), value, path);
    return value;
}

} // namespace sdm::json
