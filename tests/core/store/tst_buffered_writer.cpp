#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/store/buffered_writer.h"
#include "core/store/store_reader.h"
#include "core/store/unwritten_file.h"
#include "store_samples.h"

#include <atomic>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <functional>
#include <mutex>
#include <QTemporaryDir>
#include <QTest>
#include <set>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

using namespace sdm;
using namespace sdm::store;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;
using Happens = std::function<void(const fs::path& project)>;

constexpr const char* kRun = "01HZX3Q0000000000000000RVN";

std::set<std::string> namesIn(const fs::path& folder)
{
    std::set<std::string> names;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        names.insert(entry.path().filename().string());
    return names;
}

/// Every write to a file is refused meanwhile, as on a full disk.
BufferedWriter::Status withoutRoomAnywhere(const std::function<BufferedWriter::Status()>& work)
{
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit nothing{0, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &nothing);
    BufferedWriter::Status status = work();
    ::setrlimit(RLIMIT_FSIZE, &before);
    return status;
}

std::atomic<int> logSyncs{0}; ///< of write-ahead logs, by whichever thread

void noteSync(int descriptor)
{
    std::error_code ignored;
    if (std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor), ignored).string().ends_with("-wal"))
        ++logSyncs;
}

} // namespace

// SQLite's calls land here: the system's own are made from these.
extern "C" int fsync(int descriptor)
{
    noteSync(descriptor);
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}
extern "C" int fdatasync(int descriptor)
{
    noteSync(descriptor);
    return static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}

Q_DECLARE_METATYPE(Happens)

class TestBufferedWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void recordsArriveInOrderAndFlushWaitsForThem();
    void postsOfSeveralThreadsAreAllWritten();
    void aLockedStoreLosesNothing();
    void aFullDiskLosesNothing();
    void aRefusedRecordIsDroppedAlone();
    void severalRefusedRecordsAreDroppedAlone();
    void onCommitted_comesAfterTheRowsAreThere();
    void theHeartbeatBeatsByItself();
    void theDestructorWritesWhatIsLeft();
    void whatALockedStoreDoesNotTakeIsKeptInTheRunsFolder();
    void whatCanNeitherBeWrittenNorKeptIsCounted();
    void aStoreThatIsGoneIsNotWrittenAnyMore_data();
    void aStoreThatIsGoneIsNotWrittenAnyMore();
    void aCheckpointIsSyncedBeforeItIsAnnounced();
    void aStrangersFileIsRefusedByItsLine();

private:
    fs::path project() const { return fs::path(m_folder->path().toStdString()) / "project"; }
    BufferedWriter::Options quick() const;
    BufferedWriter::OnStatus recorder();
    std::vector<BufferedWriter::Status> seen();
    static void postEvents(BufferedWriter& writer, int first, int count);
    void compareEvents(int count);
    void compareOneOfEach();

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

namespace {

/// An evaluation that names a document twice.
AddEvaluation refused()
{
    const GenerationRecord twice = samples::generation("d1", 1, 1, 0.75, 12, Reason::Admitted, Reason::Similarity);
    return {samples::evaluation(newUlid(), "layer"), {twice, twice}};
}

std::vector<RunWrite> oneOfEach()
{
    GenerationRecord generation = samples::generation("d1", 1, 1, 0.75, 12, Reason::Admitted, Reason::Similarity);
    generation.nearestDistance = kNotKnown;
    SegmentRecord segment;
    segment.device = "cpu";
    segment.changes = "threads 4 -> 3";
    return {SetDevice{"cpu, f32"},
            AddSegment{segment},
            AppendEvent{"n", R"({"step":1})", 1234},
            AppendMetrics{{{"train/loss", 1, 0.5, 1.0 / 3}, {"train/grad_norm", 1, 0.5, kNotKnown}}, 1235},
            AddDocuments{samples::documents({"d1"})},
            AddLayer{samples::layer("layer")},
            AddGenerationTexts{"set", {{"d1", "a \"b\"\nc"}}},
            AddEvaluation{samples::evaluation("evaluation", "layer"), {generation}},
            AddHardNegatives{{samples::hardNegative(2, "d1")}},
            AddCheckpoint{{5, std::string("runs/") + kRun + "/checkpoints/checkpoint-5", 0.5, true}},
            AddCheckpoint{{10, std::string("runs/") + kRun + "/checkpoints/checkpoint-10", std::nullopt, false}},
            RemoveCheckpoint{5},
            SetState{RunState::Failed, "failed", "loss is not finite"}};
}

} // namespace

void TestBufferedWriter::compareOneOfEach()
{
    const auto reader = StoreReader::open(project());
    const RunRow row = reader.findRun(kRun);
    QCOMPARE(row.state, RunState::Failed);
    QCOMPARE(row.errorMessage.value(), std::string("loss is not finite"));
    QVERIFY(row.mixed && row.device == "cpu, f32");
    const auto events = reader.eventsAfter(kRun, 0);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events[0].timeMs, std::int64_t(1234));
    QCOMPARE(reader.metrics(kRun, "train/loss").at(0).point.value, 1.0 / 3);
    QVERIFY(std::isnan(reader.metrics(kRun, "train/grad_norm").at(0).point.value));
    QCOMPARE(reader.layers(kRun).at(0), samples::layer("layer"));
    QCOMPARE(reader.evaluations(kRun).at(0), samples::evaluation("evaluation", "layer"));
    QCOMPARE(reader.hardNegatives(kRun).at(0), samples::hardNegative(2, "d1"));
    const auto view = reader.generations(reader.generationIds("evaluation", {}, GenerationOrder::Document, false)).at(0);
    QCOMPARE(view.prompt, std::string("prompt d1"));
    QCOMPARE(view.record.lower, (std::get<AddEvaluation>(oneOfEach()[7]).generations[0].lower));
    QVERIFY(std::isnan(view.record.nearestDistance));
    const auto checkpoints = reader.checkpoints(kRun);
    QCOMPARE(checkpoints.size(), std::size_t(1));
    QCOMPARE(checkpoints[0].step, std::int64_t(10));
}

void TestBufferedWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_seen.clear();
    RunStore::open(project()).createRun(samples::run(kRun));
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
        writer.post(AppendEvent{"n", std::to_string(i), 0});
}

void TestBufferedWriter::compareEvents(int count)
{
    const auto events = StoreReader::open(project()).eventsAfter(kRun, 0, 1000000);
    QCOMPARE(events.size(), static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        QCOMPARE(events[static_cast<std::size_t>(i)].seq, std::int64_t(i + 1));
        QCOMPARE(events[static_cast<std::size_t>(i)].payloadJson, std::to_string(i));
    }
}

void TestBufferedWriter::recordsArriveInOrderAndFlushWaitsForThem()
{
    BufferedWriter writer(project(), kRun, recorder());
    postEvents(writer, 0, 300);
    QVERIFY(writer.flush(30s));
    compareEvents(300);
    QVERIFY(seen().empty());
    QCOMPARE(writer.status().waiting, std::size_t(0));
}

void TestBufferedWriter::postsOfSeveralThreadsAreAllWritten()
{
    BufferedWriter writer(project(), kRun, {}, quick());
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&writer, t] { postEvents(writer, t * 100, 100); });
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(writer.flush(30s));
    const auto events = StoreReader::open(project()).eventsAfter(kRun, 0);
    QCOMPARE(events.size(), std::size_t(400));
    QCOMPARE(events.back().seq, std::int64_t(400));
}

void TestBufferedWriter::aLockedStoreLosesNothing()
{
    BufferedWriter writer(project(), kRun, recorder(), quick());
    auto lock = std::make_unique<ForeignLock>(project());
    QVERIFY(lock->locked());
    postEvents(writer, 0, 50);
    QTRY_COMPARE(writer.status().health, BufferedWriter::Status::Health::Retrying);
    postEvents(writer, 50, 50);
    QVERIFY(!writer.flush(50ms));
    QCOMPARE(writer.status().waiting, std::size_t(100));
    lock.reset();
    QVERIFY(writer.flush(30s));
    compareEvents(100);
    QTRY_COMPARE(seen().size(), std::size_t(2));
    QVERIFY(seen()[0].message.find("locked") != std::string::npos);
    QVERIFY(seen()[1].health == BufferedWriter::Status::Health::Recovered && seen()[1].dropped == 0);
}

void TestBufferedWriter::aFullDiskLosesNothing()
{
    std::signal(SIGXFSZ, SIG_IGN);
    BufferedWriter writer(project(), kRun, recorder(), quick());
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = 400'000; // no file of this process may grow beyond this: the write-ahead log soon wants to
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const std::string wide(20'000, 'x');
    for (int i = 0; i < 50; ++i) {
        postEvents(writer, i, 1);
        writer.post(AddGenerationTexts{"set", {{"d" + std::to_string(i), wide}}});
    }
    const bool noticed = QTest::qWaitFor([&] { return writer.status().health == BufferedWriter::Status::Health::Retrying; }, 20000);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(noticed);
    QVERIFY(writer.flush(30s));
    compareEvents(50);
    QCOMPARE(writer.status().dropped, std::size_t(0));
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

void TestBufferedWriter::aRefusedRecordIsDroppedAlone()
{
    BufferedWriter writer(project(), kRun, recorder(), quick());
    postEvents(writer, 0, 3);
    writer.post(refused());
    postEvents(writer, 3, 3);
    QVERIFY(writer.flush(30s));
    compareEvents(6);
    QCOMPARE(writer.status().dropped, std::size_t(1));
    QTRY_COMPARE(seen().size(), std::size_t(1));
    QVERIFY(!seen()[0].message.empty());
}

void TestBufferedWriter::severalRefusedRecordsAreDroppedAlone()
{
    auto options = quick();
    options.interval = 10s; // one transaction, written by flush()
    BufferedWriter writer(project(), kRun, recorder(), options);
    writer.post(refused());
    postEvents(writer, 0, 5);
    writer.post(refused());
    writer.post(refused());
    postEvents(writer, 5, 5);
    writer.post(refused());
    QVERIFY(writer.flush(30s));
    compareEvents(10);
    QCOMPARE(writer.status().dropped, std::size_t(4));
    QTRY_COMPARE(seen().size(), std::size_t(4));
}

void TestBufferedWriter::onCommitted_comesAfterTheRowsAreThere()
{
    BufferedWriter writer(project(), kRun, {}, quick());
    const StoreReader reader = StoreReader::open(project());
    std::atomic<std::size_t> eventsSeen{0};
    writer.post(AppendEvent{"n", "0", 0}, [&] { eventsSeen = reader.eventsAfter(kRun, 0).size(); });
    QVERIFY(writer.flush(30s));
    QCOMPARE(eventsSeen.load(), std::size_t(1));
}

void TestBufferedWriter::theHeartbeatBeatsByItself()
{
    auto options = quick();
    options.heartbeat = 20ms;
    BufferedWriter writer(project(), kRun, {}, options);
    const StoreReader reader = StoreReader::open(project());
    QTRY_VERIFY(reader.findRun(kRun).heartbeatMs.has_value());
    const std::int64_t first = *reader.findRun(kRun).heartbeatMs;
    QTRY_VERIFY(*reader.findRun(kRun).heartbeatMs > first);
}

void TestBufferedWriter::theDestructorWritesWhatIsLeft()
{
    {
        BufferedWriter writer(project(), kRun, {}, quick());
        postEvents(writer, 0, 200);
    }
    compareEvents(200);
}

void TestBufferedWriter::whatALockedStoreDoesNotTakeIsKeptInTheRunsFolder()
{
    BufferedWriter::Status left;
    {
        const ForeignLock lock(project());
        auto options = quick();
        options.closingPatience = 30ms;
        BufferedWriter writer(project(), kRun, recorder(), options);
        for (const RunWrite& write : oneOfEach())
            writer.post(write);
        left = writer.close();
        postEvents(writer, 0, 1); // too late for anybody
        QCOMPARE(writer.status().dropped, std::size_t(1));
    }
    QCOMPARE(left.kept, oneOfEach().size());
    QCOMPARE(left.dropped, std::size_t(0));
    QCOMPARE(seen().back().kept, left.kept);
    QVERIFY(StoreReader::open(project()).eventsAfter(kRun, 0).empty());

    QCOMPARE(unwrittenFiles(project() / "runs" / kRun), std::vector{left.keptIn});
    const auto kept = readUnwritten(left.keptIn);
    QCOMPARE(kept.size(), left.kept);
    auto store = RunStore::open(project());
    for (const RunWrite& write : kept)
        writeTo(store, kRun, write);
    compareOneOfEach();
}

void TestBufferedWriter::whatCanNeitherBeWrittenNorKeptIsCounted()
{
    const ForeignLock lock(project());
    auto options = quick();
    options.closingPatience = 30ms;
    BufferedWriter writer(project(), kRun, recorder(), options);
    postEvents(writer, 0, 3);
    const auto left = withoutRoomAnywhere([&writer] { return writer.close(); });
    QCOMPARE(left.dropped, std::size_t(3));
    QCOMPARE(left.kept, std::size_t(0));
    QCOMPARE(seen().back().dropped, std::size_t(3));
}

void TestBufferedWriter::aStoreThatIsGoneIsNotWrittenAnyMore_data()
{
    QTest::addColumn<Happens>("happens");
    QTest::addColumn<QString>("keptIn");
    const QString run = QStringLiteral("/runs/") + QLatin1String(kRun);
    QTest::newRow("the project is moved") << Happens([](const fs::path& project) { fs::rename(project, project.string() + "-moved"); })
                                          << QStringLiteral("/project-moved") + run;
    QTest::newRow("the project is removed") << Happens([](const fs::path& project) { fs::remove_all(project); }) << QString();
    QTest::newRow("the store is removed") << Happens([](const fs::path& project) { fs::remove(project / "store.sqlite"); })
                                          << QStringLiteral("/project") + run;
    QTest::newRow("the store is replaced") << Happens([](const fs::path& project) {
        fs::copy_file(project / "store.sqlite", project / "copy");
        fs::rename(project / "copy", project / "store.sqlite");
    }) << QStringLiteral("/project") + run;
}

void TestBufferedWriter::aStoreThatIsGoneIsNotWrittenAnyMore()
{
    QFETCH(Happens, happens);
    QFETCH(QString, keptIn);
    auto options = quick();
    options.heartbeat = 5ms;
    options.closingPatience = 10min; // not waited for
    BufferedWriter writer(project(), kRun, recorder(), options);
    postEvents(writer, 0, 2);
    QVERIFY(writer.flush(30s));
    happens(project());
    QTRY_VERIFY(writer.status().isGone);
    QVERIFY(seen().back().isGone);
    const std::set<std::string> before = namesIn(project());
    postEvents(writer, 2, 3);
    QVERIFY(!writer.flush(10min));
    const auto left = writer.close();
    QCOMPARE(left.kept, std::size_t(3));
    QCOMPARE(left.dropped, std::size_t(0));
    const auto kept = readUnwritten(left.keptIn);
    QCOMPARE(kept.size(), std::size_t(3));
    QCOMPARE(std::get<AppendEvent>(kept[0]).payloadJson, std::string("2"));
    QCOMPARE(left.keptIn.parent_path(), fs::path((m_folder->path() + keptIn).toStdString()));
    QCOMPARE(namesIn(project()), before); // nothing is made anew where the project was
}

void TestBufferedWriter::aCheckpointIsSyncedBeforeItIsAnnounced()
{
    BufferedWriter writer(project(), kRun, {}, quick());
    postEvents(writer, 0, 1);
    QVERIFY(writer.flush(30s));
    const int before = logSyncs;
    int atTheCommit = -1;
    writer.post(AddCheckpoint{{10, std::string("runs/") + kRun + "/checkpoints/checkpoint-10", 0.5, true}},
                [&] { atTheCommit = logSyncs; });
    QVERIFY(writer.flush(30s));
    QVERIFY(atTheCommit > before);
    // Again without: what a crash of the process cannot harm is left to the system.
    const int after = logSyncs;
    postEvents(writer, 1, 1);
    QVERIFY(writer.flush(30s));
    QCOMPARE(logSyncs.load(), after);
}

void TestBufferedWriter::aStrangersFileIsRefusedByItsLine()
{
    const auto file = project() / "runs" / kRun / "unwritten-0.jsonl";
    for (const char* second : {R"({"write":"dance"})", R"({"write":"checkpoint_removed","step":"7"})", "[]", R"({"write":"event"})"}) {
        writeFileAtomically(file, lineOf(RemoveCheckpoint{7}) + '\n' + second + '\n');
        try {
            readUnwritten(file);
            QFAIL(second);
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::BadInput);
            QVERIFY2(error.where().ends_with("unwritten-0.jsonl:2"), error.what());
        }
    }
}

QTEST_GUILESS_MAIN(TestBufferedWriter)
#include "tst_buffered_writer.moc"
