#pragma once

#include "core/runs/file_lock.h"

#include <filesystem>

/// What several processes must agree on about the one that works a project's queue off: `queue/lock` under flock(2), and
/// `queue/control.json`, a stop request as a run's (stop_request.h).
namespace sdm::runs {

std::filesystem::path queueFolder(const std::filesystem::path& projectFolder);

/// \throws Error (Failed) when another process works the queue off
FileLock lockQueue(const std::filesystem::path& projectFolder);
bool isQueueWorked(const std::filesystem::path& projectFolder);

} // namespace sdm::runs
