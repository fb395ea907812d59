#pragma once

#include "core/config/run_config.h"

#include <filesystem>
#include <string>

namespace sdm {

/// SHA-256 of everything that a run's settings say but its name, its seed and the preset it was started from: two runs of one digest differ
/// by chance alone. \param projectFolder  what relative paths start from, so that a stored configuration and a typed one agree
std::string settingsDigest(RunConfig config, const std::filesystem::path& projectFolder);

} // namespace sdm
