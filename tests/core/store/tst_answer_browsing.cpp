#include "browsed_store.h"
#include "core/base/error.h"
#include "core/store/annotations.h"
#include "core/store/answer_sql.h"
#include "core/store/migrations.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>
#include <QTemporaryDir>
#include <QTest>
#include <set>
#include <SQLiteCpp/SQLiteCpp.h>
#include <tuple>

using namespace sdm;
using namespace sdm::store;
using namespace sdm::samples;

namespace {

/// What a query means, worked out without SQL.
bool meant(const AnswerQuery& query, const GenerationRecord& g)
{
    const auto in = [](const auto& list, const auto& value) { return list.empty() || std::count(list.begin(), list.end(), value) > 0; };
    const Estimate& is = g.at(query.bound);
    const bool known = g.label >= 0 && g.judged();
    return in(query.verdicts, g.verdict) && in(query.reasons, is.reason) && in(query.labels, g.label) &&
           in(query.predictions, g.prediction) && (!query.verdictRight || (known && (g.prediction == g.label) == *query.verdictRight)) &&
           (!query.answerRight || g.sentenceCorrect == *query.answerRight) &&
           (!query.similarity.bounds() || (g.similarity && query.similarity.holds(static_cast<double>(*g.similarity)))) &&
           query.distance.holds(is.distance) && query.rescaledSimilarity.holds(is.rescaledSimilarity) &&
           query.probability.holds(is.probability);
}

} // namespace

/// Browsing the answers of a whole project: conditions, counts, orders, pages and searches.
class TestAnswerBrowsing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_store = makeBrowsedStore(project());
        m_reader = std::make_unique<StoreReader>(StoreReader::open(project()));
    }
    void conditionsMeanWhatTheySay();
    void theScopeIsRunsEvaluationsAndSplits();
    void aChosenSetIsOfTheseDocuments();
    void supersededEvaluationsAreNotMeant();
    void facetsLeaveTheirOwnConditionOut();
    void facetsOfAnswersAndOfCountsAgree();
    void histogramsLeaveTheirOwnRangeOut();
    void pagesJoinToTheWholeOrder_data();
    void pagesJoinToTheWholeOrder();
    void ranksAreOfWhatTheySay();
    void severalKeysAreTakenInTurn();
    void marginsAreRelativeToTheNearerThreshold();
    void anUpgradedStoreHasTheSameCopies();
    void textsThatComeLaterAreFound();
    void searchesFind_data();
    void searchesFind();
    void aBadExpressionSaysWhere();
    void anExpressionThatTakesTooLongIsGivenUp();
    void whatNobodyWaitsForIsGivenUp();
    void hitsAreStepped();
    void marksFilter();
    void aQuerysResultIsEditedAtOnce();
    void noQueryScansTheWideTables_data();
    void noQueryScansTheWideTables();

private:
    std::filesystem::path project() const { return m_folder.path().toStdString(); }
    std::vector<AnswerPosition> all(const AnswerQuery& query, AnswerOrdering ordering = {}) const
    {
        return m_reader->answers(query, ordering, {}, 100000);
    }
    std::string documents(const AnswerQuery& query, AnswerOrdering ordering = {}) const;
    QTemporaryDir m_folder;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<StoreReader> m_reader;
};

std::string TestAnswerBrowsing::documents(const AnswerQuery& query, AnswerOrdering ordering) const
{
    std::vector<std::int64_t> rows;
    for (const AnswerPosition& position : all(query, ordering))
        rows.push_back(position.rowId);
    std::string ids;
    for (const GenerationView& view : m_reader->generations(rows))
        ids += (ids.empty() ? "" : " ") + view.record.key.id;
    return ids;
}

void TestAnswerBrowsing::conditionsMeanWhatTheySay()
{
    const auto records = answers(0);
    for (AnswerQuery query : queries()) {
        query.evaluations = {"E1"};
        std::string expected;
        std::int64_t count = 0;
        for (const GenerationRecord& one : records)
            if (meant(query, one)) {
                expected += (expected.empty() ? "" : " ") + one.key.id;
                ++count;
            }
        QCOMPARE(documents(query), expected);
        QCOMPARE(m_reader->answerCount(query), count);
    }
}

void TestAnswerBrowsing::theScopeIsRunsEvaluationsAndSplits()
{
    QCOMPARE(m_reader->answerCount({}), std::int64_t(72));
    AnswerQuery query;
    query.runs = {kFirst};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(48));
    query.splits = {"wikipedia"};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(24));
    query.evaluations = {"E3"};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(0));
    query = {};
    query.purposes = {EvaluationPurpose::Monitor};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(0));
    query.purposes.push_back(EvaluationPurpose::Final);
    QCOMPARE(m_reader->answerCount(query), std::int64_t(72));
}

void TestAnswerBrowsing::aChosenSetIsOfTheseDocuments()
{
    const auto records = answers(0);
    AnswerQuery query;
    query.evaluations = {"E1"};
    query.documents = {records[2].key.id, "no such document", records[7].key.id};
    QCOMPARE(documents(query), records[2].key.id + " " + records[7].key.id);
    QCOMPARE(m_reader->answerFacets(query).total, std::int64_t(2));
    query.verdicts = {records[2].verdict};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(records[7].verdict == records[2].verdict ? 2 : 1));
    query.verdicts.clear();
    query.evaluations.clear();
    QCOMPARE(m_reader->answerCount(query), std::int64_t(6)); // in each of the three evaluations
    query.documents = {"no such document"};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(0));
}

void TestAnswerBrowsing::supersededEvaluationsAreNotMeant()
{
    const RunId run = "01JD000000000000000000000C";
    m_store->createRun(samples::run(run, "third"));
    m_store->addEvaluation(run, samples::evaluation("E9", "L1", "other"), answers(0));
    QCOMPARE(m_reader->answerCount({}), std::int64_t(96));
    m_store->truncateAfter(run, 0);
    QCOMPARE(m_reader->answerCount({}), std::int64_t(72));
    QCOMPARE(all({}).size(), std::size_t(72));
    QCOMPARE(m_reader->answerFacets({}).total, std::int64_t(72));
    QCOMPARE(m_reader->answerFacets({}).splits.size(), std::size_t(2));
}

void TestAnswerBrowsing::facetsLeaveTheirOwnConditionOut()
{
    for (const AnswerQuery& query : queries()) {
        const AnswerFacets facets = m_reader->answerFacets(query);
        QCOMPARE(facets.total, m_reader->answerCount(query));
        const auto countOf = [&](auto set) {
            AnswerQuery other = query;
            set(other);
            return m_reader->answerCount(other);
        };
        for (const Verdict verdict : allOf<Verdict>())
            QCOMPARE(facets.verdicts[indexOf(verdict)], countOf([&](AnswerQuery& q) { q.verdicts = {verdict}; }));
        for (const Reason reason : allOf<Reason>())
            QCOMPARE(facets.reasons[indexOf(reason)], countOf([&](AnswerQuery& q) { q.reasons = {reason}; }));
        QCOMPARE(facets.verdictRight, countOf([](AnswerQuery& q) { q.verdictRight = true; }));
        QCOMPARE(facets.verdictWrong, countOf([](AnswerQuery& q) { q.verdictRight = false; }));
        QCOMPARE(facets.answerRight, countOf([](AnswerQuery& q) { q.answerRight = true; }));
        QCOMPARE(facets.answerWrong, countOf([](AnswerQuery& q) { q.answerRight = false; }));
        for (const auto& [label, count] : facets.labels)
            QCOMPARE(count, countOf([label = label](AnswerQuery& q) { q.labels = {label}; }));
        for (const auto& [prediction, count] : facets.predictions)
            QCOMPARE(count, countOf([prediction = prediction](AnswerQuery& q) { q.predictions = {prediction}; }));
        for (const auto& [split, count] : facets.splits)
            QCOMPARE(count, countOf([split = split](AnswerQuery& q) { q.splits = {split}; }));
        for (const auto& [id, count] : facets.evaluations)
            QCOMPARE(count, countOf([id = id](AnswerQuery& q) { q.evaluations = {id}; }));
    }
    QCOMPARE(m_reader->answerFacets({}).labels.size(), std::size_t(3));

    AnswerQuery searched; // the texts of other evaluations lie elsewhere
    searched.text = "wolves";
    searched.evaluations = {"E2"};
    QCOMPARE(m_reader->answerFacets(searched).total, std::int64_t(12));
    QCOMPARE(m_reader->answerFacets(searched).evaluations.size(), std::size_t(3));
}

void TestAnswerBrowsing::facetsOfAnswersAndOfCountsAgree()
{
    AnswerQuery byKind, byAnswer;
    byKind.reasons = byAnswer.reasons = {Reason::Admitted};
    byAnswer.distance = {0.0, 1.0};
    byAnswer.predictions = byKind.predictions = {0, 1};
    const AnswerFacets a = m_reader->answerFacets(byKind), b = m_reader->answerFacets(byAnswer);
    QVERIFY(!needsAnswers(byKind) && needsAnswers(byAnswer));
    QVERIFY(a.total > 0);
    QCOMPARE(a.total, b.total);
    QCOMPARE(a.verdicts, b.verdicts);
    QCOMPARE(a.evaluations, b.evaluations);
    QCOMPARE(a.answerWrong, b.answerWrong);
}

void TestAnswerBrowsing::histogramsLeaveTheirOwnRangeOut()
{
    AnswerQuery query;
    query.probability = {0.7, {}};
    query.distance = {{}, 0.5};
    const auto histograms = m_reader->answerHistograms(query);
    const auto sum = [&](AnswerMeasure measure) {
        const AnswerHistogram& one = histograms[indexOf(measure)];
        QTest::qVerify(one.edges.size() == one.answers.size() + 1, "edges", "", __FILE__, __LINE__);
        std::int64_t total = 0;
        for (const std::int64_t count : one.answers)
            total += count;
        return total;
    };
    AnswerQuery without = query;
    without.probability = {};
    QCOMPARE(sum(AnswerMeasure::Probability), m_reader->answerCount(without));
    without = query;
    without.distance = {};
    QCOMPARE(sum(AnswerMeasure::Distance), m_reader->answerCount(without));
    QCOMPARE(sum(AnswerMeasure::Similarity), m_reader->answerCount(query));

    // Each bin holds its lower edge, the last one its upper edge as well.
    const auto unbounded = m_reader->answerHistograms({});
    const AnswerHistogram& distance = unbounded[indexOf(AnswerMeasure::Distance)];
    for (std::size_t bin = 0; bin < distance.answers.size(); ++bin) {
        AnswerQuery within;
        within.distance = {distance.edges[bin], bin + 1 == distance.answers.size() ? 1.0 : std::nextafter(distance.edges[bin + 1], 0.0)};
        QCOMPARE(distance.answers[bin], m_reader->answerCount(within));
    }
    QCOMPARE(distance.unknown, std::int64_t(9)); // three of an evaluation were not judged
}

void TestAnswerBrowsing::pagesJoinToTheWholeOrder_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("reversed");
    QTest::addColumn<bool>("further");
    for (int order = 0; order <= static_cast<int>(AnswerOrder::LikelyLabelError); ++order)
        for (const bool reversed : {false, true})
            for (const bool further : {false, true})
                QTest::addRow("%d %s %s", order, reversed ? "reversed" : "", further ? "and further keys" : "")
                    << order << reversed << further;
}

void TestAnswerBrowsing::pagesJoinToTheWholeOrder()
{
    QFETCH(int, order);
    QFETCH(bool, reversed);
    QFETCH(bool, further);
    AnswerOrdering ordering{static_cast<AnswerOrder>(order), reversed};
    if (further) // many are level by the first, and some have neither
        ordering.then = {{AnswerOrder::VerdictRight, !reversed}, {AnswerOrder::Distance, reversed}};
    for (const Bound bound : allOf<Bound>()) {
        AnswerQuery query;
        query.bound = bound;
        const auto whole = all(query, ordering);
        QVERIFY(whole.size() >= 3);
        QCOMPARE(static_cast<std::int64_t>(whole.size()), m_reader->answerCount(query, ordering));
        std::set<std::int64_t> once;
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QVERIFY(once.insert(whole[i].rowId).second);
            QCOMPARE(m_reader->answerCount(query, ordering, whole[i]), static_cast<std::int64_t>(i));
        }
        std::vector<AnswerPosition> joined;
        std::optional<AnswerPosition> from;
        for (;;) {
            const auto page = m_reader->answers(query, ordering, from, 5);
            if (page.empty())
                break;
            joined.insert(joined.end(), page.begin(), page.end());
            from = page.back();
        }
        QCOMPARE(joined, whole);
        joined.clear();
        from.reset();
        for (;;) {
            const auto page = m_reader->answers(query, ordering, from, 5, PageDirection::Backwards);
            if (page.empty())
                break;
            joined.insert(joined.begin(), page.begin(), page.end());
            from = page.front();
        }
        QCOMPARE(joined, whole);
    }
}

void TestAnswerBrowsing::severalKeysAreTakenInTurn()
{
    AnswerQuery query;
    query.evaluations = {"E1"};
    auto records = answers(0);
    const auto judgedRight = [](const GenerationRecord& g) { return g.predictedRight() ? 1 : g.predictedWrong() ? 0 : 2; }; // none: last
    std::stable_sort(records.begin(), records.end(), [&](const auto& a, const auto& b) {
        const auto key = [&](const auto& g) { return std::tuple(indexOf(g.verdict), judgedRight(g), !g.sentenceCorrect); };
        return key(a) < key(b);
    });
    std::string expected;
    for (const GenerationRecord& one : records)
        expected += (expected.empty() ? "" : " ") + one.key.id;
    const AnswerOrdering ordering{AnswerOrder::Verdict, true, {{AnswerOrder::VerdictRight, false}, {AnswerOrder::AnswerRight, true}}};
    QCOMPARE(documents(query, ordering), expected);
}

void TestAnswerBrowsing::ranksAreOfWhatTheySay()
{
    AnswerQuery query;
    query.evaluations = {"E1"};
    const auto records = answers(0);
    const auto ranked = [&](AnswerOrder order) {
        std::vector<std::int64_t> rows;
        for (const AnswerPosition& position : all(query, {order, false}))
            rows.push_back(position.rowId);
        return m_reader->generations(rows);
    };
    const auto margin = [](const GenerationRecord& g) {
        const double psi = g.prediction == 0 ? 0.96 : 0.95;
        return std::min((g.plain.rescaledSimilarity - 100) / 100, (g.plain.probability - psi) / psi);
    };
    const auto expect = [&](AnswerOrder order, auto wanted, auto before) {
        std::vector<GenerationRecord> expected;
        std::copy_if(records.begin(), records.end(), std::back_inserter(expected), wanted);
        std::stable_sort(expected.begin(), expected.end(), before);
        const auto found = ranked(order);
        QCOMPARE(found.size(), expected.size());
        QVERIFY(expected.size() > 1);
        for (std::size_t i = 0; i < found.size(); ++i)
            QCOMPARE(found[i].record.key.id, expected[i].key.id);
    };
    const auto admitted = [](const GenerationRecord& g) { return g.plain.reason == Reason::Admitted; };
    expect(AnswerOrder::HardestAdmitted, admitted, [&](const auto& a, const auto& b) { return margin(a) < margin(b); });
    expect(
        AnswerOrder::NearlyAdmitted, [&](const auto& g) { return g.judged() && !admitted(g); },
        [&](const auto& a, const auto& b) { return margin(a) > margin(b); });
    expect(
        AnswerOrder::Overconfident, [](const auto& g) { return g.predictedWrong(); },
        [](const auto& a, const auto& b) { return a.plain.probability > b.plain.probability; });
    expect(
        AnswerOrder::LikelyLabelError, [&](const auto& g) { return g.predictedWrong() && admitted(g); },
        [&](const auto& a, const auto& b) { return margin(a) > margin(b); });
}

void TestAnswerBrowsing::marginsAreRelativeToTheNearerThreshold()
{
    AnswerQuery query;
    query.evaluations = {"E1"};
    for (const Bound bound : allOf<Bound>()) {
        query.bound = bound;
        for (const AnswerPosition& position : all(query, {AnswerOrder::Margin, false})) {
            const GenerationRecord g = m_reader->generations({position.rowId}).front().record;
            if (!g.judged()) {
                QVERIFY(!position.value);
                continue;
            }
            const double psi = g.prediction == 0 ? 0.96 : 0.95;
            const Estimate& is = g.at(bound);
            QCOMPARE(*position.value, std::min((is.rescaledSimilarity - 100) / 100, (is.probability - psi) / psi));
        }
    }
    query.evaluations = {"E3"}; // whose layer found no region: a whole threshold away
    query.predictions = {0, 1};
    for (const AnswerPosition& position : all(query, {AnswerOrder::Margin, false}))
        QCOMPARE(*position.value, -1.0);
}

void TestAnswerBrowsing::anUpgradedStoreHasTheSameCopies()
{
    SQLite::Database database((project() / "store.sqlite").string(), SQLite::OPEN_READWRITE);
    const auto rows = [&](const char* table) {
        SQLite::Statement query(database, std::string("SELECT * FROM ") + table + " ORDER BY 1, 2, 3, 4, 5, 6, 7");
        std::vector<std::string> all;
        while (query.executeStep()) {
            std::string row;
            for (int i = 0; i < query.getColumnCount(); ++i)
                row += query.getColumn(i).getString() + (query.getColumn(i).isNull() ? "|NULL|" : "|");
            all.push_back(row);
        }
        return all;
    };
    const auto answersNow = rows("answer"), countsNow = rows("answer_count");
    QVERIFY(answersNow.size() >= 72);
    // The two INSERTs of the step to version 2, over what stands here.
    const std::string step = migrations()[1];
    database.exec("DELETE FROM answer; DELETE FROM answer_count");
    for (const char* table : {"INSERT INTO answer\n", "INSERT INTO answer_count\n"}) {
        const std::size_t at = step.find(table);
        QVERIFY(at != std::string::npos);
        database.exec(step.substr(at, step.find(';', at) - at));
    }
    QCOMPARE(rows("answer"), answersNow);
    QCOMPARE(rows("answer_count"), countsNow);
}

void TestAnswerBrowsing::textsThatComeLaterAreFound()
{
    const RunId run = "01JD000000000000000000000D";
    m_store->createRun(samples::run(run, "late"));
    EvaluationRecord evaluation = samples::evaluation("E8", "L1", "late");
    evaluation.generationSetId = "set-late";
    m_store->addEvaluation(run, evaluation, answers(0));
    AnswerQuery query;
    query.runs = {run};
    query.text = "unheard";
    QCOMPARE(m_reader->answerCount(query), std::int64_t(0));
    m_store->addGenerationTexts("set-late", {{"d3", "something unheard of"}});
    QCOMPARE(documents(query), std::string("d3"));
    m_store->truncateAfter(run, 0);
}

void TestAnswerBrowsing::searchesFind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("ofAnEvaluation");
    QTest::newRow("word") << "wolves" << 12;
    QTest::newRow("words") << "wolves fast" << 4;
    QTest::newRow("phrase") << "\"wolves hunt\"" << 12;
    QTest::newRow("phrase in another order") << "\"hunt wolves\"" << 0;
    QTest::newRow("prefix") << "rab*" << 12;
    QTest::newRow("negation") << "the -wolves" << 12;
    QTest::newRow("negation alone") << "-fast" << 16;
    QTest::newRow("negated phrase") << "wolves -\"hunt fast\"" << 8;
    QTest::newRow("signs") << "..." << 8;
    QTest::newRow("negated signs") << "wolves -..." << 8;
    QTest::newRow("expression") << "/w.lves/" << 12;
    QTest::newRow("expression of the whole answer") << "/^the r\\w+ run far away$/" << 8;
    QTest::newRow("expression in another case") << "/WOLVES/" << 0;
    QTest::newRow("expression in any case") << "/WOL(f|ves)/i" << 12;
    QTest::newRow("expression with blanks and an escaped slash") << "/wolves hunt|a\\/b/" << 12;
    QTest::newRow("negated expression") << "-/fast \\.{3}$/" << 16;
    QTest::newRow("word and expressions") << "wolves /hunt/ -/away$/" << 4;
    QTest::newRow("no second slash") << "/wolves" << 12;
    QTest::newRow("empty expression") << "//" << 24;
    QTest::newRow("everywhere") << "the" << 24;
    QTest::newRow("nowhere") << "sheep" << 0;
}

void TestAnswerBrowsing::searchesFind()
{
    QFETCH(QString, text);
    QFETCH(int, ofAnEvaluation);
    AnswerQuery query;
    query.text = text.toStdString();
    QCOMPARE(m_reader->answerCount(query), std::int64_t(3 * ofAnEvaluation));
    query.evaluations = {"E2"};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(ofAnEvaluation));
    QCOMPARE(all(query).size(), static_cast<std::size_t>(ofAnEvaluation));
    QCOMPARE(m_reader->answerFacets(query).total, std::int64_t(ofAnEvaluation));
    query.evaluations.clear();
    query.runs = {kSecond};
    query.answerRight = true;
    QVERIFY(m_reader->answerCount(query) <= ofAnEvaluation);
}

void TestAnswerBrowsing::aBadExpressionSaysWhere()
{
    AnswerQuery query;
    query.text = "wölfe /hunt(/ -/+/";
    try {
        m_reader->answerCount(query);
        QFAIL("an expression without an end was read");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QCOMPARE(error.fault(), std::string("not a regular expression: missing closing parenthesis"));
        QVERIFY2(error.where().starts_with("character 13 of the search"), error.where().c_str()); // characters, not bytes
    }
    GenerationFilter filter;
    filter.text = query.text;
    QVERIFY_THROWS_EXCEPTION(Error, m_reader->generationIds("E1", filter, GenerationOrder::Document, false));
    filter.text = "/wolves/ -/fast/";
    QCOMPARE(m_reader->generationIds("E1", filter, GenerationOrder::Document, false).size(), std::size_t(8));
}

void TestAnswerBrowsing::anExpressionThatTakesTooLongIsGivenUp()
{
    for (const char* evaluation : {"", "E1"}) {
        AnswerQuery query;
        if (*evaluation != 0)
            query.evaluations = {evaluation};
        query.text = "/^((\\w|\\s)+)+\\d$/";
        try {
            m_reader->answerCount(query);
            QFAIL("it was matched");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::BadInput);
            QVERIFY2(error.fault().starts_with("the search was given up"), error.what());
            QVERIFY(!error.remedy().empty());
        }
    }
    QCOMPARE(m_reader->answerCount({}), std::int64_t(72)); // and the reader goes on
}

void TestAnswerBrowsing::whatNobodyWaitsForIsGivenUp()
{
    AnswerQuery query;
    query.text = "/wolves/";
    std::atomic<bool> stopped = false;
    {
        const ReadingUntil until(*m_reader, stopped);
        QCOMPARE(m_reader->answerCount(query), std::int64_t(36));
        stopped = true;
        try {
            m_reader->answerCount(query);
            QFAIL("it was read to its end");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Cancelled);
        }
    }
    QCOMPARE(m_reader->answerCount(query), std::int64_t(36));
}

void TestAnswerBrowsing::hitsAreStepped()
{
    AnswerQuery shown;
    shown.evaluations = {"E1"};
    const AnswerOrdering ordering{AnswerOrder::Probability, true};
    const auto whole = all(shown, ordering);
    AnswerQuery hits = shown;
    hits.text = "wolves fast";
    const auto found = all(hits, ordering);
    QCOMPARE(found.size(), std::size_t(4));
    std::optional<AnswerPosition> at;
    for (const AnswerPosition& expected : found) {
        const auto next = m_reader->answers(hits, ordering, at, 1);
        QCOMPARE(next, std::vector{expected});
        at = next.front();
        const auto row = m_reader->answerCount(shown, ordering, at); // where to scroll to
        QCOMPARE(whole[static_cast<std::size_t>(row)], expected);
    }
    QVERIFY(m_reader->answers(hits, ordering, at, 1).empty());
    QCOMPARE(m_reader->answers(hits, ordering, at, 1, PageDirection::Backwards), std::vector{found[2]});
    QCOMPARE(m_reader->answerCount(hits, ordering, at), std::int64_t(3)); // hit 4 of 4
}

void TestAnswerBrowsing::marksFilter()
{
    Annotations annotations(*m_store);
    annotations.tagExamples(std::vector{ExampleKey{{"data", "d1"}, {}}}, {"document"}, {});
    annotations.tagExamples(std::vector{ExampleKey{{"data", "d1"}, "set-E1"}, ExampleKey{{"data", "d2"}, "set-E1"}}, {"answer", "z"}, {});
    annotations.setFlagged(std::vector{ExampleKey{{"data", "d3"}, "set-E2"}}, true);
    annotations.markSeen({{"data", "d4"}, "set-E3"});
    AnswerQuery query;
    query.tags = {"document"};
    QCOMPARE(documents(query), std::string("d1 d1 d1")); // whoever answers it
    query.tags = {"answer"};
    QCOMPARE(documents(query), std::string("d1 d2"));
    query.tags = {"answer", "document"};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(4));
    const auto facets = m_reader->answerFacets(query);
    QCOMPARE(facets.tags, (std::vector<FacetCount<std::string>>{{"answer", 2}, {"document", 3}, {"z", 2}}));
    query = {};
    query.flagged = true;
    QCOMPARE(documents(query), std::string("d3"));
    query.flagged = false;
    QCOMPARE(m_reader->answerCount(query), std::int64_t(71));
    query = {};
    query.viewed = true;
    QCOMPARE(documents(query), std::string("d4"));
    query.viewed = false;
    query.evaluations = {"E3"};
    QCOMPARE(m_reader->answerCount(query), std::int64_t(23));
    QCOMPARE(m_reader->edits(1).front().kind, EditKind::Flag); // having seen is a trace
}

void TestAnswerBrowsing::aQuerysResultIsEditedAtOnce()
{
    Annotations annotations(*m_store);
    AnswerQuery query;
    query.evaluations = {"E2"};
    query.verdictRight = false;
    const auto keys = m_reader->examplesOf(query);
    QCOMPARE(static_cast<std::int64_t>(keys.size()), m_reader->answerCount(query));
    QVERIFY(keys.size() > 3);
    const auto before = m_reader->exampleAnnotations(keys);
    const EditReceipt receipt = annotations.tagExamples(keys, {"bulk"}, {});
    QCOMPARE(receipt.changes, static_cast<std::int64_t>(keys.size()));
    annotations.setNote(keys, "look");
    annotations.setViewed(keys, true);
    AnswerQuery tagged;
    tagged.tags = {"bulk"};
    QCOMPARE(m_reader->examplesOf(tagged), keys);
    const auto after = m_reader->exampleAnnotations(keys);
    QVERIFY(std::all_of(after.begin(), after.end(),
                        [](const ExampleAnnotations& one) { return one.note == "look" && one.viewedMs && one.tags.front() == "bulk"; }));
    QCOMPARE(m_reader->edits(1).front().changes, static_cast<std::int64_t>(keys.size()));
    for (int i = 0; i < 3; ++i)
        QVERIFY(annotations.undo());
    QCOMPARE(m_reader->exampleAnnotations(keys), before);
    QVERIFY(annotations.redo());
    QCOMPARE(m_reader->examplesOf(tagged), keys);
}

void TestAnswerBrowsing::noQueryScansTheWideTables_data()
{
    QTest::addColumn<QString>("sql");
    int number = 0;
    const auto add = [&](const AnswerQuery& query) {
        AnswerPosition from{3, 0.5};
        for (const AnswerOrder order : {AnswerOrder::Recorded, AnswerOrder::NearlyAdmitted, AnswerOrder::Overconfident})
            QTest::addRow("page %d", ++number) << QString::fromStdString(
                answerPage(query, {order, false}, from, PageDirection::Forwards, 256).sql);
        QTest::addRow("total %d", ++number) << QString::fromStdString(answerTotal(query).sql);
        QTest::addRow("rank %d", ++number) << QString::fromStdString(answerTotal(query, {AnswerOrder::Margin, false}, from).sql);
    };
    AnswerQuery query;
    add(query);
    query.reasons = {Reason::Similarity};
    query.probability = {0.5, {}};
    add(query);
    query.text = "wolves -far";
    add(query);
    query.runs = {kFirst};
    add(query);
    query = {};
    query.tags = {"x"};
    query.flagged = false;
    add(query);
    query.text = "-far ...";
    query.splits = {"wikipedia"};
    add(query);
}

void TestAnswerBrowsing::noQueryScansTheWideTables()
{
    QFETCH(QString, sql);
    SQLite::Database database((project() / "store.sqlite").string());
    SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + sql.toStdString());
    std::string whole;
    while (plan.executeStep())
        whole += plan.getColumn("detail").getString() + "\n";
    QVERIFY(!whole.empty());
    for (const char* wide :
         {"SCAN g\n", "SCAN g ", "SCAN t\n", "SCAN t ", "SCAN generation ", "SCAN generation\n", "SCAN generation_text\n"})
        QVERIFY2(whole.find(wide) == std::string::npos, whole.c_str());
}

QTEST_APPLESS_MAIN(TestAnswerBrowsing)
#include "tst_answer_browsing.moc"
