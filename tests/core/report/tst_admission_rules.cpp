#include "../store/store_samples.h"
#include "core/report/calibration_curve.h"
#include "core/report/judged_items.h"
#include "core/report/selective_metrics.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

double below(double value)
{
    return std::nextafter(value, 0.0);
}

/// Rejected by every estimator.
JudgedItem rejected()
{
    JudgedItem item;
    item.label = 1;
    item.prediction = 1;
    item.rescaledSimilarity = 1;
    return item;
}

std::int64_t admitted(const JudgedItem& item, const std::string& estimator, double alpha = 0.95)
{
    for (const EstimatorMetrics& one : selectiveMetrics({item}, 2, alpha)) {
        if (one.estimator == estimator)
            return one.groups.back().n;
    }
    throw std::runtime_error("no estimator " + estimator);
}

std::int64_t countIn(const JudgedItem& item, const std::string& estimator)
{
    for (const EstimatorMetrics& one : rejectedMetrics({item}, 2)) {
        if (one.estimator == estimator)
            return one.groups.at(1).n;
    }
    throw std::runtime_error("no estimator " + estimator);
}

} // namespace

/// Every threshold of the tables below, at and above its value; and each estimator asks for its own quantity only.
class TestAdmissionRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void alphaItselfIsEnough_data();
    void alphaItselfIsEnough();
    void regionsAreAskedEachForItself();
    void itemsWithoutAVerdictAreAdmittedByNothing();
    void nothingNearIsAFloorOfZero();
    void binsBeginAtTheirLowerEnd();
    void ratesAreShownFromHalfAPercent();
    void percentIsBetweenOneAndNinetyNine();
    void anAnswerBecomesAnItemMemberByMember();
    void aCurveTakesThePlainProbability();
};

void TestAdmissionRules::alphaItselfIsEnough_data()
{
    QTest::addColumn<QString>("estimator");
    QTest::addColumn<int>("quantity");
    QTest::newRow("softmax") << QStringLiteral("softmax") << 0;
    QTest::newRow("softmax_distance") << QStringLiteral("softmax_distance") << 1;
    QTest::newRow("sdm_at_alpha") << QStringLiteral("sdm_at_alpha") << 2;
}

void TestAdmissionRules::alphaItselfIsEnough()
{
    QFETCH(QString, estimator);
    QFETCH(int, quantity);
    for (const double alpha : {0.95, 0.9, 0.5}) {
        const auto with = [&](double value) {
            JudgedItem item = rejected();
            double* const quantities[] = {&item.softmax, &item.softmaxDistance, &item.probability};
            *quantities[quantity] = value;
            return admitted(item, estimator.toStdString(), alpha);
        };
        QCOMPARE(with(below(alpha)), std::int64_t(0));
        QCOMPARE(with(alpha), std::int64_t(1));
        QCOMPARE(with(std::nextafter(alpha, 1.0)), std::int64_t(1));
    }
}

void TestAdmissionRules::regionsAreAskedEachForItself()
{
    JudgedItem item = rejected();
    QVERIFY(admitted(item, "no_reject") == 1 && admitted(item, "hr") == 0 && admitted(item, "hr_lower") == 0);
    item.inRegion = true;
    QVERIFY(admitted(item, "hr") == 1 && admitted(item, "hr_lower") == 0 && admitted(item, "sdm_at_alpha") == 0);
    item.inRegion = false;
    item.inRegionLower = true;
    QVERIFY(admitted(item, "hr") == 0 && admitted(item, "hr_lower") == 1);
}

void TestAdmissionRules::itemsWithoutAVerdictAreAdmittedByNothing()
{
    JudgedItem item;
    item.label = 1;
    item.prediction = -1;
    for (const EstimatorMetrics& one : selectiveMetrics({item}, 2, 0)) { // not even at alpha 0
        for (const GroupMetric& group : one.groups) {
            QCOMPARE(group.n, std::int64_t(0));
            QCOMPARE(group.denominator, std::int64_t(1)); // but they are there
        }
    }
    item.label = -1;
    item.prediction = 1;
    const auto unlabelled = selectiveMetrics({item}, 2, 0);
    QVERIFY(unlabelled[0].groups.back().n == 0 && unlabelled[0].groups.back().denominator == 0);
    QCOMPARE(unlabelled[0].groups.front().denominator, std::int64_t(1));
}

void TestAdmissionRules::nothingNearIsAFloorOfZero()
{
    JudgedItem item = rejected();
    item.rescaledSimilarity = 0;
    QVERIFY(countIn(item, "ood") == 1 && countIn(item, "not_hr_not_ood") == 0);
    item.rescaledSimilarity = below(1.0);
    QVERIFY(countIn(item, "ood") == 1 && countIn(item, "not_hr_not_ood") == 0);
    item.rescaledSimilarity = 1;
    QVERIFY(countIn(item, "ood") == 0 && countIn(item, "not_hr_not_ood") == 1);
    item.inRegion = true;
    QVERIFY(countIn(item, "ood") == 0 && countIn(item, "not_hr_not_ood") == 0);
}

void TestAdmissionRules::binsBeginAtTheirLowerEnd()
{
    QCOMPARE(probabilityBinOf(below(0.5)), 9);
    QCOMPARE(probabilityBinOf(0.5), 10);
    QCOMPARE(probabilityBinOf(below(0.95)), 18);
    QCOMPARE(probabilityBinOf(0.95), 19);
    QCOMPARE(probabilityBinOf(0.99), 19);
    QCOMPARE(probabilityBinOf(1.0), 19);
    JudgedItem item = rejected();
    item.probability = 0.5;
    item.effectiveSamples = {3, 5};
    const auto bins = probabilityBins({item}, 2);
    QCOMPARE(bins.size(), std::size_t(20));
    QVERIFY(bins[10].all.n == 1 && bins[10].from == 0.5 && bins[10].to == 0.55);
    QVERIFY(bins[10].classes[1].byPrediction.correct == 1 && bins[10].classes[0].byPrediction.n == 0);
    QVERIFY(bins[10].classes[1].meanEffectiveSamples == 4.0 && bins[10].classes[1].medianEffectiveSamples == 4.0);
}

void TestAdmissionRules::ratesAreShownFromHalfAPercent()
{
    QCOMPARE(shownRate(std::numeric_limits<double>::min()), std::string("<0.01"));
    QCOMPARE(shownRate(below(0.005)), std::string("<0.01"));
    QCOMPARE(shownRate(0.005), std::string("0.01"));
    QCOMPARE(shownRate(0), std::string("0."));
    QCOMPARE(shownRate(1), std::string("1."));
    QCOMPARE(shownRate(below(1.0)), std::string("1.00"));
}

void TestAdmissionRules::percentIsBetweenOneAndNinetyNine()
{
    QCOMPARE(shownPercent(0.009), 1);
    QCOMPARE(shownPercent(0.02), 2);
    QCOMPARE(shownPercent(below(0.99)), 98);
    QCOMPARE(shownPercent(0.99), 99);
    QCOMPARE(shownPercent(0.999), 99);
}

void TestAdmissionRules::anAnswerBecomesAnItemMemberByMember()
{
    GenerationRecord answer = samples::generation("d", 0, 1, 0.75, 8.5, Reason::Admitted, Reason::Null);
    answer.logits = {1, 2};
    const JudgedItem item = judgedItems({answer}).at(0);
    QVERIFY(item.label == 0 && item.prediction == 1 && item.probability == 0.75 && item.rescaledSimilarity == 8.5);
    QVERIFY(item.inRegion && !item.inRegionLower);
    QCOMPARE(item.effectiveSamples, (std::vector<double>{11, 12}));
    QVERIFY(std::abs(item.softmax - 1 / (1 + std::exp(-1.0))) < 1e-12);
    QVERIFY(std::abs(item.softmaxDistance - 1 / (1 + std::exp(-0.5))) < 1e-12); // the plain distance, 0.5
    answer.plain.inRegion = false;
    answer.lower.inRegion = true;
    QVERIFY(!judgedItems({answer})[0].inRegion && judgedItems({answer})[0].inRegionLower);
    answer.prediction = kNoPrediction; // and then whatever else it says
    const JudgedItem unjudged = judgedItems({answer}).at(0);
    QVERIFY(unjudged.prediction == -1 && unjudged.probability == 0 && !unjudged.inRegionLower && unjudged.effectiveSamples.empty());
}

void TestAdmissionRules::aCurveTakesThePlainProbability()
{
    const GenerationRecord answer = samples::generation("d", 1, 1, 0.75, 8.5, Reason::Admitted, Reason::Null);
    const CalibrationCurve curve = calibrationCurve({answer});
    QVERIFY(curve.n == 1 && curve.bins.at(0).predicted == 0.75 && curve.bins[0].right == 1);
    GenerationRecord unjudged = answer;
    unjudged.prediction = kNoPrediction;
    QCOMPARE(calibrationCurve({unjudged}).n, std::int64_t(0));
}

QTEST_APPLESS_MAIN(TestAdmissionRules)
#include "tst_admission_rules.moc"
