#include "core/report/risk_coverage.h"
#include "judged_answer.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;
using samples::judgedAnswer;

namespace {

bool near(double actual, double expected)
{
    return std::abs(actual - expected) < 1e-12;
}

} // namespace

class TestRiskCoverage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void curve_matchesAHandComputedExample();
    void equalScores_areKeptTogether();
    void areas_doNotDependOnTheOrderOfTies();
    void augrc_matchesItsIdentityWithTheRankingQuality();
    void answersWithoutAVerdict_countAndAreNeverKept();
    void rankings_readTheirOwnScore();
    void theRegionsPoint_hasIntervals();
    void theOracle_keepsEveryRightOneFirst();
    void edges();
};

void TestRiskCoverage::curve_matchesAHandComputedExample()
{
    // Right, wrong, right, right, by falling score: risks 0, 1/2, 1/3, 1/4.
    const RiskCoverage curve = riskCoverage({{0.6, true}, {0.9, true}, {0.7, true}, {0.8, false}}, 4);
    QCOMPARE(curve.points.size(), std::size_t(4));
    QCOMPARE(curve.points[1].score, 0.8);
    QCOMPARE(curve.points[1].risk(), 0.5);
    QCOMPARE(curve.coverage(curve.points[1]), 0.5);
    QVERIFY(near(*curve.aurc, (0 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4) / 4));
    // Trapezia of the share that is kept and wrong, 0, 0, 1/4, 1/4, 1/4, a quarter wide each.
    QVERIFY(near(*curve.augrc, (0 + 0.125 + 0.25 + 0.25) / 4));
    QCOMPARE(curve.coverageAtRisk(0.25), 1.0);
    QCOMPARE(curve.coverageAtRisk(0.2499), 0.25);
    QCOMPARE(curve.coverageAtRisk(1.0 / 3), 1.0);
}

void TestRiskCoverage::theOracle_keepsEveryRightOneFirst()
{
    // Two right, two wrong, one without a verdict: risks 0, 0, 1/3, 2/4 over five labelled answers.
    const RiskCoverage curve =
        oracleRiskCoverage({judgedAnswer("a", 1, 0, 0.99), judgedAnswer("b", 1, 1, 0.6), judgedAnswer("c", 0, 0, 0.7),
                            judgedAnswer("d", 0, 1, 0.9), samples::unjudgedAnswer("e", 1), samples::unjudgedAnswer("f", -1)});
    QCOMPARE(curve.answers, std::int64_t(5));
    QCOMPARE(curve.points.size(), std::size_t(4));
    QCOMPARE(curve.points[1].risk(), 0.0);
    QVERIFY(near(curve.points[2].risk(), 1.0 / 3));
    QVERIFY(near(*curve.aurc, (0 + 0 + 1.0 / 3 + 2.0 / 4) / 4));
}

void TestRiskCoverage::equalScores_areKeptTogether()
{
    const RiskCoverage curve = riskCoverage({{0.9, true}, {0.8, true}, {0.8, false}, {0.8, true}, {0.1, false}}, 5);
    QCOMPARE(curve.points.size(), std::size_t(3));
    QCOMPARE(curve.points[1].kept, std::int64_t(4));
    QCOMPARE(curve.points[1].wrong, std::int64_t(1));
    // Within the three, a wrong one is as likely first as last: risks (1/3)/2, (2/3)/3, 1/4.
    QVERIFY(near(*curve.aurc, (0 + 1.0 / 6 + 2.0 / 9 + 1.0 / 4 + 2.0 / 5) / 5));
    QCOMPARE(curve.coverageAtRisk(0.2), 0.2); // not at two of the three equal ones
}

void TestRiskCoverage::areas_doNotDependOnTheOrderOfTies()
{
    const RiskCoverage one = riskCoverage({{0.5, false}, {0.5, true}, {0.5, true}, {0.2, true}}, 4);
    const RiskCoverage other = riskCoverage({{0.2, true}, {0.5, true}, {0.5, true}, {0.5, false}}, 4);
    QCOMPARE(*one.aurc, *other.aurc);
    QCOMPARE(*one.augrc, *other.augrc);
}

void TestRiskCoverage::augrc_matchesItsIdentityWithTheRankingQuality()
{
    // Traub et al. (2024): AUGRC = (1 - AUROC) acc (1 - acc) + (1 - acc)^2 / 2, AUROC of right against wrong answers, ties one half.
    const std::vector<RankedAnswer> ranked{{0.9, true}, {0.8, true},  {0.8, false}, {0.7, true},  {0.6, false},
                                           {0.6, true}, {0.5, false}, {0.4, true},  {0.4, false}, {0.3, true}};
    double pairs = 0, won = 0;
    for (const RankedAnswer& right : ranked) {
        for (const RankedAnswer& wrong : ranked) {
            if (!right.right || wrong.right)
                continue;
            ++pairs;
            won += right.score > wrong.score ? 1 : right.score == wrong.score ? 0.5 : 0;
        }
    }
    const double auroc = won / pairs, accuracy = 0.6;
    QVERIFY(near(*riskCoverage(ranked, 10).augrc, (1 - auroc) * accuracy * 0.4 + 0.4 * 0.4 / 2));
}

void TestRiskCoverage::answersWithoutAVerdict_countAndAreNeverKept()
{
    const std::vector<GenerationRecord> answers{judgedAnswer("a", 1, 1, 0.9), samples::unjudgedAnswer("b", 1),
                                                judgedAnswer("c", -1, 1, 0.95), judgedAnswer("d", 0, 1, 0.7)};
    const RiskCoverage curve = riskCoverage(answers, Ranking::Probability, Bound::Plain);
    QCOMPARE(curve.answers, std::int64_t(3));
    QCOMPARE(curve.points.size(), std::size_t(2));
    QVERIFY(near(curve.coverage(curve.points.back()), 2.0 / 3));
}

void TestRiskCoverage::rankings_readTheirOwnScore()
{
    GenerationRecord answer = judgedAnswer("a", 1, 1, 0.9);
    answer.logits = {0, std::log(4.0)}; // softmax 0.8 at class 1
    const auto score = [&](Ranking ranking, Bound bound) { return rankedAnswers({answer}, ranking, bound).at(0).score; };
    QCOMPARE(score(Ranking::Probability, Bound::Plain), 0.9);
    QCOMPARE(score(Ranking::Probability, Bound::Lower), answer.lower.probability);
    QCOMPARE(score(Ranking::RescaledSimilarity, Bound::Plain), 90.0);
    QCOMPARE(score(Ranking::RescaledSimilarity, Bound::Lower), 45.0);
    QVERIFY(near(score(Ranking::Softmax, Bound::Lower), 0.8));
    answer.logits.clear();
    QVERIFY(rankedAnswers({answer}, Ranking::Softmax, Bound::Plain).empty());
    QCOMPARE(rankingName(Ranking::RescaledSimilarity), "rescaled_similarity");
}

void TestRiskCoverage::theRegionsPoint_hasIntervals()
{
    std::vector<GenerationRecord> answers;
    for (int i = 0; i < 100; ++i)
        answers.push_back(judgedAnswer("d" + std::to_string(i), i < 3 ? 0 : 1, 1, 0.9, i < 60 ? Reason::Admitted : Reason::Null,
                                       i < 20 ? Reason::Admitted : Reason::Null));
    const RegionPoint plain = regionPoint(answers, Bound::Plain), lower = regionPoint(answers, Bound::Lower);
    QCOMPARE(plain.kept, std::int64_t(60));
    QCOMPARE(*plain.coverage, 0.6);
    QCOMPARE(*plain.risk, 0.05);
    QCOMPARE(plain.riskInterval->upper, proportionInterval(3, 60).upper);
    QCOMPARE(plain.coverageInterval->lower, proportionInterval(60, 100).lower);
    QCOMPARE(*lower.risk, 0.15);
    QCOMPARE(lower.kept, std::int64_t(20));
}

void TestRiskCoverage::edges()
{
    const RiskCoverage none = riskCoverage(std::vector<GenerationRecord>{}, Ranking::Probability, Bound::Plain);
    QVERIFY(none.points.empty() && !none.aurc && !none.augrc);
    QCOMPARE(none.coverageAtRisk(0.05), 0.0);
    const RegionPoint nobody = regionPoint({}, Bound::Plain);
    QVERIFY(!nobody.coverage && !nobody.risk);
    const RegionPoint rejected = regionPoint({judgedAnswer("a", 1, 1, 0.9)}, Bound::Plain);
    QCOMPARE(*rejected.coverage, 0.0);
    QVERIFY(!rejected.risk && !rejected.riskInterval);
    const RiskCoverage allWrong = riskCoverage({{0.9, false}, {0.8, false}}, 2);
    QCOMPARE(*allWrong.aurc, 1.0);
    QCOMPARE(*allWrong.augrc, 0.5);
    QCOMPARE(allWrong.coverageAtRisk(0.5), 0.0);
}

QTEST_APPLESS_MAIN(TestRiskCoverage)
#include "tst_risk_coverage.moc"
