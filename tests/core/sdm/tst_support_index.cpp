#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/engine/sdm/support_index.h"
#include "tests/core/sdm/tensors.h"

#include <algorithm>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <cmath>
#include <numeric>
#include <QTest>

using namespace sdm::engine;
using namespace sdm::test;

namespace {

at::Tensor handMadePoints()
{
    return matrix({0, 0, 1, 0, 0, 1.5F, 2, 0, 0, 3, 4, 0, 4, 1, 5, 0, 4, -1.5F}, 2);
}

SupportIndex handMadeIndex(std::int64_t maxNeighbours = 2048)
{
    return SupportIndex(handMadePoints(), longs({1, 1, 1, 1, 1, 0, 0, -99, 0}), longs({1, 1, 1, 0, 1, 0, 0, 0, 0}), 2, maxNeighbours);
}

/// The definition, point by point: sort all, walk until the first point that does not agree.
struct Expected {
    std::int64_t similarity = 0, nearest = -1;
    double distanceSquared = 0;
};

Expected bySorting(const at::Tensor& points, const at::Tensor& labels, const at::Tensor& predictions, const at::Tensor& query,
                   std::int64_t prediction, bool dropFirst, std::int64_t maxNeighbours)
{
    const at::Tensor distances = points.to(at::kDouble).sub(query.to(at::kDouble)).square().sum(1);
    std::vector<std::int64_t> order(static_cast<std::size_t>(points.size(0)));
    std::iota(order.begin(), order.end(), 0);
    const double* d = distances.const_data_ptr<double>();
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return d[a] < d[b]; });
    order.resize(static_cast<std::size_t>(std::min<std::int64_t>(maxNeighbours, points.size(0))));
    Expected expected;
    for (std::size_t i = dropFirst ? 1 : 0; i < order.size(); ++i) {
        if (expected.nearest < 0) {
            expected.nearest = order[i];
            expected.distanceSquared = d[order[i]];
        }
        const auto label = labels[order[i]].item<std::int64_t>();
        if (label != predictions[order[i]].item<std::int64_t>() || label != prediction)
            break;
        ++expected.similarity;
    }
    return expected;
}

at::Tensor randomMatrix(sdm::RandomStream& stream, std::int64_t rows, std::int64_t columns, double offset)
{
    at::Tensor tensor = at::empty({rows, columns}, at::kFloat);
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        tensor.mutable_data_ptr<float>()[i] = static_cast<float>(stream.uniform() + offset);
    return tensor;
}

} // namespace

class TestSupportIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handMadeSet_matchesWorkedValues_data();
    void handMadeSet_matchesWorkedValues();
    void randomSets_matchTheDefinition_data();
    void randomSets_matchTheDefinition();
    void mutualNeighbours_haveBitEqualDistances();
    void copies_areAtDistanceZeroInLowestOrder();
    void outOfDistributionPointAtTheQuery_endsTheRun();
    void tooSmallASet_isRefused();
    void whatMakesQ_isNamedInOrderWithWhatEndsIt_data();
    void whatMakesQ_isNamedInOrderWithWhatEndsIt();
    void randomSets_nameWhatTheDefinitionDoes();
};

void TestSupportIndex::handMadeSet_matchesWorkedValues_data()
{
    QTest::addColumn<float>("x");
    QTest::addColumn<float>("y");
    QTest::addColumn<qint64>("prediction");
    QTest::addColumn<qint64>("maxNeighbours");
    QTest::addColumn<bool>("dropFirst");
    QTest::addColumn<qint64>("similarity");
    QTest::addColumn<qint64>("nearest");
    QTest::addColumn<float>("distanceSquared");
    const auto row = [](const char* name, float x, float y, int prediction, int k, bool drop, int q, int nearest, float d) {
        QTest::newRow(name) << x << y << qint64{prediction} << qint64{k} << drop << qint64{q} << qint64{nearest} << d;
    };
    row("stops at a wrong prediction", 0.1F, 0, 1, 2048, false, 3, 0, 0.01F);
    row("predicted otherwise", 0.1F, 0, 0, 2048, false, 0, 0, 0.01F);
    row("limited to two", 0.1F, 0, 1, 2, false, 2, 0, 0.01F);
    row("stops at an out-of-distribution label", 4.2F, 0.1F, 0, 2048, false, 1, 5, 0.05F);
    row("nearest is wrong", 1.9F, 0, 1, 2048, false, 0, 3, 0.01F);
    row("member 0", 0, 0, 1, 2048, true, 2, 1, 1);
    row("member 5, tie to the lower index", 4, 0, 0, 2048, true, 1, 6, 1);
    row("member 3, wrong itself", 2, 0, 0, 2048, true, 0, 1, 1);
    row("member, limited to two", 0, 0, 1, 2, true, 1, 1, 1);
}

void TestSupportIndex::handMadeSet_matchesWorkedValues()
{
    QFETCH(float, x);
    QFETCH(float, y);
    QFETCH(qint64, prediction);
    QFETCH(qint64, maxNeighbours);
    QFETCH(bool, dropFirst);
    QFETCH(qint64, similarity);
    QFETCH(qint64, nearest);
    QFETCH(float, distanceSquared);
    const Neighbours found = handMadeIndex(maxNeighbours).search(matrix({x, y}, 2), longs({prediction}), {dropFirst});
    QCOMPARE(found.similarity.item<std::int64_t>(), similarity);
    QCOMPARE(found.nearestIndex.item<std::int64_t>(), nearest);
    SDM_COMPARE(found.nearestDistanceSquared, floats({distanceSquared}), 1e-6);
}

void TestSupportIndex::randomSets_matchTheDefinition_data()
{
    QTest::addColumn<double>("offset");
    QTest::addColumn<qint64>("maxNeighbours");
    QTest::newRow("centred") << -0.5 << qint64{2048};
    QTest::newRow("far from the origin") << 300.0 << qint64{2048};
    QTest::newRow("few neighbours") << -0.5 << qint64{3};
}

void TestSupportIndex::randomSets_matchTheDefinition()
{
    QFETCH(double, offset);
    QFETCH(qint64, maxNeighbours);
    sdm::RandomStream stream(11);
    constexpr std::int64_t kPoints = 151, kQueries = 90, kClasses = 3;
    const at::Tensor points = randomMatrix(stream, kPoints, 3, offset);
    const at::Tensor queries = at::cat({randomMatrix(stream, kQueries - kPoints / 3, 3, offset), points.narrow(0, 0, kPoints / 3)});
    at::Tensor labels = at::empty({kPoints}, at::kLong), predictions = at::empty({kPoints}, at::kLong);
    for (std::int64_t j = 0; j < kPoints; ++j) {
        // Classes lie in slabs along the first axis, so that runs are long; one point in eight is predicted wrongly.
        const auto slab = static_cast<std::int64_t>((points[j][0].item<double>() - offset) * kClasses);
        labels[j] = slab;
        predictions[j] = stream.coin(0.125) ? (slab + 1) % kClasses : slab;
    }
    const SupportIndex index(points, labels, predictions, kClasses, maxNeighbours);
    at::Tensor predicted = at::empty({kQueries}, at::kLong);
    std::vector<bool> drop;
    for (std::int64_t i = 0; i < kQueries; ++i) {
        predicted[i] =
            std::clamp<std::int64_t>(static_cast<std::int64_t>((queries[i][0].item<double>() - offset) * kClasses), 0, kClasses - 1);
        drop.push_back(i >= kQueries - kPoints / 3 || stream.coin());
    }
    const Neighbours found = index.search(queries, predicted, drop);
    for (std::int64_t i = 0; i < kQueries; ++i) {
        const Expected expected = bySorting(points, labels, predictions, queries[i], predicted[i].item<std::int64_t>(),
                                            drop[static_cast<std::size_t>(i)], maxNeighbours);
        QCOMPARE(found.similarity[i].item<std::int64_t>(), expected.similarity);
        QCOMPARE(found.nearestIndex[i].item<std::int64_t>(), expected.nearest);
        QVERIFY(std::abs(found.nearestDistanceSquared[i].item<double>() - expected.distanceSquared) <= 1e-6 * expected.distanceSquared);
    }
}

void TestSupportIndex::mutualNeighbours_haveBitEqualDistances()
{
    sdm::RandomStream stream(5);
    const at::Tensor points = randomMatrix(stream, 200, 37, 2.0);
    const at::Tensor zeros = at::empty({200}, at::kLong).zero_();
    const Neighbours found = SupportIndex(points, zeros, zeros, 2, 2048).search(points, zeros, {true});
    int mutual = 0;
    for (std::int64_t i = 0; i < 200; ++i) {
        const auto other = found.nearestIndex[i].item<std::int64_t>();
        QVERIFY(other != i);
        if (found.nearestIndex[other].item<std::int64_t>() != i)
            continue;
        ++mutual;
        QCOMPARE(found.nearestDistanceSquared[i].item<float>(), found.nearestDistanceSquared[other].item<float>());
    }
    QVERIFY(mutual > 10);
}

void TestSupportIndex::copies_areAtDistanceZeroInLowestOrder()
{
    const at::Tensor points = matrix({3, 4, 1, 1, 3, 4, 3, 4, 7, 7}, 2);
    const SupportIndex index(points, longs({0, 0, 1, 0, 0}), longs({0, 0, 1, 0, 0}), 2, 2048);
    // Not a member: 0, then 2, which disagrees. A member: the first entry (0) goes, 2 is next and disagrees at once.
    const Neighbours found = index.search(matrix({3, 4, 3, 4}, 2), longs({0, 0}), {false, true});
    QVERIFY(found.similarity.equal(longs({1, 0})));
    QVERIFY(found.nearestIndex.equal(longs({0, 2})));
    QVERIFY(found.nearestDistanceSquared.equal(floats({0, 0})));
    // The same vector up to the rounding of a matrix product is a copy as well.
    const Neighbours nearly = index.search(matrix({3.0000005F, 4}, 2), longs({1}), {false});
    QVERIFY(nearly.nearestDistanceSquared.equal(floats({0})));
}

void TestSupportIndex::outOfDistributionPointAtTheQuery_endsTheRun()
{
    const at::Tensor points = at::cat({handMadePoints(), matrix({0.1F, 0}, 2)});
    const SupportIndex index(points, longs({1, 1, 1, 1, 1, 0, 0, -99, 0, -99}), longs({1, 1, 1, 0, 1, 0, 0, 0, 0, 1}), 2, 2048);
    const Neighbours found = index.search(matrix({0.1F, 0}, 2), longs({1}), {false});
    QVERIFY(found.similarity.equal(longs({0})));
    QVERIFY(found.nearestDistanceSquared.equal(floats({0})));
}

void TestSupportIndex::tooSmallASet_isRefused()
{
    const SupportIndex one(matrix({1, 2}, 2), longs({0}), longs({0}), 2, 2048);
    QVERIFY(one.search(matrix({1, 2}, 2), longs({0}), {false}).similarity.equal(longs({1})));
    QVERIFY_EXCEPTION_THROWN(one.search(matrix({1, 2}, 2), longs({0}), {true}), sdm::Error);
}

void TestSupportIndex::whatMakesQ_isNamedInOrderWithWhatEndsIt_data()
{
    QTest::addColumn<float>("x");
    QTest::addColumn<float>("y");
    QTest::addColumn<qint64>("prediction");
    QTest::addColumn<qint64>("maxNeighbours");
    QTest::addColumn<bool>("dropFirst");
    QTest::addColumn<std::vector<std::int64_t>>("named"); // two that make q, then what ends them
    const auto row = [](const char* name, float x, float y, int prediction, int k, bool drop, std::vector<std::int64_t> named) {
        QTest::newRow(name) << x << y << qint64{prediction} << qint64{k} << drop << named;
    };
    row("three make q, two are named", 0.1F, 0, 1, 2048, false, {0, 1, 3});
    row("the nearest ends it", 1.9F, 0, 1, 2048, false, {-1, -1, 3});
    row("one makes q", 4.2F, 0.1F, 0, 2048, false, {5, -1, 7});
    row("counting ends before any that differs", 0.1F, 0, 1, 2, false, {0, 1, -1});
    row("a member does not name itself", 0, 0, 1, 2048, true, {1, 2, 3});
    row("ties to the lower index", 4, 0, 0, 2048, true, {6, -1, 7});
}

void TestSupportIndex::whatMakesQ_isNamedInOrderWithWhatEndsIt()
{
    QFETCH(float, x);
    QFETCH(float, y);
    QFETCH(qint64, prediction);
    QFETCH(qint64, maxNeighbours);
    QFETCH(bool, dropFirst);
    QFETCH(std::vector<std::int64_t>, named);
    const Neighbours found = handMadeIndex(maxNeighbours).search(matrix({x, y}, 2), longs({prediction}), {dropFirst}, 2);
    QVERIFY(found.namedIndex.squeeze(0).equal(longs(named)));
    const at::Tensor points = handMadePoints();
    for (std::int64_t place = 0; place < 3; ++place) {
        const std::int64_t point = named[static_cast<std::size_t>(place)];
        const auto distance = found.namedDistanceSquared[0][place].item<float>();
        if (point < 0)
            QVERIFY(std::isinf(distance));
        else
            SDM_COMPARE(floats({distance}), points[point].sub(floats({x, y})).square().sum().reshape({1}), 1e-6);
    }
}

void TestSupportIndex::randomSets_nameWhatTheDefinitionDoes()
{
    sdm::RandomStream stream(3);
    constexpr std::int64_t kPoints = 170, kQueries = 60, kNamed = 7;
    const at::Tensor points = randomMatrix(stream, kPoints, 4, 200.0), queries = randomMatrix(stream, kQueries, 4, 200.0);
    at::Tensor labels = at::empty({kPoints}, at::kLong), predictions = at::empty({kPoints}, at::kLong);
    for (std::int64_t j = 0; j < kPoints; ++j) {
        labels[j] = static_cast<std::int64_t>(points[j][0].item<double>() > 200.5);
        predictions[j] = stream.coin(0.06) ? 1 - labels[j].item<std::int64_t>() : labels[j].item<std::int64_t>();
    }
    at::Tensor predicted = at::empty({kQueries}, at::kLong);
    for (std::int64_t i = 0; i < kQueries; ++i)
        predicted[i] = static_cast<std::int64_t>(queries[i][0].item<double>() > 200.5);
    const Neighbours found = SupportIndex(points, labels, predictions, 2, 2048).search(queries, predicted, {false}, kNamed);
    std::int64_t longRows = 0;
    for (std::int64_t i = 0; i < kQueries; ++i) {
        const at::Tensor distances = points.to(at::kDouble).sub(queries[i].to(at::kDouble)).square().sum(1);
        const at::Tensor order = distances.argsort();
        const auto q = found.similarity[i].item<std::int64_t>();
        longRows += q > kNamed ? 1 : 0;
        for (std::int64_t place = 0; place < kNamed; ++place)
            QCOMPARE(found.namedIndex[i][place].item<std::int64_t>(), place < q ? order[place].item<std::int64_t>() : -1);
        QCOMPARE(found.namedIndex[i][kNamed].item<std::int64_t>(), order[q].item<std::int64_t>());
    }
    QVERIFY(longRows > 5 && longRows < kQueries);
}

QTEST_GUILESS_MAIN(TestSupportIndex)
#include "tst_support_index.moc"
