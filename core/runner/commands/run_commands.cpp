#include "core/base/error.h"
#include "core/json/record_json.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/dry_run.h"
#include "core/runner/commands/launch.h"
#include "core/runner/commands/project_reader.h"
#include "core/runner/commands/run_options.h"
#include "core/runner/foreground_run.h"
#include "core/runner/queued_entry.h"
#include "core/runner/smoke_test.h"
#include "core/runs/run_folder.h"
#include "core/runs/stop_request.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"

#include <iostream>
#include <memory>
#include <optional>

namespace sdm::runner {
namespace {

struct StartOptions : RunOptions {
    bool dryRun = false;
    bool smoke = false;
    std::string queueEntry; ///< that this process begins; empty for none
    std::string launcher;
    JobRequest job;
};

/// Processes that a launcher starts find each other by what it puts into their environment: the command they run is the same.
CLI::Option* addLauncher(CLI::App& command, StartOptions& options)
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

int startRun(const CommandContext& context, const StartOptions& options)
{
    if (!options.queueEntry.empty())
        return runQueuedEntry(context, options.queueEntry);
    RunConfig config = configOf(options);
    if (!options.launcher.empty())
        return launchRun(context, config, options.job);
    if (options.smoke)
        config = smokeTest(config, context.projectFolder());
    RunBeginning beginning;
    if (options.smoke)
        beginning.origin = RunOrigin::Smoke;
    return options.dryRun ? dryRun(context, config) : runInForeground(context, config, beginning);
}

void addRun(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<StartOptions>();
    CLI::App* command = app.add_subcommand("run", "train, build the final layers, decode and evaluate the test sets");
    addRunOptions(*command, *options);
    CLI::Option* dry =
        command->add_flag("--dry-run", options->dryRun, "print the resolved configuration, checks and estimates; write nothing");
    CLI::Option* smoke = command->add_flag(
        "--smoke", options->smoke, "a short test of every phase: 20 steps over 50 documents of each set; its numbers stand for nothing");
    CLI::Option* queued = command->add_option("--queued", options->queueEntry, "begin this entry of the project's queue")->group("");
    CLI::Option* launcher = addLauncher(*command, *options);
    launcher->excludes(dry)->excludes(smoke)->excludes(queued);
    addProjectOption(*command, context);
    command->callback([options, &context] { context.action = [options, &context] { return startRun(context, *options); }; });
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
