#include "core/report/calibration_curve.h"
#include "core/report/judged_items.h"

#include <cmath>
#include <QTest>

using namespace sdm;
using namespace sdm::report;

namespace {

GenerationRecord answer(double probability, int label, int prediction = 1)
{
    GenerationRecord g;
    g.plain.probability = probability;
    g.label = label;
    g.prediction = prediction;
    return g;
}

} // namespace

class TestCalibrationCurve : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void binsHaveEqualMass();
    void tiesShareABin();
    void figuresMatchAHandComputedExample();
    void itemsWithoutALabelAreLeftOut();
    void nothingGivesNoBins();
    void classOneView_turnsPredictionsOfClassZeroRound();
    void softmaxBaselines_useLogitsAndDistance();
};

void TestCalibrationCurve::binsHaveEqualMass()
{
    std::vector<GenerationRecord> answers;
    for (int i = 0; i < 103; ++i)
        answers.push_back(answer(0.5 + i * 0.001, i % 2));
    const CalibrationCurve curve = calibrationCurve(answers);
    QCOMPARE(curve.bins.size(), std::size_t(10));
    std::int64_t total = 0;
    for (const CalibrationBin& bin : curve.bins) {
        QVERIFY(bin.n == 10 || bin.n == 11);
        total += bin.n;
    }
    QCOMPARE(total, std::int64_t(103));
    for (std::size_t i = 1; i < curve.bins.size(); ++i)
        QVERIFY(curve.bins[i].lowest > curve.bins[i - 1].highest);
}

void TestCalibrationCurve::tiesShareABin()
{
    std::vector<GenerationRecord> answers(50, answer(0.5, 1));
    answers.push_back(answer(0.9, 1));
    const CalibrationCurve curve = calibrationCurve(answers);
    QCOMPARE(curve.bins.size(), std::size_t(2));
    QCOMPARE(curve.bins[0].n, std::int64_t(50));
}

void TestCalibrationCurve::figuresMatchAHandComputedExample()
{
    // Two bins: {0.6 wrong, 0.8 right}, {0.9 right, 0.9 right, 1.0 wrong (a tie keeps 0.9 together)}.
    const CalibrationCurve curve = calibrationCurve({answer(0.9, 1), answer(0.6, 0), answer(1.0, 0), answer(0.8, 1), answer(0.9, 1)}, 2);
    QCOMPARE(curve.bins.size(), std::size_t(2));
    QVERIFY(std::abs(curve.bins[0].predicted - 0.7) < 1e-12);
    QCOMPARE(curve.bins[0].observed, 0.5);
    QVERIFY(std::abs(curve.bins[1].observed - 2.0 / 3) < 1e-12);
    QVERIFY(std::abs(curve.expectedCalibrationError - (0.4 * 0.2 + 0.6 * std::abs(2.0 / 3 - 2.8 / 3))) < 1e-12);
    QVERIFY(std::abs(curve.brier - (0.01 + 0.36 + 1.0 + 0.04 + 0.01) / 5) < 1e-12);
    QVERIFY(curve.bins[0].interval.lower < 0.5 && curve.bins[0].interval.upper > 0.5);
}

void TestCalibrationCurve::itemsWithoutALabelAreLeftOut()
{
    QCOMPARE(calibrationCurve({answer(0.9, -1), answer(0.9, -99), answer(std::nan(""), 1), answer(0.7, 1)}).n, std::int64_t(1));
}

void TestCalibrationCurve::nothingGivesNoBins()
{
    const CalibrationCurve curve = calibrationCurve({});
    QVERIFY(curve.bins.empty() && curve.n == 0 && curve.brier == 0);
}

void TestCalibrationCurve::classOneView_turnsPredictionsOfClassZeroRound()
{
    const CalibrationCurve curve = calibrationCurve({answer(0.9, 0, 0)}, 10, CalibrationView::ClassOne);
    QVERIFY(std::abs(curve.bins.at(0).predicted - 0.1) < 1e-12);
    QCOMPARE(curve.bins.at(0).observed, 0.0);
}

void TestCalibrationCurve::softmaxBaselines_useLogitsAndDistance()
{
    GenerationRecord g = answer(0.9, 1, 0);
    g.logits = {3, 1};
    g.plain.distance = 0.5;
    const JudgedItem item = judgedItems({g}).at(0);
    QVERIFY(std::abs(item.softmax - std::exp(3.0) / (std::exp(3.0) + std::exp(1.0))) < 1e-12);
    QVERIFY(std::abs(item.softmaxDistance - std::exp(1.5) / (std::exp(1.5) + std::exp(0.5))) < 1e-12);
}

QTEST_GUILESS_MAIN(TestCalibrationCurve)
#include "tst_calibration_curve.moc"
