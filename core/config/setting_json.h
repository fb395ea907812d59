#pragma once

#include "core/config/schema.h"

#include "core/json/json_reader.h"

#include <nlohmann/json.hpp>
#include <string>

/// Private to core/config: the JSON side of a setting.
namespace sdm {

/// A configuration is a page or two; what is larger is another file.
inline constexpr JsonBounds kConfigBounds{.bytes = std::size_t{1} << 20, .depth = 16};

/// \throws SettingError "must be a whole number, is \"ten\"" with `path`
SettingValue settingValueFromJson(const Setting& setting, const nlohmann::json& value, const std::string& path);
nlohmann::ordered_json settingJson(const SettingValue& value);

/// A text as a message quotes it: of a long one the beginning, whole characters.
std::string shortened(const std::string& text);

/// "did you mean optimiser.epochs?" for a key that no setting or section has; empty when nothing is near,
/// and for keys too long to be a slip.
std::string nearestKey(const std::string& unknown);

} // namespace sdm
