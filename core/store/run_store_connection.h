#pragma once

#include "core/store/run_store.h"
#include "core/store/sqlite_session.h"
#include "core/store/table.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace sdm::store {

/// The newest row of each table: what a resume keeps, table by table.
struct RowMarks {
    std::int64_t event = 0, metric = 0, evaluation = 0, layer = 0, hardNegative = 0;
};
void fields(auto& v, Is<RowMarks> auto& r)
{
    v("event_mark", r.event);
    v("metric_mark", r.metric);
    v("evaluation_mark", r.evaluation);
    v("layer_mark", r.layer);
    v("hard_negative_mark", r.hardNegative);
}
/// As of now. Events are counted by run, the other tables' row ids only ever grow.
RowMarks newestRows(SQLite::Database& database, const RunId& runId);

/// \throws Error (NotFound) when an update of a run touched no row
void requireRun(int changedRows, const RunId& runId);

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

    /// Whether a run other than `except` has that name.
    bool isNameTaken(const std::string& name, const RunId& except);

    /// SQLite itself rolls back on a full disk; what follows in the batch must then not be committed alone.
    void requireOpenTransaction() const;

private:
    std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> m_prepared; // by the literal's address; gone before `database`
};

} // namespace sdm::store
