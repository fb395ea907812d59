#include "core/base/atomic_file.h"
#include "core/config/config_io.h"
#include "runner_process.h"
#include "tests/core/train/tiny_project.h"

#include <filesystem>
#include <functional>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
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

/// What was found by the first check that refused.
QByteArray firstRefusal(const QJsonObject& report)
{
    for (const QJsonValue& check : report[QStringLiteral("checks")].toArray())
        if (check[QStringLiteral("status")] == QStringLiteral("refused"))
            return check[QStringLiteral("value")].toString().toUtf8();
    return "no refusal";
}

/// The first `lines` lines of a file.
void cutAfter(const fs::path& file, int lines)
{
    std::string text = readFile(file);
    std::size_t end = 0;
    for (int i = 0; i < lines; ++i)
        end = text.find('\n', end) + 1;
    writeFileAtomically(file, text.substr(0, end));
}

/// Each thing that can be wrong with what a user gives: one clear line, the right exit code, nothing half-written; and pre-flight refuses
/// what the run refuses, in the same words.
class TestBadInput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void run_refusesItInOneLine_data();
    void run_refusesItInOneLine();
    void pathsThatAreNotUtf8_areNamedOrEscaped_data();
    void pathsThatAreNotUtf8_areNamedOrEscaped();
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
    row("config is no JSON", 2, "run.json:2:|'name' stands where a key in double quotes should",
        [](const fs::path& p) { replaceIn(p / "run.json", "\"name\"", "name"); });
    row("a test set of a reserved name", 2, "task.tests[0].name: must not be \"train\"",
        [](const fs::path& p) { replaceIn(p / "run.json", "\"name\": \"near\"", "\"name\": \"train\""); });
    row("a fixed base of another loss", 2, "loss.fixed_base: must be null unless loss.kind is sdm", [](const fs::path& p) {
        replaceIn(p / "run.json", "\"kind\": \"sdm\",\n    \"fixed_base\": null", "\"kind\": \"cross_entropy\",\n    \"fixed_base\": 2.5");
    });
    row("epochs of an untuned model", 2, "optimiser.epochs: must be 0 with preset base",
        [](const fs::path& p) { replaceIn(p / "run.json", "\"preset\": \"sdm_cm_hn\"", "\"preset\": \"base\""); });
    row("no such device", 2, "model.device|CUDA",
        [](const fs::path& p) { replaceIn(p / "run.json", "\"device\": \"cpu\"", "\"device\": \"cuda:99\""); });
    row("documents longer than model.max_length", 2,
        "train.jsonl:|62 documents of the training and calibration data are longer than model.max_length 16|set model.max_length to ",
        [](const fs::path& p) { replaceIn(p / "run.json", "\"max_length\": 2048", "\"max_length\": 16"); });
    row("one long document among many", 2, "calibration.jsonl:40: 1 document |model.max_length 64|set model.max_length to 1",
        [](const fs::path& p) {
            replaceIn(p / "run.json", "\"max_length\": 2048", "\"max_length\": 64");
            std::string prompt = "\"id\":\"calibration-39\"";
            replaceIn(p / "calibration.jsonl", prompt, prompt); // it is there
            std::string text = readFile(p / "calibration.jsonl");
            const auto at = text.find("\"prompt\":\"", text.find(prompt)) + 10;
            for (int i = 0; i < 100; ++i)
                text.insert(at, "w1 ");
            writeFileAtomically(p / "calibration.jsonl", text);
        });
    row("prompts beyond the model's positions", 2, "8 positions", [](const fs::path& p) {
        replaceIn(p / "model/config.json", "\"max_position_embeddings\": 256", "\"max_position_embeddings\": 8");
    });
    row("no wrong answer", 2, "train.jsonl:3|default_negative", [](const fs::path& p) {
        std::string text = readFile(p / "train.jsonl");
        const auto line = text.find("\"id\":\"train-2\"");
        const auto key = text.rfind("\"default_negative\":\"", line);
        const auto begin = key + 20, end = text.find("\",\"", begin);
        writeFileAtomically(p / "train.jsonl", text.erase(begin + 1, end - begin - 1));
    });
    row("too few calibration documents", 2, "calibration.jsonl: has 6 documents|cannot fill the halves of a layer",
        [](const fs::path& p) { cutAfter(p / "calibration.jsonl", 6); });
    row("too few training documents for a layer", 2, "train.jsonl: has 5 documents|cannot fill the halves of a layer",
        [](const fs::path& p) { cutAfter(p / "train.jsonl", 5); });
    row("Yes and No alike", 2, "verdicts cannot be told apart|model.path", [](const fs::path& p) {
        replaceIn(p / "model/tokenizer.json", "\u2581Yes\"", "\u2581Yess\"");
        replaceIn(p / "model/tokenizer.json", "\u2581No\"", "\u2581Noo\"");
    });
    row("newer project", 2, "format 99", [](const fs::path& p) {
        fs::create_directories(p / "project");
        writeFileAtomically(p / "project/project.json", "{\"version\": 99}");
    });
    row("project file without a version", 2, "project.json|key 'version' not found|delete it", [](const fs::path& p) {
        fs::create_directories(p / "project");
        writeFileAtomically(p / "project/project.json", "{}");
    });
    row("project file with a word for its version", 2, "project.json|key 'version' must be a whole number, is a string",
        [](const fs::path& p) {
            fs::create_directories(p / "project");
            writeFileAtomically(p / "project/project.json", "{\"version\": \"one\"}");
        });
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
    const RunnerProcess runner(folder + QStringLiteral("/project"));
    const QStringList run{QStringLiteral("run"), QStringLiteral("--config"), folder + QStringLiteral("/run.json")};
    const RunnerResult dry = runner.call(run + QStringList{QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QVERIFY(listing(tiny.folder()) == before);
    const RunnerResult result = runner.call(run);
    QVERIFY2(result.exitCode == exitCode, QByteArray::number(result.exitCode) + ": " + result.err);
    QVERIFY2(result.err.startsWith("sdm-runner: ") && result.err.count('\n') == 1, result.err);
    for (const QByteArray& word : words.split('|'))
        QVERIFY2(result.err.contains(word), word + " is not in: " + result.err);
    for (const char* libraryWord :
         {"json.exception", "IntArrayRef", "bad_alloc", "bad_function", "std::", "internal error", ".tmp-", "c10"})
        QVERIFY2(!result.err.contains(libraryWord), result.err);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(dry.exitCode == exitCode, QByteArray::number(dry.exitCode) + ": " + dry.out + dry.err);
    if (!dry.err.isEmpty())
        QCOMPARE(dry.err, result.err); // refused before there was anything to check
    else
        QVERIFY2(result.err.contains(firstRefusal(dry.json())), firstRefusal(dry.json()) + " is not in: " + result.err);
    for (const std::string& path : listing(tiny.folder())) {
        const bool isNew = before.find(path) == before.end();
        QVERIFY2(!isNew || path.rfind("project", 0) == 0, path.c_str());
        QVERIFY2(path.rfind("project/runs", 0) != 0, path.c_str());
    }
}

/// Names of files are bytes, JSON is UTF-8. The commands are typed in a shell, in a folder of the same data under such a name, `$D`.
void TestBadInput::pathsThatAreNotUtf8_areNamedOrEscaped_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* arguments, int exitCode, const char* says) {
        QTest::newRow(arguments) << QByteArray(arguments) << exitCode << QByteArray(says);
    };
    row("--json model check $D/model", 0, "LlamaForCausalLM");
    row("--json model check $D/nowhere", 3, "nowhere");
    row("--json data check $D/twice.jsonl", 2, "duplicate id");
    row("--json data build --task word_ordering --train 9 --calibration 9 --test 2 --out built --sentences $D/sentences.txt", 2,
        "the file is not UTF-8");
    row("--json data build --task arithmetic --train 9 --calibration 9 --test 2 --out $D/built", 0, "sha256");
    row("--json doctor --project $D", 0, "\"version\"");
    row("--json ls --project $D/project", 3, "project");
    row("--json run --config run.json --project project --set model.path=$D/model", 2, "model.path: must be UTF-8 text");
    row("--json run --config run.json --project project --name $D", 2, "name: must be UTF-8 text");
    row("--json run --config $D/run.json --project project", 2, "must be UTF-8 text");
    row("--json demo --project $D/demo", 2, "must be UTF-8 text");
    row("--json layer show $D/model", 3, "layer.json");
    row("--json model tokenize --model $D/nowhere", 3, "nowhere");
    row("--json evaluate --answers $D/nowhere", 3, "nowhere");
    row("--json pretrain --config $D/nowhere", 3, "nowhere");
}

void TestBadInput::pathsThatAreNotUtf8_areNamedOrEscaped()
{
    QFETCH(QByteArray, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const TinyProject tiny;
    tiny.writeConfig(1);
    const fs::path folder = tiny.folder() / "n\xff";
    fs::create_directory(folder);
    fs::copy(tiny.model(), folder / "model");
    for (const char* name : {"run.json", "train.jsonl"})
        fs::copy_file(tiny.folder() / name, folder / name);
    const std::string line = readFile(tiny.folder() / "train.jsonl").substr(0, readFile(tiny.folder() / "train.jsonl").find('\n') + 1);
    writeFileAtomically(folder / "twice.jsonl", line + line);
    std::string sentences;
    for (int i = 0; i < 40; ++i)
        sentences += "the word number " + std::to_string(i) + " stands here alone tonight\n";
    writeFileAtomically(folder / "sentences.txt", sentences);

    QProcess shell;
    shell.setWorkingDirectory(QString::fromStdString(tiny.folder().string()));
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), QStringLiteral("D=$(printf 'n\\377'); exec '" SDM_RUNNER_PATH "' ") +
                                           QString::fromUtf8(arguments).replace(QStringLiteral("$D"), QStringLiteral("\"$D\""))});
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished(240'000));
    const QByteArray out = shell.readAllStandardOutput(), err = shell.readAllStandardError();
    QVERIFY2(shell.exitCode() == exitCode, QByteArray::number(shell.exitCode()) + ": " + out + err);
    QVERIFY2(!err.contains("json.exception") && !err.contains("type_error"), err);
    QVERIFY2((out + err).contains(says), out + err);
    if (!out.isEmpty())
        QVERIFY2(!QJsonDocument::fromJson(out).isNull(), out);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_bad_input.moc"
