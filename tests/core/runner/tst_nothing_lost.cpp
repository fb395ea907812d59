#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/leftovers.h"
#include "core/protocol/codec.h"
#include "core/store/run_store.h"
#include "core/store/store_reader.h"
#include "core/store/unwritten_file.h"
#include "runner_process.h"
#include "tests/core/store/store_samples.h"
#include "tests/core/train/tiny_project.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

using namespace sdm;

namespace {

namespace fs = std::filesystem;

constexpr const char* kRun = "01HZX3Q0000000000000000RVN";

void setMode(const fs::path& path, unsigned mode)
{
    fs::permissions(path, fs::perms(mode));
}

/// All locks of a write-ahead log at once, as SQLite itself takes them to recover one: nobody reads and nobody writes. The other process
/// is held while they are taken, so that it is not over by then. \return whether it was there to be locked out
bool lockOutOf(int index, pid_t other)
{
    struct flock all {};
    all.l_type = F_WRLCK;
    all.l_start = 120;
    all.l_len = 8;
    for (bool isLocked = false; !isLocked; ::kill(other, SIGCONT)) {
        if (::kill(other, SIGSTOP) != 0)
            return false;
        siginfo_t stopped{};
        if (::waitid(P_PID, static_cast<id_t>(other), &stopped, WSTOPPED | WEXITED | WNOWAIT) != 0 || stopped.si_code != CLD_STOPPED)
            return false;
        isLocked = ::fcntl(index, F_SETLK, &all) == 0;
    }
    return true;
}

} // namespace

/// What was computed and committed is there for whoever looks, or the command says what is missing: with the real program, and the disk,
/// the permissions and the locks that a real machine has.
class TestNothingLost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readOnlyCopyWithALog_isReadWhole_data();
    void readOnlyCopyWithALog_isReadWhole();
    void readOnlyCopyWhoseLogCannotBeRead_isRefused();
    void readOnlyCopyWithoutRoomForATemporaryOne_isRefused();
    void leftoversOfKilledProcesses_areCountedAndThenRemoved();
    void checkpointsWhoseFolderIsGone_areNoLongerThere();
    void projectMovedDuringARun_endsItAndKeepsItsRecords();
    void storeThatNobodyMayReadOrWriteToTheEnd_losesNothing();
    void diskFullToTheEnd_saysHowManyRecordsAreLost();
    void runsOnAnotherDisk_isALinkOfTheOwners();
    void unwrittenRecordsBehindALink_areNotRead();
    void runTime_isThatOfAllProcessesAndNotOfTheCalendar();
    void inputThatCannotBeRead_isNoEmptyInput_data();
    void inputThatCannotBeRead_isNoEmptyInput();

private:
    /// A copy, as it is written to, of a project with 300 metric rows of a finished run, all of them still in the write-ahead log.
    /// Nobody can write there.
    fs::path readOnlyCopy() const;
    /// A run that has begun: its row is there, and it computes or is about to.
    static RunId begunRun(const fs::path& project, const QProcess& process);
    /// As many rows as a run has that nothing disturbed.
    static void compareWithUndisturbed(const fs::path& project, const RunId& run);
    QString text(const fs::path& path) const { return QString::fromStdString(path.string()); }
    RunnerResult exportMetrics(const RunnerProcess& runner) const
    {
        return runner.call({QStringLiteral("export"), QStringLiteral("copied"), QStringLiteral("--what"), QStringLiteral("metrics"),
                            QStringLiteral("--out"), m_folder->path() + QStringLiteral("/out/metrics.csv")});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

fs::path TestNothingLost::readOnlyCopy() const
{
    const fs::path folder = m_folder->path().toStdString();
    setMode(folder, 0755);
    fs::create_directories(folder / "out");
    setMode(folder / "out", 0777);
    const fs::path original = folder / "original", copy = folder / "copy";
    auto store = store::RunStore::open(original);
    store.createRun(samples::run(kRun, "copied"));
    std::vector<MetricPoint> points;
    for (int step = 1; step <= 300; ++step)
        points.push_back({"train/loss", step, 0.5, 1.0 / step});
    store.appendMetrics(kRun, points);
    store.setState(kRun, store::RunState::Finished);
    fs::create_directories(copy);
    for (const char* name : {"project.json", "store.sqlite", "store.sqlite-wal"}) {
        fs::copy_file(original / name, copy / name);
        setMode(copy / name, 0444);
    }
    setMode(copy, 0555);
    return copy;
}

void TestNothingLost::readOnlyCopyWithALog_isReadWhole_data()
{
    QTest::addColumn<bool>("isAsMade");
    QTest::newRow("copied in the middle") << true;
    QTest::newRow("after a look by somebody who could write") << false;
}

void TestNothingLost::readOnlyCopyWithALog_isReadWhole()
{
    QFETCH(bool, isAsMade);
    m_folder = std::make_unique<QTemporaryDir>();
    const fs::path copy = readOnlyCopy();
    QVERIFY(fs::file_size(copy / "store.sqlite-wal") > 10'000);
    if (!isAsMade) {
        fs::copy_file(m_folder->path().toStdString() + "/copy/store.sqlite", copy / "store.sqlite-shm");
        fs::resize_file(copy / "store.sqlite-shm", 0);
        setMode(copy / "store.sqlite-shm", 0444);
    }
    const fs::path temporary = m_folder->path().toStdString() + "/tmp";
    fs::create_directories(temporary);
    setMode(temporary, 0777);
    const RunnerProcess runner = RunnerProcess(text(copy)).withoutRoot().with(QStringLiteral("TMPDIR"), text(temporary));
    const RunnerResult exported = exportMetrics(runner);
    QVERIFY2(exported.exitCode == 0 && exported.err.contains("300 rows"), exported.err);
    const RunnerResult listed = runner.call({QStringLiteral("ls")});
    QVERIFY2(listed.exitCode == 0 && listed.out.contains("copied") && listed.out.contains("finished"), listed.out + listed.err);
    const RunnerResult shown = runner.call({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("copied")});
    QVERIFY2(shown.json()[QStringLiteral("state")].toString() == QStringLiteral("finished"), shown.err);
    QVERIFY(fs::is_empty(temporary));
    setMode(copy, 0755);
}

void TestNothingLost::readOnlyCopyWhoseLogCannotBeRead_isRefused()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const fs::path copy = readOnlyCopy();
    setMode(copy / "store.sqlite-wal", 0000);
    const RunnerResult exported = exportMetrics(RunnerProcess(text(copy)).withoutRoot());
    QCOMPARE(exported.exitCode, 1);
    QVERIFY2(exported.err.contains("store.sqlite-wal") && exported.err.count('\n') == 1, exported.err);
    QVERIFY(!fs::exists(m_folder->path().toStdString() + "/out/metrics.csv"));
    setMode(copy, 0755);
}

void TestNothingLost::readOnlyCopyWithoutRoomForATemporaryOne_isRefused()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const fs::path copy = readOnlyCopy();
    // Whatever is written beyond a page is refused, as on a full disk.
    const RunnerResult exported = exportMetrics(RunnerProcess(text(copy)).withoutRoot().limited(RLIMIT_FSIZE, 4096));
    QCOMPARE(exported.exitCode, 1);
    QVERIFY2(exported.err.contains("TMPDIR") && exported.err.count('\n') == 1, exported.err);
    setMode(copy, 0755);
}

void TestNothingLost::leftoversOfKilledProcesses_areCountedAndThenRemoved()
{
    const TinyProject tiny;
    tiny.writeConfig(1);
    const fs::path project = tiny.folder() / "project", shelf = project / "runs" / kRun / "checkpoints";
    const fs::path left = temporaryNameFor(shelf / "checkpoint-9"), inRoot = temporaryNameFor(project / "project.json");
    fs::create_directories(left / "train_layer");
    writeFileAtomically(left / "train_layer" / "tensors", std::string(3 << 20, 't'));
    writeFileAtomically(inRoot, "{");
    const ClaimedPath atWork = ClaimedPath::newFolderFor(shelf / "checkpoint-12"); // by this process, which lives
    const RunnerProcess runner(text(project));
    const QStringList run{QStringLiteral("run"), QStringLiteral("--config"), text(tiny.folder() / "run.json")};
    const RunnerResult looked = runner.call(run + QStringList{QStringLiteral("--dry-run")});
    QVERIFY2(looked.exitCode == 0 && (looked.out + looked.err).contains("4 MiB of them once what killed processes left behind is removed"),
             looked.out + looked.err);
    QVERIFY(fs::exists(left));
    const RunnerResult made = runner.call(run);
    QVERIFY2(made.exitCode == 0, made.err);
    QVERIFY(!fs::exists(left) && !fs::exists(inRoot));
    QVERIFY(fs::exists(atWork.path()));
}

void TestNothingLost::checkpointsWhoseFolderIsGone_areNoLongerThere()
{
    const TinyProject tiny;
    tiny.writeConfig(1);
    const fs::path project = tiny.folder() / "project";
    auto store = store::RunStore::open(project);
    store::RunRow row = samples::run(kRun, "thinned");
    row.configJson = readFile(tiny.folder() / "run.json");
    row.createdMs = 1;
    store.createRun(row);
    const std::string shelf = std::string("runs/") + kRun + "/checkpoints/checkpoint-";
    fs::create_directories(project / (shelf + "3"));
    writeFileAtomically(project / (shelf + "3/optimizer.safetensors"), "moments"); // what makes it one to go on from
    for (const std::int64_t step : {3, 6}) {
        const CheckpointRecord checkpoint{step, shelf + std::to_string(step), 1.0 / static_cast<double>(step), true};
        const protocol::EventBody told = protocol::Checkpoint{checkpoint};
        store.addCheckpoint(kRun, checkpoint);
        store.appendEvent(kRun, protocol::kindOf(told), protocol::encodePayload(told));
    }
    const RunnerProcess runner(text(project));
    const auto checkpoints = [&runner] {
        const RunnerResult shown = runner.call({QStringLiteral("--json"), QStringLiteral("show"), QStringLiteral("thinned")});
        return shown.json()[QStringLiteral("checkpoints")].toArray();
    };
    store.setState(kRun, store::RunState::Stopped);
    QCOMPARE(checkpoints().size(), 2);
    QCOMPARE(checkpoints()[0].toObject()[QStringLiteral("gone")].toBool(), false);
    QCOMPARE(checkpoints()[1].toObject()[QStringLiteral("gone")].toBool(), true);
    const RunnerResult shown = runner.call({QStringLiteral("show"), QStringLiteral("thinned")});
    QVERIFY2(shown.out.contains("checkpoint-6  (best)  (gone)") && !shown.out.contains("checkpoint-3  (gone)"), shown.out);

    store.setState(kRun, store::RunState::Running); // nobody holds its lock
    QCOMPARE(checkpoints().size(), 1);
    QCOMPARE(checkpoints()[0].toObject()[QStringLiteral("step")].toInt(), 3);
    const RunnerResult resumed =
        runner.call({QStringLiteral("resume"), QStringLiteral("thinned"), QStringLiteral("--from"), QStringLiteral("6")});
    QCOMPARE(resumed.exitCode, 3);
    QVERIFY2(resumed.err.contains("the checkpoint of step 6 is no longer there (there are 3)"), resumed.err);
}

RunId TestNothingLost::begunRun(const fs::path& project, const QProcess& process)
{
    while (process.state() == QProcess::Running) {
        try {
            const auto runs = store::StoreReader::open(project).runs();
            if (!runs.empty() && runs.front().startedMs)
                return runs.front().id;
        } catch (const Error&) { // no store yet
        }
        QTest::qWait(5);
    }
    return {};
}

void TestNothingLost::compareWithUndisturbed(const fs::path& project, const RunId& run)
{
    const TinyProject other;
    other.writeConfig(2);
    const RunnerResult undisturbed =
        RunnerProcess(QString::fromStdString((other.folder() / "project").string()))
            .call({QStringLiteral("run"), QStringLiteral("--config"), QString::fromStdString((other.folder() / "run.json").string())});
    QVERIFY2(undisturbed.exitCode == 0, undisturbed.err);
    const auto expected = store::StoreReader::open(other.folder() / "project"), got = store::StoreReader::open(project);
    const RunId whole = expected.runs().front().id;
    QVERIFY(got.findRun(run).state == store::RunState::Finished);
    QCOMPARE(got.metricKeys(run), expected.metricKeys(whole));
    const auto values = [](const store::StoreReader& reader, const RunId& id) {
        std::vector<MetricPoint> points;
        for (const store::MetricRow& row : reader.metrics(id, "train/loss"))
            points.push_back(row.point);
        return points;
    };
    QVERIFY(!values(expected, whole).empty());
    QVERIFY(values(got, run) == values(expected, whole));
    const auto judged = [](const store::StoreReader& reader, const RunId& id) {
        std::map<std::string, std::size_t> rows;
        for (const EvaluationRecord& evaluation : reader.evaluations(id))
            rows[evaluation.split] += 1 + reader.generationRecords(evaluation.id).size();
        return rows;
    };
    QVERIFY(judged(got, run) == judged(expected, whole));
    QCOMPARE(got.layers(run).size(), expected.layers(whole).size());
}

void TestNothingLost::projectMovedDuringARun_endsItAndKeepsItsRecords()
{
    const TinyProject tiny;
    tiny.writeConfig(2000); // longer than anybody waits
    const fs::path project = tiny.folder() / "project", moved = tiny.folder() / "moved";
    QProcess process;
    RunnerProcess(text(project)).start(process, {QStringLiteral("run"), QStringLiteral("--config"), text(tiny.folder() / "run.json")});
    const RunId run = begunRun(project, process);
    QVERIFY(!run.empty());
    fs::rename(project, moved);
    const RunnerResult result = RunnerProcess::finish(process);
    QVERIFY2(result.exitCode == 1, result.err.right(500));
    const auto kept = store::unwrittenFiles(moved / "runs" / run.text());
    QCOMPARE(kept.size(), std::size_t{1});
    QVERIFY2(result.err.contains("was moved") && result.err.contains(kept.front().string().c_str()), result.err);
    QVERIFY(!fs::exists(project / "store.sqlite"));

    // There they are written, and the run is one to go on with.
    QProcess goingOn;
    RunnerProcess(text(moved)).start(goingOn, {QStringLiteral("resume"), text(run.text())});
    while (goingOn.state() == QProcess::Running && !store::unwrittenFiles(moved / "runs" / run.text()).empty())
        QTest::qWait(5);
    goingOn.terminate();
    const RunnerResult resumed = RunnerProcess::finish(goingOn);
    QVERIFY(resumed.exitCode != 0); // it had far to go
    QVERIFY2(store::unwrittenFiles(moved / "runs" / run.text()).empty(), resumed.err);
    const auto alerts = store::StoreReader::open(moved).eventsAfter(run, 0, 10000, store::Superseded::Included);
    QVERIFY(std::ranges::any_of(
        alerts, [](const store::EventRow& row) { return row.payloadJson.find("records_written_later") != std::string::npos; }));
}

void TestNothingLost::storeThatNobodyMayReadOrWriteToTheEnd_losesNothing()
{
    const TinyProject tiny;
    tiny.writeConfig(2);
    const fs::path project = tiny.folder() / "project";
    store::RunStore::open(project);
    const auto open = store::StoreReader::open(project); // keeps the files of the log where they are
    const int index = ::open((project / "store.sqlite-shm").c_str(), O_RDWR | O_CLOEXEC);
    const RunnerProcess runner(text(project));
    QProcess process;
    runner.start(process, {QStringLiteral("run"), QStringLiteral("--config"), text(tiny.folder() / "run.json")});
    while (process.state() == QProcess::Running && open.runs().empty())
        QTest::qWait(1);
    QVERIFY(!open.runs().empty());
    const RunId run = open.runs().front().id;
    QVERIFY(lockOutOf(index, static_cast<pid_t>(process.processId())));
    const RunnerResult result = RunnerProcess::finish(process);
    ::close(index); // and all locks with it
    QVERIFY2(result.exitCode == 1, result.err.right(500));
    QVERIFY2(result.err.contains("are kept in") && result.err.contains("locked"), result.err.right(500));
    // Whoever looks is told of what waits.
    const QByteArray file = store::unwrittenFiles(project / "runs" / run.text()).front().filename().c_str();
    const QStringList exporting{QStringLiteral("export"),  text(run.text()),        QStringLiteral("--what"),
                                QStringLiteral("metrics"), QStringLiteral("--out"), text(tiny.folder() / "m")};
    for (const QStringList& command :
         {QStringList{QStringLiteral("ls")}, QStringList{QStringLiteral("show"), text(run.text())}, exporting}) {
        const RunnerResult looked = runner.call(command);
        QVERIFY2(looked.exitCode == 0 && looked.err.contains(file), looked.err);
    }
    const RunnerResult shown = runner.call({QStringLiteral("--json"), QStringLiteral("show"), text(run.text())});
    QCOMPARE(shown.json()[QStringLiteral("unwritten")].toArray(), QJsonArray{QString::fromUtf8(file)});
    const RunnerResult resumed = runner.call({QStringLiteral("resume"), text(run.text())});
    QVERIFY2(resumed.exitCode == 0, resumed.err);
    compareWithUndisturbed(project, run);
}

void TestNothingLost::diskFullToTheEnd_saysHowManyRecordsAreLost()
{
    const TinyProject tiny;
    tiny.writeConfig(2);
    const fs::path project = tiny.folder() / "project";
    const RunnerProcess runner(text(project));
    QProcess process;
    runner.start(process, {QStringLiteral("run"), QStringLiteral("--config"), text(tiny.folder() / "run.json")});
    const RunId run = begunRun(project, process);
    QVERIFY(!run.empty());
    const rlimit nothing{0, 0};
    QCOMPARE(::prlimit(static_cast<pid_t>(process.processId()), RLIMIT_FSIZE, &nothing, nullptr), 0);
    const RunnerResult result = RunnerProcess::finish(process);
    QVERIFY2(result.exitCode == 1, result.err.right(500));
    QVERIFY2(QRegularExpression(QStringLiteral("[1-9][0-9]* records of the run are lost")).match(QString::fromUtf8(result.err)).hasMatch(),
             result.err);
    QVERIFY(store::unwrittenFiles(project / "runs" / run.text()).empty());
    const RunnerResult listed = runner.call({QStringLiteral("ls")});
    QVERIFY2(listed.out.contains("interrupted"), listed.out);
    const RunnerResult resumed = runner.call({QStringLiteral("resume"), text(run.text())});
    QVERIFY2(resumed.exitCode == 0, resumed.err);
    compareWithUndisturbed(project, run);
}

void TestNothingLost::runsOnAnotherDisk_isALinkOfTheOwners()
{
    const TinyProject tiny;
    tiny.writeConfig(1);
    const fs::path project = tiny.folder() / "project", scratch = tiny.folder() / "scratch";
    fs::create_directories(project);
    fs::create_directories(scratch);
    fs::create_symlink(scratch, project / "runs");
    const RunnerProcess runner(text(project));
    const QStringList run{QStringLiteral("run"), QStringLiteral("--config"), text(tiny.folder() / "run.json")};
    const RunnerResult made = runner.call(run);
    QVERIFY2(made.exitCode == 0, made.err);
    const RunId id = store::StoreReader::open(project).runs().front().id;
    QVERIFY(fs::is_directory(scratch / id.text() / "checkpoints"));
    // That disk is not there today: nothing is made in its place.
    fs::rename(scratch, tiny.folder() / "elsewhere");
    const RunnerResult without = runner.call(run);
    QVERIFY2(without.exitCode != 0 && without.err.contains("link to nothing"), without.err);
    QVERIFY(!fs::exists(scratch));
}

void TestNothingLost::unwrittenRecordsBehindALink_areNotRead()
{
    const QTemporaryDir folder;
    const fs::path project = fs::path(folder.path().toStdString()) / "project", outside = fs::path(folder.path().toStdString()) / "outside";
    store::RunRow row = samples::run(kRun, "strange");
    row.configJson = "{}";
    row.createdMs = 1;
    store::RunStore::open(project).createRun(row);
    writeFileAtomically(outside, store::lineOf(store::AppendEvent{"log", "{}", 1}) + '\n');
    fs::create_symlink(outside, project / "runs" / kRun / "unwritten-01HZX3Q0000000000000000RVN.jsonl");
    const RunnerResult served = RunnerProcess(text(project)).call({QStringLiteral("serve")});
    QVERIFY2(served.out.contains("leads to"), served.out);
    QVERIFY(store::StoreReader::open(project).eventsAfter(kRun, 0).empty());
    QVERIFY(fs::exists(outside));
}

void TestNothingLost::runTime_isThatOfAllProcessesAndNotOfTheCalendar()
{
    const TinyProject tiny;
    tiny.writeConfig(2);
    const fs::path project = tiny.folder() / "project";
    const RunnerProcess runner(text(project));
    const auto start = std::chrono::steady_clock::now();
    QProcess process;
    runner.start(process, {QStringLiteral("run"), QStringLiteral("--config"), text(tiny.folder() / "run.json")});
    const RunId run = begunRun(project, process);
    QVERIFY(!run.empty());
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    RunnerProcess::finish(process);
    // An earlier process of two hours, and a pause of ten days.
    writeFileAtomically(project / "runs" / run.text() / "active_time.json", "{\"active_ms\":7200000}");
    SQLite::Database((project / "store.sqlite").string(), SQLite::OPEN_READWRITE)
        .exec("UPDATE run SET started_ms = started_ms - 864000000");
    const RunnerResult resumed = runner.call({QStringLiteral("--json"), QStringLiteral("resume"), text(run.text())});
    QVERIFY2(resumed.exitCode == 0, resumed.err);
    const double most = 7200 + std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const double told = resumed.json()[QStringLiteral("seconds")].toDouble();
    QVERIFY2(told > 7200 && told <= most, QByteArray::number(told));
    const RunnerResult shown = runner.call({QStringLiteral("show"), text(run.text())});
    QVERIFY2(shown.out.contains("took         " + QByteArray::number(told, 'f', 0) + " s"), shown.out);
}

void TestNothingLost::inputThatCannotBeRead_isNoEmptyInput_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("input");
    const QString broken = QStringLiteral("/proc/self/mem"); // its first page is not there: EIO
    const QStringList evaluate{QStringLiteral("evaluate"), QStringLiteral("--answers")};
    QTest::newRow("answers on a broken disk") << evaluate + QStringList{broken} << QString();
    QTest::newRow("answers from a broken stdin") << evaluate + QStringList{QStringLiteral("-")} << broken;
    QTest::newRow("answers from a folder") << evaluate + QStringList{QStringLiteral("-")} << QStringLiteral("/proc/self");
    QTest::newRow("requests on a broken disk") << QStringList{QStringLiteral("serve")} << broken;
    QTest::newRow("requests from a folder") << QStringList{QStringLiteral("serve")} << QStringLiteral("/proc/self");
}

void TestNothingLost::inputThatCannotBeRead_isNoEmptyInput()
{
    QFETCH(QStringList, command);
    QFETCH(QString, input);
    const QTemporaryDir folder;
    QProcess process;
    if (!input.isEmpty())
        process.setStandardInputFile(input);
    RunnerProcess(folder.path() + QStringLiteral("/project")).start(process, command);
    const RunnerResult result = RunnerProcess::finish(process);
    QVERIFY2(result.exitCode == 1, result.err);
    QVERIFY2(result.err.contains("read") && result.err.count('\n') == 1, result.err);
}

QTEST_GUILESS_MAIN(TestNothingLost)
#include "tst_nothing_lost.moc"
