#pragma once

#include <span>

namespace SQLite {
class Database;
}

namespace sdm::store {

/// The schema's history, append-only: entry n brings a file from version n to version n + 1. What a released entry says never changes.
std::span<const char* const> migrations();

/// Brings `database` to the newest version. Each step runs under BEGIN IMMEDIATE together with its `user_version`, so two processes
/// that open a new file at once, or a crash in between, leave a whole version behind.
/// \throws Error (Unsupported) when the file is from a newer version, Error (BadInput) when it is not a store of ours, or one
/// whose tables, views or triggers are not those of its version
void migrate(SQLite::Database& database, std::span<const char* const> steps = migrations());

/// Refuses what migrate refuses (a version that none has and a schema that is not ours included), and writes nothing. \return the file's
/// version
int requireOurs(SQLite::Database& database);

/// Version of the file, 0 for an empty one.
int schemaVersion(SQLite::Database& database);

} // namespace sdm::store
