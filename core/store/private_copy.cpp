#include "core/store/private_copy.h"

#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>
#include <vector>

namespace sdm::store {
namespace {

namespace fs = std::filesystem;

/// What may hold commits that the database has not: the write-ahead log, or what a commit was to be taken back with.
constexpr std::array kCompanions{"-wal", "-journal"};
constexpr int kAttempts = 3;

fs::path beside(const fs::path& file, const char* suffix)
{
    return fs::path(file) += suffix;
}

[[noreturn]] void refuse(const fs::path& file, const std::string& what, const char* remedy)
{
    throw Error(ErrorCode::Failed, "the store's write-ahead log holds what the store has not, and " + what, file.string(), remedy);
}

class Descriptor {
public:
    explicit Descriptor(int value) : m_value(value) {}
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int value() const { return m_value; }

private:
    int m_value;
};

/// Enough to tell whether a file was written to meanwhile.
using Version = std::tuple<dev_t, ino_t, off_t, time_t, long>;

Version versionOf(const fs::path& file)
{
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return {};
    return {status.st_dev, status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

std::array<Version, 1 + kCompanions.size()> versionsOf(const fs::path& file)
{
    return {versionOf(file), versionOf(beside(file, kCompanions[0])), versionOf(beside(file, kCompanions[1]))};
}

std::uintmax_t sizeOf(const fs::path& file)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    return error ? 0 : size;
}

void copyInto(const fs::path& from, const fs::path& to)
{
    const Descriptor in(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (in.value() < 0 || ::fstat(in.value(), &status) != 0)
        refuse(from, std::string("cannot be read: ") + std::strerror(errno), "make it readable, or copy it with the store");
    if (!S_ISREG(status.st_mode))
        refuse(from, "is no regular file", "copy the store again from where it was made");
    const Descriptor out(::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (out.value() < 0)
        refuse(from, "cannot be copied to " + to.string() + ": " + std::strerror(errno), "set TMPDIR to a folder that can be written");
    std::vector<char> piece(1 << 20);
    for (;;) {
        const ssize_t count = ::read(in.value(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            refuse(from, std::string("cannot be read: ") + std::strerror(errno), "copy the store again from where it was made");
        if (count == 0)
            return;
        for (ssize_t done = 0; done < count;) {
            const ssize_t written = ::write(out.value(), piece.data() + done, static_cast<std::size_t>(count - done));
            if (written < 0 && errno != EINTR)
                refuse(from, "cannot be copied to " + to.string() + ": " + std::strerror(errno), "set TMPDIR to a folder with more room");
            done += std::max<ssize_t>(written, 0);
        }
    }
}

/// A new folder of this user alone, in the first place for temporary files that has room for so much.
fs::path newFolder(const fs::path& file, std::uintmax_t bytes)
{
    std::error_code error;
    const fs::path wanted = fs::temp_directory_path(error);
    for (const fs::path& place : {wanted, fs::path("/var/tmp")}) {
        if (const fs::space_info space = fs::space(place, error); error || space.available < bytes)
            continue;
        std::string name = (place / "sdm-store-XXXXXX").string();
        if (::mkdtemp(name.data()) != nullptr) // mode 0700
            return name;
    }
    refuse(file, "no temporary folder has room for " + std::to_string(bytes) + " bytes of a copy that can be read",
           "set TMPDIR to a folder with more room, or copy the whole project to where it can be written");
}

} // namespace

PrivateCopy::PrivateCopy(const fs::path& file)
{
    // Once as it is, and once more for what merging the log into it may add.
    std::uintmax_t bytes = sizeOf(file);
    for (const char* suffix : kCompanions)
        bytes += 2 * sizeOf(beside(file, suffix));
    m_folder = newFolder(file, bytes);
    try {
        fill(file);
        // Merged into the one file: what reads it then needs neither locks nor an index.
        SQLite::Database merged(this->file().string(), SQLite::OPEN_READWRITE);
        merged.execAndGet("PRAGMA journal_mode = DELETE");
    } catch (...) {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
        throw;
    }
}

void PrivateCopy::fill(const fs::path& file) const
{
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto before = versionsOf(file);
        copyInto(file, this->file());
        for (const char* suffix : kCompanions) {
            if (fs::exists(fs::symlink_status(beside(file, suffix))))
                copyInto(beside(file, suffix), beside(this->file(), suffix));
        }
        if (versionsOf(file) == before)
            return;
    }
    refuse(file, "another program is writing both while they are copied",
           "wait until the run has ended, or read the store where it can be written");
}

PrivateCopy::~PrivateCopy()
{
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

bool PrivateCopy::isWantedFor(const fs::path& file)
{
    for (const char* suffix : kCompanions) {
        std::error_code error;
        const fs::file_status status = fs::symlink_status(beside(file, suffix), error);
        if (status.type() == fs::file_type::not_found)
            continue;
        if (const std::uintmax_t size = fs::file_size(beside(file, suffix), error); error || size > 0)
            return true;
    }
    return false;
}

} // namespace sdm::store
