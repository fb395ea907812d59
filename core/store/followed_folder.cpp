#include "core/store/followed_folder.h"

#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace sdm::store {

namespace fs = std::filesystem;

FollowedFolder::FollowedFolder(const fs::path& folder) : m_descriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

FollowedFolder::~FollowedFolder()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::optional<fs::path> FollowedFolder::now() const
{
    if (m_descriptor < 0)
        return std::nullopt;
    std::error_code error;
    fs::path place = fs::read_symlink("/proc/self/fd/" + std::to_string(m_descriptor), error);
    struct stat held {
    }, named{};
    const bool isThere = !error && ::fstat(m_descriptor, &held) == 0 && ::stat(place.c_str(), &named) == 0 && held.st_dev == named.st_dev &&
                         held.st_ino == named.st_ino;
    return isThere ? std::optional(std::move(place)) : std::nullopt;
}

} // namespace sdm::store
