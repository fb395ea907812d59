#include "core/engine/forward/next_token_loss.h"
#include "core/engine/generate/generator.h"
#include "core/engine/runtime/index_tensor.h"
#include "tests/core/model/golden_rows.h"
#include "tests/core/model/small_model.h"
#include "tests/core/model/tensor_compare.h"
#include "tests/support/pretend_device/pretend_device.h"

#include <c10/core/GradMode.h>
#include <QTemporaryDir>
#include <QTest>
#include <torch/csrc/autograd/autograd.h>

using sdm::engine::CausalLm;
using sdm::engine::indexTensor;
using sdm::engine::PackedBatch;
using sdm::test::GoldenModel;
using sdm::test::pretendDevice;

// Tolerances of the reference values: float32 on both sides, other orders of summation.
constexpr double kStates = 2e-4;
constexpr double kLosses = 5e-5;
constexpr double kGradients = 1e-4;

/// The golden models through the kernels that every device has: what no card is needed for to know.
class TestDeviceModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void states_equalTheReference_data() { sdm::test::addGoldenRows(); }
    void states_equalTheReference();
    void lossAndGradients_equalTheReference_data() { sdm::test::addGoldenRows(); }
    void lossAndGradients_equalTheReference();
    void generation_equalsTheReference_data() { sdm::test::addGoldenRows(); }
    void generation_equalsTheReference();
    void cachedGeneration_givesWhatTheHostGives_data();
    void cachedGeneration_givesWhatTheHostGives();
};

namespace {

CausalLm loadedOnDevice(const GoldenModel& golden)
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "model";
    sdm::test::copyModelFolder(golden, path);
    return CausalLm::load(path, sdm::test::pretendPlacement());
}

} // namespace

#define GOLDEN_OR_SKIP(name)                                                                                                               \
    const auto name##Read = sdm::test::goldenOfRow();                                                                                      \
    if (!name##Read)                                                                                                                       \
        QSKIP("the large golden set is not here");                                                                                         \
    const GoldenModel& name = *name##Read

void TestDeviceModels::states_equalTheReference()
{
    GOLDEN_OR_SKIP(golden);
    const CausalLm model = loadedOnDevice(golden);
    const at::NoGradGuard noGrad;
    const PackedBatch batch = PackedBatch::of(golden.documents, pretendDevice());
    const at::Tensor hidden = model.hidden(batch);
    const at::Tensor features = CausalLm::features(hidden, batch, batch.lengths).cpu();
    for (std::size_t k = 0; k < golden.documents.size(); ++k) {
        const at::Tensor rows = hidden.narrow(0, batch.starts[k], batch.lengths[k]);
        QCOMPARE(sdm::test::difference(rows.cpu(), golden.hidden[k], kStates), std::string());
        QCOMPARE(sdm::test::difference(model.logits(rows).cpu(), golden.logits[k], kStates), std::string());
        QCOMPARE(sdm::test::difference(features[static_cast<std::int64_t>(k)], golden.features[k], kStates), std::string());
    }
}

void TestDeviceModels::lossAndGradients_equalTheReference()
{
    GOLDEN_OR_SKIP(golden);
    const CausalLm model = loadedOnDevice(golden);
    const PackedBatch batch = PackedBatch::of(golden.documents, pretendDevice());
    std::vector<std::int64_t> rows, targets, documents;
    for (std::size_t k = 0; k < golden.labels.size(); ++k) {
        for (std::size_t t = 1; t < golden.labels[k].size(); ++t) {
            if (golden.labels[k][t] == -100)
                continue;
            rows.push_back(batch.starts[k] + static_cast<std::int64_t>(t) - 1);
            targets.push_back(golden.labels[k][t]);
            documents.push_back(static_cast<std::int64_t>(k));
        }
    }
    const auto onDevice = [](const std::vector<std::int64_t>& list) { return indexTensor(list, pretendDevice()); };
    const auto loss = sdm::engine::nextTokenLoss(model.hidden(batch).index_select(0, onDevice(rows)), model.headWeight(), onDevice(targets),
                                                 golden.beta.to(pretendDevice()).index_select(0, onDevice(documents)),
                                                 static_cast<std::int64_t>(rows.size()));
    QCOMPARE(sdm::test::difference(loss.total.cpu().reshape({1}), golden.loss, kLosses, kLosses), std::string());
    loss.total.backward();
    for (const sdm::engine::Parameter& parameter : model.parameters()) {
        const double error = sdm::test::relativeError(parameter.tensor.grad().cpu(), golden.gradients.at(parameter.name));
        QVERIFY2(error < kGradients, (parameter.name + ": " + std::to_string(error)).c_str());
    }
}

void TestDeviceModels::generation_equalsTheReference()
{
    GOLDEN_OR_SKIP(golden);
    const CausalLm model = loadedOnDevice(golden);
    sdm::engine::GenerationSettings settings;
    settings.maxNewTokens = static_cast<std::int64_t>(golden.generated.front().size());
    for (const std::int64_t rows : {1, 64}) {
        settings.batchRows = rows;
        QCOMPARE(sdm::engine::generateGreedy(model, golden.prompts, settings), golden.generated);
    }
}

void TestDeviceModels::cachedGeneration_givesWhatTheHostGives_data()
{
    QTest::addColumn<bool>("longRope");
    QTest::newRow("rows that stop at different times, a cache that grows") << false;
    QTest::newRow("rows that outgrow the short factors at different times") << true;
}

void TestDeviceModels::cachedGeneration_givesWhatTheHostGives()
{
    QFETCH(const bool, longRope);
    const auto modelOn = [&](const sdm::engine::Placement& placement) {
        return longRope ? CausalLm::load(sdm::test::ourGoldenModels() / "phi3_longrope", placement) : sdm::test::smallModel(placement);
    };
    const auto prompts =
        longRope ? sdm::test::documentsOf({3, 9, 12, 15, 16, 20}, 48) : sdm::test::documentsOf({5, 21, 3, 9, 9, 14, 1, 30, 2});
    const CausalLm host = modelOn({}), device = modelOn(sdm::test::pretendPlacement());
    sdm::engine::GenerationSettings settings{.maxNewTokens = longRope ? 12 : 40, .batchRows = 8, .stopIds = {}};
    const auto free = sdm::engine::generateGreedy(host, prompts, settings);
    QCOMPARE(sdm::engine::generateGreedy(device, prompts, settings), free);
    settings.stopIds = {free[0][4], free[1][6], free[3][9]};
    QCOMPARE(sdm::engine::generateGreedy(device, prompts, settings), sdm::engine::generateGreedy(host, prompts, settings));
}

QTEST_GUILESS_MAIN(TestDeviceModels)
#include "tst_device_models.moc"
