#pragma once

#include "core/config/run_config.h"
#include "core/runner/commands/commands.h"

namespace sdm::runner {

/// Prints the resolved configuration, the checks of a pre-flight and its estimates. Writes no file.
/// \return exit code: 0 when a run would start, else that of the first error
int dryRun(const CommandContext& context, const RunConfig& config);

} // namespace sdm::runner
