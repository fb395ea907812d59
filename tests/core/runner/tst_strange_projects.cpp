#include "core/base/atomic_file.h"
#include "core/engine/runtime/safetensors.h"
#include "runner_process.h"
#include "tests/core/store/store_samples.h"
#include "tests/core/train/tiny_project.h"

#include <filesystem>
#include <functional>
#include <map>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

using namespace sdm;

namespace {

namespace fs = std::filesystem;
using Damage = std::function<void(const fs::path&)>;

constexpr const char* kRun = "01HZX3Q0000000000000000RVN";

void link(const fs::path& from, const fs::path& to)
{
    fs::remove_all(from);
    fs::create_directories(from.parent_path());
    fs::create_symlink(to, from);
}

/// Every file below a folder, with its bytes.
std::map<std::string, std::string> contents(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        files[entry.path().lexically_relative(folder).string()] = entry.is_regular_file() ? readFile(entry.path()) : "";
    return files;
}

} // namespace

Q_DECLARE_METATYPE(Damage)

/// Projects and models that somebody else made: nothing is read, written or deleted outside them, and nothing waits for ever.
class TestStrangeProjects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void commandsOnARun_leaveWhatLiesOutsideAlone_data();
    void commandsOnARun_leaveWhatLiesOutsideAlone();
    void serve_takesNoCheckpointFromOutsideTheRun_data();
    void serve_takesNoCheckpointFromOutsideTheRun();
    void aModelFolderOfOtherThingsThanFiles_isRefusedAtOnce_data();
    void aModelFolderOfOtherThingsThanFiles_isRefusedAtOnce();
    void aCompanionThatLinksOut_isNotCopied();
    void aHeaderOfEmptyLists_isRefusedBeforeItIsBuilt();
    void serve_answersAPingWhileARunIsLookedAt();
    void serve_refusesATextThatIsNoPrompt();
    void serve_goesOnAfterLinesThatAreNoRequests();
    void export_writesToADeviceAsItStands();

private:
    fs::path project() const { return m_tiny->folder() / "project"; }
    fs::path victim() const { return m_tiny->folder() / "victim"; }
    QString inFolder(const char* name) const { return QString::fromStdString((m_tiny->folder() / name).string()); }
    RunnerResult call(const QStringList& arguments) const { return RunnerProcess(inFolder("project")).call(arguments); }
    void change(const std::string& sql) const
    {
        SQLite::Database((project() / "store.sqlite").string(), SQLite::OPEN_READWRITE).exec("PRAGMA foreign_keys = OFF; " + sql);
    }

    std::unique_ptr<TinyProject> m_tiny;
};

/// A run that was stopped, with a checkpoint, and a folder outside the project that is nobody's business.
void TestStrangeProjects::init()
{
    m_tiny = std::make_unique<TinyProject>();
    m_tiny->writeConfig(1);
    auto store = store::RunStore::open(project());
    store::RunRow row = samples::run(kRun, "strange");
    row.configJson = readFile(m_tiny->folder() / "run.json");
    store.createRun(row);
    store.addCheckpoint(kRun, {3, (fs::path("runs") / kRun / "checkpoints/checkpoint-3").string(), 0.5, true});
    store.setState(kRun, store::RunState::Stopped);
    fs::create_directories(project() / "runs" / kRun / "checkpoints" / "checkpoint-3");
    for (const char* name : {"checkpoint-9/keep", ".checkpoint-9/keep", "log.txt", "control.json", "layer.json"}) {
        fs::create_directories((victim() / name).parent_path());
        writeFileAtomically(victim() / name, name);
    }
}

void TestStrangeProjects::commandsOnARun_leaveWhatLiesOutsideAlone_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QStringList& command, const char* says, Damage damage) {
        QTest::newRow(name) << command << std::move(damage) << QByteArray(says);
    };
    const QStringList resume{QStringLiteral("resume"), QStringLiteral("strange")};
    const QStringList stop{QStringLiteral("stop"), QStringLiteral("strange")};
    const auto run = [](const fs::path& tiny) { return tiny / "project/runs" / kRun; };
    const auto renamed = [](const char* id) {
        return [id](const fs::path& tiny) {
            SQLite::Database store((tiny / "project/store.sqlite").string(), SQLite::OPEN_READWRITE);
            store.exec(std::string("PRAGMA foreign_keys = OFF; UPDATE run SET state = 'queued', host = 'another', id = '") + id +
                       "'; UPDATE checkpoint SET run_id = '" + id + "'");
        };
    };
    row("resume a run whose id climbs", resume, "not an id", renamed("../../victim"));
    row("stop a run whose id climbs", stop, "not an id", renamed("../../victim"));
    row("stop a run whose id is a link's name", stop, "not the id of a run", [renamed](const fs::path& tiny) {
        renamed("linked")(tiny);
        link(tiny / "project/runs/linked", tiny / "victim");
    });
    row("resume a run whose folder is a link", resume, "leads to", [run](const fs::path& tiny) { link(run(tiny), tiny / "victim"); });
    row("resume where checkpoints is a link", resume, "checkpoints",
        [run](const fs::path& tiny) { link(run(tiny) / "checkpoints", tiny / "victim"); });
    row("resume where a checkpoint is a link", resume, "checkpoint-3",
        [run](const fs::path& tiny) { link(run(tiny) / "checkpoints/checkpoint-3", tiny / "victim"); });
    row("resume where the log is a link", resume, "log.txt",
        [run](const fs::path& tiny) { link(run(tiny) / "log.txt", tiny / "victim/log.txt"); });
    row("resume where the log is a link to nothing yet", resume, "log.txt",
        [run](const fs::path& tiny) { link(run(tiny) / "log.txt", tiny / "victim/new.txt"); });
    row("a store of a negative version", stop, "version -3", [](const fs::path& tiny) {
        SQLite::Database((tiny / "project/store.sqlite").string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = -3");
    });
}

void TestStrangeProjects::commandsOnARun_leaveWhatLiesOutsideAlone()
{
    QFETCH(QStringList, command);
    QFETCH(Damage, damage);
    QFETCH(QByteArray, says);
    damage(m_tiny->folder());
    const auto before = contents(victim());
    const RunnerResult result = call(command);
    QVERIFY(contents(victim()) == before);
    QVERIFY2(result.exitCode == 2, QByteArray::number(result.exitCode) + result.err);
    QVERIFY2(result.err.contains(says) && result.err.count('\n') == 1, result.err);
}

void TestStrangeProjects::serve_takesNoCheckpointFromOutsideTheRun_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("absolute") << QByteArray("absolute");
    QTest::newRow("climbing") << QByteArray("../model");
    QTest::newRow("of another run") << QByteArray("runs/01HZX3Q0000000000000000TST/checkpoints/checkpoint-3");
}

void TestStrangeProjects::serve_takesNoCheckpointFromOutsideTheRun()
{
    QFETCH(QByteArray, path);
    const std::string stored = path == "absolute" ? m_tiny->model().string() : path.toStdString();
    change("UPDATE checkpoint SET path = '" + stored + "'");
    QProcess process;
    RunnerProcess(inFolder("project")).start(process, {QStringLiteral("serve")});
    process.write("{\"id\":\"1\",\"kind\":\"generate\",\"text\":\"Please\",\"run\":\"strange\",\"layer\":\"" +
                  QByteArray::fromStdString(victim().string()) + "\"}\n");
    const RunnerResult result = RunnerProcess::finish(process);
    QVERIFY2(result.out.contains("\"bad_input\"") && result.out.contains("outside of"), result.out);
}

void TestStrangeProjects::aModelFolderOfOtherThingsThanFiles_isRefusedAtOnce_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json", "chat_template.jinja", "generation_config.json"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestStrangeProjects::aModelFolderOfOtherThingsThanFiles_isRefusedAtOnce()
{
    QFETCH(QString, name);
    const fs::path file = m_tiny->model() / name.toStdString();
    fs::remove(file);
    QCOMPARE(::mkfifo(file.c_str(), 0600), 0);
    const RunnerResult pipe = call({QStringLiteral("model"), QStringLiteral("check"), inFolder("model")});
    QVERIFY2(pipe.exitCode == 2 && pipe.err.contains("is a pipe") && pipe.err.contains(name.toUtf8()), pipe.err);
    link(file, "/dev/zero");
    const RunnerResult device = call({QStringLiteral("model"), QStringLiteral("check"), inFolder("model")});
    QVERIFY2(device.exitCode == 2 && device.err.contains("is a device") && device.err.contains(name.toUtf8()), device.err);
}

void TestStrangeProjects::aCompanionThatLinksOut_isNotCopied()
{
    const auto converted = [this](const char* out) {
        return call(
            {QStringLiteral("run"), QStringLiteral("--config"), inFolder("run.json"), QStringLiteral("--name"), QLatin1String(out)});
    };
    writeFileAtomically(m_tiny->folder() / "secret.json", "{}");
    link(m_tiny->model() / "generation_config.json", m_tiny->folder() / "secret.json");
    const RunnerResult refused = converted("refused");
    QVERIFY2(refused.exitCode == 2 && refused.err.contains("generation_config.json"), refused.err);

    // As the Hugging Face cache has it: every file is a link to a blob beside the snapshots.
    const fs::path cache = m_tiny->folder() / "models--tiny", snapshot = cache / "snapshots" / "0123";
    fs::create_directories(cache / "blobs");
    fs::create_directories(snapshot);
    writeFileAtomically(m_tiny->model() / "generation_config.json.kept", "{}");
    fs::remove(m_tiny->model() / "generation_config.json");
    fs::rename(m_tiny->model() / "generation_config.json.kept", m_tiny->model() / "generation_config.json");
    for (const fs::directory_entry& entry : fs::directory_iterator(m_tiny->model())) {
        fs::copy_file(entry.path(), cache / "blobs" / entry.path().filename());
        fs::create_symlink(fs::path("../../blobs") / entry.path().filename(), snapshot / entry.path().filename());
    }
    fs::rename(m_tiny->model(), m_tiny->folder() / "unlinked");
    fs::create_directory_symlink(snapshot, m_tiny->model());
    const RunnerResult done = converted("cached");
    QVERIFY2(done.exitCode == 0, done.err);
}

void TestStrangeProjects::aHeaderOfEmptyLists_isRefusedBeforeItIsBuilt()
{
    std::string header = "{\"a\":[[]";
    while (header.size() < 90'000'000)
        header += ",[]";
    header += "]}";
    std::string bytes;
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(header.size() >> (8 * i) & 255);
    writeFileAtomically(m_tiny->model() / "model.safetensors", bytes + header);
    const RunnerResult result = call({QStringLiteral("model"), QStringLiteral("check"), inFolder("model")});
    QVERIFY2(result.exitCode == 2 && result.err.contains("describes more than any model has"), result.err);
}

void TestStrangeProjects::serve_answersAPingWhileARunIsLookedAt()
{
    QProcess process;
    RunnerProcess(inFolder("project")).start(process, {QStringLiteral("serve")});
    QVERIFY(process.waitForReadyRead(60'000)); // hello: the store was written
    process.readAllStandardOutput();
    SQLite::Database holder((project() / "store.sqlite").string(), SQLite::OPEN_READWRITE);
    holder.exec("BEGIN IMMEDIATE"); // whoever resumes a run waits for this
    process.write("{\"id\":\"slow\",\"kind\":\"resume_run\",\"run\":\"strange\"}\n{\"id\":\"quick\",\"kind\":\"ping\"}\n");
    QByteArray out;
    while (!out.contains('\n') && process.waitForReadyRead(60'000))
        out += process.readAllStandardOutput();
    holder.exec("ROLLBACK");
    QVERIFY2(out.startsWith("{\"request\":\"quick\",\"kind\":\"finished\""), out);
    out += RunnerProcess::finish(process).out;
    QVERIFY2(out.contains("{\"request\":\"slow\",\"kind\":\"failed\""), out); // the checkpoint is an empty folder
}

void TestStrangeProjects::serve_refusesATextThatIsNoPrompt()
{
    QProcess process;
    RunnerProcess(inFolder("project")).start(process, {QStringLiteral("serve")});
    process.write("{\"id\":\"1\",\"kind\":\"generate\",\"run\":\"strange\",\"text\":\"" + QByteArray(2 << 20, 'w') + "\"}\n");
    const RunnerResult result = RunnerProcess::finish(process);
    QVERIFY2(result.out.contains("\"bad_input\"") && result.out.contains("at most 1048576"), result.out.right(500));
    QVERIFY2(result.out.contains("\"field\":\"text\""), result.out.right(500));
}

void TestStrangeProjects::serve_goesOnAfterLinesThatAreNoRequests()
{
    QProcess process;
    RunnerProcess(inFolder("project")).start(process, {QStringLiteral("serve")});
    process.write("{\"id\":\"1\",\"kind\":\"recalibrate\",\"layer\":\"x\",\"alpha\":1e999}\n");
    process.write("{\"id\":" + QByteArray(200'000, '[') + "\n");
    process.write("{\"id\":\"2\",\"kind\":\"score\",\"prompt\":\"" + QByteArray(20 << 20, 'w') + "\"}\n");
    process.write("{\"id\":\"last\",\"kind\":\"ping\"}\n");
    const RunnerResult result = RunnerProcess::finish(process);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.out.count("\"bad_request\""), 3);
    QVERIFY2(result.out.contains("{\"request\":\"last\",\"kind\":\"finished\""), result.out);
    QVERIFY2(result.out.contains("nested too deeply"), result.out);
}

void TestStrangeProjects::export_writesToADeviceAsItStands()
{
    const auto exported = [this](const QString& out) {
        return call({QStringLiteral("export"), QStringLiteral("strange"), QStringLiteral("--what"), QStringLiteral("metrics"),
                     QStringLiteral("--out"), out});
    };
    store::RunStore::open(project()).appendMetrics(kRun, {{"train/loss", 1, 0.5, 0.25}});
    // A pipe stands for every device: root's /dev is not for tests.
    const fs::path pipe = m_tiny->folder() / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QProcess reader;
    reader.start(QStringLiteral("cat"), {inFolder("pipe")});
    const RunnerResult result = exported(inFolder("pipe"));
    QVERIFY2(result.exitCode == 0, result.err);
    QVERIFY(reader.waitForFinished());
    QVERIFY(reader.readAllStandardOutput().contains("train/loss"));
    QVERIFY(fs::is_fifo(pipe));

    // A file that a name leads to stays where it is, and so does the link.
    writeFileAtomically(m_tiny->folder() / "real.jsonl", "old");
    fs::create_symlink("real.jsonl", m_tiny->folder() / "name.jsonl");
    QCOMPARE(exported(inFolder("name.jsonl")).exitCode, 0);
    QVERIFY(fs::is_symlink(m_tiny->folder() / "name.jsonl"));
    QVERIFY(readFile(m_tiny->folder() / "real.jsonl").find("train/loss") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestStrangeProjects)
#include "tst_strange_projects.moc"
