#include "core/store/run_store_connection.h"

#include <sqlite3.h>
#include <unistd.h>

namespace sdm::store {

std::string hostName()
{
    char name[256] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? name : "localhost";
}

void requireRun(int changedRows, const std::string& runId)
{
    if (changedRows == 0)
        throw Error(ErrorCode::NotFound, "no such run", runId);
}

void RunStore::Connection::requireOpenTransaction() const
{
    if (sqlite3_get_autocommit(database.getHandle()) != 0)
        throw Error(ErrorCode::Failed, "the transaction was rolled back by an earlier failure", file, "try the whole batch again");
}

struct RunStore::Batch::State {
    explicit State(Connection& owner) : connection(owner), transaction(owner.database, SQLite::TransactionBehavior::IMMEDIATE) {}

    Connection& connection;
    SQLite::Transaction transaction; // rolls back in its destructor unless committed
};

RunStore::Batch::Batch(RunStore& store)
{
    Connection& connection = *store.m_connection;
    if (connection.inBatch)
        throw Error(ErrorCode::InvalidArgument, "a batch is open already", connection.file);
    m_state = translated(connection.file, [&] { return std::make_unique<State>(connection); });
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
