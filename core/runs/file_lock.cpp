#include "core/runs/file_lock.h"

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

FileLock::FileLock(const fs::path& file, const Taken& taken)
{
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (m_descriptor < 0)
        throw Error(ErrorCode::Failed, std::string("cannot open the lock: ") + std::strerror(errno), file.string(),
                    "check the folder's permissions");
    if (!tryLock(m_descriptor)) {
        ::close(m_descriptor);
        throw Error(ErrorCode::Failed, taken.fault, taken.where, taken.remedy);
    }
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

bool FileLock::isHeld(const fs::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return held;
}

} // namespace sdm::runs
