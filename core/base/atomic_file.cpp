#include "core/base/atomic_file.h"

#include "core/base/error.h"
#include "core/base/leftovers.h"
#include "core/base/sync_path.h"
#include "core/base/written_in_place.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
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

/// The folder this thread is building, under its temporary name. What is written inside has nobody else to see it: it needs neither a
/// temporary name of its own, which would be one more to be left behind, nor a sync, which the folder does once before its rename.
thread_local const fs::path* t_openFolder = nullptr;

class OpenFolder {
public:
    explicit OpenFolder(const fs::path& folder) : m_folder(folder), m_outer(t_openFolder) { t_openFolder = &m_folder; }
    ~OpenFolder() { t_openFolder = m_outer; }
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;

private:
    const fs::path m_folder;
    const fs::path* const m_outer;
};

bool isInOpenFolder(const fs::path& path)
{
    return t_openFolder != nullptr &&
           std::mismatch(t_openFolder->begin(), t_openFolder->end(), path.begin(), path.end()).first == t_openFolder->end();
}

void syncPath(const fs::path& path, int flags)
{
    const FileDescriptor descriptor(path, flags);
    if (descriptor.value() < 0)
        failWith(path, "cannot open", errno);
    // Some file systems refuse fsync on a folder; the rename itself is still atomic there.
    if (::fsync(descriptor.value()) != 0 && errno != EINVAL && errno != ENOTSUP)
        failWith(path, "cannot sync", errno);
}

void renameInto(const fs::path& from, const fs::path& to)
{
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        throw Error(ErrorCode::Failed, "cannot rename into place: " + error.message(), to.string(), "check space and permissions");
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
    throw Error(codeOfUnreadable(error), std::string("cannot read the file: ") + std::strerror(error), path.string(),
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

class ReadableFile {
public:
    // Opening a pipe for reading waits for its writer; without waiting it can be told from a file and refused.
    explicit ReadableFile(const fs::path& path) : m_file(path, O_RDONLY | O_NONBLOCK)
    {
        if (m_file.value() < 0 || ::fstat(m_file.value(), &m_status) != 0)
            refuseUnreadable(path, errno);
        requireRegular(m_status, path);
    }
    int descriptor() const { return m_file.value(); }
    std::size_t size() const { return static_cast<std::size_t>(m_status.st_size); }

private:
    FileDescriptor m_file;
    struct stat m_status {};
};

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

void syncFile(const fs::path& file)
{
    syncPath(file, O_RDONLY);
}

void syncFolderOf(const fs::path& path)
{
    syncPath(path.has_parent_path() ? path.parent_path() : fs::path("."), O_RDONLY | O_DIRECTORY);
}

void writeFileAtomically(const fs::path& path, std::string_view bytes)
{
    streamFileAtomically(path, [bytes](const auto& write) { write(bytes); });
}

namespace {

using Fill = std::function<void(const std::function<void(std::string_view)>&)>;

void writeThere(const fs::path& path, int flags, const Fill& fill)
{
    const FileDescriptor there(path, flags);
    if (there.value() < 0)
        failWith(path, "cannot write", errno);
    fill([&](std::string_view bytes) { writeAll(there.value(), bytes, path); });
}

} // namespace

void streamFileAtomically(const fs::path& path, const Fill& fill)
{
    if (isWrittenInPlace(path))
        return writeThere(path, O_WRONLY, fill);
    if (isInOpenFolder(path)) {
        ::unlink(path.c_str()); // never through a link
        try {
            return writeThere(path, O_WRONLY | O_CREAT | O_EXCL, fill);
        } catch (...) {
            ::unlink(path.c_str());
            throw;
        }
    }
    const ClaimedPath file = ClaimedPath::newFileFor(path);
    try {
        fill([&](std::string_view bytes) { writeAll(file.descriptor(), bytes, path); });
        if (::fsync(file.descriptor()) != 0)
            failWith(path, "cannot sync", errno);
        renameInto(file.path(), path);
    } catch (...) {
        ::unlink(file.path().c_str());
        throw;
    }
    syncFolderOf(path);
}

void replaceFolder(const fs::path& path, const fs::path& by, Exchange exchange)
{
    std::error_code ignored; // the old one takes room, and harms nothing
    if (exchange == Exchange::WherePossible && ::renameat2(AT_FDCWD, by.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0) {
        syncFolderOf(path);
        fs::remove_all(by, ignored);
        return;
    }
    // A file system that cannot exchange: the old one steps aside first and goes last. Whoever finds it aside and its place empty, puts
    // it back (removeLeftovers).
    const fs::path old = steppedAsideNameFor(path);
    const ClaimedPath claimed = ClaimedPath::existing(path);
    renameInto(path, old);
    try {
        renameInto(by, path);
    } catch (...) {
        fs::rename(old, path, ignored);
        throw;
    }
    syncFolderOf(path);
    fs::remove_all(old, ignored);
}

void writeFolderAtomically(const fs::path& path, const std::function<void(const fs::path&)>& fill)
{
    if (fs::exists(path) && !fs::is_directory(path))
        throw Error(ErrorCode::BadInput, "is no folder, and a folder is to be written there", path.string(), "name another place");
    if (isInOpenFolder(path)) {
        if (path != *t_openFolder)
            fs::remove_all(path);
        fs::create_directories(path);
        return fill(path);
    }
    const ClaimedPath folder = ClaimedPath::newFolderFor(path);
    const fs::path& temporary = folder.path();
    try {
        {
            const OpenFolder open(temporary);
            fill(temporary);
        }
        for (const auto& entry : fs::recursive_directory_iterator(temporary)) {
            if (entry.is_regular_file())
                syncPath(entry.path(), O_RDONLY);
            else if (entry.is_directory())
                syncPath(entry.path(), O_RDONLY | O_DIRECTORY);
        }
        syncPath(temporary, O_RDONLY | O_DIRECTORY);
        if (fs::exists(path))
            return replaceFolder(path, temporary);
        renameInto(temporary, path);
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(temporary, ignored);
        throw;
    }
    syncFolderOf(path);
}

void requireRegularFile(const fs::path& path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        refuseUnreadable(path, errno);
    requireRegular(status, path);
}

void readFileInPieces(const fs::path& path, const std::function<void(std::string_view)>& take)
{
    const ReadableFile file(path);
    std::string piece(std::size_t{1} << 16, '\0');
    for (std::size_t count = piece.size(); count == piece.size();) {
        count = readSome(file.descriptor(), piece.data(), piece.size(), path);
        take(std::string_view(piece).substr(0, count));
    }
}

std::string readFile(const fs::path& path, std::size_t largest)
{
    const ReadableFile file(path);
    if (file.size() > largest)
        refuseSize(path, std::to_string(file.size()), largest);
    std::string content;
    // The size is a hint: a file may grow while it is read, and those of /proc say 0.
    for (std::size_t room = file.size() + 1;; room = std::max<std::size_t>(content.size(), kReadAtLeast)) {
        const std::size_t used = content.size();
        content.resize(used + room);
        const std::size_t count = readSome(file.descriptor(), content.data() + used, room, path);
        content.resize(used + count);
        if (content.size() > largest)
            refuseSize(path, "more", largest);
        if (count < room)
            return content;
    }
}

} // namespace sdm
