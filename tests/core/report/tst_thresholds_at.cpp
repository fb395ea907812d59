#include "core/base/error.h"
#include "core/report/thresholds_at.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

/// A worked answer: z = (-1, 1.5), q = 250, d = 0.3, effective sample sizes 1200 and 900. At alpha 0.95 the band's half width is
/// 0.04527005, s[1] is 0.98443544 (0.97128717 by the lower estimate) and q' 231.21914937 (215.00547870).
GenerationRecord workedAnswer()
{
    GenerationRecord answer;
    answer.key = {"data", "worked"};
    answer.label = 1;
    answer.prediction = 1;
    answer.similarity = 250;
    answer.logits = {-1, 1.5};
    answer.effectiveSamples = {1200, 900};
    answer.plain.distance = static_cast<double>(0.3F);
    answer.plain.probability = static_cast<double>(0.98443544F);
    answer.plain.rescaledSimilarity = static_cast<double>(231.21914937F);
    return answer;
}

GenerationRecord at(const RegionThresholds& region)
{
    return answersAt({workedAnswer()}, region).at(0);
}

} // namespace

class TestThresholdsAt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lowerEstimate_matchesWorkedValues();
    void theBandWidensWithAlpha();
    void thePlainEstimate_keepsItsNumbers();
    void everyGateHasItsReason_data();
    void everyGateHasItsReason();
    void outOfDistribution_comesFirst();
    void unjudgedAnswers_stayAsTheyAre();
    void missingFacts_areRefused();
    void thresholdsOfALayer();
};

void TestThresholdsAt::lowerEstimate_matchesWorkedValues()
{
    const GenerationRecord answer = at({0.95, 220, {0.95, 0.95}});
    QVERIFY(std::abs(answer.lower.distance - 0.25472995) < 1e-7);
    QVERIFY(std::abs(answer.lower.probability - 0.97128717) < 1e-6);
    QVERIFY(std::abs(answer.lower.rescaledSimilarity - 215.00547870) < 1e-3);
    // In the region, but not by the lower estimate, whose q' misses 220.
    QCOMPARE(answer.plain.reason, Reason::Admitted);
    QVERIFY(answer.plain.inRegion);
    QCOMPARE(answer.lower.reason, Reason::Similarity);
    QCOMPARE(answer.verdict, Verdict::High);
    QCOMPARE(at({0.95, 215, {0.95, 0.95}}).verdict, Verdict::Highest);
}

void TestThresholdsAt::theBandWidensWithAlpha()
{
    // sqrt(ln(2 / (1 - alpha)) / 1800): 0.03576610 at 0.8, 0.05425412 at 0.99 (Python).
    QVERIFY(std::abs(at({0.80, 220, {0.8, 0.8}}).lower.distance - (0.3 - 0.03576610)) < 1e-7);
    QVERIFY(std::abs(at({0.99, 220, {0.99, 0.99}}).lower.distance - (0.3 - 0.05425412)) < 1e-7);
    QCOMPARE(at({1.0, 220, {1, 1}}).lower.distance, 0.0); // no band at alpha 1: a half width of 1
}

void TestThresholdsAt::thePlainEstimate_keepsItsNumbers()
{
    const GenerationRecord before = workedAnswer(), after = at({0.99, 100, {0.99, 0.99}});
    QCOMPARE(after.plain.distance, before.plain.distance);
    QCOMPARE(after.plain.probability, before.plain.probability);
    QCOMPARE(after.plain.rescaledSimilarity, before.plain.rescaledSimilarity);
    QCOMPARE(after.similarity, before.similarity);
    QCOMPARE(after.label, before.label);
}

void TestThresholdsAt::everyGateHasItsReason_data()
{
    QTest::addColumn<double>("qrMin");
    QTest::addColumn<double>("psi0");
    QTest::addColumn<double>("psi1");
    QTest::addColumn<int>("reason");
    const auto row = [](const char* name, double qrMin, double psi0, double psi1, Reason reason) {
        QTest::newRow(name) << qrMin << psi0 << psi1 << static_cast<int>(reason);
    };
    // s is 0.0156 and 0.9844, q' 231.2.
    row("on both bounds", static_cast<double>(231.21914937F), 0.95, static_cast<double>(0.98443544F), Reason::Admitted);
    row("q' just below", 231.22, 0.95, 0.95, Reason::Similarity);
    row("no region", INFINITY, INFINITY, INFINITY, Reason::Similarity);
    row("no class", 100, 0.95, 0.9845, Reason::Null);
    row("another class", 100, 0.01, 0.99, Reason::Mismatch);
    // Both classes pass, and the predicted one is admitted: `several` needs more classes than two, see below.
    row("both classes", 100, 0.01, 0.95, Reason::Admitted);
}

void TestThresholdsAt::everyGateHasItsReason()
{
    QFETCH(double, qrMin);
    QFETCH(double, psi0);
    QFETCH(double, psi1);
    QFETCH(int, reason);
    QCOMPARE(static_cast<int>(at({0.95, qrMin, {psi0, psi1}}).plain.reason), reason);
    GenerationRecord three = workedAnswer();
    three.logits = {-1, 1.5, -1};
    three.effectiveSamples = {1200, 900, 800};
    QCOMPARE(answersAt({three}, {0.95, 100, {0.01, 0.99, 0.01}}).at(0).plain.reason, Reason::Multiple);
}

void TestThresholdsAt::outOfDistribution_comesFirst()
{
    GenerationRecord answer = workedAnswer();
    answer.similarity = 0;
    answer.plain.rescaledSimilarity = 0;
    answer = answersAt({answer}, {0.95, INFINITY, {INFINITY, INFINITY}}).at(0);
    QCOMPARE(answer.plain.reason, Reason::Ood);
    QCOMPARE(answer.lower.reason, Reason::Ood);
    QCOMPARE(answer.lower.rescaledSimilarity, 0.0);
    QCOMPARE(answer.verdict, Verdict::Ood);
}

void TestThresholdsAt::unjudgedAnswers_stayAsTheyAre()
{
    GenerationRecord unjudged;
    unjudged.key = {"data", "long"};
    QVERIFY(std::isnan(answersAt({unjudged}, {0.95, 10, {0.95, 0.95}}).at(0).plain.probability));
    QCOMPARE(answersAt({unjudged}, {0.95, 10, {0.95, 0.95}}).at(0).lower.reason, Reason::TooLong);
    QVERIFY(answersAt({}, {0.95, 10, {0.95, 0.95}}).empty());
}

void TestThresholdsAt::missingFacts_areRefused()
{
    const RegionThresholds region{0.95, 10, {0.95, 0.95}};
    GenerationRecord samples = workedAnswer(), logits = workedAnswer(), similarity = workedAnswer();
    samples.effectiveSamples.clear();
    logits.logits.pop_back();
    similarity.similarity.reset();
    for (const GenerationRecord& answer : {samples, logits, similarity})
        QVERIFY_EXCEPTION_THROWN(answersAt({answer}, region), Error);
}

void TestThresholdsAt::thresholdsOfALayer()
{
    LayerRecord layer;
    layer.alpha = 0.9;
    layer.qrMin = 139;
    layer.classes = {{0.96, 0, 0, 0}, {0.95, 0, 0, 0}};
    const RegionThresholds region = thresholdsOf(layer);
    QCOMPARE(region.alpha, 0.9);
    QCOMPARE(region.qrMin, 139.0);
    QCOMPARE(region.psi, (std::vector<double>{0.96, 0.95}));
    QVERIFY(!thresholdsOf(LayerRecord()).found());
}

QTEST_APPLESS_MAIN(TestThresholdsAt)
#include "tst_thresholds_at.moc"
