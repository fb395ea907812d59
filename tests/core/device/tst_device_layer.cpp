#include "core/base/error.h"
#include "core/engine/kernels/cpu/cpu_kernels.h"
#include "core/engine/kernels/reference/reference_kernels.h"
#include "core/engine/sdm/device_layer.h"
#include "core/engine/sdm/sdm_layer.h"
#include "tests/core/model/tensor_compare.h"
#include "tests/support/pretend_device/pretend_device.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace sdm::engine;
using sdm::test::difference;
using sdm::test::pretendDevice;

/// An SDM layer that is fitted and asked where its features are, against the host's.
class TestDeviceLayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { at::manual_seed(23); }
    void search_findsTheHostsIntegers_data();
    void search_findsTheHostsIntegers();
    void fit_givesTheHostsLayer_data();
    void fit_givesTheHostsLayer();
    void lossThatIsNoLongerFinite_isRefused();
    void bases_equalTheJudgement();
};

namespace {

/// Rows around a centre for each class, some of them of the other class, some copies of each other, some with special labels.
LabelledFeatures rowsOf(std::int64_t count, std::int64_t width, std::int64_t classes)
{
    const at::Tensor labels = at::randint(0, classes, {count}, at::kLong);
    at::Tensor features = at::randn({count, width}) + labels.to(at::kFloat).unsqueeze(1) * 0.7;
    features[count - 1].copy_(features[0]);
    features[count - 2].copy_(features[1]);
    labels[2] = -1;
    labels[3] = -99;
    return {features, labels, {}};
}

LabelledFeatures onDevice(const LabelledFeatures& rows)
{
    return {rows.features.to(pretendDevice()), rows.labels, rows.ids};
}

LayerFitOptions optionsOf(std::int64_t classes)
{
    LayerFitOptions options;
    options.settings.epochs = 6;
    options.settings.batchSize = 16;
    options.settings.learningRate = 2e-3;
    options.settings.exemplarSize = 12;
    options.classCount = classes;
    options.seed = 3;
    return options;
}

} // namespace

void TestDeviceLayer::search_findsTheHostsIntegers_data()
{
    QTest::addColumn<bool>("onGrid"); // many ties and copies
    QTest::addColumn<int>("classes");
    QTest::addColumn<int>("depth");
    QTest::newRow("apart") << false << 2 << 2048;
    QTest::newRow("apart, three classes, shallow") << false << 3 << 4;
    QTest::newRow("ties and copies") << true << 2 << 2048;
    QTest::newRow("ties of three classes") << true << 3 << 40;
}

void TestDeviceLayer::search_findsTheHostsIntegers()
{
    QFETCH(const bool, onGrid);
    QFETCH(const int, classes);
    QFETCH(const int, depth);
    const auto rows = [&](int count) { return onGrid ? at::randint(0, 4, {count, 3}).to(at::kFloat) : at::randn({count, 9}) + 3; };
    const auto classesOf = [&](int count) { return at::randint(0, classes, {count}, at::kLong); };
    const at::Tensor exemplars = rows(150), predictions = classesOf(150);
    at::Tensor labels = at::where(at::rand({150}).lt(0.9), predictions, classesOf(150));
    labels = at::where(at::rand({150}).lt(0.03), at::full_like(labels, -99), labels);
    const at::Tensor queries = at::cat({rows(40), exemplars}), asked = at::cat({classesOf(40), predictions});
    std::vector<bool> drop(190, true);
    std::fill(drop.begin(), drop.begin() + 40, false);

    const SupportPoints here(exemplars, labels, predictions, classes, depth);
    const SupportPoints there(exemplars.to(pretendDevice()), labels, predictions, classes, depth);
    const Neighbours expected = CpuKernels().supportSearch(here, {queries, asked, drop});
    const Neighbours found = ReferenceKernels().supportSearch(there, {queries.to(pretendDevice()), asked.to(pretendDevice()), drop});
    QVERIFY(at::equal(found.similarity.cpu(), expected.similarity));
    QVERIFY(at::equal(found.nearestIndex.cpu(), expected.nearestIndex));
    QCOMPARE(difference(found.nearestDistanceSquared.cpu(), expected.nearestDistanceSquared, 0, onGrid ? 0 : 2e-7), std::string());
}

void TestDeviceLayer::fit_givesTheHostsLayer_data()
{
    QTest::addColumn<int>("classes");
    QTest::newRow("two classes") << 2;
    QTest::newRow("three classes") << 3;
}

void TestDeviceLayer::fit_givesTheHostsLayer()
{
    QFETCH(const int, classes);
    const LabelledFeatures support = rowsOf(90, 20, classes), calibration = rowsOf(70, 20, classes);
    std::vector<LayerEpoch> hostEpochs, deviceEpochs;
    const SdmLayer host = fitSdmLayer(support, calibration, optionsOf(classes), &hostEpochs);
    const SdmLayer device = fitSdmLayer(onDevice(support), onDevice(calibration), optionsOf(classes), &deviceEpochs);

    QCOMPARE(deviceEpochs.size(), hostEpochs.size());
    for (std::size_t i = 0; i < hostEpochs.size(); ++i) {
        const auto asTensor = [](const std::vector<double>& values) { return at::tensor(values, at::kDouble); };
        QCOMPARE(difference(asTensor(deviceEpochs[i].batchLosses), asTensor(hostEpochs[i].batchLosses), 1e-6), std::string());
        QCOMPARE(difference(asTensor(deviceEpochs[i].loss), asTensor(hostEpochs[i].loss), 1e-5), std::string());
        QCOMPARE(deviceEpochs[i].accuracy, hostEpochs[i].accuracy);
        QCOMPARE(deviceEpochs[i].meanSimilarity, hostEpochs[i].meanSimilarity);
    }
    QCOMPARE(device.bestEpoch(), host.bestEpoch());
    QVERIFY(device.weights().adaptorWeight.is_cpu());
    QCOMPARE(difference(device.weights().adaptorWeight, host.weights().adaptorWeight, 1e-5), std::string());
    QVERIFY(at::equal(device.supportPredictions(), host.supportPredictions()));
    const Judgement ours = device.judge(calibration.features), theirs = host.judge(calibration.features);
    QVERIFY(at::equal(ours.similarity, theirs.similarity));
    QVERIFY(at::equal(ours.nearestIndex, theirs.nearestIndex));
    QVERIFY(at::equal(ours.distanceQuantile, theirs.distanceQuantile));
    QCOMPARE(difference(ours.sdm, theirs.sdm, 1e-5), std::string());
}

void TestDeviceLayer::lossThatIsNoLongerFinite_isRefused()
{
    LayerFitOptions options = optionsOf(2);
    options.settings.learningRate = 1e30;
    try {
        fitSdmLayer(onDevice(rowsOf(60, 8, 2)), onDevice(rowsOf(40, 8, 2)), options);
        QFAIL("fitted");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::Failed);
    }
}

void TestDeviceLayer::bases_equalTheJudgement()
{
    const LabelledFeatures support = rowsOf(90, 20, 2), asked = rowsOf(50, 20, 2);
    const SdmLayer layer = fitSdmLayer(support, rowsOf(70, 20, 2), optionsOf(2));
    const at::Tensor rows = at::cat({support.features.narrow(0, 0, 30), asked.features});
    std::vector<Membership> members(80, Membership::New);
    std::fill(members.begin(), members.begin() + 30, Membership::SupportMember);
    const at::Tensor isMember = at::arange(80).lt(30);

    const DeviceLayer beside(layer, pretendDevice());
    const at::Tensor features = rows.to(pretendDevice()), flags = isMember.to(pretendDevice());
    const sdm::test::TrafficWatch watch;
    const at::Tensor sdm = beside.sdm(features, flags);
    QVERIFY2(watch.seen().uploads + watch.seen().downloads == 0, watch.origins().c_str());
    const at::Tensor expected = layer.judge(rows, members).sdm;
    QCOMPARE(difference(sdm.cpu(), expected, 2e-6), std::string());
    QVERIFY(!difference(layer.judge(rows).sdm, expected, 2e-6).empty()); // membership does matter here
}

QTEST_GUILESS_MAIN(TestDeviceLayer)
#include "tst_device_layer.moc"
