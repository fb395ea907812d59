#include "core/base/atomic_file.h"
#include "core/config/config_io.h"
#include "core/runs/queue_worker_signs.h"
#include "core/store/queue_state.h"
#include "core/store/store_reader.h"
#include "runner_process.h"
#include "tests/core/train/tiny_project.h"

#include <algorithm>
#include <csignal>
#include <functional>
#include <QJsonArray>
#include <QTest>

using namespace sdm;
using namespace Qt::StringLiterals;
using store::RunState;

namespace {

constexpr int kPatienceMs = 120'000; // a second of work, and a machine that may be busy

bool waitUntil(const std::function<bool()>& holds)
{
    return QTest::qWaitFor(holds, kPatienceMs);
}

} // namespace

/// The queue as the command line has it, on the engine as it is.
class TestRunQueueProgram : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theQueue_isWorkedOffInOrderOneProcessARun();
    void twoWorkers_areOneTooMany();
    void stopping_endsTheRunAtWorkAndKeepsTheRest();
    void aKilledRun_isSaidAndTheNextBegins();
    void whatCannotBegin_isSaidInItsEntry();
    void aWorkerThatDied_losesNothing();
    void aMatrix_queuesWhatIsMissingAndKnowsRunsBySettings();
    void aSmokeTest_hasEveryPhaseAndIsMarked();

private:
    QString folder() const { return QString::fromStdString(m_project->folder().string()); }
    RunnerResult call(const QStringList& arguments) const { return m_runner->call(QStringList{QStringLiteral("--json")} + arguments); }
    QString add(const QString& name, const QStringList& more = {}) const
    {
        const RunnerResult result =
            call(QStringList{u"queue"_s, u"add"_s, u"--config"_s, folder() + u"/run.json"_s, u"--name"_s, name} + more);
        return result.exitCode == 0 ? result.json()[u"entry"_s].toString() : QString::fromUtf8(result.err);
    }
    std::vector<store::QueuedRun> queue() const { return store::queueOf(store::StoreReader::open(m_project->folder())); }
    QStringList states() const
    {
        QStringList states;
        for (const QJsonValue& entry : call({u"queue"_s, u"ls"_s}).json()[u"entries"_s].toArray())
            states << entry[u"name"_s].toString() + u' ' + entry[entry[u"run_state"_s].isNull() ? u"state"_s : u"run_state"_s].toString();
        return states;
    }
    std::optional<store::RunRow> run(const std::string& name) const
    {
        for (store::RunRow& row : store::StoreReader::open(m_project->folder()).runs())
            if (row.name == name)
                return row;
        return std::nullopt;
    }

    std::unique_ptr<TinyProject> m_project;
    std::unique_ptr<RunnerProcess> m_runner;
};

void TestRunQueueProgram::init()
{
    m_project = std::make_unique<TinyProject>();
    m_project->writeConfig(1);
    m_runner = std::make_unique<RunnerProcess>(folder());
}

void TestRunQueueProgram::theQueue_isWorkedOffInOrderOneProcessARun()
{
    const QString first = add(u"first"_s);
    QVERIFY2(first.size() == 26, qPrintable(first));
    add(u"second"_s, {u"--seed"_s, u"3"_s, u"--after"_s, first});
    add(u"third"_s, {u"--first"_s});
    QCOMPARE(states(), QStringList({u"third ready"_s, u"first ready"_s, u"second waiting"_s}));
    const RunnerResult worked = call({u"queue"_s, u"run"_s});
    QVERIFY2(worked.exitCode == 0, worked.err);
    QCOMPARE(worked.json()[u"begun"_s].toInt(), 3);
    QCOMPARE(worked.json()[u"left"_s].toInt(), 0);
    QVERIFY(run("third")->createdMs < run("first")->createdMs && run("first")->createdMs < run("second")->createdMs);
    for (const char* name : {"first", "second", "third"})
        QCOMPARE(run(name)->state, RunState::Finished);
    QCOMPARE(run("second")->seed, std::int64_t(3));
    const QJsonObject list = call({u"queue"_s, u"ls"_s}).json();
    QVERIFY(!list[u"worked"_s].toBool());
    QCOMPARE(list[u"entries"_s].toArray().size(), 3);
    call({u"queue"_s, u"remove"_s, u"--ended"_s});
    QVERIFY(states().isEmpty());
    call({u"undo"_s});
    QCOMPARE(states().size(), 3);
}

void TestRunQueueProgram::twoWorkers_areOneTooMany()
{
    add(u"one"_s);
    QProcess worker;
    m_runner->start(worker, {u"queue"_s, u"run"_s, u"--wait"_s});
    QVERIFY(waitUntil([&] { return runs::isQueueWorked(m_project->folder()); }));
    const RunnerResult second = call({u"queue"_s, u"run"_s});
    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.err.contains("another process"), second.err);
    QVERIFY(waitUntil([&] { return run("one") && run("one")->state == RunState::Finished; }));
    QVERIFY(runs::isQueueWorked(m_project->folder())); // it waits for more
    add(u"two"_s);
    QVERIFY(waitUntil([&] { return run("two") && run("two")->state == RunState::Finished; }));
    QCOMPARE(call({u"queue"_s, u"stop"_s}).exitCode, 0);
    QVERIFY(worker.waitForFinished(kPatienceMs));
    QCOMPARE(worker.exitCode(), 4);
    QCOMPARE(call({u"queue"_s, u"stop"_s}).exitCode, 2); // nobody is there
}

void TestRunQueueProgram::stopping_endsTheRunAtWorkAndKeepsTheRest()
{
    add(u"long"_s, {u"--set"_s, u"optimiser.epochs=400"_s});
    add(u"next"_s);
    QProcess worker;
    m_runner->start(worker, {u"queue"_s, u"run"_s});
    QVERIFY(waitUntil([&] { return run("long") && run("long")->state == RunState::Running; }));
    QCOMPARE(call({u"queue"_s, u"stop"_s, u"--now"_s}).exitCode, 0);
    QVERIFY(worker.waitForFinished(kPatienceMs));
    QCOMPARE(worker.exitCode(), 4);
    QCOMPARE(states(), QStringList({u"next ready"_s, u"long stopped"_s}));
    QVERIFY(!run("next"));
    QVERIFY2(call({u"queue"_s, u"run"_s}).exitCode == 0, "the request was of the other worker");
    QCOMPARE(run("next")->state, RunState::Finished);
}

void TestRunQueueProgram::aKilledRun_isSaidAndTheNextBegins()
{
    const QString doomed = add(u"doomed"_s, {u"--set"_s, u"optimiser.epochs=400"_s});
    add(u"heir"_s, {u"--after"_s, doomed});
    add(u"free"_s);
    QProcess worker;
    m_runner->start(worker, {u"queue"_s, u"run"_s});
    QVERIFY(waitUntil([&] { return run("doomed") && run("doomed")->state == RunState::Running; }));
    QProcess pidof;
    pidof.start(u"pgrep"_s, {u"-f"_s, u"run --queued "_s + doomed});
    QVERIFY(pidof.waitForFinished());
    const pid_t process = pidof.readAllStandardOutput().trimmed().toInt();
    QVERIFY(process > 0 && process != worker.processId());
    ::kill(process, SIGKILL);
    QVERIFY(worker.waitForFinished(kPatienceMs));
    QCOMPARE(run("doomed")->state, RunState::Interrupted);
    QCOMPARE(run("free")->state, RunState::Finished);
    QCOMPARE(states(), QStringList({u"heir blocked"_s, u"free finished"_s, u"doomed interrupted"_s}));
    const RunnerResult list = m_runner->call({u"queue"_s, u"ls"_s});
    QVERIFY2(list.out.contains("doomed interrupted"), list.out);
}

void TestRunQueueProgram::whatCannotBegin_isSaidInItsEntry()
{
    add(u"lost"_s);
    add(u"found"_s);
    const auto data = m_project->folder() / "other.jsonl";
    std::filesystem::copy_file(m_project->folder() / "train.jsonl", data);
    add(u"moved"_s, {u"--set"_s, QStringLiteral("task.train=") + QString::fromStdString(data.string())});
    std::filesystem::remove(data);
    const RunnerResult worked = call({u"queue"_s, u"run"_s});
    QCOMPARE(worked.exitCode, 1);
    QCOMPARE(worked.json()[u"refused"_s].toInt(), 1);
    const auto all = queue();
    const auto refused = std::ranges::find(all, store::QueueState::Refused, &store::QueuedRun::state);
    QVERIFY(refused != all.end());
    QVERIFY2(refused->entry.errorMessage.find("other.jsonl") != std::string::npos, refused->entry.errorMessage.c_str());
    QCOMPARE(run("found")->state, RunState::Finished);
    QVERIFY(!run("moved"));
}

void TestRunQueueProgram::aWorkerThatDied_losesNothing()
{
    add(u"orphan"_s, {u"--set"_s, u"optimiser.epochs=20"_s});
    add(u"after"_s);
    QProcess worker;
    m_runner->start(worker, {u"queue"_s, u"run"_s});
    QVERIFY(waitUntil([&] { return run("orphan") && run("orphan")->state == RunState::Running; }));
    worker.kill();
    worker.waitForFinished();
    QVERIFY(!runs::isQueueWorked(m_project->folder()));
    const RunnerResult worked = call({u"queue"_s, u"run"_s}); // waits for the run that goes on, then begins the other
    QVERIFY2(worked.exitCode == 0, worked.err);
    QCOMPARE(run("orphan")->state, RunState::Finished);
    QCOMPARE(run("after")->state, RunState::Finished);
    QVERIFY(run("after")->startedMs >= run("orphan")->finishedMs);
}

void TestRunQueueProgram::aMatrix_queuesWhatIsMissingAndKnowsRunsBySettings()
{
    const QString config = folder() + u"/run.json"_s;
    QCOMPARE(call({u"run"_s, u"--config"_s, config, u"--seed"_s, u"1"_s, u"--name"_s, u"any name"_s}).exitCode, 0);
    const QStringList matrix{u"queue"_s,    u"matrix"_s,
                             u"--config"_s, config,
                             u"--seeds"_s,  u"0-1"_s,
                             u"--vary"_s,   u"negatives.gamma_gen=0"_s,
                             u"--vary"_s,   u"negatives.gamma_gen=0.5"_s};
    const QJsonObject seen = call(matrix + QStringList{u"--dry-run"_s}).json();
    const auto state = [](const QJsonObject& json, int row, int seed) {
        return json[u"rows"_s].toArray()[row].toObject()[u"cells"_s].toArray()[seed].toObject()[u"state"_s].toString();
    };
    const bool generates = m_project->config().negatives.gammaGen > 0;
    QVERIFY(generates);
    QCOMPARE(state(seen, 1, 1), QStringLiteral("finished"));
    QCOMPARE(state(seen, 0, 0), QStringLiteral("missing"));
    QCOMPARE(seen[u"queued"_s].toInt(), 0);
    const RunnerResult queued = call(matrix);
    QVERIFY2(queued.exitCode == 0, queued.err);
    QCOMPARE(queued.json()[u"queued"_s].toInt(), 3);
    const QJsonObject again = call(matrix).json();
    QCOMPARE(again[u"queued"_s].toInt(), 0);
    QCOMPARE(state(again, 0, 0), QStringLiteral("queued"));
    QCOMPARE(call({u"queue"_s, u"run"_s}).exitCode, 0);
    const QJsonObject after = call(matrix).json();
    for (int row : {0, 1})
        for (int seed : {0, 1})
            QCOMPARE(state(after, row, seed), QStringLiteral("finished"));
    const QJsonObject list = call({u"queue"_s, u"ls"_s}).json();
    QCOMPARE(list[u"unknown"_s].toInt(), 0);
    add(u"known"_s);
    QVERIFY2(call({u"queue"_s, u"ls"_s}).json()[u"seconds_left"_s].toDouble() > 0, "a like run has finished");
}

void TestRunQueueProgram::aSmokeTest_hasEveryPhaseAndIsMarked()
{
    m_project->writeConfig(3);
    const RunnerResult result = call({u"run"_s, u"--config"_s, folder() + u"/run.json"_s, u"--smoke"_s});
    QVERIFY2(result.exitCode == 0, result.err);
    const QJsonObject json = result.json();
    QCOMPARE(json[u"origin"_s].toString(), QStringLiteral("smoke"));
    QVERIFY(json[u"row"_s].toString().startsWith(u"Smoke test"_s));
    QStringList phases;
    for (const QJsonValue& phase : json[u"phases"_s].toArray())
        phases << phase[u"phase"_s].toString();
    for (const char* phase :
         {"prepare", "train_layer", "generate", "fine_tune", "validate", "validation_layer", "decode", "final_layer", "evaluate"})
        QVERIFY2(phases.contains(QLatin1String(phase)), phase);
    const auto row = run(json[u"name"_s].toString().toStdString());
    QVERIFY(row && row->origin == RunOrigin::Smoke && row->name.starts_with("smoke-"));
    const RunConfig config = parseRunConfig(row->configJson);
    QCOMPARE(config.optimiser.epochs, std::int64_t(2));
    QVERIFY(config.task.train.starts_with("smoke/train-"));
    const RunnerResult shown = m_runner->call({u"ls"_s});
    QVERIFY2(shown.out.contains("Smoke test"), shown.out);
    const QJsonObject matrix =
        call({u"queue"_s, u"matrix"_s, u"--config"_s, folder() + u"/run.json"_s, u"--seeds"_s, u"0-9"_s, u"--dry-run"_s}).json();
    for (const QJsonValue& cell : matrix[u"rows"_s].toArray()[0].toObject()[u"cells"_s].toArray())
        QCOMPARE(cell[u"state"_s].toString(), QStringLiteral("missing")); // it stands for no run
}

QTEST_GUILESS_MAIN(TestRunQueueProgram)
#include "tst_run_queue_program.moc"
