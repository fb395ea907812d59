#pragma once

#include "core/runner/commands/commands.h"

#include <string>

namespace sdm::runner {

/// Begins an entry of the project's queue in this process: what the worker of the queue starts, one process a run.
/// \return exit code, as runInForeground \throws Error (BadInput) when the entry does not wait any more, and what a run refuses
int runQueuedEntry(const CommandContext& context, const std::string& entry);

} // namespace sdm::runner
