#pragma once

#include "core/store/run_store.h"
#include "core/store/sqlite_session.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace sdm::store {

/// Name of this machine, as the run table spells it.
std::string hostName();

/// \throws Error (NotFound) when an update of a run touched no row
void requireRun(int changedRows, const std::string& runId);

struct RunStore::Connection {
    Connection(std::filesystem::path projectFolder, SQLite::Database opened)
        : folder(std::move(projectFolder)), file(databasePath(folder).string()), database(std::move(opened))
    {
    }

    std::filesystem::path folder;
    std::string file;
    SQLite::Database database;
    bool inBatch = false;

    /// The statement of a literal, compiled once for the connection and ready to be bound. A stop at an error leaves it in the middle:
    /// it is reset here, not there.
    SQLite::Statement& prepared(const char* sql)
    {
        auto& statement = m_prepared[sql];
        if (!statement)
            statement = std::make_unique<SQLite::Statement>(database, sql);
        else
            statement->tryReset();
        return *statement;
    }

    /// Runs `work` in a transaction of its own, or as a part of the open Batch.
    template <typename Work>
    void write(Work&& work)
    {
        translated(file, [&] {
            if (inBatch) {
                requireOpenTransaction();
                work();
                return;
            }
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            work();
            transaction.commit();
        });
    }

    /// SQLite itself rolls back on a full disk; what follows in the batch must then not be committed alone.
    void requireOpenTransaction() const;

private:
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> m_prepared; // by the literal's address; gone before `database`
};

} // namespace sdm::store
