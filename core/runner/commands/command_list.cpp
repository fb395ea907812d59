#include "core/runner/commands/command_list.h"

#include "core/runner/commands/commands.h"

namespace sdm::runner {

void addAllCommands(CLI::App& app, CommandContext& context)
{
    addListCommands(app, context);
    addCompareCommand(app, context);
    addExportCommand(app, context);
    addDataCommands(app, context);
    addModelCommands(app, context);
    addEvaluateCommand(app, context);
    addPretrainCommand(app, context);
}

} // namespace sdm::runner
