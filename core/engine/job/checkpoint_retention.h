#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace sdm::engine {

/// Steps of the run's checkpoints on disk, ascending.
std::vector<std::int64_t> checkpointSteps(const std::filesystem::path& runFolder);

/// Steps of those that a run does not keep, ascending: kept are the `keepNewest` newest ones (one at least), `needed`, and every one that
/// is the best of a kept one, so that resuming from any kept checkpoint finds its best.
/// \throws Error as readBestCheckpoint
std::vector<std::int64_t> unkeptCheckpoints(const std::filesystem::path& runFolder, std::int64_t keepNewest,
                                            std::optional<std::int64_t> needed = std::nullopt);

/// Removes what only a resume needs of a checkpoint: its model stays as it is. Nothing to do where there is none. What a kill leaves of it
/// has no checkpoint's name, and goes at the next resume. \throws Error (Failed); the checkpoint is then whole
void removeResumeState(const std::filesystem::path& runFolder, std::int64_t step);

/// What a kill leaves of it has no checkpoint's name, and goes at the next resume. \throws Error (Failed); it is then whole
void removeCheckpoint(const std::filesystem::path& runFolder, std::int64_t step);

} // namespace sdm::engine
