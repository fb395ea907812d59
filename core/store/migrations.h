#pragma once

#include <span>

namespace SQLite {
class Database;
}

namespace sdm::store {

/// The schema's history, append-only: entry n brings a file from version n to version n + 1. What a released entry says never changes.
std::span<const char* const> migrations();

/// Brings `database` to the newest version, all steps in one transaction under BEGIN IMMEDIATE together with `user_version`: two processes
/// that open a new file at once, or a crash in between, leave the old version behind or the newest. A store that has a version already is
/// copied first (store_backup.h).
/// \throws Error (Unsupported) when the file is from a newer version, Error (BadInput) when it is not a store of ours, or one
/// whose tables, views or triggers are not those of its version, Error (Failed) when no copy can be made; the store is then as it was
void migrate(SQLite::Database& database, std::span<const char* const> steps = migrations());

/// Refuses what migrate refuses (a version that none has and a schema that is not ours included), and writes nothing. \return the file's
/// version
int requireOurs(SQLite::Database& database);

/// Version of the file, 0 for an empty one.
int schemaVersion(SQLite::Database& database);

} // namespace sdm::store
