#include "core/statistics/two_samples.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace sdm;

class TestTwoSamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDistance_isTheLargestGap()
    {
        // After 2: 2/4 against 0/5; after 3: 3/4 against 1/5; after 4: 4/4 against 2/5, the largest.
        QVERIFY(std::abs(*kolmogorovDistance({4, 1, 2, 3}, {3, 4, 5, 6, 7}) - 0.6) < 1e-12);
        QVERIFY(std::abs(*kolmogorovDistance({3, 4, 5, 6, 7}, {4, 1, 2, 3}) - 0.6) < 1e-12);
    }
    void samplesApart_areOneApart() { QCOMPARE(*kolmogorovDistance({1, 2}, {3, 4, 5}), 1.0); }
    void likeSamples_areNotApart()
    {
        QCOMPARE(*kolmogorovDistance({1, 1, 2}, {2, 1, 1}), 0.0);
        QCOMPARE(*kolmogorovDistance({1, 2}, {1, 1, 2, 2}), 0.0); // of different sizes, with ties
    }
    void infinity_isAPlace()
    {
        constexpr double kInfinite = std::numeric_limits<double>::infinity();
        QCOMPARE(*kolmogorovDistance({1, kInfinite}, {kInfinite, kInfinite}), 0.5);
    }
    void nothing_isAtNoDistance()
    {
        QVERIFY(!kolmogorovDistance({}, {1}));
        QVERIFY(!kolmogorovDistance({1}, {}));
    }
};

QTEST_APPLESS_MAIN(TestTwoSamples)
#include "tst_two_samples.moc"
