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

bool SettingDifference::differs() const
{
    return std::ranges::any_of(values, [this](const std::string& value) { return value != values.front(); });
}

std::vector<SettingDifference> settingValues(const std::vector<store::RunRow>& runs)
{
    std::map<std::string, std::vector<std::string>> valuesByKey;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (const auto& [key, value] : settingsOf(runs[i])) {
            auto& values = valuesByKey[key];
            values.resize(runs.size(), "-");
            values[i] = value;
        }
    }
    std::vector<SettingDifference> settings;
    for (auto& [key, values] : valuesByKey)
        settings.push_back({key, std::move(values)});
    return settings;
}

std::vector<SettingDifference> environmentValues(const std::vector<store::RunRow>& runs)
{
    std::vector<SettingDifference> values{{"engine version", {}}, {"device", {}}, {"host", {}}};
    for (const store::RunRow& run : runs) {
        values[0].values.push_back(run.engineVersion);
        values[1].values.push_back(run.device);
        values[2].values.push_back(run.host);
    }
    return values;
}

std::vector<SettingDifference> settingDifferences(const std::vector<store::RunRow>& runs, std::int64_t* settingCount)
{
    std::vector<SettingDifference> settings = settingValues(runs);
    if (settingCount)
        *settingCount = static_cast<std::int64_t>(settings.size());
    std::erase_if(settings, [](const SettingDifference& setting) { return !setting.differs(); });
    return settings;
}

} // namespace sdm::report
