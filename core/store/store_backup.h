#pragma once

#include <filesystem>

namespace SQLite {
class Database;
}

namespace sdm::store {

/// Where a store of that version is kept when it is brought to the next: `store.sqlite.v1.bak`.
std::filesystem::path backupPath(const std::filesystem::path& databaseFile, int version);

/// Copies a store, as its last commit left it, to backupPath: all of it under a temporary name, synced, then renamed, so that what has the
/// name is whole. An older backup of that version is replaced. A database in memory has no place beside it and is not copied.
/// \param database  holds the write lock (BEGIN IMMEDIATE) and has written nothing yet, so that nothing is committed after the copy
/// \throws Error (Failed) naming the backup when the disk refuses
void backUp(SQLite::Database& database, int version);

} // namespace sdm::store
