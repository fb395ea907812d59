#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "core/base/written_in_place.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace sdm {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReadAtLeast = 4096;

[[noreturn]] void failWith(const fs::path& path, const std::string& what, int error)
{
    throw Error(ErrorCode::Failed, what + ": " + std::strerror(error), path.string(), "check space and permissions");
}

class FileDescriptor {
public:
    FileDescriptor(const fs::path& path, int flags, mode_t mode = 0644) : m_value(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    ~FileDescriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    int value() const { return m_value; }

private:
    int m_value;
};

// Folders this thread is building. What is written inside one needs no sync of its own: the folder syncs everything once before its
// rename, and until then nothing in it has a final name.
thread_local int t_openFolders = 0;

class OpenFolder {
public:
    OpenFolder() { ++t_openFolders; }
    ~OpenFolder() { --t_openFolders; }
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;
};

void syncPath(const fs::path& path, int flags)
{
    if (t_openFolders > 0)
        return;
    const FileDescriptor descriptor(path, flags);
    if (descriptor.value() < 0)
        failWith(path, "cannot open", errno);
    // Some file systems refuse fsync on a folder; the rename itself is still atomic there.
    if (::fsync(descriptor.value()) != 0 && errno != EINVAL && errno != ENOTSUP)
        failWith(path, "cannot sync", errno);
}

fs::path folderOf(const fs::path& path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

fs::path temporaryNameFor(const fs::path& path)
{
    return folderOf(path) / ("." + path.filename().string() + ".tmp-" + std::to_string(::getpid()));
}

void renameInto(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    fs::rename(from, to, error);
    if (error) {
        std::error_code ignored;
        fs::remove_all(from, ignored);
        throw Error(ErrorCode::Failed, "cannot rename into place: " + error.message(), to.string(), "check space and permissions");
    }
    syncPath(folderOf(to), O_RDONLY | O_DIRECTORY);
}

void writeAll(int file, std::string_view bytes, const fs::path& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            failWith(path, "cannot write", errno);
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

[[noreturn]] void refuseUnreadable(const fs::path& path, int error)
{
    throw Error(ErrorCode::NotFound, std::string("cannot read the file: ") + std::strerror(error), path.string(),
                "check that it exists and is readable");
}

void requireRegular(const struct stat& status, const fs::path& path)
{
    if (S_ISREG(status.st_mode))
        return;
    const char* kind = S_ISDIR(status.st_mode) ? "is a folder" : S_ISFIFO(status.st_mode) ? "is a pipe" : "is a device or socket";
    throw Error(ErrorCode::BadInput, std::string(kind) + ", a file is wanted", path.string(), "give a regular file");
}

[[noreturn]] void refuseSize(const fs::path& path, const std::string& bytes, std::size_t largest)
{
    throw Error(ErrorCode::BadInput, "has " + bytes + " bytes, at most " + std::to_string(largest) + " are read", path.string(),
                "check that it is the right file");
}

/// Fills `room` bytes, fewer only at the end of the file.
std::size_t readSome(int file, char* to, std::size_t room, const fs::path& path)
{
    std::size_t filled = 0;
    while (filled < room) {
        const ssize_t count = ::read(file, to + filled, room - filled);
        if (count < 0 && errno != EINTR)
            failWith(path, "cannot read", errno);
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    return filled;
}

} // namespace

void writeFileAtomically(const fs::path& path, std::string_view bytes)
{
    streamFileAtomically(path, [bytes](const auto& write) { write(bytes); });
}

void streamFileAtomically(const fs::path& path, const std::function<void(const std::function<void(std::string_view)>&)>& fill)
{
    if (isWrittenInPlace(path)) {
        const FileDescriptor there(path, O_WRONLY);
        if (there.value() < 0)
            failWith(path, "cannot write", errno);
        fill([&](std::string_view bytes) { writeAll(there.value(), bytes, path); });
        return;
    }
    const fs::path temporary = temporaryNameFor(path);
    try {
        const FileDescriptor file(temporary, O_WRONLY | O_CREAT | O_TRUNC);
        if (file.value() < 0)
            failWith(path, "cannot write", errno);
        fill([&](std::string_view bytes) { writeAll(file.value(), bytes, path); });
        if (t_openFolders == 0 && ::fsync(file.value()) != 0)
            failWith(path, "cannot sync", errno);
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    renameInto(temporary, path);
}

void writeFolderAtomically(const fs::path& path, const std::function<void(const fs::path&)>& fill)
{
    if (fs::exists(path) && !fs::is_directory(path))
        throw Error(ErrorCode::BadInput, "is no folder, and a folder is to be written there", path.string(), "name another place");
    const fs::path temporary = temporaryNameFor(path);
    std::error_code error;
    fs::remove_all(temporary, error);
    if (!fs::create_directories(temporary, error) && error)
        throw Error(ErrorCode::Failed, "cannot create folder: " + error.message(), path.string(), "check space and permissions");
    try {
        {
            const OpenFolder open;
            fill(temporary);
        }
        for (const auto& entry : fs::recursive_directory_iterator(temporary)) {
            if (entry.is_regular_file())
                syncPath(entry.path(), O_RDONLY);
            else if (entry.is_directory())
                syncPath(entry.path(), O_RDONLY | O_DIRECTORY);
        }
        syncPath(temporary, O_RDONLY | O_DIRECTORY);
    } catch (...) {
        fs::remove_all(temporary, error);
        throw;
    }
    if (fs::exists(path)) {
        // rename(2) does not replace a folder that has files in it: the old one steps aside first and goes last.
        const fs::path old = folderOf(path) / ("." + path.filename().string() + ".old-" + std::to_string(::getpid()));
        fs::remove_all(old, error);
        fs::rename(path, old);
        renameInto(temporary, path);
        fs::remove_all(old, error);
        return;
    }
    renameInto(temporary, path);
}

void requireRegularFile(const fs::path& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        refuseUnreadable(path, errno);
    requireRegular(status, path);
}

std::string readFile(const fs::path& path, std::size_t largest)
{
    // Opening a pipe for reading waits for its writer; without waiting it can be told from a file and refused.
    const FileDescriptor file(path, O_RDONLY | O_NONBLOCK);
    struct stat status {};
    if (file.value() < 0 || ::fstat(file.value(), &status) != 0)
        refuseUnreadable(path, errno);
    requireRegular(status, path);
    if (static_cast<std::uint64_t>(status.st_size) > largest)
        refuseSize(path, std::to_string(status.st_size), largest);
    std::string content;
    // The size is a hint: a file may grow while it is read, and those of /proc say 0.
    for (std::size_t room = static_cast<std::size_t>(status.st_size) + 1;; room = std::max<std::size_t>(content.size(), kReadAtLeast)) {
        const std::size_t used = content.size();
        content.resize(used + room);
        const std::size_t count = readSome(file.value(), content.data() + used, room, path);
        content.resize(used + count);
        if (content.size() > largest)
            refuseSize(path, "more", largest);
        if (count < room)
            return content;
    }
}

} // namespace sdm
