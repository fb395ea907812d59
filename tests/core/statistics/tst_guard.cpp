#include "core/statistics/bootstrap.h"
#include "core/statistics/guard.h"
#include "core/statistics/spread.h"

#include <cmath>
#include <limits>
#include <QTest>

using namespace sdm;

namespace {

using Layer = std::vector<Admission>;

/// `right` admitted right, then `wrong` admitted wrong, then `rejected`.
Layer layerOf(std::size_t right, std::size_t wrong, std::size_t rejected)
{
    Layer layer(right, Admission::AdmittedRight);
    layer.insert(layer.end(), wrong, Admission::AdmittedWrong);
    layer.insert(layer.end(), rejected, Admission::Rejected);
    return layer;
}

} // namespace

class TestGuard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingAdmitted_isNone()
    {
        QCOMPARE(guardOf(0, 0, 0.95), Guard::None);
        QCOMPARE(guardOf(Interval{0, 0.1}, 0, 0.95), Guard::None);
    }

    void fewerThanThirty_areTooFew()
    {
        QCOMPARE(guardOf(29, 29, 0.95), Guard::TooFew);
        QCOMPARE(guardOf(0, 29, 0.95), Guard::TooFew); // even where its interval lies below
        QCOMPARE(guardOf(30, 30, 0.95), Guard::Straddles);
        QCOMPARE(guardOf(0, 30, 0.95), Guard::Below);
    }

    void below_isSaidOnlyWithTheUpperEndBelow()
    {
        // 94 of 100: the point is below, the interval [0.875, 0.972] is not.
        QCOMPARE(guardOf(94, 100, 0.95), Guard::Straddles);
        QCOMPARE(guardOf(89, 100, 0.95), Guard::Below);
        QCOMPARE(guardOf(95, 100, 0.95), Guard::Straddles);
        QCOMPARE(guardOf(990, 1000, 0.95), Guard::Holds);
    }

    void endsThatEqualAlpha()
    {
        QCOMPARE(guardOf(Interval{0.90, 0.95}, 100, 0.95), Guard::Straddles);
        QCOMPARE(guardOf(Interval{0.90, std::nextafter(0.95, 0.0)}, 100, 0.95), Guard::Below);
        QCOMPARE(guardOf(Interval{0.95, 0.99}, 100, 0.95), Guard::Holds);
        QCOMPARE(guardOf(Interval{std::nextafter(0.95, 0.0), 0.99}, 100, 0.95), Guard::Straddles);
        const double upper = proportionInterval(89, 100).upper;
        QCOMPARE(guardOf(89, 100, upper), Guard::Straddles);
        QCOMPARE(guardOf(89, 100, std::nextafter(upper, 1.0)), Guard::Below);
        QCOMPARE(guardOf(100, 100, 1.0), Guard::Straddles);
    }

    void namesAreTold()
    {
        QCOMPARE(guardName(Guard::TooFew), "too_few");
        QCOMPARE(guardWords(Guard::Below), "below alpha");
        QCOMPARE(guardWords(Guard::None), "all rejected");
    }

    void medianAndRange()
    {
        QCOMPARE(medianOf({3, 1, 2}), 2.0);
        QCOMPARE(medianOf({1, 2, 3, 10}), 2.5);
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(medianOf({1, infinity, infinity}), infinity);
        QCOMPARE(medianOf({infinity, infinity}), infinity);
        const Spread spread = spreadOf({0.5, 0.25, 1});
        QVERIFY(spread.median == 0.5 && spread.lowest == 0.25 && spread.highest == 1);
    }

    void bootstrap_isSeededAndNearWilsonForOneLayer()
    {
        const std::vector<Layer> one{layerOf(180, 20, 200)};
        const auto interval = bootstrapMedianAccuracy(one);
        QVERIFY(interval.has_value());
        QCOMPARE(bootstrapMedianAccuracy(one)->lower, interval->lower);
        QCOMPARE(bootstrapMedianAccuracy(one)->upper, interval->upper);
        QVERIFY(bootstrapMedianAccuracy(one, 0.95, 1000, 1)->lower != interval->lower);
        const Interval score = wilson(180, 200);
        QVERIFY(std::abs(interval->lower - score.lower) < 0.02 && std::abs(interval->upper - score.upper) < 0.02);
    }

    void bootstrap_countsADocumentOnce()
    {
        // The same answers judged alike five times are no more documents than once.
        const Layer layer = layerOf(90, 10, 50);
        const auto once = bootstrapMedianAccuracy({layer}), fiveTimes = bootstrapMedianAccuracy({layer, layer, layer, layer, layer});
        QCOMPARE(fiveTimes->lower, once->lower);
        QCOMPARE(fiveTimes->upper, once->upper);
    }

    void bootstrap_leavesOutLayersThatRejectEverything()
    {
        const Layer layer = layerOf(90, 10, 0);
        QCOMPARE(bootstrapMedianAccuracy({layer, layerOf(0, 0, 100)})->lower, bootstrapMedianAccuracy({layer})->lower);
        QVERIFY(!bootstrapMedianAccuracy({layerOf(0, 0, 100)}).has_value());
    }
};

QTEST_APPLESS_MAIN(TestGuard)
#include "tst_guard.moc"
