#include "core/runner/commands/command_list.h"

namespace sdm::runner {

void addAllCommands(CLI::App& app, CommandContext& context)
{
    (void)app;
    (void)context;
}

} // namespace sdm::runner
