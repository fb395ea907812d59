#include "core/store/answer_sql.h"

#include "core/base/error.h"
#include "core/json/record_json.h"
#include "core/store/sqlite_session.h"
#include "core/store/text_search.h"

namespace sdm::store {
namespace {

constexpr const char* kPredictedWrong = " AND f.label >= 0 AND f.prediction >= 0 AND f.prediction <> f.label";

bool has(AnswerConditions which, AnswerConditions group)
{
    return (static_cast<unsigned>(which) & static_cast<unsigned>(group)) != 0;
}

std::int64_t asValue(int number)
{
    return number;
}
const std::string& asValue(const std::string& text)
{
    return text;
}
template <typename Kind>
const std::string& asValue(const Id<Kind>& id)
{
    return id.text();
}
template <HasVocabulary Word>
std::string asValue(Word word)
{
    return std::string(nameOf(word));
}

/// ` AND column IN (?, …)`; nothing for an empty list.
template <typename Values>
void addList(BoundSql& sql, const std::string& column, const Values& values)
{
    if (values.empty())
        return;
    sql.sql += " AND " + column + " IN (";
    for (std::size_t i = 0; i < values.size(); ++i) {
        sql.sql += i == 0 ? "?" : ", ?";
        sql.values.emplace_back(asValue(values[i]));
    }
    sql.sql += ")";
}

/// The rows of the evaluations that are meant: a subquery over the small table.
BoundSql evaluationRows(const AnswerQuery& query, AnswerConditions which)
{
    BoundSql sql{"SELECT e.row_id FROM evaluation e WHERE NOT e.superseded", {}};
    if (has(which, AnswerConditions::Scope)) {
        addList(sql, "e.run_id", query.runs);
        addList(sql, "e.purpose", query.purposes);
    }
    if (has(which, AnswerConditions::Kinds)) {
        addList(sql, "e.id", query.evaluations);
        addList(sql, "e.split", query.splits);
    }
    return sql;
}

bool narrows(const AnswerQuery& query, AnswerConditions which)
{
    return (has(which, AnswerConditions::Scope) && !query.runs.empty()) ||
           (has(which, AnswerConditions::Kinds) && (!query.evaluations.empty() || !query.splits.empty()));
}

void addKinds(BoundSql& sql, const AnswerQuery& query)
{
    addList(sql, "f.verdict", query.verdicts);
    addList(sql, std::string("f.") + kEstimateNames[indexOf(query.bound)].reason, query.reasons);
    addList(sql, "f.label", query.labels);
    addList(sql, "f.prediction", query.predictions);
    if (query.verdictRight)
        sql.sql += *query.verdictRight ? " AND f.label >= 0 AND f.prediction = f.label" : kPredictedWrong;
    if (query.answerRight)
        sql.sql += *query.answerRight ? " AND f.sentence_correct" : " AND NOT f.sentence_correct";
}

void addRange(BoundSql& sql, const std::string& column, const NumberRange& range)
{
    if (range.least) {
        sql.sql += " AND f." + column + " >= ?";
        sql.values.emplace_back(*range.least);
    }
    if (range.most) {
        sql.sql += " AND f." + column + " <= ?";
        sql.values.emplace_back(*range.most);
    }
}

/// Answers that people marked, found from the few marks rather than from the many answers: SQLite takes the tables of a CROSS JOIN in the
/// order they are written.
void addMarked(BoundSql& sql, bool wanted, const std::string& condition, const std::vector<std::string>& values)
{
    sql.sql += std::string(" AND (f.evaluation_row, f.generation_id)") + (wanted ? "" : " NOT") +
               " IN (SELECT e.row_id, g.id FROM example_annotation a CROSS JOIN evaluation e ON e.dataset_id = a.dataset_id"
               " CROSS JOIN generation g ON g.evaluation_id = e.id AND g.document_id = a.document_id"
               " WHERE a.generation_set_id IN ('', e.generation_set_id) AND " +
               condition + ")";
    for (const std::string& value : values)
        sql.values.emplace_back(value);
}

/// A set of documents, whichever evaluations are in reach answer them: found by key from the few documents.
void addDocuments(BoundSql& sql, const AnswerQuery& query, AnswerConditions which)
{
    if (query.documents.empty())
        return;
    sql.sql += " AND (f.evaluation_row, f.generation_id) IN (SELECT e.row_id, g.id FROM evaluation e CROSS JOIN json_each(?) w"
               " CROSS JOIN generation g ON g.evaluation_id = e.id AND g.document_id = w.value WHERE e.row_id IN (";
    sql.values.emplace_back(json::toText(query.documents));
    sql.add(evaluationRows(query, which));
    sql.sql += "))";
}

void addTags(BoundSql& sql, const AnswerQuery& query)
{
    if (query.tags.empty())
        return;
    std::string marks;
    for (std::size_t i = 0; i < query.tags.size(); ++i)
        marks += i == 0 ? "?" : ", ?";
    addMarked(sql, true, "EXISTS (SELECT 1 FROM json_each(a.tags) WHERE value IN (" + marks + "))", query.tags);
}

// The texts of a few evaluations lie together: without the range, a common word would be looked up in those of all others too. Where
// no evaluation is named, the other way about: from the hits to the answers.
// Where the answers are come by by key, neither: the hits are found once and each answer is looked up among them.
void addMatch(BoundSql& sql, const AnswerQuery& query, AnswerConditions which, AnswerAccess access, const std::string& expression,
              bool wanted)
{
    if (expression.empty())
        return;
    const std::string in =
        std::string(wanted ? "" : " NOT") + " IN (SELECT rowid FROM generation_text_fts WHERE generation_text_fts MATCH ?";
    sql.values.emplace_back(expression);
    if (!narrows(query, which)) {
        sql.sql += (wanted && access == AnswerAccess::Any ? " AND f.text_id" : " AND +f.text_id") + in + ")";
        return;
    }
    sql.sql += " AND +f.text_id" + in;
    const BoundSql rows = evaluationRows(query, which);
    for (const char* end : {" AND rowid >= (SELECT min(f2.text_id)", " AND rowid <= (SELECT max(f2.text_id)"}) {
        sql.sql += std::string(end) + " FROM answer f2 WHERE f2.evaluation_row IN (";
        sql.add(rows);
        sql.sql += "))";
    }
    sql.sql += ")";
}

// In the evaluations named each answer's text is looked at; where all are meant each text once, however many layers judged it.
void addExpressions(BoundSql& sql, const std::vector<SearchExpression>& expressions, bool wanted, bool eachTextOnce)
{
    const std::string no = wanted ? "" : " NOT";
    for (const SearchExpression& expression : expressions) {
        sql.sql += eachTextOnce ? " AND +f.text_id" + no + " IN (SELECT t.id FROM generation_text t WHERE t.generated REGEXP ?)"
                                : " AND" + no + " (SELECT t.generated FROM generation_text t WHERE t.id = f.text_id) REGEXP ?";
        sql.values.emplace_back(expression.pattern());
    }
}

void addText(BoundSql& sql, const AnswerQuery& query, AnswerConditions which, AnswerAccess access)
{
    const TextSearch search = parseTextSearch(query.text);
    requireReadable(search, query.text);
    addMatch(sql, query, which, access, search.wanted, true);
    addMatch(sql, query, which, access, search.unwanted, false);
    const auto addLiterals = [&](const char* relation, const std::vector<std::string>& literals) {
        for (const std::string& literal : literals) {
            sql.sql += std::string(" AND (SELECT instr(t.generated, ?) FROM generation_text t WHERE t.id = f.text_id) ") + relation;
            sql.values.emplace_back(literal);
        }
    };
    addLiterals("> 0", search.literals);
    addLiterals("= 0", search.unwantedLiterals);
    const bool eachTextOnce = access == AnswerAccess::Any && !narrows(query, which);
    addExpressions(sql, search.expressions, true, eachTextOnce);
    addExpressions(sql, search.unwantedExpressions, false, eachTextOnce);
}

bool searches(const AnswerQuery& query)
{
    return !parseTextSearch(query.text).empty();
}

/// Behind the value in the key's order, read forwards: greater, or smaller where the greatest come first; what has none comes last.
BoundSql behind(const OrderKey& key, const std::optional<double>& value)
{
    if (!value)
        return {"0", {}};
    return {"(" + key.column + (key.greatestFirst ? " < ?" : " > ?") + " OR " + key.column + " IS NULL)", {*value}};
}

BoundSql before(const OrderKey& key, const std::optional<double>& value)
{
    if (!value)
        return {key.column + " IS NOT NULL", {}};
    return {key.column + (key.greatestFirst ? " > ?" : " < ?"), {*value}};
}

BoundSql level(const OrderKey& key, const std::optional<double>& value)
{
    return value ? BoundSql{key.column + " = ?", {*value}} : BoundSql{key.column + " IS NULL", {}};
}

/// ` AND …`: what comes after a position in reading order, or before it: further by the first key, or level there and further by the next,
/// and so on to the order of recording.
BoundSql beyond(const std::vector<OrderKey>& keys, const AnswerPosition& position, bool after)
{
    BoundSql sql{" AND (", {}}, levelSoFar;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto& value = i == 0 ? position.value : position.then[i - 1];
        sql.add(levelSoFar);
        sql.add(after ? behind(keys[i], value) : before(keys[i], value));
        sql.sql += " OR ";
        levelSoFar.add(level(keys[i], value));
        levelSoFar.sql += " AND ";
    }
    sql.add(levelSoFar);
    sql.sql += std::string("f.generation_id ") + (after ? ">" : "<") + " ?)";
    sql.values.emplace_back(position.rowId);
    return sql;
}

std::string conditionsOf(const std::vector<OrderKey>& keys)
{
    std::string conditions;
    for (const OrderKey& key : keys)
        conditions += key.condition;
    return conditions;
}

std::string orderClause(const std::vector<OrderKey>& keys, bool forwards)
{
    std::string clause = " ORDER BY ";
    for (const OrderKey& key : keys)
        clause += key.column + (key.greatestFirst == forwards ? " DESC" : "") + (forwards ? " NULLS LAST, " : " NULLS FIRST, ");
    return clause + "f.generation_id" + (forwards ? "" : " DESC");
}

/// `CASE f.verdict WHEN 'highest' THEN 0 …`: the best has the greatest number, what was not judged none.
std::string verdictNumber()
{
    std::string sql = "CASE f.verdict";
    for (const auto& word : Vocabulary<Verdict>::words)
        if (word.value != Verdict::Unjudged)
            sql += " WHEN '" + std::string(word.name) + "' THEN " + std::to_string(-static_cast<int>(indexOf(word.value)));
    return sql + " END";
}

OrderKey orderKey(const AnswerOrderKey& ordering, Bound bound)
{
    const EstimateNames& names = kEstimateNames[indexOf(bound)];
    const std::string margin = bound == Bound::Lower ? "f.margin_lower" : "f.margin";
    const std::string reason = std::string("f.") + names.reason;
    const std::string probability = std::string("f.") + names.probability;
    const bool turned = ordering.reversed;
    switch (ordering.order) {
    case AnswerOrder::Recorded:
        break;
    case AnswerOrder::Verdict:
        return {verdictNumber(), turned, {}};
    case AnswerOrder::AnswerRight:
        return {"f.sentence_correct", turned, {}};
    case AnswerOrder::VerdictRight:
        return {"CASE WHEN f.label >= 0 AND f.prediction >= 0 THEN f.prediction = f.label END", turned, {}};
    case AnswerOrder::Probability:
        return {probability, turned, {}};
    case AnswerOrder::RescaledSimilarity:
        return {std::string("f.") + names.rescaledSimilarity, turned, {}};
    case AnswerOrder::Distance:
        return {std::string("f.") + names.distance, turned, {}};
    case AnswerOrder::Similarity:
        return {"f.similarity", turned, {}};
    case AnswerOrder::Margin:
        return {margin, turned, {}};
    case AnswerOrder::HardestAdmitted:
        return {margin, turned, " AND " + reason + " = 'admitted'"};
    case AnswerOrder::NearlyAdmitted:
        return {margin, !turned, " AND f.prediction >= 0 AND " + reason + " <> 'admitted'"};
    case AnswerOrder::Overconfident:
        return {probability, !turned, kPredictedWrong};
    case AnswerOrder::LikelyLabelError:
        return {margin, !turned, std::string(kPredictedWrong) + " AND " + reason + " = 'admitted'"};
    }
    return {"f.generation_id", turned, {}};
}

} // namespace

std::vector<AnswerOrderKey> AnswerOrdering::keys() const
{
    std::vector<AnswerOrderKey> all{{order, reversed}};
    all.insert(all.end(), then.begin(), then.end());
    return all;
}

AnswerOrdering AnswerOrdering::by(const std::vector<AnswerOrderKey>& keys)
{
    return {keys.front().order, keys.front().reversed, {keys.begin() + 1, keys.end()}};
}

void BoundSql::add(const BoundSql& more)
{
    sql += more.sql;
    values.insert(values.end(), more.values.begin(), more.values.end());
}

void BoundSql::bind(SQLite::Statement& statement) const
{
    for (std::size_t i = 0; i < values.size(); ++i)
        std::visit([&](const auto& value) { bindOne(statement, static_cast<int>(i) + 1, value); }, values[i]);
}

bool needsAnswers(const AnswerQuery& query)
{
    return query.similarity.bounds() || query.distance.bounds() || query.rescaledSimilarity.bounds() || query.probability.bounds() ||
           !query.documents.empty() || !query.tags.empty() || query.flagged || query.viewed || searches(query);
}

BoundSql answerConditions(const AnswerQuery& query, AnswerConditions which, AnswerAccess access)
{
    // From the hits of a search to the answers, the evaluations are only asked about what was found.
    const bool fromHits = has(which, AnswerConditions::Text) && !narrows(query, which) && !parseTextSearch(query.text).wanted.empty();
    BoundSql sql{std::string(" WHERE ") + (fromHits || access == AnswerAccess::ByKey ? "+" : "") + "f.evaluation_row IN (", {}};
    sql.add(evaluationRows(query, which));
    sql.sql += ")";
    if (has(which, AnswerConditions::Kinds))
        addKinds(sql, query);
    if (has(which, AnswerConditions::Ranges)) {
        const EstimateNames& names = kEstimateNames[indexOf(query.bound)];
        addRange(sql, "similarity", query.similarity);
        addRange(sql, names.distance, query.distance);
        addRange(sql, names.rescaledSimilarity, query.rescaledSimilarity);
        addRange(sql, names.probability, query.probability);
    }
    if (has(which, AnswerConditions::Documents))
        addDocuments(sql, query, which);
    if (has(which, AnswerConditions::Tags))
        addTags(sql, query);
    if (has(which, AnswerConditions::Flags) && query.flagged)
        addMarked(sql, *query.flagged, "a.flagged", {});
    if (has(which, AnswerConditions::Views) && query.viewed)
        addMarked(sql, *query.viewed, "a.viewed_ms IS NOT NULL", {});
    if (has(which, AnswerConditions::Text))
        addText(sql, query, which, access);
    return sql;
}

std::vector<OrderKey> orderKeys(const AnswerOrdering& ordering, Bound bound)
{
    std::vector<OrderKey> keys;
    for (const AnswerOrderKey& key : ordering.keys())
        keys.push_back(orderKey(key, bound));
    return keys;
}

BoundSql answerPage(const AnswerQuery& query, const AnswerOrdering& ordering, const std::optional<AnswerPosition>& from,
                    PageDirection direction, std::int64_t limit)
{
    const std::vector<OrderKey> keys = orderKeys(ordering, query.bound);
    const bool forwards = direction == PageDirection::Forwards;
    BoundSql sql{"SELECT f.generation_id AS row_id", {}};
    for (std::size_t i = 0; i < keys.size(); ++i)
        sql.sql += ", " + keys[i].column + " AS value" + std::to_string(i);
    sql.sql += " FROM answer f";
    sql.add(answerConditions(query));
    sql.sql += conditionsOf(keys);
    if (from)
        sql.add(beyond(keys, *from, forwards));
    sql.sql += orderClause(keys, forwards) + " LIMIT ?";
    sql.values.emplace_back(limit);
    return sql;
}

BoundSql answerOrder(const AnswerQuery& query, const AnswerOrdering& ordering)
{
    const std::vector<OrderKey> keys = orderKeys(ordering, query.bound);
    BoundSql sql{"SELECT f.generation_id FROM answer f", {}};
    sql.add(answerConditions(query));
    sql.sql += conditionsOf(keys) + orderClause(keys, true);
    return sql;
}

BoundSql markedAnswers(const AnswerQuery& query, AnswerConditions which, const std::string& more, const std::string& joined,
                       const std::string& mark)
{
    BoundSql sql{"SELECT DISTINCT f.generation_id, f.evaluation_row" + more + " FROM example_annotation a" + joined +
                     " CROSS JOIN evaluation e ON e.dataset_id = a.dataset_id"
                     " CROSS JOIN generation g ON g.evaluation_id = e.id AND g.document_id = a.document_id"
                     " CROSS JOIN answer f ON f.evaluation_row = e.row_id AND f.generation_id = g.id",
                 {}};
    sql.add(answerConditions(query, which, AnswerAccess::ByKey));
    sql.sql += " AND a.generation_set_id IN ('', e.generation_set_id) AND " + mark;
    return sql;
}

BoundSql answerTotal(const AnswerQuery& query, const AnswerOrdering& ordering, const std::optional<AnswerPosition>& before)
{
    const std::vector<OrderKey> keys = orderKeys(ordering, query.bound);
    const bool byKind = !needsAnswers(query) && !before;
    BoundSql sql{byKind ? "SELECT coalesce(sum(f.answers), 0) AS answers FROM answer_count f" : "SELECT count(*) AS answers FROM answer f",
                 {}};
    sql.add(answerConditions(query));
    sql.sql += conditionsOf(keys);
    if (before)
        sql.add(beyond(keys, *before, false));
    return sql;
}

} // namespace sdm::store
