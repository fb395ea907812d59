#include "core/base/error.h"
#include "core/runs/run_lock.h"
#include "core/store/migrations.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <cmath>
#include <csignal>
#include <fstream>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace sdm;
using namespace sdm::store;

namespace {

/// Forks; the child runs `work` and leaves without running the parent's destructors.
template <typename Work>
pid_t inChild(Work&& work)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    try {
        work();
    } catch (...) {
        ::_exit(1);
    }
    ::_exit(0);
}

int exitStatus(pid_t child)
{
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

std::string textOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

class TestStoreProcesses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void severalProcessesCreateAndWriteAtOnce();
    void severalThreadsReadWhileOneWrites();
    void aKilledWriterLeavesWholeTransactions();
    void aKilledHolderLetsItsLockGo();
    void aCopiedProjectOpensElsewhere();
    void aReadOnlyFolderGivesOneClearErrorAndCanStillBeRead();
    void migrations_upgradeTheOldestFixture();
    void aFailingMigrationLeavesTheOldVersion();
    void aNewerStoreIsRefused();
    void aNewerProjectIsRefused();
    void aForeignDatabaseIsRefused();
    void aFileThatIsNoDatabaseIsRefused();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    std::string database() const { return (project() / "store.sqlite").string(); }
    ErrorCode codeOfOpening(const std::filesystem::path& folder) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

ErrorCode TestStoreProcesses::codeOfOpening(const std::filesystem::path& folder) const
{
    try {
        RunStore::open(folder);
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::Cancelled; // stands for "opened"
}

void TestStoreProcesses::severalProcessesCreateAndWriteAtOnce()
{
    constexpr int kProcesses = 4, kEvents = 100;
    std::vector<pid_t> children;
    for (int p = 0; p < kProcesses; ++p) {
        children.push_back(inChild([&] {
            RunStore store = RunStore::open(project(), std::chrono::seconds(60));
            try {
                store.createRun(samples::run("01SHARED"));
            } catch (const Error& error) { // all but one find it there
                if (error.code() != ErrorCode::InvalidArgument)
                    throw;
            }
            for (int i = 0; i < kEvents; ++i)
                store.appendEvent("01SHARED", "n", "{}");
        }));
    }
    for (const pid_t child : children)
        QCOMPARE(exitStatus(child), 0);
    const auto events = StoreReader::open(project()).eventsAfter("01SHARED", 0);
    QCOMPARE(events.size(), std::size_t(kProcesses * kEvents));
    for (std::size_t i = 0; i < events.size(); ++i)
        QCOMPARE(events[i].seq, std::int64_t(i + 1));
}

void TestStoreProcesses::severalThreadsReadWhileOneWrites()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    std::atomic<int> failures{0};
    std::atomic<bool> done{false};
    std::vector<std::thread> readers;
    for (int t = 0; t < 3; ++t) {
        readers.emplace_back([&] {
            try {
                const StoreReader reader = StoreReader::open(project());
                std::int64_t seen = 0;
                while (!done) {
                    for (const EventRow& event : reader.eventsAfter("01A", seen)) {
                        if (event.seq != ++seen)
                            ++failures;
                    }
                }
            } catch (const std::exception&) {
                ++failures;
            }
        });
    }
    for (int i = 0; i < 300; ++i)
        store.appendEvent("01A", "n", "{}");
    done = true;
    for (std::thread& reader : readers)
        reader.join();
    QCOMPARE(failures.load(), 0);
}

void TestStoreProcesses::aKilledWriterLeavesWholeTransactions()
{
    RunStore::open(project()).createRun(samples::run("01A"));
    for (int round = 0; round < 5; ++round) {
        const pid_t child = inChild([&] {
            RunStore store = RunStore::open(project());
            for (;;) {
                RunStore::Batch batch(store);
                for (int i = 0; i < 10; ++i) {
                    store.appendEvent("01A", "n", "{}");
                    store.appendMetrics("01A", {{"m", 1, 0, 1}});
                }
                batch.commit();
            }
        });
        const StoreReader reader = StoreReader::open(project());
        const std::size_t before = reader.eventsAfter("01A", 0, 1000000).size();
        QTRY_VERIFY_WITH_TIMEOUT(reader.eventsAfter("01A", 0, 1000000).size() > before + 50, 30000);
        ::kill(child, SIGKILL);
        exitStatus(child);

        const StoreReader after = StoreReader::open(project());
        const auto events = after.eventsAfter("01A", 0, 1000000);
        QCOMPARE(events.size() % 10, std::size_t(0));
        QCOMPARE(events.back().seq, static_cast<std::int64_t>(events.size()));
        QCOMPARE(after.metrics("01A", "m").size(), events.size());
    }
    SQLite::Database checked(database(), SQLite::OPEN_READWRITE);
    QCOMPARE(checked.execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
    QCOMPARE(RunStore::open(project()).appendEvent("01A", "n", "{}") % 10, std::int64_t(1));
}

void TestStoreProcesses::aKilledHolderLetsItsLockGo()
{
    RunStore store = RunStore::open(project());
    store.createRun(samples::run("01A"));
    const pid_t child = inChild([&] {
        const runs::RunLock lock(project(), "01A");
        ::pause();
    });
    QTRY_VERIFY(runs::RunLock::isHeld(project(), "01A"));
    QVERIFY(store.markInterrupted().empty());
    ::kill(child, SIGKILL);
    exitStatus(child);
    QCOMPARE(store.markInterrupted().size(), std::size_t(1));
    const runs::RunLock mine(project(), "01A");
}

void TestStoreProcesses::aCopiedProjectOpensElsewhere()
{
    {
        RunStore store = RunStore::open(project());
        store.createRun(samples::run("01A"));
        store.addCheckpoint("01A", {1, "runs/01A/checkpoints/checkpoint-1", 0.5, true});
    }
    const QTemporaryDir elsewhere;
    const std::filesystem::path copy = std::filesystem::path(elsewhere.path().toStdString()) / "copy";
    std::filesystem::copy(project(), copy, std::filesystem::copy_options::recursive);
    QCOMPARE(StoreReader::open(copy).checkpoints("01A").at(0).path, std::string("runs/01A/checkpoints/checkpoint-1"));
    QVERIFY(std::filesystem::exists(copy / "project.json"));
}

void TestStoreProcesses::aReadOnlyFolderGivesOneClearErrorAndCanStillBeRead()
{
    RunStore::open(project()).createRun(samples::run("01A"));
    std::filesystem::permissions(project(), std::filesystem::perms(0555));
    for (const auto& entry : std::filesystem::directory_iterator(project())) {
        if (entry.is_regular_file())
            std::filesystem::permissions(entry.path(), std::filesystem::perms(0444));
    }
    const std::filesystem::path folder = project();
    const int status = exitStatus(inChild([&] {
        if (::geteuid() == 0 && ::seteuid(65534) != 0) // root may write anywhere
            ::_exit(3);
        if (!std::filesystem::exists(folder / "store.sqlite"))
            ::_exit(5);
        if (codeOfOpening(folder) != ErrorCode::Failed || codeOfOpening(folder / "new") != ErrorCode::Failed)
            ::_exit(2);
        if (StoreReader::open(folder).findRun("01A").name != "sample")
            ::_exit(4);
    }));
    std::filesystem::permissions(project(), std::filesystem::perms(0755));
    if (WEXITSTATUS(status) == 5)
        QSKIP("the temporary folder is out of another user's reach");
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestStoreProcesses::migrations_upgradeTheOldestFixture()
{
    std::filesystem::create_directories(project());
    {
        SQLite::Database old(database(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(textOf(SDM_TEST_DATA_DIR "/core/store/fixtures/store_v1.sql"));
        QCOMPARE(schemaVersion(old), 1);
    }
    const StoreReader reader = StoreReader::open(project());
    const RunRow run = reader.findRun("fixture");
    QVERIFY(run.state == RunState::Finished && run.resumes == 1);
    QCOMPARE(reader.eventsAfter(run.id, 0).size(), std::size_t(2));
    const auto evaluations = reader.evaluations(run.id);
    QCOMPARE(evaluations.size(), std::size_t(1));
    GenerationFilter search;
    search.text = "luck -rain";
    const auto found = reader.generations(reader.generationIds(evaluations[0].id, search, GenerationOrder::Probability, false));
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].reference, std::string("Neat plans fail without luck."));
    SQLite::Database upgraded(database(), SQLite::OPEN_READWRITE);
    QCOMPARE(schemaVersion(upgraded), static_cast<int>(migrations().size()));
    QCOMPARE(upgraded.execAndGet("SELECT count(*) FROM v_generation WHERE correct").getInt(), 1);
    // The first two classes keep columns of their own.
    QCOMPARE(upgraded.execAndGet("SELECT logit1 FROM v_generation WHERE document_id = 'd1'").getDouble(), 2.5);
    QCOMPARE(upgraded.execAndGet("SELECT effective_samples0 FROM v_generation WHERE document_id = 'd1'").getInt(), 11);
    QCOMPARE(upgraded.execAndGet("SELECT psi0 FROM layer").getDouble(), 0.96);
    QVERIFY(std::isinf(upgraded.execAndGet("SELECT psi1 FROM v_generation LIMIT 1").getDouble()));
    QCOMPARE(upgraded
                 .execAndGet("SELECT loss0 || ' ' || loss1 || ' ' || accuracy0 || ' ' || accuracy1 || ' ' || mean_similarity0 || ' ' ||"
                             " mean_similarity1 FROM layer")
                 .getString(),
             std::string("0.25 0.125 0.9 0.98 200.0 50.0"));
}

void TestStoreProcesses::aFailingMigrationLeavesTheOldVersion()
{
    RunStore::open(project());
    SQLite::Database opened(database(), SQLite::OPEN_READWRITE);
    const int newest = schemaVersion(opened);
    std::vector<const char*> good(migrations().size(), ""), bad(migrations().size() + 1, "");
    good.push_back("CREATE TABLE extra (a INTEGER) STRICT");
    bad.push_back("CREATE TABLE half (a INTEGER) STRICT; INSERT INTO nowhere VALUES (1)");
    migrate(opened, good);
    QCOMPARE(schemaVersion(opened), newest + 1);
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, migrate(opened, bad));
    QCOMPARE(schemaVersion(opened), newest + 1);
    QVERIFY(opened.tableExists("extra") && !opened.tableExists("half"));
}

void TestStoreProcesses::aNewerStoreIsRefused()
{
    RunStore::open(project());
    {
        SQLite::Database opened(database(), SQLite::OPEN_READWRITE);
        opened.exec("PRAGMA user_version = 99");
    }
    QVERIFY(codeOfOpening(project()) == ErrorCode::Unsupported);
    try {
        StoreReader::open(project());
        QFAIL("the reader opened it");
    } catch (const Error& error) {
        QVERIFY(error.code() == ErrorCode::Unsupported);
        QVERIFY(std::string(error.what()).find("99") != std::string::npos);
    }
    SQLite::Database opened(database(), SQLite::OPEN_READONLY);
    QCOMPARE(schemaVersion(opened), 99);
}

void TestStoreProcesses::aNewerProjectIsRefused()
{
    std::ofstream(project() / "project.json") << R"({"name":"x","version":2})";
    QVERIFY(codeOfOpening(project()) == ErrorCode::Unsupported);
    std::ofstream(project() / "project.json") << "no json";
    QVERIFY(codeOfOpening(project()) == ErrorCode::BadInput);
    QVERIFY(!std::filesystem::exists(database()));
}

void TestStoreProcesses::aForeignDatabaseIsRefused()
{
    {
        SQLite::Database other(database(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE holiday (day TEXT)");
    }
    QVERIFY(codeOfOpening(project()) == ErrorCode::BadInput);
}

void TestStoreProcesses::aFileThatIsNoDatabaseIsRefused()
{
    std::ofstream(database()) << std::string(5000, 'x');
    QVERIFY(codeOfOpening(project()) == ErrorCode::BadInput);
}

QTEST_GUILESS_MAIN(TestStoreProcesses)
#include "tst_store_processes.moc"
