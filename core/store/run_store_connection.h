#pragma once

#include "core/store/run_store.h"
#include "core/store/sqlite_session.h"

#include <memory>
#include <string>

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

    /// Runs `work` in a transaction of its own, or as a part of the open Batch.
    template <typename Work>
    void write(Work&& work)
    {
        translated(file, [&] {
            if (inBatch) {
                requireOpenTransaction();
                work(database);
                return;
            }
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            work(database);
            transaction.commit();
        });
    }

    /// SQLite itself rolls back on a full disk; what follows in the batch must then not be committed alone.
    void requireOpenTransaction() const;
};

} // namespace sdm::store
