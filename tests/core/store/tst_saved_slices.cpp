#include "browsed_store.h"
#include "core/base/error.h"
#include "core/store/annotations.h"
#include "core/store/saved_slice.h"

#include <algorithm>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::store;
using namespace sdm::samples;

/// Queries with a name: saved, taken back, refused, followed over evaluations.
class TestSavedSlices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_store = makeBrowsedStore(project());
        m_reader = std::make_unique<StoreReader>(StoreReader::open(project()));
    }
    void slicesAreSavedAndTakenBack();
    void aSliceThatCannotBeReadIsRefused();
    void aSliceKeepsItsOrder();
    void aSliceIsFollowedOverEvaluations();

private:
    std::filesystem::path project() const { return m_folder.path().toStdString(); }
    QTemporaryDir m_folder;
    std::unique_ptr<RunStore> m_store;
    std::unique_ptr<StoreReader> m_reader;
};

void TestSavedSlices::slicesAreSavedAndTakenBack()
{
    Annotations annotations(*m_store);
    AnswerQuery query;
    query.splits = {"wikipedia"};
    query.verdicts = {Verdict::Low, Verdict::Ood};
    query.verdictRight = false;
    query.probability = {0.25, {}};
    query.text = "\"a b\" -c";
    query.bound = Bound::Lower;
    query.labels = {0};
    annotations.saveSlice("wrong and low", query);
    const auto saved = m_reader->slices();
    QCOMPARE(saved.size(), std::size_t(1));
    QCOMPARE(sliceQuery(saved.front().queryJson, saved.front().name), query);
    AnswerQuery other;
    annotations.saveSlice("wrong and low", other);
    QCOMPARE(sliceQuery(m_reader->slices().front().queryJson, ""), other);
    annotations.removeSlice("wrong and low");
    QVERIFY(m_reader->slices().empty());
    QVERIFY_THROWS_EXCEPTION(Error, annotations.removeSlice("wrong and low"));
    annotations.undo();
    annotations.undo();
    QCOMPARE(m_reader->slices(), saved);
    annotations.undo();
    QVERIFY(m_reader->slices().empty());
    QVERIFY_THROWS_EXCEPTION(Error, annotations.saveSlice(" x", query));
}

void TestSavedSlices::aSliceKeepsItsOrder()
{
    const AnswerOrdering ordering{AnswerOrder::Verdict, true, {{AnswerOrder::Distance, false}, {AnswerOrder::Probability, true}}};
    Annotations annotations(*m_store);
    annotations.saveSlice("sorted", {}, ordering);
    const std::string json = m_reader->slices().front().queryJson;
    QCOMPARE(sliceOrdering(json, "sorted"), std::optional(ordering));
    QCOMPARE(sliceQuery(json, "sorted"), AnswerQuery{});
    annotations.removeSlice("sorted");
    QVERIFY(!sliceOrdering(sliceJson({}), "none"));
    QVERIFY_THROWS_EXCEPTION(Error, sliceOrdering(R"({"version":1,"query":{},"order":[{"by":"luck","reversed":true}]})", "one"));
}

void TestSavedSlices::aSliceThatCannotBeReadIsRefused()
{
    const auto code = [](const std::string& json) {
        try {
            sliceQuery(json, "one");
        } catch (const Error& error) {
            return error.where().find("slice one") == std::string::npos ? ErrorCode::Failed : error.code();
        }
        return ErrorCode::Failed;
    };
    QCOMPARE(code(R"({"version":2,"query":{}})"), ErrorCode::Unsupported);
    QCOMPARE(code(R"({"version":0,"query":{}})"), ErrorCode::Unsupported);
    QCOMPARE(code(R"({"query":{}})"), ErrorCode::BadInput);
    QCOMPARE(code(R"([])"), ErrorCode::BadInput);
    QCOMPARE(code(R"({"version":1,"query":{"verdict":["low"]}})"), ErrorCode::BadInput); // means all, were it ignored
    QCOMPARE(sliceQuery(R"({"version":1,"query":{}})", ""), AnswerQuery{});
}

void TestSavedSlices::aSliceIsFollowedOverEvaluations()
{
    for (AnswerQuery query : queries()) {
        query.runs = {kFirst};
        std::int64_t total = 0;
        for (const SliceShare& share : m_reader->sliceShares(query)) {
            AnswerQuery one = query;
            one.evaluations = {share.evaluation};
            QCOMPARE(share.answers, m_reader->answerCount(one));
            const bool admits = one.reasons.empty() || std::count(one.reasons.begin(), one.reasons.end(), Reason::Admitted) > 0;
            one.reasons = {Reason::Admitted};
            QCOMPARE(share.admitted, admits ? m_reader->answerCount(one) : 0);
            if (!one.verdictRight) {
                one.verdictRight = true;
                QCOMPARE(share.admittedCorrect, admits ? m_reader->answerCount(one) : 0);
            }
            QCOMPARE(share.run, kFirst);
            QCOMPARE(share.step, std::int64_t(share.evaluation == EvaluationId("E1") ? 10 : 20));
            total += share.answers;
        }
        QCOMPARE(total, m_reader->answerCount(query));
    }
}

QTEST_GUILESS_MAIN(TestSavedSlices)
#include "tst_saved_slices.moc"
