#include "core/engine/forward/next_token_loss.h"
#include "core/engine/generate/generator.h"
#include "tests/core/model/golden_case.h"
#include "tests/core/model/tensor_compare.h"

#include <c10/core/GradMode.h>
#include <QTest>

using sdm::engine::CausalLm;
using sdm::engine::PackedBatch;
using sdm::test::GoldenModel;

/// Adapters that PEFT wrote (tests/golden/make_adapters.py), and the numbers it computes with them.
class TestGoldenAdapters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void states_equalPefts_data() { addRows(); }
    void states_equalPefts();
    void lossesAndGradients_equalPefts_data() { addRows(); }
    void lossesAndGradients_equalPefts();
    void generation_equalsPefts_data() { addRows(); }
    void generation_equalsPefts();

private:
    static void addRows()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"phi3_partial", "llama_biased", "qwen3_tied"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    static GoldenModel goldenOfRow()
    {
        QFETCH(const QString, name);
        return sdm::test::readOurGoldenModel(sdm::test::ourGoldenModels().parent_path() / "adapters" / name.toStdString());
    }
};

void TestGoldenAdapters::states_equalPefts()
{
    const GoldenModel golden = goldenOfRow();
    const CausalLm model = CausalLm::load(golden.folder, {});
    const at::NoGradGuard noGrad;
    const PackedBatch batch = PackedBatch::of(golden.documents, c10::kCPU);
    const at::Tensor hidden = model.hidden(batch);
    for (std::size_t k = 0; k < golden.documents.size(); ++k) {
        const at::Tensor rows = hidden.narrow(0, batch.starts[k], batch.lengths[k]);
        QCOMPARE(sdm::test::difference(rows, golden.hidden[k], 2e-4), std::string());
        QCOMPARE(sdm::test::difference(model.logits(rows), golden.logits[k], 2e-4), std::string());
    }
}

void TestGoldenAdapters::lossesAndGradients_equalPefts()
{
    const GoldenModel golden = goldenOfRow();
    const CausalLm model = CausalLm::load(golden.folder, {});
    const PackedBatch batch = PackedBatch::of(golden.documents, c10::kCPU);
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
    const auto loss =
        sdm::engine::nextTokenLoss(model.hidden(batch).index_select(0, at::tensor(rows)), model.headWeight(), at::tensor(targets),
                                   golden.beta.index_select(0, at::tensor(documents)), static_cast<std::int64_t>(rows.size()));
    QCOMPARE(sdm::test::difference(loss.total.reshape({1}), golden.loss, 5e-5, 1e-5), std::string());
    loss.total.backward();
    std::size_t compared = 0;
    for (const sdm::engine::Parameter& parameter : model.parameters()) {
        if (!parameter.trainable)
            continue;
        const auto expected = golden.gradients.find(parameter.name);
        QVERIFY2(expected != golden.gradients.end(), parameter.name.c_str());
        const double error = sdm::test::relativeError(parameter.tensor.grad(), expected->second);
        QVERIFY2(error < 1e-4, (parameter.name + ": " + std::to_string(error)).c_str());
        ++compared;
    }
    QCOMPARE(compared, golden.gradients.size());
}

void TestGoldenAdapters::generation_equalsPefts()
{
    const GoldenModel golden = goldenOfRow();
    const CausalLm model = CausalLm::load(golden.folder, {});
    sdm::engine::GenerationSettings settings;
    settings.maxNewTokens = static_cast<std::int64_t>(golden.generated.front().size());
    QCOMPARE(sdm::engine::generateGreedy(model, golden.prompts, settings), golden.generated);
}

QTEST_GUILESS_MAIN(TestGoldenAdapters)
#include "tst_golden_adapters.moc"
