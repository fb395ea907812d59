#include "core/base/error.h"
#include "core/engine/forward/next_token_loss.h"
#include "core/engine/model/causal_lm.h"
#include "core/engine/model/kv_cache.h"
#include "small_model.h"
#include "tensor_compare.h"

#include <c10/core/GradMode.h>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;
namespace fs = std::filesystem;

/// A model held otherwise than as float32 masters: what it computes, what it weighs, what is refused.
class TestHeldWeights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void inference_isThatOfTheMasters_data();
    void inference_isThatOfTheMasters();
    void decoding_isThatOfTheForwardPass_data() { narrow(); }
    void decoding_isThatOfTheForwardPass();
    void weights_weighWhatTheyShould_data();
    void weights_weighWhatTheyShould();
    void adapter_learnsOverANarrowBase_data() { narrow(); }
    void adapter_learnsOverANarrowBase();
    void computeDtype_isTrainedWithoutMasters();
    void narrowWeights_areNotSavedAsTheModel();
    void adapterOverANarrowBase_isSavedAndReadAgain();

private:
    static void narrow()
    {
        QTest::addColumn<int>("held");
        QTest::newRow("bfloat16") << int(HeldAs::BFloat16);
        QTest::newRow("int8") << int(HeldAs::Int8);
    }
    fs::path folder() const { return m_folder.path().toStdString() + "/model"; }

    QTemporaryDir m_folder;
};

namespace {

const Placement& inBfloat16()
{
    static const Placement placement{c10::kCPU, at::kBFloat16, {}, {}};
    return placement;
}

std::int64_t bytesOf(const CausalLm& model)
{
    std::int64_t bytes = 0;
    for (const Parameter& parameter : model.parameters())
        bytes += static_cast<std::int64_t>(parameter.tensor.nbytes() + (parameter.scales.defined() ? parameter.scales.nbytes() : 0));
    return bytes;
}

double lossOf(const CausalLm& model, const PackedBatch& batch, at::Tensor* total = nullptr)
{
    const std::int64_t rows = batch.ids.size(0) - 1;
    const NextTokenLoss loss = nextTokenLoss(model.hidden(batch).narrow(0, 0, rows), model.headWeight(), batch.ids.narrow(0, 1, rows),
                                             at::full({rows}, 2.5), rows, model.placement().computeDtype, {});
    if (total)
        *total = loss.total;
    return loss.total.item<double>();
}

} // namespace

void TestHeldWeights::initTestCase()
{
    CausalLm model = test::smallModel();
    const at::NoGradGuard noGrad;
    for (const Parameter& parameter : model.parameters())
        parameter.tensor.copy_(parameter.tensor.to(at::kBFloat16)); // as a published checkpoint: bfloat16 loses nothing
    model.save(folder(), {}, at::kBFloat16);
}

void TestHeldWeights::inference_isThatOfTheMasters_data()
{
    QTest::addColumn<int>("held");
    QTest::addColumn<bool>("inFloat32");
    QTest::addColumn<double>("error"); // relative, of the hidden states
    QTest::newRow("compute, float32") << int(HeldAs::Compute) << true << 0.0;
    QTest::newRow("bfloat16, float32") << int(HeldAs::BFloat16) << true << 1e-5;
    QTest::newRow("int8, float32") << int(HeldAs::Int8) << true << 0.05;
    QTest::newRow("compute, bfloat16") << int(HeldAs::Compute) << false << 0.0;
    QTest::newRow("int8, bfloat16") << int(HeldAs::Int8) << false << 0.05;
}

void TestHeldWeights::inference_isThatOfTheMasters()
{
    QFETCH(int, held);
    QFETCH(bool, inFloat32);
    QFETCH(double, error);
    const c10::NoGradGuard noGrad;
    const Placement placement = inFloat32 ? Placement{} : inBfloat16();
    const CausalLm masters = CausalLm::load(folder(), placement), model = CausalLm::load(folder(), placement, HeldAs(held));
    const PackedBatch batch = PackedBatch::of(test::documentsOf({5, 17, 30}), c10::kCPU);
    const at::Tensor expected = masters.hidden(batch), hidden = model.hidden(batch);
    QVERIFY2(test::relativeError(hidden, expected) <= error, qPrintable(QString::number(test::relativeError(hidden, expected))));
    QVERIFY(test::relativeError(model.logits(hidden), masters.logits(hidden)) <= 0.01);
}

void TestHeldWeights::decoding_isThatOfTheForwardPass()
{
    QFETCH(int, held);
    const c10::NoGradGuard noGrad;
    const CausalLm model = CausalLm::load(folder(), {}, HeldAs(held));
    const auto documents = test::documentsOf({9, 14});
    const auto cache = model.makeCache(2, 20);
    std::vector<std::vector<TokenId>> prompts;
    for (const auto& document : documents)
        prompts.emplace_back(document.begin(), document.end() - 1);
    model.prefill(PackedBatch::of(prompts, c10::kCPU), *cache);
    const at::Tensor decoded = model.decode({documents[0].back(), documents[1].back()}, *cache);
    const PackedBatch batch = PackedBatch::of(documents, c10::kCPU);
    const at::Tensor whole = model.hidden(batch).index_select(0, at::tensor({8, 22}, at::kLong));
    QCOMPARE(test::difference(decoded, whole, 1e-4, 1e-4), std::string());
}

void TestHeldWeights::weights_weighWhatTheyShould_data()
{
    QTest::addColumn<int>("held");
    QTest::addColumn<double>("bytesEach"); // of a projection's number
    QTest::addColumn<double>("embeddingBytesEach");
    QTest::newRow("masters") << int(HeldAs::Master) << 4.0 << 4.0;
    QTest::newRow("compute") << int(HeldAs::Compute) << 2.0 << 2.0;
    QTest::newRow("int8") << int(HeldAs::Int8) << 1.0 << 2.0;
}

void TestHeldWeights::weights_weighWhatTheyShould()
{
    QFETCH(int, held);
    QFETCH(double, bytesEach);
    QFETCH(double, embeddingBytesEach);
    const CausalLm model = CausalLm::load(folder(), inBfloat16(), HeldAs(held));
    double bytes = 0;
    for (const Parameter& parameter : model.parameters()) {
        const auto numbers = static_cast<double>(parameter.tensor.numel());
        if (parameter.group == ParameterGroup::Norm)
            bytes += 4 * numbers;
        else if (parameter.group == ParameterGroup::Embedding)
            bytes += embeddingBytesEach * numbers;
        else
            bytes += bytesEach * numbers + (HeldAs(held) == HeldAs::Int8 ? 4.0 * static_cast<double>(parameter.tensor.size(0)) : 0.0);
    }
    QCOMPARE(static_cast<double>(bytesOf(model)), bytes);
}

void TestHeldWeights::adapter_learnsOverANarrowBase()
{
    QFETCH(int, held);
    const c10::AutoGradMode grad(true);
    CausalLm model = CausalLm::load(folder(), {}, HeldAs(held));
    model.adapt({4, 8, false, TargetPattern::allLinear()}, RandomSource(3));
    const PackedBatch batch = PackedBatch::of(test::documentsOf({12, 20}), c10::kCPU);
    const ParameterSet parameters = model.parameters();
    double first = 0, last = 0;
    for (int step = 0; step < 30; ++step) {
        at::Tensor total;
        last = lossOf(model, batch, &total);
        if (step == 0)
            first = last;
        total.backward();
        const c10::NoGradGuard noGrad;
        for (const Parameter& parameter : parameters) {
            QCOMPARE(parameter.tensor.grad().defined(), parameter.group == ParameterGroup::Adapter);
            if (!parameter.trainable)
                continue;
            parameter.tensor.sub_(parameter.tensor.grad(), 0.02);
            parameter.tensor.mutable_grad().reset();
        }
    }
    QVERIFY2(last < 0.8 * first, qPrintable(QStringLiteral("%1 after %2").arg(last).arg(first)));
}

void TestHeldWeights::computeDtype_isTrainedWithoutMasters()
{
    const c10::AutoGradMode grad(true);
    const CausalLm masters = CausalLm::load(folder(), inBfloat16()), model = CausalLm::load(folder(), inBfloat16(), HeldAs::Compute);
    const PackedBatch batch = PackedBatch::of(test::documentsOf({12, 20}), c10::kCPU);
    at::Tensor exact, rounded;
    QCOMPARE(lossOf(model, batch, &rounded), lossOf(masters, batch, &exact));
    exact.backward();
    rounded.backward();
    const ParameterSet expected = masters.parameters(), parameters = model.parameters();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        QCOMPARE(parameters[i].tensor.grad().scalar_type(), parameters[i].tensor.scalar_type());
        const double error = test::relativeError(parameters[i].tensor.grad(), expected[i].tensor.grad());
        QVERIFY2(error < 0.02, (parameters[i].name + ": " + std::to_string(error)).c_str());
    }
}

void TestHeldWeights::narrowWeights_areNotSavedAsTheModel()
{
    const CausalLm model = CausalLm::load(folder(), {}, HeldAs::Int8);
    QVERIFY_THROWS_EXCEPTION(Error, model.save(m_folder.path().toStdString() + "/refused", {}, at::kFloat));
    QVERIFY(!fs::exists(m_folder.path().toStdString() + "/refused"));
}

void TestHeldWeights::adapterOverANarrowBase_isSavedAndReadAgain()
{
    const c10::NoGradGuard noGrad;
    CausalLm model = CausalLm::load(folder(), {}, HeldAs::Int8);
    model.adapt({2, 4, false, TargetPattern::allLinear()}, RandomSource(3));
    for (const Parameter& parameter : model.adapter()->parameters())
        parameter.tensor.add_(0.05);
    const fs::path adapter = m_folder.path().toStdString() + "/adapter";
    model.saveAdapter(adapter, {folder(), {}}, {});
    const PackedBatch batch = PackedBatch::of(test::documentsOf({6, 11}), c10::kCPU);
    const CausalLm again = CausalLm::load(adapter, {}, HeldAs::Int8);
    QVERIFY(at::equal(again.hidden(batch), model.hidden(batch)));
}

QTEST_GUILESS_MAIN(TestHeldWeights)
#include "tst_held_weights.moc"
