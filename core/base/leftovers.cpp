#include "core/base/leftovers.h"

#include "core/base/error.h"
#include "core/base/ulid.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace sdm {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTemporary = ".tmp-", kSteppedAside = ".old-", kRemoved = ".removed";

fs::path nameBeside(const fs::path& path, std::string_view mark)
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    return folder / ("." + path.filename().string() + std::string(mark) + newUlid());
}

/// The same thing has the name now that was opened under it.
bool isStillNamed(int descriptor, const fs::path& path)
{
    struct stat opened {
    }, named{};
    return ::fstat(descriptor, &opened) == 0 && ::lstat(path.c_str(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

/// What a name says of something that is not in its place.
struct Sign {
    bool steppedAside = false;
    std::string name; ///< of its place
    pid_t writer = 0; ///< earlier versions named their process instead of taking a lock
};

std::optional<pid_t> asProcess(std::string_view text)
{
    if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    return static_cast<pid_t>(std::stol(std::string(text)));
}

std::optional<Sign> signOf(const std::string& name)
{
    if (!name.starts_with('.'))
        return std::nullopt;
    if (name.starts_with(".checkpoint-") && name.ends_with(kRemoved)) // its removal had begun
        return Sign{};
    for (const std::string_view mark : {kTemporary, kSteppedAside}) {
        const std::size_t at = name.rfind(mark);
        if (at == std::string::npos || at < 2)
            continue;
        const std::string_view tail = std::string_view(name).substr(at + mark.size());
        const std::optional<pid_t> process = asProcess(tail);
        if (isUlid(tail) || process)
            return Sign{mark == kSteppedAside, name.substr(1, at - 1), process.value_or(0)};
    }
    return std::nullopt;
}

/// Locked for as long as it lives, which only works on what no process claims any more.
class Abandoned {
public:
    Abandoned(const fs::path& path, const Sign& sign)
    {
        if (sign.writer > 0 && (::kill(sign.writer, 0) == 0 || errno != ESRCH))
            return;
        m_descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        m_isOurs = m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 && isStillNamed(m_descriptor, path);
    }
    ~Abandoned()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Abandoned(const Abandoned&) = delete;
    Abandoned& operator=(const Abandoned&) = delete;
    explicit operator bool() const { return m_isOurs; }

private:
    int m_descriptor = -1;
    bool m_isOurs = false;
};

std::int64_t bytesIn(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_directory(fs::symlink_status(path, error)))
        return fs::is_regular_file(fs::symlink_status(path, error)) ? static_cast<std::int64_t>(fs::file_size(path, error)) : 0;
    std::int64_t bytes = 0;
    for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        if (fs::is_regular_file(entry->symlink_status(gone)))
            bytes += static_cast<std::int64_t>(entry->file_size(gone));
    }
    return bytes;
}

using Visit = std::function<void(const fs::path&, const Sign&)>;

void forEachLeftover(const fs::path& folder, int depth, const Visit& visit)
{
    std::vector<std::pair<fs::path, Sign>> found;
    std::vector<fs::path> folders;
    std::error_code error; // what cannot be looked into stays as it is
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        if (auto sign = signOf(entry->path().filename().string()))
            found.emplace_back(entry->path(), std::move(*sign));
        else if (depth > 0 && fs::is_directory(entry->symlink_status(gone)))
            folders.push_back(entry->path());
    }
    for (const auto& [path, sign] : found) {
        if (const Abandoned ours(path, sign); ours)
            visit(path, sign);
    }
    for (const fs::path& below : folders)
        forEachLeftover(below, depth - 1, visit);
}

bool isItsPlaceEmpty(const fs::path& path, const Sign& sign)
{
    std::error_code error;
    return sign.steppedAside && fs::symlink_status(path.parent_path() / sign.name, error).type() == fs::file_type::not_found;
}

} // namespace

fs::path temporaryNameFor(const fs::path& path)
{
    return nameBeside(path, kTemporary);
}

fs::path steppedAsideNameFor(const fs::path& path)
{
    return nameBeside(path, kSteppedAside);
}

/// Whether it is ours: who removes leftovers may have come in between.
bool ClaimedPath::claim() const
{
    const bool isTaken = ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    return !isTaken && isStillNamed(m_descriptor, m_path);
}

ClaimedPath ClaimedPath::newFileFor(const fs::path& path)
{
    for (;;) {
        const fs::path name = temporaryNameFor(path);
        ClaimedPath file(name, ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
        if (file.m_descriptor < 0)
            throw Error(ErrorCode::Failed, std::string("cannot write: ") + std::strerror(errno), path.string(),
                        "check space and permissions");
        if (file.claim())
            return file;
    }
}

ClaimedPath ClaimedPath::newFolderFor(const fs::path& path)
{
    for (;;) {
        const fs::path name = temporaryNameFor(path);
        std::error_code error;
        if (!fs::create_directories(name, error) && error)
            throw Error(ErrorCode::Failed, "cannot create folder: " + error.message(), path.string(), "check space and permissions");
        ClaimedPath folder = existing(name);
        if (folder.m_descriptor >= 0 && folder.claim())
            return folder;
        if (const int cause = errno; folder.m_descriptor < 0 && cause != ENOENT) {
            fs::remove(name, error);
            throw Error(ErrorCode::Failed, std::string("cannot open its folder: ") + std::strerror(cause), path.string(),
                        "check permissions and the limit of open files");
        }
    }
}

ClaimedPath ClaimedPath::existing(const fs::path& path)
{
    ClaimedPath claimed(path, ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (claimed.m_descriptor >= 0)
        ::flock(claimed.m_descriptor, LOCK_EX | LOCK_NB);
    return claimed;
}

ClaimedPath::ClaimedPath(ClaimedPath&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

ClaimedPath::~ClaimedPath()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::int64_t removeLeftovers(const fs::path& folder, int depth) noexcept
{
    std::int64_t bytes = 0;
    try {
        forEachLeftover(folder, depth, [&bytes](const fs::path& path, const Sign& sign) {
            std::error_code error; // what stays takes room, and harms nothing
            if (isItsPlaceEmpty(path, sign)) {
                fs::rename(path, path.parent_path() / sign.name, error);
                return;
            }
            const std::int64_t size = bytesIn(path);
            fs::remove_all(path, error);
            bytes += error ? 0 : size;
        });
    } catch (const std::exception&) { // out of memory, or a folder that vanished meanwhile
    }
    return bytes;
}

std::int64_t leftoverBytes(const fs::path& folder, int depth) noexcept
{
    std::int64_t bytes = 0;
    try {
        forEachLeftover(folder, depth,
                        [&bytes](const fs::path& path, const Sign& sign) { bytes += isItsPlaceEmpty(path, sign) ? 0 : bytesIn(path); });
    } catch (const std::exception&) {
    }
    return bytes;
}

} // namespace sdm
