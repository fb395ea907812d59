#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/model/kv_cache.h"
#include "core/engine/runtime/safetensors.h"
#include "tests/core/model/golden_case.h"
#include "tests/core/model/small_model.h"
#include "tests/core/model/tensor_compare.h"

#include <c10/core/GradMode.h>
#include <cmath>
#include <QTemporaryDir>
#include <QTest>
#include <set>
#include <torch/csrc/autograd/autograd.h>

namespace fs = std::filesystem;
using sdm::engine::CausalLm;
using sdm::engine::PackedBatch;
using sdm::engine::Parameter;
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
    void namesOfBaseModels_areAccepted();
    void aHeadOfItsOwn_isUsedAndSavedAsSuch();
    void layersThatAreNotThere_areRefusedBeforeAnythingIsAllocated();
    void numbersTheDtypeCannotHold_areRefusedBeforeSaving();
    void parameterGroups_sayWhatDecays();
    void buffersOfOldCheckpoints_areIgnored();
    void bf16_staysNearFloat32();
    void headNorms_staySoInBf16();
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
        config = sdm::readFile(goldenFolder("phi3_partial") / "config.json");
    }
    CausalLm load() const
    {
        sdm::writeFileAtomically(path() / "config.json", config);
        sdm::engine::writeSafetensors(path() / "model.safetensors", tensors);
        return CausalLm::load(path(), {});
    }
    fs::path path() const { return m_folder.path().toStdString(); }

    /// A copy of a tensor, in another dtype, that takes its place and may be written to.
    at::Tensor edit(const std::string& name, at::ScalarType dtype)
    {
        return tensors[name] = tensors.at(name).to(dtype, false, /*copy=*/true);
    }
    template <typename NewName>
    void rename(const NewName& newName)
    {
        std::map<std::string, at::Tensor> renamed;
        for (const auto& [name, tensor] : tensors)
            renamed.emplace(newName(name), tensor);
        tensors = renamed;
    }

    std::map<std::string, at::Tensor> tensors;
    std::string config;

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
        for (const Parameter& parameter : model.parameters())
            parameter.tensor.mutable_grad().reset();
        const at::Tensor hidden = model.hidden(PackedBatch::of(chosen, c10::kCPU));
        hidden.sin().sum().backward();
        std::map<std::string, at::Tensor> gradients;
        for (const Parameter& parameter : model.parameters())
            gradients[parameter.name] = parameter.tensor.grad().clone();
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
            QCOMPARE(actual[i].name, expected[i].name);
            QVERIFY(at::equal(actual[i].tensor, expected[i].tensor));
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
    QVERIFY(half.parameters().front().tensor.scalar_type() == at::kFloat);
    QVERIFY(half.config().sourceJson.find("\"float16\"") != std::string::npos);
    QVERIFY_EXCEPTION_THROWN(half.save(path, {}, at::kInt), sdm::Error);
}

void TestCausalLm::checkpointFaults_areNamed_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* says) { QTest::newRow(name) << name << says; };
    row("missing", "lacks model.layers.1.self_attn.o_proj.weight");
    row("unexpected", "unexpected model.layers.0.self_attn.q_norm.weight");
    row("shape", "'model.norm.weight' has shape [17], config.json wants [16]");
    row("integers", "'model.norm.weight' is Char, not floating point");
    row("module.", "14 of 14 tensor names begin with 'module.'");
    row("language_model.", "begin with 'language_model.'");
    row("model.language_model.", "begin with 'model.language_model.'");
    row("base_model.model.", "the first missing name is model.embed_tokens.weight");
    row("_orig_mod.", "begin with '_orig_mod.'");
    row("twice", "has tensor 'model.norm.weight' twice, as model.norm.weight and as norm.weight");
    row("gptq", "'model.layers.0.mlp.down_proj.qweight' is a part of quantised weights");
    row("fp8", "'model.layers.0.mlp.down_proj.weight_scale_inv' is a part of quantised weights");
    row("adapter", "belongs to an adapter that was not merged");
    row("NaN", "'model.layers.1.mlp.down_proj.weight' holds NaN or infinite numbers (2 of 384)");
    row("infinite norm", "'model.norm.weight' holds NaN or infinite numbers (1 of 16)");
    row("NaN in bf16", "'model.embed_tokens.weight' holds NaN or infinite numbers (1 of 768)");
    row("beyond float32", "'model.norm.weight' holds NaN or infinite numbers (1 of 16)");
    row("head of another size", "'lm_head.weight' has shape [48, 15]");
}

void TestCausalLm::checkpointFaults_areNamed()
{
    QFETCH(QString, fault);
    QFETCH(QString, says);
    EditableModel model;
    auto& tensors = model.tensors;
    if (fault == QStringLiteral("missing"))
        tensors.erase("model.layers.1.self_attn.o_proj.weight");
    else if (fault == QStringLiteral("unexpected"))
        tensors.emplace("model.layers.0.self_attn.q_norm.weight", at::zeros({3}));
    else if (fault == QStringLiteral("shape"))
        tensors["model.norm.weight"] = at::zeros({17});
    else if (fault == QStringLiteral("integers"))
        tensors["model.norm.weight"] = at::zeros({16}, at::kChar);
    else if (fault.endsWith(QLatin1Char('.')))
        model.rename([&](const std::string& name) { return fault.toStdString() + name; });
    else if (fault == QStringLiteral("twice"))
        tensors.emplace("norm.weight", at::ones({16}));
    else if (fault == QStringLiteral("gptq"))
        tensors.emplace("model.layers.0.mlp.down_proj.qweight", at::zeros({3, 16}, at::kInt));
    else if (fault == QStringLiteral("fp8"))
        tensors.emplace("model.layers.0.mlp.down_proj.weight_scale_inv", at::ones({1, 1}));
    else if (fault == QStringLiteral("adapter"))
        tensors.emplace("model.layers.0.mlp.down_proj.lora_A.weight", at::ones({2, 24}));
    else if (fault == QStringLiteral("NaN"))
        model.edit("model.layers.1.mlp.down_proj.weight", at::kFloat).flatten().narrow(0, 7, 2).fill_(std::nan(""));
    else if (fault == QStringLiteral("infinite norm"))
        model.edit("model.norm.weight", at::kHalf)[3] = -std::numeric_limits<double>::infinity();
    else if (fault == QStringLiteral("NaN in bf16"))
        model.edit("model.embed_tokens.weight", at::kBFloat16)[47][15] = std::nan("");
    else if (fault == QStringLiteral("beyond float32"))
        model.edit("model.norm.weight", at::kDouble)[0] = 1e300;
    else if (fault == QStringLiteral("head of another size"))
        tensors.emplace("lm_head.weight", at::ones({48, 15}));
    try {
        model.load();
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(says), error.what());
        QCOMPARE(sdm::exitCode(error.code()), 2);
    }
}

void TestCausalLm::namesOfBaseModels_areAccepted()
{
    const at::NoGradGuard noGrad;
    const PackedBatch batch = PackedBatch::of(documentsOf({5}, 48), c10::kCPU);
    const at::Tensor expected = EditableModel().load().hidden(batch);
    const auto without = [](const std::string& name) { return name.substr(name.find('.') + 1); };
    EditableModel bare, partly, doubled;
    bare.rename(without);
    partly.rename([&](const std::string& name) { return name.find("layers.0") != std::string::npos ? without(name) : name; });
    doubled.rename([](const std::string& name) { return "model." + name; });
    for (EditableModel* model : {&bare, &partly, &doubled})
        QVERIFY(at::equal(model->load().hidden(batch), expected));
    // What is saved has the family's names.
    const CausalLm loaded = bare.load();
    loaded.save(bare.path() / "saved", {}, at::kFloat);
    QVERIFY(sdm::engine::SafetensorsFile(bare.path() / "saved" / "model.safetensors").contains("model.norm.weight"));
}

void TestCausalLm::aHeadOfItsOwn_isUsedAndSavedAsSuch()
{
    const at::NoGradGuard noGrad;
    EditableModel model; // its config ties the head
    const at::Tensor head = at::randn({48, 16});
    model.tensors.emplace("lm_head.weight", head);
    const CausalLm loaded = model.load();
    QVERIFY(!loaded.config().tiedEmbeddings);
    QCOMPARE(loaded.config().notes.size(), std::size_t{1});
    QVERIFY(loaded.config().notes.front().find("lm_head.weight") != std::string::npos);
    QVERIFY(at::equal(loaded.headWeight(), head));
    loaded.save(model.path() / "saved", {}, at::kFloat);
    const CausalLm again = CausalLm::load(model.path() / "saved", {});
    QVERIFY(at::equal(again.headWeight(), head));
    QVERIFY(!again.config().tiedEmbeddings && again.config().notes.empty());
}

void TestCausalLm::layersThatAreNotThere_areRefusedBeforeAnythingIsAllocated()
{
    for (const char* count : {"3", "1", "1000000000"}) {
        EditableModel model;
        model.config =
            QString::fromStdString(model.config)
                .replace(QStringLiteral("\"num_hidden_layers\": 2"), QStringLiteral("\"num_hidden_layers\": ") + QLatin1String(count))
                .toStdString();
        try {
            model.load();
            QFAIL("no error");
        } catch (const sdm::Error& error) {
            const std::string says = std::string("num_hidden_layers is ") + count + ", the weights have 2 layers";
            QVERIFY2(std::string(error.what()).find(says) != std::string::npos, error.what());
        }
    }
    // A width that no tensor has is a matter of shapes, not of memory.
    EditableModel model;
    model.config = QString::fromStdString(model.config)
                       .replace(QStringLiteral("\"vocab_size\": 48"), QStringLiteral("\"vocab_size\": 2000000000"))
                       .toStdString();
    QVERIFY_EXCEPTION_THROWN(model.load(), sdm::Error);
}

void TestCausalLm::numbersTheDtypeCannotHold_areRefusedBeforeSaving()
{
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "model";
    const CausalLm model = smallModel();
    const at::NoGradGuard noGrad;
    const auto refusal = [&](at::ScalarType dtype) {
        try {
            model.save(path, {}, dtype);
        } catch (const sdm::Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    const at::Tensor down = model.parameters()[9].tensor;
    down[0][0] = -65504.0; // the largest float16
    QCOMPARE(refusal(at::kHalf), std::string());
    fs::remove_all(path);
    down[0][0] = -1e5;
    const std::string message = refusal(at::kHalf);
    QVERIFY2(message.find(model.parameters()[9].name) != std::string::npos && message.find("100000") != std::string::npos, message.c_str());
    QVERIFY(fs::is_empty(path.parent_path()));
    QCOMPARE(refusal(at::kBFloat16), std::string());
    fs::remove_all(path);
    down[0][0] = 3.4e38; // rounds up to infinity in bf16
    QVERIFY(!refusal(at::kBFloat16).empty());
    QCOMPARE(refusal(at::kFloat), std::string());
    fs::remove_all(path);
    down[0][0] = std::nan("");
    QVERIFY(!refusal(at::kFloat).empty());
    QVERIFY(fs::is_empty(path.parent_path()));
}

void TestCausalLm::parameterGroups_sayWhatDecays()
{
    const CausalLm model = CausalLm::load(goldenFolder("qwen3_untied"), {});
    const CausalLm biased = CausalLm::load(goldenFolder("llama_biased"), {});
    std::set<std::string> exempt;
    for (const CausalLm* each : {&model, &biased}) {
        for (const Parameter& parameter : each->parameters()) {
            QVERIFY(parameter.trainable);
            QCOMPARE(sdm::engine::decays(parameter.group), parameter.tensor.dim() == 2);
            if (!sdm::engine::decays(parameter.group))
                exempt.insert(parameter.name);
        }
    }
    for (const char* name : {"model.norm.weight", "model.layers.0.self_attn.q_norm.weight", "model.layers.1.self_attn.k_norm.weight",
                             "model.layers.0.self_attn.o_proj.bias", "model.layers.1.mlp.down_proj.bias"})
        QVERIFY2(exempt.contains(name), name);
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
    const CausalLm rounded = smallModel({c10::kCPU, at::kBFloat16, {}, {}});
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
        QCOMPARE(parameters[i].tensor.grad().scalar_type(), at::kFloat);
        QVERIFY2(sdm::test::relativeError(parameters[i].tensor.grad(), expected[i].tensor.grad()) < 0.2, expected[i].name.c_str());
    }
}

void TestCausalLm::headNorms_staySoInBf16()
{
    const at::NoGradGuard noGrad;
    const CausalLm exact = CausalLm::load(goldenFolder("qwen3_tied"), {});
    const CausalLm rounded = CausalLm::load(goldenFolder("qwen3_tied"), {c10::kCPU, at::kBFloat16, {}, {}});
    const auto documents = documentsOf({12, 30, 5}, 48);
    const PackedBatch batch = PackedBatch::of(documents, c10::kCPU);
    QVERIFY(sdm::test::relativeError(rounded.hidden(batch), exact.hidden(batch)) < 0.1);
    const auto cache = rounded.makeCache(3, 8);
    QVERIFY(sdm::test::relativeError(rounded.prefill(batch, *cache), exact.hidden(batch).index_select(0, at::tensor({11, 41, 46}))) < 0.1);
}

void TestCausalLm::changedWeights_areNoticedInBf16()
{
    CausalLm model = smallModel({c10::kCPU, at::kBFloat16, {}, {}});
    const at::NoGradGuard noGrad;
    const PackedBatch batch = PackedBatch::of(documentsOf({6}), c10::kCPU);
    const at::Tensor before = model.logits(model.hidden(batch));
    for (const Parameter& parameter : model.parameters())
        parameter.tensor.mul_(0.5);
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
