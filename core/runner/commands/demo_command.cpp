#include "core/runner/commands/commands.h"
#include "core/runner/commands/number_options.h"
#include "core/runner/commands/project_reader.h"
#include "core/runner/demo_project.h"
#include "core/runner/foreground_run.h"
#include "core/runner/resource_folder.h"

#include <memory>

namespace sdm::runner {
namespace {

struct DemoOptions {
    std::string preset;
    std::optional<std::uint64_t> seed;
};

int runDemo(CommandContext& context, const DemoOptions& options)
{
    return runInForeground(context, prepareDemo(resourceFolder("demo"), context.projectFolder(), options.preset, options.seed));
}

} // namespace

void addDemoCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<DemoOptions>();
    CLI::App* command = app.add_subcommand("demo", "a real run of a small model on sentences of a grammar; a minute or two on two cores");
    addProjectOption(*command, context);
    command->add_option("--preset", options->preset, "base, ce_cm, ce_cm_hn, sdm_cm, sdm_cm_hn (default), sdm_cm_hn_2nd or dpo");
    addSeedOption(*command, options->seed, "seed of the run");
    command->callback([options, &context] { context.action = [options, &context] { return runDemo(context, *options); }; });
}

} // namespace sdm::runner
