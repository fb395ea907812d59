#pragma once

#include "core/runner/commands/commands.h"
#include "core/store/store_reader.h"

#include <filesystem>
#include <vector>

namespace sdm::runner {

/// Adds --project to a command.
void addProjectOption(CLI::App& command, CommandContext& context);

/// The project's store for a command that only looks. Runs whose process is gone are first marked interrupted, where the project can
/// be written. Says on stderr which runs lack records that still wait in their folders. \throws Error (NotFound) when there is no project
store::StoreReader openProjectReader(const CommandContext& context);

/// Files of records of a run that are not in the store yet; mostly none.
std::vector<std::filesystem::path> unwrittenOf(const CommandContext& context, const RunId& run);

} // namespace sdm::runner
