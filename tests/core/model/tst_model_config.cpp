#include "core/base/error.h"
#include "core/engine/model/families/family.h"
#include "core/engine/model/model_config.h"

#include <nlohmann/json.hpp>
#include <QTest>

using sdm::engine::ModelConfig;
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
    void qwen_isReadAsItsOwnCodeDoes();
    void windowsThatWouldAct_areKeptAsALimit();
    void contradictions_areRefusedWithBothValues_data();
    void contradictions_areRefusedWithBothValues();
    void harmlessRepetitions_areAccepted();
    void factsThatAreFollowedOrUnused_areNoted();
    void quantisedFolders_areNamedAsSuch();
    void sizesBeyondAnyModel_areRefused_data();
    void sizesBeyondAnyModel_areRefused();
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

/// "qwen2" or "qwen3".
Json qwen(const std::string& type)
{
    return {{"model_type", type},       {"vocab_size", 100},      {"hidden_size", 64},
            {"intermediate_size", 96},  {"num_hidden_layers", 2}, {"num_attention_heads", 4},
            {"num_key_value_heads", 2}, {"rope_theta", 1e6},      {"use_sliding_window", false}};
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
    recent["original_max_position_embeddings"] = 32; // this family keeps it in both places
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
    QCOMPARE(sdm::engine::architectureName(config), "Phi3ForCausalLM");
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
    QTest::newRow("partly turned heads in llama") << "partial_rotary_factor"
                                                  << "0.5"
                                                  << "partial_rotary_factor is not 1";
    QTest::newRow("settings by layer type") << "rope_parameters"
                                            << R"({"full_attention":{"rope_type":"default"}})"
                                            << "settings of its own for full_attention";
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

void TestModelConfig::qwen_isReadAsItsOwnCodeDoes()
{
    const ModelConfig two = parse(qwen("qwen2"));
    QVERIFY(two.queryKeyValueBias && !two.attentionOutputBias && !two.mlpBias && !two.queryKeyNorm && !two.slidingWindow);
    QCOMPARE(two.headSize, std::int64_t{16});
    QCOMPARE(two.maxPositions, std::int64_t{32768});
    const ModelConfig three = parse(qwen("qwen3"));
    QVERIFY(!three.queryKeyValueBias && three.queryKeyNorm);
    QCOMPARE(three.headSize, std::int64_t{128}); // its own default, not hidden_size / num_attention_heads
    Json biased = qwen("qwen3");
    biased["attention_bias"] = true;
    biased["head_dim"] = 24;
    QVERIFY(parse(biased).queryKeyValueBias && parse(biased).attentionOutputBias);
    QCOMPARE(parse(biased).headSize, std::int64_t{24});
    biased["head_dim"] = nullptr;
    QVERIFY(refusal(biased, sdm::ErrorCode::BadInput).find("head_dim") != std::string::npos);
}

void TestModelConfig::windowsThatWouldAct_areKeptAsALimit()
{
    Json json = qwen("qwen2");
    json["sliding_window"] = 32;
    json["max_window_layers"] = 1;
    QVERIFY(!parse(json).slidingWindow); // named, not used
    json["use_sliding_window"] = true;
    QCOMPARE(parse(json).slidingWindow.value(), std::int64_t{32});
    json["max_window_layers"] = 2; // no layer is left for it
    QVERIFY(!parse(json).slidingWindow);
    json["layer_types"] = {"full_attention", "sliding_attention"};
    QCOMPARE(parse(json).slidingWindow.value(), std::int64_t{32});
    json["layer_types"] = {"full_attention", "full_attention"};
    QVERIFY(!parse(json).slidingWindow);
    json["layer_types"] = {"full_attention"};
    QVERIFY(refusal(json, sdm::ErrorCode::BadInput).find("layer_types") != std::string::npos);
    json["layer_types"] = {"full_attention", "linear_attention"};
    QVERIFY(refusal(json, sdm::ErrorCode::Unsupported).find("linear_attention") != std::string::npos);
}

void TestModelConfig::contradictions_areRefusedWithBothValues_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("scaling beside parameters")
        << "llama"
        << R"({"rope_parameters":{"rope_type":"default","rope_theta":1e5},"rope_scaling":{"rope_type":"llama3","factor":8,
           "low_freq_factor":1,"high_freq_factor":4,"original_max_position_embeddings":16}})"
        << QStringList{QStringLiteral("rope_scaling"), QStringLiteral("rope_parameters")};
    QTest::newRow("a base in parameters that scaling would drop")
        << "llama"
        << R"({"rope_theta":null,"rope_parameters":{"rope_type":"default","rope_theta":1e5},"rope_scaling":{"rope_type":"default"}})"
        << QStringList{QStringLiteral("rope_scaling"), QStringLiteral("rope_parameters")};
    QTest::newRow("two bases") << "llama"
                               << R"({"rope_theta":500,"rope_parameters":{"rope_type":"default","rope_theta":1e5}})"
                               << QStringList{QStringLiteral("rope_theta is 500"), QStringLiteral("100000.0 inside rope_parameters")};
    QTest::newRow("two rope types") << "phi3"
                                    << R"({"rope_scaling":{"rope_type":"default","type":"longrope"}})"
                                    << QStringList{QStringLiteral("longrope"), QStringLiteral("default")};
    QTest::newRow("two partial factors") << "phi3"
                                         << R"({"partial_rotary_factor":0.5,"rope_parameters":{"partial_rotary_factor":1.0}})"
                                         << QStringList{QStringLiteral("partial_rotary_factor is 0.5"), QStringLiteral("1.0 inside")};
    QTest::newRow("two original lengths") << "phi3"
                                          << R"({"original_max_position_embeddings":8,"rope_scaling":{"type":"longrope",
           "short_factor":[1,1,1,1],"long_factor":[1,1,1,1],"original_max_position_embeddings":32}})"
                                          << QStringList{QStringLiteral("original_max_position_embeddings is 8"), QStringLiteral("32")};
    QTest::newRow("an original length where phi3 does not look")
        << "phi3"
        << R"({"rope_scaling":{"type":"longrope","short_factor":[1,1,1,1],"long_factor":[1,1,1,1],
           "original_max_position_embeddings":32}})"
        << QStringList{QStringLiteral("original_max_position_embeddings is 32 inside rope_scaling only"), QStringLiteral("4096")};
    QTest::newRow("two families") << "llama"
                                  << R"({"model_type":"qwen2"})"
                                  << QStringList{QStringLiteral("qwen2"), QStringLiteral("LlamaForCausalLM")};
    QTest::newRow("heads that do not divide the width")
        << "llama"
        << R"({"num_attention_heads":5,"num_key_value_heads":5})" << QStringList{QStringLiteral("hidden_size is not a multiple")};
    QTest::newRow("heads that do not divide, head_dim given") << "llama"
                                                              << R"({"num_attention_heads":5,"num_key_value_heads":5,"head_dim":16})"
                                                              << QStringList{QStringLiteral("hidden_size is not a multiple")};
    QTest::newRow("key heads that do not divide")
        << "llama"
        << R"({"num_key_value_heads":3})" << QStringList{QStringLiteral("num_key_value_heads is 3"), QStringLiteral("(4)")};
    QTest::newRow("a layer type without its switch") << "qwen2"
                                                     << R"({"layer_types":["full_attention","sliding_attention"],"sliding_window":8})"
                                                     << QStringList{QStringLiteral("layer_types"), QStringLiteral("use_sliding_window")};
    QTest::newRow("bands the wrong way round") << "llama"
                                               << R"({"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":4,
           "high_freq_factor":1,"original_max_position_embeddings":16}})"
                                               << QStringList{QStringLiteral("high_freq_factor")};
    QTest::newRow("factors for another head size") << "phi3"
                                                   << R"({"original_max_position_embeddings":32,"rope_scaling":{"type":"longrope",
           "short_factor":[1,1,1],"long_factor":[1,1,1,1]}})"
                                                   << QStringList{QStringLiteral("short_factor must be a list of 4")};
    QTest::newRow("eps null") << "llama"
                              << R"({"rms_norm_eps":null})" << QStringList{QStringLiteral("rms_norm_eps")};
    QTest::newRow("tied null") << "llama"
                               << R"({"tie_word_embeddings":null})" << QStringList{QStringLiteral("tie_word_embeddings")};
}

void TestModelConfig::contradictions_areRefusedWithBothValues()
{
    QFETCH(const QString, family);
    QFETCH(const QString, keys);
    QFETCH(const QStringList, says);
    Json json = family == QStringLiteral("llama") ? llama() : family == QStringLiteral("phi3") ? phi3() : qwen("qwen2");
    if (keys.contains(QStringLiteral("\"rope_parameters\"")) && !keys.contains(QStringLiteral("\"rope_theta\":500")))
        json.erase("rope_theta");
    json.update(Json::parse(keys.toStdString()));
    const QString message = QString::fromStdString(refusal(json, sdm::ErrorCode::BadInput));
    for (const QString& part : says)
        QVERIFY2(message.contains(part), qPrintable(message));
}

void TestModelConfig::harmlessRepetitions_areAccepted()
{
    Json json = llama(); // rope_theta 500000 at top level
    json["rope_parameters"] = {{"rope_type", "default"}, {"rope_theta", 500000}};
    json["rope_scaling"] = {{"rope_type", "default"}};
    json["model_type"] = "llama";
    json["hidden_act"] = "swish";
    json["head_dim"] = nullptr;
    QCOMPARE(parse(json).rope.theta, 500000.0);
    QVERIFY(parse(json).notes.empty());
    // The body's class of the same family: transformers goes by model_type.
    for (const auto& [type, body] : {std::pair{"llama", "LlamaModel"}, std::pair{"phi3", "Phi3Model"}, std::pair{"qwen3", "Qwen3Model"}}) {
        Json other = std::string(type) == "qwen3" ? qwen("qwen3") : std::string(type) == "phi3" ? phi3() : llama();
        other["architectures"] = {body};
        other["model_type"] = type;
        QCOMPARE(std::string(parse(other).family->modelType), std::string(type));
    }
    Json other = llama();
    other["architectures"] = {"Phi3Model"};
    other["model_type"] = "llama";
    const std::string contradiction = refusal(other, sdm::ErrorCode::BadInput);
    QVERIFY2(contradiction.find("model_type is llama, architectures says Phi3Model") != std::string::npos, contradiction.c_str());
    json = phi3();
    json["original_max_position_embeddings"] = 32;
    json["rope_scaling"] = {{"rope_type", "longrope"},
                            {"type", "su"},
                            {"short_factor", {1, 1, 1, 1}},
                            {"long_factor", {1, 1, 1, 1}},
                            {"original_max_position_embeddings", 32},
                            {"factor", 4.0}};
    QVERIFY(parse(json).notes.empty()); // 128 / 32 is the factor
}

void TestModelConfig::factsThatAreFollowedOrUnused_areNoted()
{
    Json json = phi3();
    json["original_max_position_embeddings"] = 32;
    json["rope_scaling"] = {{"type", "longrope"}, {"short_factor", {1, 1, 1, 1}}, {"long_factor", {1, 1, 1, 1}}, {"factor", 64.0}};
    ModelConfig config = parse(json);
    QCOMPARE(config.rope.attentionFactor, std::sqrt(1.0 + std::log(64.0) / std::log(32.0)));
    QCOMPARE(config.notes.size(), std::size_t{1});
    QVERIFY(config.notes.front().find("64.0") != std::string::npos);

    json = llama();
    json["rope_scaling"] = {{"factor", 8.0}};
    json["dtype"] = "float32";
    config = parse(json);
    QCOMPARE(config.rope.kind, RopeConfig::Kind::Default);
    QCOMPARE(config.notes.size(), std::size_t{2});
    QVERIFY(config.notes[0].find("rope_scaling.factor") != std::string::npos);
    QVERIFY(config.notes[1].find("torch_dtype \"bfloat16\"") != std::string::npos);
}

void TestModelConfig::quantisedFolders_areNamedAsSuch()
{
    for (const char* method : {"fp8", "gptq", "awq", "bitsandbytes", "compressed-tensors"}) {
        Json json = llama();
        json["quantization_config"] = {{"quant_method", method}};
        const std::string message = refusal(json, sdm::ErrorCode::Unsupported);
        QVERIFY2(message.find(std::string("quantised by ") + method) != std::string::npos, message.c_str());
    }
    Json json = llama();
    json["quantization_config"] = nullptr;
    QVERIFY(parse(json).notes.empty());
}

void TestModelConfig::sizesBeyondAnyModel_areRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    for (const char* key : {"vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads", "head_dim",
                            "max_position_embeddings"}) {
        for (const char* value : {"4294967296", "9223372036854775807", "18446744073709551615", "1e400", "-9223372036854775808"})
            QTest::addRow("%s %s", key, value) << key << value;
    }
    QTest::newRow("a matrix of 2^31 x 2^31") << "vocab_size"
                                             << "2147483647";
    QTest::newRow("feed-forward") << "intermediate_size"
                                  << "2147483647";
}

void TestModelConfig::sizesBeyondAnyModel_areRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    Json json = llama();
    json["hidden_size"] = 65536;
    json[key.toStdString()] = "@";
    const std::string text = QString::fromStdString(json.dump()).replace(QStringLiteral("\"@\""), value).toStdString();
    try {
        ModelConfig::parse(text, "config.json");
        QFAIL("no error");
    } catch (const sdm::Error& error) {
        QCOMPARE(error.code(), sdm::ErrorCode::BadInput);
        if (value != QStringLiteral("1e400")) // no JSON number
            QVERIFY2(std::string(error.what()).find(key.toStdString()) != std::string::npos, error.what());
    }
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
    config.queryKeyValueBias = config.attentionOutputBias = true;
    const ModelConfig back = ModelConfig::parse(config.toJson("float32"), "config.json");
    QCOMPARE(back.hiddenSize, config.hiddenSize);
    QCOMPARE(back.keyValueHeadCount, config.keyValueHeadCount);
    QCOMPARE(back.rmsNormEps, config.rmsNormEps);
    QCOMPARE(back.rope.theta, config.rope.theta);
    QVERIFY(back.tiedEmbeddings && back.queryKeyValueBias && back.attentionOutputBias && !back.mlpBias);
}

QTEST_GUILESS_MAIN(TestModelConfig)
#include "tst_model_config.moc"
