#pragma once

#include "core/config/run_config.h"
#include "core/runner/commands/commands.h"
#include "core/runner/run_controller.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sdm::runner {

/// Runs a configuration (paths absolute) from start to end in this process, as `run` and `demo` do: pre-flight, live progress on
/// stderr, the final tables on stdout (one JSON value with --json).
/// \return exit code: 0 finished, 4 stopped by request, 1 or 2 failed (said in one line on stderr)
/// \throws Error for bad input found before the run; nothing is written then
int runInForeground(const CommandContext& context, const RunConfig& config, const RunBeginning& beginning = {});

/// The same for `resume`. \param run  id, unique prefix or name
int resumeInForeground(const CommandContext& context, const std::string& run, std::optional<std::int64_t> fromStep);

} // namespace sdm::runner
