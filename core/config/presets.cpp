#include "core/config/presets.h"

#include "core/base/error.h"
#include "core/config/embedded_presets.h"
#include "core/config/schema.h"
#include "core/config/setting_json.h"
#include "core/json/json_reader.h"

namespace sdm {
namespace {

/// A preset file holds `display_name`, `summary` and, under `settings`, the values that differ from the schema's defaults.
Preset presetFrom(const EmbeddedPreset& file)
{
    const auto object = readJsonObject(file.json, file.name);
    Preset preset{file.name, object.at("display_name"), object.at("summary"), {}};
    for (const auto& [path, value] : object.at("settings").items()) {
        const Setting* setting = findSetting(path);
        if (setting == nullptr)
            throw Error(ErrorCode::InvalidArgument, "unknown key", "resources/presets/" + preset.name + ".json: " + path);
        setting->write(preset.config, settingValueFromJson(*setting, value, path));
    }
    preset.config.preset = preset.name;
    return preset;
}

std::vector<Preset> readPresets()
{
    std::vector<Preset> list;
    for (const EmbeddedPreset& file : kEmbeddedPresets)
        list.push_back(presetFrom(file));
    return list;
}

} // namespace

const std::vector<Preset>& presets()
{
    static const std::vector<Preset> list = readPresets();
    return list;
}

const Preset& findPreset(std::string_view name)
{
    std::string known;
    for (const Preset& preset : presets()) {
        if (preset.name == name)
            return preset;
        known += (known.empty() ? "" : ", ") + preset.name;
    }
    throw Error(ErrorCode::BadInput, "unknown preset '" + shortened(std::string(name)) + "'", "preset", "one of " + known);
}

std::string presetDisplayName(const std::string& name)
{
    for (const Preset& preset : presets()) {
        if (preset.name == name)
            return preset.displayName;
    }
    return name;
}

std::string defaultRunName(const RunConfig& config)
{
    std::string name = config.preset;
    const Setting& loss = *findSetting("loss.kind");
    const std::string kind = settingText(loss, loss.read(config));
    if (kind != settingText(loss, loss.read(findPreset(config.preset).config)))
        name += "-" + kind;
    if (config.trainsAdapter())
        name += "-lora";
    return name + "-seed-" + std::to_string(config.seed);
}

void changePreset(RunConfig& config, std::string_view name)
{
    const RunConfig from = findPreset(config.preset).config;
    const RunConfig to = findPreset(name).config;
    for (const std::string& path : differingSettings(from, to)) {
        const Setting& setting = *findSetting(path);
        if (setting.read(config) == setting.read(from))
            setting.write(config, setting.read(to));
    }
    config.preset = to.preset;
}

} // namespace sdm
