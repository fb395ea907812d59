#pragma once

#include "core/store/run_write.h"

#include <filesystem>
#include <vector>

/// Records that a run's process could not bring into the store before it ended: `runs/<id>/unwritten-<time>.jsonl`, one a line in the
/// order they were made, until a later process writes them.
namespace sdm::store {

/// Whole or not at all. \return the file \throws Error (Failed) when the disk refuses
std::filesystem::path keepUnwritten(const std::filesystem::path& projectFolder, const RunId& runId, const std::vector<RunWrite>& writes);

/// Oldest first; mostly none.
std::vector<std::filesystem::path> unwrittenFiles(const std::filesystem::path& runFolder);

/// \throws Error (BadInput) naming file and line
std::vector<RunWrite> readUnwritten(const std::filesystem::path& file);

} // namespace sdm::store
