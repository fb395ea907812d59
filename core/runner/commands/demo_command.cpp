#include "core/runner/commands/commands.h"
#include "core/runner/demo_project.h"
#include "core/runner/foreground_run.h"
#include "core/runner/resource_folder.h"

#include <cstdlib>
#include <memory>

namespace sdm::runner {
namespace {

struct DemoOptions {
    std::string preset;
    std::optional<std::uint64_t> seed;
};

/// The demo has a project of its own beside the default one, unless the user names one.
void chooseProject(CommandContext& context)
{
    const char* fromEnvironment = std::getenv("SDM_PROJECT");
    if (context.project.empty() && !(fromEnvironment && *fromEnvironment))
        context.project = (context.projectFolder().parent_path() / "demo").string();
}

int runDemo(CommandContext& context, const DemoOptions& options)
{
    chooseProject(context);
    return runInForeground(context, prepareDemo(resourceFolder("demo"), context.projectFolder(), options.preset, options.seed));
}

} // namespace

void addDemoCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<DemoOptions>();
    CLI::App* command = app.add_subcommand("demo", "a real run of a small model on sentences of a grammar; a minute or two on two cores");
    command->add_option("--project", context.project, "project folder (default: `demo` in the user's data folder)");
    command->add_option("--preset", options->preset, "base, ce_cm, ce_cm_hn, sdm_cm, sdm_cm_hn (default), sdm_cm_hn_2nd or dpo");
    command->add_option("--seed", options->seed, "seed of the run");
    command->callback([options, &context] { context.action = [options, &context] { return runDemo(context, *options); }; });
}

} // namespace sdm::runner
