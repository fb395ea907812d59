#include "browsed_store.h"
#include "core/store/annotations.h"
#include "core/store/answer_sql.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <algorithm>
#include <memory>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace sdm;
using namespace sdm::store;
using namespace sdm::samples;

/// What a table of answers and the detail of one stand on.
class TestAnswerViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_store = makeBrowsedStore(project());
        m_reader = std::make_unique<StoreReader>(StoreReader::open(project()));
    }
    void idsAreThePagesJoined();
    void viewsNameTheirRunEvaluationAndLayer();
    void viewsHaveWhatWasSaid();
    void oneDocumentIsFoundInEveryRun();
    void whatLiesNextToADocumentComesNearestFirst();
    void marksAreCountedUnderTheOtherConditions();
    void tagsUnderASearchAreLookedUpByTheAnswersKey();

private:
    std::filesystem::path project() const { return m_folder.path().toStdString(); }
    QTemporaryDir m_folder;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<StoreReader> m_reader;
};

void TestAnswerViews::idsAreThePagesJoined()
{
    for (const AnswerQuery& query : queries()) {
        for (int order = 0; order <= static_cast<int>(AnswerOrder::LikelyLabelError); ++order) {
            const AnswerOrdering ordering{static_cast<AnswerOrder>(order), order % 2 == 1};
            std::vector<std::int64_t> expected;
            for (const AnswerPosition& position : m_reader->answers(query, ordering, {}, 1000))
                expected.push_back(position.rowId);
            QCOMPARE(m_reader->answerIds(query, ordering), expected);
        }
    }
}

void TestAnswerViews::viewsNameTheirRunEvaluationAndLayer()
{
    AnswerQuery first, other;
    first.evaluations = {"E2"};
    other.evaluations = {"E3"};
    std::vector<std::int64_t> ids = m_reader->answerIds(first, {});
    ids.resize(2);
    ids.push_back(m_reader->answerIds(other, {}).front());
    ids.push_back(1'000'000); // of nothing
    std::swap(ids[0], ids[2]);
    const std::vector<AnswerView> views = m_reader->answerViews(ids);
    QCOMPARE(views.size(), std::size_t{3});
    for (std::size_t i = 0; i < views.size(); ++i)
        QCOMPARE(views[i].generation.rowId, ids[i]);
    QCOMPARE(views[0].setting->run, kSecond);
    QCOMPARE(views[0].setting->runName, std::string("second"));
    QVERIFY(!views[0].setting->layer.hasRegion());
    QCOMPARE(views[1].setting->run, kFirst);
    QCOMPARE(views[1].setting->evaluation.id, EvaluationId("E2"));
    QCOMPARE(views[1].setting->evaluation.split, std::string("shifted"));
    QCOMPARE(views[1].setting->layer.id, LayerId("L1"));
    QCOMPARE(views[1].setting.get(), views[2].setting.get());
    QCOMPARE(views[1].generation.generated, textOf(1));
}

void TestAnswerViews::viewsHaveWhatWasSaid()
{
    Annotations annotations(*m_store);
    annotations.tagExamples(std::vector{ExampleKey{{"data", "d3"}, {}}}, {"hard"}, {});
    annotations.setFlagged(std::vector{ExampleKey{{"data", "d3"}, "set-E1"}}, true);
    annotations.setNote(std::vector{ExampleKey{{"data", "d3"}, "set-E1"}}, "look");
    AnswerQuery query;
    query.evaluations = {"E1"};
    const auto views = m_reader->answerViews(m_reader->answerIds(query, {}));
    QCOMPARE(views.size(), std::size_t{24});
    for (const AnswerView& view : views) {
        const bool marked = view.generation.record.key.id == "d3";
        QCOMPARE(view.flagged(), marked);
        QCOMPARE(view.ofDocument.tags.size(), std::size_t(marked ? 1 : 0));
        QCOMPARE(view.ofAnswer.note, std::string(marked ? "look" : ""));
        QVERIFY(!view.viewed());
    }
    while (annotations.undo()) {
    }
}

void TestAnswerViews::oneDocumentIsFoundInEveryRun()
{
    const auto views = m_reader->answerViews(m_reader->answersTo({"data", "d5"}));
    QCOMPARE(views.size(), std::size_t{3});
    const std::vector<EvaluationId> evaluations{"E1", "E2", "E3"};
    for (std::size_t i = 0; i < views.size(); ++i) {
        QCOMPARE(views[i].setting->evaluation.id, evaluations[i]);
        QCOMPARE(views[i].generation.record.key.id, std::string("d5"));
    }
    QVERIFY(m_reader->answersTo({"other data", "d5"}).empty());
}

void TestAnswerViews::whatLiesNextToADocumentComesNearestFirst()
{
    const RunId run = "01JD000000000000000000000D";
    m_store->createRun(samples::run(run, "near"));
    m_store->addLayer(run, layer("L9"));
    std::vector<GenerationRecord> records = answers(0);
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].nearest.id = i % 2 == 0 ? "even" : "odd";
        records[i].nearestDistance = 10.0 - static_cast<double>(i % 5);
    }
    m_store->addEvaluation(run, evaluation("E8", "L9", "near"), records);
    const auto views = m_reader->answerViews(m_reader->answersNextTo("odd", "E8"));
    QCOMPARE(views.size(), std::size_t{12});
    for (std::size_t i = 1; i < views.size(); ++i)
        QVERIFY(views[i - 1].generation.record.nearestDistance <= views[i].generation.record.nearestDistance);
    QVERIFY(m_reader->answersNextTo("odd", "E1").empty());
    m_store->truncateAfter(run, 0);
}

void TestAnswerViews::marksAreCountedUnderTheOtherConditions()
{
    Annotations annotations(*m_store);
    annotations.setFlagged(std::vector{ExampleKey{{"data", "d1"}, "set-E1"}, ExampleKey{{"data", "d2"}, {}}}, true);
    annotations.markSeen({{"data", "d2"}, "set-E3"});
    annotations.markSeen({{"data", "d4"}, {}});
    annotations.tagExamples(std::vector{ExampleKey{{"data", "d1"}, {}}, ExampleKey{{"data", "d4"}, "set-E2"}}, {"x"}, {});
    std::vector<AnswerQuery> all = queries();
    for (const char* text : {"wolves", "the -fast", "..."}) {
        AnswerQuery searched;
        searched.text = text;
        all.push_back(searched);
        searched.evaluations = {"E2"};
        searched.viewed = true;
        all.push_back(searched);
        searched.viewed = false;
        searched.flagged = true;
        all.push_back(searched);
        searched.tags = {"x"};
        all.push_back(searched);
    }
    for (const AnswerQuery& query : all) {
        const AnswerFacets facets = m_reader->answerFacets(query);
        const auto countOf = [&](auto set) {
            AnswerQuery other = query;
            set(other);
            return m_reader->answerCount(other);
        };
        QCOMPARE(facets.total, m_reader->answerCount(query));
        QCOMPARE(facets.flagged, countOf([](AnswerQuery& q) { q.flagged = true; }));
        QCOMPARE(facets.notFlagged, countOf([](AnswerQuery& q) { q.flagged = false; }));
        QCOMPARE(facets.viewed, countOf([](AnswerQuery& q) { q.viewed = true; }));
        QCOMPARE(facets.notViewed, countOf([](AnswerQuery& q) { q.viewed = false; }));
        const std::int64_t tagged = countOf([](AnswerQuery& q) { q.tags = {"x"}; });
        QCOMPARE(facets.tags.empty() ? 0 : facets.tags.front().answers, tagged);
    }
    QVERIFY(m_reader->answerFacets({}).flagged == 4);
}

/// Looked up by the hits of a common word once for every mark, the tags of ten thousand answers took four seconds.
void TestAnswerViews::tagsUnderASearchAreLookedUpByTheAnswersKey()
{
    AnswerQuery query;
    query.text = "wolves -rabbits";
    const BoundSql sql = markedAnswers(query, AnswerConditions::AllButTags, ", j.value AS tag", " CROSS JOIN json_each(a.tags) j", "1");
    SQLite::Database database((project() / "store.sqlite").string());
    SQLite::Statement plan(database, "EXPLAIN QUERY PLAN " + sql.sql);
    std::string whole;
    while (plan.executeStep())
        whole += plan.getColumn("detail").getString() + "\n";
    QVERIFY2(whole.find("SEARCH f USING PRIMARY KEY") != std::string::npos, whole.c_str());
    QVERIFY2(whole.find("answer_by_text") == std::string::npos, whole.c_str());
}

QTEST_APPLESS_MAIN(TestAnswerViews)
#include "tst_answer_views.moc"
