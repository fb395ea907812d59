#include "core/config/config_io.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/json_lines.h"
#include "core/config/presets.h"
#include "core/config/schema.h"
#include "core/config/setting_json.h"

#include <algorithm>

namespace sdm {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

/// A key as a message has it: one that no setting could have need not be read whole.
std::string shownPath(const std::string& path)
{
    return path.size() > kLongestPath ? shortened(path) : path;
}

/// Adds `file:line` of a key to an error about it, where the text says it.
class ErrorPlace {
public:
    ErrorPlace(std::string_view text, const std::string& source) : m_source(source)
    {
        if (!source.empty())
            m_lines = linesOfKeys(text);
    }
    [[noreturn]] void refuse(const std::string& what, const std::string& path, const std::string& remedy) const
    {
        const std::string place = placeOf(path);
        throw Error(ErrorCode::BadInput, what, shownPath(path), remedy + (remedy.empty() || place.empty() ? "" : "; ") + place);
    }

private:
    std::string placeOf(std::string path) const
    {
        while (!path.empty()) {
            if (const auto found = m_lines.find(path); found != m_lines.end())
                return m_source + ":" + std::to_string(found->second);
            const auto end = path.find_last_of(".[");
            path.resize(end == std::string::npos ? 0 : end);
        }
        return {};
    }
    std::string m_source;
    std::map<std::string, std::size_t> m_lines;
};

std::string didYouMean(const std::string& key)
{
    const std::string nearest = nearestKey(key);
    return nearest.empty() ? "no setting has this name" : "did you mean " + nearest + "?";
}

bool isSection(const std::string& key)
{
    const auto& settings = runSettings();
    return std::any_of(settings.begin(), settings.end(), [&key](const Setting& setting) { return setting.path.rfind(key + ".", 0) == 0; });
}

/// Writes every key of `object` into the configuration; types are checked here, ranges by configFaults.
void applyObject(RunConfig& config, const json& object, const std::string& section)
{
    for (const auto& [key, value] : object.items()) {
        const std::string path = section.empty() ? key : section + "." + key;
        const Setting* setting = key.find('.') == std::string::npos ? findSetting(path) : nullptr;
        if (setting != nullptr)
            setting->write(config, settingValueFromJson(*setting, value, path));
        else if (!isSection(path))
            throw Error(ErrorCode::BadInput, "unknown key", path, didYouMean(path));
        else if (!value.is_object())
            throw Error(ErrorCode::BadInput, "must be an object", path);
        else
            applyObject(config, value, path);
    }
}

/// A word that no choice has must not reach the typed fields, which have no value for it.
void checkChoices(const json& object, const std::string& section)
{
    for (const auto& [key, value] : object.items()) {
        const std::string path = section.empty() ? key : section + "." + key;
        if (value.is_object())
            checkChoices(value, path);
        const Setting* setting = findSetting(path);
        if (setting == nullptr || setting->type != SettingType::Choice || !value.is_string())
            continue;
        if (const auto fault = settingFault(*setting, value.get<std::string>()))
            throw Error(ErrorCode::BadInput, fault->text(), path);
    }
}

RunConfig configFrom(const json& object, const std::string& presetOverride)
{
    if (!object.is_object())
        throw Error(ErrorCode::BadInput, "a run configuration must be a JSON object");
    checkChoices(object, {});
    const auto named = object.find("preset");
    std::string preset = RunConfig{}.preset;
    if (named != object.end() && named->is_string())
        preset = named->get<std::string>();
    if (!presetOverride.empty())
        preset = presetOverride;
    RunConfig config = findPreset(preset).config;
    applyObject(config, object, {});
    config.preset = preset;
    // One file serves all rows of an ablation: its epochs are for the presets that tune.
    if (!presetOverride.empty() && findPreset(preset).config.optimiser.epochs == 0)
        config.optimiser.epochs = 0;
    requireValid(config);
    return config;
}

std::string absolutePath(const std::string& path, const fs::path& folder)
{
    return path.empty() ? path : (folder / path).lexically_normal().string();
}

/// `task.tests[2].file` -> the list with that item changed; one past the end appends.
void overrideTestSet(RunConfig& config, const std::string& key, std::string_view text)
{
    const auto close = key.find(']');
    const std::string digits = key.substr(std::string("task.tests[").size(), close - std::string("task.tests[").size());
    const bool isIndex = !digits.empty() && digits.size() < 6 && digits.find_first_not_of("0123456789") == std::string::npos;
    const std::string member = close == std::string::npos ? "" : key.substr(close + 1);
    if (!isIndex || (member != ".name" && member != ".file" && member != ".shifted"))
        throw Error(ErrorCode::BadInput, "unknown key", key, "like task.tests[0].file, .name or .shifted");
    const std::size_t index = std::stoul(digits);
    if (index > config.task.tests.size())
        throw Error(ErrorCode::BadInput, "must follow the other test sets", key,
                    "the next is task.tests[" + std::to_string(config.task.tests.size()) + "]");
    if (index == config.task.tests.size())
        config.task.tests.emplace_back();
    RunConfig::TestSet& set = config.task.tests[index];
    if (member == ".name")
        set.name = text;
    else if (member == ".file")
        set.file = text;
    else if (text == "true" || text == "false")
        set.shifted = text == "true";
    else
        throw Error(ErrorCode::BadInput, "must be true or false, is \"" + std::string(text) + "\"", key);
}

} // namespace

RunConfig parseRunConfig(std::string_view text, const std::string& source, const std::string& presetOverride)
{
    const json object = readJson(text, source, kConfigBounds);
    const ErrorPlace place(text, source);
    try {
        return configFrom(object, presetOverride);
    } catch (const Error& error) {
        place.refuse(error.fault(), error.where(), error.remedy());
    }
}

RunConfig loadRunConfig(const fs::path& file, const std::string& presetOverride)
{
    RunConfig config = parseRunConfig(readFile(file, kConfigBounds.bytes), file.string(), presetOverride);
    resolvePaths(config, fs::absolute(file).parent_path());
    return config;
}

std::string runConfigJson(const RunConfig& config, int indent)
{
    ordered_json object = ordered_json::object();
    for (const Setting& setting : runSettings()) {
        const auto dot = setting.path.find('.');
        ordered_json& section = dot == std::string::npos ? object : object[setting.path.substr(0, dot)];
        section[dot == std::string::npos ? setting.path : setting.path.substr(dot + 1)] = settingJson(setting.read(config));
    }
    return object.dump(indent, ' ', false, json::error_handler_t::replace);
}

void applyOverride(RunConfig& config, std::string_view keyAndValue)
{
    const auto equals = keyAndValue.find('=');
    if (equals == std::string_view::npos || equals == 0)
        throw Error(ErrorCode::BadInput, "must be key=value, is \"" + shortened(std::string(keyAndValue)) + "\"", "--set",
                    "like --set optimiser.epochs=3");
    const std::string key(keyAndValue.substr(0, equals));
    const std::string_view text = keyAndValue.substr(equals + 1);
    if (key.rfind("task.tests[", 0) == 0)
        return overrideTestSet(config, key, text);
    const Setting* setting = findSetting(key);
    if (setting == nullptr)
        throw Error(ErrorCode::BadInput, isSection(key) ? "is a group of settings" : "unknown key", shownPath(key),
                    isSection(key) ? "set its members one by one" : didYouMean(key));
    const SettingValue value = settingValueFromText(*setting, text);
    const bool zeroEpochs = key == "optimiser.epochs" && value == SettingValue(std::int64_t{0}); // preset base may follow
    if (const auto fault = zeroEpochs ? std::nullopt : settingFault(*setting, value))
        throw Error(ErrorCode::BadInput, fault->text(), key);
    if (key == "preset")
        changePreset(config, std::get<std::string>(value));
    else
        setting->write(config, value);
}

void resolvePaths(RunConfig& config, const fs::path& folder)
{
    for (const Setting& setting : runSettings()) {
        if (setting.type == SettingType::File || setting.type == SettingType::Folder)
            setting.write(config, absolutePath(std::get<std::string>(setting.read(config)), folder));
    }
    for (RunConfig::TestSet& set : config.task.tests)
        set.file = absolutePath(set.file, folder);
}

void requireValid(const RunConfig& config)
{
    for (const ConfigFault& fault : configFaults(config))
        throw Error(ErrorCode::BadInput, fault.what.text(), fault.path, fault.remedy.text());
}

void requireRunnable(const RunConfig& config)
{
    requireValid(config);
    for (const ConfigFault& fault : missingForRun(config))
        throw Error(ErrorCode::BadInput, fault.what.text(), fault.path, fault.remedy.text());
}

RunConfig::SdmLayer parseLayerConfig(std::string_view text, const std::string& source)
{
    json object = readJson(text, source, kConfigBounds);
    if (object.is_object() && !object.contains("sdm_layer"))
        object = json{{"sdm_layer", object}};
    const ErrorPlace place(text, source);
    try {
        return configFrom(object, {}).sdmLayer;
    } catch (const Error& error) {
        place.refuse(error.fault(), error.where(), error.remedy());
    }
}

} // namespace sdm
