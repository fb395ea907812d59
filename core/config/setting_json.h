#pragma once

#include "core/config/schema.h"

#include <nlohmann/json.hpp>
#include <string>

/// Private to core/config: the JSON side of a setting.
namespace sdm {

/// \throws Error (BadInput) "must be a whole number, is \"ten\"" with `path`
SettingValue settingValueFromJson(const Setting& setting, const nlohmann::json& value, const std::string& path);
nlohmann::ordered_json settingJson(const SettingValue& value);

/// "did you mean optimiser.epochs?" for a key that no setting or section has; empty when nothing is near.
std::string nearestKey(const std::string& unknown);

} // namespace sdm
