#include "core/base/error.h"
#include "core/engine/model/model_config.h"

#include <nlohmann/json.hpp>
#include <QTest>

using sdm::engine::ModelConfig;
using sdm::engine::ModelFamily;
using sdm::engine::RopeConfig;
using Json = nlohmann::json;

class TestModelConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothSpellings_giveTheSameLongRope();
    void bothSpellings_giveTheSameLlama3Rope();
    void oldPhi3Words_meanLongRope();
    void defaults_areFilledIn();
    void whatIsUnsupported_isNamed_data();
    void whatIsUnsupported_isNamed();
    void badValues_areNamedWithTheirKey_data();
    void badValues_areNamedWithTheirKey();
    void writtenConfig_keepsUnknownKeysAndChangesTheDtype();
    void writtenConfig_ofAModelWithoutSource_readsBack();
};

namespace {

Json llama()
{
    return {{"architectures", {"LlamaForCausalLM"}},
            {"vocab_size", 100},
            {"hidden_size", 64},
            {"intermediate_size", 96},
            {"num_hidden_layers", 2},
            {"num_attention_heads", 4},
            {"num_key_value_heads", 2},
            {"rope_theta", 500000.0},
            {"max_position_embeddings", 512},
            {"rms_norm_eps", 1e-6},
            {"torch_dtype", "bfloat16"},
            {"tie_word_embeddings", true}};
}

Json phi3()
{
    return {{"architectures", {"Phi3ForCausalLM"}},
            {"vocab_size", 100},
            {"hidden_size", 32},
            {"intermediate_size", 96},
            {"num_hidden_layers", 2},
            {"num_attention_heads", 4},
            {"max_position_embeddings", 128},
            {"sliding_window", 64}};
}

ModelConfig parse(const Json& json)
{
    return ModelConfig::parse(json.dump(), "config.json");
}

std::string refusal(const Json& json, sdm::ErrorCode code)
{
    try {
        parse(json);
    } catch (const sdm::Error& error) {
        return error.code() == code ? error.what() : std::string("wrong code: ") + error.what();
    }
    return "no error";
}

} // namespace

void TestModelConfig::bothSpellings_giveTheSameLongRope()
{
    const std::vector<double> shorts{1, 1.1, 1.2, 1.3};
    const std::vector<double> longs{2, 3, 4, 5};
    Json classical = phi3();
    classical["original_max_position_embeddings"] = 32;
    classical["rope_theta"] = 20000.0;
    classical["rope_scaling"] = {{"type", "longrope"}, {"short_factor", shorts}, {"long_factor", longs}};
    Json recent = phi3();
    recent["rope_parameters"] = {{"rope_type", "longrope"}, {"rope_theta", 20000.0}, {"original_max_position_embeddings", 32},
                                 {"short_factor", shorts},  {"long_factor", longs},  {"partial_rotary_factor", 1.0}};
    for (const Json& json : {classical, recent}) {
        const RopeConfig rope = parse(json).rope;
        QCOMPARE(rope.kind, RopeConfig::Kind::LongRope);
        QCOMPARE(rope.theta, 20000.0);
        QCOMPARE(rope.originalMaxPositions, std::int64_t{32});
        QCOMPARE(rope.shortFactor, shorts);
        QCOMPARE(rope.longFactor, longs);
        QCOMPARE(rope.attentionFactor, std::sqrt(1.0 + std::log(4.0) / std::log(32.0)));
    }
}

void TestModelConfig::bothSpellings_giveTheSameLlama3Rope()
{
    const Json scaling{{"rope_type", "llama3"},
                       {"factor", 8.0},
                       {"low_freq_factor", 1.0},
                       {"high_freq_factor", 4.0},
                       {"original_max_position_embeddings", 256}};
    Json classical = llama();
    classical["rope_scaling"] = scaling;
    Json recent = llama();
    recent.erase("rope_theta");
    recent["rope_parameters"] = scaling;
    recent["rope_parameters"]["rope_theta"] = 500000.0;
    for (const Json& json : {classical, recent}) {
        const RopeConfig rope = parse(json).rope;
        QCOMPARE(rope.kind, RopeConfig::Kind::Llama3);
        QCOMPARE(rope.theta, 500000.0);
        QCOMPARE(rope.factor, 8.0);
        QCOMPARE(rope.originalMaxPositions, std::int64_t{256});
        QCOMPARE(rope.attentionFactor, 1.0);
    }
}

void TestModelConfig::oldPhi3Words_meanLongRope()
{
    for (const char* word : {"su", "yarn"}) {
        Json json = phi3();
        json["original_max_position_embeddings"] = 32;
        json["rope_scaling"] = {{"type", word}, {"short_factor", {1, 1, 1, 1}}, {"long_factor", {1, 1, 1, 1}}};
        QCOMPARE(parse(json).rope.kind, RopeConfig::Kind::LongRope);
    }
}

void TestModelConfig::defaults_areFilledIn()
{
    Json json = phi3();
    json["rope_scaling"] = nullptr;
    const ModelConfig config = parse(json);
    QCOMPARE(config.family, ModelFamily::Phi3);
    QCOMPARE(config.keyValueHeadCount, std::int64_t{4});
    QCOMPARE(config.headSize, std::int64_t{8});
    QCOMPARE(config.slidingWindow.value(), std::int64_t{64});
    QCOMPARE(config.rope.kind, RopeConfig::Kind::Default);
    QCOMPARE(config.rope.theta, 10000.0);
    json = llama();
    json["head_dim"] = 32;
    QCOMPARE(parse(json).headSize, std::int64_t{32});
    QVERIFY(parse(json).tiedEmbeddings);
    QVERIFY(!parse(json).slidingWindow);
}

void TestModelConfig::whatIsUnsupported_isNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("architecture") << "architectures"
                                  << R"(["MambaForCausalLM"])"
                                  << "architecture MambaForCausalLM is not supported";
    QTest::newRow("yarn in llama") << "rope_scaling"
                                   << R"({"type":"yarn","factor":4})"
                                   << "rope type yarn is not supported";
    QTest::newRow("dynamic") << "rope_parameters"
                             << R"({"rope_type":"dynamic","factor":4})"
                             << "rope type dynamic is not supported";
    QTest::newRow("activation") << "hidden_act"
                                << R"("gelu")"
                                << "hidden_act gelu is not supported";
}

void TestModelConfig::whatIsUnsupported_isNamed()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    Json json = llama();
    json[key.toStdString()] = Json::parse(value.toStdString());
    const QString message = QString::fromStdString(refusal(json, sdm::ErrorCode::Unsupported));
    QVERIFY2(message.contains(says) && message.contains(QStringLiteral("config.json")), qPrintable(message));
}

void TestModelConfig::badValues_areNamedWithTheirKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    for (const char* key : {"vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads"})
        QTest::addRow("%s", key) << key << "-3";
    QTest::newRow("missing") << "vocab_size"
                             << "null";
    QTest::newRow("text for a number") << "hidden_size"
                                       << R"("64")";
    QTest::newRow("kv heads do not divide") << "num_key_value_heads"
                                            << "3";
    QTest::newRow("odd head") << "head_dim"
                              << "7";
    QTest::newRow("flag") << "tie_word_embeddings"
                          << "1";
    QTest::newRow("eps") << "rms_norm_eps"
                         << R"("small")";
    QTest::newRow("theta") << "rope_theta"
                           << "-1";
    QTest::newRow("scaling") << "rope_scaling"
                             << "4";
}

void TestModelConfig::badValues_areNamedWithTheirKey()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    Json json = llama();
    json[key.toStdString()] = Json::parse(value.toStdString());
    const QString message = QString::fromStdString(refusal(json, sdm::ErrorCode::BadInput));
    QVERIFY2(message.contains(key), qPrintable(message));
}

void TestModelConfig::writtenConfig_keepsUnknownKeysAndChangesTheDtype()
{
    Json json = llama();
    json["a_key_of_the_future"] = {1, 2};
    const Json classical = Json::parse(parse(json).toJson("float16"));
    QCOMPARE(classical["torch_dtype"].get<std::string>(), std::string("float16"));
    QCOMPARE(classical["a_key_of_the_future"].size(), std::size_t{2});
    json.erase("torch_dtype");
    json["dtype"] = "bfloat16";
    const Json recent = Json::parse(parse(json).toJson("float32"));
    QCOMPARE(recent["dtype"].get<std::string>(), std::string("float32"));
    QVERIFY(!recent.contains("torch_dtype"));
}

void TestModelConfig::writtenConfig_ofAModelWithoutSource_readsBack()
{
    ModelConfig config = parse(llama());
    config.sourceJson.clear();
    config.attentionBias = true;
    const ModelConfig back = ModelConfig::parse(config.toJson("float32"), "config.json");
    QCOMPARE(back.hiddenSize, config.hiddenSize);
    QCOMPARE(back.keyValueHeadCount, config.keyValueHeadCount);
    QCOMPARE(back.rmsNormEps, config.rmsNormEps);
    QCOMPARE(back.rope.theta, config.rope.theta);
    QVERIFY(back.tiedEmbeddings && back.attentionBias && !back.mlpBias);
}

QTEST_GUILESS_MAIN(TestModelConfig)
#include "tst_model_config.moc"
