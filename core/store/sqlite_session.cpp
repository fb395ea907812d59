#include "core/store/sqlite_session.h"

#include "core/store/private_copy.h"
#include "core/store/search_function.h"

#include <sqlite3.h>
#include <thread>

namespace sdm::store {
namespace {

namespace fs = std::filesystem;

// Switching a new file to WAL does not go through the busy handler: two processes that open it at once take turns here.
void switchToWal(SQLite::Database& database, std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    for (;;) {
        try {
            if (database.execAndGet("PRAGMA journal_mode = WAL").getString() == "wal")
                return;
            throw Error(ErrorCode::Failed, "the file system grants no write-ahead log", database.getFilename(),
                        "keep the project on a local disk");
        } catch (const SQLite::Exception& exception) {
            if (exception.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() >= deadline)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
}

std::string immutableUri(const fs::path& file)
{
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            constexpr char kHex[] = "0123456789ABCDEF";
            uri += {'%', kHex[(static_cast<unsigned char>(c) >> 4) & 15], kHex[static_cast<unsigned char>(c) & 15]};
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

/// A store may come from elsewhere: no statement may write its schema or the tables behind an index, and no view is ever read, ours is for
/// people. What else a schema can run is compared with ours on opening (schema_check.h); PRAGMA trusted_schema stays on, because SQLite
/// 3.40 takes the json_extract of our own columns for unsafe and then reads no store at all.
void distrust(SQLite::Database& database)
{
    sqlite3* const handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    database.exec("PRAGMA cell_size_check = ON");
}

/// Of a file that nobody writes: no locks, and nothing beside it is looked at.
SQLite::Database openUnchanging(const fs::path& file)
{
    SQLite::Database database(immutableUri(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    distrust(database);
    addSearchFunction(database);
    return database;
}

bool canRead(SQLite::Database& database)
{
    try {
        database.execAndGet("PRAGMA user_version");
        return true;
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() == SQLITE_CANTOPEN || exception.getErrorCode() == SQLITE_READONLY)
            return false;
        throw;
    }
}

} // namespace

fs::path databasePath(const fs::path& projectFolder)
{
    return projectFolder / "store.sqlite";
}

SQLite::Database openForWriting(const fs::path& file, std::chrono::milliseconds busyTimeout)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, static_cast<int>(busyTimeout.count()));
    distrust(database);
    switchToWal(database, busyTimeout);
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA wal_autocheckpoint = 4000");
    return database;
}

SQLite::Database openForReading(const fs::path& file, std::chrono::milliseconds busyTimeout)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY, static_cast<int>(busyTimeout.count()));
    distrust(database);
    addSearchFunction(database);
    if (canRead(database))
        return database;
    if (!PrivateCopy::isWantedFor(file))
        return openUnchanging(file);
    // The connection keeps the file it has opened; the name and the folder go at once, so that nothing stays whatever becomes of us.
    const PrivateCopy copy(file);
    return openUnchanging(copy.file());
}

Error asError(const SQLite::Exception& exception, const std::string& where)
{
    const std::string what = exception.what();
    if (exception.getExtendedErrorCode() == kSearchGaveUp)
        return {ErrorCode::BadInput,
                "the search was given up: " + what,
                {},
                "make the expression simpler, such as one repetition less in another"};
    switch (exception.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: // all locks of the log are held, as if for ever
        return {ErrorCode::Failed, "the store is locked by another program (" + what + ")", where, "close the other program or wait"};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, "reading was stopped", where};
    case SQLITE_FULL:
        return {ErrorCode::Failed, "the disk is full (" + what + ")", where, "make space"};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorCode::Failed, "the store cannot be written or opened (" + what + ")", where, "check the folder's permissions"};
    case SQLITE_NOTADB:
        return {ErrorCode::BadInput, "the file is not a database (" + what + ")", where, "choose another project folder"};
    case SQLITE_CORRUPT:
        return {ErrorCode::Failed, "the store is damaged (" + what + ")", where,
                "restore it from a copy, or run: sqlite3 store.sqlite .recover"};
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
    case SQLITE_MISUSE:
        return {ErrorCode::InvalidArgument, "the store refuses the row (" + what + ")", where};
    default:
        return {ErrorCode::Failed, "the store failed (" + what + ")", where, "check space and permissions"};
    }
}

} // namespace sdm::store
