#include "core/base/atomic_file.h"
#include "core/config/config_io.h"
#include "core/engine/inspect/disk_estimate.h"
#include "core/runner/preflight.h"
#include "runner_process.h"
#include "tests/core/train/tiny_project.h"

#include <filesystem>
#include <limits>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sdm;
using namespace sdm::runner;

namespace {

namespace fs = std::filesystem;

std::int64_t bytesOf(const fs::path& folder)
{
    std::int64_t bytes = 0;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            bytes += static_cast<std::int64_t>(entry.file_size());
    return bytes;
}

QJsonObject checkNamed(const QJsonArray& checks, const QString& name)
{
    for (const QJsonValue& check : checks)
        if (check[QStringLiteral("name")] == name)
            return check.toObject();
    return {};
}

} // namespace

/// Pre-flight's promises, held against what a run really does.
class TestPreflight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCheck_hasStatusAndValue();
    void aSettingWithoutEffect_isAWarningThatNamesIt();
    void disk_isWhatTheRunWrites_neverLess();
    void disk_neverCountsMoreCheckpointsThanARunCanHave();
    void disk_ofSettingsBeyondAnyUse_isLargeNotNegative();
    void tokenIdsBeyondTheVocabulary_areRefused();
    void testDocumentsThatDoNotFit_areAWarningWithTheLengthThatDoes();
    void answersBeyondThePositions_areAWarning();
    void inputs_areReadOnceForPreflightAndRun();
    void changedFiles_areReadAgain();
    void memory_growsWithTheBatch();
    void memoryTooSmall_isRefusedWithTheNumbers();
};

void TestPreflight::everyCheck_hasStatusAndValue()
{
    const TinyProject tiny;
    tiny.writeConfig(1);
    const QString folder = QString::fromStdString(tiny.folder().string());
    const RunnerProcess runner(folder + QStringLiteral("/project"));
    const RunnerResult dry = runner.call({QStringLiteral("run"), QStringLiteral("--config"), folder + QStringLiteral("/run.json"),
                                          QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QVERIFY2(dry.exitCode == 0, dry.out + dry.err);
    const QJsonArray checks = dry.json()[QStringLiteral("checks")].toArray();
    for (const char* name :
         {"configuration", "model", "device", "tokenizer", "data", "layers", "lengths", "work", "disk", "memory", "time"}) {
        const QJsonObject check = checkNamed(checks, QLatin1String(name));
        QVERIFY2(!check[QStringLiteral("value")].toString().isEmpty(), name);
        const QString status = check[QStringLiteral("status")].toString();
        QVERIFY2(status == QStringLiteral("ok") || status == QStringLiteral("warning"), name);
        QVERIFY2(status == QStringLiteral("ok") || !check[QStringLiteral("remedy")].toString().isEmpty(), name);
    }
    const QJsonObject seconds = dry.json()[QStringLiteral("estimate")][QStringLiteral("seconds")].toObject();
    QVERIFY(seconds[QStringLiteral("lowest")].toDouble() > 0);
    QVERIFY(seconds[QStringLiteral("highest")].toDouble() > seconds[QStringLiteral("lowest")].toDouble());

    // The window asks over the wire and gets the same checks.
    QProcess serve;
    runner.start(serve, {QStringLiteral("serve")});
    const QJsonObject request{
        {QStringLiteral("id"), QStringLiteral("p")},
        {QStringLiteral("kind"), QStringLiteral("preflight")},
        {QStringLiteral("folder"), folder},
        {QStringLiteral("config"), QJsonDocument::fromJson(QByteArray::fromStdString(readFile(tiny.folder() / "run.json"))).object()}};
    serve.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    const RunnerResult served = RunnerProcess::finish(serve);
    const QJsonObject answer = QJsonDocument::fromJson(served.out.trimmed().split('\n').back()).object();
    const QJsonArray onTheWire = answer[QStringLiteral("checks")].toArray();
    QVERIFY2(onTheWire.size() == checks.size(), served.out);
    for (const char* name : {"lengths", "layers", "data"})
        QCOMPARE(checkNamed(onTheWire, QLatin1String(name))[QStringLiteral("value")],
                 checkNamed(checks, QLatin1String(name))[QStringLiteral("value")]);
}

void TestPreflight::aSettingWithoutEffect_isAWarningThatNamesIt()
{
    const TinyProject tiny;
    tiny.writeConfig(1);
    const QString folder = QString::fromStdString(tiny.folder().string());
    const RunnerResult dry =
        RunnerProcess(folder + QStringLiteral("/project"))
            .call({QStringLiteral("run"), QStringLiteral("--config"), folder + QStringLiteral("/run.json"), QStringLiteral("--set"),
                   QStringLiteral("loss.dpo_beta=0.3"), QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QVERIFY2(dry.exitCode == 0, dry.out + dry.err);
    int told = 0;
    for (const QJsonValue& check : dry.json()[QStringLiteral("checks")].toArray()) {
        if (check[QStringLiteral("field")] != QStringLiteral("loss.dpo_beta"))
            continue;
        ++told;
        QCOMPARE(check[QStringLiteral("name")].toString(), QStringLiteral("configuration"));
        QCOMPARE(check[QStringLiteral("status")].toString(), QStringLiteral("warning"));
        QCOMPARE(check[QStringLiteral("value")].toString(), QStringLiteral("loss.dpo_beta has no effect: only loss.kind dpo asks for it"));
    }
    QCOMPARE(told, 1);
}

void TestPreflight::disk_isWhatTheRunWrites_neverLess()
{
    const TinyProject tiny;
    tiny.writeConfig(2);
    const QString folder = QString::fromStdString(tiny.folder().string());
    const RunnerProcess runner(folder + QStringLiteral("/project"));
    const QStringList run{QStringLiteral("--quiet"),  QStringLiteral("run"),
                          QStringLiteral("--config"), folder + QStringLiteral("/run.json"),
                          QStringLiteral("--set"),    QStringLiteral("checkpoint.keep=9")};
    const QJsonObject disk = runner.call(run + QStringList{QStringLiteral("--dry-run"), QStringLiteral("--json")})
                                 .json()[QStringLiteral("estimate")][QStringLiteral("disk")]
                                 .toObject();
    const RunnerResult result = runner.call(run);
    QVERIFY2(result.exitCode == 0, result.err);
    const fs::path written = fs::directory_iterator(tiny.folder() / "project/runs")->path();
    const auto holds = [&](const char* part, std::int64_t real, double tolerance) {
        const auto estimated = static_cast<std::int64_t>(disk[QLatin1String(part)].toDouble());
        const QByteArray both = QByteArray(part) + ": estimated " + QByteArray::number(static_cast<qlonglong>(estimated)) + ", written " +
                                QByteArray::number(static_cast<qlonglong>(real));
        QVERIFY2(estimated >= real, both);
        // Facts in JSON are bounded by a few kilobytes whatever the model's size.
        QVERIFY2(static_cast<double>(estimated) <= tolerance * static_cast<double>(real) + 12'000, both);
    };
    std::int64_t largest = 0;
    for (const fs::directory_entry& checkpoint : fs::directory_iterator(written / "checkpoints"))
        largest = std::max(largest, bytesOf(checkpoint.path()));
    holds("checkpoint", largest, 1.02);
    holds("layers", bytesOf(written / "layers"), 1.02);
    holds("features", bytesOf(written / "features"), 1.2);
    holds("answers", bytesOf(written / "generations"), 2);
}

void TestPreflight::disk_neverCountsMoreCheckpointsThanARunCanHave()
{
    const TinyProject tiny;
    RunConfig config = tiny.config();
    config.optimiser.epochs = 1;
    const engine::RunPaths paths = tiny.paths("few");
    const engine::RunInspection inspection = engine::inspectRun(config, paths);
    const auto estimate = [&](std::int64_t keep) {
        config.checkpoint.keep = keep;
        return engine::estimateDisk(config, paths, inspection);
    };
    const engine::DiskEstimate one = estimate(1), all = estimate(1'000'000);
    QCOMPARE(one.mostCheckpoints, std::int64_t{3}); // keep 1, the best and the one being written; two evaluations
    QCOMPARE(all.mostCheckpoints, std::int64_t{4}); // and two of a former course
    QVERIFY(all.checkpoints <= 4 * all.checkpoint);
    QCOMPARE(all.checkpoints, estimate(std::numeric_limits<std::int64_t>::max()).checkpoints);
    config.optimiser.epochs = 4;
    QCOMPARE(estimate(3).mostCheckpoints, std::int64_t{5});
    // More evaluations than steps are as many as steps.
    config.evaluation.perEpoch = 1'000;
    QCOMPARE(estimate(1'000'000).mostCheckpoints, std::int64_t{4 * 6 + 2});
}

void TestPreflight::disk_ofSettingsBeyondAnyUse_isLargeNotNegative()
{
    const TinyProject tiny;
    RunConfig config = tiny.config();
    const engine::RunPaths paths = tiny.paths("many");
    const engine::RunInspection inspection = engine::inspectRun(config, paths);
    config.optimiser.epochs = std::int64_t{1} << 40;
    config.negatives.resetEachEpoch = false;
    config.negatives.maxNewTokens = std::int64_t{1} << 40;
    config.checkpoint.keep = std::int64_t{1} << 40;
    const engine::DiskEstimate disk = engine::estimateDisk(config, paths, inspection);
    constexpr std::int64_t kPetabyte = std::int64_t{1} << 50;
    for (const std::int64_t part : {disk.checkpoint, disk.checkpoints, disk.store, disk.total()})
        QVERIFY(part > kPetabyte);
}

void TestPreflight::tokenIdsBeyondTheVocabulary_areRefused()
{
    // One token more than the embedding has rows for, though there are no more tokens than rows: an id was left out.
    const TinyProject tiny;
    auto tokenizer = QJsonDocument::fromJson(QByteArray::fromStdString(readFile(tiny.model() / "tokenizer.json"))).object();
    QJsonArray added = tokenizer[QStringLiteral("added_tokens")].toArray();
    QJsonObject last = added.last().toObject();
    last[QStringLiteral("content")] = QStringLiteral("<far>");
    last[QStringLiteral("id")] = 999;
    added.append(last);
    tokenizer[QStringLiteral("added_tokens")] = added;
    QJsonObject model = tokenizer[QStringLiteral("model")].toObject(), vocabulary = model[QStringLiteral("vocab")].toObject();
    vocabulary.remove(QStringLiteral("\u2581w23"));
    model[QStringLiteral("vocab")] = vocabulary;
    tokenizer[QStringLiteral("model")] = model;
    writeFileAtomically(tiny.model() / "tokenizer.json", QJsonDocument(tokenizer).toJson().toStdString());

    const engine::RunInspection inspection = engine::inspectRun(tiny.config(), tiny.paths("ids"));
    QVERIFY(!inspection.findings.refusals.empty());
    const std::string message = inspection.findings.refusals.front().error.what();
    QVERIFY2(message.find("largest id is 999 (<far>)") != std::string::npos, message.c_str());

    const RunnerProcess runner(QString::fromStdString((tiny.folder() / "project").string()));
    const RunnerResult check =
        runner.call({QStringLiteral("model"), QStringLiteral("check"), QString::fromStdString(tiny.model().string())});
    QVERIFY2(check.exitCode == 2 && check.err.contains("largest id is 999"), check.out + check.err);
}

void TestPreflight::testDocumentsThatDoNotFit_areAWarningWithTheLengthThatDoes()
{
    const TinyProject tiny;
    RunConfig config = tiny.config();
    config.model.path = tiny.model().string();
    config.task.train = (tiny.folder() / "train.jsonl").string();
    config.task.calibration = (tiny.folder() / "calibration.jsonl").string();
    std::string text = readFile(tiny.folder() / "far.jsonl");
    const std::string marker = "\"prompt\":\"";
    for (int i = 0; i < 120; ++i)
        text.insert(text.find(marker) + marker.size(), "w1 ");
    writeFileAtomically(tiny.folder() / "far.jsonl", text);
    for (RunConfig::TestSet& tests : config.task.tests)
        tests.file = (tiny.folder() / tests.file).string();
    config.model.maxLength = 100;

    PreflightMemory memory;
    const PreflightReport report = preflight(config, tiny.folder() / "project", Measure::Never, memory);
    QVERIFY(!report.hasErrors());
    const auto warning = std::find_if(report.checks.begin(), report.checks.end(),
                                      [](const protocol::Check& check) { return check.name == "lengths" && check.status == "warning"; });
    QVERIFY(warning != report.checks.end());
    QVERIFY2(warning->value.starts_with("1 of 8 documents of 'far'"), warning->value.c_str());
    QVERIFY2(warning->value.find("far.jsonl:1 with ") != std::string::npos, warning->value.c_str());
    QCOMPARE(QString::fromStdString(warning->field), QStringLiteral("model.max_length"));

    // The length it names is enough, one less is not.
    const std::int64_t wanted = report.estimate.longestDocument;
    QVERIFY2(warning->remedy.find(std::to_string(wanted)) != std::string::npos, warning->remedy.c_str());
    const auto warns = [&](std::int64_t length) {
        config.model.maxLength = length;
        const PreflightReport other = preflight(config, tiny.folder() / "project", Measure::Never, memory);
        return std::any_of(other.checks.begin(), other.checks.end(),
                           [](const protocol::Check& check) { return check.name == "lengths" && check.status == "warning"; });
    };
    QVERIFY(!warns(wanted));
    QVERIFY(warns(wanted - 1));
}

void TestPreflight::answersBeyondThePositions_areAWarning()
{
    const TinyProject tiny;
    RunConfig config = tiny.config();
    config.model.path = tiny.model().string();
    config.task.train = (tiny.folder() / "train.jsonl").string();
    config.task.calibration = (tiny.folder() / "calibration.jsonl").string();
    for (RunConfig::TestSet& tests : config.task.tests)
        tests.file = (tiny.folder() / tests.file).string();
    config.negatives.maxNewTokens = 250; // of 256 positions
    PreflightMemory memory;
    const PreflightReport report = preflight(config, tiny.folder() / "project", Measure::Never, memory);
    QVERIFY(!report.hasErrors());
    const auto warning = std::find_if(report.checks.begin(), report.checks.end(), [](const protocol::Check& check) {
        return check.status == "warning" && check.field == "negatives.max_new_tokens";
    });
    QVERIFY(warning != report.checks.end());
    QVERIFY2(warning->value.find("256 positions") != std::string::npos, warning->value.c_str());
}

void TestPreflight::inputs_areReadOnceForPreflightAndRun()
{
    const TinyProject tiny;
    const engine::RunPaths paths = tiny.paths("once");
    int encoded = 0;
    const engine::InspectionOptions counting{[&](std::int64_t, std::int64_t) { ++encoded; }, {}};
    const engine::RunInspection first = engine::inspectRun(tiny.config(), paths, counting);
    engine::requireSound(first);
    QVERIFY(encoded > 0);
    encoded = 0;
    const engine::RunInspection second = engine::inspectRun(tiny.config(), paths, {counting.progress, first.inputs});
    QCOMPARE(encoded, 0);
    QVERIFY(second.inputs == first.inputs);
}

void TestPreflight::changedFiles_areReadAgain()
{
    const TinyProject tiny;
    const engine::RunPaths paths = tiny.paths("twice");
    const engine::RunInspection first = engine::inspectRun(tiny.config(), paths);
    std::string text = readFile(paths.train);
    writeFileAtomically(paths.train, text.substr(0, text.rfind('\n', text.size() - 2) + 1));
    const engine::RunInspection second = engine::inspectRun(tiny.config(), paths, {{}, first.inputs});
    QVERIFY(second.inputs != first.inputs);
    QCOMPARE(second.inputs->data.train.size(), first.inputs->data.train.size() - 1);
}

void TestPreflight::memory_growsWithTheBatch()
{
    const TinyProject tiny;
    RunConfig config = tiny.config();
    const auto planned = [&] { return *engine::inspectRun(config, tiny.paths("memory")).memory; };
    const std::int64_t parameters = engine::inspectRun(config, tiny.paths("memory")).model->parameters;
    const engine::MemoryPlan small = planned();
    QCOMPARE(small.moments, 2 * small.gradients);
    QCOMPARE(small.gradients, 4 * parameters);
    config.optimiser.batchDocuments *= 4;
    const engine::MemoryPlan large = planned();
    QVERIFY(large.tuning > small.tuning);
    QCOMPARE(large.certain(), small.certain());
    config.optimiser.microBatchTokens = 64;
    QVERIFY(planned().activations < large.activations);
    config.preset = "base";
    config.optimiser.epochs = 0;
    QCOMPARE(planned().moments, 0);
}

// One list of refusals: what pre-flight says of a machine too small is what ends the run before it computes.
void TestPreflight::memoryTooSmall_isRefusedWithTheNumbers()
{
    const TinyProject tiny;
    RunConfig config = tiny.config();
    engine::InspectionOptions options;
    options.memoryOf = [](c10::Device) { return engine::DeviceMemory{1 << 20, 1 << 20}; };
    const engine::RunInspection inspection = engine::inspectRun(config, tiny.paths("memory"), options);
    QCOMPARE(inspection.findings.refusals.size(), std::size_t{1});
    const engine::RunRefusal& refusal = inspection.findings.refusals.front();
    QCOMPARE(refusal.check, std::string("memory"));
    const std::string text = refusal.error.what();
    for (const char* part : {"model and optimiser take", "cpu has 1.0 MB free of 1.0 MB", "adapter.kind lora"})
        QVERIFY2(text.find(part) != std::string::npos, text.c_str());
}

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
