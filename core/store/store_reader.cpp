#include "core/store/store_reader.h"

#include "core/store/generation_query.h"
#include "core/store/migrations.h"
#include "core/store/neighbour_lists.h"
#include "core/store/run_store.h"
#include "core/store/store_reader_connection.h"

#include <algorithm>
#include <limits>
#include <sqlite3.h>

namespace sdm::store {

namespace {

constexpr std::chrono::seconds kBusyTimeout{5};

constexpr int kOperationsBeforeALook = 1000; ///< a regular expression on a text may take milliseconds

constexpr const char* kRowColumns = "id, superseded";

const char* unlessIncluded(Superseded superseded)
{
    return superseded == Superseded::Included ? "" : " AND NOT superseded";
}

} // namespace

StoreReader::StoreReader(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
StoreReader::StoreReader(StoreReader&&) noexcept = default;
StoreReader& StoreReader::operator=(StoreReader&&) noexcept = default;
StoreReader::~StoreReader() = default;

StoreReader StoreReader::open(const std::filesystem::path& projectFolder)
{
    const std::filesystem::path file = databasePath(std::filesystem::absolute(projectFolder).lexically_normal());
    if (!std::filesystem::is_regular_file(file))
        throw Error(ErrorCode::NotFound, "no project here: there is no store.sqlite", projectFolder.string(),
                    "choose a project folder, or start a run in it");
    return translated(file.string(), [&] {
        auto connection = std::make_unique<Connection>(file.string(), openForReading(file, kBusyTimeout));
        const int newest = static_cast<int>(migrations().size());
        if (schemaVersion(connection->database) < newest) {
            RunStore::open(projectFolder); // migrates, or finds another process doing so
            connection = std::make_unique<Connection>(file.string(), openForReading(file, kBusyTimeout));
        }
        migrate(connection->database); // nothing left to do: this refuses newer and foreign files
        return StoreReader(std::move(connection));
    });
}

ReadingUntil::ReadingUntil(const StoreReader& reader, const std::atomic<bool>& stopped) : m_reader(reader)
{
    sqlite3_progress_handler(
        m_reader.m_connection->database.getHandle(), kOperationsBeforeALook,
        [](void* flag) { return static_cast<const std::atomic<bool>*>(flag)->load() ? 1 : 0; }, const_cast<std::atomic<bool>*>(&stopped));
}

ReadingUntil::~ReadingUntil()
{
    sqlite3_progress_handler(m_reader.m_connection->database.getHandle(), 0, nullptr, nullptr);
}

std::int64_t StoreReader::dataVersion() const
{
    return translated(m_connection->file, [&] { return m_connection->database.execAndGet("PRAGMA data_version").getInt64(); });
}

std::vector<RunRow> StoreReader::runs() const
{
    return m_connection->rows<RunRow>(Connection::select<RunRow>("run") + " ORDER BY created_ms DESC, id DESC");
}

RunRow StoreReader::findRun(const std::string& idPrefixOrName) const
{
    const std::string select = Connection::select<RunRow>("run");
    auto found = m_connection->rows<RunRow>(select + " WHERE id = ?", idPrefixOrName);
    if (found.empty())
        found = m_connection->rows<RunRow>(select + " WHERE name = ? ORDER BY created_ms DESC, id DESC LIMIT 1", idPrefixOrName);
    if (found.empty() && !idPrefixOrName.empty())
        found = m_connection->rows<RunRow>(select + " WHERE substr(id, 1, length(?1)) = upper(?1) LIMIT 2", idPrefixOrName);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        throw Error(ErrorCode::NotFound, "no run of that id or name", idPrefixOrName, "`sdm-runner ls` lists the runs");
    throw Error(ErrorCode::NotFound, "several runs begin with that id", idPrefixOrName, "give more of its characters");
}

std::vector<EventRow> StoreReader::eventsAfter(const RunId& runId, std::int64_t seq, std::int64_t limit, Superseded superseded) const
{
    return m_connection->rows<EventRow>(Connection::select<EventRow>("event") + " WHERE run_id = ? AND seq > ?" +
                                            unlessIncluded(superseded) + " ORDER BY seq LIMIT ?",
                                        runId, seq, limit);
}

std::vector<EventRow> StoreReader::eventsOfKind(const RunId& runId, const std::string& kind) const
{
    return m_connection->rows<EventRow>(Connection::select<EventRow>("event") + " WHERE run_id = ? AND kind = ?" +
                                            unlessIncluded(Superseded::LeftOut) + " ORDER BY seq",
                                        runId, kind);
}

std::vector<std::string> StoreReader::metricKeys(const RunId& runId) const
{
    return translated(m_connection->file, [&] {
        // Hops from key to key along the index instead of reading a million points for twenty names.
        SQLite::Statement query(
            m_connection->database,
            "WITH RECURSIVE found (key) AS (SELECT min(key) FROM metric WHERE run_id = ?1 UNION ALL"
            " SELECT (SELECT min(key) FROM metric WHERE run_id = ?1 AND key > found.key) FROM found WHERE key IS NOT NULL)"
            " SELECT key FROM found WHERE key IS NOT NULL");
        bindAll(query, runId);
        std::vector<std::string> keys;
        while (query.executeStep())
            keys.push_back(query.getColumn("key").getString());
        return keys;
    });
}

std::vector<MetricRow> StoreReader::metrics(const RunId& runId, const std::string& key, Superseded superseded) const
{
    return m_connection->rows<MetricRow>(Connection::select<MetricRow>("metric", kRowColumns) + " WHERE run_id = ? AND key = ?" +
                                             unlessIncluded(superseded) + " ORDER BY step, id",
                                         runId, key);
}

std::optional<MetricSummary> StoreReader::metricSummary(const RunId& runId, const std::string& key) const
{
    return translated(m_connection->file, [&]() -> std::optional<MetricSummary> {
        SQLite::Statement query(m_connection->database,
                                "SELECT count(value) AS n, min(value) AS least, max(value) AS greatest, avg(value) AS mean,"
                                " (SELECT value FROM metric WHERE run_id = ?1 AND key = ?2 AND NOT superseded AND value IS NOT NULL"
                                " ORDER BY step DESC, id DESC LIMIT 1) AS last"
                                " FROM metric WHERE run_id = ?1 AND key = ?2 AND NOT superseded");
        bindAll(query, runId, key);
        query.executeStep();
        const std::int64_t count = query.getColumn("n").getInt64();
        if (count == 0)
            return std::nullopt;
        return MetricSummary{query.getColumn("last").getDouble(), query.getColumn("least").getDouble(),
                             query.getColumn("greatest").getDouble(), query.getColumn("mean").getDouble(), count};
    });
}

std::vector<MetricRow> StoreReader::metricsAfter(const RunId& runId, std::int64_t rowId, std::int64_t limit, Superseded superseded) const
{
    return m_connection->rows<MetricRow>(Connection::select<MetricRow>("metric", kRowColumns) + " WHERE run_id = ? AND id > ?" +
                                             unlessIncluded(superseded) + " ORDER BY id LIMIT ?",
                                         runId, rowId, limit);
}

std::vector<EvaluationRecord> StoreReader::evaluations(const RunId& runId, Superseded superseded) const
{
    return m_connection->rows<EvaluationRecord>(
        Connection::select<EvaluationRecord>("evaluation") + " WHERE run_id = ?" + unlessIncluded(superseded) + " ORDER BY row_id", runId);
}

std::vector<LayerRecord> StoreReader::layers(const RunId& runId, Superseded superseded) const
{
    return m_connection->rows<LayerRecord>(
        Connection::select<LayerRecord>("layer") + " WHERE run_id = ?" + unlessIncluded(superseded) + " ORDER BY row_id", runId);
}

std::vector<CheckpointRecord> StoreReader::checkpoints(const RunId& runId) const
{
    return m_connection->rows<CheckpointRecord>(
        Connection::select<CheckpointRecord>("checkpoint") + " WHERE run_id = ? AND NOT superseded ORDER BY step", runId);
}

std::vector<SegmentRecord> StoreReader::segments(const RunId& runId) const
{
    return m_connection->rows<SegmentRecord>(Connection::select<SegmentRecord>("segment") + " WHERE run_id = ? ORDER BY id", runId);
}

std::vector<HardNegativeRecord> StoreReader::hardNegatives(const RunId& runId, std::int64_t afterRowId, std::int64_t limit,
                                                           std::int64_t* lastRowId) const
{
    auto rows = m_connection->rows<HardNegativeRow>(Connection::select<HardNegativeRow>("hard_negative", kRowColumns) +
                                                        " WHERE run_id = ? AND id > ? AND NOT superseded ORDER BY id LIMIT ?",
                                                    runId, afterRowId, limit);
    if (lastRowId)
        *lastRowId = rows.empty() ? afterRowId : rows.back().rowId;
    std::vector<HardNegativeRecord> records;
    records.reserve(rows.size());
    for (HardNegativeRow& row : rows)
        records.push_back(std::move(row.record));
    return records;
}

std::vector<HardNegativeRow> StoreReader::hardNegativeRows(const RunId& runId) const
{
    return m_connection->rows<HardNegativeRow>(
        Connection::select<HardNegativeRow>("hard_negative", kRowColumns) + " WHERE run_id = ? ORDER BY id", runId);
}

std::optional<DocumentRecord> StoreReader::document(const DocumentKey& key) const
{
    const auto found = m_connection->rows<DocumentRecord>(
        Connection::select<DocumentRecord>("document") + " WHERE dataset_id = ? AND document_id = ?", key.dataset, key.id);
    return found.empty() ? std::nullopt : std::optional<DocumentRecord>(found.front());
}

std::vector<std::int64_t> StoreReader::generationIds(const EvaluationId& evaluationId, const GenerationFilter& filter,
                                                     GenerationOrder order, bool descending) const
{
    return translated(m_connection->file, [&] {
        const GenerationQuery sql = generationQuery(evaluationId, filter);
        SQLite::Statement query(m_connection->database,
                                "SELECT g.id" + sql.joinsAndConditions + generationOrderClause(order, descending, filter.bound));
        sql.bind(query);
        std::vector<std::int64_t> ids;
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

std::vector<GenerationView> StoreReader::generations(const std::vector<std::int64_t>& rowIds, Neighbours neighbours) const
{
    return m_connection->rows<GenerationView>(
        "SELECT " + generationColumns() + (neighbours == Neighbours::Included ? ", " + neighbourColumn() + " AS neighbours" : "") +
            ", g.id AS generation_id, d.prompt, d.reference, t.generated, near.prompt AS nearest_prompt, near.reference AS "
            "nearest_reference"
            " FROM json_each(?) wanted JOIN generation g ON g.id = wanted.value"
            " JOIN evaluation e ON e.id = g.evaluation_id LEFT JOIN layer l ON l.id = e.layer_id"
            " LEFT JOIN document d ON d.dataset_id = e.dataset_id AND d.document_id = g.document_id"
            " LEFT JOIN document near ON near.dataset_id = l.dataset_id AND near.document_id = g.nearest_document_id"
            " LEFT JOIN generation_text t ON t.generation_set_id = e.generation_set_id AND t.document_id = g.document_id"
            " ORDER BY wanted.key",
        asJsonArray(rowIds));
}

std::vector<GenerationRecord> StoreReader::generationRecords(const EvaluationId& evaluationId) const
{
    return m_connection->rows<GenerationRecord>("SELECT " + generationColumns() +
                                                    " FROM generation g JOIN evaluation e ON e.id = g.evaluation_id"
                                                    " LEFT JOIN layer l ON l.id = e.layer_id WHERE g.evaluation_id = ? ORDER BY g.id",
                                                evaluationId);
}

VerdictCounts StoreReader::verdictCounts(const EvaluationId& evaluationId, const GenerationFilter& filter) const
{
    return translated(m_connection->file, [&] {
        const GenerationQuery sql = generationQuery(evaluationId, filter);
        SQLite::Statement query(m_connection->database,
                                "SELECT g.verdict, " + reasonColumn(filter.bound) + " AS reason, count(*) AS items," +
                                    " sum(g.label >= 0 AND g.prediction = g.label) AS right_items,"
                                    " sum(g.label >= 0 AND g.prediction >= 0 AND g.prediction != g.label) AS wrong_items" +
                                    sql.joinsAndConditions + " GROUP BY 1, 2");
        sql.bind(query);
        VerdictCounts counts;
        while (query.executeStep()) {
            const std::int64_t n = query.getColumn("items").getInt64();
            counts.byVerdict[indexOf(fromName<Verdict>(query.getColumn("verdict").getString()))] += n;
            counts.byReason[indexOf(fromName<Reason>(query.getColumn("reason").getString()))] += n;
            counts.right += query.getColumn("right_items").getInt64();
            counts.wrong += query.getColumn("wrong_items").getInt64();
        }
        return counts;
    });
}

void requireUsableStore(const std::filesystem::path& projectFolder)
{
    const std::filesystem::path file = databasePath(std::filesystem::absolute(projectFolder).lexically_normal());
    if (!std::filesystem::exists(file))
        return;
    translated(file.string(), [&] {
        SQLite::Database database = openForReading(file, kBusyTimeout);
        requireOurs(database);
    });
}

} // namespace sdm::store
