#pragma once

#include "core/runner/commands/commands.h"

namespace sdm::runner {

/// Every command of the program, in the order of its help text.
void addAllCommands(CLI::App& app, CommandContext& context);

} // namespace sdm::runner
