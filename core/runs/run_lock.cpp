#include "core/runs/run_lock.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace sdm::runs {
namespace {

namespace fs = std::filesystem;

fs::path lockFile(const fs::path& projectFolder, const RunId& runId)
{
    return projectFolder / "runs" / runId.text() / "lock";
}

bool tryLock(int descriptor)
{
    // isHeld() takes the lock for an instant to learn whether it is free: that must not look like another runner.
    for (int attempt = 0; attempt < 50; ++attempt) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

} // namespace

RunLock::RunLock(const fs::path& projectFolder, const RunId& runId)
{
    const fs::path file = lockFile(projectFolder, runId);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (m_descriptor < 0)
        throw Error(ErrorCode::Failed, std::string("cannot open the run's lock: ") + std::strerror(errno), file.string(),
                    "check the folder's permissions");
    if (!tryLock(m_descriptor)) {
        ::close(m_descriptor);
        throw Error(ErrorCode::Failed, "the run is being executed by another process", runId.text(), "stop that one first");
    }
}

RunLock::~RunLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

RunLock::RunLock(RunLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

RunLock& RunLock::operator=(RunLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

bool RunLock::isHeld(const fs::path& projectFolder, const RunId& runId)
{
    const int descriptor = ::open(lockFile(projectFolder, runId).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return held;
}

} // namespace sdm::runs
