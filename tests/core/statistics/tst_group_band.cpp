#include "core/base/error.h"
#include "core/statistics/group_band.h"

#include <cmath>
#include <QTest>

using namespace sdm;

class TestGroupBand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void band_matchesReferenceNumbers_data();
    void band_matchesReferenceNumbers();
    void twoRepetitions_haveNoBand();
};

void TestGroupBand::band_matchesReferenceNumbers_data()
{
    QTest::addColumn<Centre>("centre");
    QTest::addColumn<BandKind>("kind");
    QTest::addColumn<double>("middle");
    QTest::addColumn<double>("half"); ///< around the mean, 3; none for the range
    // Of 1, 2 and 6: mean 3, sum of squares 14, deviation sqrt(7). Student's t at 0.975 with two degrees of freedom is 4.302653 in tables.
    QTest::newRow("range") << Centre::Mean << BandKind::Range << 3.0 << -1.0;
    QTest::newRow("range, median") << Centre::Median << BandKind::Range << 2.0 << -1.0;
    QTest::newRow("deviation") << Centre::Mean << BandKind::Deviation << 3.0 << 2.6457513;
    QTest::newRow("error") << Centre::Mean << BandKind::StandardError << 3.0 << 1.5275252;
    QTest::newRow("interval") << Centre::Mean << BandKind::Confidence << 3.0 << 6.5724113;
    QTest::newRow("interval, median") << Centre::Median << BandKind::Confidence << 2.0 << 6.5724113;
}

void TestGroupBand::band_matchesReferenceNumbers()
{
    QFETCH(Centre, centre);
    QFETCH(BandKind, kind);
    QFETCH(double, middle);
    QFETCH(double, half);
    const GroupBand band = groupBand({6, 1, 2}, centre, kind);
    QCOMPARE(band.centre, middle);
    const double lower = half < 0 ? 1 : 3 - half, upper = half < 0 ? 6 : 3 + half;
    QVERIFY2(std::abs(band.lower - lower) < 1e-6, qPrintable(QString::number(band.lower, 'g', 9)));
    QVERIFY2(std::abs(band.upper - upper) < 1e-6, qPrintable(QString::number(band.upper, 'g', 9)));
}

void TestGroupBand::twoRepetitions_haveNoBand()
{
    QVERIFY_EXCEPTION_THROWN(groupBand({1, 2}, Centre::Mean, BandKind::Range), Error);
}

QTEST_APPLESS_MAIN(TestGroupBand)
#include "tst_group_band.moc"
