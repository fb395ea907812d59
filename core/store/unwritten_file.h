#pragma once

#include "core/store/followed_folder.h"
#include "core/store/run_write.h"

#include <filesystem>
#include <vector>

/// Records that a run's process could not bring into the store before it ended: `runs/<id>/unwritten-<time>.jsonl`, one a line in the
/// order they were made, until a later process writes them.
namespace sdm::store {

/// Whole or not at all, in the run's folder, wherever that is by now. Where it is no more, or takes nothing, in the nearest folder above it
/// that does, or in the one for temporary files; the file then has the run's id in its name and has to be put into the run's folder.
/// \return the file \throws Error (Failed) when no disk takes it, (BadInput) for an id that is none
std::filesystem::path keepUnwritten(const std::filesystem::path& projectFolder, const RunId& runId, const FollowedFolder& runFolder,
                                    const std::vector<RunWrite>& writes);

/// Oldest first; mostly none.
std::vector<std::filesystem::path> unwrittenFiles(const std::filesystem::path& runFolder);

/// \throws Error (BadInput) naming file and line
std::vector<RunWrite> readUnwritten(const std::filesystem::path& file);

} // namespace sdm::store
