#include "core/store/answer_copies.h"

#include "core/records/fields.h"
#include "core/store/sqlite_session.h"

#include <string>

namespace sdm::store {
namespace {

// What stands here stands in the migration to version 2 as well, for all evaluations at once; a test holds the two together.
std::string marginOf(Bound bound)
{
    const EstimateNames& names = kEstimateNames[indexOf(bound)];
    const std::string similarity = "(" + std::string(names.rescaledSimilarity) + " - qr_min) / qr_min";
    const std::string probability = "(" + std::string(names.probability) + " - psi) / psi";
    return "CASE WHEN prediction < 0 OR layer_id IS NULL THEN NULL"
           " WHEN qr_min IS NULL OR qr_min > 1e300 OR typeof(psi) = 'text' THEN -1.0"
           " ELSE min(coalesce(" +
           similarity + ", " + probability + "), coalesce(" + probability + ", " + similarity + ")) END";
}

} // namespace

void copyAnswers(SQLite::Database& database, const EvaluationId& evaluation)
{
    static const std::string copy =
        "INSERT INTO answer SELECT evaluation_row, id, text_id, label, prediction, sentence_correct, verdict, reason, reason_lower,"
        " similarity, distance, distance_lower, probability, probability_lower, rescaled_similarity, rescaled_similarity_lower, " +
        marginOf(Bound::Plain) + ", " + marginOf(Bound::Lower) +
        " FROM (SELECT g.*, e.row_id AS evaluation_row, t.id AS text_id, l.id AS layer_id, l.qr_min,"
        " json_extract(l.classes, '$[' || g.prediction || '].psi') AS psi"
        " FROM generation g JOIN evaluation e ON e.id = g.evaluation_id LEFT JOIN layer l ON l.id = e.layer_id AND g.prediction >= 0"
        " LEFT JOIN generation_text t ON t.generation_set_id = e.generation_set_id AND t.document_id = g.document_id"
        " WHERE g.evaluation_id = ?)";
    SQLite::Statement answers(database, copy);
    runWith(answers, evaluation);
    SQLite::Statement counts(
        database,
        "INSERT INTO answer_count SELECT evaluation_row, label, prediction, sentence_correct, verdict, reason, reason_lower, count(*)"
        " FROM answer WHERE evaluation_row = (SELECT row_id FROM evaluation WHERE id = ?) GROUP BY 1, 2, 3, 4, 5, 6, 7");
    runWith(counts, evaluation);
}

void linkAnswersToTexts(SQLite::Database& database, const GenerationSetId& set)
{
    SQLite::Statement link(database,
                           "UPDATE answer SET text_id = (SELECT t.id FROM generation_text t JOIN generation g ON g.document_id ="
                           " t.document_id WHERE t.generation_set_id = ?1 AND g.id = answer.generation_id)"
                           " WHERE text_id IS NULL AND evaluation_row IN (SELECT row_id FROM evaluation WHERE generation_set_id = ?1)");
    runWith(link, set);
}

} // namespace sdm::store
