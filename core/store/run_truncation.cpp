// How a run comes back: what a resume supersedes, and which runs have lost their process.
#include "core/base/ulid.h"
#include "core/runs/run_folder.h"
#include "core/store/run_store.h"
#include "core/store/run_store_connection.h"

namespace sdm::store {
namespace {

constexpr std::int64_t kKeepAll = INT64_MAX;

// The event that tells of a later step opens what is superseded, where no checkpoint row gives the exact moment.
std::int64_t lastEventUpTo(SQLite::Database& database, const RunId& runId, std::int64_t step)
{
    SQLite::Statement query(database, "SELECT min(seq) FROM event WHERE run_id = ? AND json_valid(payload)"
                                      " AND json_extract(payload, '$.step') > ?");
    bindAll(query, runId, step);
    query.executeStep();
    return query.getColumn(0).isNull() ? kKeepAll : query.getColumn(0).getInt64() - 1;
}

RowMarks marksOf(SQLite::Database& database, const RunId& runId, std::int64_t step)
{
    SQLite::Statement query(database,
                            "SELECT " + Table<RowMarks>::selected() + " FROM checkpoint WHERE run_id = ? AND step = ? AND NOT superseded");
    bindAll(query, runId, step);
    if (query.executeStep())
        return RecordReader<RowMarks>(query)(query);
    if (step <= 0)
        return {};
    return {lastEventUpTo(database, runId, step), kKeepAll, kKeepAll, kKeepAll, kKeepAll};
}

void supersede(SQLite::Database& database, const char* sql, const RunId& runId, std::int64_t step, std::int64_t mark)
{
    SQLite::Statement update(database, sql);
    runWith(update, runId, step, mark);
}

/// Rows of checkpoints that are no longer on disk: their process was killed between the one and the other. None of them is the best.
void supersedeGoneCheckpoints(SQLite::Database& database, const std::filesystem::path& projectFolder, const RunId& runId)
{
    SQLite::Statement all(database, "SELECT step, path FROM checkpoint WHERE run_id = ? AND NOT superseded");
    bindAll(all, runId);
    std::vector<std::int64_t> gone;
    while (all.executeStep()) {
        if (runs::isGoneFromRun(projectFolder, runId, all.getColumn("path").getString()))
            gone.push_back(all.getColumn("step").getInt64());
    }
    SQLite::Statement update(database, "UPDATE checkpoint SET superseded = 1, is_best = 0 WHERE run_id = ? AND step = ?");
    for (const std::int64_t step : gone)
        runWith(update, runId, step);
}

} // namespace

void RunStore::truncateAfter(const RunId& runId, std::int64_t step)
{
    m_connection->write([&] {
        SQLite::Database& database = m_connection->database;
        const RowMarks marks = marksOf(database, runId, step);
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
        supersedeGoneCheckpoints(database, m_connection->folder, runId);
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

std::vector<RunId> RunStore::markInterrupted()
{
    std::vector<RunId> interrupted;
    // State and lock are looked at under the write lock: a process that resumes a run holds its RunLock before it writes `running`.
    m_connection->write([&] {
        SQLite::Database& database = m_connection->database;
        SQLite::Statement all(database, "SELECT " + Table<RunRow>::selected() + " FROM run");
        const RecordReader<RunRow> read(all);
        while (all.executeStep()) {
            const RunRow run = read(all);
            if (isActive(run.state) && livenessOf(m_connection->folder, signsOf(run), nowMilliseconds()) == runs::Liveness::Gone)
                interrupted.push_back(run.id);
        }
        SQLite::Statement update(database,
                                 "UPDATE run SET state = 'interrupted', finished_ms = coalesce(heartbeat_ms, created_ms) WHERE id = ?");
        for (const RunId& id : interrupted) {
            runWith(update, id);
            supersedeGoneCheckpoints(database, m_connection->folder, id);
        }
    });
    return interrupted;
}

} // namespace sdm::store
