#include "core/store/run_store_connection.h"

#include <sqlite3.h>

namespace sdm::store {

RowMarks newestRows(SQLite::Database& database, const RunId& runId)
{
    SQLite::Statement query(database, "SELECT (SELECT coalesce(max(seq), 0) FROM event WHERE run_id = ?1) AS event_mark,"
                                      " (SELECT coalesce(max(id), 0) FROM metric) AS metric_mark,"
                                      " (SELECT coalesce(max(row_id), 0) FROM evaluation) AS evaluation_mark,"
                                      " (SELECT coalesce(max(row_id), 0) FROM layer) AS layer_mark,"
                                      " (SELECT coalesce(max(id), 0) FROM hard_negative) AS hard_negative_mark");
    bindAll(query, runId);
    query.executeStep();
    return RecordReader<RowMarks>(query)(query);
}

void requireRun(int changedRows, const RunId& runId)
{
    if (changedRows == 0)
        throw Error(ErrorCode::NotFound, "no such run", runId);
}

bool RunStore::Connection::isNameTaken(const std::string& name, const RunId& except)
{
    SQLite::Statement& query = prepared("SELECT 1 FROM run WHERE name = ?1 AND id <> ?2 LIMIT 1");
    bindAll(query, name, except);
    const bool taken = query.executeStep();
    query.reset();
    return taken;
}

void RunStore::Connection::requireOpenTransaction() const
{
    if (sqlite3_get_autocommit(database.getHandle()) != 0)
        throw Error(ErrorCode::Failed, "the transaction was rolled back by an earlier failure", file, "try the whole batch again");
}

namespace {

/// A write-ahead log is synced at every commit under FULL; the pragma is heard only between transactions.
class SyncedCommits {
public:
    SyncedCommits(SQLite::Database& database, bool wanted) : m_database(database), m_wanted(wanted)
    {
        if (m_wanted)
            m_database.exec("PRAGMA synchronous = FULL");
    }
    ~SyncedCommits()
    {
        if (m_wanted)
            m_database.tryExec("PRAGMA synchronous = NORMAL");
    }
    SyncedCommits(const SyncedCommits&) = delete;
    SyncedCommits& operator=(const SyncedCommits&) = delete;

private:
    SQLite::Database& m_database;
    bool m_wanted;
};

} // namespace

struct RunStore::Batch::State {
    State(Connection& owner, Sync sync)
        : connection(owner), synced(owner.database, sync == Sync::Now), transaction(owner.database, SQLite::TransactionBehavior::IMMEDIATE)
    {
    }

    Connection& connection;
    SyncedCommits synced;
    SQLite::Transaction transaction; // rolls back in its destructor unless committed
};

RunStore::Batch::Batch(RunStore& store, Sync sync)
{
    Connection& connection = *store.m_connection;
    if (connection.inBatch)
        throw Error(ErrorCode::InvalidArgument, "a batch is open already", connection.file);
    m_state = translated(connection.file, [&] { return std::make_unique<State>(connection, sync); });
    connection.inBatch = true;
}

RunStore::Batch::~Batch()
{
    m_state->connection.inBatch = false;
}

void RunStore::Batch::commit()
{
    translated(m_state->connection.file, [&] {
        m_state->connection.requireOpenTransaction();
        m_state->transaction.commit();
    });
    m_state->connection.inBatch = false;
}

} // namespace sdm::store
