#include "core/store/migrations.h"

#include "core/base/error.h"
#include "core/store/queue_schema.h"
#include "core/store/schema_check.h"
#include "core/store/store_backup.h"

#include <array>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>

namespace sdm::store {
namespace {

// "SDMW": tells our files from any other SQLite database somebody points us at.
constexpr int kApplicationId = 0x53444D57;

// Column names are public (people read them with a SQL shell or pandas). Non-finite numbers: NaN is NULL, infinity is SQLite's own.
// Lists with an entry a class are JSON, in which infinity is the text "inf"; the first two classes have columns of their own, computed.
// Row ids are AUTOINCREMENT: they only ever grow, so "recorded after" is a comparison (see checkpoint.*_mark).
constexpr const char* kVersion1 = R"sql(
PRAGMA application_id = 0x53444D57;

CREATE TABLE run (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    preset TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'preparing', 'running', 'stopping', 'stopped', 'finished', 'failed', 'interrupted')),
    config TEXT NOT NULL,
    seed INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    started_ms INTEGER,
    finished_ms INTEGER,
    heartbeat_ms INTEGER,
    engine_version TEXT NOT NULL,
    device TEXT NOT NULL,
    host TEXT NOT NULL,
    error_code TEXT,
    error_message TEXT,
    resumes INTEGER NOT NULL DEFAULT 0,
    mixed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX run_by_time ON run (created_ms);
CREATE INDEX run_by_name ON run (name, created_ms);

-- A stretch of a run in one process.
CREATE TABLE segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    first_step INTEGER NOT NULL,
    started_ms INTEGER NOT NULL,
    threads INTEGER NOT NULL,
    device TEXT NOT NULL,
    dtype TEXT NOT NULL,
    engine_version TEXT NOT NULL,
    torch_version TEXT NOT NULL,
    changes TEXT NOT NULL
) STRICT;
CREATE INDEX segment_by_run ON segment (run_id, id);

CREATE TABLE event (
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL CHECK (seq > 0),
    time_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    superseded INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, seq)
) STRICT;

CREATE TABLE metric (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    step INTEGER NOT NULL,
    epoch REAL,
    time_ms INTEGER NOT NULL,
    value REAL,
    superseded INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX metric_by_key ON metric (run_id, key, step);
CREATE INDEX metric_by_run ON metric (run_id, id);

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    dataset_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    prompt TEXT NOT NULL,
    reference TEXT NOT NULL,
    negative TEXT NOT NULL,
    UNIQUE (dataset_id, document_id)
) STRICT;
CREATE INDEX document_by_id ON document (document_id);

CREATE TABLE layer (
    row_id INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    draw INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    step INTEGER NOT NULL,
    model_step INTEGER NOT NULL,
    dataset_id TEXT,
    alpha REAL NOT NULL,
    qr_min REAL,
    best_epoch INTEGER NOT NULL,
    classes TEXT NOT NULL,
    support_size INTEGER NOT NULL,
    superseded INTEGER NOT NULL DEFAULT 0,
    psi0 REAL GENERATED ALWAYS AS (CASE json_extract(classes, '$[0].psi') WHEN 'inf' THEN 9e999 ELSE json_extract(classes, '$[0].psi') END) VIRTUAL,
    psi1 REAL GENERATED ALWAYS AS (CASE json_extract(classes, '$[1].psi') WHEN 'inf' THEN 9e999 ELSE json_extract(classes, '$[1].psi') END) VIRTUAL,
    loss0 REAL GENERATED ALWAYS AS (CASE json_extract(classes, '$[0].loss') WHEN 'inf' THEN 9e999 ELSE json_extract(classes, '$[0].loss') END) VIRTUAL,
    loss1 REAL GENERATED ALWAYS AS (CASE json_extract(classes, '$[1].loss') WHEN 'inf' THEN 9e999 ELSE json_extract(classes, '$[1].loss') END) VIRTUAL,
    accuracy0 REAL GENERATED ALWAYS AS (CASE json_extract(classes, '$[0].accuracy') WHEN 'inf' THEN 9e999 ELSE json_extract(classes, '$[0].accuracy') END) VIRTUAL,
    accuracy1 REAL GENERATED ALWAYS AS (CASE json_extract(classes, '$[1].accuracy') WHEN 'inf' THEN 9e999 ELSE json_extract(classes, '$[1].accuracy') END) VIRTUAL,
    mean_similarity0 REAL GENERATED ALWAYS AS (CASE json_extract(classes, '$[0].mean_similarity') WHEN 'inf' THEN 9e999 ELSE json_extract(classes, '$[0].mean_similarity') END) VIRTUAL,
    mean_similarity1 REAL GENERATED ALWAYS AS (CASE json_extract(classes, '$[1].mean_similarity') WHEN 'inf' THEN 9e999 ELSE json_extract(classes, '$[1].mean_similarity') END) VIRTUAL
) STRICT;
CREATE INDEX layer_by_run ON layer (run_id, row_id);

CREATE TABLE evaluation (
    row_id INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    dataset_id TEXT,
    purpose TEXT NOT NULL,
    step INTEGER NOT NULL,
    model_step INTEGER NOT NULL,
    epoch REAL,
    split TEXT NOT NULL,
    shifted INTEGER NOT NULL,
    layer_id TEXT,
    generation_set_id TEXT,
    documents INTEGER NOT NULL,
    admitted INTEGER,
    admitted_correct INTEGER,
    accepted INTEGER,
    accepted_correct INTEGER,
    admitted_lower INTEGER,
    admitted_lower_correct INTEGER,
    accepted_lower INTEGER,
    accepted_lower_correct INTEGER,
    correct INTEGER,
    too_long INTEGER,
    cut_answers INTEGER,
    no_response INTEGER,
    attempts REAL,
    word_accuracy REAL,
    word_accuracy_sd REAL,
    verdict_tp INTEGER,
    verdict_fp INTEGER,
    verdict_fn INTEGER,
    verdict_tn INTEGER,
    sentence_accuracy REAL,
    exact_match REAL,
    loss REAL,
    cross_entropy_loss REAL,
    superseded INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX evaluation_by_run ON evaluation (run_id, row_id);

-- Narrow numbers; the wide texts lie in generation_text, so that counting and sorting never reads them.
CREATE TABLE generation (
    id INTEGER PRIMARY KEY,
    evaluation_id TEXT NOT NULL REFERENCES evaluation (id) ON DELETE CASCADE,
    document_id TEXT NOT NULL,
    label INTEGER NOT NULL,
    prediction INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_lower TEXT NOT NULL,
    similarity INTEGER,
    distance REAL,
    distance_lower REAL,
    probability REAL,
    probability_lower REAL,
    rescaled_similarity REAL,
    rescaled_similarity_lower REAL,
    in_region INTEGER NOT NULL,
    in_region_lower INTEGER NOT NULL,
    nearest_document_id TEXT,
    nearest_distance REAL,
    logits TEXT,
    effective_samples TEXT,
    sentence_correct INTEGER NOT NULL,
    exact_match INTEGER NOT NULL,
    cut INTEGER NOT NULL,
    no_response INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    word_accuracy REAL,
    own_verdict TEXT NOT NULL,
    UNIQUE (evaluation_id, document_id)
) STRICT;

CREATE TABLE generation_text (
    id INTEGER PRIMARY KEY,
    generation_set_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    generated TEXT NOT NULL,
    UNIQUE (generation_set_id, document_id)
) STRICT;

-- The index keeps no copy of the texts; the triggers keep it in step with them.
CREATE VIRTUAL TABLE generation_text_fts USING fts5 (generated, content = 'generation_text', content_rowid = 'id');
CREATE TRIGGER generation_text_inserted AFTER INSERT ON generation_text BEGIN
    INSERT INTO generation_text_fts (rowid, generated) VALUES (new.id, new.generated);
END;
CREATE TRIGGER generation_text_deleted AFTER DELETE ON generation_text BEGIN
    INSERT INTO generation_text_fts (generation_text_fts, rowid, generated) VALUES ('delete', old.id, old.generated);
END;
CREATE TRIGGER generation_text_updated AFTER UPDATE ON generation_text BEGIN
    INSERT INTO generation_text_fts (generation_text_fts, rowid, generated) VALUES ('delete', old.id, old.generated);
    INSERT INTO generation_text_fts (rowid, generated) VALUES (new.id, new.generated);
END;

CREATE TABLE hard_negative (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    dataset_id TEXT,
    document_id TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    step INTEGER NOT NULL,
    model_step INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    used INTEGER NOT NULL,
    probability REAL,
    origin TEXT NOT NULL,
    superseded INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX hard_negative_by_run ON hard_negative (run_id, id);

-- The marks are the newest rows of each table at the moment the checkpoint was recorded: what a resume from it keeps.
CREATE TABLE checkpoint (
    run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    path TEXT NOT NULL,
    loss REAL,
    is_best INTEGER NOT NULL,
    event_mark INTEGER NOT NULL,
    metric_mark INTEGER NOT NULL,
    evaluation_mark INTEGER NOT NULL,
    layer_mark INTEGER NOT NULL,
    hard_negative_mark INTEGER NOT NULL,
    superseded INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run_id, step)
) STRICT;

CREATE VIEW v_generation AS
SELECT r.id AS run_id, r.name AS run_name, r.preset, e.id AS evaluation_id, e.purpose, e.step, e.model_step, e.epoch, e.split, e.shifted,
       e.layer_id, l.role AS layer_role, l.draw AS layer_draw, l.alpha, l.qr_min, l.psi0, l.psi1, l.classes AS layer_classes,
       g.id AS generation_id, e.dataset_id, g.document_id, d.prompt, d.reference, t.generated, g.label, g.prediction,
       CASE WHEN g.label >= 0 AND g.prediction >= 0 THEN g.label = g.prediction END AS correct, g.verdict, g.reason, g.reason_lower,
       g.similarity, g.distance, g.distance_lower, g.probability, g.probability_lower, g.rescaled_similarity, g.rescaled_similarity_lower,
       g.in_region, g.in_region_lower, l.dataset_id AS nearest_dataset_id, g.nearest_document_id, g.nearest_distance, g.logits,
       json_extract(g.logits, '$[0]') AS logit0, json_extract(g.logits, '$[1]') AS logit1, g.effective_samples,
       json_extract(g.effective_samples, '$[0]') AS effective_samples0, json_extract(g.effective_samples, '$[1]') AS effective_samples1,
       g.sentence_correct, g.exact_match, g.cut, g.no_response, g.attempts, g.word_accuracy, g.own_verdict, e.superseded
FROM generation g
JOIN evaluation e ON e.id = g.evaluation_id
JOIN run r ON r.id = e.run_id
LEFT JOIN layer l ON l.id = e.layer_id
LEFT JOIN document d ON d.dataset_id = e.dataset_id AND d.document_id = g.document_id
LEFT JOIN generation_text t ON t.generation_set_id = e.generation_set_id AND t.document_id = g.document_id;
)sql";

// What people add to runs and answers, the log of it, and narrow copies of an answer's numbers for browsing a whole project.
constexpr const char* kVersion2 = R"sql(
-- What people say of a run; a run nobody said anything of has no row. `tags` is a JSON list of texts, sorted.
CREATE TABLE run_annotation (
    run_id TEXT PRIMARY KEY NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    run_group TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    note TEXT NOT NULL DEFAULT '',
    starred INTEGER NOT NULL DEFAULT 0,
    baseline INTEGER NOT NULL DEFAULT 0,
    archived_ms INTEGER,
    trashed_ms INTEGER,
    trash_reason TEXT,
    emptied_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX run_annotation_one_baseline ON run_annotation (baseline) WHERE baseline = 1;

-- What people say of a document (generation_set_id '') or of one answer to it.
CREATE TABLE example_annotation (
    dataset_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    generation_set_id TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]',
    flagged INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    viewed_ms INTEGER,
    PRIMARY KEY (dataset_id, document_id, generation_set_id)
) STRICT, WITHOUT ROWID;

-- A named query over answers; NULL once it was removed, so that a removal can be undone.
CREATE TABLE slice (
    name TEXT PRIMARY KEY NOT NULL,
    query TEXT
) STRICT;

-- One row an action of a person, never changed: an undo is a row that names the one it takes back.
CREATE TABLE edit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    of_edit INTEGER REFERENCES edit (id)
) STRICT;
CREATE INDEX edit_by_target ON edit (of_edit, id);
CREATE TABLE edit_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    edit_id INTEGER NOT NULL REFERENCES edit (id),
    subject TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    dataset_id TEXT NOT NULL,
    generation_set_id TEXT NOT NULL,
    field TEXT NOT NULL,
    before ANY,
    after ANY
) STRICT;
CREATE INDEX edit_change_by_edit ON edit_change (edit_id, id);
CREATE TRIGGER edit_is_not_changed BEFORE UPDATE ON edit BEGIN SELECT raise(ABORT, 'the log of edits only grows'); END;
CREATE TRIGGER edit_is_not_removed BEFORE DELETE ON edit BEGIN SELECT raise(ABORT, 'the log of edits only grows'); END;
CREATE TRIGGER edit_change_is_not_changed BEFORE UPDATE ON edit_change BEGIN SELECT raise(ABORT, 'the log of edits only grows'); END;
CREATE TRIGGER edit_change_is_not_removed BEFORE DELETE ON edit_change BEGIN SELECT raise(ABORT, 'the log of edits only grows'); END;

CREATE INDEX evaluation_by_set ON evaluation (generation_set_id);
CREATE INDEX evaluation_by_dataset ON evaluation (dataset_id);

-- A generation's numbers without its lists and texts. margin: how far inside the region (negative: outside), relative to the nearer of
-- the thresholds that the layer had when it judged.
CREATE TABLE answer (
    evaluation_row INTEGER NOT NULL REFERENCES evaluation (row_id) ON DELETE CASCADE,
    generation_id INTEGER NOT NULL,
    text_id INTEGER,
    label INTEGER NOT NULL,
    prediction INTEGER NOT NULL,
    sentence_correct INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_lower TEXT NOT NULL,
    similarity INTEGER,
    distance REAL,
    distance_lower REAL,
    probability REAL,
    probability_lower REAL,
    rescaled_similarity REAL,
    rescaled_similarity_lower REAL,
    margin REAL,
    margin_lower REAL,
    PRIMARY KEY (evaluation_row, generation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO answer
SELECT evaluation_row, id, text_id, label, prediction, sentence_correct, verdict, reason, reason_lower, similarity, distance, distance_lower,
       probability, probability_lower, rescaled_similarity, rescaled_similarity_lower,
       CASE WHEN prediction < 0 OR layer_id IS NULL THEN NULL
            WHEN qr_min IS NULL OR qr_min > 1e300 OR typeof(psi) = 'text' THEN -1.0
            ELSE min(coalesce((rescaled_similarity - qr_min) / qr_min, (probability - psi) / psi),
                     coalesce((probability - psi) / psi, (rescaled_similarity - qr_min) / qr_min)) END,
       CASE WHEN prediction < 0 OR layer_id IS NULL THEN NULL
            WHEN qr_min IS NULL OR qr_min > 1e300 OR typeof(psi) = 'text' THEN -1.0
            ELSE min(coalesce((rescaled_similarity_lower - qr_min) / qr_min, (probability_lower - psi) / psi),
                     coalesce((probability_lower - psi) / psi, (rescaled_similarity_lower - qr_min) / qr_min)) END
FROM (SELECT g.*, e.row_id AS evaluation_row, t.id AS text_id, l.id AS layer_id, l.qr_min,
             json_extract(l.classes, '$[' || g.prediction || '].psi') AS psi
      FROM generation g
      JOIN evaluation e ON e.id = g.evaluation_id
      LEFT JOIN layer l ON l.id = e.layer_id AND g.prediction >= 0
      LEFT JOIN generation_text t ON t.generation_set_id = e.generation_set_id AND t.document_id = g.document_id);
CREATE INDEX answer_by_text ON answer (text_id);

-- How many answers of an evaluation are of each kind: what filters on kinds alone count with.
CREATE TABLE answer_count (
    evaluation_row INTEGER NOT NULL REFERENCES evaluation (row_id) ON DELETE CASCADE,
    label INTEGER NOT NULL,
    prediction INTEGER NOT NULL,
    sentence_correct INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_lower TEXT NOT NULL,
    answers INTEGER NOT NULL,
    PRIMARY KEY (evaluation_row, label, prediction, sentence_correct, verdict, reason, reason_lower)
) STRICT, WITHOUT ROWID;
INSERT INTO answer_count
SELECT evaluation_row, label, prediction, sentence_correct, verdict, reason, reason_lower, count(*) FROM answer GROUP BY 1, 2, 3, 4, 5, 6, 7;
)sql";

// The training documents next to each answer, by name.
constexpr const char* kVersion3 = R"sql(
CREATE TABLE neighbour_document (
    number INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE
) STRICT;

-- By distance: those in a row that make q, the first twenty of them, and the one that ends the row. A JSON list of [number, distance] for
-- a document that the layer knows as labelled and predicted what it predicts of the answer, [number, distance, label, prediction] for
-- another. Its data set is the layer's.
CREATE TABLE neighbour_list (
    generation_id INTEGER PRIMARY KEY REFERENCES generation (id) ON DELETE CASCADE,
    neighbours TEXT NOT NULL
) STRICT;

-- rank: of those that agree, 1 for the nearest; of the one that ends them, q + 1.
CREATE VIEW v_neighbour AS
SELECT e.run_id, g.evaluation_id, g.id AS generation_id, g.document_id, g.prediction,
       CASE json_array_length(j.value) WHEN 2 THEN j.key + 1 ELSE g.similarity + 1 END AS rank,
       l.dataset_id AS neighbour_dataset_id, n.document_id AS neighbour_document_id,
       coalesce(json_extract(j.value, '$[2]'), g.prediction) AS neighbour_label,
       coalesce(json_extract(j.value, '$[3]'), g.prediction) AS neighbour_prediction,
       json_extract(j.value, '$[1]') AS distance, e.superseded
FROM neighbour_list w
JOIN generation g ON g.id = w.generation_id
JOIN evaluation e ON e.id = g.evaluation_id
LEFT JOIN layer l ON l.id = e.layer_id
JOIN json_each(w.neighbours) j
LEFT JOIN neighbour_document n ON n.number = json_extract(j.value, '$[0]');
)sql";

// What people decide on generated wrong answers.
constexpr const char* kVersion5 = R"sql(
-- A document nobody decided on has no row. `kept` and `banned` are JSON lists of texts; a text stands in one place at most.
CREATE TABLE negative_choice (
    dataset_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    promoted TEXT NOT NULL DEFAULT '',
    kept TEXT NOT NULL DEFAULT '[]',
    banned TEXT NOT NULL DEFAULT '[]',
    PRIMARY KEY (dataset_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hard_negative_by_document ON hard_negative (document_id, id);
)sql";

constexpr std::array<const char*, 5> kMigrations{kVersion1, kVersion2, kVersion3, kQueueSchema, kVersion5};

void refuseForeign(SQLite::Database& database, int version)
{
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    const bool empty = version == 0 && database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (application != kApplicationId && !empty)
        throw Error(ErrorCode::BadInput, "the database is not a store of SDM Workbench", database.getFilename(),
                    "choose another project folder");
}

/// The version a file says it has, one of those that `steps` make, with the schema of that version and nothing else acting on it.
int knownVersion(SQLite::Database& database, std::span<const char* const> steps)
{
    const SQLite::Transaction snapshot(database); // another process may be bringing it to the next version
    const int version = schemaVersion(database), newest = static_cast<int>(steps.size());
    refuseForeign(database, version);
    if (version < 0)
        throw Error(ErrorCode::BadInput, "the store says it has version " + std::to_string(version) + ", which none has",
                    database.getFilename(), "it is damaged or was changed by another program: use another copy");
    if (version > newest)
        throw Error(ErrorCode::Unsupported,
                    "the store has version " + std::to_string(version) + ", this program knows up to " + std::to_string(newest),
                    database.getFilename(), "use a newer SDM Workbench");
    requireSchema(database, steps.first(static_cast<std::size_t>(version)));
    return version;
}

} // namespace

std::span<const char* const> migrations()
{
    return kMigrations;
}

int schemaVersion(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

int requireOurs(SQLite::Database& database)
{
    return knownVersion(database, migrations());
}

void migrate(SQLite::Database& database, std::span<const char* const> steps)
{
    const int newest = static_cast<int>(steps.size());
    for (;;) {
        const int seen = knownVersion(database, steps);
        if (seen == newest)
            return;
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (schemaVersion(database) != seen) // another process was first
            continue;
        if (seen > 0)
            backUp(database, seen);
        for (const char* step : steps.subspan(static_cast<std::size_t>(seen)))
            database.exec(step);
        database.exec("PRAGMA user_version = " + std::to_string(newest));
        transaction.commit();
    }
}

} // namespace sdm::store
