#include "core/store/generation_query.h"

#include "core/store/text_search.h"

#include <limits>

namespace sdm::store {
namespace {

template <typename Values, typename Name>
void addList(GenerationQuery& query, const char* column, const Values& values, Name name)
{
    if (values.empty())
        return;
    query.joinsAndConditions += std::string(" AND ") + column + " IN (";
    for (std::size_t i = 0; i < values.size(); ++i) {
        query.joinsAndConditions += i == 0 ? "?" : ", ?";
        query.values.emplace_back(name(values[i]));
    }
    query.joinsAndConditions += ")";
}

// The texts of a set lie together: without the range, a common word would be looked up in every evaluation of every run.
constexpr const char* kMatches = " IN (SELECT rowid FROM generation_text_fts WHERE generation_text_fts MATCH ? AND rowid BETWEEN"
                                 " (SELECT min(id) FROM generation_text WHERE generation_set_id = (SELECT generation_set_id FROM evaluation"
                                 " WHERE id = ?)) AND"
                                 " (SELECT max(id) FROM generation_text WHERE generation_set_id = (SELECT generation_set_id FROM evaluation"
                                 " WHERE id = ?)))";

void addMatch(GenerationQuery& query, const char* subject, const std::string& expression, const std::string& evaluationId)
{
    if (expression.empty())
        return;
    query.joinsAndConditions += std::string(subject) + kMatches;
    query.values.insert(query.values.end(), {expression, evaluationId, evaluationId});
}

void addText(GenerationQuery& query, const TextSearch& search, const std::string& evaluationId)
{
    addMatch(query, " AND t.id", search.wanted, evaluationId);
    addMatch(query, " AND t.id NOT", search.unwanted, evaluationId);
    const auto addLiterals = [&query](const char* condition, const std::vector<std::string>& literals) {
        for (const std::string& literal : literals) {
            query.joinsAndConditions += condition;
            query.values.push_back(literal);
        }
    };
    addLiterals(" AND instr(t.generated, ?) > 0", search.literals);
    addLiterals(" AND instr(t.generated, ?) = 0", search.unwantedLiterals);
}

// With no region found (infinite thresholds) the quotients are NULL or meaningless: such rows are a whole threshold away.
constexpr const char* kShortfall = "CASE WHEN g.in_region THEN NULL WHEN l.qr_min IS NULL OR l.qr_min > 1e300 THEN 1.0"
                                   " ELSE max(0.0, (l.qr_min - g.rescaled_similarity) / l.qr_min,"
                                   " CASE g.prediction WHEN 0 THEN (l.psi0 - g.probability) / l.psi0"
                                   " WHEN 1 THEN (l.psi1 - g.probability) / l.psi1 ELSE 0.0 END) END";

double number(const SQLite::Column& column)
{
    return column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
}

} // namespace

const char* const kGenerationColumns =
    "g.document_id, g.label, g.prediction, g.verdict, g.reason, g.reason_lower, g.similarity, g.distance, g.distance_lower, g.probability,"
    " g.probability_lower, g.rescaled_similarity, g.rescaled_similarity_lower, g.in_region, g.in_region_lower, g.nearest_document_id,"
    " g.nearest_distance, g.logit0, g.logit1, g.effective_samples0, g.effective_samples1, g.sentence_correct, g.exact_match, g.id";

void GenerationQuery::bind(SQLite::Statement& statement) const
{
    for (std::size_t i = 0; i < values.size(); ++i)
        statement.bind(static_cast<int>(i) + 1, values[i]);
}

GenerationQuery generationQuery(const std::string& evaluationId, const GenerationFilter& filter)
{
    const TextSearch search = parseTextSearch(filter.text);
    GenerationQuery query;
    query.joinsAndConditions = " FROM generation g JOIN evaluation e ON e.id = g.evaluation_id LEFT JOIN layer l ON l.id = e.layer_id";
    if (!search.empty())
        query.joinsAndConditions +=
            " JOIN generation_text t ON t.generation_set_id = e.generation_set_id AND t.document_id = g.document_id";
    query.joinsAndConditions += " WHERE g.evaluation_id = ?";
    query.values.push_back(evaluationId);
    addList(query, "g.verdict", filter.verdicts, [](Verdict verdict) { return verdictName(verdict); });
    addList(query, "g.reason", filter.reasons, [](Reason reason) { return reasonName(reason); });
    if (filter.right)
        query.joinsAndConditions += *filter.right ? " AND g.prediction = g.label" : " AND g.label >= 0 AND g.prediction != g.label";
    if (filter.prediction)
        query.joinsAndConditions += " AND g.prediction = " + std::to_string(*filter.prediction);
    if (filter.label)
        query.joinsAndConditions += " AND g.label = " + std::to_string(*filter.label);
    addText(query, search, evaluationId);
    return query;
}

std::string generationOrderClause(GenerationOrder order, bool descending)
{
    const std::string direction = descending ? " DESC" : " ASC";
    const std::string tie = ", g.id" + direction;
    switch (order) {
    case GenerationOrder::Document:
        break;
    case GenerationOrder::Probability:
        return " ORDER BY g.probability" + direction + tie;
    case GenerationOrder::RescaledSimilarity:
        return " ORDER BY g.rescaled_similarity" + direction + tie;
    case GenerationOrder::Distance:
        return " ORDER BY g.distance" + direction + tie;
    case GenerationOrder::Similarity:
        return " ORDER BY g.similarity" + direction + tie;
    case GenerationOrder::Verdict:
        return " ORDER BY CASE g.verdict WHEN 'highest' THEN 0 WHEN 'high' THEN 1 WHEN 'low' THEN 2 WHEN 'near_chance' THEN 3 ELSE 4 END" +
               direction + ", g.probability" + (descending ? " ASC" : " DESC") + tie;
    case GenerationOrder::NearlyAdmitted:
        return std::string(" ORDER BY ") + kShortfall + direction + " NULLS LAST, g.probability" + (descending ? " ASC" : " DESC") + tie;
    }
    return " ORDER BY g.id" + direction;
}

GenerationRecord readGeneration(const SQLite::Statement& row, int first)
{
    const auto at = [&row, first](int i) { return row.getColumn(first + i); };
    GenerationRecord g;
    g.documentId = at(0).getString();
    g.label = at(1).getInt();
    g.prediction = at(2).getInt();
    g.verdict = verdictFromName(at(3).getString());
    g.reason = reasonFromName(at(4).getString());
    g.reasonLower = reasonFromName(at(5).getString());
    g.similarity = at(6).getInt64();
    g.distance = number(at(7));
    g.distanceLower = number(at(8));
    g.probability = number(at(9));
    g.probabilityLower = number(at(10));
    g.rescaledSimilarity = number(at(11));
    g.rescaledSimilarityLower = number(at(12));
    g.inRegion = at(13).getInt() != 0;
    g.inRegionLower = at(14).getInt() != 0;
    g.nearestDocumentId = at(15).getString();
    g.nearestDistance = number(at(16));
    g.logit0 = number(at(17));
    g.logit1 = number(at(18));
    g.effectiveSamples0 = at(19).getInt64();
    g.effectiveSamples1 = at(20).getInt64();
    g.sentenceCorrect = at(21).getInt() != 0;
    g.exactMatch = at(22).getInt() != 0;
    return g;
}

} // namespace sdm::store
