#pragma once

#include "core/base/number_text.h"
#include "core/json/record_json.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Records as named texts, so that what a table, a line or a message holds can be compared field by field, under one spelling.
namespace sdm::test {

/// Names and values in order. Numbers have the fewest digits that read back, words their names, truth values are 1 and 0, lists are
/// JSON; what is absent, empty or not a number is "".
using Cells = std::vector<std::pair<std::string, std::string>>;

inline std::string numberCell(double value)
{
    return std::isnan(value) ? std::string() : shortestNumber(value);
}

template <typename T>
std::string cell(const T& value);

/// An entry of a list, as JSON.
template <typename T>
std::string listEntry(const T& value)
{
    if constexpr (std::is_same_v<T, double>)
        return std::isfinite(value) ? numberCell(value) : std::isnan(value) ? "null" : "\"" + numberCell(value) + "\"";
    else if constexpr (std::is_same_v<T, bool>)
        return value ? "true" : "false";
    else if constexpr (std::is_same_v<T, std::string>)
        return json::dumped(value); // quotes and line ends are escaped
    else if constexpr (json::kIsId<T> || HasVocabulary<T>)
        return "\"" + cell(value) + "\"";
    else
        return cell(value);
}

/// A record's fields as its own visitor names them.
class CellCollector {
public:
    Cells cells;

    template <typename T>
    void operator()(const char* name, const T& value)
    {
        cells.emplace_back(name, cell(value));
        m_json += (m_json.empty() ? "\"" : ",\"") + std::string(name) + "\":" + listEntry(value);
    }
    template <typename T>
    void maybe(const char* name, const T& value)
    {
        (*this)(name, value);
    }
    template <typename T>
    void joined(const char* name, const T& value)
    {
        (*this)(name, value);
    }
    std::string json() const { return "{" + m_json + "}"; }

private:
    std::string m_json;
};

template <typename T>
std::string cell(const T& value)
{
    if constexpr (json::kIsOptional<T>) {
        return value ? cell(*value) : std::string();
    } else if constexpr (json::kIsList<T>) {
        std::string list;
        for (const auto& entry : value)
            list += (list.empty() ? "[" : ",") + listEntry(entry);
        return list.empty() ? list : list + "]";
    } else if constexpr (json::kIsId<T>) {
        return value.text();
    } else if constexpr (std::is_same_v<T, bool>) {
        return value ? "1" : "0";
    } else if constexpr (HasVocabulary<T>) {
        return std::string(nameOf(value));
    } else if constexpr (std::is_same_v<T, double>) {
        return numberCell(value);
    } else if constexpr (std::is_integral_v<T>) {
        return std::to_string(value);
    } else if constexpr (std::is_convertible_v<T, std::string>) {
        return value;
    } else {
        CellCollector collector;
        fields(collector, value);
        return collector.json();
    }
}

/// The cell of a value in a JSON line or message.
inline std::string jsonCell(const json::Json& value)
{
    if (value.is_null() || (value.is_array() && value.empty()))
        return {};
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "1" : "0";
    return value.is_number_float() ? numberCell(value.get<double>()) : value.dump();
}

template <typename Record>
Cells cellsOf(const Record& record)
{
    CellCollector collector;
    fields(collector, record);
    return std::move(collector.cells);
}

inline Cells operator+(Cells first, const Cells& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// The cell of that name.
inline std::optional<std::string> find(const Cells& cells, const std::string& name)
{
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const auto& one) { return one.first == name; });
    return found == cells.end() ? std::nullopt : std::optional(found->second);
}

/// Every difference in names, order and values, with the fields' names; "" when there is none.
inline std::string difference(const Cells& expected, const Cells& actual)
{
    std::string all;
    for (std::size_t i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        if (i >= actual.size())
            all += expected[i].first + " is missing; ";
        else if (i >= expected.size())
            all += actual[i].first + " is one too many; ";
        else if (expected[i].first != actual[i].first)
            all += expected[i].first + " is expected, " + actual[i].first + " is there; ";
        else if (expected[i].second != actual[i].second)
            all += expected[i].first + " is <" + actual[i].second + "> instead of <" + expected[i].second + ">; ";
    }
    return all;
}

} // namespace sdm::test
