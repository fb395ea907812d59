#include "core/base/error.h"
#include "core/report/reliability_diagram.h"
#include "judged_answer.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;
using samples::judgedAnswer;

class TestReliabilityDiagram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void binsOfEqualWidth_keepTheirPlaceWhenEmpty();
    void binsOfEqualWidth_beginAtOneHalfWhereNothingLiesBelow();
    void aProbabilityOnAnEdge_belongsToTheUpperBin();
    void binsOfEqualCount_areNeverEmpty();
    void figures_matchAHandComputedExample();
    void outcomes_followBoundScopeAndView();
    void softmaxOutcomes_areOfTheLogits();
    void edges();
};

void TestReliabilityDiagram::binsOfEqualWidth_keepTheirPlaceWhenEmpty()
{
    const ReliabilityDiagram diagram = reliabilityDiagram({{0.1, false}, {0.15, true}, {0.95, true}}, Binning::EqualWidth, 10);
    QCOMPARE(diagram.bins.size(), std::size_t(10));
    QCOMPARE(diagram.bins[1].n, std::int64_t(2));
    QCOMPARE(*diagram.bins[1].observed, 0.5);
    QCOMPARE(diagram.bins[1].interval->upper, proportionInterval(1, 2).upper);
    for (const std::size_t empty : {0, 2, 3, 4, 5, 6, 7, 8}) {
        QCOMPARE(diagram.bins[empty].n, std::int64_t(0));
        QVERIFY(!diagram.bins[empty].observed && !diagram.bins[empty].predicted && !diagram.bins[empty].interval);
    }
    QCOMPARE(diagram.bins[9].from, 0.9);
    QCOMPARE(diagram.bins[9].to, 1.0);
}

void TestReliabilityDiagram::binsOfEqualWidth_beginAtOneHalfWhereNothingLiesBelow()
{
    const ReliabilityDiagram diagram = reliabilityDiagram({{0.5, true}, {1.0, true}}, Binning::EqualWidth, 5);
    QCOMPARE(diagram.bins.front().from, 0.5);
    QCOMPARE(diagram.bins.front().to, 0.6);
    QCOMPARE(diagram.bins.front().n, std::int64_t(1));
    QCOMPARE(diagram.bins.back().n, std::int64_t(1)); // 1 itself has a bin
}

void TestReliabilityDiagram::aProbabilityOnAnEdge_belongsToTheUpperBin()
{
    const ReliabilityDiagram diagram = reliabilityDiagram({{0.25, false}, {0.5, true}, {0.75, true}}, Binning::EqualWidth, 4);
    QCOMPARE(diagram.bins[0].n, std::int64_t(0));
    QCOMPARE(diagram.bins[1].n, std::int64_t(1));
    QCOMPARE(diagram.bins[2].n, std::int64_t(1));
    QCOMPARE(diagram.bins[3].n, std::int64_t(1));
}

void TestReliabilityDiagram::binsOfEqualCount_areNeverEmpty()
{
    std::vector<Outcome> outcomes(50, {0.5, true});
    outcomes.push_back({0.9, false});
    const ReliabilityDiagram diagram = reliabilityDiagram(outcomes, Binning::EqualCount, 10);
    QCOMPARE(diagram.bins.size(), std::size_t(2));
    QCOMPARE(diagram.bins[0].n, std::int64_t(50));
    QCOMPARE(diagram.bins[1].n, std::int64_t(1));
    QCOMPARE(diagram.bins[1].from, 0.9);
}

void TestReliabilityDiagram::figures_matchAHandComputedExample()
{
    const std::vector<Outcome> outcomes{{0.6, true}, {0.7, false}, {0.9, true}, {1.0, true}};
    // Two bins from 0.5: {0.6, 0.7} mean 0.65 observed 0.5, {0.9, 1} mean 0.95 observed 1.
    const ReliabilityDiagram diagram = reliabilityDiagram(outcomes, Binning::EqualWidth, 2);
    QVERIFY(std::abs(diagram.expectedCalibrationError - (0.5 * 0.15 + 0.5 * 0.05)) < 1e-12);
    QVERIFY(std::abs(diagram.brier - (0.16 + 0.49 + 0.01 + 0) / 4) < 1e-12);
    QCOMPARE(reliabilityDiagram(outcomes, Binning::EqualWidth, 7).brier, diagram.brier);
}

void TestReliabilityDiagram::outcomes_followBoundScopeAndView()
{
    const std::vector<GenerationRecord> answers{judgedAnswer("a", 1, 1, 0.97, Reason::Admitted, Reason::Null),
                                                judgedAnswer("b", 1, 0, 0.80, Reason::Null, Reason::Null), judgedAnswer("c", -1, 1, 0.70),
                                                samples::unjudgedAnswer("d", 1)};
    const auto all = outcomesOf(answers, CalibrationView::PredictedClass, Bound::Plain, Scope::All);
    QCOMPARE(all.size(), std::size_t(2)); // by rising probability
    QVERIFY(all[0].probability == 0.80 && !all[0].happened && all[1].happened);
    QCOMPARE(outcomesOf(answers, CalibrationView::PredictedClass, Bound::Plain, Scope::InsideRegion).at(0).probability, 0.97);
    QCOMPARE(outcomesOf(answers, CalibrationView::PredictedClass, Bound::Plain, Scope::OutsideRegion).at(0).probability, 0.80);
    QVERIFY(outcomesOf(answers, CalibrationView::PredictedClass, Bound::Lower, Scope::InsideRegion).empty());
    QCOMPARE(outcomesOf(answers, CalibrationView::PredictedClass, Bound::Lower, Scope::All).at(1).probability,
             answers[0].lower.probability);
    const auto one = outcomesOf(answers, CalibrationView::ClassOne, Bound::Plain, Scope::All);
    QVERIFY(std::abs(one[0].probability - 0.2) < 1e-12 && one[0].happened);
}

void TestReliabilityDiagram::softmaxOutcomes_areOfTheLogits()
{
    GenerationRecord admitted = judgedAnswer("a", 1, 1, 0.99, Reason::Admitted);
    admitted.logits = {0, std::log(3.0)}; // softmax 3/4
    GenerationRecord outside = judgedAnswer("b", 0, 1, 0.7);
    outside.logits = {0, std::log(1.5)}; // 3/5
    const std::vector<GenerationRecord> answers{admitted, outside, judgedAnswer("without logits", 1, 1, 0.9),
                                                samples::unjudgedAnswer("c", 1)};
    const auto all = softmaxOutcomesOf(answers, Bound::Plain, Scope::All);
    QCOMPARE(all.size(), std::size_t(2));
    QVERIFY(std::abs(all[0].probability - 0.6) < 1e-12 && !all[0].happened);
    QVERIFY(std::abs(all[1].probability - 0.75) < 1e-12 && all[1].happened);
    QCOMPARE(softmaxOutcomesOf(answers, Bound::Plain, Scope::InsideRegion).size(), std::size_t(1));
    QCOMPARE(softmaxOutcomesOf(answers, Bound::Lower, Scope::InsideRegion).size(), std::size_t(0));
}

void TestReliabilityDiagram::edges()
{
    const ReliabilityDiagram none = reliabilityDiagram({}, Binning::EqualWidth, 10);
    QVERIFY(none.bins.empty());
    QCOMPARE(none.expectedCalibrationError, 0.0);
    QVERIFY_EXCEPTION_THROWN(reliabilityDiagram({{0.5, true}}, Binning::EqualWidth, 0), Error);
    const ReliabilityDiagram oneClass = reliabilityDiagram({{0.99, true}, {0.99, true}}, Binning::EqualCount, 10);
    QCOMPARE(oneClass.bins.size(), std::size_t(1));
    QCOMPARE(*oneClass.bins[0].observed, 1.0);
    QVERIFY(oneClass.bins[0].interval->lower < 1);
}

QTEST_APPLESS_MAIN(TestReliabilityDiagram)
#include "tst_reliability_diagram.moc"
