#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/engine/sdm/reliability_region.h"
#include "tests/core/sdm/tensors.h"

#include <algorithm>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;
using namespace sdm::test;

namespace {

struct Point {
    std::int64_t label;
    float rescaled, output; ///< output at the true class
};

const std::vector<Point> kPoints = {{0, 0, 0.50F},   {0, 1, 0.45F},      {0, 3.2F, 0.70F}, {0, 6, 0.97F}, {0, 14, 0.96F},
                                    {0, 25, 0.99F},  {0, 31.5F, 0.995F}, {1, 0, 0.40F},    {1, 2, 0.30F}, {1, 6, 0.93F},
                                    {1, 14, 0.985F}, {1, 18.5F, 0.955F}, {1, 40, 0.999F}};

ReliabilityRegion search(const std::vector<Point>& points, double alpha)
{
    std::vector<std::int64_t> labels;
    std::vector<float> rescaled, sdm;
    for (const Point& point : points) {
        labels.push_back(point.label);
        rescaled.push_back(point.rescaled);
        for (std::int64_t c = 0; c < 2; ++c)
            sdm.push_back(c == point.label ? point.output : 1 - point.output);
    }
    return findReliabilityRegion(longs(labels), matrix(sdm, 2), floats(rescaled), alpha);
}

/// Straight from the definition, one candidate at a time.
ReliabilityRegion searchNaively(const std::vector<Point>& points, double alpha)
{
    std::vector<float> candidates;
    for (const Point& point : points) {
        if (point.rescaled >= 1)
            candidates.push_back(point.rescaled);
    }
    std::sort(candidates.begin(), candidates.end());
    for (const float t : candidates) {
        std::vector<double> psi;
        for (std::int64_t c = 0; c < 2; ++c) {
            std::vector<float> outputs;
            for (const Point& point : points) {
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

} // namespace

class TestReliabilityRegion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void search_matchesWorkedValues_data();
    void search_matchesWorkedValues();
    void quantileIndex_truncatesInDoublePrecision_data();
    void quantileIndex_truncatesInDoublePrecision();
    void anOrderStatistic_isNotInterpolated();
    void search_findsNothingWithoutBothClasses();
    void search_agreesWithTheDefinitionOnRandomPoints();
    void search_ignoresTheOrderOfThePointsAndSpecialLabels();
    void admission_isInclusiveAndPerClass_data();
    void admission_isInclusiveAndPerClass();
    void alphaOutsideItsRange_isRefused();
};

void TestReliabilityRegion::search_matchesWorkedValues_data()
{
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("qrMin");
    QTest::addColumn<double>("psi0");
    QTest::addColumn<double>("psi1");
    QTest::newRow("0.95") << 0.95 << 14.0 << 0.96 << 0.955;
    QTest::newRow("0.99") << 0.99 << 25.0 << 0.99 << 0.999;
    QTest::newRow("0.75 tolerates one error") << 0.75 << 2.0 << 0.96 << 0.93;
}

void TestReliabilityRegion::search_matchesWorkedValues()
{
    QFETCH(double, alpha);
    QFETCH(double, qrMin);
    QFETCH(double, psi0);
    QFETCH(double, psi1);
    const ReliabilityRegion region = search(kPoints, alpha);
    QVERIFY(region.found());
    QCOMPARE(region.qrMin, qrMin);
    QVERIFY(std::abs(region.psi[0] - psi0) < 1e-7 && std::abs(region.psi[1] - psi1) < 1e-7);
}

void TestReliabilityRegion::quantileIndex_truncatesInDoublePrecision_data()
{
    QTest::addColumn<double>("alpha");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("index");
    const auto row = [](double alpha, int count, int index) { QTest::addRow("%g of %d", alpha, count) << alpha << count << index; };
    for (const int n : {1, 2, 5, 10, 19})
        row(0.95, n, 0);
    for (const auto& [n, index] :
         std::vector<std::pair<int, int>>{{20, 1}, {21, 1}, {39, 1}, {40, 2}, {60, 3}, {100, 5}, {200, 10}, {1000, 50}, {1250, 62}})
        row(0.95, n, index);
    for (const auto& [n, index] : std::vector<std::pair<int, int>>{{10, 0}, {11, 1}, {20, 1}, {30, 2}, {100, 9}, {1000, 99}})
        row(0.9, n, index);
    for (const auto& [n, index] : std::vector<std::pair<int, int>>{{3, 0}, {4, 1}, {5, 1}, {8, 2}})
        row(0.75, n, index);
}

void TestReliabilityRegion::quantileIndex_truncatesInDoublePrecision()
{
    QFETCH(double, alpha);
    QFETCH(int, count);
    QFETCH(int, index);
    // All outputs are above alpha and differ, so the first candidate wins and psi names the index taken.
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) {
        const float output = static_cast<float>(alpha + (1 - alpha) * (i + 1) / (count + 2));
        points.push_back({0, 5, output});
        points.push_back({1, 5, output});
    }
    const ReliabilityRegion region = search(points, alpha);
    QCOMPARE(region.psi[0], static_cast<double>(points[static_cast<std::size_t>(2 * index)].output));
}

void TestReliabilityRegion::anOrderStatistic_isNotInterpolated()
{
    std::vector<Point> points;
    for (int i = 0; i < 20; ++i) {
        points.push_back({0, 10.0F + static_cast<float>(i), i == 0 ? 0.30F : 0.96F + 0.001F * static_cast<float>(i)});
        points.push_back({1, 10.0F + static_cast<float>(i), 0.955F + 0.002F * static_cast<float>(i)});
    }
    const ReliabilityRegion region = search(points, 0.95);
    QCOMPARE(region.qrMin, 10.0);
    QVERIFY(std::abs(region.psi[0] - 0.961) < 1e-6 && std::abs(region.psi[1] - 0.957) < 1e-6);
}

void TestReliabilityRegion::search_findsNothingWithoutBothClasses()
{
    std::vector<Point> points = kPoints;
    points.push_back({1, 60, 0.20F});
    const ReliabilityRegion blocked = search(points, 0.95);
    QVERIFY(!blocked.found());
    QVERIFY(std::isinf(blocked.psi[0]) && std::isinf(blocked.psi[1]));
    QVERIFY(!isAdmitted(blocked, 1e9F, 1, 0));
    std::erase_if(points, [](const Point& point) { return point.label == 1; });
    QVERIFY(!search(points, 0.95).found());
    QVERIFY(!search({}, 0.95).found());
}

void TestReliabilityRegion::search_agreesWithTheDefinitionOnRandomPoints()
{
    int found = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        sdm::RandomStream stream(seed);
        std::vector<Point> points;
        for (int i = 0; i < 120; ++i) {
            const auto rescaled = static_cast<float>(stream.below(40)); // ties on purpose
            const double noise = stream.uniform();
            points.push_back(
                {static_cast<std::int64_t>(stream.below(2)), rescaled, static_cast<float>(1 - noise * noise / (1 + rescaled / 4))});
        }
        for (const double alpha : {0.7, 0.9, 0.95, 1.0}) {
            const ReliabilityRegion region = search(points, alpha), expected = searchNaively(points, alpha);
            found += expected.found() ? 1 : 0;
            QCOMPARE(region.qrMin, expected.qrMin);
            QCOMPARE(region.psi, expected.psi);
        }
    }
    QVERIFY(found > 50);
}

void TestReliabilityRegion::search_ignoresTheOrderOfThePointsAndSpecialLabels()
{
    std::vector<Point> points = kPoints;
    std::reverse(points.begin(), points.end());
    points.push_back({-99, 100, 0});
    points.push_back({-1, 3, 0});
    QCOMPARE(search(points, 0.95).psi, search(kPoints, 0.95).psi);
    QCOMPARE(search(points, 0.95).qrMin, 14.0);
}

void TestReliabilityRegion::admission_isInclusiveAndPerClass_data()
{
    QTest::addColumn<float>("rescaled");
    QTest::addColumn<float>("probability");
    QTest::addColumn<int>("prediction");
    QTest::addColumn<bool>("admitted");
    QTest::newRow("similarity too small") << 6.0F << 0.97F << 1 << false;
    QTest::newRow("probability too small") << 20.0F << 0.9549F << 1 << false;
    QTest::newRow("at psi 1") << 20.0F << 0.955F << 1 << true;
    QTest::newRow("at psi 1, other class") << 14.0F << 0.955F << 0 << false;
    QTest::newRow("at both thresholds") << 14.0F << 0.96F << 0 << true;
    QTest::newRow("out of distribution") << 0.0F << 0.99F << 1 << false;
    QTest::newRow("any similarity, low output") << 1e6F << 0.9499F << 0 << false;
}

void TestReliabilityRegion::admission_isInclusiveAndPerClass()
{
    QFETCH(float, rescaled);
    QFETCH(float, probability);
    QFETCH(int, prediction);
    QFETCH(bool, admitted);
    QCOMPARE(isAdmitted(search(kPoints, 0.95), rescaled, probability, prediction), admitted);
    QCOMPARE(isOutOfDistribution(rescaled), rescaled == 0);
}

void TestReliabilityRegion::alphaOutsideItsRange_isRefused()
{
    QVERIFY_EXCEPTION_THROWN(requireAlpha(0.5, "alpha"), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(requireAlpha(1.01, "alpha"), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(requireAlpha(std::nan(""), "alpha"), sdm::Error);
    requireAlpha(1.0, "alpha");
}

QTEST_GUILESS_MAIN(TestReliabilityRegion)
#include "tst_reliability_region.moc"
