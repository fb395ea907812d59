#include "core/config/row_name.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/config/presets.h"
#include "core/config/schema.h"
#include "core/config/setting_json.h"
#include "core/json/json_reader.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <optional>
#include <utility>

namespace sdm {
namespace {

/// The preset whose method ran, as far as loss, negatives and epochs tell.
std::string methodOf(const RunConfig& config)
{
    if (config.optimiser.epochs == 0)
        return "base";
    if (config.loss.kind == LossKind::Dpo)
        return "dpo";
    const bool generates = config.negatives.gammaGen > 0;
    if (config.loss.kind == LossKind::CrossEntropy)
        return generates ? "ce_cm_hn" : "ce_cm";
    return generates ? "sdm_cm_hn" : "sdm_cm";
}

/// Settings that make the method and that its row does not tell: those that act in a run of this kind.
std::vector<std::string> actingSettings(const RunConfig& config)
{
    std::vector<std::string> paths{"sdm_layer.alpha"}; // what a region promises
    if (config.optimiser.epochs == 0)
        return paths;
    if (config.trainsAdapter())
        paths.insert(paths.end(), {"adapter.alpha", "adapter.targets", "adapter.base"}); // the rank stands in the row
    if (config.trainsAdapter() && config.checkpoint.state == CheckpointState::Weights)
        paths.emplace_back("checkpoint.state"); // the tests are then answered by the merged weights, rounded to the model's own dtype
    paths.insert(paths.end(), {"optimiser.states", "optimiser.master"});
    if (config.loss.kind == LossKind::Dpo) {
        paths.insert(paths.end(), {"loss.dpo_beta", "loss.dpo_reference"});
        return paths;
    }
    paths.emplace_back("negatives.gamma_plus");
    if (config.negatives.gammaGen > 0)
        paths.insert(paths.end(), {"negatives.gamma_gen", "negatives.gamma_diversity", "negatives.reset_each_epoch"});
    return paths;
}

std::string modifiedKeys(const RunConfig& config, const RunConfig& published)
{
    const std::vector<std::string> differing = differingSettings(config, published), acting = actingSettings(config);
    std::string keys;
    for (const std::string& path : acting) {
        if (std::ranges::find(differing, path) != differing.end())
            keys += (keys.empty() ? "" : ", ") + path;
    }
    return keys;
}

std::string baseText(double base)
{
    constexpr double kSameBase = 1e-6;
    return std::abs(base - std::numbers::e) < kSameBase ? "e" : shortestNumber(base);
}

/// The second run of the full method is a row of its own in the paper; what ran is the same, with that row's seed.
bool isSecondRun(const RunConfig& config, const std::string& method)
{
    const Preset& second = findPreset("sdm_cm_hn_2nd");
    return method == "sdm_cm_hn" && config.preset == second.name && config.seed == second.config.seed;
}

/// Keys that are not ours or not of a fitting type are passed over: a name must not fail.
void readSettings(const nlohmann::json& object, RunConfig& config)
{
    for (const Setting& setting : runSettings()) {
        std::string pointer = "/" + setting.path;
        std::ranges::replace(pointer, '.', '/');
        const nlohmann::json::json_pointer at(pointer);
        if (!object.contains(at))
            continue;
        try {
            setting.write(config, settingValueFromJson(setting, object.at(at), setting.path));
        } catch (const Error&) {
            continue;
        }
    }
}

} // namespace

std::string rowName(const RunConfig& config)
{
    const std::string method = methodOf(config);
    const std::string keys = modifiedKeys(config, findPreset(method).config);
    std::string name = presetDisplayName(isSecondRun(config, method) ? config.preset : method);
    if (config.optimiser.epochs > 0 && config.loss.kind == LossKind::Sdm && config.loss.fixedBase)
        name = presetDisplayName(config.negatives.gammaGen > 0 ? "ce_cm_hn" : "ce_cm") +
               ", fixed base (β = " + baseText(*config.loss.fixedBase) + ")";
    if (config.trainsAdapter())
        name += ", LoRA (r = " + std::to_string(config.adapter.rank) + ")";
    return keys.empty() ? name : name + ", modified: " + keys;
}

std::string storedRowName(const std::string& preset, const std::string& configJson)
{
    nlohmann::json object;
    if (tryReadJson(configJson, object) || !object.is_object())
        return presetDisplayName(preset);
    const auto known = std::ranges::find(presets(), preset, &Preset::name);
    RunConfig config = known == presets().end() ? RunConfig{} : known->config;
    readSettings(object, config);
    return rowName(config);
}

} // namespace sdm
