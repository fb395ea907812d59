#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/store/migrations.h"
#include "core/store/store_backup.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <csignal>
#include <filesystem>
#include <functional>
#include <memory>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace sdm;
using namespace sdm::store;

namespace {

/// What the next release might do to a store, with more rows than a connection keeps in memory: half of it lies in the log before the end.
constexpr const char* kNextStep = "CREATE TABLE extra (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
                                  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                                  " INSERT INTO extra SELECT i, printf('%0500d', i) FROM n;";
constexpr const char* kDeadlyStep = "SELECT die();";

std::vector<const char*> stepsAnd(const std::vector<const char*>& more)
{
    std::vector<const char*> steps(migrations().begin(), migrations().end());
    steps.insert(steps.end(), more.begin(), more.end());
    return steps;
}

std::string fixture(int version)
{
    const std::filesystem::path fixtures = SDM_TEST_DATA_DIR "/core/store/fixtures";
    return fixtures / ("store_v" + std::to_string(version) + ".sql");
}

SQLite::Database opened(const std::filesystem::path& file)
{
    return {file.string(), SQLite::OPEN_READWRITE, 60'000};
}

int ours()
{
    return static_cast<int>(migrations().size());
}

/// In a process of its own, since it is to be killed.
int inChild(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            work();
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

void dieInAStep(SQLite::Database& database)
{
    database.createFunction("die", 0, false, nullptr, [](sqlite3_context*, int, sqlite3_value**) { ::kill(::getpid(), SIGKILL); });
}

void dieAtTheCommit(SQLite::Database& database)
{
    sqlite3_commit_hook(
        database.getHandle(),
        [](void*) {
            ::kill(::getpid(), SIGKILL);
            return 0;
        },
        nullptr);
}

} // namespace

/// A store of an older version becomes one of the newest, and whatever happens on the way can be taken back.
class TestStoreUpgrades : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everyVersion_hasAFixtureThatOpens_data();
    void everyVersion_hasAFixtureThatOpens();
    void anUpgrade_keepsAWholeCopyOfTheOldStore();
    void whereNothingIsToUpgrade_nothingIsCopied();
    void aCopyThatCannotBeMade_stopsTheUpgrade();
    void whatAnEarlierCopyLeft_isReplacedAndNoLinkIsFollowed();
    void aKilledUpgrade_leavesTheOldStoreAndIsCompletedLater_data();
    void aKilledUpgrade_leavesTheOldStoreAndIsCompletedLater();
    void severalStepsAreOneUpgrade();
    void processesThatUpgradeAtOnce_upgradeOnce();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    std::filesystem::path file() const { return project() / "store.sqlite"; }
    std::filesystem::path copy() const { return backupPath(file(), ours()); }
    /// A project with a run of so many events; the store's log is not folded into it, as after a kill.
    void writeRun(int events) const;
    std::size_t eventsInBackup() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreUpgrades::writeRun(int events) const
{
    const int ended = inChild([&] {
        RunStore store = RunStore::open(project());
        store.createRun(samples::run("01A"));
        for (int i = 0; i < events; ++i)
            store.appendEvent("01A", "n", "{}");
        ::_exit(0);
    });
    QCOMPARE(ended, 0);
}

std::size_t TestStoreUpgrades::eventsInBackup() const
{
    const QTemporaryDir other;
    const std::filesystem::path elsewhere = other.path().toStdString();
    std::filesystem::copy(copy(), elsewhere / "store.sqlite");
    return StoreReader::open(elsewhere).eventsAfter("01A", 0).size();
}

void TestStoreUpgrades::everyVersion_hasAFixtureThatOpens_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= ours(); ++version)
        QTest::addRow("%d", version) << version;
}

void TestStoreUpgrades::everyVersion_hasAFixtureThatOpens()
{
    QFETCH(int, version);
    {
        SQLite::Database old(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(readFile(fixture(version)));
        QCOMPARE(schemaVersion(old), version);
    }
    const StoreReader reader = StoreReader::open(project());
    const RunRow run = reader.findRun("fixture");
    QCOMPARE(run.resumes, std::int64_t(1));
    const std::size_t events = reader.eventsAfter(run.id, 0, 100, Superseded::Included).size();
    QVERIFY(events > 0);
    QCOMPARE(RunStore::open(project()).appendEvent(run.id, "n", "{}"), static_cast<std::int64_t>(events) + 1);
    SQLite::Database now = opened(file());
    QCOMPARE(schemaVersion(now), ours());
    QCOMPARE(std::filesystem::exists(backupPath(file(), version)), version < ours());
}

void TestStoreUpgrades::anUpgrade_keepsAWholeCopyOfTheOldStore()
{
    writeRun(7);
    SQLite::Database database = opened(file());
    database.exec("CREATE TABLE of_their_own (a INTEGER); INSERT INTO of_their_own VALUES (42)");
    migrate(database, stepsAnd({kNextStep}));
    QCOMPARE(schemaVersion(database), ours() + 1);
    QCOMPARE(database.execAndGet("SELECT count(*) FROM extra").getInt(), 20000);

    QCOMPARE(eventsInBackup(), std::size_t(7));
    SQLite::Database kept = opened(copy());
    QCOMPARE(schemaVersion(kept), ours());
    QVERIFY(!kept.tableExists("extra"));
    QCOMPARE(kept.execAndGet("SELECT a FROM of_their_own").getInt(), 42);
    QCOMPARE(kept.execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
    QVERIFY(!std::filesystem::exists(copy().string() + ".part"));
}

void TestStoreUpgrades::whereNothingIsToUpgrade_nothingIsCopied()
{
    writeRun(1);
    RunStore::open(project());
    StoreReader::open(project());
    for (const auto& entry : std::filesystem::directory_iterator(project()))
        QVERIFY2(entry.path().string().find(".bak") == std::string::npos, entry.path().c_str());
}

void TestStoreUpgrades::aCopyThatCannotBeMade_stopsTheUpgrade()
{
    writeRun(2);
    std::filesystem::create_directories(copy() / "in its place");
    SQLite::Database database = opened(file());
    try {
        migrate(database, stepsAnd({kNextStep}));
        QFAIL("upgraded without a copy");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ErrorCode::Failed);
        QCOMPARE(error.where(), copy().string());
        QVERIFY(!error.remedy().empty());
    }
    QCOMPARE(schemaVersion(database), ours());
    QVERIFY(!database.tableExists("extra"));
    QVERIFY(!std::filesystem::exists(copy().string() + ".part"));
    QCOMPARE(RunStore::open(project()).appendEvent("01A", "n", "{}"), std::int64_t(3));
}

void TestStoreUpgrades::whatAnEarlierCopyLeft_isReplacedAndNoLinkIsFollowed()
{
    writeRun(3);
    const std::filesystem::path victim = project() / "victim";
    writeFileAtomically(victim, "untouched");
    std::filesystem::create_symlink(victim, copy().string() + ".part");
    writeFileAtomically(copy(), "an older copy");
    SQLite::Database database = opened(file());
    migrate(database, stepsAnd({kNextStep}));
    QCOMPARE(readFile(victim), std::string("untouched"));
    QVERIFY(!std::filesystem::is_symlink(copy()));
    QCOMPARE(eventsInBackup(), std::size_t(3));
}

void TestStoreUpgrades::aKilledUpgrade_leavesTheOldStoreAndIsCompletedLater_data()
{
    QTest::addColumn<bool>("amidSteps");
    QTest::newRow("amid the steps") << true;
    QTest::newRow("at the commit") << false;
}

void TestStoreUpgrades::aKilledUpgrade_leavesTheOldStoreAndIsCompletedLater()
{
    QFETCH(bool, amidSteps);
    writeRun(4);
    const int ended = inChild([&] {
        SQLite::Database database = opened(file());
        if (amidSteps)
            dieInAStep(database);
        else
            dieAtTheCommit(database);
        migrate(database, amidSteps ? stepsAnd({kNextStep, kDeadlyStep}) : stepsAnd({kNextStep}));
    });
    QCOMPARE(ended, -SIGKILL);
    QCOMPARE(eventsInBackup(), std::size_t(4));

    // The program of the old version goes on with it.
    QCOMPARE(RunStore::open(project()).appendEvent("01A", "n", "{}"), std::int64_t(5));
    SQLite::Database database = opened(file());
    QCOMPARE(schemaVersion(database), ours());
    QVERIFY(!database.tableExists("extra"));

    migrate(database, stepsAnd({kNextStep}));
    QCOMPARE(schemaVersion(database), ours() + 1);
    QCOMPARE(database.execAndGet("SELECT count(*) FROM extra").getInt(), 20000);
    QCOMPARE(database.execAndGet("PRAGMA integrity_check").getString(), std::string("ok"));
    QCOMPARE(eventsInBackup(), std::size_t(5)); // what was written since is in the copy too
}

void TestStoreUpgrades::severalStepsAreOneUpgrade()
{
    writeRun(1);
    SQLite::Database database = opened(file());
    const char* const fails = "INSERT INTO nowhere VALUES (1)";
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, migrate(database, stepsAnd({kNextStep, fails})));
    QCOMPARE(schemaVersion(database), ours()); // a version between would be nobody's: neither program could open it
    QVERIFY(!database.tableExists("extra"));
    migrate(database, stepsAnd({kNextStep, "CREATE TABLE more (a INTEGER) STRICT"}));
    QCOMPARE(schemaVersion(database), ours() + 2);
    QVERIFY(std::filesystem::exists(copy()) && !std::filesystem::exists(backupPath(file(), ours() + 1)));
}

void TestStoreUpgrades::processesThatUpgradeAtOnce_upgradeOnce()
{
    writeRun(6);
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            try {
                SQLite::Database database = opened(file());
                migrate(database, stepsAnd({kNextStep}));
            } catch (...) {
                ::_exit(1);
            }
            ::_exit(0);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
    }
    SQLite::Database database = opened(file());
    QCOMPARE(schemaVersion(database), ours() + 1);
    QCOMPARE(database.execAndGet("SELECT count(*) FROM extra").getInt(), 20000);
    QCOMPARE(eventsInBackup(), std::size_t(6));
}

QTEST_APPLESS_MAIN(TestStoreUpgrades)
#include "tst_store_upgrades.moc"
