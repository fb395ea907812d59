#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/forward/next_token_loss.h"
#include "core/engine/model/adapters/low_rank.h"
#include "core/engine/model/adapters/target_pattern.h"
#include "core/engine/runtime/safetensors.h"
#include "small_model.h"
#include "tensor_compare.h"

#include <algorithm>
#include <ATen/ATen.h>
#include <cmath>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>
#include <torch/csrc/autograd/autograd.h>

using namespace sdm;
using namespace sdm::engine;
using sdm::test::difference;
using sdm::test::relativeError;

/// Low-rank updates: the arithmetic against autograd's, the names they sit on, and what is left untouched.
class TestLora : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void update_equalsAutograds_data();
    void update_equalsAutograds();
    void freshAdapter_changesNoBit();
    void initialValues_areUniformAndNamedStreams();
    void gradients_areThoseOfTheMergedWeights();
    void merged_equalsUnmerged();
    void base_isFrozen();
    void targets_choose_data();
    void targets_choose();
    void targets_thatAreNotThere_areNamed_data();
    void targets_thatAreNotThere_areNamed();
    void scale_isAlphaOverRank();
    void lowPrecision_isClose();
};

namespace {

LoraSettings settingsOf(const std::string& targets, std::int64_t rank = 3)
{
    return {rank, 7.0, false, TargetPattern::fromSetting(targets)};
}

/// An adapter that does something: B is not zero.
void trainSomewhat(const CausalLm& model)
{
    const c10::NoGradGuard noGrad;
    at::manual_seed(3);
    for (const Parameter& parameter : model.adapter()->parameters())
        parameter.tensor.copy_(at::randn(parameter.tensor.sizes()) * 0.3);
}

PackedBatch documents()
{
    return PackedBatch::of(sdm::test::documentsOf({5, 17, 9}), c10::kCPU);
}

at::Tensor lossOf(const CausalLm& model)
{
    const PackedBatch batch = documents();
    const std::int64_t rows = batch.ids.size(0) - 1;
    return nextTokenLoss(model.hidden(batch).narrow(0, 0, rows), model.headWeight(), batch.ids.narrow(0, 1, rows), at::full({rows}, 2.5),
                         rows, model.placement().computeDtype)
        .total;
}

std::string messageOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was thrown";
}

} // namespace

void TestLora::update_equalsAutograds_data()
{
    QTest::addColumn<bool>("productHasGraph");
    QTest::addColumn<bool>("inputHasGraph");
    QTest::newRow("inside a model") << true << true;
    QTest::newRow("first projection of a frozen model") << false << false;
    QTest::newRow("frozen product") << false << true;
}

void TestLora::update_equalsAutograds()
{
    QFETCH(bool, productHasGraph);
    QFETCH(bool, inputHasGraph);
    at::manual_seed(5);
    constexpr double kScale = 0.7;
    const at::Tensor x = at::randn({6, 5}).set_requires_grad(inputHasGraph);
    const at::Tensor w = at::randn({9, 5}).set_requires_grad(productHasGraph);
    const at::Tensor gradient = at::randn({6, 9});
    std::vector<LowRankBlock> blocks; // columns 0-3 and 6-8; 4 and 5 have no update
    for (const auto& [start, outputs] : {std::pair<std::int64_t, std::int64_t>{0, 4}, {6, 3}})
        blocks.push_back({start, at::randn({2, 5}).requires_grad_(), at::randn({outputs, 2}).requires_grad_()});
    std::vector<at::Tensor> inputs;
    if (inputHasGraph)
        inputs.push_back(x);
    if (productHasGraph)
        inputs.push_back(w);
    for (const LowRankBlock& block : blocks)
        inputs.insert(inputs.end(), {block.down, block.up});

    const auto delta = [&](const LowRankBlock& block) { return kScale * at::mm(at::mm(x, block.down.t()), block.up.t()); };
    const at::Tensor expected = at::mm(x, w.t()) + at::cat({delta(blocks[0]), at::zeros({6, 2}), delta(blocks[1])}, 1);
    const auto wanted = torch::autograd::grad({expected}, inputs, {gradient});
    const at::Tensor actual = addLowRank(at::mm(x, w.t()), x, blocks, kScale);
    QCOMPARE(difference(actual, expected, 1e-5), std::string());
    const auto found = torch::autograd::grad({actual}, inputs, {gradient});
    for (std::size_t i = 0; i < inputs.size(); ++i)
        QCOMPARE(difference(found[i], wanted[i], 1e-5), std::string());
    const c10::NoGradGuard noGrad;
    QCOMPARE(difference(addLowRank(at::mm(x, w.t()), x, blocks, kScale), expected, 1e-5), std::string());
}

void TestLora::freshAdapter_changesNoBit()
{
    CausalLm model = sdm::test::smallModel();
    const c10::NoGradGuard noGrad;
    const at::Tensor before = model.hidden(documents());
    model.adapt(settingsOf("all-linear"), RandomSource(1));
    QVERIFY(at::equal(model.hidden(documents()), before));
}

void TestLora::initialValues_areUniformAndNamedStreams()
{
    const auto valuesOf = [](std::uint64_t seed, const std::string& targets) {
        CausalLm model = sdm::test::smallModel();
        model.adapt(settingsOf(targets, 64), RandomSource(seed));
        std::map<std::string, at::Tensor> values;
        for (const Parameter& parameter : model.adapter()->parameters())
            values.emplace(parameter.name, parameter.tensor.detach());
        return values;
    };
    const auto values = valuesOf(1, "all-linear");
    QCOMPARE(values.size(), std::size_t{2 * 7 * 2}); // two layers of seven projections, A and B
    for (const auto& [name, tensor] : values) {
        if (name.ends_with("lora_B.weight")) {
            QCOMPARE(tensor.abs().max().item<double>(), 0.0);
            continue;
        }
        const double bound = 1 / std::sqrt(static_cast<double>(tensor.size(1)));
        QVERIFY2(tensor.abs().max().item<double>() <= bound && tensor.abs().max().item<double>() > 0.98 * bound, name.c_str());
        QVERIFY2(std::abs(tensor.std().item<double>() - bound / std::sqrt(3.0)) < 0.05 * bound, name.c_str());
        QVERIFY2(std::abs(tensor.mean().item<double>()) < 0.05 * bound, name.c_str());
    }
    const std::string first = "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight";
    QVERIFY(at::equal(values.at(first), valuesOf(1, "all-linear").at(first)));
    QVERIFY(!at::equal(values.at(first), valuesOf(2, "all-linear").at(first)));
    QVERIFY(!at::equal(values.at(first), values.at("base_model.model.model.layers.1.self_attn.q_proj.lora_A.weight")));
}

// dL/dB = scale (dL/dW) A^T and dL/dA = scale B^T (dL/dW), where W is the weight of a whole model with the update in it.
void TestLora::gradients_areThoseOfTheMergedWeights()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    for (const char* targets : {"all-linear", "v_proj,gate_proj"}) {
        CausalLm model = sdm::test::smallModel();
        model.adapt(settingsOf(targets), RandomSource(1));
        trainSomewhat(model);
        model.save(path / "merged", {}, at::kFloat);
        lossOf(model).backward();

        const CausalLm merged = CausalLm::load(path / "merged", {});
        const at::Tensor loss = lossOf(merged);
        loss.backward();
        std::map<std::string, at::Tensor> weightGradients;
        for (const Parameter& parameter : merged.parameters())
            weightGradients.emplace(parameter.name, parameter.tensor.grad());
        const double scale = model.adapter()->settings().scale();
        for (const std::string& name : model.adapter()->projections()) {
            const LowRankBlock block = model.adapter()->blockOf(name, 0).value();
            const at::Tensor dw = weightGradients.at(name + ".weight");
            QVERIFY2(relativeError(block.up.grad(), scale * at::mm(dw, block.down.detach().t())) < 1e-4, name.c_str());
            QVERIFY2(relativeError(block.down.grad(), scale * at::mm(block.up.detach().t(), dw)) < 1e-4, name.c_str());
        }
    }
}

void TestLora::merged_equalsUnmerged()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    CausalLm model = sdm::test::smallModel();
    model.adapt(settingsOf("all-linear"), RandomSource(1));
    trainSomewhat(model);
    model.save(path, {}, at::kFloat);
    const CausalLm merged = CausalLm::load(path, {});
    QVERIFY(!merged.adapter());
    const c10::NoGradGuard noGrad;
    const at::Tensor hidden = model.hidden(documents());
    QCOMPARE(difference(merged.hidden(documents()), hidden, 1e-4), std::string());
    QCOMPARE(difference(merged.logits(hidden), model.logits(hidden), 0), std::string()); // the head is the base's
    QVERIFY(!difference(sdm::test::smallModel().hidden(documents()), hidden, 0.1).empty());
}

void TestLora::base_isFrozen()
{
    CausalLm model = sdm::test::smallModel();
    model.adapt(settingsOf("o_proj"), RandomSource(1));
    trainSomewhat(model);
    lossOf(model).backward();
    std::size_t trained = 0;
    for (const Parameter& parameter : model.parameters()) {
        const bool isAdapter = parameter.group == ParameterGroup::Adapter;
        QCOMPARE(parameter.trainable, isAdapter);
        QCOMPARE(parameter.tensor.requires_grad(), isAdapter);
        QVERIFY2(parameter.tensor.grad().defined() == isAdapter, parameter.name.c_str());
        trained += isAdapter ? 1 : 0;
    }
    QCOMPARE(trained, std::size_t{4});
}

void TestLora::targets_choose_data()
{
    QTest::addColumn<QString>("targets");
    QTest::addColumn<QStringList>("chosen");
    const auto row = [](const char* targets, const QStringList& chosen) {
        QTest::newRow(targets) << QString::fromLatin1(targets) << chosen;
    };
    const QString q = QStringLiteral("m.0.attn.q_proj"), up = QStringLiteral("m.0.mlp.up_proj"), late = QStringLiteral("m.10.attn.q_proj");
    row("all-linear", {q, up, late});
    row("q_proj", {q, late});
    row(" q_proj , up_proj ", {q, up, late});
    row("attn.q_proj", {q, late});
    row("0.attn.q_proj", {q}); // a part of a name is whole: 10 does not end in 0
    row("m.10.attn.q_proj", {late});
    row("/.*q_proj/", {q, late});
    row("/m\\.0\\..*/", {q, up});
    row("/m|m\\.0\\.mlp\\.up_proj/", {up}); // the whole name, by whichever alternative
}

void TestLora::targets_choose()
{
    QFETCH(QString, targets);
    QFETCH(QStringList, chosen);
    const std::vector<std::string> names{"m.0.attn.q_proj", "m.0.mlp.up_proj", "m.10.attn.q_proj"};
    const std::vector<bool> found = TargetPattern::fromSetting(targets.toStdString()).chosen(names);
    QStringList list;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (found[i])
            list.append(QString::fromStdString(names[i]));
    QCOMPARE(list, chosen);
}

void TestLora::targets_thatAreNotThere_areNamed_data()
{
    QTest::addColumn<QString>("targets");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* targets, const char* says) {
        QTest::newRow(targets) << QString::fromLatin1(targets) << QString::fromLatin1(says);
    };
    row("q_proj,qkv_proj", "'qkv_proj' is none of the model's projections");
    row("lm_head", "embedding and head are not adapted");
    row("proj", "self_attn.q_proj, self_attn.k_proj");
    row("/.*norm/", "none of the model's projections");
    row("q_proj,,v_proj", "must name projections");
    row("", "must name projections");
    row("/(/", "adapter.targets");
}

void TestLora::targets_thatAreNotThere_areNamed()
{
    QFETCH(QString, targets);
    QFETCH(QString, says);
    CausalLm model = sdm::test::smallModel();
    const std::string message = messageOf([&] { model.adapt(settingsOf(targets.toStdString()), RandomSource(1)); });
    QVERIFY2(message.find(says.toStdString()) != std::string::npos, message.c_str());
    QVERIFY(!model.adapter());
}

void TestLora::scale_isAlphaOverRank()
{
    QCOMPARE((LoraSettings{4, 6.0, false, {}}).scale(), 1.5);
    QCOMPARE((LoraSettings{4, 6.0, true, {}}).scale(), 3.0);
}

void TestLora::lowPrecision_isClose()
{
    CausalLm exact = sdm::test::smallModel(), rounded = sdm::test::smallModel({c10::kCPU, at::kBFloat16, {}, {}});
    for (CausalLm* model : {&exact, &rounded}) {
        model->adapt(settingsOf("all-linear"), RandomSource(1));
        trainSomewhat(*model);
        lossOf(*model).backward();
    }
    const ParameterSet a = exact.adapter()->parameters(), b = rounded.adapter()->parameters();
    for (std::size_t i = 0; i < a.size(); ++i) {
        QCOMPARE(b[i].tensor.grad().scalar_type(), at::kFloat);
        const double error = relativeError(b[i].tensor.grad(), a[i].tensor.grad());
        QVERIFY2(error < 0.2, (a[i].name + " " + std::to_string(error)).c_str());
    }
}

QTEST_GUILESS_MAIN(TestLora)
#include "tst_lora.moc"
