#include "core/store/store_reader.h"

#include "core/store/generation_query.h"
#include "core/store/migrations.h"
#include "core/store/run_store.h"
#include "core/store/sqlite_session.h"

#include <algorithm>
#include <limits>

namespace sdm::store {

struct StoreReader::Connection {
    Connection(std::string path, SQLite::Database opened) : file(std::move(path)), database(std::move(opened)) {}

    std::string file;
    mutable SQLite::Database database;

    /// All rows of a query, each made by `readRow` from the statement.
    template <typename ReadRow, typename... Values>
    auto rows(const std::string& sql, ReadRow&& readRow, const Values&... values) const
    {
        return translated(file, [&] {
            SQLite::Statement query(database, sql);
            bindAll(query, values...);
            std::vector<decltype(readRow(query))> result;
            while (query.executeStep())
                result.push_back(readRow(query));
            return result;
        });
    }
};

namespace {

constexpr std::chrono::seconds kBusyTimeout{5};

std::optional<std::int64_t> integerOrNone(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<std::int64_t>(column.getInt64());
}

std::optional<double> numberOrNone(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<double>(column.getDouble());
}

std::optional<std::string> textOrNone(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<std::string>(column.getString());
}

double number(const SQLite::Column& column)
{
    return column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
}

const char* unlessIncluded(Superseded superseded)
{
    return superseded == Superseded::Included ? "" : " AND NOT superseded";
}

constexpr const char* kRunColumns = "SELECT id, name, preset, state, config, seed, created_ms, started_ms, finished_ms, heartbeat_ms,"
                                    " engine_version, device, host, error_code, error_message, resumes FROM run";

RunRow readRun(const SQLite::Statement& row)
{
    RunRow run;
    run.id = row.getColumn(0).getString();
    run.name = row.getColumn(1).getString();
    run.preset = row.getColumn(2).getString();
    run.state = runStateFromName(row.getColumn(3).getString());
    run.configJson = row.getColumn(4).getString();
    run.seed = row.getColumn(5).getInt64();
    run.createdMs = row.getColumn(6).getInt64();
    run.startedMs = integerOrNone(row.getColumn(7));
    run.finishedMs = integerOrNone(row.getColumn(8));
    run.heartbeatMs = integerOrNone(row.getColumn(9));
    run.engineVersion = row.getColumn(10).getString();
    run.device = row.getColumn(11).getString();
    run.host = row.getColumn(12).getString();
    run.errorCode = textOrNone(row.getColumn(13));
    run.errorMessage = textOrNone(row.getColumn(14));
    run.resumes = row.getColumn(15).getInt64();
    return run;
}

constexpr const char* kMetricColumns = "SELECT id, key, step, epoch, value, time_ms, superseded FROM metric";

MetricRow readMetric(const SQLite::Statement& row)
{
    MetricRow metric;
    metric.rowId = row.getColumn(0).getInt64();
    metric.point = {row.getColumn(1).getString(), row.getColumn(2).getInt64(), number(row.getColumn(3)), number(row.getColumn(4))};
    metric.timeMs = row.getColumn(5).getInt64();
    metric.superseded = row.getColumn(6).getInt() != 0;
    return metric;
}

EvaluationRecord readEvaluation(const SQLite::Statement& row)
{
    EvaluationRecord e;
    e.id = row.getColumn(0).getString();
    e.step = row.getColumn(1).getInt64();
    e.epoch = number(row.getColumn(2));
    e.split = row.getColumn(3).getString();
    e.shifted = row.getColumn(4).getInt() != 0;
    e.layerId = row.getColumn(5).getString();
    e.generationSetId = row.getColumn(6).getString();
    e.documents = row.getColumn(7).getInt64();
    e.admitted = integerOrNone(row.getColumn(8));
    e.admittedCorrect = integerOrNone(row.getColumn(9));
    e.admittedLower = integerOrNone(row.getColumn(10));
    e.admittedLowerCorrect = integerOrNone(row.getColumn(11));
    e.accepted = integerOrNone(row.getColumn(12));
    e.acceptedCorrect = integerOrNone(row.getColumn(13));
    e.correct = integerOrNone(row.getColumn(14));
    e.sentenceAccuracy = numberOrNone(row.getColumn(15));
    e.exactMatch = numberOrNone(row.getColumn(16));
    e.loss = numberOrNone(row.getColumn(17));
    e.datasetId = row.getColumn(18).getString();
    return e;
}

LayerRecord readLayer(const SQLite::Statement& row)
{
    LayerRecord layer;
    layer.id = row.getColumn(0).getString();
    layer.role = row.getColumn(1).getString();
    layer.draw = row.getColumn(2).getInt();
    layer.epoch = row.getColumn(3).getInt64();
    layer.step = row.getColumn(4).getInt64();
    layer.alpha = row.getColumn(5).getDouble();
    layer.qrMin = number(row.getColumn(6));
    layer.psi0 = number(row.getColumn(7));
    layer.psi1 = number(row.getColumn(8));
    layer.bestEpoch = row.getColumn(9).getInt64();
    layer.loss0 = number(row.getColumn(10));
    layer.loss1 = number(row.getColumn(11));
    layer.accuracy0 = number(row.getColumn(12));
    layer.accuracy1 = number(row.getColumn(13));
    layer.meanSimilarity0 = number(row.getColumn(14));
    layer.meanSimilarity1 = number(row.getColumn(15));
    layer.supportSize = row.getColumn(16).getInt64();
    return layer;
}

constexpr const char* kHardNegativeColumns =
    "SELECT id, epoch, step, document_id, text, kind, used, probability, origin, superseded FROM hard_negative";

HardNegativeRow readHardNegative(const SQLite::Statement& row)
{
    HardNegativeRow negative;
    negative.rowId = row.getColumn(0).getInt64();
    negative.record = {row.getColumn(1).getInt64(),  row.getColumn(2).getInt64(),  row.getColumn(3).getString(),
                       row.getColumn(4).getString(), row.getColumn(5).getString(), row.getColumn(6).getInt() != 0,
                       number(row.getColumn(7)),     row.getColumn(8).getString()};
    negative.superseded = row.getColumn(9).getInt() != 0;
    return negative;
}

// The row ids as a JSON array: one bound value, however many there are.
std::string asJsonArray(const std::vector<std::int64_t>& ids)
{
    std::string json = "[";
    for (const std::int64_t id : ids)
        json += (json.size() > 1 ? "," : "") + std::to_string(id);
    return json + "]";
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

std::int64_t StoreReader::dataVersion() const
{
    return translated(m_connection->file, [&] { return m_connection->database.execAndGet("PRAGMA data_version").getInt64(); });
}

std::vector<RunRow> StoreReader::runs() const
{
    return m_connection->rows(std::string(kRunColumns) + " ORDER BY created_ms DESC, id DESC", readRun);
}

RunRow StoreReader::findRun(const std::string& idPrefixOrName) const
{
    const std::string select = kRunColumns;
    auto found = m_connection->rows(select + " WHERE id = ?", readRun, idPrefixOrName);
    if (found.empty())
        found = m_connection->rows(select + " WHERE name = ? ORDER BY created_ms DESC, id DESC LIMIT 1", readRun, idPrefixOrName);
    if (found.empty() && !idPrefixOrName.empty())
        found = m_connection->rows(select + " WHERE substr(id, 1, length(?1)) = upper(?1) LIMIT 2", readRun, idPrefixOrName);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        throw Error(ErrorCode::NotFound, "no run of that id or name", idPrefixOrName, "`sdm-runner ls` lists the runs");
    throw Error(ErrorCode::NotFound, "several runs begin with that id", idPrefixOrName, "give more of its characters");
}

std::vector<EventRow> StoreReader::eventsAfter(const std::string& runId, std::int64_t seq, std::int64_t limit, Superseded superseded) const
{
    const auto read = [](const SQLite::Statement& row) {
        return EventRow{row.getColumn(0).getString(), row.getColumn(1).getInt64(),  row.getColumn(2).getInt64(),
                        row.getColumn(3).getString(), row.getColumn(4).getString(), row.getColumn(5).getInt() != 0};
    };
    return m_connection->rows(
        std::string("SELECT run_id, seq, time_ms, kind, payload, superseded FROM event WHERE run_id = ? AND seq > ?") +
            unlessIncluded(superseded) + " ORDER BY seq LIMIT ?",
        read, runId, seq, limit);
}

std::vector<std::string> StoreReader::metricKeys(const std::string& runId) const
{
    // Hops from key to key along the index instead of reading a million points for twenty names.
    return m_connection->rows(
        "WITH RECURSIVE found (key) AS (SELECT min(key) FROM metric WHERE run_id = ?1 UNION ALL"
        " SELECT (SELECT min(key) FROM metric WHERE run_id = ?1 AND key > found.key) FROM found WHERE key IS NOT NULL)"
        " SELECT key FROM found WHERE key IS NOT NULL",
        [](const SQLite::Statement& row) { return row.getColumn(0).getString(); }, runId);
}

std::vector<MetricRow> StoreReader::metrics(const std::string& runId, const std::string& key, Superseded superseded) const
{
    return m_connection->rows(std::string(kMetricColumns) + " WHERE run_id = ? AND key = ?" + unlessIncluded(superseded) +
                                  " ORDER BY step, id",
                              readMetric, runId, key);
}

std::vector<MetricRow> StoreReader::metricsAfter(const std::string& runId, std::int64_t rowId, std::int64_t limit,
                                                 Superseded superseded) const
{
    return m_connection->rows(std::string(kMetricColumns) + " WHERE run_id = ? AND id > ?" + unlessIncluded(superseded) +
                                  " ORDER BY id LIMIT ?",
                              readMetric, runId, rowId, limit);
}

std::vector<EvaluationRecord> StoreReader::evaluations(const std::string& runId, Superseded superseded) const
{
    return m_connection->rows(
        std::string(
            "SELECT id, step, epoch, split, shifted, layer_id, generation_set_id, documents, admitted, admitted_correct, admitted_lower,"
            " admitted_lower_correct, accepted, accepted_correct, correct, sentence_accuracy, exact_match, loss, dataset_id"
            " FROM evaluation WHERE run_id = ?") +
            unlessIncluded(superseded) + " ORDER BY row_id",
        readEvaluation, runId);
}

std::vector<LayerRecord> StoreReader::layers(const std::string& runId, Superseded superseded) const
{
    return m_connection->rows(
        std::string("SELECT id, role, draw, epoch, step, alpha, qr_min, psi0, psi1, best_epoch, loss0, loss1, accuracy0,"
                    " accuracy1, mean_similarity0, mean_similarity1, support_size FROM layer WHERE run_id = ?") +
            unlessIncluded(superseded) + " ORDER BY row_id",
        readLayer, runId);
}

std::vector<CheckpointRecord> StoreReader::checkpoints(const std::string& runId) const
{
    const auto read = [](const SQLite::Statement& row) {
        return CheckpointRecord{row.getColumn(0).getInt64(), row.getColumn(1).getString(), numberOrNone(row.getColumn(2)),
                                row.getColumn(3).getInt() != 0};
    };
    return m_connection->rows("SELECT step, path, loss, is_best FROM checkpoint WHERE run_id = ? AND NOT superseded ORDER BY step", read,
                              runId);
}

std::vector<HardNegativeRecord> StoreReader::hardNegatives(const std::string& runId, std::int64_t afterRowId, std::int64_t limit,
                                                           std::int64_t* lastRowId) const
{
    const auto rows =
        m_connection->rows(std::string(kHardNegativeColumns) + " WHERE run_id = ? AND id > ? AND NOT superseded ORDER BY id LIMIT ?",
                           readHardNegative, runId, afterRowId, limit);
    if (lastRowId)
        *lastRowId = rows.empty() ? afterRowId : rows.back().rowId;
    std::vector<HardNegativeRecord> records;
    records.reserve(rows.size());
    for (const HardNegativeRow& row : rows)
        records.push_back(row.record);
    return records;
}

std::vector<HardNegativeRow> StoreReader::hardNegativeRows(const std::string& runId) const
{
    return m_connection->rows(std::string(kHardNegativeColumns) + " WHERE run_id = ? ORDER BY id", readHardNegative, runId);
}

std::optional<DocumentRecord> StoreReader::document(const std::string& documentId) const
{
    const auto read = [](const SQLite::Statement& row) {
        return DocumentRecord{row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString(),
                              row.getColumn(3).getString()};
    };
    const auto found = m_connection->rows("SELECT document_id, prompt, reference, negative FROM document WHERE document_id = ?"
                                          " ORDER BY id DESC LIMIT 1",
                                          read, documentId);
    return found.empty() ? std::nullopt : std::optional<DocumentRecord>(found.front());
}

std::vector<std::int64_t> StoreReader::generationIds(const std::string& evaluationId, const GenerationFilter& filter, GenerationOrder order,
                                                     bool descending) const
{
    return translated(m_connection->file, [&] {
        const GenerationQuery sql = generationQuery(evaluationId, filter);
        SQLite::Statement query(m_connection->database, "SELECT g.id" + sql.joinsAndConditions + generationOrderClause(order, descending));
        sql.bind(query);
        std::vector<std::int64_t> ids;
        while (query.executeStep())
            ids.push_back(query.getColumn(0).getInt64());
        return ids;
    });
}

std::vector<GenerationView> StoreReader::generations(const std::vector<std::int64_t>& rowIds) const
{
    const auto read = [](const SQLite::Statement& row) {
        GenerationView view;
        view.record = readGeneration(row, 0);
        view.rowId = row.getColumn(kGenerationColumnCount - 1).getInt64();
        view.prompt = row.getColumn(kGenerationColumnCount).getString();
        view.reference = row.getColumn(kGenerationColumnCount + 1).getString();
        view.generated = row.getColumn(kGenerationColumnCount + 2).getString();
        return view;
    };
    return m_connection->rows(
        std::string("SELECT ") + kGenerationColumns +
            ", d.prompt, d.reference, t.generated FROM json_each(?) wanted JOIN generation g ON g.id = wanted.value"
            " JOIN evaluation e ON e.id = g.evaluation_id"
            " LEFT JOIN document d ON d.dataset_id = e.dataset_id AND d.document_id = g.document_id"
            " LEFT JOIN generation_text t ON t.generation_set_id = e.generation_set_id AND t.document_id = g.document_id"
            " ORDER BY wanted.key",
        read, asJsonArray(rowIds));
}

std::vector<GenerationRecord> StoreReader::generationRecords(const std::string& evaluationId) const
{
    return m_connection->rows(
        std::string("SELECT ") + kGenerationColumns + " FROM generation g WHERE g.evaluation_id = ? ORDER BY g.id",
        [](const SQLite::Statement& row) { return readGeneration(row, 0); }, evaluationId);
}

VerdictCounts StoreReader::verdictCounts(const std::string& evaluationId, const GenerationFilter& filter) const
{
    return translated(m_connection->file, [&] {
        const GenerationQuery sql = generationQuery(evaluationId, filter);
        SQLite::Statement query(m_connection->database,
                                "SELECT g.verdict, g.reason, count(*), sum(g.label >= 0 AND g.prediction = g.label),"
                                " sum(g.label >= 0 AND g.prediction != g.label)" +
                                    sql.joinsAndConditions + " GROUP BY g.verdict, g.reason");
        sql.bind(query);
        VerdictCounts counts;
        while (query.executeStep()) {
            const std::int64_t n = query.getColumn(2).getInt64();
            counts.byVerdict[static_cast<std::size_t>(verdictFromName(query.getColumn(0).getString()))] += n;
            counts.byReason[static_cast<std::size_t>(reasonFromName(query.getColumn(1).getString()))] += n;
            counts.right += query.getColumn(3).getInt64();
            counts.wrong += query.getColumn(4).getInt64();
        }
        return counts;
    });
}

} // namespace sdm::store
