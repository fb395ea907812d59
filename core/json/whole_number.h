#pragma once

#include "core/json/json_reader.h"

#include <concepts>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

namespace sdm {

/// The value as a whole number of this type; nothing for a fraction, for what is no number, and for one that the type does not hold.
/// The library's own conversion cuts fractions off, wraps large numbers round, and has no defined result for a double beyond the type.
template <std::integral Int, typename Json>
std::optional<Int> wholeNumber(const Json& value)
{
    if (value.is_number_unsigned()) {
        const auto number = value.template get_ref<const typename Json::number_unsigned_t&>();
        return std::in_range<Int>(number) ? std::optional(static_cast<Int>(number)) : std::nullopt;
    }
    if (value.is_number_integer()) {
        const auto number = value.template get_ref<const typename Json::number_integer_t&>();
        return std::in_range<Int>(number) ? std::optional(static_cast<Int>(number)) : std::nullopt;
    }
    return std::nullopt;
}

/// The same of an object's member. \throws Json::exception when it is missing or something else, as the library does; clauseOfMember
/// makes a sentence of either
template <std::integral Int, typename Json>
Int wholeNumberAt(const Json& object, const char* key)
{
    const Json& value = object.at(key);
    if (const auto number = wholeNumber<Int>(value))
        return *number;
    const std::string is = value.is_number() ? value.dump() : withArticle(value.type_name());
    throw Json::type_error::create(302, "key '" + std::string(key) + "' must be a whole number, is " + is, &value);
}

} // namespace sdm
