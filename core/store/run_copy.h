#pragma once

#include "core/records/ids.h"

#include <filesystem>
#include <string>

namespace SQLite {
class Database;
}

/// Runs that go from one store into another. Used inside core/store only.
namespace sdm::store {

/// While it lives, another store can be read through the connection under the name `source`.
class AttachedStore {
public:
    /// \throws SQLite::Exception when it cannot be opened
    AttachedStore(SQLite::Database& into, const std::filesystem::path& file);
    ~AttachedStore();
    AttachedStore(const AttachedStore&) = delete;
    AttachedStore& operator=(const AttachedStore&) = delete;

private:
    SQLite::Database& m_into;
};

/// Copies a run of the attached store with all that belongs to it: every row, superseded ones too, its documents, and what people said of
/// it and of its answers. Rows get numbers behind those that are there, and the checkpoints' marks move with them. What this store already
/// says of a document or an answer stays. The run is neither the baseline, nor archived, nor in the trash; one that was at work is
/// interrupted. Inside a transaction of the caller's. Both stores have the newest version.
/// \param name  what it is called here
/// \throws SQLite::Exception for rows that the schema refuses, such as those of a run that is there
void copyRun(SQLite::Database& into, const RunId& run, const std::string& name);

} // namespace sdm::store
