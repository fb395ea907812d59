#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/config/schema.h"

#include <nlohmann/json.hpp>
#include <QTest>
#include <set>

using namespace sdm;

class TestSchema : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void defaults_areThoseOfThePublishedExample();
    void everySetting_acceptsItsOwnDefault();
    void everySetting_writesWhatItReads();
    void everySetting_isExplainedAndGrouped();
    void texts_roundTripThroughTheForm();
    void presets_areThePapersSixRows();
};

void TestSchema::defaults_areThoseOfThePublishedExample()
{
    // The example configuration of the command line's documentation, without our additions.
    const auto example = nlohmann::json::parse(R"({ "name": "", "preset": "sdm_cm_hn", "seed": 0,
      "task": {"kind": "word_ordering", "train": "", "calibration": ""},
      "model": {"path": "", "device": "auto", "dtype": "auto", "max_length": 2048},
      "loss": {"kind": "sdm", "fixed_base": null},
      "negatives": {"gamma_plus": 0.5, "gamma_gen": 0.5, "gamma_diversity": 0.5, "reset_each_epoch": true, "max_new_tokens": 512},
      "sdm_layer": {"epochs": 200, "batch_size": 50, "learning_rate": 1e-5, "exemplar_size": 1000, "alpha": 0.95,
                    "max_neighbours": 2048, "normalise": true, "iterations": 1, "feature_tail": "verified_tag"},
      "optimiser": {"epochs": 10, "batch_documents": 64, "learning_rate": 5e-5, "weight_decay": 0.01, "betas": [0.9, 0.999],
                    "eps": 1e-8, "warmup_fraction": 0.1, "clip_norm": 1.0},
      "evaluation": {"per_epoch": 2}, "final": {"layers": 1}, "checkpoint": {"keep": 2} })");
    const auto ours = nlohmann::json::parse(runConfigJson(RunConfig{}));
    const auto flat = example.flatten();
    for (const auto& [key, value] : flat.items())
        QVERIFY2(ours.contains(nlohmann::json::json_pointer(key)) && ours.at(nlohmann::json::json_pointer(key)) == value, key.c_str());
}

void TestSchema::everySetting_acceptsItsOwnDefault()
{
    for (const Setting& setting : runSettings())
        QVERIFY2(!settingFault(setting, setting.defaultValue()), setting.path.c_str());
    QVERIFY(configFaults(RunConfig{}).empty());
}

void TestSchema::everySetting_writesWhatItReads()
{
    for (const Setting& setting : runSettings()) {
        RunConfig config = findPreset("base").config;
        const SettingValue value = setting.defaultValue();
        setting.write(config, value);
        QVERIFY2(setting.read(config) == value, setting.path.c_str());
    }
}

void TestSchema::everySetting_isExplainedAndGrouped()
{
    std::set<std::string> paths;
    std::set<std::string> closedGroups;
    std::string group;
    for (const Setting& setting : runSettings()) {
        QVERIFY2(!setting.help.empty() && !setting.label.empty() && setting.help.back() == '.', setting.path.c_str());
        QVERIFY2(paths.insert(setting.path).second, setting.path.c_str());
        if (setting.group != group)
            QVERIFY2(closedGroups.insert(setting.group).second, "a group's settings are neighbours");
        group = setting.group;
    }
}

void TestSchema::texts_roundTripThroughTheForm()
{
    RunConfig config;
    config.loss.fixedBase = 2.5;
    config.task.tests = {{"a", "b c.jsonl", true}};
    for (const Setting& setting : runSettings()) {
        const SettingValue value = setting.read(config);
        QVERIFY2(settingValueFromText(setting, settingText(setting, value)) == value, setting.path.c_str());
    }
}

void TestSchema::presets_areThePapersSixRows()
{
    QStringList shown;
    for (const Preset& preset : presets()) {
        QVERIFY2(configFaults(preset.config).empty(), preset.name.c_str());
        shown << QString::fromStdString(preset.displayName);
    }
    QCOMPARE(shown.join(u'|'), QStringLiteral("Base|FT(CM)|FT(CM+HN)|SDM+FT(CM)|SDM+FT(CM+HN)|SDM+FT(CM+HN) 2nd|DPO"));
    QVERIFY(differingSettings(findPreset("sdm_cm_hn").config, RunConfig{}).empty());
    QCOMPARE(presetDisplayName("of_somebody_else"), std::string("of_somebody_else"));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
