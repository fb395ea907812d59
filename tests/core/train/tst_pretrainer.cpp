#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/demo/pretrain_job.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm::engine;
using nlohmann::ordered_json;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kVocabulary = 12;

CausalLm tinyModel(std::uint64_t seed)
{
    const auto config = ModelConfig::parse(R"({"architectures": ["Phi3ForCausalLM"], "model_type": "phi3", "vocab_size": 12,
        "hidden_size": 16, "intermediate_size": 24, "num_hidden_layers": 1, "num_attention_heads": 2, "num_key_value_heads": 2,
        "max_position_embeddings": 32, "original_max_position_embeddings": 32, "rms_norm_eps": 1e-5, "rope_theta": 10000.0,
        "tie_word_embeddings": false, "hidden_act": "silu"})",
                                           "test");
    CausalLm model = CausalLm::random(config, choosePlacement("cpu", "f32", 16), seed);
    initialiseByWidth(model, seed);
    return model;
}

/// Counts upwards from a random start: each token follows from the one before.
std::vector<TokenId> countingDocument(sdm::RandomStream& random)
{
    std::vector<TokenId> ids{static_cast<TokenId>(random.below(kVocabulary))};
    while (ids.size() < 6)
        ids.push_back((ids.back() + 1) % kVocabulary);
    return ids;
}

PretrainSettings shortSettings()
{
    PretrainSettings settings;
    settings.steps = 60;
    settings.tokensPerStep = 48;
    settings.learningRate = 2e-2;
    settings.warmupSteps = 5;
    return settings;
}

ordered_json shippedConfig()
{
    return ordered_json::parse(sdm::readFile(SDM_SOURCE_DIR "/resources/demo/pretrain.json"));
}

} // namespace

class TestPretrainer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loss_fallsWhenTheNextTokenFollowsFromTheLast();
    void training_repeatsBitForBit();
    void infiniteRate_isRefusedWithTheStep();
    void job_writesAFolderThatLoads();
    void shippedConfig_isAccepted();
    void badConfig_namesTheKey_data();
    void badConfig_namesTheKey();

private:
    fs::path write(const ordered_json& config)
    {
        const fs::path file = fs::path(m_folder.path().toStdString()) / "pretrain.json";
        sdm::writeFileAtomically(file, config.dump());
        return file;
    }
    QTemporaryDir m_folder;
};

void TestPretrainer::loss_fallsWhenTheNextTokenFollowsFromTheLast()
{
    CausalLm model = tinyModel(1);
    std::vector<double> losses;
    pretrain(model, shortSettings(), countingDocument, [&](const PretrainStep& step) {
        QCOMPARE(step.tokens, std::int64_t{40}); // 8 documents of 6 tokens, 5 predictions each
        losses.push_back(step.loss);
    });
    QCOMPARE(losses.size(), std::size_t{60});
    QVERIFY(losses.front() > 2.0);
    QVERIFY2(losses.back() < 0.3, qPrintable(QString::number(losses.back())));
}

void TestPretrainer::training_repeatsBitForBit()
{
    CausalLm first = tinyModel(3), second = tinyModel(3);
    pretrain(first, shortSettings(), countingDocument, [](const PretrainStep&) {});
    pretrain(second, shortSettings(), countingDocument, [](const PretrainStep&) {});
    const auto left = first.parameters(), right = second.parameters();
    for (std::size_t i = 0; i < left.size(); ++i)
        QVERIFY2(at::equal(left[i].tensor, right[i].tensor), left[i].name.c_str());
}

void TestPretrainer::infiniteRate_isRefusedWithTheStep()
{
    CausalLm model = tinyModel(1);
    PretrainSettings settings = shortSettings();
    settings.learningRate = std::numeric_limits<double>::infinity();
    settings.warmupSteps = 0;
    try {
        pretrain(model, settings, countingDocument, [](const PretrainStep&) {});
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::Failed);
        QVERIFY2(std::string(error.what()).find("at step 1") != std::string::npos, error.what());
    }
}

void TestPretrainer::job_writesAFolderThatLoads()
{
    auto json = shippedConfig();
    json["data"] = SDM_SOURCE_DIR "/resources/demo/data.json";
    json["model"]["hidden_size"] = 16;
    json["model"]["intermediate_size"] = 16;
    json["model"]["num_hidden_layers"] = 1;
    json["model"]["num_attention_heads"] = json["model"]["num_key_value_heads"] = 2;
    json["training"]["steps"] = 2;
    json["measurement"]["documents"] = 3;
    PretrainConfig config = PretrainConfig::load(write(json));
    int steps = 0;
    const auto measured =
        runPretraining(config, {[](const std::string&) {}, [&](const PretrainStep&) { ++steps; }, [](std::int64_t, const auto&) {}});
    QCOMPARE(steps, 2);
    QCOMPARE(measured.size(), std::size_t{2});
    QCOMPARE(measured[0].documents, std::int64_t{3});
    const CausalLm model = CausalLm::load(config.output, choosePlacement("cpu", "f32", 16));
    QCOMPARE(model.config().layerCount, std::int64_t{1});
    QVERIFY(fs::exists(config.output / "tokenizer.json"));
    QCOMPARE(std::distance(fs::directory_iterator(config.output.parent_path()), fs::directory_iterator()),
             2); // config and model, nothing left over
}

void TestPretrainer::shippedConfig_isAccepted()
{
    const auto config = PretrainConfig::load(SDM_SOURCE_DIR "/resources/demo/pretrain.json");
    QCOMPARE(config.training.tokensPerStep, std::int64_t{1024});
    QVERIFY(fs::exists(config.data));
}

void TestPretrainer::badConfig_namesTheKey_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("unknown key") << QByteArray("training") << QByteArray("stepps") << QByteArray("1");
    QTest::newRow("wrong type") << QByteArray("training") << QByteArray("steps") << QByteArray("\"many\"");
    QTest::newRow("too small") << QByteArray("training") << QByteArray("steps") << QByteArray("0");
    QTest::newRow("no share") << QByteArray("mixture") << QByteArray("lazy_share") << QByteArray("1.5");
}

void TestPretrainer::badConfig_namesTheKey()
{
    QFETCH(QByteArray, section);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    auto json = shippedConfig();
    json[section.toStdString()][key.toStdString()] = ordered_json::parse(value.toStdString());
    try {
        PretrainConfig::load(write(json));
        QFAIL("accepted");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
        QVERIFY2(std::string(error.what()).find((section + "." + key).toStdString()) != std::string::npos, error.what());
    }
}

QTEST_GUILESS_MAIN(TestPretrainer)
#include "tst_pretrainer.moc"
