#include "core/runner/commands/command_list.h"

#include "core/runner/commands/commands.h"

namespace sdm::runner {

void addAllCommands(CLI::App& app, CommandContext& context)
{
    addDataCommands(app, context);
    addModelCommands(app, context);
    addPretrainCommand(app, context);
}

} // namespace sdm::runner
