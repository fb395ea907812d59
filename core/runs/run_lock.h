#pragma once

#include "core/records/ids.h"
#include "core/runs/file_lock.h"

#include <filesystem>

namespace sdm::runs {

/// Held by the process that executes a run, for as long as it lives: `runs/<id>/lock` under flock(2). The kernel lets go of it
/// however the process ends, which is how an interrupted run is told from a running one.
class RunLock {
public:
    /// Makes the run's folder if need be. \throws Error (Failed) when another process holds the lock
    RunLock(const std::filesystem::path& projectFolder, const RunId& runId);
    static bool isHeld(const std::filesystem::path& projectFolder, const RunId& runId);

private:
    FileLock m_lock;
};

} // namespace sdm::runs
