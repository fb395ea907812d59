#include "core/base/atomic_file.h"
#include "core/config/config_io.h"
#include "runner_process.h"
#include "tests/core/train/tiny_project.h"

#include <filesystem>
#include <functional>
#include <QTest>
#include <set>
#include <SQLiteCpp/SQLiteCpp.h>

using namespace sdm;

namespace {

namespace fs = std::filesystem;
using Damage = std::function<void(const fs::path&)>;

void replaceIn(const fs::path& file, const std::string& from, const std::string& to)
{
    std::string text = readFile(file);
    const auto at = text.find(from);
    QVERIFY2(at != std::string::npos, (file.string() + " has no " + from).c_str());
    writeFileAtomically(file, text.replace(at, from.size(), to));
}

/// Every path below a folder.
std::set<std::string> listing(const fs::path& folder)
{
    std::set<std::string> paths;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        paths.insert(entry.path().lexically_relative(folder).string());
    return paths;
}

} // namespace

Q_DECLARE_METATYPE(Damage)

/// Each thing that can be wrong with what a user gives: one clear line, the right exit code, nothing half-written.
class TestBadInput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void run_refusesItInOneLine_data();
    void run_refusesItInOneLine();
};

void TestBadInput::run_refusesItInOneLine_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words"); // all in the line, separated by |
    const auto row = [](const char* name, int exitCode, const char* words, Damage damage) {
        QTest::newRow(name) << std::move(damage) << exitCode << QByteArray(words);
    };
    row("missing model", 3, "no such folder|model.path", [](const fs::path& p) { fs::remove_all(p / "model"); });
    row("no weights", 3, "model", [](const fs::path& p) { fs::remove(p / "model/model.safetensors"); });
    row("truncated weights", 2, "model.safetensors",
        [](const fs::path& p) { fs::resize_file(p / "model/model.safetensors", fs::file_size(p / "model/model.safetensors") / 2); });
    row("corrupt weights", 2, "model.safetensors",
        [](const fs::path& p) { writeFileAtomically(p / "model/model.safetensors", std::string(200, '\xff')); });
    row("empty weights", 2, "model.safetensors", [](const fs::path& p) { writeFileAtomically(p / "model/model.safetensors", ""); });
    row("wrong shapes", 2, "shape|config.json",
        [](const fs::path& p) { replaceIn(p / "model/config.json", "\"intermediate_size\": 48", "\"intermediate_size\": 56"); });
    row("unsupported architecture", 2, "FancyForCausalLM",
        [](const fs::path& p) { replaceIn(p / "model/config.json", "LlamaForCausalLM", "FancyForCausalLM"); });
    row("config.json is no JSON", 2, "config.json", [](const fs::path& p) { writeFileAtomically(p / "model/config.json", "{"); });
    row("unknown tokenizer part", 2, "Sparkle", [](const fs::path& p) { replaceIn(p / "model/tokenizer.json", "WordLevel", "Sparkle"); });
    row("no tokenizer", 3, "tokenizer.json", [](const fs::path& p) { fs::remove(p / "model/tokenizer.json"); });
    row("broken data line", 2, "train.jsonl:1", [](const fs::path& p) { replaceIn(p / "train.jsonl", "{", "{{"); });
    row("data key missing", 2, "near.jsonl:1|prompt", [](const fs::path& p) { replaceIn(p / "near.jsonl", "\"prompt\"", "\"promt\""); });
    row("duplicate ids", 2, "train.jsonl:2|train-0",
        [](const fs::path& p) { replaceIn(p / "train.jsonl", "\"id\":\"train-1\"", "\"id\":\"train-0\""); });
    row("overlapping splits", 2, "calibration",
        [](const fs::path& p) { fs::copy_file(p / "train.jsonl", p / "calibration.jsonl", fs::copy_options::overwrite_existing); });
    row("missing data", 3, "far.jsonl", [](const fs::path& p) { fs::remove(p / "far.jsonl"); });
    row("unknown key", 2, "optimizer: unknown key|did you mean optimiser?|run.json:", [](const fs::path& p) {
        replaceIn(p / "run.json", "\"optimiser\"", "\"optimizer\"");
    });
    row("out of range", 2, "optimiser.epochs: must be ≥ 1, is -3|run.json:", [](const fs::path& p) {
        replaceIn(p / "run.json", "\"epochs\": 1,\n    \"batch_documents\"", "\"epochs\": -3,\n    \"batch_documents\"");
    });
    row("config is no JSON", 2, "run.json:2:|'name' stands where a key in double quotes should", [](const fs::path& p) { replaceIn(p / "run.json", "\"name\"", "name"); });
    row("missing config", 3, "run.json", [](const fs::path& p) { fs::remove(p / "run.json"); });
    row("project is a file", 1, "project", [](const fs::path& p) { writeFileAtomically(p / "project", "x"); });
    row("newer store", 2, "version 999|newer", [](const fs::path& p) {
        fs::create_directories(p / "project");
        SQLite::Database database(p / "project/store.sqlite", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA application_id = 1396985175; PRAGMA user_version = 999"); // "SDMW"
    });
    row("foreign database", 2, "not a store", [](const fs::path& p) {
        fs::create_directories(p / "project");
        SQLite::Database(p / "project/store.sqlite", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE other(x)");
    });
}

void TestBadInput::run_refusesItInOneLine()
{
    QFETCH(Damage, damage);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, words);
    const TinyProject tiny;
    tiny.writeConfig(1);
    damage(tiny.folder());
    const std::set<std::string> before = listing(tiny.folder());

    const QString folder = QString::fromStdString(tiny.folder().string());
    const RunnerResult result = RunnerProcess(folder + QStringLiteral("/project"))
                                    .call({QStringLiteral("run"), QStringLiteral("--config"), folder + QStringLiteral("/run.json")});
    QVERIFY2(result.exitCode == exitCode, QByteArray::number(result.exitCode) + ": " + result.err);
    QVERIFY2(result.err.startsWith("sdm-runner: ") && result.err.count('\n') == 1, result.err);
    for (const QByteArray& word : words.split('|'))
        QVERIFY2(result.err.contains(word), word + " is not in: " + result.err);
    QVERIFY(result.out.isEmpty());
    for (const std::string& path : listing(tiny.folder())) {
        const bool isNew = before.find(path) == before.end();
        QVERIFY2(!isNew || path.rfind("project", 0) == 0, path.c_str());
        QVERIFY2(path.rfind("project/runs", 0) != 0, path.c_str());
    }
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
