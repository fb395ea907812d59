#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/report/run_drift.h"
#include "core/runner/commands/project_reader.h"
#include "core/runner/foreground_run.h"
#include "core/runner/inputs_record.h"
#include "core/runner/preflight.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace sdm::runner {
namespace {

struct AgainOptions {
    std::string run, name, of;
    bool anyway = false;
};

void print(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

/// On a processor the order of sums hangs on the number of threads: as many as the first process of the run had, unless the environment
/// says how many.
void takeThreads(const SegmentRecord& first)
{
    if (first.device.ends_with("cpu") && first.threads > 0)
        ::setenv("SDM_THREADS", std::to_string(first.threads).c_str(), 0);
}

void requireSameInputs(const RunConfig& config, const std::filesystem::path& project, const RunId& run, bool anyway)
{
    for (const std::string& change : changedInputs(runPaths(config, project, run), project))
        if (!anyway)
            throw Error(ErrorCode::BadInput, change, run, "put the old file back, or add --anyway: the report then says what has changed");
}

int runAgain(const CommandContext& context, const AgainOptions& options)
{
    const store::StoreReader reader = openProjectReader(context);
    const store::RunRow original = reader.findRun(options.run);
    if (original.origin == RunOrigin::Imported)
        throw Error(ErrorCode::BadInput, "another program computed the run: its settings are not known", original.id, "start a new run");
    const std::filesystem::path project = context.projectFolder();
    RunConfig config = parseRunConfig(original.configJson, original.name);
    resolvePaths(config, project);
    requireSameInputs(config, project, original.id, options.anyway);
    config.name = options.name.empty() ? original.name + " again" : options.name;
    if (const auto segments = reader.segments(original.id); !segments.empty()) {
        takeThreads(segments.front());
        if (config.model.device == "auto" && segments.front().device == "cpu") // this machine may have a card that the other had not
            config.model.device = segments.front().device;
    }
    return runInForeground(context, config, {original.origin, {}, original.id});
}

int showDrift(const CommandContext& context, const AgainOptions& options)
{
    const store::StoreReader reader = openProjectReader(context);
    const store::RunRow repetition = reader.findRun(options.run);
    const auto repeated = options.of.empty() ? report::repeatedBy(reader, repetition.id) : reader.findRun(options.of).id;
    if (!repeated)
        throw Error(ErrorCode::BadInput, "the run repeats none", repetition.id, "name the run it is to be held against with --of");
    const report::RunDrift drift = report::driftOf(reader, context.projectFolder(), reader.findRun(repeated->text()), repetition);
    print(context.json ? report::driftJson(drift) + "\n" : report::driftText(drift));
    return 0;
}

} // namespace

void addAgainCommands(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<AgainOptions>();
    CLI::App* again = app.add_subcommand("again", "run a run again exactly, and say what came out equal bit for bit and what did not");
    again->add_option("run", options->run, "id, unique prefix or name")->required();
    again->add_option("--name", options->name, "what the repetition is to be called");
    again->add_flag("--anyway", options->anyway, "also where a file that the run read has changed since");
    addProjectOption(*again, context);
    again->callback([options, &context] { context.action = [options, &context] { return runAgain(context, *options); }; });
    CLI::App* drift =
        app.add_subcommand("drift", "what of a repetition is equal to its original bit for bit, what differs, and why it may");
    drift->add_option("run", options->run, "the repetition: id, unique prefix or name")->required();
    drift->add_option("--of", options->of, "another run than the one it was begun to repeat");
    addProjectOption(*drift, context);
    drift->callback([options, &context] { context.action = [options, &context] { return showDrift(context, *options); }; });
}

} // namespace sdm::runner
