#include "core/base/error.h"
#include "core/statistics/ecdf_band.h"

#include <cmath>
#include <QTest>

using namespace sdm;

class TestEcdfBand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void halfWidth_matchesTheFormula();
    void steps_mergeEqualValues();
    void band_staysWithinZeroAndOne();
    void edges();
};

void TestEcdfBand::halfWidth_matchesTheFormula()
{
    // math.sqrt(math.log(2 / (1 - confidence)) / 2 / n) of Python 3.
    QVERIFY(std::abs(dkwHalfWidth(1) - 1.3581015157406195) < 1e-14);
    QVERIFY(std::abs(dkwHalfWidth(10) - 0.4294694083467376) < 1e-14);
    QVERIFY(std::abs(dkwHalfWidth(100) - 0.13581015157406195) < 1e-14);
    // sqrt(ln 20 / 800), the same inequality at 90 %.
    QVERIFY(std::abs(dkwHalfWidth(400, 0.9) - 0.06119367076702041) < 1e-14);
}

void TestEcdfBand::steps_mergeEqualValues()
{
    std::vector<double> sample(100);
    for (std::size_t i = 0; i < sample.size(); ++i)
        sample[i] = i < 40 ? 3 : i < 75 ? 1 : 8; // 35 ones, 40 threes, 25 eights, not in order
    const std::vector<EcdfStep> steps = ecdfBand(sample);
    QCOMPARE(steps.size(), std::size_t(3));
    QCOMPARE(steps[0].at, 1.0);
    QCOMPARE(steps[0].share, 0.35);
    QCOMPARE(steps[1].at, 3.0);
    QCOMPARE(steps[1].share, 0.75);
    QVERIFY(std::abs(steps[1].band.lower - 0.61418984842593805) < 1e-12);
    QVERIFY(std::abs(steps[1].band.upper - 0.88581015157406195) < 1e-12);
    QCOMPARE(steps[2].share, 1.0);
}

void TestEcdfBand::band_staysWithinZeroAndOne()
{
    const std::vector<EcdfStep> steps = ecdfBand({2, 1, INFINITY});
    QCOMPARE(steps.front().band.lower, 0.0);
    QCOMPARE(steps.front().band.upper, 1.0);
    QVERIFY(std::isinf(steps.back().at));
    QCOMPARE(steps.back().band.upper, 1.0);
}

void TestEcdfBand::edges()
{
    QVERIFY(ecdfBand({}).empty());
    QCOMPARE(dkwHalfWidth(0), 1.0);
    QCOMPARE(dkwHalfWidth(50, 1.0), 1.0);
    QVERIFY_EXCEPTION_THROWN(ecdfBand({1, std::nan("")}), Error);
}

QTEST_APPLESS_MAIN(TestEcdfBand)
#include "tst_ecdf_band.moc"
