#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/json_lines.h"
#include "core/config/presets.h"
#include "core/config/schema.h"

#include <functional>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;

namespace {

/// What an Error says, or "no error".
QString complaintOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
    return QStringLiteral("no error");
}

} // namespace

class TestConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void badConfiguration_isRefusedWithItsPath_data();
    void badConfiguration_isRefusedWithItsPath();
    void badOverride_isRefusedWithItsPath_data();
    void badOverride_isRefusedWithItsPath();
    void goodOverrides_changeTheirSetting();
    void configurationFile_namesFileAndLine();
    void longKeys_costNothing();
    void nullForAnOptionalMember_isAsIfLeftOut();
    void relativePaths_areTakenFromTheFilesFolder();
    void json_roundTripsEverySetting();
    void leftOutKeys_keepThePresetsValues();
    void changedPreset_keepsWhatTheUserChanged();
    void presetOverride_takesThePlaceOfTheFiles();
    void missingForRun_namesTheEmptyPaths();
    void layerConfig_isTheObjectAloneOrInItsSection();
};

void TestConfig::badConfiguration_isRefusedWithItsPath_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* json, const char* complaint) {
        QTest::newRow(QByteArray(json).simplified().constData()) << QByteArray(json) << QString::fromUtf8(complaint);
    };

    row(R"({"optimiser": {"epochs": -3}})", "optimiser.epochs: must be ≥ 1, is -3");
    row(R"({"optimiser": {"epoch": 3}})", "optimiser.epoch: unknown key (did you mean optimiser.epochs?)");
    row(R"({"learning_rate": 3})", "learning_rate: unknown key (did you mean sdm_layer.learning_rate?)");
    row(R"({"optimizer": {"epochs": 3}})", "optimizer: unknown key (did you mean optimiser?)");
    row(R"({"zzzzzzzz": 3})", "zzzzzzzz: unknown key (no setting has this name)");
    row(R"({"optimiser.epochs": 3})", "optimiser.epochs: unknown key (did you mean optimiser.epochs?)");
    row(R"({"optimiser": 3})", "optimiser: must be an object");
    row(R"({"optimiser": {"epochs": "ten"}})", "optimiser.epochs: must be a whole number, is \"ten\"");
    row(R"({"optimiser": {"epochs": 2.5}})", "optimiser.epochs: must be a whole number, is 2.5");
    row(R"({"optimiser": {"epochs": 0}})", "optimiser.epochs: must be ≥ 1, is 0");
    row(R"({"seed": 18446744073709551615})", "seed: must be at most 9223372036854775807, is 18446744073709551615");
    row(R"({"seed": -1})", "seed: must be ≥ 0, is -1");
    row(R"({"optimiser": {"learning_rate": 0}})", "optimiser.learning_rate: must be > 0, is 0");
    row(R"({"optimiser": {"learning_rate": "1e-5"}})", "optimiser.learning_rate: must be a number, is \"1e-5\"");
    row(R"({"optimiser": {"betas": [0.9]}})", "optimiser.betas: must be a list of two numbers, is [0.9]");
    row(R"({"optimiser": {"betas": [0.9, 1]}})", "optimiser.betas: must be ≥ 0 and < 1, is 1");
    row(R"({"checkpoint": {"keep": 9223372036854775807}})", "checkpoint.keep: must be ≤ 1048576, is 9223372036854775807");
    row(R"({"final": {"layers": 1000000000000}})", "final.layers: must be ≤ 1000, is 1000000000000");
    row(R"({"sdm_layer": {"exemplar_size": 1000000000000}})", "sdm_layer.exemplar_size: must be ≤ 65536, is 1000000000000");
    row(R"({"optimiser": {"batch_documents": 65537}})", "optimiser.batch_documents: must be ≤ 65536, is 65537");
    row(R"({"evaluation": {"per_epoch": 1048577}})", "evaluation.per_epoch: must be ≤ 1048576, is 1048577");
    row(R"({"negatives": {"gamma_gen": 1.5}})", "negatives.gamma_gen: must be ≥ 0 and ≤ 1, is 1.5");
    row(R"({"negatives": {"reset_each_epoch": 1}})", "negatives.reset_each_epoch: must be true or false, is 1");
    row(R"({"sdm_layer": {"alpha": 0.5}})", "sdm_layer.alpha: must be > 0.5 and ≤ 1, is 0.5");
    row(R"({"loss": {"kind": "sdn"}})", "loss.kind: must be one of sdm, cross_entropy, dpo, is \"sdn\"");
    row(R"({"loss": {"kind": 1}})", "loss.kind: must be a text, is 1");
    row(R"({"loss": {"fixed_base": "e"}})", "loss.fixed_base: must be a number or null, is \"e\"");
    row(R"({"loss": {"fixed_base": 1}})", "loss.fixed_base: must be > 1, is 1");
    row(R"({"loss": {"kind": "cross_entropy", "fixed_base": 3}})",
        "loss.fixed_base: must be null unless loss.kind is sdm (cross-entropy has the base e)");
    row(R"({"checkpoint": {"state": "adapter"}})",
        "checkpoint.state: must not be \"adapter\" unless adapter.kind is lora (the run trains the model itself)");
    row(R"({"checkpoint": {"state": "weights"}, "adapter": {"kind": "lora", "base": "int8"}})",
        "checkpoint.state: must not be \"weights\" unless adapter.base is auto (the adapter is merged into the model's weights, and those "
        "are then not in memory; \"adapter\" holds it alone)");
    row(R"({"loss": {"kind": "dpo"}})", "negatives.gamma_gen: must be 0 with loss dpo and a reference: what the untuned model thinks of "
                                        "answers that are yet to be generated is not known (set it to 0, or loss.dpo_reference to false)");
    row(R"({"loss": {"dpo_beta": 0}})", "loss.dpo_beta: must be > 0, is 0");
    row(R"({"preset": "sdm"})", "preset: must be one of base, ce_cm, ce_cm_hn, sdm_cm, sdm_cm_hn, sdm_cm_hn_2nd, dpo, is \"sdm\"");
    row(R"({"preset": "base", "optimiser": {"epochs": 2}})",
        "optimiser.epochs: must be 0 with preset base, is 2 (base tunes nothing; choose another preset to tune)");
    row(R"({"model": {"device": "cuda:x"}})", "model.device: must be one of auto, cpu, cuda, cuda:N, is \"cuda:x\"");
    row(R"({"name": "a\nb"})", "name: must have no line break or other control character");
    row(R"({"task": {"tests": {}}})", "task.tests: must be a list of test sets, is {}");
    row(R"({"task": {"tests": ["a.jsonl"]}})",
        R"(task.tests[0]: must be an object like {"name": "wikipedia", "file": "test.jsonl", "shifted": false}, is "a.jsonl")");
    row(R"({"task": {"tests": [{"name": "a", "path": "x"}]}})", "task.tests[0].path: unknown key (a test set has name, file and shifted)");
    row(R"({"task": {"tests": [{"name": "a", "file": "x", "shifted": "no"}]}})", "task.tests[0].shifted: must be true or false, is \"no\"");
    row(R"({"task": {"tests": [{"file": "x"}]}})", "task.tests[0].name: must not be empty (results are listed under it)");
    row(R"({"task": {"tests": [{"name": "a"}]}})", "task.tests[0].file: must not be empty (name a JSONL file)");
    row(R"({"task": {"tests": [{"name": "calibration", "file": "x"}]}})",
        "task.tests[0].name: must not be \"calibration\" (that split has the name already)");
    row(R"({"task": {"tests": [{"name": "a/b", "file": "x"}]}})",
        "task.tests[0].name: must have no slash and no control character, is \"a/b\" (it is part of metric keys)");
    row((R"({"task": {"tests": [{"name": ")" + std::string(201, 'n') + R"(", "file": "x"}]}})").c_str(),
        "task.tests[0].name: must have at most 200 bytes, has 201 (its answers are written to a file of that name)");
    row(R"({"task": {"tests": [{"name": "a", "file": "x"}, {"name": "a", "file": "y"}]}})",
        "task.tests[1].name: must differ from the other test sets, is \"a\"");
    row("[1]", "a run configuration must be a JSON object");
    row("{\"seed\": 1,\n", "line 2, column 1: the text ends where a key in double quotes should stand (it may be cut off)");
}

void TestConfig::badConfiguration_isRefusedWithItsPath()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, complaint);
    QCOMPARE(complaintOf([&] { parseRunConfig(json.toStdString()); }), complaint);
}

void TestConfig::badOverride_isRefusedWithItsPath_data()
{
    QTest::addColumn<QByteArray>("override");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* text, const char* complaint) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(complaint);
    };

    row("optimiser.epochs", "--set: must be key=value, is \"optimiser.epochs\" (like --set optimiser.epochs=3)");
    row("=3", "--set: must be key=value, is \"=3\" (like --set optimiser.epochs=3)");
    row("optimiser.epochs=ten", "optimiser.epochs: must be a whole number, is \"ten\"");
    row("optimiser.epochs=-3", "optimiser.epochs: must be ≥ 1, is -3");
    row("optimiser.epochs=", "optimiser.epochs: must be a whole number, is \"\"");
    row("optimiser.learning_rate=nan", "optimiser.learning_rate: must be a number, is \"nan\"");
    row("seed=9223372036854775808", "seed: must be at most 9223372036854775807, is 9223372036854775808");
    row("seed=18446744073709551615", "seed: must be at most 9223372036854775807, is 18446744073709551615");
    row("seed=18446744073709551616", "seed: must be a whole number, is 1.8446744073709552e+19");
    row("seed=-1", "seed: must be ≥ 0, is -1");
    row("seed=1.0", "seed: must be a whole number, is 1.0");
    row("seed=1 2", "seed: must be a whole number, is \"1 2\"");
    row("optimiser.learning_rate=0,5", "optimiser.learning_rate: must be a number, is \"0,5\"");
    row("optimiser.learning_rate=1e999", "optimiser.learning_rate: must be a number, is \"1e999\"");
    row("model.path=/m/caf\xe9", "model.path: must be UTF-8 text, holds other bytes");
    row("name=\xff", "name: must be UTF-8 text, holds other bytes");
    row("optimiser=3", "optimiser: is a group of settings (set its members one by one)");
    row("optimizer.epochs=3", "optimizer.epochs: unknown key (did you mean optimiser.epochs?)");
    row("loss.kind=sdn", "loss.kind: must be one of sdm, cross_entropy, dpo, is \"sdn\"");
    row("task.tests[1].file=x", "task.tests[1].file: must follow the other test sets (the next is task.tests[0])");
    row("task.tests[x].file=x", "task.tests[x].file: unknown key (like task.tests[0].file, .name or .shifted)");
    row("task.tests[0].shifted=maybe", "task.tests[0].shifted: must be true or false, is \"maybe\"");
}

void TestConfig::badOverride_isRefusedWithItsPath()
{
    QFETCH(QByteArray, override);
    QFETCH(QString, complaint);
    RunConfig config;
    QCOMPARE(complaintOf([&] { applyOverride(config, override.toStdString()); }), complaint);
}

void TestConfig::goodOverrides_changeTheirSetting()
{
    RunConfig config;
    for (const char* text : {"name=a = b", "seed=7", "model.device=cuda:1", "optimiser.learning_rate=3e-4", "optimiser.betas=[0.8, 0.98]",
                             "loss.fixed_base=2.5", "negatives.reset_each_epoch=false", "model.path=\"/m/a b\"",
                             R"(task.tests=[{"name": "id", "file": "a.jsonl"}])", "task.tests[1].name=far", "task.tests[1].file=b.jsonl",
                             "task.tests[1].shifted=true"})
        applyOverride(config, text);
    QCOMPARE(config.name, std::string("a = b"));
    QCOMPARE(config.seed, std::uint64_t{7});
    QCOMPARE(config.model.device, std::string("cuda:1"));
    QCOMPARE(config.optimiser.learningRate, 3e-4);
    QCOMPARE(config.optimiser.beta2, 0.98);
    QCOMPARE(config.loss.fixedBase.value(), 2.5);
    QVERIFY(!config.negatives.resetEachEpoch);
    QCOMPARE(config.model.path, std::string("/m/a b"));
    QCOMPARE(config.task.tests.size(), std::size_t{2});
    QVERIFY(config.task.tests[1] == (RunConfig::TestSet{"far", "b.jsonl", true}));
    applyOverride(config, "loss.fixed_base=null");
    QVERIFY(!config.loss.fixedBase);
}

void TestConfig::configurationFile_namesFileAndLine()
{
    const std::string text = "{\n  \"seed\": 1,\n  \"optimiser\": {\n    \"epochs\": -3\n  }\n}\n";
    QCOMPARE(complaintOf([&] { parseRunConfig(text, "run.json"); }),
             QString::fromUtf8("optimiser.epochs: must be ≥ 1, is -3 (run.json:4)"));
    QCOMPARE(complaintOf([] { parseRunConfig("{\n\"seed\" 1}", "run.json"); }),
             QStringLiteral("run.json:2:8: '1' stands where a colon should"));
    QCOMPARE(complaintOf([] { parseRunConfig("{\"seed\": 1,\n\"seed\": 2}", "run.json"); }),
             QStringLiteral("run.json:2:1: the key 'seed' stands twice (keep one of them)"));
    QCOMPARE(complaintOf([] { parseRunConfig("\xef\xbb\xbf{\"seed\":\n-1}", "run.json"); }),
             QString::fromUtf8("seed: must be ≥ 0, is -1 (run.json:1)"));
    QCOMPARE(complaintOf([] { parseRunConfig("{\"loss\": {\"fixed_base\": NaN}}", "run.json"); }),
             QStringLiteral("run.json:1:25: NaN is no JSON number (write a number or null)"));
    QCOMPARE(complaintOf([] { parseRunConfig("version https://git-lfs.github.com/spec/v1\n", "run.json"); }),
             QStringLiteral("run.json:1:1: is a Git LFS pointer, not the file (run git lfs pull)"));
    QCOMPARE(complaintOf([] { parseRunConfig("{\"task\":\n{\"tests\": [\n{\"name\": \"a\"}]}}", "run.json"); }),
             QStringLiteral("task.tests[0].file: must not be empty (name a JSONL file; run.json:3)"));
    QCOMPARE(complaintOf([] { loadRunConfig("/nonexistent/run.json"); }).contains(QStringLiteral("/nonexistent/run.json")), true);
}

void TestConfig::longKeys_costNothing()
{
    // Under a key of 300,000 bytes every member's path would be as long again.
    const std::string key(300'000, 'k');
    std::string members;
    for (int i = 0; i < 20'000; ++i)
        members += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":[0,0]";
    const std::string text = "{\"seed\":1,\n\"" + key + "\":{" + members + "},\n\"task\":{\"tests\":[{\"file\":\"x\"}]}}";
    std::size_t stored = 0;
    const auto lines = linesOfKeys(text);
    for (const auto& [path, line] : lines)
        stored += path.size();
    QVERIFY2(stored < text.size(), std::to_string(stored).c_str());
    QCOMPARE(lines.at("seed"), std::size_t{1});
    QCOMPARE(lines.at("task.tests[0].file"), std::size_t{3});
    // Nor do many short ones: no configuration has them.
    std::string list = "[0";
    for (int i = 0; i < 400'000; ++i)
        list += ",0";
    QCOMPARE(linesOfKeys("{\"a\":" + list + "]}").size(), kMostPaths);

    // The message names it and does not repeat it.
    const QString complaint = complaintOf([&] { parseRunConfig(text, "run.json"); });
    QVERIFY2(complaint.size() < 200 && complaint.contains(QStringLiteral("kkk…: unknown key")), qPrintable(complaint.left(300)));
    const QString word = complaintOf([&] { parseRunConfig("{\"loss\":{\"kind\":\"" + key + "\"}}", "run.json"); });
    QVERIFY2(word.size() < 200, qPrintable(word.left(300)));
    RunConfig config;
    QVERIFY(complaintOf([&] { applyOverride(config, key + "=1"); }).size() < 200);
    QVERIFY(complaintOf([&] { applyOverride(config, key); }).size() < 200);
    QVERIFY(complaintOf([&] { findPreset(key); }).size() < 300);
}

void TestConfig::nullForAnOptionalMember_isAsIfLeftOut()
{
    const RunConfig config = parseRunConfig(R"({"task": {"tests": [{"name": "a", "file": "x", "shifted": null}]}})");
    QVERIFY(!config.task.tests.at(0).shifted);
    QVERIFY(complaintOf([] {
                parseRunConfig(R"({"task": {"tests": [{"name": null, "file": "x"}]}})");
            }).startsWith(QStringLiteral("task.tests[0].name: must be a text, is null")));
}

void TestConfig::relativePaths_areTakenFromTheFilesFolder()
{
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "run.json";
    writeFileAtomically(path,
                        R"({"model": {"path": "../m"}, "task": {"train": "t.jsonl", "tests": [{"name": "a", "file": "/abs/x.jsonl"}]}})");
    const RunConfig config = loadRunConfig(path);
    QCOMPARE(config.model.path, (path.parent_path().parent_path() / "m").string());
    QCOMPARE(config.task.train, (path.parent_path() / "t.jsonl").string());
    QCOMPARE(config.task.tests[0].file, std::string("/abs/x.jsonl"));
    QVERIFY(config.task.calibration.empty());
}

void TestConfig::json_roundTripsEverySetting()
{
    RunConfig config;
    config.name = "ä \"quoted\"";
    config.seed = 9007199254740993ULL; // not a double
    config.loss.fixedBase = 2.718281828459045;
    config.optimiser.learningRate = 0.1 + 0.2;
    config.sdmLayer.featureTail = FeatureTail::EndOfTurn;
    config.task.tests = {{"id", "a.jsonl", false}, {"far", "b.jsonl", true}};
    const RunConfig again = parseRunConfig(runConfigJson(config));
    QVERIFY(differingSettings(config, again).empty());
    QCOMPARE(runConfigJson(again, -1), runConfigJson(config, -1));
}

void TestConfig::leftOutKeys_keepThePresetsValues()
{
    const RunConfig config = parseRunConfig(R"({"preset": "ce_cm", "optimiser": {"epochs": 3}})");
    QVERIFY(config.loss.kind == LossKind::CrossEntropy);
    QCOMPARE(config.negatives.gammaGen, 0.0);
    QCOMPARE(config.optimiser.epochs, std::int64_t{3});
    QCOMPARE(parseRunConfig(R"({"preset": "base"})").optimiser.epochs, std::int64_t{0});
}

void TestConfig::changedPreset_keepsWhatTheUserChanged()
{
    RunConfig config = findPreset("sdm_cm_hn").config;
    config.negatives.gammaGen = 0.25;
    changePreset(config, "ce_cm");
    QVERIFY(config.loss.kind == LossKind::CrossEntropy);
    QCOMPARE(config.negatives.gammaGen, 0.25);
    QCOMPARE(config.preset, std::string("ce_cm"));
}

void TestConfig::presetOverride_takesThePlaceOfTheFiles()
{
    const RunConfig config = parseRunConfig(R"({"preset": "sdm_cm_hn", "seed": 4})", {}, "ce_cm");
    QCOMPARE(config.preset, std::string("ce_cm"));
    QVERIFY(config.loss.kind == LossKind::CrossEntropy);
    QCOMPARE(config.seed, std::uint64_t{4});
    QCOMPARE(parseRunConfig(R"({"optimiser": {"epochs": 3}})", {}, "base").optimiser.epochs, std::int64_t{0});
}

void TestConfig::missingForRun_namesTheEmptyPaths()
{
    QStringList paths;
    for (const ConfigFault& fault : missingForRun(RunConfig{}))
        paths << QString::fromStdString(fault.path);
    QCOMPARE(paths, (QStringList{QStringLiteral("model.path"), QStringLiteral("task.train"), QStringLiteral("task.calibration"),
                                 QStringLiteral("task.tests")}));
}

void TestConfig::layerConfig_isTheObjectAloneOrInItsSection()
{
    QCOMPARE(parseLayerConfig(R"({"epochs": 0, "exemplar_size": 3})").exemplarSize, std::int64_t{3});
    QCOMPARE(parseLayerConfig(R"({"sdm_layer": {"epochs": 7}})").epochs, std::int64_t{7});
    QCOMPARE(complaintOf([] { parseLayerConfig(R"({"epoch": 1})"); }),
             QStringLiteral("sdm_layer.epoch: unknown key (did you mean sdm_layer.epochs?)"));
}

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
