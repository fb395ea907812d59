#include "core/engine/sdm/effective_sample_size.h"
#include "core/engine/sdm/empirical_cdf.h"
#include "core/engine/sdm/sdm_activation.h"
#include "core/engine/sdm/sdm_layer.h"
#include "core/statistics/ecdf_band.h"
#include "tests/core/sdm/tensors.h"

#include <ATen/ops/full.h>
#include <ATen/ops/softmax.h>
#include <numbers>
#include <QTest>

using namespace sdm::engine;
using namespace sdm::test;

namespace {
constexpr float kSoftmaxSimilarity = static_cast<float>(std::numbers::e - 2.0);
}

class TestSdmActivation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void activation_matchesWorkedValues_data();
    void activation_matchesWorkedValues();
    void activation_matchesWorkedValuesOfThreeClasses();
    void activation_isSoftmaxAtBaseE();
    void activation_doesNotDependOnThePlaceInABatch();
    void loss_matchesItsAutogradForm();
    void batchLoss_matchesWorkedValuesAndGradient();
    void lossOfSpecialLabels_isNotANumber();
    void rescaledSimilarity_matchesWorkedValues_data();
    void rescaledSimilarity_matchesWorkedValues();
    void rescaledSimilarity_isZeroOrAtLeastOneAndAtMostQ();
    void distanceQuantile_matchesWorkedValues_data();
    void distanceQuantile_matchesWorkedValues();
    void distanceQuantile_isZeroWhenAClassIsEmpty();
    void distanceQuantile_onlySeesRanks();
    void quantileBand_matchesWorkedValues_data();
    void quantileBand_matchesWorkedValues();
    void quantileBand_ofGivenCounts();
    void publishedSample_isReproducedEndToEnd();
};

void TestSdmActivation::activation_matchesWorkedValues_data()
{
    QTest::addColumn<float>("q");
    QTest::addColumn<float>("d");
    QTest::addColumn<float>("s0");
    QTest::addColumn<float>("loss0");
    QTest::addColumn<float>("loss1");
    QTest::addColumn<float>("gradient");
    QTest::newRow("softmax") << kSoftmaxSimilarity << 1.0F << 0.11920292F << 2.12692801F << 0.12692801F << -0.88079708F;
    QTest::newRow("q 0") << 0.0F << 1.0F << 0.2F << 2.32192809F << 0.32192809F << -0.8F;
    QTest::newRow("q 1") << 1.0F << 1.0F << 0.1F << 2.09590327F << 0.09590327F << -0.9F;
    QTest::newRow("q 100") << 100.0F << 1.0F << 0.00009611F << 2.00002078F << 0.00002078F << -0.99990389F;
    QTest::newRow("half way") << 100.0F << 0.5F << 0.00970874F << 1.00210946F << 0.00210946F << -0.49514563F;
    QTest::newRow("far") << 100.0F << 0.1F << 0.28394131F << 0.27221516F << 0.07221516F << -0.07160587F;
    QTest::newRow("out of distribution") << 5.0F << 0.0F << 0.5F << 0.35620719F << 0.35620719F << 0.0F;
    QTest::newRow("all neighbours") << 2047.0F << 0.25F << 0.02161420F << 0.50286569F << 0.00286569F << -0.24459645F;
}

void TestSdmActivation::activation_matchesWorkedValues()
{
    QFETCH(float, q);
    QFETCH(float, d);
    QFETCH(float, s0);
    QFETCH(float, loss0);
    QFETCH(float, loss1);
    QFETCH(float, gradient);
    const at::Tensor z = matrix({1, 3, 1, 3}, 2), similarity = floats({q, q}), distance = floats({d, d});
    SDM_COMPARE(sdmActivation(z, similarity, distance), matrix({s0, 1 - s0, s0, 1 - s0}, 2), 1e-7);
    SDM_COMPARE(sdmLossOfRows(z, similarity, distance, longs({0, 1})), floats({loss0, loss1}), 1e-6);
    const SdmLossAndGradient batch = sdmLossAndGradient(z, similarity, distance, longs({0, 1}));
    SDM_COMPARE(batch.gradient[0].mul(2), floats({gradient, -gradient}), 1e-6);
    QVERIFY(std::abs(batch.loss.item<double>() - (loss0 + loss1) / 2.0) < 1e-6);
}

void TestSdmActivation::activation_matchesWorkedValuesOfThreeClasses()
{
    const at::Tensor s = sdmActivation(matrix({0.5F, -1, 2}, 3), longs({7}), floats({0.8F}));
    SDM_COMPARE(s, matrix({0.06649728F, 0.00476116F, 0.92874156F}, 3), 1e-7);
}

void TestSdmActivation::activation_isSoftmaxAtBaseE()
{
    const at::Tensor z = matrix({0.3F, -2, 5, 1, 1, 1, -40, 40, 0}, 3);
    const at::Tensor s = sdmActivation(z, at::full({3}, kSoftmaxSimilarity), at::full({3}, 1.0F));
    SDM_COMPARE(s, at::softmax(z, 1), 1e-7);
    SDM_COMPARE(s.sum(1), floats({1, 1, 1}), 1e-6);
}

void TestSdmActivation::activation_doesNotDependOnThePlaceInABatch()
{
    // Ties of q' among rows with d = 0 are counted, so the same row must give the same bits everywhere.
    const at::Tensor z = matrix({0.3F, -2}, 2).repeat({37, 1});
    const at::Tensor similarity = at::full({37}, 11, at::kLong), distance = at::full({37}, 0.37F);
    const at::Tensor s = sdmActivation(z, similarity, distance);
    const at::Tensor rescaled = rescaledSimilarity(similarity, s, at::full({37}, 0, at::kLong));
    QVERIFY(s.equal(s[0].unsqueeze(0).repeat({37, 1})));
    QVERIFY(rescaled.equal(rescaled[0].repeat({37})));
}

void TestSdmActivation::loss_matchesItsAutogradForm()
{
    const at::Tensor z = matrix({0.2F, 1.4F, 1.1F, -0.3F, -30, 10}, 2).set_requires_grad(true);
    const at::Tensor similarity = floats({3, 0, 12}), distance = floats({0.75F, 0.2F, 1}), labels = longs({1, 1, 0});
    const at::Tensor loss = sdmLoss(z, similarity, distance, labels);
    SDM_COMPARE(loss.detach(), sdmLossOfRows(z.detach(), similarity, distance, labels), 1e-6, 1e-6);
    loss.mean().backward();
    SDM_COMPARE(z.grad(), sdmLossAndGradient(z.detach(), similarity, distance, labels).gradient, 1e-6);
}

void TestSdmActivation::batchLoss_matchesWorkedValuesAndGradient()
{
    const at::Tensor z = matrix({0.2F, 1.4F, 1.1F, -0.3F, -0.5F, 0.5F}, 2);
    const at::Tensor similarity = floats({3, 0, 12}), distance = floats({0.75F, 0.2F, 1}), labels = longs({1, 1, 0});
    SDM_COMPARE(sdmActivation(z, similarity, distance).select(1, 0), floats({0.19023343F, 0.54836857F, 0.06666667F}), 1e-7);
    SDM_COMPARE(sdmLossOfRows(z, similarity, distance, labels), floats({0.13110742F, 1.14678221F, 1.02614300F}), 1e-6);
    const SdmLossAndGradient batch = sdmLossAndGradient(z, similarity, distance, labels);
    QVERIFY(std::abs(batch.loss.item<double>() - 0.76801088) < 1e-6);
    SDM_COMPARE(batch.gradient.mul(3).select(1, 0), floats({0.14267507F, 0.10967371F, -0.93333333F}), 1e-6);
    const at::Tensor ones = floats({1, 1, 1});
    QVERIFY(std::abs(sdmLossAndGradient(z, ones.mul(kSoftmaxSimilarity), ones, labels).loss.item<double>() - 1.06565385) < 1e-6);
}

void TestSdmActivation::lossOfSpecialLabels_isNotANumber()
{
    const at::Tensor loss = sdmLossOfRows(matrix({1, 3, 1, 3}, 2), floats({1, 1}), floats({1, 1}), longs({-99, 1}));
    QVERIFY(std::isnan(loss[0].item<float>()));
    QVERIFY(std::isfinite(loss[1].item<float>()));
}

void TestSdmActivation::rescaledSimilarity_matchesWorkedValues_data()
{
    QTest::addColumn<qint64>("q");
    QTest::addColumn<float>("s");
    QTest::addColumn<float>("expected");
    QTest::newRow("none agree") << qint64{0} << 0.9F << 0.0F;
    QTest::newRow("capped at 1") << qint64{1} << 0.5F << 1.0F;
    QTest::newRow("square root") << qint64{10} << 0.5F << 3.46410162F;
    QTest::newRow("0.8") << qint64{10} << 0.8F << 7.30037210F;
    QTest::newRow("capped at 10") << qint64{10} << 0.95F << 10.0F;
    QTest::newRow("100") << qint64{100} << 0.95F << 80.94129774F;
    QTest::newRow("capped at 100") << qint64{100} << 0.9999F << 100.0F;
    QTest::newRow("1000") << qint64{1000} << 0.95F << 709.29081417F;
    QTest::newRow("2048") << qint64{2048} << 0.5F << 45.27692569F;
}

void TestSdmActivation::rescaledSimilarity_matchesWorkedValues()
{
    QFETCH(qint64, q);
    QFETCH(float, s);
    QFETCH(float, expected);
    const at::Tensor rescaled = rescaledSimilarity(longs({q}), matrix({1 - s, s}, 2), longs({1}));
    SDM_COMPARE(rescaled, floats({expected}), 0, 1e-6);
}

void TestSdmActivation::rescaledSimilarity_isZeroOrAtLeastOneAndAtMostQ()
{
    for (const std::int64_t q : {0, 1, 2, 3, 50, 2048}) {
        for (const float s : {1.0F / 3, 0.5F, 0.75F, 1.0F}) {
            const float rescaled = rescaledSimilarity(longs({q}), matrix({s, 1 - s}, 2), longs({0})).item<float>();
            QVERIFY(q == 0 ? rescaled == 0 : rescaled >= 1);
            QVERIFY(rescaled <= static_cast<float>(q));
        }
    }
}

void TestSdmActivation::distanceQuantile_matchesWorkedValues_data()
{
    QTest::addColumn<float>("distance");
    QTest::addColumn<float>("expected");
    const std::vector<std::pair<float, float>> table = {{0, 1},        {0.2F, 1},     {0.3F, 2.0F / 3}, {0.5F, 1.0F / 3}, {0.75F, 1.0F / 3},
                                                        {1, 1.0F / 3}, {1.5F, 0.25F}, {2, 0.25F},       {2.5F, 0},        {3, 0},
                                                        {3.5F, 0}};
    for (const auto& [distance, expected] : table)
        QTest::addRow("%g", static_cast<double>(distance)) << distance << expected;
}

void TestSdmActivation::distanceQuantile_matchesWorkedValues()
{
    QFETCH(float, distance);
    QFETCH(float, expected);
    const std::vector<at::Tensor> lists = {floats({0.5F, 1, 1, 2}), floats({0.2F, 0.4F, 3})};
    QVERIFY(std::abs(distanceQuantile(lists, distance) - expected) < 1e-6F);
}

void TestSdmActivation::distanceQuantile_isZeroWhenAClassIsEmpty()
{
    QCOMPARE(distanceQuantile({floats({0.5F, 1, 1, 2}), floats({})}, 0.1F), 0.0F);
    QCOMPARE(distanceQuantile({floats({0, 0, 1}), floats({0, 2})}, 0.0F), 1.0F);
    QVERIFY(std::abs(distanceQuantile({floats({0, 0, 1}), floats({0, 2})}, 1e-9F) - 1.0F / 3) < 1e-6F);
}

void TestSdmActivation::distanceQuantile_onlySeesRanks()
{
    const std::vector<at::Tensor> lists = {floats({0.5F, 1, 1, 2}), floats({0.2F, 0.4F, 3})};
    const std::vector<at::Tensor> squared = {lists[0].square(), lists[1].square()};
    float previous = 1;
    for (const float distance : {0.0F, 0.1F, 0.2F, 0.4F, 0.7F, 1.0F, 1.9F, 2.0F, 3.0F, 4.0F}) {
        const float quantile = distanceQuantile(lists, distance);
        QCOMPARE(distanceQuantile(squared, distance * distance), quantile);
        QVERIFY(quantile <= previous);
        previous = quantile;
    }
}

void TestSdmActivation::quantileBand_matchesWorkedValues_data()
{
    QTest::addColumn<float>("rescaled");
    QTest::addColumn<qint64>("n0");
    QTest::addColumn<qint64>("n1");
    QTest::addColumn<double>("widest");
    QTest::newRow("smallest") << 0.0F << qint64{0} << qint64{0} << 1.0;
    QTest::newRow("wider than 1") << 0.5F << qint64{1} << qint64{1} << 1.35810152;
    QTest::newRow("an entry itself") << 6.0F << qint64{3} << qint64{2} << 0.96032279;
    QTest::newRow("just above it") << 6.5F << qint64{4} << qint64{3} << 0.78410028;
    QTest::newRow("in the upper part") << 20.0F << qint64{5} << qint64{5} << 0.60736146;
    QTest::newRow("largest of one list") << 31.5F << qint64{6} << qint64{5} << 0.60736146;
    QTest::newRow("capped in both") << 100.0F << qint64{6} << qint64{5} << 0.60736146;
}

void TestSdmActivation::quantileBand_matchesWorkedValues()
{
    QFETCH(float, rescaled);
    QFETCH(qint64, n0);
    QFETCH(qint64, n1);
    QFETCH(double, widest);
    QCOMPARE(effectiveSampleSize(floats({0, 1, 3.2F, 6, 14, 25, 31.5F}), rescaled), n0);
    QCOMPARE(effectiveSampleSize(floats({0, 2, 6, 14, 18.5F, 40}), rescaled), n1);
    QVERIFY(std::abs(std::max(sdm::dkwHalfWidth(n0, 0.95), sdm::dkwHalfWidth(n1, 0.95)) - widest) < 1e-7);
}

void TestSdmActivation::quantileBand_ofGivenCounts()
{
    QVERIFY(std::abs(sdm::dkwHalfWidth(900, 0.95) - 0.04527005) < 1e-8);
    QVERIFY(std::abs(sdm::dkwHalfWidth(50, 0.95) - 0.19206456) < 1e-8);
    QCOMPARE(sdm::dkwHalfWidth(900, 1.0), 1.0);
    QCOMPARE(effectiveSampleSize(floats({}), 3), std::int64_t{0});
}

void TestSdmActivation::publishedSample_isReproducedEndToEnd()
{
    const at::Tensor z = matrix({-2.549862861633301F, 2.996192455291748F, -1.3023476600646973F, 1.8845607042312622F}, 2);
    const at::Tensor similarity = longs({32, 33}), prediction = longs({1, 1});
    const at::Tensor s = sdmActivation(z, similarity, floats({0.2669144868850708F, 0.09146016836166382F}));
    SDM_COMPARE(s, matrix({0.00537744F, 0.99462256F, 0.26186537F, 0.73813463F}, 2), 1e-6);
    SDM_COMPARE(rescaledSimilarity(similarity, s, prediction), floats({32, 13.79526634F}), 0, 1e-6);
    const double first = sdm::dkwHalfWidth(4283, 0.9), second = sdm::dkwHalfWidth(2900, 0.9);
    QVERIFY(std::abs(first - 0.01870090) < 1e-7);
    QVERIFY(std::abs(second - 0.02272676) < 1e-7);
    const at::Tensor lower = sdmActivation(
        z, similarity, floats({static_cast<float>(0.2669144868850708 - first), static_cast<float>(0.09146016836166382 - second)}));
    SDM_COMPARE(lower, matrix({0.00773365F, 0.99226635F, 0.31458103F, 0.68541897F}, 2), 1e-6);
    SDM_COMPARE(rescaledSimilarity(similarity, lower, prediction), floats({32, 11.43756384F}), 0, 1e-6);
}

QTEST_GUILESS_MAIN(TestSdmActivation)
#include "tst_sdm_activation.moc"
