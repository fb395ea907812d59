#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/json/record_json.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/dry_run.h"
#include "core/runner/commands/launch.h"
#include "core/runner/commands/project_reader.h"
#include "core/runner/foreground_run.h"
#include "core/runs/run_folder.h"
#include "core/runs/stop_request.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"

#include <iostream>
#include <memory>
#include <optional>

namespace sdm::runner {
namespace {

struct RunOptions {
    std::string configFile;
    std::string preset;
    std::vector<std::string> overrides;
    std::optional<std::string> name;
    std::optional<std::string> seed;
    bool dryRun = false;
    std::string launcher;
    JobRequest job;
};

/// File or preset, then `--set` in order, then `--name` and `--seed`; paths given on the command line start from the current folder.
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

/// Processes that a launcher starts find each other by what it puts into their environment: the command they run is the same.
CLI::Option* addLauncher(CLI::App& command, RunOptions& options)
{
    CLI::Option* launcher = command.add_option("--launcher", options.launcher,
                                               "start the run as several processes: slurm queues a job, torchrun begins at once");
    launcher->check(CLI::IsMember({"slurm", "torchrun"}))->each([&options](const std::string& name) {
        options.job.launcher = name == "slurm" ? Launcher::Slurm : Launcher::Torchrun;
    });
    command.add_option("--processes", options.job.processes, "how many, one for each card")->needs(launcher);
    command.add_option("--nodes", options.job.nodes, "machines they are spread over, with slurm")->needs(launcher);
    command
        .add_option("--launcher-option", options.job.options,
                    "for sbatch or torchrun, e.g. --launcher-option=--partition=gpu; may be repeated")
        ->allow_extra_args(false)
        ->needs(launcher);
    return launcher;
}

void addRun(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<RunOptions>();
    CLI::App* command = app.add_subcommand("run", "train, build the final layers, decode and evaluate the test sets");
    command->add_option("--config", options->configFile, "JSON file; what it leaves out comes from the preset");
    command->add_option(
        "--preset", options->preset,
        "base, ce_cm, ce_cm_hn, sdm_cm, sdm_cm_hn, sdm_cm_hn_2nd or dpo; goes before the file's, and base before its epochs");
    command->add_option("--set", options->overrides, "key=value, e.g. --set optimiser.epochs=3; may be repeated")->allow_extra_args(false);
    command->add_option("--name", options->name,
                        "name of the run; made from preset and seed when not given; one that is taken gets a suffix");
    command->add_option("--seed", options->seed, "seed of all random draws, 0 to 2^63 - 1");
    CLI::Option* dry =
        command->add_flag("--dry-run", options->dryRun, "print the resolved configuration, checks and estimates; write nothing");
    addLauncher(*command, *options)->excludes(dry);
    addProjectOption(*command, context);
    command->callback([options, &context] {
        context.action = [options, &context] {
            const RunConfig config = configOf(*options);
            if (!options->launcher.empty())
                return launchRun(context, config, options->job);
            return options->dryRun ? dryRun(context, config) : runInForeground(context, config);
        };
    });
}

void addResume(CLI::App& app, CommandContext& context)
{
    const auto run = std::make_shared<std::string>();
    const auto from = std::make_shared<std::optional<std::int64_t>>();
    CLI::App* command = app.add_subcommand("resume", "go on with a run from its newest checkpoint");
    command->add_option("run", *run, "id, unique prefix or name")->required();
    command->add_option("--from", *from, "step of an earlier checkpoint");
    addProjectOption(*command, context);
    command->callback(
        [run, from, &context] { context.action = [run, from, &context] { return resumeInForeground(context, *run, *from); }; });
}

int stopRun(const CommandContext& context, const std::string& name, bool now)
{
    const std::filesystem::path folder = context.projectFolder();
    const auto reader = store::StoreReader::open(folder);
    store::RunStore::open(folder).markInterrupted();
    const store::RunRow run = reader.findRun(name);
    if (!store::isActive(run.state))
        throw Error(ErrorCode::BadInput, "the run is not running, it is " + std::string(store::runStateName(run.state)), run.id,
                    "nothing to stop");
    runs::writeStopRequest(runs::runFolder(folder, run.id), now ? StopRequest::Now : StopRequest::AfterCheckpoint);
    if (context.json)
        std::cout << json::dumped({{"run", run.id.text()}, {"stop", now ? "now" : "after_checkpoint"}}) << '\n';
    else if (!context.quiet)
        std::cerr << run.id.text() << (now ? " will stop at once" : " will stop after its next checkpoint") << '\n';
    return 0;
}

void addStop(CLI::App& app, CommandContext& context)
{
    const auto run = std::make_shared<std::string>();
    const auto now = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("stop", "stop a run after its next checkpoint, or at once; from any terminal");
    command->add_option("run", *run, "id, unique prefix or name")->required();
    command->add_flag("--now", *now, "at once: what came after the last checkpoint is done again on resume");
    addProjectOption(*command, context);
    command->callback([run, now, &context] { context.action = [run, now, &context] { return stopRun(context, *run, *now); }; });
}

} // namespace

void addRunCommands(CLI::App& app, CommandContext& context)
{
    addRun(app, context);
    addResume(app, context);
    addStop(app, context);
}

} // namespace sdm::runner
