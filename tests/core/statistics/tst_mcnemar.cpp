#include "core/base/error.h"
#include "core/statistics/mcnemar.h"

#include <cmath>
#include <QTest>

using namespace sdm;

class TestMcNemar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pValues_matchReferenceNumbers_data();
    void pValues_matchReferenceNumbers();
    void theOrderOfTheTwoDoesNotMatter();
    void noDiscordantPair_saysNothing();
    void aNegativeCount_isRefused();
};

void TestMcNemar::pValues_matchReferenceNumbers_data()
{
    QTest::addColumn<int>("onlyFirst");
    QTest::addColumn<int>("onlySecond");
    QTest::addColumn<double>("exact");
    QTest::addColumn<double>("midP");
    // The first two are the examples of Fagerland, Lydersen and Laake (2013), who print 0.070, 0.039 and 0.052, 0.035; the digits, and the
    // other rows, are scipy 1.17's binomtest(b, b + c).pvalue, and that less binom.pmf (half of it where b = c).
    QTest::newRow("airway hyper-responsiveness") << 1 << 7 << 0.0703125 << 0.0390625;
    QTest::newRow("complete response") << 6 << 16 << 0.052478790283203125 << 0.03468966484069824;
    QTest::newRow("equal") << 5 << 5 << 1.0 << 0.876953125;
    QTest::newRow("one side only") << 0 << 10 << 0.001953125 << 0.0009765625;
    QTest::newRow("more") << 12 << 30 << 0.007915897334896727 << 0.0054015726545912895;
    QTest::newRow("many") << 103 << 150 << 0.003742443821112797 << 0.0031107066373511696;
}

void TestMcNemar::pValues_matchReferenceNumbers()
{
    QFETCH(int, onlyFirst);
    QFETCH(int, onlySecond);
    QFETCH(double, exact);
    QFETCH(double, midP);
    QVERIFY(std::abs(mcNemarP(onlyFirst, onlySecond) - exact) < 1e-12);
    QVERIFY(std::abs(mcNemarP(onlyFirst, onlySecond, McNemarP::MidP) - midP) < 1e-12);
}

void TestMcNemar::theOrderOfTheTwoDoesNotMatter()
{
    for (const McNemarP kind : {McNemarP::Exact, McNemarP::MidP})
        QCOMPARE(mcNemarP(3, 11, kind), mcNemarP(11, 3, kind));
}

void TestMcNemar::noDiscordantPair_saysNothing()
{
    QCOMPARE(mcNemarP(0, 0), 1.0);
    QCOMPARE(mcNemarP(0, 0, McNemarP::MidP), 1.0);
}

void TestMcNemar::aNegativeCount_isRefused()
{
    QVERIFY_EXCEPTION_THROWN(mcNemarP(-1, 3), Error);
}

QTEST_APPLESS_MAIN(TestMcNemar)
#include "tst_mcnemar.moc"
