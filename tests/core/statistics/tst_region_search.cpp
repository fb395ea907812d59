#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/statistics/region_search.h"

#include <algorithm>
#include <cmath>
#include <QTest>

using namespace sdm;

namespace {

using Points = std::vector<CalibrationPoint>;

/// Label, s at the true class, q'.
const Points kPoints = {{0, 0.50F, 0},   {0, 0.45F, 1},      {0, 0.70F, 3.2F}, {0, 0.97F, 6}, {0, 0.96F, 14},
                        {0, 0.99F, 25},  {0, 0.995F, 31.5F}, {1, 0.40F, 0},    {1, 0.30F, 2}, {1, 0.93F, 6},
                        {1, 0.985F, 14}, {1, 0.955F, 18.5F}, {1, 0.999F, 40}};

/// Straight from the definition, one candidate at a time.
RegionThresholds searchNaively(const Points& points, double alpha)
{
    std::vector<float> candidates;
    for (const CalibrationPoint& point : points) {
        if (point.rescaled >= 1)
            candidates.push_back(point.rescaled);
    }
    std::sort(candidates.begin(), candidates.end());
    for (const float t : candidates) {
        std::vector<double> psi;
        for (int c = 0; c < 2; ++c) {
            std::vector<float> outputs;
            for (const CalibrationPoint& point : points) {
                if (point.label == c && point.rescaled >= t)
                    outputs.push_back(point.output);
            }
            std::sort(outputs.begin(), outputs.end());
            psi.push_back(outputs.empty() ? 0.0 : outputs[static_cast<std::size_t>((1 - alpha) * static_cast<double>(outputs.size()))]);
        }
        if (psi[0] >= static_cast<float>(alpha) && psi[1] >= static_cast<float>(alpha))
            return {alpha, t, psi};
    }
    return {alpha, INFINITY, {INFINITY, INFINITY}};
}

Points with(Points points, const CalibrationPoint& one)
{
    points.push_back(one);
    return points;
}

/// 20 points a class; the first output of class 0 is an outlier.
Points twentyEach()
{
    Points points;
    for (int i = 0; i < 20; ++i) {
        const auto step = static_cast<float>(i);
        points.push_back({0, i == 0 ? 0.30F : 0.96F + 0.001F * step, 10 + step});
        points.push_back({1, 0.955F + 0.002F * step, 10 + step});
    }
    return points;
}

} // namespace

class TestRegionSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void search_matchesWorkedValues_data();
    void search_matchesWorkedValues();
    void search_agreesWithTheDefinitionOnRandomPoints();
    void quantileIndex_truncatesInDoublePrecision();
    void withoutBothClasses_thereIsNoRegion();
    void specialLabels_takeNoPart();
    void admission_isInclusiveAndPerClass_data();
    void admission_isInclusiveAndPerClass();
    void strangeArguments_areRefused();
};

void TestRegionSearch::search_matchesWorkedValues_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("qrMin");
    QTest::addColumn<float>("psi0");
    QTest::addColumn<float>("psi1");
    // Worked by hand, candidate by candidate.
    QTest::newRow("alpha 0.95") << kPoints << 0.95 << 14.0 << 0.96F << 0.955F;
    QTest::newRow("alpha 0.99") << kPoints << 0.99 << 25.0 << 0.99F << 0.999F;
    QTest::newRow("alpha 0.75") << kPoints << 0.75 << 2.0 << 0.96F << 0.93F;
    QTest::newRow("order statistic, not interpolated") << twentyEach() << 0.95 << 10.0 << 0.961F << 0.957F;
}

void TestRegionSearch::search_matchesWorkedValues()
{
    QFETCH(Points, points);
    QFETCH(double, alpha);
    QFETCH(double, qrMin);
    QFETCH(float, psi0);
    QFETCH(float, psi1);
    const RegionThresholds region = searchRegion(points, 2, alpha);
    QVERIFY(region.found());
    QCOMPARE(region.qrMin, qrMin);
    QVERIFY(std::abs(region.psi[0] - static_cast<double>(psi0)) < 1e-7);
    QVERIFY(std::abs(region.psi[1] - static_cast<double>(psi1)) < 1e-7);
    std::reverse(points.begin(), points.end());
    QCOMPARE(searchRegion(points, 2, alpha).psi, region.psi);
}

void TestRegionSearch::search_agreesWithTheDefinitionOnRandomPoints()
{
    int found = 0;
    for (std::int64_t round = 0; round < 200; ++round) {
        RandomStream random = RandomSource(7).stream("region-points", {round});
        Points points;
        for (std::uint64_t i = 0, n = 5 + random.below(60); i < n; ++i) {
            const auto output = random.coin(0.9) ? 0.9 + 0.1 * random.uniform() : random.uniform();
            points.push_back({static_cast<int>(random.below(2)), static_cast<float>(output), static_cast<float>(random.below(12))});
        }
        const double alpha = 0.55 + 0.4 * random.uniform();
        const RegionThresholds region = searchRegion(points, 2, alpha), naive = searchNaively(points, alpha);
        QCOMPARE(region.qrMin, naive.qrMin);
        QCOMPARE(region.psi, naive.psi);
        found += region.found() ? 1 : 0;
    }
    QVERIFY(found > 20 && found < 180); // both outcomes were met
}

void TestRegionSearch::quantileIndex_truncatesInDoublePrecision()
{
    // (1 - 0.9) * 10 is just below 1, so the smallest of ten counts; (1 - 0.95) * 20 is just above 1, so the second of twenty does.
    Points ten;
    for (int i = 0; i < 10; ++i) {
        ten.push_back({0, i == 0 ? 0.2F : 0.95F, 5});
        ten.push_back({1, 0.95F, 5});
    }
    QVERIFY(!searchRegion(ten, 2, 0.9).found());
    QVERIFY(searchRegion(twentyEach(), 2, 0.95).found());
}

void TestRegionSearch::withoutBothClasses_thereIsNoRegion()
{
    QVERIFY(!searchRegion({}, 2, 0.95).found());
    QVERIFY(!searchRegion(Points(kPoints.begin(), kPoints.begin() + 7), 2, 0.95).found());
    const RegionThresholds none = searchRegion(with(kPoints, {1, 0.20F, 60}), 2, 0.95);
    QVERIFY(!none.found() && std::isinf(none.psi[0]) && std::isinf(none.psi[1]));
    QVERIFY(!isAdmitted(none, 1e9, 1.0, 1));
}

void TestRegionSearch::specialLabels_takeNoPart()
{
    const RegionThresholds region = searchRegion(with(with(kPoints, {-1, 0.1F, 99}), {-99, 0.1F, 99}), 2, 0.95);
    QCOMPARE(region.qrMin, 14.0);
}

void TestRegionSearch::admission_isInclusiveAndPerClass_data()
{
    QTest::addColumn<double>("rescaled");
    QTest::addColumn<float>("output");
    QTest::addColumn<int>("prediction");
    QTest::addColumn<bool>("admitted");
    QTest::newRow("too little support") << 6.0 << 0.97F << 1 << false;
    QTest::newRow("just below psi") << 20.0 << 0.9549F << 1 << false;
    QTest::newRow("on psi of class 1") << 20.0 << 0.955F << 1 << true;
    QTest::newRow("psi of class 0 is higher") << 14.0 << 0.955F << 0 << false;
    QTest::newRow("on both bounds") << 14.0 << 0.96F << 0 << true;
    QTest::newRow("out of distribution") << 0.0 << 0.99F << 1 << false;
    QTest::newRow("much support, little confidence") << 1e6 << 0.9499F << 0 << false;
    QTest::newRow("no prediction") << 20.0 << 0.99F << -1 << false;
}

void TestRegionSearch::admission_isInclusiveAndPerClass()
{
    QFETCH(double, rescaled);
    QFETCH(float, output);
    QFETCH(int, prediction);
    QFETCH(bool, admitted);
    QCOMPARE(isAdmitted(searchRegion(kPoints, 2, 0.95), rescaled, static_cast<double>(output), prediction), admitted);
}

void TestRegionSearch::strangeArguments_areRefused()
{
    for (const double alpha : {0.5, 1.01, std::nan("")})
        QVERIFY_EXCEPTION_THROWN(searchRegion(kPoints, 2, alpha), Error);
    QVERIFY_EXCEPTION_THROWN(searchRegion({{2, 0.9F, 3}}, 2, 0.95), Error);
}

QTEST_APPLESS_MAIN(TestRegionSearch)
#include "tst_region_search.moc"
