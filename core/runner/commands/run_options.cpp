#include "core/runner/commands/run_options.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"

#include <filesystem>

namespace sdm::runner {

void addRunOptions(CLI::App& command, RunOptions& options)
{
    command.add_option("--config", options.configFile, "JSON file; what it leaves out comes from the preset");
    command.add_option(
        "--preset", options.preset,
        "base, ce_cm, ce_cm_hn, sdm_cm, sdm_cm_hn, sdm_cm_hn_2nd or dpo; goes before the file's, and base before its epochs");
    command.add_option("--set", options.overrides, "key=value, e.g. --set optimiser.epochs=3; may be repeated")->allow_extra_args(false);
    command.add_option("--name", options.name,
                       "name of the run; made from preset and seed when not given; one that is taken gets a suffix");
    command.add_option("--seed", options.seed, "seed of all random draws, 0 to 2^63 - 1");
}

RunConfig configOf(const RunOptions& options)
{
    if (options.configFile.empty() && options.preset.empty())
        throw Error(ErrorCode::InvalidArgument, "neither --config nor --preset is given", "run", "name a configuration file or a preset");
    RunConfig config = options.configFile.empty() ? findPreset(options.preset).config : loadRunConfig(options.configFile, options.preset);
    for (const std::string& keyAndValue : options.overrides)
        applyOverride(config, keyAndValue);
    if (options.name)
        config.name = *options.name;
    if (options.seed)
        applyOverride(config, "seed=" + *options.seed);
    resolvePaths(config, std::filesystem::current_path());
    requireRunnable(config);
    return config;
}

} // namespace sdm::runner
