#pragma once

#include "core/config/run_config.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

namespace sdm::runner {

/// What says the settings of a run on the command line; the same for a run that begins now and one that waits.
struct RunOptions {
    std::string configFile;
    std::string preset;
    std::vector<std::string> overrides;
    std::optional<std::string> name;
    std::optional<std::string> seed;
};

void addRunOptions(CLI::App& command, RunOptions& options);

/// File or preset, then `--set` in order, then `--name` and `--seed`; paths given on the command line start from the current folder.
/// \throws Error (InvalidArgument, BadInput, NotFound)
RunConfig configOf(const RunOptions& options);

} // namespace sdm::runner
