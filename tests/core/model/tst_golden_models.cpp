#include "core/engine/forward/next_token_loss.h"
#include "core/engine/generate/generator.h"
#include "core/engine/model/kv_cache.h"
#include "core/engine/model/rotary_embedding.h"
#include "tests/core/model/golden_rows.h"
#include "tests/core/model/tensor_compare.h"

#include <c10/core/GradMode.h>
#include <QTemporaryDir>
#include <QTest>
#include <torch/csrc/autograd/autograd.h>

using sdm::engine::CausalLm;
using sdm::engine::PackedBatch;
using sdm::test::GoldenModel;

// Tolerances of the reference values: float32 on both sides, other orders of summation.
constexpr double kStates = 2e-4;
constexpr double kLosses = 5e-5;
constexpr double kLossesRelative = 1e-5;
constexpr double kGradients = 1e-4;

class TestGoldenModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void states_equalTheReference_data() { sdm::test::addGoldenRows(); }
    void states_equalTheReference();
    void lossesAndGradients_equalTheReference_data() { sdm::test::addGoldenRows(); }
    void lossesAndGradients_equalTheReference();
    void generation_equalsTheReference_data() { sdm::test::addGoldenRows(); }
    void generation_equalsTheReference();
    void rotaryTables_equalTheReference_data();
    void rotaryTables_equalTheReference();
};

namespace {

/// Loads the row's model through a folder with the usual file names.
class LoadedGolden {
public:
    explicit LoadedGolden(const GoldenModel& golden) : model(load(golden, m_folder)) {}

private:
    static CausalLm load(const GoldenModel& golden, const QTemporaryDir& folder)
    {
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "model";
        sdm::test::copyModelFolder(golden, path);
        return CausalLm::load(path, {});
    }
    QTemporaryDir m_folder;

public:
    CausalLm model;
};

struct Rows {
    std::vector<std::int64_t> rows, targets, documents;
};

Rows unmaskedRows(const GoldenModel& golden, const PackedBatch& batch)
{
    Rows result;
    for (std::size_t k = 0; k < golden.labels.size(); ++k) {
        for (std::size_t t = 1; t < golden.labels[k].size(); ++t) {
            if (golden.labels[k][t] == -100)
                continue;
            result.rows.push_back(batch.starts[k] + static_cast<std::int64_t>(t) - 1);
            result.targets.push_back(golden.labels[k][t]);
            result.documents.push_back(static_cast<std::int64_t>(k));
        }
    }
    return result;
}

} // namespace

#define GOLDEN_OR_SKIP(name)                                                                                                               \
    const auto name##Read = sdm::test::goldenOfRow();                                                                                      \
    if (!name##Read)                                                                                                                       \
        QSKIP("the large golden set is not here");                                                                                         \
    const GoldenModel& name = *name##Read

void TestGoldenModels::states_equalTheReference()
{
    GOLDEN_OR_SKIP(golden);
    const LoadedGolden loaded(golden);
    const at::NoGradGuard noGrad;
    const PackedBatch batch = PackedBatch::of(golden.documents, c10::kCPU);
    const at::Tensor hidden = loaded.model.hidden(batch);
    const at::Tensor features = CausalLm::features(hidden, batch, batch.lengths);
    for (std::size_t k = 0; k < golden.documents.size(); ++k) {
        const at::Tensor rows = hidden.narrow(0, batch.starts[k], batch.lengths[k]);
        QCOMPARE(sdm::test::difference(rows, golden.hidden[k], kStates), std::string());
        QCOMPARE(sdm::test::difference(loaded.model.logits(rows), golden.logits[k], kStates), std::string());
        QCOMPARE(sdm::test::difference(features[static_cast<std::int64_t>(k)], golden.features[k], kStates), std::string());
    }
}

void TestGoldenModels::lossesAndGradients_equalTheReference()
{
    GOLDEN_OR_SKIP(golden);
    const LoadedGolden loaded(golden);
    const PackedBatch batch = PackedBatch::of(golden.documents, c10::kCPU);
    const Rows rows = unmaskedRows(golden, batch);
    const at::Tensor hidden = loaded.model.hidden(batch);
    const auto loss =
        sdm::engine::nextTokenLoss(hidden.index_select(0, at::tensor(rows.rows)), loaded.model.headWeight(), at::tensor(rows.targets),
                                   golden.beta.index_select(0, at::tensor(rows.documents)), static_cast<std::int64_t>(rows.rows.size()));
    QCOMPARE(sdm::test::difference(loss.total.reshape({1}), golden.loss, kLosses, kLossesRelative), std::string());
    at::Tensor perPosition = at::zeros({batch.ids.size(0)});
    perPosition.index_copy_(0, at::tensor(rows.rows) + 1, loss.perRow);
    QCOMPARE(sdm::test::difference(perPosition, at::cat(golden.losses), kLosses, kLossesRelative), std::string());

    loss.total.backward();
    std::size_t compared = 0;
    for (const sdm::engine::Parameter& parameter : loaded.model.parameters()) {
        const auto expected = golden.gradients.find(parameter.name);
        QVERIFY2(expected != golden.gradients.end(), parameter.name.c_str());
        const double error = sdm::test::relativeError(parameter.tensor.grad(), expected->second);
        QVERIFY2(error < kGradients, (parameter.name + ": " + std::to_string(error)).c_str());
        ++compared;
    }
    QCOMPARE(compared, golden.gradients.size());
}

void TestGoldenModels::generation_equalsTheReference()
{
    GOLDEN_OR_SKIP(golden);
    const LoadedGolden loaded(golden);
    sdm::engine::GenerationSettings settings;
    settings.maxNewTokens = static_cast<std::int64_t>(golden.generated.front().size());
    QVERIFY(!golden.prompts.empty());
    for (const std::int64_t rows : {1, 2, 64}) {
        settings.batchRows = rows;
        QCOMPARE(sdm::engine::generateGreedy(loaded.model, golden.prompts, settings), golden.generated);
    }
    // Without a cache: every token from a forward over all before it.
    const at::NoGradGuard noGrad;
    for (std::size_t j = 0; j < golden.prompts.size(); ++j) {
        auto ids = golden.prompts[j];
        for (std::size_t n = 0; n < golden.generated[j].size(); ++n) {
            const at::Tensor hidden = loaded.model.hidden(PackedBatch::of({ids}, c10::kCPU));
            ids.push_back(loaded.model.logits(hidden.narrow(0, hidden.size(0) - 1, 1)).argmax().item<std::int64_t>());
        }
        ids.erase(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(golden.prompts[j].size()));
        QCOMPARE(ids, golden.generated[j]);
    }
}

void TestGoldenModels::rotaryTables_equalTheReference_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : sdm::test::kLargeCases)
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void TestGoldenModels::rotaryTables_equalTheReference()
{
    QFETCH(QString, name);
    const auto folder = sdm::test::largeGoldenModels() / name.toStdString();
    if (!std::filesystem::exists(folder))
        QSKIP("the large golden set is not here");
    const sdm::engine::SafetensorsFile file(folder / "expected.safetensors");
    sdm::engine::RotaryEmbedding rotary(sdm::engine::ModelConfig::load(folder), c10::kCPU);
    for (const std::string regime : {"rope_short", "rope_long"}) {
        if (!file.contains(regime + ".cos"))
            continue;
        const at::Tensor cos = file.tensor(regime + ".cos"); // [P, R], both halves alike
        std::vector<std::int64_t> positions(static_cast<std::size_t>(cos.size(0)));
        std::iota(positions.begin(), positions.end(), std::int64_t{0});
        const auto rows = rotary.rows(positions, std::vector<std::int64_t>(positions.size(), cos.size(0)));
        QCOMPARE(sdm::test::difference(at::cat({rows.cos, rows.cos}, 1), cos, 1e-5), std::string());
        QCOMPARE(sdm::test::difference(at::cat({rows.sin, rows.sin}, 1), file.tensor(regime + ".sin"), 1e-5), std::string());
        QCOMPARE(sdm::test::difference(rotary.inverseFrequencies(regime == "rope_long"), file.tensor(regime + ".inv_freq"), 0, 1e-6),
                 std::string());
    }
}

QTEST_GUILESS_MAIN(TestGoldenModels)
#include "tst_golden_models.moc"
