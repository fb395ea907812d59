#pragma once

#include "core/runner/commands/commands.h"
#include "core/store/store_reader.h"

namespace sdm::runner {

/// Adds --project to a command.
void addProjectOption(CLI::App& command, CommandContext& context);

/// The project's store for a command that only looks. Runs whose process is gone are first marked interrupted, where the project can
/// be written. \throws Error (NotFound) when there is no project
store::StoreReader openProjectReader(const CommandContext& context);

} // namespace sdm::runner
