#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/random_source.h"
#include "core/engine/runtime/safetensors.h"
#include "core/engine/sdm/sdm_layer.h"
#include "tests/core/sdm/tensors.h"

#include <algorithm>
#include <ATen/ops/arange.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <cmath>
#include <limits>
#include <map>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm::engine;
using namespace sdm::test;

namespace {

namespace fs = std::filesystem;

// A layer small enough to compute by hand: D = 4, M = 2, C = 2.
LabelledFeatures handMadeSupport()
{
    return {matrix({1, 2, 0, 1, 1.5F, 2.5F, 0.5F, 1, 2, 1.5F, 0, 0.5F, -1, -0.5F, 1, 2, -1.5F, 0, 1.5F, 2.5F, 0.5F, 0.5F, 0.5F, 0.5F}, 4),
            longs({1, 1, 1, 0, 0, 0}),
            {"s0", "s1", "s2", "s3", "s4", "s5"}};
}

LabelledFeatures handMadeCalibration()
{
    return {matrix({1.2F, 2.2F, 0.1F, 1.1F, -1.2F, -0.4F, 1.1F, 2.2F, 0.6F, 0.8F, 0.4F, 0.6F, 3, 3, -1, 0}, 4), longs({1, 0, 0, 1}), {}};
}

LayerFitOptions handMadeOptions()
{
    LayerFitOptions options;
    options.settings.epochs = 0;
    options.initialWeights = {matrix({0.5F, 0.4F, -0.3F, -0.2F, -0.2F, 0.1F, 0.6F, 0.3F}, 4), floats({0.1F, -0.1F}),
                              matrix({-1, 0.8F, 1.2F, -0.5F}, 2), floats({0.05F, -0.05F})};
    return options;
}

SdmLayer handMadeLayer()
{
    return fitSdmLayer(handMadeSupport(), handMadeCalibration(), handMadeOptions());
}

/// Noisy clusters, one per class.
LabelledFeatures clusters(std::uint64_t seed, std::int64_t rows, std::int64_t width = 6)
{
    sdm::RandomStream stream(seed);
    LabelledFeatures drawn{at::empty({rows, width}, at::kFloat), at::empty({rows}, at::kLong), {}};
    for (std::int64_t i = 0; i < rows; ++i) {
        const std::int64_t label = i % 2;
        drawn.labels.mutable_data_ptr<std::int64_t>()[i] = stream.coin(0.05) ? 1 - label : label;
        for (std::int64_t k = 0; k < width; ++k)
            drawn.features.mutable_data_ptr<float>()[i * width + k] = static_cast<float>(stream.uniform() + (label == k % 2 ? 0.6 : 0.0));
    }
    return drawn;
}

LayerFitOptions trainingOptions(std::int64_t epochs = 6)
{
    LayerFitOptions options;
    options.settings.epochs = epochs;
    options.settings.batchSize = 16;
    options.settings.learningRate = 0.01;
    options.settings.exemplarSize = 5;
    options.settings.alpha = 0.8;
    options.seed = 3;
    return options;
}

bool haveSameWeights(const SdmLayer& a, const SdmLayer& b)
{
    return a.weights().adaptorWeight.equal(b.weights().adaptorWeight) && a.weights().linearBias.equal(b.weights().linearBias);
}

QString messageOf(const std::function<void()>& action, sdm::ErrorCode code)
{
    try {
        action();
    } catch (const sdm::Error& error) {
        return error.code() == code ? QString::fromUtf8(error.what()) : QStringLiteral("another code: ") + QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
}

} // namespace

class TestSdmLayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void layerWithoutTraining_matchesWorkedValues();
    void membersUseTheTrainingListsAndDropTheNearest();
    void membershipsMayDifferByRow();
    void savedLayer_judgesTheSame();
    void noRegion_isStoredAsInf();
    void damagedFolders_areRefused();
    void numbersThatAreNone_areNamedWhereTheyAreRead();
    void arraysThatNoLayerHas_areRefused();
    void sizesThatAreNoWholeNumbers_areRefused_data();
    void sizesThatAreNoWholeNumbers_areRefused();
    void regionsThatNoSearchFinds_areRefused_data();
    void regionsThatNoSearchFinds_areRefused();
    void update_changesNeighboursOnly();
    void update_refusesUnknownLabels();
    void recalibrate_keepsEverythingButTheRegion();
    void training_isReproducible();
    void training_learnsAndKeepsTheBestEpoch();
    void equalLosses_takeTheLaterEpoch();
    void iterations_keepTheBestAndListEveryRegion();
    void specialSupportLabels_areSearchedButNotTrainedOn();
    void missingClasses_areRefusedUnlessAllowed();
    void wrongRows_areNamed();
    void stopRequest_endsTheFit();
};

void TestSdmLayer::layerWithoutTraining_matchesWorkedValues()
{
    const SdmLayer layer = handMadeLayer();
    QVERIFY(std::abs(layer.scale().mean - 0.8125F) < 1e-6F && std::abs(layer.scale().standardDeviation - 1.03011713F) < 1e-6F);

    const Judgement calibration = layer.judge(handMadeCalibration().features);
    SDM_COMPARE(calibration.exemplars,
                matrix({0.97854087F, -0.37181375F, -1.70076609F, 0.74456415F, 0.15339199F, -0.36210612F, 2.69679207F, -1.60468326F}, 2),
                1e-6);
    SDM_COMPARE(calibration.logits.select(1, 0), floats({-1.22599187F, 2.34641741F, -0.39307688F, -3.93053868F}), 1e-6);
    QVERIFY(calibration.prediction.equal(longs({1, 0, 1, 1})));
    QVERIFY(calibration.similarity.equal(longs({3, 2, 0, 3})));
    SDM_COMPARE(calibration.nearestDistanceSquared, floats({0.02054392F, 0.04316108F, 0.03091012F, 2.72348271F}), 1e-6);
    SDM_COMPARE(calibration.distanceQuantile, floats({1, 0.5F, 0.5F, 0}), 1e-6);
    SDM_COMPARE(calibration.sdm.select(1, 1), floats({0.98340260F, 0.03443055F, 0.56105468F, 0.5F}), 1e-6);
    SDM_COMPARE(calibration.rescaledSimilarity, floats({3, 2, 0, 2.23606798F}), 1e-6);
    QVERIFY(calibration.isOod.equal(longs({0, 0, 1, 0}).to(at::kByte)));
    QVERIFY(!layer.region().found());
    QVERIFY(calibration.inRegion.sum().item<std::int64_t>() == 0);

    QVERIFY(std::abs(layer.calibrationSummary()[0].loss - 0.60658045) < 1e-6);
    QVERIFY(std::abs(layer.calibrationSummary()[1].loss - 0.22053782) < 1e-6);
    QCOMPARE(layer.calibrationSummary()[0].accuracy, 0.5);
    QCOMPARE(layer.calibrationSummary()[1].meanSimilarity, 3.0);
}

void TestSdmLayer::membersUseTheTrainingListsAndDropTheNearest()
{
    const Judgement support = handMadeLayer().judge(handMadeSupport().features, {Membership::SupportMember});
    QVERIFY(support.similarity.equal(longs({2, 2, 2, 1, 1, 3})));
    SDM_COMPARE(support.nearestDistanceSquared, floats({0.14371319F, 0.14371319F, 0.30156210F, 0.42407170F, 0.42407170F, 0.77275288F}),
                1e-6);
    // The two nearest of each class are each other's: bit-equal distances put both at the same place of the list.
    SDM_COMPARE(support.distanceQuantile, floats({1, 1, 1.0F / 3, 0, 0, 0}), 1e-6);
    SDM_COMPARE(support.sdm.select(1, 1), floats({0.96279593F, 0.97597294F, 0.84715995F, 0.5F, 0.5F, 0.5F}), 1e-6);
}

void TestSdmLayer::membershipsMayDifferByRow()
{
    const SdmLayer layer = handMadeLayer();
    const at::Tensor rows = handMadeSupport().features.narrow(0, 0, 2);
    const Judgement mixed = layer.judge(rows, {Membership::New, Membership::SupportMember});
    QVERIFY(mixed.nearestIndex.equal(longs({0, 0})));
    QVERIFY(mixed.similarity.equal(longs({3, 2})));
    QCOMPARE(mixed.nearestDistanceSquared[0].item<float>(), 0.0F);
    QVERIFY(messageOf(
                [&] {
                    layer.judge(rows, {Membership::New, Membership::New, Membership::New});
                },
                sdm::ErrorCode::InvalidArgument)
                .contains(QStringLiteral("memberships")));
}

void TestSdmLayer::savedLayer_judgesTheSame()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "layer";
    const SdmLayer layer = fitSdmLayer(clusters(1, 120), clusters(2, 100), trainingOptions());
    layer.save(path);
    const SdmLayer loaded = SdmLayer::load(path);
    const at::Tensor rows = clusters(3, 50).features;
    const Judgement a = layer.judge(rows), b = loaded.judge(rows);
    QVERIFY(layer.region().found());
    QCOMPARE(loaded.region().qrMin, layer.region().qrMin);
    QCOMPARE(loaded.region().psi, layer.region().psi);
    QVERIFY(a.sdm.equal(b.sdm) && a.inRegionLower.equal(b.inRegionLower) && a.effectiveSampleSize.equal(b.effectiveSampleSize));
    QVERIFY(a.inRegion.sum().item<std::int64_t>() > 0);
    QCOMPARE(loaded.bestEpoch(), layer.bestEpoch());
    QCOMPARE(loaded.calibrationSummary()[1].loss, layer.calibrationSummary()[1].loss);
    QVERIFY(layer.judge(rows, {Membership::SupportMember}).sdm.equal(loaded.judge(rows, {Membership::SupportMember}).sdm));
}

void TestSdmLayer::noRegion_isStoredAsInf()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "layer";
    handMadeLayer().save(path);
    QVERIFY(sdm::readFile(path / "layer.json").find("\"qr_min\": \"inf\"") != std::string::npos);
    const SdmLayer loaded = SdmLayer::load(path);
    QVERIFY(!loaded.region().found() && std::isinf(loaded.region().psi[1]));
    QCOMPARE(loaded.supportIds(), (std::vector<std::string>{"s0", "s1", "s2", "s3", "s4", "s5"}));
}

void TestSdmLayer::damagedFolders_areRefused()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "layer";
    QVERIFY(messageOf([&] { SdmLayer::load(path); }, sdm::ErrorCode::NotFound).contains(QStringLiteral("no such layer")));
    handMadeLayer().save(path);
    const std::string facts = sdm::readFile(path / "layer.json");
    sdm::writeFileAtomically(path / "layer.json", facts.substr(0, facts.size() / 2));
    QVERIFY(messageOf([&] { SdmLayer::load(path); }, sdm::ErrorCode::BadInput).contains(QStringLiteral("layer.json")));
    std::string other = facts;
    other.replace(other.find("\"exemplar_size\": 2"), 18, "\"exemplar_size\": 3");
    sdm::writeFileAtomically(path / "layer.json", other);
    QVERIFY(messageOf([&] { SdmLayer::load(path); }, sdm::ErrorCode::BadInput).contains(QStringLiteral("adaptor.weight")));
    other = facts;
    other.replace(other.find("\"version\": 2"), 12, "\"version\": 9");
    sdm::writeFileAtomically(path / "layer.json", other);
    QVERIFY(messageOf([&] { SdmLayer::load(path); }, sdm::ErrorCode::Unsupported).contains(QStringLiteral("newer")));
}

void TestSdmLayer::numbersThatAreNone_areNamedWhereTheyAreRead()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "layer", file = path / "layer.safetensors";
    handMadeLayer().save(path);
    std::map<std::string, at::Tensor> tensors;
    {
        const SafetensorsFile stored(file);
        for (const std::string& name : stored.names())
            tensors.emplace(name, stored.tensor(name).clone());
    }
    const auto refusalWith = [&](const std::string& name, float value) {
        std::map<std::string, at::Tensor> damaged = tensors;
        damaged[name] = tensors.at(name).clone();
        damaged[name].view({-1})[0].fill_(value);
        writeSafetensors(file, damaged);
        return messageOf([&] { SdmLayer::load(path); }, sdm::ErrorCode::BadInput);
    };
    for (const auto& [name, tensor] : tensors) {
        if (tensor.scalar_type() != at::kFloat || tensor.numel() == 0 || name.starts_with("rescaled_similarity."))
            continue; // these are listed anew from what is checked
        for (const float value : {std::nanf(""), std::numeric_limits<float>::infinity()}) {
            const QString message = refusalWith(name, value);
            const std::string count = ": " + name + ": 1 of its " + std::to_string(tensor.numel()) + " numbers";
            QVERIFY2(message.contains(QString::fromStdString("layer.safetensors" + count)), qPrintable(message));
        }
    }
    QVERIFY(refusalWith("std", 0.0F).contains(QStringLiteral("std: must be above 0")));
    writeSafetensors(file, tensors);
    SdmLayer::load(path);

    // A NaN among the facts is null in JSON.
    std::string facts = sdm::readFile(path / "layer.json");
    const auto alpha = facts.find("\"alpha\": ");
    facts.replace(alpha, facts.find(',', alpha) - alpha, "\"alpha\": null");
    sdm::writeFileAtomically(path / "layer.json", facts);
    const QString message = messageOf([&] { SdmLayer::load(path); }, sdm::ErrorCode::BadInput);
    QVERIFY2(message.contains(QStringLiteral("must be number, but is null")) && !message.contains(QStringLiteral("json.exception")),
             qPrintable(message));

    LayerFitOptions options = handMadeOptions();
    (*options.initialWeights)[2][0][1].fill_(std::nanf(""));
    const QString initial = messageOf([&] { fitSdmLayer(handMadeSupport(), handMadeCalibration(), options); }, sdm::ErrorCode::BadInput);
    QVERIFY2(initial.contains(QStringLiteral("linear.weight: 1 of its 4 numbers are NaN or infinite")), qPrintable(initial));
}

void TestSdmLayer::arraysThatNoLayerHas_areRefused()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "layer", file = path / "layer.safetensors";
    handMadeLayer().save(path);
    std::map<std::string, at::Tensor> tensors;
    {
        const SafetensorsFile stored(file);
        for (const std::string& name : stored.names())
            tensors.emplace(name, stored.tensor(name).clone());
    }
    const auto refusalWith = [&](const std::string& name, const at::Tensor& tensor) {
        std::map<std::string, at::Tensor> damaged = tensors;
        damaged[name] = tensor;
        writeSafetensors(file, damaged);
        return messageOf([&] { SdmLayer::load(path); }, sdm::ErrorCode::BadInput);
    };
    const std::int64_t support = tensors.at("support_labels").size(0), calibration = tensors.at("calibration_labels").size(0);
    QVERIFY(refusalWith("cdf_train.0", floats({2, 1})).contains(QStringLiteral("cdf_train.0: is not in ascending order")));
    QVERIFY(refusalWith("cdf_train.0", floats({-1, 1})).contains(QStringLiteral("out of range")));
    QVERIFY(refusalWith("cdf_train.1", floats(std::vector<float>(static_cast<std::size_t>(support + 1), 1)))
                .contains(QStringLiteral("cdf_train.1: has ")));
    QVERIFY(refusalWith("cdf_calibration.1", floats(std::vector<float>(static_cast<std::size_t>(calibration + 1), 1)))
                .contains(QStringLiteral("cdf_calibration.1: has ")));
    QVERIFY(refusalWith("calibration_sdm", tensors.at("calibration_sdm").add(1)).contains(QStringLiteral("out of range")));
    QVERIFY(refusalWith("calibration_rescaled_similarity", tensors.at("calibration_rescaled_similarity").sub(1e6))
                .contains(QStringLiteral("out of range")));
    // Numbers that could be a layer's, but are not this one's.
    QVERIFY(refusalWith("adaptor.bias", tensors.at("adaptor.bias").add(1)).contains(QStringLiteral("is not the file that layer.json")));
    writeSafetensors(file, tensors);
    SdmLayer::load(path);
}

void TestSdmLayer::sizesThatAreNoWholeNumbers_areRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    for (const char* key :
         {"version", "classes", "features", "exemplar_size", "support_size", "calibration_size", "max_neighbours", "best_epoch"})
        for (const char* value : {"3.3e68", "1.5", "18446744073709551615"})
            QTest::addRow("%s %s", key, value) << QByteArray(key) << QByteArray(value);
}

void TestSdmLayer::sizesThatAreNoWholeNumbers_areRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "layer";
    handMadeLayer().save(path);
    std::string facts = sdm::readFile(path / "layer.json");
    const auto begin = facts.find('"' + key.toStdString() + "\": ") + static_cast<std::size_t>(key.size()) + 4;
    facts.replace(begin, facts.find_first_of(",\n}", begin) - begin, value.toStdString());
    sdm::writeFileAtomically(path / "layer.json", facts);
    try {
        sdm::engine::SdmLayer::load(path);
        QFAIL("the layer was accepted");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
        QVERIFY2(error.fault().find("key '" + key.toStdString() + "' must be a whole number") == 0, error.what());
    }
}

void TestSdmLayer::regionsThatNoSearchFinds_areRefused_data()
{
    QTest::addColumn<double>("alpha");
    QTest::addColumn<QByteArray>("qrMin");
    QTest::addColumn<QByteArray>("psi");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, double alpha, const char* qrMin, const char* psi, const char* says) {
        QTest::newRow(name) << alpha << QByteArray(qrMin) << QByteArray(psi) << QByteArray(says);
    };
    row("as a search finds it", 0.9, "12.5", "0.9, 1", "");
    row("none", 0.9, "\"inf\"", "\"inf\", \"inf\"", "");
    row("alpha below everything", -7, "0", "0, 0", "alpha: must be above 0.5");
    row("alpha above everything", 1.5, "12.5", "1, 1", "alpha: must be above 0.5");
    row("a threshold below alpha", 0.9, "12.5", "0.9, 0.89", "psi");
    row("a threshold above 1", 0.9, "12.5", "0.9, 1.1", "psi");
    row("a threshold without a region", 0.9, "\"inf\"", "\"inf\", 0.95", "psi");
    row("no threshold in a region", 0.9, "12.5", "\"inf\", 0.95", "psi");
    row("a similarity below 0", 0.9, "-1", "0.95, 0.95", "qr_min");
}

void TestSdmLayer::regionsThatNoSearchFinds_areRefused()
{
    QFETCH(double, alpha);
    QFETCH(QByteArray, qrMin);
    QFETCH(QByteArray, psi);
    QFETCH(QByteArray, says);
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "layer";
    handMadeLayer().save(path);
    std::string facts = sdm::readFile(path / "layer.json");
    const auto set = [&facts](const std::string& key, const std::string& value, char end) {
        const auto begin = facts.find("\"" + key + "\": ") + key.size() + 4;
        facts.replace(begin, facts.find(end, begin) - begin, value);
    };
    set("alpha", std::to_string(alpha), ',');
    set("qr_min", qrMin.toStdString(), ',');
    set("psi", "[" + psi.toStdString(), ']');
    sdm::writeFileAtomically(path / "layer.json", facts);
    if (says.isEmpty()) {
        SdmLayer::load(path);
        return;
    }
    const QString message = messageOf([&] { SdmLayer::load(path); }, sdm::ErrorCode::BadInput);
    QVERIFY2(message.contains(QStringLiteral("layer.json: ") + QString::fromUtf8(says)), qPrintable(message));
}

void TestSdmLayer::update_changesNeighboursOnly()
{
    SdmLayer layer = handMadeLayer();
    const at::Tensor query = handMadeCalibration().features.narrow(0, 0, 1);
    const Judgement before = layer.judge(query);
    layer.update({query, longs({-99}), {"ood"}});
    const Judgement after = layer.judge(query);
    QVERIFY(after.logits.equal(before.logits) && after.prediction.equal(before.prediction));
    QCOMPARE(before.similarity.item<std::int64_t>(), std::int64_t{3});
    QCOMPARE(after.similarity.item<std::int64_t>(), std::int64_t{0});
    QCOMPARE(after.nearestIndex.item<std::int64_t>(), std::int64_t{6});
    QCOMPARE(after.distanceQuantile.item<float>(), 1.0F);
    QCOMPARE(layer.supportIds().back(), std::string("ood"));

    // A correctly predicted copy raises q of a like-predicted row, up to the point that contradicts it.
    SdmLayer other = handMadeLayer();
    other.update({query, longs({1}), {}});
    QCOMPARE(other.judge(query).similarity.item<std::int64_t>(), std::int64_t{4});
    QCOMPARE(other.supportIds().back(), std::string());
    QCOMPARE(other.supportSize(), std::int64_t{7});
}

void TestSdmLayer::update_refusesUnknownLabels()
{
    SdmLayer layer = handMadeLayer();
    const at::Tensor rows = handMadeCalibration().features.narrow(0, 0, 2);
    QVERIFY(messageOf(
                [&] {
                    layer.update({rows, longs({1, 2}), {}});
                },
                sdm::ErrorCode::BadInput)
                .contains(QStringLiteral("label 2 of row 1")));
    QCOMPARE(layer.supportSize(), std::int64_t{6});
}

void TestSdmLayer::recalibrate_keepsEverythingButTheRegion()
{
    SdmLayer layer = fitSdmLayer(clusters(1, 120), clusters(2, 100), trainingOptions());
    const at::Tensor rows = clusters(3, 50).features;
    const Judgement before = layer.judge(rows);
    const double psi = layer.region().psi[0];
    layer.recalibrate(0.999);
    QCOMPARE(layer.region().alpha, 0.999);
    QVERIFY(layer.judge(rows).sdm.equal(before.sdm));
    QVERIFY(layer.judge(rows).distanceQuantileLower.le(before.distanceQuantileLower).all().item<bool>());
    layer.recalibrate(0.8);
    QCOMPARE(layer.region().psi[0], psi);
    QVERIFY(layer.judge(rows).inRegion.equal(before.inRegion));
    QVERIFY(messageOf([&] { layer.recalibrate(0.4); }, sdm::ErrorCode::BadInput).contains(QStringLiteral("alpha")));
}

void TestSdmLayer::training_isReproducible()
{
    const LabelledFeatures support = clusters(1, 90), calibration = clusters(2, 80);
    const SdmLayer first = fitSdmLayer(support, calibration, trainingOptions());
    QVERIFY(haveSameWeights(first, fitSdmLayer(support, calibration, trainingOptions())));
    LayerFitOptions otherSeed = trainingOptions();
    otherSeed.seed = 4;
    QVERIFY(!haveSameWeights(first, fitSdmLayer(support, calibration, otherSeed)));
}

void TestSdmLayer::training_learnsAndKeepsTheBestEpoch()
{
    std::vector<LayerEpoch> report;
    LayerFitOptions options = trainingOptions(20);
    std::int64_t told = 0;
    options.onEpoch = [&](const LayerEpoch& line) { QCOMPARE(line.epoch, ++told); };
    const SdmLayer layer = fitSdmLayer(clusters(1, 121), clusters(2, 100), options, &report);
    QCOMPARE(report.size(), std::size_t{20});
    QCOMPARE(told, std::int64_t{20});
    QCOMPARE(report.front().batchLosses.size(), std::size_t{8}); // 7 of 16 rows and one of 9
    QVERIFY(report.back().trainLoss < report.front().trainLoss);
    const auto best =
        std::min_element(report.begin(), report.end(), [](const auto& a, const auto& b) { return a.balancedLoss < b.balancedLoss; });
    QCOMPARE(layer.bestEpoch(), best->epoch);
    QCOMPARE(layer.calibrationSummary()[0].loss, best->loss[0]);
    QVERIFY(layer.calibrationSummary()[0].accuracy > 0.8);
}

void TestSdmLayer::equalLosses_takeTheLaterEpoch()
{
    LayerFitOptions options = trainingOptions(4);
    options.settings.learningRate = 0;
    QCOMPARE(fitSdmLayer(clusters(1, 60), clusters(2, 50), options).bestEpoch(), std::int64_t{4});
}

void TestSdmLayer::iterations_keepTheBestAndListEveryRegion()
{
    std::vector<LayerEpoch> report;
    LayerFitOptions options = trainingOptions(3);
    options.settings.iterations = 3;
    const SdmLayer layer = fitSdmLayer(clusters(1, 90), clusters(2, 80), options, &report);
    QCOMPARE(report.size(), std::size_t{9});
    QCOMPARE(layer.iterationQrMin().size(), std::size_t{3});
    const auto best =
        std::min_element(report.begin(), report.end(), [](const auto& a, const auto& b) { return a.balancedLoss < b.balancedLoss; });
    QCOMPARE(layer.calibrationSummary()[1].loss, best->loss[1]);
    QCOMPARE(layer.region().qrMin, layer.iterationQrMin()[static_cast<std::size_t>(best->iteration)]);
    QVERIFY(report[0].trainLoss != report[3].trainLoss);
}

void TestSdmLayer::specialSupportLabels_areSearchedButNotTrainedOn()
{
    LabelledFeatures support = clusters(1, 60);
    support.labels[7] = -99;
    support.labels[8] = -1;
    std::vector<LayerEpoch> report;
    LayerFitOptions options = trainingOptions(2);
    options.settings.batchSize = 29;
    const SdmLayer layer = fitSdmLayer(support, clusters(2, 50), options, &report);
    QCOMPARE(report[0].batchLosses.size(), std::size_t{2});
    const Judgement copy = layer.judge(support.features.narrow(0, 7, 1));
    QCOMPARE(copy.nearestIndex.item<std::int64_t>(), std::int64_t{7});
    QCOMPARE(copy.similarity.item<std::int64_t>(), std::int64_t{0});
}

void TestSdmLayer::missingClasses_areRefusedUnlessAllowed()
{
    LabelledFeatures calibration = clusters(2, 50);
    calibration.labels.fill_(0);
    LayerFitOptions options = trainingOptions(2);
    QVERIFY(messageOf([&] { fitSdmLayer(clusters(1, 60), calibration, options); }, sdm::ErrorCode::BadInput)
                .contains(QStringLiteral("calibration.labels: class 1 has no rows")));
    options.allowMissingClass = true;
    const SdmLayer layer = fitSdmLayer(clusters(1, 60), calibration, options);
    QVERIFY(!layer.region().found());
    const Judgement judged = layer.judge(clusters(3, 10).features);
    QVERIFY(judged.distanceQuantile.eq(0).all().item<bool>());
    QVERIFY(judged.sdm.eq(0.5).all().item<bool>());
}

void TestSdmLayer::wrongRows_areNamed()
{
    LabelledFeatures support = clusters(1, 60);
    support.features[4][2] = NAN;
    QVERIFY(messageOf([&] { fitSdmLayer(support, clusters(2, 50), trainingOptions()); }, sdm::ErrorCode::BadInput)
                .contains(QStringLiteral("support.features: row 4")));
    support = clusters(1, 60);
    support.labels[9] = 2;
    QVERIFY(messageOf([&] { fitSdmLayer(support, clusters(2, 50), trainingOptions()); }, sdm::ErrorCode::BadInput)
                .contains(QStringLiteral("label 2 of row 9")));
    QVERIFY(messageOf([&] { fitSdmLayer(clusters(1, 60), clusters(2, 50, 5), trainingOptions()); }, sdm::ErrorCode::BadInput)
                .contains(QStringLiteral("calibration.features")));
    QVERIFY(messageOf([&] { handMadeLayer().judge(clusters(1, 3, 5).features); }, sdm::ErrorCode::InvalidArgument)
                .contains(QStringLiteral("5 features")));
    LayerFitOptions options = trainingOptions(2);
    options.rowOrders = {at::arange(60), at::full({60}, 1, at::kLong)};
    QVERIFY(messageOf([&] { fitSdmLayer(clusters(1, 60), clusters(2, 50), options); }, sdm::ErrorCode::BadInput)
                .contains(QStringLiteral("each support row once")));
}

void TestSdmLayer::stopRequest_endsTheFit()
{
    LayerFitOptions options = trainingOptions(100000);
    std::stop_source source;
    options.stop = source.get_token();
    options.onEpoch = [&](const LayerEpoch&) { source.request_stop(); };
    QVERIFY(messageOf([&] { fitSdmLayer(clusters(1, 60), clusters(2, 50), options); }, sdm::ErrorCode::Cancelled)
                .contains(QStringLiteral("stopped")));
}

QTEST_GUILESS_MAIN(TestSdmLayer)
#include "tst_sdm_layer.moc"
