#include "core/base/error.h"
#include "core/store/buffered_writer.h"
#include "core/store/store_reader.h"
#include "store_samples.h"

#include <csignal>
#include <mutex>
#include <QTemporaryDir>
#include <QTest>
#include <sqlite3.h>
#include <sys/resource.h>
#include <thread>

using namespace sdm;
using namespace sdm::store;
using namespace std::chrono_literals;

class TestBufferedWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void jobsArriveInOrderAndFlushWaitsForThem();
    void postsOfSeveralThreadsAreAllWritten();
    void aLockedStoreLosesNothing();
    void aFullDiskLosesNothing();
    void aRefusedJobIsDroppedAlone();
    void severalRefusedJobsAreDroppedAlone();
    void aJobThatThrowsSomethingElseIsDroppedAlone();
    void onCommitted_comesAfterTheRowsAreThere();
    void theHeartbeatBeatsByItself();
    void theDestructorWritesWhatIsLeft();
    void theDestructorGivesUpLoudly();

private:
    std::filesystem::path project() const { return m_folder->path().toStdString(); }
    BufferedWriter::Options quick() const;
    BufferedWriter::OnStatus recorder();
    std::vector<BufferedWriter::Status> seen();
    static void postEvents(BufferedWriter& writer, int first, int count);
    void compareEvents(int count);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::mutex m_mutex;
    std::vector<BufferedWriter::Status> m_seen;
};

/// Another program's write lock on the store, for as long as it lives.
class ForeignLock {
public:
    explicit ForeignLock(const std::filesystem::path& project)
    {
        sqlite3_open((project / "store.sqlite").c_str(), &m_database);
        sqlite3_busy_timeout(m_database, 5000);
        m_locked = sqlite3_exec(m_database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~ForeignLock() { sqlite3_close(m_database); }
    bool locked() const { return m_locked; }

private:
    sqlite3* m_database = nullptr;
    bool m_locked = false;
};

void TestBufferedWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_seen.clear();
    RunStore::open(project()).createRun(samples::run("01A"));
}

BufferedWriter::Options TestBufferedWriter::quick() const
{
    BufferedWriter::Options options;
    options.interval = 5ms;
    options.busyTimeout = 5ms;
    options.firstRetry = 5ms;
    options.lastRetry = 20ms;
    options.heartbeat = 0ms;
    return options;
}

BufferedWriter::OnStatus TestBufferedWriter::recorder()
{
    return [this](const BufferedWriter::Status& status) {
        const std::lock_guard lock(m_mutex);
        m_seen.push_back(status);
    };
}

std::vector<BufferedWriter::Status> TestBufferedWriter::seen()
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

void TestBufferedWriter::postEvents(BufferedWriter& writer, int first, int count)
{
    for (int i = first; i < first + count; ++i)
        writer.post([i](RunStore& store) { store.appendEvent("01A", "n", std::to_string(i)); });
}

void TestBufferedWriter::compareEvents(int count)
{
    const auto events = StoreReader::open(project()).eventsAfter("01A", 0, 1000000);
    QCOMPARE(events.size(), static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        QCOMPARE(events[static_cast<std::size_t>(i)].seq, std::int64_t(i + 1));
        QCOMPARE(events[static_cast<std::size_t>(i)].payloadJson, std::to_string(i));
    }
}

void TestBufferedWriter::jobsArriveInOrderAndFlushWaitsForThem()
{
    BufferedWriter writer(project(), "01A", recorder());
    postEvents(writer, 0, 300);
    QVERIFY(writer.flush(30s));
    compareEvents(300);
    QVERIFY(seen().empty());
    QCOMPARE(writer.status().waitingJobs, std::size_t(0));
}

void TestBufferedWriter::postsOfSeveralThreadsAreAllWritten()
{
    BufferedWriter writer(project(), "01A", {}, quick());
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&writer, t] { postEvents(writer, t * 100, 100); });
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(writer.flush(30s));
    const auto events = StoreReader::open(project()).eventsAfter("01A", 0);
    QCOMPARE(events.size(), std::size_t(400));
    QCOMPARE(events.back().seq, std::int64_t(400));
}

void TestBufferedWriter::aLockedStoreLosesNothing()
{
    BufferedWriter writer(project(), "01A", recorder(), quick());
    auto lock = std::make_unique<ForeignLock>(project());
    QVERIFY(lock->locked());
    postEvents(writer, 0, 50);
    QTRY_COMPARE(writer.status().health, BufferedWriter::Status::Health::Retrying);
    postEvents(writer, 50, 50);
    QVERIFY(!writer.flush(50ms));
    QCOMPARE(writer.status().waitingJobs, std::size_t(100));
    lock.reset();
    QVERIFY(writer.flush(30s));
    compareEvents(100);
    QTRY_COMPARE(seen().size(), std::size_t(2));
    QVERIFY(seen()[0].message.find("locked") != std::string::npos);
    QVERIFY(seen()[1].health == BufferedWriter::Status::Health::Recovered && seen()[1].droppedJobs == 0);
}

void TestBufferedWriter::aFullDiskLosesNothing()
{
    std::signal(SIGXFSZ, SIG_IGN);
    BufferedWriter writer(project(), "01A", recorder(), quick());
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = 400'000; // no file of this process may grow beyond this: the write-ahead log soon wants to
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const std::string wide(20'000, 'x');
    for (int i = 0; i < 50; ++i) {
        postEvents(writer, i, 1);
        writer.post([i, wide](RunStore& store) { store.addGenerationTexts("set", {{"d" + std::to_string(i), wide}}); });
    }
    const bool noticed = QTest::qWaitFor([&] { return writer.status().health == BufferedWriter::Status::Health::Retrying; }, 20000);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(noticed);
    QVERIFY(writer.flush(30s));
    compareEvents(50);
    QCOMPARE(writer.status().droppedJobs, std::size_t(0));
    sqlite3* database = nullptr;
    sqlite3_open((project() / "store.sqlite").c_str(), &database);
    std::string verdict;
    sqlite3_exec(
        database, "PRAGMA integrity_check",
        [](void* out, int, char** values, char**) {
            *static_cast<std::string*>(out) += values[0];
            return 0;
        },
        &verdict, nullptr);
    sqlite3_close(database);
    QCOMPARE(verdict, std::string("ok"));
}

void TestBufferedWriter::aRefusedJobIsDroppedAlone()
{
    BufferedWriter writer(project(), "01A", recorder(), quick());
    postEvents(writer, 0, 3);
    writer.post([](RunStore& store) { store.appendEvent("01NONE", "n", "lost"); });
    postEvents(writer, 3, 3);
    QVERIFY(writer.flush(30s));
    compareEvents(6);
    QCOMPARE(writer.status().droppedJobs, std::size_t(1));
    QTRY_COMPARE(seen().size(), std::size_t(1));
    QVERIFY(!seen()[0].message.empty());
}

void TestBufferedWriter::severalRefusedJobsAreDroppedAlone()
{
    auto options = quick();
    options.interval = 10s; // one transaction, written by flush()
    BufferedWriter writer(project(), "01A", recorder(), options);
    const auto refused = [](RunStore& store) { store.appendEvent("01NONE", "n", "lost"); };
    writer.post(refused);
    postEvents(writer, 0, 5);
    writer.post(refused);
    writer.post(refused);
    postEvents(writer, 5, 5);
    writer.post(refused);
    QVERIFY(writer.flush(30s));
    compareEvents(10);
    QCOMPARE(writer.status().droppedJobs, std::size_t(4));
    QTRY_COMPARE(seen().size(), std::size_t(4));
}

void TestBufferedWriter::aJobThatThrowsSomethingElseIsDroppedAlone()
{
    BufferedWriter writer(project(), "01A", recorder(), quick());
    writer.post([](RunStore&) { throw 7; });
    postEvents(writer, 0, 2);
    QVERIFY(writer.flush(30s));
    compareEvents(2);
    QCOMPARE(writer.status().droppedJobs, std::size_t(1));
}

void TestBufferedWriter::onCommitted_comesAfterTheRowsAreThere()
{
    BufferedWriter writer(project(), "01A", {}, quick());
    const StoreReader reader = StoreReader::open(project());
    std::atomic<std::size_t> eventsSeen{0};
    auto seq = std::make_shared<std::int64_t>(0);
    writer.post([seq](RunStore& store) { *seq = store.appendEvent("01A", "n", "0"); }, 1,
                [&] { eventsSeen = reader.eventsAfter("01A", *seq - 1).size(); });
    QVERIFY(writer.flush(30s));
    QCOMPARE(eventsSeen.load(), std::size_t(1));
    QCOMPARE(*seq, std::int64_t(1));
}

void TestBufferedWriter::theHeartbeatBeatsByItself()
{
    auto options = quick();
    options.heartbeat = 20ms;
    BufferedWriter writer(project(), "01A", {}, options);
    const StoreReader reader = StoreReader::open(project());
    QTRY_VERIFY(reader.findRun("01A").heartbeatMs.has_value());
    const std::int64_t first = *reader.findRun("01A").heartbeatMs;
    QTRY_VERIFY(*reader.findRun("01A").heartbeatMs > first);
}

void TestBufferedWriter::theDestructorWritesWhatIsLeft()
{
    {
        BufferedWriter writer(project(), "01A", {}, quick());
        postEvents(writer, 0, 200);
    }
    compareEvents(200);
}

void TestBufferedWriter::theDestructorGivesUpLoudly()
{
    const ForeignLock lock(project());
    auto options = quick();
    options.closingPatience = 30ms;
    {
        BufferedWriter writer(project(), "01A", recorder(), options);
        postEvents(writer, 0, 3);
    }
    QCOMPARE(seen().back().droppedJobs, std::size_t(3));
}

QTEST_GUILESS_MAIN(TestBufferedWriter)
#include "tst_buffered_writer.moc"
