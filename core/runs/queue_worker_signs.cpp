#include "core/runs/queue_worker_signs.h"

namespace sdm::runs {
namespace {

std::filesystem::path queueLockFile(const std::filesystem::path& projectFolder)
{
    return queueFolder(projectFolder) / "lock";
}

} // namespace

std::filesystem::path queueFolder(const std::filesystem::path& projectFolder)
{
    return projectFolder / "queue";
}

FileLock lockQueue(const std::filesystem::path& projectFolder)
{
    return {queueLockFile(projectFolder),
            {"another process works this project's queue off", projectFolder.string(), "stop it first: sdm-runner queue stop"}};
}

bool isQueueWorked(const std::filesystem::path& projectFolder)
{
    return FileLock::isHeld(queueLockFile(projectFolder));
}

} // namespace sdm::runs
