#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/store/annotations.h"
#include "core/store/edit_log.h"
#include "core/store/run_store_connection.h"
#include "core/store/store_reader_connection.h"

#include <algorithm>
#include <set>

/// The queue as it is edited, written by runs and read.
namespace sdm::store {
namespace {

constexpr const char* kQueueRemedy = "`sdm-runner queue ls` lists the queue";

bool hasRow(SQLite::Database& database, const char* sql, const std::string& id)
{
    SQLite::Statement query(database, sql);
    bindAll(query, id);
    return query.executeStep();
}

/// Ids of those that wait, in order.
std::vector<QueueEntryId> waitingEntries(SQLite::Database& database)
{
    SQLite::Statement query(database, "SELECT id FROM queue_entry WHERE place IS NOT NULL AND run_id IS NULL ORDER BY place, added_ms, id");
    std::vector<QueueEntryId> ids;
    while (query.executeStep())
        ids.emplace_back(query.getColumn("id").getString());
    return ids;
}

std::int64_t placeAt(SQLite::Database& database, QueueEnd end)
{
    SQLite::Statement query(database, end == QueueEnd::First ? "SELECT coalesce(min(place), 1) - 1 FROM queue_entry WHERE run_id IS NULL"
                                                             : "SELECT coalesce(max(place), 0) + 1 FROM queue_entry");
    query.executeStep();
    return query.getColumn(0).getInt64();
}

std::string afterOf(SQLite::Database& database, const std::string& entry)
{
    SQLite::Statement query(database, "SELECT after FROM queue_entry WHERE id = ?");
    bindAll(query, entry);
    return query.executeStep() && !query.getColumn(0).isNull() ? query.getColumn(0).getString() : std::string();
}

void requireKnown(SQLite::Database& database, const std::string& after)
{
    if (!after.empty() && !hasRow(database, "SELECT 1 FROM queue_entry WHERE id = ?", after) &&
        !hasRow(database, "SELECT 1 FROM run WHERE id = ?", after))
        throw Error(ErrorCode::NotFound, "is neither an entry of the queue nor a run", after, kQueueRemedy);
}

void requireNoCircle(SQLite::Database& database, const QueueEntryId& entry, std::string after)
{
    for (std::set<std::string> seen; !after.empty() && seen.insert(after).second; after = afterOf(database, after))
        if (after == entry.text())
            throw Error(ErrorCode::BadInput, "two runs would wait for each other", entry, "let it wait for another one");
}

void requireAtRest(SQLite::Database& database, const QueueEntryId& entry)
{
    SQLite::Statement query(database, "SELECT r.id, r.state FROM queue_entry e JOIN run r ON r.id = e.run_id WHERE e.id = ?");
    bindAll(query, entry);
    if (query.executeStep() && isActive(fromName<RunState>(query.getColumn("state").getString())))
        throw Error(ErrorCode::BadInput, "the run is at work", query.getColumn("id").getString(), "stop it first: sdm-runner queue stop");
}

} // namespace

std::vector<QueueEntryId> Annotations::queueRuns(std::span<const QueueAddition> additions, QueueEnd end)
{
    std::vector<QueueEntryId> ids;
    RunStore::Connection& connection = *m_store.m_connection;
    connection.write([&] {
        ids.clear();
        EditLog log(connection.database, EditKind::Queue);
        std::int64_t place = placeAt(connection.database, end);
        if (end == QueueEnd::First)
            place -= std::ssize(additions) - 1;
        for (const QueueAddition& addition : additions) {
            requireKnown(connection.database, addition.after);
            QueueEntry entry;
            entry.id = newUlid();
            entry.configJson = addition.configJson;
            entry.origin = addition.origin;
            entry.after = addition.after;
            entry.addedMs = nowMilliseconds();
            static const std::string sql = Table<QueueEntry>::insert("queue_entry");
            Table<QueueEntry>::run(connection.prepared(sql.c_str()), entry);
            log.set(targetOf(entry.id), "place", place++); // an undo takes it out again
            ids.push_back(entry.id);
        }
    });
    return ids;
}

EditReceipt Annotations::moveQueued(std::span<const QueueEntryId> entries, const QueueEntryId& before)
{
    EditReceipt receipt;
    RunStore::Connection& connection = *m_store.m_connection;
    connection.write([&] {
        const std::vector<QueueEntryId> waiting = waitingEntries(connection.database);
        const auto isMoved = [&](const QueueEntryId& id) { return std::ranges::find(entries, id) != entries.end(); };
        for (const QueueEntryId& id : entries)
            if (std::ranges::find(waiting, id) == waiting.end())
                throw Error(ErrorCode::BadInput, "does not wait in the queue", id, kQueueRemedy);
        std::vector<QueueEntryId> moved, order;
        std::ranges::copy_if(waiting, std::back_inserter(moved), isMoved);
        for (const QueueEntryId& id : waiting) {
            if (id == before)
                order.insert(order.end(), moved.begin(), moved.end());
            if (!isMoved(id))
                order.push_back(id);
        }
        if (order.size() < waiting.size()) // `before` is none that waits
            order.insert(order.end(), moved.begin(), moved.end());
        EditLog log(connection.database, EditKind::Queue);
        std::int64_t place = 0;
        for (const QueueEntryId& id : order)
            log.set(targetOf(id), "place", ++place);
        receipt = {log.edit(), log.changes()};
    });
    return receipt;
}

EditReceipt Annotations::removeQueued(std::span<const QueueEntryId> entries)
{
    EditReceipt receipt;
    RunStore::Connection& connection = *m_store.m_connection;
    connection.write([&] {
        EditLog log(connection.database, EditKind::Queue);
        for (const QueueEntryId& id : entries) {
            requireAtRest(connection.database, id);
            log.set(targetOf(id), "place", {});
        }
        receipt = {log.edit(), log.changes()};
    });
    return receipt;
}

EditReceipt Annotations::setQueuedAfter(const QueueEntryId& entry, const std::string& after)
{
    EditReceipt receipt;
    RunStore::Connection& connection = *m_store.m_connection;
    connection.write([&] {
        requireKnown(connection.database, after);
        requireNoCircle(connection.database, entry, after);
        EditLog log(connection.database, EditKind::Queue);
        log.set(targetOf(entry), "after", after.empty() ? EditValue() : EditValue(after));
        receipt = {log.edit(), log.changes()};
    });
    return receipt;
}

void RunStore::beginQueued(const QueueEntryId& entry, const RunId& runId)
{
    m_connection->write([&] {
        SQLite::Statement& update = m_connection->prepared(
            "UPDATE queue_entry SET run_id = ?2, error_message = NULL WHERE id = ?1 AND run_id IS NULL AND place IS NOT NULL");
        if (runWith(update, entry, runId) == 0)
            throw Error(ErrorCode::BadInput, "does not wait in the queue any more", entry, kQueueRemedy);
    });
}

void RunStore::refuseQueued(const QueueEntryId& entry, const std::string& message)
{
    m_connection->write([&] {
        SQLite::Statement& update = m_connection->prepared("UPDATE queue_entry SET error_message = ?2 WHERE id = ?1 AND run_id IS NULL");
        runWith(update, entry, message);
    });
}

std::vector<QueueEntry> StoreReader::queueEntries(bool withRemoved) const
{
    return m_connection->rows<QueueEntry>(Connection::select<QueueEntry>("queue_entry") + (withRemoved ? "" : " WHERE place IS NOT NULL") +
                                          " ORDER BY place, added_ms, id");
}

} // namespace sdm::store
