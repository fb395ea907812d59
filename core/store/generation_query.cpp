#include "core/store/generation_query.h"

#include "core/store/table.h"
#include "core/store/text_search.h"

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

void addMatch(GenerationQuery& query, const char* subject, const std::string& expression, const EvaluationId& evaluationId)
{
    if (expression.empty())
        return;
    query.joinsAndConditions += std::string(subject) + kMatches;
    query.values.insert(query.values.end(), {expression, evaluationId.text(), evaluationId.text()});
}

void addText(GenerationQuery& query, const TextSearch& search, const EvaluationId& evaluationId)
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
    const auto addExpressions = [&query](const char* condition, const std::vector<SearchExpression>& expressions) {
        for (const SearchExpression& expression : expressions) {
            query.joinsAndConditions += condition;
            query.values.push_back(expression.pattern());
        }
    };
    addExpressions(" AND t.generated REGEXP ?", search.expressions);
    addExpressions(" AND NOT t.generated REGEXP ?", search.unwantedExpressions);
}

// With no region found (infinite thresholds) the quotients are NULL or meaningless: such rows are a whole threshold away.
std::string shortfall(const EstimateNames& names)
{
    const std::string psi = "json_extract(l.classes, '$[' || g.prediction || '].psi')";
    const std::string probability = std::string("g.") + names.probability;
    return std::string("CASE WHEN g.") + names.inRegion +
           " OR g.prediction < 0 THEN NULL WHEN l.qr_min IS NULL OR l.qr_min > 1e300 THEN 1.0 ELSE max(0.0, (l.qr_min - g." +
           names.rescaledSimilarity + ") / l.qr_min, CASE typeof(" + psi + ") WHEN 'text' THEN 1.0 WHEN 'null' THEN 0.0 ELSE (" + psi +
           " - " + probability + ") / " + psi + " END) END";
}

/// `CASE g.verdict WHEN 'highest' THEN 0 …`: the order of the vocabulary.
std::string verdictOrder()
{
    std::string sql = "CASE g.verdict";
    for (const auto& word : Vocabulary<Verdict>::words)
        sql += " WHEN '" + std::string(word.name) + "' THEN " + std::to_string(indexOf(word.value));
    return sql + " END";
}

} // namespace

std::string generationColumns()
{
    return Table<GenerationRecord>::selected("g") + ", e.dataset_id, l.dataset_id AS nearest_dataset_id";
}

std::string reasonColumn(Bound bound)
{
    return std::string("g.") + kEstimateNames[indexOf(bound)].reason;
}

void GenerationQuery::bind(SQLite::Statement& statement) const
{
    for (std::size_t i = 0; i < values.size(); ++i)
        statement.bind(static_cast<int>(i) + 1, values[i]);
}

GenerationQuery generationQuery(const EvaluationId& evaluationId, const GenerationFilter& filter)
{
    const TextSearch search = parseTextSearch(filter.text);
    requireReadable(search, filter.text);
    GenerationQuery query;
    query.joinsAndConditions = " FROM generation g JOIN evaluation e ON e.id = g.evaluation_id LEFT JOIN layer l ON l.id = e.layer_id";
    if (!search.empty())
        query.joinsAndConditions +=
            " JOIN generation_text t ON t.generation_set_id = e.generation_set_id AND t.document_id = g.document_id";
    query.joinsAndConditions += " WHERE g.evaluation_id = ?";
    query.values.push_back(evaluationId);
    addList(query, "g.verdict", filter.verdicts, [](Verdict verdict) { return nameOf(verdict); });
    addList(query, reasonColumn(filter.bound).c_str(), filter.reasons, [](Reason reason) { return nameOf(reason); });
    if (filter.right)
        query.joinsAndConditions += *filter.right ? " AND g.label >= 0 AND g.prediction = g.label"
                                                  : " AND g.label >= 0 AND g.prediction >= 0 AND g.prediction != g.label";
    if (filter.prediction)
        query.joinsAndConditions += " AND g.prediction = " + std::to_string(*filter.prediction);
    if (filter.label)
        query.joinsAndConditions += " AND g.label = " + std::to_string(*filter.label);
    addText(query, search, evaluationId);
    return query;
}

std::string generationOrderClause(GenerationOrder order, bool descending, Bound bound)
{
    const EstimateNames& names = kEstimateNames[indexOf(bound)];
    const std::string direction = descending ? " DESC" : " ASC";
    const std::string tie = ", g.id" + direction;
    const auto by = [&](const std::string& column) { return " ORDER BY " + column + direction + tie; };
    const std::string moreProbable = std::string(", g.") + names.probability + (descending ? " ASC" : " DESC") + tie;
    switch (order) {
    case GenerationOrder::Document:
        break;
    case GenerationOrder::Probability:
        return by(std::string("g.") + names.probability);
    case GenerationOrder::RescaledSimilarity:
        return by(std::string("g.") + names.rescaledSimilarity);
    case GenerationOrder::Distance:
        return by(std::string("g.") + names.distance);
    case GenerationOrder::Similarity:
        return by("g.similarity");
    case GenerationOrder::Verdict:
        return " ORDER BY " + verdictOrder() + direction + moreProbable;
    case GenerationOrder::NearlyAdmitted:
        return " ORDER BY " + shortfall(names) + direction + " NULLS LAST" + moreProbable;
    }
    return " ORDER BY g.id" + direction;
}

} // namespace sdm::store
