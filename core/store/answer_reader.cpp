#include "core/base/error.h"
#include "core/store/answer_sql.h"
#include "core/store/store_reader_connection.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace sdm::store {
namespace {

/// What an evaluation's number in `answer` stands for.
struct EvaluationFacts {
    EvaluationId id;
    std::string split;
    std::int64_t answers = 0;
    bool idWanted = true, splitWanted = true;
};

template <typename Value>
bool among(const std::vector<Value>& wanted, const Value& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

/// One row of `answer` or of `answer_count`, as far as kinds go.
struct KindRow {
    std::int64_t evaluation = 0, answers = 1;
    int label = 0, prediction = 0;
    bool answerRight = false;
    Verdict verdict = Verdict::Unjudged;
    Reason reason = Reason::TooLong;

    std::optional<bool> verdictRight() const { return label >= 0 && prediction >= 0 ? std::optional(label == prediction) : std::nullopt; }
};

/// Counts rows under every facet, each facet without its own condition: a row that fails one condition counts for that facet alone.
class FacetCounter {
public:
    FacetCounter(const AnswerQuery& query, std::unordered_map<std::int64_t, EvaluationFacts>& evaluations)
        : m_query(query), m_evaluations(evaluations)
    {
    }

    void count(const KindRow& row)
    {
        EvaluationFacts& evaluation = m_evaluations.at(row.evaluation);
        const auto right = row.verdictRight();
        const std::array holds{evaluation.idWanted,
                               evaluation.splitWanted,
                               among(m_query.verdicts, row.verdict),
                               among(m_query.reasons, row.reason),
                               !m_query.verdictRight || right == m_query.verdictRight,
                               !m_query.answerRight || row.answerRight == *m_query.answerRight,
                               among(m_query.labels, row.label),
                               among(m_query.predictions, row.prediction)};
        const auto failed = std::count(holds.begin(), holds.end(), false);
        if (failed > 1)
            return;
        const auto counts = [&](std::size_t facet) { return failed == 0 || !holds[facet]; };
        std::size_t facet = 0;
        if (counts(facet++))
            evaluation.answers += row.answers;
        if (counts(facet++))
            m_splits[evaluation.split] += row.answers;
        if (counts(facet++))
            m_facets.verdicts[indexOf(row.verdict)] += row.answers;
        if (counts(facet++))
            m_facets.reasons[indexOf(row.reason)] += row.answers;
        if (counts(facet++) && right)
            (*right ? m_facets.verdictRight : m_facets.verdictWrong) += row.answers;
        if (counts(facet++))
            (row.answerRight ? m_facets.answerRight : m_facets.answerWrong) += row.answers;
        if (counts(facet++))
            m_labels[row.label] += row.answers;
        if (counts(facet++))
            m_predictions[row.prediction] += row.answers;
        if (failed == 0)
            m_facets.total += row.answers;
    }

    AnswerFacets facets()
    {
        m_facets.labels = listed(m_labels);
        m_facets.predictions = listed(m_predictions);
        m_facets.splits = listed(m_splits);
        std::map<std::int64_t, const EvaluationFacts*> inOrder;
        for (const auto& [row, evaluation] : m_evaluations)
            inOrder.emplace(row, &evaluation);
        for (const auto& [row, evaluation] : inOrder)
            if (evaluation->answers > 0)
                m_facets.evaluations.push_back({evaluation->id, evaluation->answers});
        return m_facets;
    }

private:
    template <typename Value>
    static std::vector<FacetCount<Value>> listed(const std::map<Value, std::int64_t>& counts)
    {
        std::vector<FacetCount<Value>> list;
        for (const auto& [value, answers] : counts)
            list.push_back({value, answers});
        return list;
    }

    const AnswerQuery& m_query;
    std::unordered_map<std::int64_t, EvaluationFacts>& m_evaluations;
    AnswerFacets m_facets;
    std::map<int, std::int64_t> m_labels, m_predictions;
    std::map<std::string, std::int64_t> m_splits;
};

std::string lowerSuffix(Bound bound)
{
    return bound == Bound::Lower ? "_lower" : "";
}

std::vector<double> edgesOf(AnswerMeasure measure)
{
    std::vector<double> edges{0};
    if (measure == AnswerMeasure::Distance || measure == AnswerMeasure::Probability) {
        for (int i = 1; i <= 20; ++i)
            edges.push_back(i / 20.0);
    } else {
        for (double edge = 1; edge <= 4096; edge *= 2) // counts of neighbours and what is weighed from them span orders of magnitude
            edges.push_back(edge);
    }
    return edges;
}

void countInto(AnswerHistogram& histogram, double value)
{
    if (std::isnan(value)) {
        ++histogram.unknown;
        return;
    }
    const auto above = std::upper_bound(histogram.edges.begin(), histogram.edges.end(), value) - histogram.edges.begin();
    const auto bin = std::clamp<std::ptrdiff_t>(above - 1, 0, static_cast<std::ptrdiff_t>(histogram.answers.size()) - 1);
    ++histogram.answers[static_cast<std::size_t>(bin)];
}

double numberOrNan(const SQLite::Column& column)
{
    return column.isNull() ? kNotKnown : column.getDouble();
}

std::optional<double> numberOf(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

SQLite::Statement preparedFor(SQLite::Database& database, const BoundSql& sql)
{
    SQLite::Statement statement(database, sql.sql);
    sql.bind(statement);
    return statement;
}

} // namespace

std::vector<AnswerPosition> StoreReader::answers(const AnswerQuery& query, const AnswerOrdering& ordering,
                                                 const std::optional<AnswerPosition>& from, std::int64_t limit,
                                                 PageDirection direction) const
{
    return translated(m_connection->file, [&] {
        SQLite::Statement page = preparedFor(m_connection->database, answerPage(query, ordering, from, direction, limit));
        std::vector<AnswerPosition> positions;
        while (page.executeStep()) {
            AnswerPosition& position = positions.emplace_back();
            position.rowId = page.getColumn(0).getInt64();
            position.value = numberOf(page.getColumn(1));
            for (std::size_t i = 0; i < ordering.then.size(); ++i)
                position.then.push_back(numberOf(page.getColumn(2 + static_cast<int>(i))));
        }
        if (direction == PageDirection::Backwards)
            std::reverse(positions.begin(), positions.end());
        return positions;
    });
}

std::vector<std::int64_t> StoreReader::answerIds(const AnswerQuery& query, const AnswerOrdering& ordering) const
{
    return translated(m_connection->file, [&] {
        SQLite::Statement order = preparedFor(m_connection->database, answerOrder(query, ordering));
        std::vector<std::int64_t> ids;
        while (order.executeStep())
            ids.push_back(order.getColumn(0).getInt64());
        return ids;
    });
}

std::int64_t StoreReader::answerCount(const AnswerQuery& query, const AnswerOrdering& ordering,
                                      const std::optional<AnswerPosition>& before) const
{
    return translated(m_connection->file, [&] {
        SQLite::Statement total = preparedFor(m_connection->database, answerTotal(query, ordering, before));
        total.executeStep();
        return total.getColumn("answers").getInt64();
    });
}

AnswerFacets StoreReader::answerFacets(const AnswerQuery& query) const
{
    return translated(m_connection->file, [&] {
        const SQLite::Transaction snapshot(m_connection->database); // a run may add evaluations meanwhile
        std::unordered_map<std::int64_t, EvaluationFacts> evaluations;
        SQLite::Statement all(m_connection->database, "SELECT row_id, id, split FROM evaluation");
        while (all.executeStep()) {
            EvaluationFacts one{all.getColumn("id").getString(), all.getColumn("split").getString()};
            one.idWanted = among(query.evaluations, one.id);
            one.splitWanted = among(query.splits, one.split);
            evaluations.emplace(all.getColumn("row_id").getInt64(), std::move(one));
        }

        const bool byKind = !needsAnswers(query);
        BoundSql sql{"SELECT f.evaluation_row, f.label, f.prediction, f.sentence_correct, f.verdict, f.reason" + lowerSuffix(query.bound) +
                         (byKind ? ", f.answers FROM answer_count f" : ", 1 FROM answer f"),
                     {}};
        sql.add(answerConditions(query, AnswerConditions::AllButKinds));
        FacetCounter counter(query, evaluations);
        SQLite::Statement rows = preparedFor(m_connection->database, sql);
        while (rows.executeStep())
            counter.count({rows.getColumn(0).getInt64(), rows.getColumn(6).getInt64(), rows.getColumn(1).getInt(),
                           rows.getColumn(2).getInt(), rows.getColumn(3).getInt() != 0, fromName<Verdict>(rows.getColumn(4).getText()),
                           fromName<Reason>(rows.getColumn(5).getText())});
        AnswerFacets facets = counter.facets();

        BoundSql tags = markedAnswers(query, AnswerConditions::AllButTags, ", j.value AS tag", " CROSS JOIN json_each(a.tags) j", "1");
        tags.sql = "SELECT tag, count(*) FROM (" + tags.sql + ") GROUP BY tag ORDER BY tag";
        SQLite::Statement tagged = preparedFor(m_connection->database, tags);
        while (tagged.executeStep())
            facets.tags.push_back({tagged.getColumn(0).getString(), tagged.getColumn(1).getInt64()});

        const auto countOf = [this](BoundSql inner) {
            inner.sql = "SELECT count(*) FROM (" + inner.sql + ")";
            SQLite::Statement count = preparedFor(m_connection->database, inner);
            count.executeStep();
            return count.getColumn(0).getInt64();
        };
        const auto without = [&](std::optional<bool> AnswerQuery::*condition) {
            AnswerQuery other = query;
            (other.*condition).reset();
            return query.*condition ? countOf(answerOrder(other, {})) : facets.total;
        };
        facets.flagged = countOf(markedAnswers(query, AnswerConditions::AllButFlags, "", "", "a.flagged"));
        facets.notFlagged = without(&AnswerQuery::flagged) - facets.flagged;
        facets.viewed = countOf(markedAnswers(query, AnswerConditions::AllButViews, "", "", "a.viewed_ms IS NOT NULL"));
        facets.notViewed = without(&AnswerQuery::viewed) - facets.viewed;
        return facets;
    });
}

std::array<AnswerHistogram, kCountOf<AnswerMeasure>> StoreReader::answerHistograms(const AnswerQuery& query) const
{
    return translated(m_connection->file, [&] {
        std::array<AnswerHistogram, kCountOf<AnswerMeasure>> histograms;
        for (const AnswerMeasure measure : allOf<AnswerMeasure>()) {
            histograms[indexOf(measure)].edges = edgesOf(measure);
            histograms[indexOf(measure)].answers.resize(histograms[indexOf(measure)].edges.size() - 1);
        }
        const EstimateNames& names = kEstimateNames[indexOf(query.bound)];
        BoundSql sql{std::string("SELECT f.similarity, f.") + names.distance + ", f." + names.rescaledSimilarity + ", f." +
                         names.probability + " FROM answer f",
                     {}};
        sql.add(answerConditions(query, AnswerConditions::AllButRanges));
        SQLite::Statement rows = preparedFor(m_connection->database, sql);
        std::array<double, kCountOf<AnswerMeasure>> values{};
        std::array<bool, kCountOf<AnswerMeasure>> holds{};
        while (rows.executeStep()) {
            for (const AnswerMeasure measure : allOf<AnswerMeasure>()) {
                const std::size_t at = indexOf(measure);
                values[at] = numberOrNan(rows.getColumn(static_cast<int>(at)));
                holds[at] = query.range(measure).holds(values[at]);
            }
            const auto failed = std::count(holds.begin(), holds.end(), false);
            for (std::size_t at = 0; at < values.size(); ++at)
                if (failed == 0 || (failed == 1 && !holds[at]))
                    countInto(histograms[at], values[at]);
        }
        return histograms;
    });
}

std::vector<ExampleKey> StoreReader::examplesOf(const AnswerQuery& query) const
{
    return translated(m_connection->file, [&] {
        BoundSql sql{"SELECT coalesce(e.dataset_id, '') AS dataset_id, g.document_id, coalesce(e.generation_set_id, '') AS set_id"
                     " FROM answer f JOIN evaluation e ON e.row_id = f.evaluation_row JOIN generation g ON g.id = f.generation_id",
                     {}};
        sql.add(answerConditions(query));
        SQLite::Statement rows = preparedFor(m_connection->database, sql);
        std::set<ExampleKey> keys; // several layers may judge one answer
        while (rows.executeStep())
            keys.insert({{rows.getColumn("dataset_id").getString(), rows.getColumn("document_id").getString()},
                         rows.getColumn("set_id").getString()});
        return std::vector<ExampleKey>(keys.begin(), keys.end());
    });
}

std::vector<SliceShare> StoreReader::sliceShares(const AnswerQuery& query) const
{
    return translated(m_connection->file, [&] {
        const std::string reason = "f.reason" + lowerSuffix(query.bound);
        const bool byKind = !needsAnswers(query);
        const std::string weight = byKind ? "f.answers" : "1";
        BoundSql sql{"SELECT e.id AS evaluation_id, e.run_id, e.split, e.purpose, e.step, e.epoch, n.answers, n.admitted,"
                     " n.admitted_correct FROM (SELECT f.evaluation_row, sum(" +
                         weight + ") AS answers, sum(" + weight + " * (" + reason + " = 'admitted')) AS admitted, sum(" + weight + " * (" +
                         reason + " = 'admitted' AND f.label >= 0 AND f.prediction = f.label)) AS admitted_correct FROM " +
                         (byKind ? "answer_count" : "answer") + " f",
                     {}};
        sql.add(answerConditions(query));
        sql.sql += " GROUP BY f.evaluation_row) n JOIN evaluation e ON e.row_id = n.evaluation_row ORDER BY e.row_id";
        SQLite::Statement rows = preparedFor(m_connection->database, sql);
        const RecordReader<SliceShare> read(rows);
        std::vector<SliceShare> shares;
        while (rows.executeStep())
            shares.push_back(read(rows));
        return shares;
    });
}

std::vector<SavedSlice> StoreReader::slices() const
{
    return m_connection->rows<SavedSlice>(Connection::select<SavedSlice>("slice") + " WHERE query IS NOT NULL ORDER BY name");
}

} // namespace sdm::store
