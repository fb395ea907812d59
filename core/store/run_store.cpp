#include "core/store/run_store.h"

#include "core/base/ulid.h"
#include "core/store/migrations.h"
#include "core/store/project_file.h"
#include "core/store/run_store_connection.h"

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

void RunStore::createRun(const RunRow& run)
{
    const std::filesystem::path folder = m_connection->folder / "runs" / run.id;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Error(ErrorCode::Failed, "cannot make the run's folder: " + error.message(), folder.string(), "check space and permissions");
    m_connection->write([&] {
        SQLite::Statement& insert =
            m_connection->prepared("INSERT INTO run (id, name, preset, state, config, seed, created_ms, started_ms, finished_ms,"
                                   " heartbeat_ms, engine_version, device, host, error_code, error_message, resumes)"
                                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        runWith(insert, run.id, run.name, run.preset, runStateName(run.state), run.configJson, run.seed, orNow(run.createdMs),
                run.startedMs, run.finishedMs, run.heartbeatMs, run.engineVersion, run.device, run.host.empty() ? hostName() : run.host,
                run.errorCode, run.errorMessage, run.resumes);
    });
}

void RunStore::setState(const std::string& runId, RunState state, const std::string& errorCode, const std::string& errorMessage)
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

void RunStore::heartbeat(const std::string& runId)
{
    m_connection->write([&] {
        SQLite::Statement& update = m_connection->prepared("UPDATE run SET heartbeat_ms = ?2 WHERE id = ?1");
        requireRun(runWith(update, runId, nowMilliseconds()), runId);
    });
}

void RunStore::setDevice(const std::string& runId, const std::string& device)
{
    m_connection->write([&] {
        SQLite::Statement& update = m_connection->prepared("UPDATE run SET device = ?2 WHERE id = ?1");
        requireRun(runWith(update, runId, device), runId);
    });
}

std::int64_t RunStore::appendEvent(const std::string& runId, const std::string& kind, const std::string& payloadJson, std::int64_t timeMs)
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

void RunStore::appendMetrics(const std::string& runId, const std::vector<MetricPoint>& points, std::int64_t timeMs)
{
    m_connection->write([&] {
        const std::int64_t time = orNow(timeMs);
        SQLite::Statement& insert =
            m_connection->prepared("INSERT INTO metric (run_id, key, step, epoch, time_ms, value) VALUES (?, ?, ?, ?, ?, ?)");
        for (const MetricPoint& point : points)
            runWith(insert, runId, point.key, point.step, point.epoch, time, point.value);
    });
}

void RunStore::addDocuments(const std::string& datasetId, const std::vector<DocumentRecord>& documents)
{
    m_connection->write([&] {
        SQLite::Statement& insert = m_connection->prepared("INSERT INTO document (dataset_id, document_id, prompt, reference, negative)"
                                                           " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        for (const DocumentRecord& document : documents)
            runWith(insert, datasetId, document.documentId, document.prompt, document.reference, document.negative);
    });
}

void RunStore::addGenerationTexts(const std::string& generationSetId, const std::vector<GenerationText>& texts)
{
    m_connection->write([&] {
        // A resumed run decodes the same set again; the newer text stands.
        SQLite::Statement& insert =
            m_connection->prepared("INSERT INTO generation_text (generation_set_id, document_id, generated) VALUES (?, ?, ?)"
                                   " ON CONFLICT (generation_set_id, document_id) DO UPDATE SET generated = excluded.generated"
                                   " WHERE generated IS NOT excluded.generated");
        for (const GenerationText& text : texts)
            runWith(insert, generationSetId, text.documentId, text.generated);
    });
}

void RunStore::addLayer(const std::string& runId, const LayerRecord& layer)
{
    m_connection->write([&] {
        SQLite::Statement& insert = m_connection->prepared(
            "INSERT INTO layer (id, run_id, role, draw, epoch, step, alpha, qr_min, psi0, psi1, best_epoch, loss0, loss1,"
            " accuracy0, accuracy1, mean_similarity0, mean_similarity1, support_size)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        runWith(insert, layer.id, runId, layer.role, layer.draw, layer.epoch, layer.step, layer.alpha, layer.qrMin, layer.psi0, layer.psi1,
                layer.bestEpoch, layer.loss0, layer.loss1, layer.accuracy0, layer.accuracy1, layer.meanSimilarity0, layer.meanSimilarity1,
                layer.supportSize);
    });
}

void RunStore::addEvaluation(const std::string& runId, const std::string& datasetId, const EvaluationRecord& evaluation,
                             const std::vector<GenerationRecord>& generations)
{
    m_connection->write([&] {
        SQLite::Statement& insert =
            m_connection->prepared("INSERT INTO evaluation (id, run_id, dataset_id, step, epoch, split, shifted, layer_id,"
                                   " generation_set_id, documents, admitted, admitted_correct, admitted_lower,"
                                   " admitted_lower_correct, accepted, accepted_correct, correct, sentence_accuracy, exact_match, loss)"
                                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        const EvaluationRecord& e = evaluation;
        runWith(insert, e.id, runId, datasetId, e.step, e.epoch, e.split, e.shifted, orNull(e.layerId), orNull(e.generationSetId),
                e.documents, e.admitted, e.admittedCorrect, e.admittedLower, e.admittedLowerCorrect, e.accepted, e.acceptedCorrect,
                e.correct, e.sentenceAccuracy, e.exactMatch, e.loss);
        SQLite::Statement& row = m_connection->prepared(
            "INSERT INTO generation (evaluation_id, document_id, label, prediction, verdict, reason, reason_lower, similarity,"
            " distance, distance_lower, probability, probability_lower, rescaled_similarity, rescaled_similarity_lower,"
            " in_region, in_region_lower, nearest_document_id, nearest_distance, logit0, logit1, effective_samples0,"
            " effective_samples1, sentence_correct, exact_match)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const GenerationRecord& g : generations)
            runWith(row, e.id, g.documentId, g.label, g.prediction, verdictName(g.verdict), reasonName(g.reason), reasonName(g.reasonLower),
                    g.similarity, g.distance, g.distanceLower, g.probability, g.probabilityLower, g.rescaledSimilarity,
                    g.rescaledSimilarityLower, g.inRegion, g.inRegionLower, orNull(g.nearestDocumentId), g.nearestDistance, g.logit0,
                    g.logit1, g.effectiveSamples0, g.effectiveSamples1, g.sentenceCorrect, g.exactMatch);
    });
}

void RunStore::addHardNegatives(const std::string& runId, const std::vector<HardNegativeRecord>& negatives)
{
    m_connection->write([&] {
        SQLite::Statement& insert =
            m_connection->prepared("INSERT INTO hard_negative (run_id, epoch, step, document_id, text, kind, used, probability, origin)"
                                   " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const HardNegativeRecord& n : negatives)
            runWith(insert, runId, n.epoch, n.step, n.documentId, n.text, n.kind, n.used, n.probability, n.origin);
    });
}

void RunStore::addCheckpoint(const std::string& runId, const CheckpointRecord& checkpoint)
{
    m_connection->write([&] {
        if (checkpoint.isBest) {
            SQLite::Statement& clear = m_connection->prepared("UPDATE checkpoint SET is_best = 0 WHERE run_id = ?");
            runWith(clear, runId);
        }
        // Recorded a second time (it turned out to be the best one), a checkpoint keeps the marks of the moment it was made.
        SQLite::Statement& insert = m_connection->prepared(
            "INSERT INTO checkpoint (run_id, step, path, loss, is_best, event_mark, metric_mark, evaluation_mark, layer_mark, "
            "hard_negative_mark)"
            " VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(seq), 0) FROM event WHERE run_id = ?1),"
            "         (SELECT coalesce(max(id), 0) FROM metric), (SELECT coalesce(max(row_id), 0) FROM evaluation),"
            "         (SELECT coalesce(max(row_id), 0) FROM layer), (SELECT coalesce(max(id), 0) FROM hard_negative))"
            " ON CONFLICT (run_id, step) DO UPDATE SET path = excluded.path, loss = excluded.loss, is_best = excluded.is_best,"
            "  event_mark = CASE WHEN superseded THEN excluded.event_mark ELSE event_mark END,"
            "  metric_mark = CASE WHEN superseded THEN excluded.metric_mark ELSE metric_mark END,"
            "  evaluation_mark = CASE WHEN superseded THEN excluded.evaluation_mark ELSE evaluation_mark END,"
            "  layer_mark = CASE WHEN superseded THEN excluded.layer_mark ELSE layer_mark END,"
            "  hard_negative_mark = CASE WHEN superseded THEN excluded.hard_negative_mark ELSE hard_negative_mark END,"
            "  superseded = 0");
        runWith(insert, runId, checkpoint.step, checkpoint.path, checkpoint.loss, checkpoint.isBest);
    });
}

void RunStore::removeCheckpoint(const std::string& runId, std::int64_t step)
{
    m_connection->write([&] {
        SQLite::Statement& remove = m_connection->prepared("DELETE FROM checkpoint WHERE run_id = ? AND step = ?");
        runWith(remove, runId, step);
    });
}

} // namespace sdm::store
