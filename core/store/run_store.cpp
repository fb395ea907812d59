#include "core/store/run_store.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/runs/host.h"
#include "core/runs/run_name.h"
#include "core/store/answer_copies.h"
#include "core/store/migrations.h"
#include "core/store/neighbour_lists.h"
#include "core/store/project_file.h"
#include "core/store/rows.h"
#include "core/store/run_store_connection.h"
#include "core/store/table.h"

namespace sdm::store {
namespace {

std::int64_t orNow(std::int64_t timeMs)
{
    return timeMs > 0 ? timeMs : nowMilliseconds();
}

std::optional<std::string> orNull(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
}

} // namespace

RunStore::RunStore(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
RunStore::RunStore(RunStore&&) noexcept = default;
RunStore& RunStore::operator=(RunStore&&) noexcept = default;
RunStore::~RunStore() = default;

RunStore RunStore::open(const std::filesystem::path& projectFolder, std::chrono::milliseconds busyTimeout)
{
    const std::filesystem::path folder = std::filesystem::absolute(projectFolder).lexically_normal();
    ensureProject(folder);
    const std::filesystem::path file = databasePath(folder);
    return translated(file.string(), [&] {
        auto connection = std::make_unique<Connection>(folder, openForWriting(file, busyTimeout));
        migrate(connection->database);
        return RunStore(std::move(connection));
    });
}

const std::filesystem::path& RunStore::projectFolder() const
{
    return m_connection->folder;
}

std::string RunStore::freeName(const std::string& wanted)
{
    return runs::freeRunName(wanted, [this](const std::string& name) { return m_connection->isNameTaken(name, {}); });
}

void RunStore::createRun(const RunRow& run)
{
    const std::filesystem::path folder = m_connection->folder / "runs" / run.id.text();
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Error(ErrorCode::Failed, "cannot make the run's folder: " + error.message(), folder.string(), "check space and permissions");
    RunRow row = run;
    row.createdMs = orNow(run.createdMs);
    if (row.host.empty())
        row.host = runs::hostName();
    m_connection->write([&] {
        static const std::string sql = Table<RunRow>::insert("run");
        Table<RunRow>::run(m_connection->prepared(sql.c_str()), row);
    });
}

void RunStore::setState(const RunId& runId, RunState state, const std::string& errorCode, const std::string& errorMessage)
{
    m_connection->write([&] {
        const std::int64_t now = nowMilliseconds();
        SQLite::Statement& update =
            m_connection->prepared("UPDATE run SET state = ?2, error_code = ?3, error_message = ?4, heartbeat_ms = ?5,"
                                   " started_ms = CASE WHEN ?6 THEN coalesce(started_ms, ?5) ELSE started_ms END,"
                                   " finished_ms = CASE WHEN ?7 THEN NULL ELSE ?5 END WHERE id = ?1");
        requireRun(runWith(update, runId, runStateName(state), orNull(errorCode), orNull(errorMessage), now,
                           state == RunState::Preparing || state == RunState::Running, isActive(state)),
                   runId);
    });
}

void RunStore::heartbeat(const RunId& runId)
{
    m_connection->write([&] {
        SQLite::Statement& update = m_connection->prepared("UPDATE run SET heartbeat_ms = ?2 WHERE id = ?1");
        requireRun(runWith(update, runId, nowMilliseconds()), runId);
    });
}

void RunStore::setDevice(const RunId& runId, const std::string& device)
{
    m_connection->write([&] {
        SQLite::Statement& update = m_connection->prepared("UPDATE run SET device = ?2 WHERE id = ?1");
        requireRun(runWith(update, runId, device), runId);
    });
}

std::int64_t RunStore::appendEvent(const RunId& runId, const std::string& kind, const std::string& payloadJson, std::int64_t timeMs)
{
    std::int64_t seq = 0;
    m_connection->write([&] {
        // The number is drawn under the write lock, so processes that append to the same run leave no gap and no double.
        SQLite::Statement& insert =
            m_connection->prepared("INSERT INTO event (run_id, seq, time_ms, kind, payload)"
                                   " SELECT ?1, coalesce(max(seq), 0) + 1, ?2, ?3, ?4 FROM event WHERE run_id = ?1 RETURNING seq");
        bindAll(insert, runId, orNow(timeMs), kind, payloadJson);
        if (!insert.executeStep())
            throw Error(ErrorCode::Failed, "the event was not stored", runId);
        seq = insert.getColumn(0).getInt64();
        insert.executeStep(); // to its end: a RETURNING statement commits nothing before that
    });
    return seq;
}

void RunStore::appendMetrics(const RunId& runId, const std::vector<MetricPoint>& points, std::int64_t timeMs)
{
    m_connection->write([&] {
        static const std::string sql = Table<MetricPoint>::insert("metric", {"run_id", "time_ms"});
        SQLite::Statement& insert = m_connection->prepared(sql.c_str());
        const std::int64_t time = orNow(timeMs);
        for (const MetricPoint& point : points)
            Table<MetricPoint>::run(insert, point, runId, time);
    });
}

void RunStore::addDocuments(const std::vector<DocumentRecord>& documents)
{
    m_connection->write([&] {
        static const std::string sql = Table<DocumentRecord>::insert("document") + " ON CONFLICT DO NOTHING";
        SQLite::Statement& insert = m_connection->prepared(sql.c_str());
        for (const DocumentRecord& document : documents)
            Table<DocumentRecord>::run(insert, document);
    });
}

void RunStore::addGenerationTexts(const GenerationSetId& setId, const std::vector<GenerationText>& texts)
{
    m_connection->write([&] {
        // A resumed run decodes the same set again; the newer text stands.
        static const std::string sql = Table<GenerationText>::insert("generation_text", {"generation_set_id"}) +
                                       " ON CONFLICT (generation_set_id, document_id) DO UPDATE SET generated = excluded.generated"
                                       " WHERE generated IS NOT excluded.generated";
        SQLite::Statement& insert = m_connection->prepared(sql.c_str());
        for (const GenerationText& text : texts)
            Table<GenerationText>::run(insert, text, setId);
        linkAnswersToTexts(m_connection->database, setId);
    });
}

void RunStore::addLayer(const RunId& runId, const LayerRecord& layer)
{
    m_connection->write([&] {
        static const std::string sql = Table<LayerRecord>::insert("layer", {"run_id"});
        Table<LayerRecord>::run(m_connection->prepared(sql.c_str()), layer, runId);
    });
}

void RunStore::addEvaluation(const RunId& runId, const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations)
{
    m_connection->write([&] {
        static const std::string sql = Table<EvaluationRecord>::insert("evaluation", {"run_id"});
        Table<EvaluationRecord>::run(m_connection->prepared(sql.c_str()), evaluation, runId);
        static const std::string rowSql = Table<GenerationRecord>::insert("generation", {"evaluation_id"});
        SQLite::Statement& row = m_connection->prepared(rowSql.c_str());
        NeighbourWriter neighbours(m_connection->database);
        for (const GenerationRecord& generation : generations) {
            Table<GenerationRecord>::run(row, generation, evaluation.id);
            neighbours.add(m_connection->database.getLastInsertRowid(), generation);
        }
        copyAnswers(m_connection->database, evaluation.id);
    });
}

void RunStore::addSegment(const RunId& runId, const SegmentRecord& segment)
{
    m_connection->write([&] {
        static const std::string sql = Table<SegmentRecord>::insert("segment", {"run_id"});
        Table<SegmentRecord>::run(m_connection->prepared(sql.c_str()), segment, runId);
        if (segment.changes.empty())
            return;
        SQLite::Statement& mark = m_connection->prepared("UPDATE run SET mixed = 1 WHERE id = ?");
        requireRun(runWith(mark, runId), runId);
    });
}

void RunStore::addHardNegatives(const RunId& runId, const std::vector<HardNegativeRecord>& negatives)
{
    m_connection->write([&] {
        static const std::string sql = Table<HardNegativeRecord>::insert("hard_negative", {"run_id"});
        SQLite::Statement& insert = m_connection->prepared(sql.c_str());
        for (const HardNegativeRecord& negative : negatives)
            Table<HardNegativeRecord>::run(insert, negative, runId);
    });
}

void RunStore::addCheckpoint(const RunId& runId, const CheckpointRecord& checkpoint)
{
    m_connection->write([&] {
        if (checkpoint.isBest) {
            SQLite::Statement& clear = m_connection->prepared("UPDATE checkpoint SET is_best = 0 WHERE run_id = ?");
            runWith(clear, runId);
        }
        // Recorded a second time (it turned out to be the best one), a checkpoint keeps the marks of the moment it was made.
        static const std::string sql =
            Table<CheckpointRecord>::insert(
                "checkpoint", {"run_id", "event_mark", "metric_mark", "evaluation_mark", "layer_mark", "hard_negative_mark"}) +
            " ON CONFLICT (run_id, step) DO UPDATE SET path = excluded.path, loss = excluded.loss, is_best = excluded.is_best,"
            "  event_mark = CASE WHEN superseded THEN excluded.event_mark ELSE event_mark END,"
            "  metric_mark = CASE WHEN superseded THEN excluded.metric_mark ELSE metric_mark END,"
            "  evaluation_mark = CASE WHEN superseded THEN excluded.evaluation_mark ELSE evaluation_mark END,"
            "  layer_mark = CASE WHEN superseded THEN excluded.layer_mark ELSE layer_mark END,"
            "  hard_negative_mark = CASE WHEN superseded THEN excluded.hard_negative_mark ELSE hard_negative_mark END,"
            "  superseded = 0";
        const RowMarks marks = newestRows(m_connection->database, runId);
        Table<CheckpointRecord>::run(m_connection->prepared(sql.c_str()), checkpoint, runId, marks.event, marks.metric, marks.evaluation,
                                     marks.layer, marks.hardNegative);
    });
}

void RunStore::removeCheckpoint(const RunId& runId, std::int64_t step)
{
    m_connection->write([&] {
        SQLite::Statement& remove = m_connection->prepared("DELETE FROM checkpoint WHERE run_id = ? AND step = ?");
        runWith(remove, runId, step);
    });
}

} // namespace sdm::store
