#include "core/runs/run_lock.h"

namespace sdm::runs {
namespace {

std::filesystem::path lockFile(const std::filesystem::path& projectFolder, const RunId& runId)
{
    return projectFolder / "runs" / runId.text() / "lock";
}

} // namespace

RunLock::RunLock(const std::filesystem::path& projectFolder, const RunId& runId)
    : m_lock(lockFile(projectFolder, runId), {"the run is being executed by another process", runId.text(), "stop that one first"})
{
}

bool RunLock::isHeld(const std::filesystem::path& projectFolder, const RunId& runId)
{
    return FileLock::isHeld(lockFile(projectFolder, runId));
}

} // namespace sdm::runs
