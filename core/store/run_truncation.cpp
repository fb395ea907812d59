// How a run comes back: what a resume supersedes, and which runs have lost their process.
#include "core/base/ulid.h"
#include "core/store/run_store.h"
#include "core/store/run_store_connection.h"

namespace sdm::store {
namespace {

constexpr std::int64_t kSilenceMs = 120'000;
constexpr std::int64_t kQueuedGraceMs = 10'000;

/// The newest rows a resume keeps, table by table.
struct Marks {
    std::int64_t event = 0, metric = 0, evaluation = 0, layer = 0, hardNegative = 0;
};

constexpr std::int64_t kKeepAll = INT64_MAX;

// The event that tells of a later step opens what is superseded, where no checkpoint row gives the exact moment.
std::int64_t lastEventUpTo(SQLite::Database& database, const std::string& runId, std::int64_t step)
{
    SQLite::Statement query(database, "SELECT min(seq) FROM event WHERE run_id = ? AND json_valid(payload)"
                                      " AND json_extract(payload, '$.step') > ?");
    bindAll(query, runId, step);
    query.executeStep();
    return query.getColumn(0).isNull() ? kKeepAll : query.getColumn(0).getInt64() - 1;
}

Marks marksOf(SQLite::Database& database, const std::string& runId, std::int64_t step)
{
    SQLite::Statement query(database, "SELECT event_mark, metric_mark, evaluation_mark, layer_mark, hard_negative_mark FROM checkpoint"
                                      " WHERE run_id = ? AND step = ? AND NOT superseded");
    bindAll(query, runId, step);
    if (query.executeStep())
        return {query.getColumn(0).getInt64(), query.getColumn(1).getInt64(), query.getColumn(2).getInt64(), query.getColumn(3).getInt64(),
                query.getColumn(4).getInt64()};
    if (step <= 0)
        return {};
    return {lastEventUpTo(database, runId, step), kKeepAll, kKeepAll, kKeepAll, kKeepAll};
}

void supersede(SQLite::Database& database, const char* sql, const std::string& runId, std::int64_t step, std::int64_t mark)
{
    SQLite::Statement update(database, sql);
    runWith(update, runId, step, mark);
}

bool isGone(const std::filesystem::path& folder, const std::string& runId, const std::string& state, const std::string& host,
            std::int64_t createdMs, std::int64_t heartbeatMs)
{
    const std::int64_t now = nowMilliseconds();
    if (host != hostName())
        return now - heartbeatMs > kSilenceMs;
    if (RunLock::isHeld(folder, runId))
        return false;
    return state != runStateName(RunState::Queued) || now - createdMs > kQueuedGraceMs;
}

} // namespace

void RunStore::truncateAfter(const std::string& runId, std::int64_t step)
{
    m_connection->write([&] {
        SQLite::Database& database = m_connection->database;
        const Marks marks = marksOf(database, runId, step);
        SQLite::Statement events(database,
                                 "UPDATE event SET superseded = 1 WHERE run_id = ?1 AND seq > ?2"
                                 " AND NOT (kind = 'checkpoint' AND json_valid(payload) AND json_extract(payload, '$.step') = ?3)");
        runWith(events, runId, marks.event, step);
        supersede(database, "UPDATE metric SET superseded = 1 WHERE run_id = ?1 AND (step > ?2 OR id > ?3)", runId, step, marks.metric);
        supersede(database, "UPDATE evaluation SET superseded = 1 WHERE run_id = ?1 AND (step > ?2 OR row_id > ?3)", runId, step,
                  marks.evaluation);
        supersede(database, "UPDATE layer SET superseded = 1 WHERE run_id = ?1 AND (step > ?2 OR row_id > ?3)", runId, step, marks.layer);
        supersede(database, "UPDATE hard_negative SET superseded = 1 WHERE run_id = ?1 AND (step > ?2 OR id > ?3)", runId, step,
                  marks.hardNegative);
        SQLite::Statement checkpoints(database, "UPDATE checkpoint SET superseded = 1, is_best = 0 WHERE run_id = ?1 AND step > ?2");
        runWith(checkpoints, runId, step);
        SQLite::Statement best(database, "UPDATE checkpoint SET is_best = 1 WHERE run_id = ?1 AND NOT superseded AND loss IS NOT NULL"
                                         " AND NOT EXISTS (SELECT 1 FROM checkpoint WHERE run_id = ?1 AND is_best) AND step ="
                                         " (SELECT step FROM checkpoint WHERE run_id = ?1 AND NOT superseded AND loss IS NOT NULL"
                                         "  ORDER BY loss, step LIMIT 1)");
        runWith(best, runId);
        SQLite::Statement run(database, "UPDATE run SET state = 'running', finished_ms = NULL, error_code = NULL, error_message = NULL,"
                                        " heartbeat_ms = ?2, started_ms = coalesce(started_ms, ?2), resumes = resumes + 1 WHERE id = ?1");
        requireRun(runWith(run, runId, nowMilliseconds()), runId);
    });
}

std::vector<std::string> RunStore::markInterrupted()
{
    std::vector<std::string> interrupted;
    // State and lock are looked at under the write lock: a process that resumes a run holds its RunLock before it writes `running`.
    m_connection->write([&] {
        SQLite::Database& database = m_connection->database;
        SQLite::Statement active(database, "SELECT id, state, host, created_ms, coalesce(heartbeat_ms, created_ms) FROM run"
                                           " WHERE state IN ('queued', 'preparing', 'running', 'stopping')");
        while (active.executeStep()) {
            const std::string id = active.getColumn(0).getString();
            if (isGone(m_connection->folder, id, active.getColumn(1).getString(), active.getColumn(2).getString(),
                       active.getColumn(3).getInt64(), active.getColumn(4).getInt64()))
                interrupted.push_back(id);
        }
        SQLite::Statement update(database,
                                 "UPDATE run SET state = 'interrupted', finished_ms = coalesce(heartbeat_ms, created_ms) WHERE id = ?");
        for (const std::string& id : interrupted)
            runWith(update, id);
    });
    return interrupted;
}

} // namespace sdm::store
