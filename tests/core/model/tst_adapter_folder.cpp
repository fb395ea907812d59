#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/engine/folder/adapter_folder.h"
#include "core/engine/model/adapters/peft_config.h"
#include "core/engine/provenance/model_digest.h"
#include "core/engine/runtime/safetensors.h"
#include "small_model.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::engine;
namespace fs = std::filesystem;

/// Adapters in folders of PEFT's format: what is written is read, what is not understood is named, and a base is the one that was meant.
class TestAdapterFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saved_isReadBackToTheBit();
    void config_isWhatPeftWants();
    void settings_areFollowedOrNamed_data();
    void settings_areFollowedOrNamed();
    void tensors_areHeldAgainstTheTargets_data();
    void tensors_areHeldAgainstTheTargets();
    void base_isFoundWhereTheProjectIsNow();
    void otherBase_isRefused();
    void absentBase_isNamed();
    void wholeModelBesideAnAdapter_isRefused();
    void digest_followsAdapterAndBaseAndNoPlace();

private:
    fs::path base() const { return m_root / "base"; }
    fs::path adapter() const { return m_root / "adapter"; }
    void change(const char* key, const nlohmann::json& value) const
    {
        nlohmann::json config = nlohmann::json::parse(readFile(adapter() / kAdapterConfig));
        config[key] = value;
        writeFileAtomically(adapter() / kAdapterConfig, config.dump());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_root;
    std::optional<CausalLm> m_model;
};

namespace {

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

void TestAdapterFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = fs::path(m_folder->path().toStdString()) / "project";
    sdm::test::smallModel().save(base(), {}, at::kFloat);
    m_model.emplace(CausalLm::load(base(), {}));
    m_model->adapt({2, 3.0, false, TargetPattern::fromSetting("q_proj,down_proj")}, RandomSource(1));
    const c10::NoGradGuard noGrad;
    at::manual_seed(1);
    for (const Parameter& parameter : m_model->adapter()->parameters())
        parameter.tensor.copy_(at::randn(parameter.tensor.sizes()) * 0.3);
    m_model->saveAdapter(adapter(), {base(), modelDigest(base())}, {});
}

void TestAdapterFolder::saved_isReadBackToTheBit()
{
    const CausalLm again = CausalLm::load(adapter(), {});
    const c10::NoGradGuard noGrad;
    const PackedBatch batch = PackedBatch::of(sdm::test::documentsOf({5, 17}), c10::kCPU);
    QVERIFY(at::equal(again.hidden(batch), m_model->hidden(batch)));
    const ParameterSet read = again.parameters(), written = m_model->parameters();
    QCOMPARE(read.size(), written.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        QCOMPARE(read[i].name, written[i].name);
        QVERIFY2(at::equal(read[i].tensor, written[i].tensor), read[i].name.c_str());
    }
}

void TestAdapterFolder::config_isWhatPeftWants()
{
    const nlohmann::json config = nlohmann::json::parse(readFile(adapter() / kAdapterConfig));
    QCOMPARE(config.at("peft_type").get<std::string>(), std::string("LORA"));
    QCOMPARE(config.at("r").get<int>(), 2);
    QVERIFY(config.at("lora_alpha").is_number_integer());
    QCOMPARE(config.at("target_modules").dump(), std::string(R"(["q_proj","down_proj"])"));
    QCOMPARE(fs::path(config.at("base_model_name_or_path").get<std::string>()), fs::canonical(base()));
    const SafetensorsFile weights(adapter() / kAdapterWeights);
    QCOMPARE(weights.names().size(), std::size_t{8});
    QVERIFY(weights.contains("base_model.model.model.layers.1.mlp.down_proj.lora_A.weight"));
    QCOMPARE(weights.metadata().at("format"), std::string("pt"));

    m_model->adapt({2, 2.5, false, TargetPattern::allLinear()}, RandomSource(1));
    const nlohmann::json all = nlohmann::json::parse(peftConfigText(*m_model->adapter(), base()));
    QCOMPARE(all.at("target_modules").dump(), std::string(R"(["down_proj","gate_proj","k_proj","o_proj","q_proj","up_proj","v_proj"])"));
    QCOMPARE(all.at("lora_alpha").get<double>(), 2.5);
}

void TestAdapterFolder::settings_areFollowedOrNamed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char* key, const char* value, bool accepted) {
        QTest::addRow("%s %s", key, value) << QString::fromLatin1(key) << QString::fromLatin1(value) << accepted;
    };
    row("use_dora", "true", false);
    row("bias", R"("all")", false);
    row("bias", R"("lora_only")", false);
    row("lora_bias", "true", false);
    row("modules_to_save", R"(["lm_head"])", false);
    row("rank_pattern", R"({"q_proj":4})", false);
    row("alpha_pattern", R"({"q_proj":4})", false);
    row("layers_to_transform", "[1]", false);
    row("layer_replication", "[[0,1]]", false);
    row("exclude_modules", R"(["q_proj"])", false);
    row("fan_in_fan_out", "true", false);
    row("target_parameters", R"(["x"])", false);
    row("trainable_token_indices", "[3]", false);
    row("init_lora_weights", R"("pissa")", false);
    row("init_lora_weights", R"("olora")", false);
    row("loftq_config", R"({"loftq_bits":4})", false);
    row("peft_type", R"("ADALORA")", false);
    row("r", "0", false);
    row("r", "2.5", false);
    row("lora_alpha", R"("a")", false);
    row("target_modules", "[]", false);
    row("target_modules", "[1]", false);
    row("target_modules", R"("")", false);
    row("something_new", "17", false);
    row("something_new", R"("on")", false);
    row("something_new", "null", true);
    row("something_new", "false", true);
    row("something_new", "{}", true);
    row("use_rslora", "true", true);
    row("init_lora_weights", R"("gaussian")", true);
    row("init_lora_weights", "false", true);
    row("lora_dropout", "0.1", true); // only training drops
    row("target_modules", R"(["q_proj","down_proj","qkv_proj"])", true);
    row("target_modules", R"("model.*(q|down)_proj")", true);
    row("modules_to_save", "[]", true);
}

void TestAdapterFolder::settings_areFollowedOrNamed()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, accepted);
    change(key.toLatin1().constData(), nlohmann::json::parse(value.toStdString()));
    const std::string message = messageOf([&] { CausalLm::load(adapter(), {}); });
    if (accepted) {
        QCOMPARE(message, std::string("nothing was thrown"));
        return;
    }
    QVERIFY2(message.find(key.toStdString()) != std::string::npos, message.c_str());
    QVERIFY2(message.find(kAdapterConfig) != std::string::npos, message.c_str());
}

void TestAdapterFolder::tensors_areHeldAgainstTheTargets_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* key, const char* value, const char* says) {
        QTest::newRow(says) << QString::fromLatin1(key) << QString::fromLatin1(value) << QString::fromLatin1(says);
    };
    row("target_modules", R"(["q_proj"])", "mlp.down_proj.lora_A.weight', which is not A or B");
    row("target_modules", R"(["q_proj","down_proj","o_proj"])",
        "lacks tensor 'base_model.model.model.layers.0.self_attn.o_proj.lora_A.weight'");
    row("r", "4", "has shape [2, 24], rank and base want [4, 24]");
}

void TestAdapterFolder::tensors_areHeldAgainstTheTargets()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    change(key.toLatin1().constData(), nlohmann::json::parse(value.toStdString()));
    const std::string message = messageOf([&] { CausalLm::load(adapter(), {}); });
    QVERIFY2(message.find(says.toStdString()) != std::string::npos, message.c_str());
    QVERIFY2(message.find(kAdapterWeights) != std::string::npos, message.c_str());
}

void TestAdapterFolder::base_isFoundWhereTheProjectIsNow()
{
    const fs::path moved = m_root.parent_path() / "moved";
    fs::rename(m_root, moved);
    QCOMPARE(baseOf(moved / "adapter").folder, moved / "base");
    CausalLm::load(moved / "adapter", {});
    // Without our file as PEFT has it.
    fs::remove(moved / "adapter" / kAdapterBase);
    QVERIFY(messageOf([&] { baseOf(moved / "adapter"); }).find("is no folder here") != std::string::npos);
    fs::rename(moved, m_root);
    QCOMPARE(baseOf(adapter()).folder, fs::canonical(base()));
    QCOMPARE(baseOf(adapter()).digest, std::string());
    change("base_model_name_or_path", "../base");
    QCOMPARE(baseOf(adapter()).folder, base());
}

void TestAdapterFolder::otherBase_isRefused()
{
    CausalLm::random(m_model->config(), {}, 99).save(base(), {}, at::kFloat);
    const std::string message = messageOf([&] { CausalLm::load(adapter(), {}); });
    QVERIFY2(message.find("is not the base this adapter was trained on") != std::string::npos, message.c_str());
}

void TestAdapterFolder::absentBase_isNamed()
{
    fs::remove_all(base());
    const std::string message = messageOf([&] { CausalLm::load(adapter(), {}); });
    for (const std::string& part : {base().string(), std::string(kAdapterConfig), std::string("--base")})
        QVERIFY2(message.find(part) != std::string::npos, message.c_str());
    change("base_model_name_or_path", nullptr);
    QVERIFY(messageOf([&] { CausalLm::load(adapter(), {}); }).find("names no base model") != std::string::npos);
}

void TestAdapterFolder::wholeModelBesideAnAdapter_isRefused()
{
    fs::copy_file(base() / "model.safetensors", adapter() / "model.safetensors");
    QVERIFY(messageOf([&] { CausalLm::load(adapter(), {}); }).find("holds a whole model (model.safetensors) and an adapter") !=
            std::string::npos);
}

void TestAdapterFolder::digest_followsAdapterAndBaseAndNoPlace()
{
    const std::string digest = modelDigest(adapter());
    QVERIFY(digest != modelDigest(base()));
    change("base_model_name_or_path", "../base");
    fs::remove(adapter() / kAdapterBase);
    QCOMPARE(modelDigest(adapter()), digest);
    change("lora_alpha", 4);
    QVERIFY(modelDigest(adapter()) != digest);
    change("lora_alpha", 3);
    QCOMPARE(modelDigest(adapter()), digest);
    writeFileAtomically(base() / "config.json", readFile(base() / "config.json") + "\n");
    QVERIFY(modelDigest(adapter()) != digest);
}

QTEST_GUILESS_MAIN(TestAdapterFolder)
#include "tst_adapter_folder.moc"
