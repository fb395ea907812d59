#include "core/json/json_reader.h"
#include "core/report/ablation_table.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace sdm::report {
namespace {

using Settings = std::map<std::string, std::string>;

void flatten(const nlohmann::json& value, const std::string& path, Settings& out)
{
    if (value.is_object() && !value.empty()) {
        for (const auto& [key, member] : value.items())
            flatten(member, path.empty() ? key : path + "." + key, out);
        return;
    }
    // A list is one setting (betas), a list of objects (test sets) one per member.
    if (value.is_array() && !value.empty() && value.front().is_object()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            flatten(value[i], path + "[" + std::to_string(i) + "]", out);
        return;
    }
    out[path] = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Settings settingsOf(const store::RunRow& run)
{
    Settings settings;
    nlohmann::json config;
    if (!tryReadJson(run.configJson, config) && config.is_object())
        flatten(config, {}, settings);
    settings.erase("name");
    return settings;
}

} // namespace

std::vector<SettingDifference> settingDifferences(const std::vector<store::RunRow>& runs, std::int64_t* settingCount)
{
    std::map<std::string, std::vector<std::string>> valuesByKey;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (const auto& [key, value] : settingsOf(runs[i])) {
            auto& values = valuesByKey[key];
            values.resize(runs.size(), "-");
            values[i] = value;
        }
    }
    if (settingCount)
        *settingCount = static_cast<std::int64_t>(valuesByKey.size());
    std::vector<SettingDifference> differences;
    for (const auto& [key, values] : valuesByKey) {
        if (std::any_of(values.begin(), values.end(), [&first = values.front()](const std::string& v) { return v != first; }))
            differences.push_back({key, values});
    }
    return differences;
}

} // namespace sdm::report
