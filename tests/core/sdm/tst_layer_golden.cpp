#include "core/engine/sdm/layer_optimiser.h"
#include "tests/core/sdm/golden_case.h"

#include <ATen/ops/tensor.h>

#include <cstdlib>
#include <optional>
#include <QTest>

using namespace sdm::engine;
using namespace sdm::test;

namespace {

namespace fs = std::filesystem;

struct Quantity {
    const char* golden; ///< name after "<half>."
    const char* ours;   ///< tensor of `layer apply`
    Tolerance tolerance;
};

// What the layer says at any alpha.
const std::vector<Quantity> kQuantities = {
    {"e", "exemplars", {1e-5, 1e-5}},
    {"z", "logits", {1e-5, 1e-5}},
    {"yhat", "prediction", {}},
    {"q", "similarity", {}},
    {"dn2", "nearest_distance_squared", {1e-5, 2e-5}},
    {"d", "distance_quantile", {1e-6, 0}},
    {"s", "sdm", {1e-5, 0}},
    {"loss", "loss", {2e-5, 1e-5}},
    {"qr", "rescaled_similarity", {1e-5, 1e-5}},
    {"ood", "is_ood", {}},
};

// What it says at one alpha.
const std::vector<Quantity> kQuantitiesAtAlpha = {
    {"n_eff", "effective_sample_size", {}},
    {"d_lower", "distance_quantile_lower", {1e-6, 0}},
    {"d_upper", "distance_quantile_upper", {1e-6, 0}},
    {"s_lower", "sdm_lower", {1e-5, 0}},
    {"s_upper", "sdm_upper", {1e-5, 0}},
    {"qr_lower", "rescaled_similarity_lower", {1e-5, 1e-5}},
    {"in_hr", "in_region", {}},
    {"in_hr_lower", "in_region_lower", {}},
};

/// After training the weights themselves are 1e-5 apart, and what hangs on them accordingly.
Tolerance afterTraining(const Quantity& quantity)
{
    const std::string name = quantity.golden;
    if (name == "e" || name == "z" || name == "dn2" || name == "loss")
        return {1e-4, 1e-4};
    if (name.starts_with("s"))
        return {5e-5, 0};
    return name.starts_with("qr") ? Tolerance{5e-5, 5e-5} : quantity.tolerance;
}

fs::path bigGoldenFolder()
{
    const char* fromEnvironment = std::getenv("SDM_GOLDEN_DIR");
    return fromEnvironment ? fs::path(fromEnvironment) / "sdm_layer" : fs::path();
}

/// \param expecting  only cases that hold this tensor; null for all
void addCases(bool training, const char* expecting = nullptr)
{
    QTest::addColumn<QString>("folder");
    std::vector<fs::path> cases = GoldenCase::casesBelow(fs::path(SDM_TEST_DATA_DIR) / "golden/sdm_layer");
    for (const fs::path& folder : GoldenCase::casesBelow(bigGoldenFolder()))
        cases.push_back(folder);
    for (const fs::path& folder : cases) {
        const GoldenCase golden(folder);
        if (golden.trains() == training && (expecting == nullptr || golden.expects(expecting)))
            QTest::addRow("%s", folder.filename().c_str()) << QString::fromStdString(folder.string());
    }
    if (expecting != nullptr && cases.size() == GoldenCase::casesBelow(fs::path(SDM_TEST_DATA_DIR) / "golden/sdm_layer").size())
        QTest::newRow("only in the large set") << QString();
}

double numberOf(const nlohmann::json& value)
{
    return value.is_string() ? INFINITY : value.get<double>();
}

void compareRegion(GoldenCase& golden, double alpha, const nlohmann::json& facts, double psiTolerance)
{
    const std::string prefix = "hr@" + GoldenCase::alphaName(alpha) + ".";
    std::vector<double> psi;
    for (const auto& value : facts.at("psi"))
        psi.push_back(numberOf(value));
    golden.compare(prefix + "qr_min", at::tensor(std::vector<double>{numberOf(facts.at("qr_min"))}), {psiTolerance, psiTolerance});
    golden.compare(prefix + "psi", at::tensor(psi), {psiTolerance, 0});
}

void compareJudgement(GoldenCase& golden, const std::string& half, const Tensors& judged, const std::optional<double>& alpha)
{
    for (const Quantity& quantity : alpha ? kQuantitiesAtAlpha : kQuantities) {
        std::string name = half + "." + quantity.golden;
        if (alpha)
            name += "@" + GoldenCase::alphaName(*alpha);
        if (golden.expects(name))
            golden.compare(name, judged.at(quantity.ours), golden.trains() ? afterTraining(quantity) : quantity.tolerance);
    }
}

/// The nearest point is named where it is the only one at its distance.
void compareNearest(GoldenCase& golden, const std::string& half, const Tensors& judged)
{
    const std::string name = half + ".nearest";
    if (!golden.expects(name))
        return;
    const at::Tensor differs = judged.at("nearest_index").ne(golden.expected(name));
    const at::Tensor distance = judged.at("nearest_distance_squared");
    if (differs.logical_and(distance.gt(0)).any().item<bool>())
        throw std::runtime_error(name + ": another point is named as the nearest");
}

void compareLists(GoldenCase& golden, const Tensors& layer, Tolerance distances, Tolerance rescaled)
{
    for (std::int64_t c = 0; c < golden.classCount(); ++c) {
        const std::string suffix = "." + std::to_string(c);
        golden.compare("F_tr" + suffix, layer.at("cdf_train" + suffix), distances);
        golden.compare("F_ca" + suffix, layer.at("cdf_calibration" + suffix), distances);
        golden.compare("Q" + suffix, layer.at("rescaled_similarity" + suffix), rescaled);
    }
}

void compareScale(GoldenCase& golden, const Tensors& layer)
{
    golden.compare("mu", layer.at("mean"), {1e-12, 1e-6});
    golden.compare("sigma", layer.at("std"), {0, 1e-6});
}

void compareWeights(GoldenCase& golden, const std::string& prefix, const Tensors& layer, double tolerance)
{
    golden.compare(prefix + ".G", layer.at("adaptor.weight"), {tolerance, 0});
    golden.compare(prefix + ".g", layer.at("adaptor.bias"), {tolerance, 0});
    golden.compare(prefix + ".W", layer.at("linear.weight"), {tolerance, 0});
    golden.compare(prefix + ".w", layer.at("linear.bias"), {tolerance, 0});
}

at::Tensor columnOfReport(const nlohmann::json& report, const char* key)
{
    std::vector<double> values;
    for (const auto& epoch : report.at("epochs")) {
        const auto& entry = epoch.at(key);
        if (!entry.is_array())
            values.push_back(entry.get<double>());
        for (std::size_t i = 0; entry.is_array() && i < entry.size(); ++i)
            values.push_back(entry[i].get<double>());
    }
    return at::tensor(values);
}

} // namespace

class TestLayerGolden : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bigGoldenSet_isThere();
    void givenWeights_giveGoldenStatistics_data() { addCases(false); }
    void givenWeights_giveGoldenStatistics();
    void gradients_areGolden_data() { addCases(false, "grad.G"); }
    void gradients_areGolden();
    void training_givesGoldenLossesAndWeights_data() { addCases(true); }
    void training_givesGoldenLossesAndWeights();
};

void TestLayerGolden::bigGoldenSet_isThere()
{
    if (GoldenCase::casesBelow(bigGoldenFolder()).empty())
        QSKIP("the large golden set is not here (SDM_GOLDEN_DIR); only the committed cases run");
}

void TestLayerGolden::givenWeights_giveGoldenStatistics()
{
    QFETCH(QString, folder);
    GoldenCase golden(folder.toStdString());
    try {
        golden.fit(golden.alphas().front());
        const Tensors layer = golden.layerTensors();
        compareScale(golden, layer);
        compareLists(golden, layer, {1e-5, 2e-5}, {1e-5, 1e-5});
        QCOMPARE(golden.layerFacts().at("best_epoch").get<int>(), 0);

        for (const auto& [half, member] : {std::pair{"support", true}, {"calib", false}, {"query", false}, {"moved", true}}) {
            if (!golden.given(std::string(half) + "_h"))
                continue;
            const Tensors judged = golden.apply(half, member);
            compareJudgement(golden, half, judged, {});
            compareNearest(golden, half, judged);
            if (std::string(half) == "moved") {
                const at::Tensor known = judged.at("sdm").gather(1, golden.input("moved_y").unsqueeze(1)).squeeze(1);
                golden.compare("moved.beta", known.add(2), {1e-5, 0});
            }
        }
        for (const double alpha : golden.alphas()) {
            golden.calibrate(alpha);
            compareRegion(golden, alpha, golden.layerFacts(), 1e-5);
            for (const char* half : {"query", "calib"})
                compareJudgement(golden, half, golden.apply(half, false), alpha);
        }
        if (golden.given("extra_h")) {
            golden.update("extra_h", "extra_y");
            const Tensors judged = golden.apply("query", false);
            compareJudgement(golden, "after", judged, {});
            compareJudgement(golden, "after", judged, golden.alphas().back());
            compareNearest(golden, "after", judged);
        }
    } catch (const std::exception& error) {
        QFAIL(error.what());
    }
    qInfo("worst deviation: %.2f of its tolerance (%s)", golden.worstShare(), golden.worstName().c_str());
}

void TestLayerGolden::gradients_areGolden()
{
    QFETCH(QString, folder);
    if (folder.isEmpty())
        QSKIP("the large golden set is not here (SDM_GOLDEN_DIR)");
    GoldenCase golden(folder.toStdString());
    const FeatureScale scale{golden.expected("mu").item<float>(), golden.expected("sigma").item<float>()};
    const SdmWeights weights = SdmWeights::fromTensors({golden.input("G"), golden.input("g"), golden.input("W"), golden.input("w")});
    const LayerGradients gradients = sdmLayerGradients(weights, scale.apply(golden.input("support_h")), golden.expected("support.q"),
                                                       golden.expected("support.d"), golden.input("support_y"));
    try {
        golden.compare("grad.G", gradients.weights.adaptorWeight, {1e-6, 1e-4});
        golden.compare("grad.g", gradients.weights.adaptorBias, {1e-6, 1e-4});
        golden.compare("grad.W", gradients.weights.linearWeight, {1e-6, 1e-4});
        golden.compare("grad.w", gradients.weights.linearBias, {1e-6, 1e-4});
    } catch (const std::exception& error) {
        QFAIL(error.what());
    }
    qInfo("worst deviation: %.2f of its tolerance (%s)", golden.worstShare(), golden.worstName().c_str());
}

void TestLayerGolden::training_givesGoldenLossesAndWeights()
{
    QFETCH(QString, folder);
    GoldenCase golden(folder.toStdString());
    try {
        golden.fit(golden.alphas().front(), 1);
        compareWeights(golden, "after_epoch_1", golden.layerTensors(), 2e-6);

        golden.fit(golden.alphas().front());
        const nlohmann::json report = golden.fitReport();
        golden.compare("best_epoch", at::tensor(std::vector<double>{report.at("best_epoch").get<double>()}), {});
        golden.compare("epoch_mean_loss", columnOfReport(report, "train_loss"), {1e-5, 0});
        golden.compare("minibatch_loss", columnOfReport(report, "batch_loss").reshape(golden.expected("minibatch_loss").sizes()),
                       {1e-5, 0});
        golden.compare("calib_balanced_loss", columnOfReport(report, "calibration_balanced_loss"), {1e-5, 0});
        golden.compare("calib_loss_by_class", columnOfReport(report, "calibration_loss").reshape({-1, golden.classCount()}), {1e-5, 0});

        const Tensors layer = golden.layerTensors();
        compareWeights(golden, "best", layer, 1e-5);
        compareScale(golden, layer);
        compareLists(golden, layer, {1e-4, 1e-4}, {5e-5, 5e-5});
        golden.compare("best.calib_s", layer.at("calibration_sdm"), {5e-5, 0});
        golden.compare("best.calib_qr", layer.at("calibration_rescaled_similarity"), {5e-5, 5e-5});
        for (const double alpha : golden.alphas()) {
            golden.calibrate(alpha);
            compareRegion(golden, alpha, golden.layerFacts(), 5e-5);
            const Tensors judged = golden.apply("query", false);
            compareJudgement(golden, "query", judged, {});
            compareJudgement(golden, "query", judged, alpha);
        }
    } catch (const std::exception& error) {
        QFAIL(error.what());
    }
    qInfo("worst deviation: %.2f of its tolerance (%s)", golden.worstShare(), golden.worstName().c_str());
}

QTEST_GUILESS_MAIN(TestLayerGolden)
#include "tst_layer_golden.moc"
