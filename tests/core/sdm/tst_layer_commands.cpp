#include "core/base/atomic_file.h"
#include "core/engine/runtime/safetensors.h"
#include "tests/core/sdm/tensors.h"

#include <algorithm>
#include <ATen/ops/arange.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/stack.h>
#include <filesystem>
#include <limits>
#include <nlohmann/json.hpp>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm::test;

namespace {

namespace fs = std::filesystem;

struct Outcome {
    int exitCode = -1;
    QString out, log;
};

Outcome run(const std::vector<std::string>& arguments)
{
    QStringList list;
    for (const std::string& argument : arguments)
        list << QString::fromStdString(argument);
    QProcess process;
    process.start(QStringLiteral(SDM_RUNNER_PATH), list);
    process.waitForFinished(100000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// The commands around a layer: what they write, and how they refuse.
class TestLayerCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fit_writesLayerReportAndOneJsonValue();
    void fit_withoutInitialWeights_dependsOnTheSeedOnly();
    void show_printsTheTableOfTheCalibrationHalf();
    void apply_withoutLabelsWritesNoLoss();
    void aLayerKnowsWhatItsFeaturesWereMadeFrom();
    void faults_nameTheirPlaceAndExitCode_data();
    void faults_nameTheirPlaceAndExitCode();

private:
    std::string path(const std::string& name) const { return m_folder.filePath(QString::fromStdString(name)).toStdString(); }
    std::vector<std::string> fitting(const std::string& out, const std::vector<std::string>& more = {}) const;

    QTemporaryDir m_folder;
};

void TestLayerCommands::initTestCase()
{
    // Two classes on two sides of the origin; the first feature tells them apart.
    const at::Tensor labels = at::arange(40).remainder(2);
    const at::Tensor side = labels.to(at::kFloat).mul(2).sub(1), wave = at::arange(40).to(at::kFloat).mul(0.7).sin();
    const at::Tensor features = at::stack({side.add(wave.mul(0.3)), wave, wave.mul(side)}, 1);
    sdm::engine::writeSafetensors(path("support.safetensors"), {{"features", features}, {"labels", labels}});
    sdm::engine::writeSafetensors(path("calibration.safetensors"), {{"features", features.add(0.02)}, {"labels", labels}});
    sdm::engine::writeSafetensors(path("unlabelled.safetensors"), {{"features", features.mul(1.1)}});
    sdm::engine::writeSafetensors(path("narrow.safetensors"), {{"features", features.narrow(1, 0, 2)}, {"labels", labels}});
    sdm::engine::writeSafetensors(path("short.safetensors"), {{"features", features}, {"labels", labels.narrow(0, 0, 39)}});
    at::Tensor billion = labels.clone();
    billion[7] = std::int64_t{1'000'000'000};
    sdm::engine::writeSafetensors(path("billion.safetensors"), {{"features", features}, {"labels", billion}});
    billion[7] = std::numeric_limits<std::int64_t>::min();
    sdm::engine::writeSafetensors(path("neither.safetensors"), {{"features", features}, {"labels", billion}});
    sdm::engine::writeSafetensors(path("largest.safetensors"),
                                  {{"features", features}, {"labels", labels.add(std::numeric_limits<std::int64_t>::max() - 1)}});
    sdm::engine::writeSafetensors(
        path("scalars.safetensors"),
        {{"adaptor.weight", at::ones({})}, {"adaptor.bias", at::ones({})}, {"linear.weight", at::ones({})}, {"linear.bias", at::ones({})}});
    sdm::writeFileAtomically(path("config.json"), R"({"epochs": 5, "learning_rate": 0.01, "exemplar_size": 4, "alpha": 0.8})");
    sdm::writeFileAtomically(path("typing.json"), R"({"epoch": 5})");
    QCOMPARE(run(fitting("layer", {"--report", path("report.json")})).exitCode, 0);
}

std::vector<std::string> TestLayerCommands::fitting(const std::string& out, const std::vector<std::string>& more) const
{
    std::vector<std::string> arguments{"--json",        "--quiet",
                                       "layer",         "fit",
                                       "--support",     path("support.safetensors"),
                                       "--calibration", path("calibration.safetensors"),
                                       "--config",      path("config.json"),
                                       "--out",         path(out)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

void TestLayerCommands::fit_writesLayerReportAndOneJsonValue()
{
    const Outcome fitted = run(fitting("again"));
    QVERIFY(fitted.log.isEmpty());
    const auto result = nlohmann::json::parse(fitted.out.toStdString());
    QCOMPARE(result.at("classes").get<int>(), 2);
    QCOMPARE(result.at("exemplar_size").get<int>(), 4);
    QCOMPARE(result.at("support_size").get<int>(), 40);
    const auto report = nlohmann::json::parse(sdm::readFile(path("report.json")));
    QCOMPARE(report.at("epochs").size(), std::size_t{5});
    for (const char* key :
         {"epoch", "train_loss", "calibration_balanced_loss", "calibration_loss", "calibration_accuracy", "mean_similarity"})
        QVERIFY2(report.at("epochs").at(0).contains(key), key);
    for (const char* key : {"best_epoch", "qr_min", "psi"})
        QVERIFY2(report.contains(key), key);
    QVERIFY(fs::exists(path("again/layer.safetensors")));
}

void TestLayerCommands::fit_withoutInitialWeights_dependsOnTheSeedOnly()
{
    const auto weightsOf = [&](const std::string& out, const std::vector<std::string>& more) {
        run(fitting(out, more));
        return sdm::engine::SafetensorsFile(path(out + "/layer.safetensors")).tensor("adaptor.weight").clone();
    };
    const at::Tensor first = weightsOf("seed0", {});
    QVERIFY(first.equal(weightsOf("seed0again", {"--seed", "0"})));
    QVERIFY(!first.equal(weightsOf("seed1", {"--seed", "1"})));
}

void TestLayerCommands::show_printsTheTableOfTheCalibrationHalf()
{
    const auto summary = nlohmann::json::parse(run({"--json", "layer", "show", path("layer")}).out.toStdString());
    QCOMPARE(summary.at("calibration").at("classes").size(), std::size_t{2});
    QCOMPARE(summary.at("calibration").at("marginal").at("count").get<int>(), 40);
    const Outcome table = run({"layer", "show", path("layer")});
    QCOMPARE(table.exitCode, 0);
    QVERIFY(table.out.contains(QStringLiteral("balanced")) && table.out.contains(QStringLiteral("qr_min")));
}

void TestLayerCommands::apply_withoutLabelsWritesNoLoss()
{
    const std::string out = path("judged.safetensors");
    const Outcome applied = run({"layer", "apply", "--layer", path("layer"), "--features", path("unlabelled.safetensors"), "--out", out});
    QCOMPARE(applied.exitCode, 0);
    const sdm::engine::SafetensorsFile judged(out);
    QVERIFY(!judged.contains("loss"));
    QCOMPARE(judged.tensor("effective_sample_size").scalar_type(), at::kLong);
    QCOMPARE(judged.tensor("in_region_lower").scalar_type(), at::kByte);
    QCOMPARE(judged.tensor("sdm").size(1), std::int64_t{2});
    const Outcome labelled =
        run({"--json", "layer", "apply", "--layer", path("layer"), "--features", path("support.safetensors"), "--out", out});
    QVERIFY(sdm::engine::SafetensorsFile(out).contains("loss"));
    QCOMPARE(nlohmann::json::parse(labelled.out.toStdString()).at("rows").get<int>(), 40);
}

void TestLayerCommands::aLayerKnowsWhatItsFeaturesWereMadeFrom()
{
    const auto withFacts = [&](const std::string& name, const std::string& from, const std::map<std::string, std::string>& facts) {
        const sdm::engine::SafetensorsFile file(path(from));
        sdm::engine::writeSafetensors(path(name), {{"features", file.tensor("features")}, {"labels", file.tensor("labels")}}, facts);
    };
    const std::map<std::string, std::string> facts{{"feature_tail", "verified_tag"}, {"model_digest", "d1ce"}};
    const std::map<std::string, std::string> others{{"feature_tail", "end_of_turn"}, {"model_digest", "d1ce"}};
    withFacts("support-made.safetensors", "support.safetensors", facts);
    withFacts("calibration-made.safetensors", "calibration.safetensors", facts);
    withFacts("calibration-other.safetensors", "calibration.safetensors", others);

    std::vector<std::string> arguments = fitting("made");
    *std::find(arguments.begin(), arguments.end(), path("support.safetensors")) = path("support-made.safetensors");
    const auto calibration = std::find(arguments.begin(), arguments.end(), path("calibration.safetensors"));
    *calibration = path("calibration-other.safetensors");
    const Outcome mixed = run(arguments);
    QCOMPARE(mixed.exitCode, 2);
    QVERIFY2(mixed.log.contains(QStringLiteral("calibration-other.safetensors")), qPrintable(mixed.log));
    *calibration = path("calibration-made.safetensors");
    QCOMPARE(run(arguments).exitCode, 0);
    const auto shown = nlohmann::json::parse(run({"--json", "layer", "show", path("made")}).out.toStdString());
    QCOMPARE(shown.at("made_from").at("model_digest").get<std::string>(), std::string("d1ce"));

    const auto applied = [&](const std::string& features, const std::vector<std::string>& more = {}) {
        std::vector<std::string> call{
            "--quiet", "layer", "apply", "--layer", path("made"), "--features", path(features), "--out", path("judged.safetensors")};
        call.insert(call.end(), more.begin(), more.end());
        return run(call);
    };
    QCOMPARE(applied("calibration-made.safetensors").exitCode, 0);
    QCOMPARE(applied("calibration.safetensors").exitCode, 0); // a file that does not say is not held against the layer
    fs::remove(path("judged.safetensors"));
    const Outcome refused = applied("calibration-other.safetensors");
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.log.contains(QStringLiteral("'verified_tag'")) && refused.log.contains(QStringLiteral("'end_of_turn'")),
             qPrintable(refused.log));
    QVERIFY(!fs::exists(path("judged.safetensors")));
    const Outcome forced = applied("calibration-other.safetensors", {"--force"});
    QCOMPARE(forced.exitCode, 0);
    QVERIFY2(forced.log.contains(QStringLiteral("warning: feature tail")), qPrintable(forced.log));
}

void TestLayerCommands::faults_nameTheirPlaceAndExitCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const std::vector<std::string>& arguments, int code, const char* says) {
        QStringList list;
        for (const std::string& argument : arguments)
            list << QString::fromStdString(argument);
        QTest::newRow(name) << list << code << QString::fromUtf8(says);
    };
    const std::string support = path("support.safetensors"), calibration = path("calibration.safetensors"), out = path("never");
    row("unknown key", {"layer", "fit", "--support", support, "--calibration", calibration, "--out", out, "--config", path("typing.json")},
        2, "sdm_layer.epoch");
    row("no such file", {"layer", "fit", "--support", path("absent"), "--calibration", calibration, "--out", out}, 3, "absent");
    row("no such option", {"layer", "fit", "--support", support, "--calibration", calibration, "--out", out, "--suport", support}, 2,
        "--suport");
    row("other width",
        {"layer", "fit", "--support", support, "--calibration", path("narrow.safetensors"), "--out", out, "--config", path("config.json")},
        2, "calibration.features");
    row("labels too few", {"layer", "fit", "--support", path("short.safetensors"), "--calibration", calibration, "--out", out}, 2,
        "labels");
    row("no labels", {"layer", "fit", "--support", path("unlabelled.safetensors"), "--calibration", calibration, "--out", out}, 2,
        "labels");
    // What a number in a file or on the command line asks for is bounded before anything is made of it.
    const auto fitted = [&](const std::string& rows, const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"layer", "fit", "--support", rows, "--calibration", calibration, "--out", out};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    };
    row("label of a billion", fitted(path("billion.safetensors"), {}), 2,
        "billion.safetensors: labels: holds the label 1000000000; a layer has at most 1024 classes");
    row("largest label", fitted(path("largest.safetensors"), {}), 2, "holds the label 9223372036854775807");
    const auto applied = [&](const char* features) {
        return std::vector<std::string>{"layer", "apply", "--layer", path("layer"), "--features", path(features), "--out", out};
    };
    row("judged with a label of a billion", applied("billion.safetensors"), 2, "label 1000000000 of row 7 is no class");
    row("judged with a label that is neither", applied("neither.safetensors"), 2, "label -9223372036854775808 of row 7 is no class");
    sdm::writeFileAtomically(path("wide.json"), R"({"exemplar_size": 1000000000000})");
    row("a billion exemplar elements", fitted(support, {"--config", path("wide.json")}), 2,
        "sdm_layer.exemplar_size: must be ≤ 65536, is 1000000000000");
    row("a billion classes", fitted(support, {"--classes", "1000000000"}), 2, "--classes: Value 1000000000 not in range");
    row("classes as 1e9", fitted(support, {"--classes", "1e9"}), 2, "--classes");
    row("fewer than no classes", fitted(support, {"--classes=-5"}), 2, "--classes");
    row("one class", fitted(support, {"--classes", "1"}), 2, "a layer has 2 to 1024 classes, not 1");
    row("weights without a shape", fitted(support, {"--initial-weights", path("scalars.safetensors")}), 2, "adaptor.weight");
    row("a billion threads", fitted(support, {"--threads", "1000000000"}), 2, "--threads: Value 1000000000 not in range");
    row("fewer than no threads", fitted(support, {"--threads=-1"}), 2, "--threads");
    row("no such layer", {"layer", "show", path("nowhere")}, 3, "nowhere");
    row("rows of another model", {"layer", "apply", "--layer", path("layer"), "--features", path("narrow.safetensors"), "--out", out}, 2,
        "2 features");
    row("alpha out of range", {"layer", "calibrate", "--layer", path("layer"), "--alpha", "0.3"}, 2, "alpha");
}

void TestLayerCommands::faults_nameTheirPlaceAndExitCode()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, says);
    std::vector<std::string> list;
    for (const QString& argument : arguments)
        list.push_back(argument.toStdString());
    const Outcome outcome = run(list);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY2(outcome.log.contains(says), qPrintable(outcome.log));
    QVERIFY(!fs::exists(path("never")));
}

QTEST_GUILESS_MAIN(TestLayerCommands)
#include "tst_layer_commands.moc"
