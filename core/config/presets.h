#pragma once

#include "core/config/run_config.h"

#include <string>
#include <string_view>
#include <vector>

namespace sdm {

/// One of the paper's six rows, or another baseline: a name for files, a name for people, and the configuration it stands for.
struct Preset {
    std::string name;        ///< base, ce_cm, ce_cm_hn, sdm_cm, sdm_cm_hn, sdm_cm_hn_2nd, dpo
    std::string displayName; ///< Base, FT(CM), ..., SDM+FT(CM+HN) 2nd, DPO
    std::string summary;     ///< one sentence
    RunConfig config;
};

/// All presets in the order of the paper's tables. Their JSON is resources/presets/<name>.json, embedded when the program is built.
const std::vector<Preset>& presets();
/// \throws Error (BadInput) naming the known presets
const Preset& findPreset(std::string_view name);
/// Display name, or the name itself when it is no preset of ours (a store of somebody else).
std::string presetDisplayName(const std::string& name);

/// What a run is called until somebody types a name: preset and seed, and the loss where it is not the preset's, so that a name
/// never says what did not run. "sdm_cm_hn-seed-0", "sdm_cm_hn-cross_entropy-seed-0".
std::string defaultRunName(const RunConfig& config);

/// Moves a configuration to another preset: settings that have the old preset's value take the new one's, others stay.
void changePreset(RunConfig& config, std::string_view name);

} // namespace sdm
