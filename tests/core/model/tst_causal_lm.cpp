#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/model/kv_cache.h"
#include "core/engine/runtime/safetensors.h"
#include "tests/core/model/golden_case.h"
#include "tests/core/model/small_model.h"
#include "tests/core/model/tensor_compare.h"

#include <c10/core/GradMode.h>
#include <QTemporaryDir>
#include <QTest>
#include <torch/csrc/autograd/autograd.h>

namespace fs = std::filesystem;
using sdm::engine::CausalLm;
using sdm::engine::PackedBatch;
using sdm::engine::Placement;
using sdm::test::difference;
using sdm::test::documentsOf;
using sdm::test::smallModel;

class TestCausalLm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void packing_changesNoDocument();
    void laterTokens_changeNoEarlierState();
    void gradients_ofABatchAreTheSumOverDocuments();
    void features_areTheMeanAndTheLastOfThePrefix();
    void saved_modelsLoadTheSame();
    void halfPrecision_isKeptOnSaving();
    void checkpointFaults_areNamed_data();
    void checkpointFaults_areNamed();
    void buffersOfOldCheckpoints_areIgnored();
    void bf16_staysNearFloat32();
    void changedWeights_areNoticedInBf16();
    void prefillAndDecode_equalTheWholeForward();
    void cacheRows_canBeDropped();
    void emptyDocuments_areRefused();
    void documentsBeyondTheSlidingWindow_areRefused();
};

namespace {

constexpr double kClose = 2e-5;

fs::path goldenFolder(const char* name)
{
    return sdm::test::ourGoldenModels() / name;
}

/// A copy of a golden model whose tensors can be changed before it is loaded.
class EditableModel {
public:
    EditableModel()
    {
        const sdm::engine::SafetensorsFile file(goldenFolder("phi3_partial") / "model.safetensors");
        for (const std::string& name : file.names())
            tensors.emplace(name, file.tensor(name));
    }
    CausalLm load() const
    {
        fs::copy_file(goldenFolder("phi3_partial") / "config.json", path() / "config.json", fs::copy_options::overwrite_existing);
        sdm::engine::writeSafetensors(path() / "model.safetensors", tensors);
        return CausalLm::load(path(), {});
    }
    fs::path path() const { return m_folder.path().toStdString(); }

    std::map<std::string, at::Tensor> tensors;

private:
    QTemporaryDir m_folder;
};

} // namespace

void TestCausalLm::packing_changesNoDocument()
{
    const CausalLm model = smallModel();
    const at::NoGradGuard noGrad;
    const auto documents = documentsOf({1, 40, 3, 17, 18, 3, 64});
    const PackedBatch batch = PackedBatch::of(documents, c10::kCPU);
    const at::Tensor together = model.hidden(batch);
    for (std::size_t b = 0; b < documents.size(); ++b) {
        const at::Tensor alone = model.hidden(PackedBatch::of({documents[b]}, c10::kCPU));
        QCOMPARE(difference(together.narrow(0, batch.starts[b], batch.lengths[b]), alone, kClose), std::string());
    }
}

void TestCausalLm::laterTokens_changeNoEarlierState()
{
    const CausalLm model = smallModel();
    const at::NoGradGuard noGrad;
    auto document = documentsOf({20}).front();
    const at::Tensor before = model.hidden(PackedBatch::of({document}, c10::kCPU));
    document[15] = (document[15] + 1) % 40;
    const at::Tensor after = model.hidden(PackedBatch::of({document}, c10::kCPU));
    QCOMPARE(difference(after.narrow(0, 0, 15), before.narrow(0, 0, 15), 1e-6), std::string());
    QVERIFY(!difference(after.narrow(0, 15, 1), before.narrow(0, 15, 1), 1e-3).empty());
}

void TestCausalLm::gradients_ofABatchAreTheSumOverDocuments()
{
    const CausalLm model = smallModel();
    const auto documents = documentsOf({9, 30, 11});
    const auto gradientsOf = [&](const std::vector<std::vector<sdm::engine::TokenId>>& chosen) {
        for (auto& [name, tensor] : model.parameters())
            tensor.mutable_grad().reset();
        const at::Tensor hidden = model.hidden(PackedBatch::of(chosen, c10::kCPU));
        hidden.sin().sum().backward();
        std::map<std::string, at::Tensor> gradients;
        for (auto& [name, tensor] : model.parameters())
            gradients[name] = tensor.grad().clone();
        return gradients;
    };
    const auto together = gradientsOf(documents);
    std::map<std::string, at::Tensor> sum;
    for (const auto& document : documents) {
        for (const auto& [name, gradient] : gradientsOf({document}))
            sum[name] = sum[name].defined() ? sum[name] + gradient : gradient;
    }
    for (const auto& [name, gradient] : together)
        QVERIFY2(sdm::test::relativeError(gradient, sum.at(name)) < 1e-5, name.c_str());
}

void TestCausalLm::features_areTheMeanAndTheLastOfThePrefix()
{
    const at::Tensor hidden = at::rand({12, 3});
    const PackedBatch batch = PackedBatch::of(documentsOf({4, 8}), c10::kCPU);
    const at::Tensor features = CausalLm::features(hidden, batch, {4, 5});
    const at::Tensor expected =
        at::stack({at::cat({hidden.narrow(0, 0, 4).mean(0), hidden[3]}), at::cat({hidden.narrow(0, 4, 5).mean(0), hidden[8]})});
    QCOMPARE(difference(features, expected, 1e-6), std::string());
    QVERIFY_EXCEPTION_THROWN(CausalLm::features(hidden, batch, {4, 9}), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(CausalLm::features(hidden, batch, {4}), sdm::Error);
}

void TestCausalLm::saved_modelsLoadTheSame()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString());
    fs::create_directories(path / "tokenizer");
    sdm::writeFileAtomically(path / "tokenizer" / "tokenizer.json", "{}");
    for (const char* name : {"phi3_longrope", "llama_biased"}) {
        const CausalLm model = CausalLm::load(goldenFolder(name), {});
        model.save(path / name, path / "tokenizer", model.loadedDtype());
        const CausalLm again = CausalLm::load(path / name, {});
        const auto expected = model.parameters();
        const auto actual = again.parameters();
        QCOMPARE(actual.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(actual[i].first, expected[i].first);
            QVERIFY(at::equal(actual[i].second, expected[i].second));
        }
        QCOMPARE(sdm::readFile(path / name / "tokenizer.json"), std::string("{}"));
    }
}

void TestCausalLm::halfPrecision_isKeptOnSaving()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "half";
    smallModel().save(path, {}, at::kHalf);
    const CausalLm half = CausalLm::load(path, {});
    QCOMPARE(half.loadedDtype(), at::kHalf);
    QVERIFY(half.parameters().front().second.scalar_type() == at::kFloat);
    QVERIFY(half.config().sourceJson.find("\"float16\"") != std::string::npos);
    QVERIFY_EXCEPTION_THROWN(half.save(path, {}, at::kInt), sdm::Error);
}

void TestCausalLm::checkpointFaults_areNamed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << "missing"
                             << "lacks model.layers.1.self_attn.o_proj.weight";
    QTest::newRow("unexpected") << "unexpected"
                                << "unexpected model.layers.0.self_attn.q_norm.weight";
    QTest::newRow("shape") << "shape"
                           << "'model.norm.weight' has shape [17], config.json wants [16]";
    QTest::newRow("integers") << "integers"
                              << "'model.norm.weight' is Char, not floating point";
}

void TestCausalLm::checkpointFaults_areNamed()
{
    QFETCH(QString, fault);
    QFETCH(QString, says);
    EditableModel model;
    if (fault == QStringLiteral("missing"))
        model.tensors.erase("model.layers.1.self_attn.o_proj.weight");
    else if (fault == QStringLiteral("unexpected"))
        model.tensors.emplace("model.layers.0.self_attn.q_norm.weight", at::zeros({3}));
    else if (fault == QStringLiteral("shape"))
        model.tensors["model.norm.weight"] = at::zeros({17});
    else
        model.tensors["model.norm.weight"] = at::zeros({16}, at::kChar);
    try {
        model.load();
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(says), error.what());
    }
}

void TestCausalLm::buffersOfOldCheckpoints_areIgnored()
{
    EditableModel model;
    model.tensors.emplace("model.layers.0.self_attn.rotary_emb.inv_freq", at::zeros({4}));
    model.tensors.emplace("lm_head.weight", model.tensors.at("model.embed_tokens.weight")); // this model's head is tied
    QVERIFY(!model.load().parameters().empty());
}

void TestCausalLm::bf16_staysNearFloat32()
{
    const CausalLm exact = smallModel();
    const CausalLm rounded = smallModel({c10::kCPU, at::kBFloat16, {}});
    const PackedBatch batch = PackedBatch::of(documentsOf({12, 30, 5}), c10::kCPU);
    const at::Tensor target = exact.hidden(batch);
    const at::Tensor actual = rounded.hidden(batch);
    QCOMPARE(actual.scalar_type(), at::kFloat);
    QVERIFY(sdm::test::relativeError(actual, target) < 0.1);
    target.sin().sum().backward();
    actual.sin().sum().backward();
    const auto expected = exact.parameters();
    const auto parameters = rounded.parameters();
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(parameters[i].second.grad().scalar_type(), at::kFloat);
        QVERIFY2(sdm::test::relativeError(parameters[i].second.grad(), expected[i].second.grad()) < 0.2, expected[i].first.c_str());
    }
}

void TestCausalLm::changedWeights_areNoticedInBf16()
{
    CausalLm model = smallModel({c10::kCPU, at::kBFloat16, {}});
    const at::NoGradGuard noGrad;
    const PackedBatch batch = PackedBatch::of(documentsOf({6}), c10::kCPU);
    const at::Tensor before = model.logits(model.hidden(batch));
    for (auto& [name, tensor] : model.parameters())
        tensor.mul_(0.5);
    const at::Tensor noticed = model.logits(model.hidden(batch));
    model.weightsChanged();
    QVERIFY(!difference(noticed, before, 1e-2).empty());
    QVERIFY(at::equal(model.logits(model.hidden(batch)), noticed));
}

void TestCausalLm::prefillAndDecode_equalTheWholeForward()
{
    const CausalLm model = smallModel();
    const at::NoGradGuard noGrad;
    const auto documents = documentsOf({9, 14, 30});
    const std::int64_t appended = 6;
    const PackedBatch whole = PackedBatch::of(documents, c10::kCPU);
    const at::Tensor expected = model.hidden(whole);

    std::vector<std::vector<sdm::engine::TokenId>> prompts;
    for (const auto& document : documents)
        prompts.emplace_back(document.begin(), document.end() - appended);
    const auto cache = model.makeCache(3, 25); // too small for the longest: it must grow
    at::Tensor last = model.prefill(PackedBatch::of(prompts, c10::kCPU), *cache);
    for (std::int64_t n = 0;; ++n) {
        for (std::size_t b = 0; b < documents.size(); ++b) {
            const std::int64_t row = whole.starts[b] + whole.lengths[b] - appended + n - 1;
            QCOMPARE(difference(last[static_cast<std::int64_t>(b)], expected[row], kClose), std::string());
        }
        if (n == appended)
            break;
        std::vector<sdm::engine::TokenId> next;
        for (const auto& document : documents)
            next.push_back(document[document.size() - static_cast<std::size_t>(appended - n)]);
        last = model.decode(next, *cache);
    }
    QCOMPARE(cache->lengths(), whole.lengths);
}

void TestCausalLm::cacheRows_canBeDropped()
{
    const CausalLm model = smallModel();
    const at::NoGradGuard noGrad;
    const auto documents = documentsOf({5, 8, 11});
    const auto cache = model.makeCache(3, 16);
    model.prefill(PackedBatch::of(documents, c10::kCPU), *cache);
    cache->keep({2, 0});
    const at::Tensor decoded = model.decode({3, 4}, *cache);
    auto third = documents[2];
    third.push_back(3);
    const at::Tensor expected = model.hidden(PackedBatch::of({third}, c10::kCPU));
    QCOMPARE(difference(decoded[0], expected[11], kClose), std::string());
    QCOMPARE(cache->lengths(), (std::vector<std::int64_t>{12, 6}));
}

void TestCausalLm::emptyDocuments_areRefused()
{
    QVERIFY_EXCEPTION_THROWN(PackedBatch::of({{1}, {}}, c10::kCPU), sdm::Error);
    QVERIFY_EXCEPTION_THROWN(smallModel().hidden(PackedBatch::of({}, c10::kCPU)), sdm::Error);
}

void TestCausalLm::documentsBeyondTheSlidingWindow_areRefused()
{
    sdm::engine::ModelConfig config = sdm::test::smallConfig();
    config.slidingWindow = 10;
    const CausalLm model = CausalLm::random(config, {}, 1);
    model.hidden(PackedBatch::of(documentsOf({10}), c10::kCPU));
    QVERIFY_EXCEPTION_THROWN(model.hidden(PackedBatch::of(documentsOf({11}), c10::kCPU)), sdm::Error);
}

QTEST_GUILESS_MAIN(TestCausalLm)
#include "tst_causal_lm.moc"
