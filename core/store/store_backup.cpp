#include "core/store/store_backup.h"

#include "core/base/error.h"

#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <system_error>
#include <unistd.h>

namespace sdm::store {
namespace {

namespace fs = std::filesystem;

void sync(const fs::path& path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0)
        throw std::system_error(errno, std::generic_category(), "cannot open it to sync it");
    const int fault = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    if (fault != 0 && fault != EINVAL && fault != ENOTSUP) // some file systems know no fsync of a folder
        throw std::system_error(fault, std::generic_category(), "cannot sync it");
}

constexpr int kBusyTimeoutMs = 5000; // a reader of a write-ahead log waits only for its recovery

/// Page by page, so that also what is not ours is in it. Its own journal would be of no use: half a copy is thrown away.
void copyPages(const fs::path& part, const fs::path& file)
{
    SQLite::Database from(file.string(), SQLite::OPEN_READONLY, kBusyTimeoutMs);
    SQLite::Database into(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    into.exec("PRAGMA journal_mode = OFF");
    into.exec("PRAGMA synchronous = OFF");
    if (SQLite::Backup(into, from).executeStep(-1) != SQLITE_DONE)
        throw SQLite::Exception("the store is locked by another program");
}

} // namespace

fs::path backupPath(const fs::path& databaseFile, int version)
{
    return databaseFile.string() + ".v" + std::to_string(version) + ".bak";
}

void backUp(SQLite::Database& database, int version)
{
    const fs::path file = database.getFilename();
    if (file.empty() || file == ":memory:")
        return;
    const fs::path backup = backupPath(file, version), part = backup.string() + ".part";
    try {
        // The write lock is held, so what an earlier process left is nobody's; a link there must not be followed.
        fs::remove(part);
        copyPages(part, file);
        sync(part, O_RDONLY);
        fs::rename(part, backup);
        sync(backup.has_parent_path() ? backup.parent_path() : fs::path("."), O_RDONLY | O_DIRECTORY);
    } catch (const std::exception& exception) {
        std::error_code ignored;
        fs::remove(part, ignored);
        throw Error(ErrorCode::Failed, std::string("cannot keep a copy of the store before its upgrade: ") + exception.what(),
                    backup.string(), "make space and allow writing beside the store, which is as it was");
    }
}

} // namespace sdm::store
