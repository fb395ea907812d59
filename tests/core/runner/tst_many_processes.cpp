#include "compared_runs.h"
#include "core/base/error.h"
#include "core/store/store_reader.h"
#include "process_team.h"
#include "tests/core/train/tiny_project.h"

#include <csignal>
#include <functional>
#include <QTest>

using namespace sdm;
using store::RunState;

namespace {

/// True as soon as `happened` is, false when the process ends first. Errors of a store that is not there yet are waited out.
bool waitFor(const QProcess& process, const std::function<bool()>& happened)
{
    while (process.state() == QProcess::Running) {
        try {
            if (happened())
                return true;
        } catch (const Error&) {
        }
        QTest::qWait(5);
    }
    return false;
}

/// Its first step, of TinyProject's data in batches of four.
constexpr std::int64_t kSecondEpoch = (TinyProject::kTrain + 3) / 4 + 1;

constexpr const char* kEndedFirst = "the run ended before"; // what happened is in the log of its folder

QByteArray told(const std::vector<RunnerResult>& results)
{
    QByteArray text;
    for (const RunnerResult& result : results)
        text += QByteArray::number(result.exitCode) + ' ' + result.err + '\n';
    return text;
}

} // namespace

/// Real processes of the program, which gloo connects, against one that does everything.
class TestManyProcesses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void processes_computeWhatOneDoes_data();
    void processes_computeWhatOneDoes();
    void moreProcessesThanDocumentsOfABatch_areWelcome();
    void lostProcess_failsTheRunWhichGoesOnWithAnyNumber_data();
    void lostProcess_failsTheRunWhichGoesOnWithAnyNumber();
    void lostFirstProcess_endsTheOthers();
    void stopRequest_stopsAll_data();
    void stopRequest_stopsAll();
    void refusedConfiguration_isToldOnceAndEndsAll();
    void processesThatNeverMeet_sayWhere();

private:
    QStringList run(const QString& name, const QStringList& more = {}) const;
    store::RunRow row(const QString& name) const { return store::StoreReader::open(m_project.folder()).findRun(name.toStdString()); }
    void compare(const QString& one, const QString& many, std::optional<std::int64_t> turn = std::nullopt) const;

    TinyProject m_project;
    RunnerProcess m_runner{QString::fromStdString(m_project.folder().string())};
};

QStringList TestManyProcesses::run(const QString& name, const QStringList& more) const
{
    return QStringList{QStringLiteral("run"), QStringLiteral("--config"),
                       QString::fromStdString((m_project.folder() / "run.json").string()), QStringLiteral("--name"), name} +
           more;
}

void TestManyProcesses::compare(const QString& one, const QString& many, std::optional<std::int64_t> turn) const
{
    const QString difference = differenceOfRuns(m_project.folder(), one, many, turn);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestManyProcesses::initTestCase()
{
    m_project.writeConfig(2);
    const RunnerResult result = m_runner.call(run(QStringLiteral("one"), withoutTies()));
    QVERIFY2(result.exitCode == 0, result.err);
}

void TestManyProcesses::processes_computeWhatOneDoes_data()
{
    QTest::addColumn<int>("processes");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<bool>("hasBases");
    const auto set = [](const QStringList& values) {
        QStringList arguments;
        for (const QString& value : values)
            arguments << QStringLiteral("--set") << value;
        return arguments;
    };
    // Every document forwarded by itself, and bases: in the first epoch the weights of its first step are the same to the last bit, later
    // the first step is one at which a place may turn (withoutTies()), and no more than a place.
    const QStringList apart = set({QStringLiteral("evaluation.batch_documents=1"), QStringLiteral("optimiser.micro_batch_tokens=1")});
    const QStringList adapter = set({QStringLiteral("adapter.kind=lora"), QStringLiteral("adapter.rank=4")});
    QTest::newRow("two, bases") << 2 << apart << true;
    QTest::newRow("four, bases") << 4 << apart << true;
    QTest::newRow("three, an adapter and bases") << 3 << apart + adapter << true;
    QTest::newRow("two") << 2 << withoutTies() << false;
    QTest::newRow("four") << 4 << withoutTies() << false;
    QTest::newRow("two, an adapter") << 2 << withoutTies() + adapter << false;
    QTest::newRow("two, micro-batches") << 2 << withoutTies() + set({QStringLiteral("optimiser.micro_batch_tokens=40")}) << false;
    QTest::newRow("two, preferences") << 2 << set({QStringLiteral("loss.kind=dpo"), QStringLiteral("negatives.gamma_gen=0")}) << false;
}

void TestManyProcesses::processes_computeWhatOneDoes()
{
    QFETCH(int, processes);
    QFETCH(QStringList, settings);
    QFETCH(bool, hasBases);
    QString one = QStringLiteral("one");
    if (settings != withoutTies()) {
        one = QStringLiteral("one of %1").arg(QLatin1String(QTest::currentDataTag()));
        const RunnerResult result = m_runner.call(run(one, settings));
        QVERIFY2(result.exitCode == 0, result.err);
    }
    const QString many = QLatin1String(QTest::currentDataTag());
    ProcessTeam team(m_runner, processes, run(many, settings));
    const std::vector<RunnerResult> results = team.finish();
    for (int rank = 0; rank < processes; ++rank) {
        const RunnerResult& result = results[static_cast<std::size_t>(rank)];
        QVERIFY2(result.exitCode == 0, told(results));
        QCOMPARE(result.out.isEmpty(), rank != 0); // the tables are printed once
    }
    QCOMPARE(row(many).state, RunState::Finished);
    compare(one, many, hasBases ? std::optional(kSecondEpoch) : std::nullopt);
    const auto reader = store::StoreReader::open(m_project.folder());
    QCOMPARE(reader.segments(row(many).id).front().device, std::to_string(processes) + " x cpu");
}

void TestManyProcesses::moreProcessesThanDocumentsOfABatch_areWelcome()
{
    // The last batch of an epoch has two documents.
    ProcessTeam team(m_runner, 3, run(QStringLiteral("three"), withoutTies()));
    const std::vector<RunnerResult> results = team.finish();
    QVERIFY2(results.front().exitCode == 0, told(results));
    compare(QStringLiteral("one"), QStringLiteral("three"));
}

void TestManyProcesses::lostProcess_failsTheRunWhichGoesOnWithAnyNumber_data()
{
    QTest::addColumn<int>("processes");
    QTest::newRow("one") << 1;
    QTest::newRow("three") << 3;
}

void TestManyProcesses::lostProcess_failsTheRunWhichGoesOnWithAnyNumber()
{
    QFETCH(int, processes);
    const QString name = QStringLiteral("lost %1").arg(processes);
    {
        ProcessTeam team(m_runner, 2, run(name, withoutTies()));
        const auto hasCheckpoint = [&] { return !store::StoreReader::open(m_project.folder()).checkpoints(row(name).id).empty(); };
        QVERIFY2(waitFor(team.process(0), hasCheckpoint), kEndedFirst);
        team.signal(1, SIGKILL); // the first one cannot finish an exchange without it
        const std::vector<RunnerResult> results = team.finish();
        QVERIFY2(results.front().exitCode == 1, told(results));
        QVERIFY2(results.front().err.contains("lost") && results.front().err.contains("resume"), told(results));
    }
    QCOMPARE(row(name).state, RunState::Failed);

    const QStringList resume{QStringLiteral("resume"), name};
    if (processes == 1) {
        const RunnerResult result = m_runner.call(resume);
        QVERIFY2(result.exitCode == 0, result.err);
        QVERIFY2(result.err.contains("device 2 x cpu -> cpu"), result.err);
    } else {
        ProcessTeam team(m_runner, processes, resume);
        const std::vector<RunnerResult> results = team.finish();
        QVERIFY2(results.front().exitCode == 0, told(results));
    }
    QCOMPARE(row(name).state, RunState::Finished);
    compare(QStringLiteral("one"), name);
}

void TestManyProcesses::lostFirstProcess_endsTheOthers()
{
    const QString name = QStringLiteral("headless");
    ProcessTeam team(m_runner, 2, run(name));
    QVERIFY2(waitFor(team.process(0), [&] { return row(name).state == RunState::Running; }), kEndedFirst);
    team.signal(0, SIGKILL);
    const std::vector<RunnerResult> results = team.finish();
    QVERIFY2(results.back().exitCode == 1, told(results));
    QVERIFY2(results.back().err.contains("lost"), told(results));
    // Nobody is left to write how it ended: as of any process that is gone.
    const RunnerResult list = m_runner.call({QStringLiteral("ls")});
    QVERIFY2(list.out.contains("interrupted"), list.out);
}

void TestManyProcesses::stopRequest_stopsAll_data()
{
    QTest::addColumn<int>("asked"); // a rank that gets a signal; -1: `stop` from another terminal
    QTest::newRow("the first") << 0;
    QTest::newRow("another") << 1;
    QTest::newRow("the run, after its next checkpoint") << -1;
}

void TestManyProcesses::stopRequest_stopsAll()
{
    QFETCH(int, asked);
    const QString name = QStringLiteral("stopped by %1").arg(QLatin1String(QTest::currentDataTag()));
    ProcessTeam team(m_runner, 2, run(name));
    QVERIFY2(waitFor(team.process(0), [&] { return row(name).state == RunState::Running; }), kEndedFirst);
    if (asked < 0) {
        team.signal(0, SIGSTOP); // a run of a second must not be over before the request is there
        const RunnerResult stop = m_runner.call({QStringLiteral("stop"), name});
        team.signal(0, SIGCONT);
        QVERIFY2(stop.exitCode == 0, stop.err);
    } else {
        team.signal(asked, SIGTERM);
    }
    const std::vector<RunnerResult> results = team.finish();
    for (const RunnerResult& result : results)
        QVERIFY2(result.exitCode == 4, told(results));
    QCOMPARE(row(name).state, RunState::Stopped);
}

void TestManyProcesses::refusedConfiguration_isToldOnceAndEndsAll()
{
    ProcessTeam team(m_runner, 2, run(QStringLiteral("refused"), {QStringLiteral("--set"), QStringLiteral("task.train=/nowhere.jsonl")}));
    const std::vector<RunnerResult> results = team.finish();
    QVERIFY2(results.front().err.contains("/nowhere.jsonl"), told(results));
    QVERIFY2(results.back().err.contains("process 0 of 2 failed: ") && results.back().err.contains("/nowhere.jsonl"), told(results));
    QVERIFY(results.front().exitCode > 0 && results.back().exitCode > 0);
}

void TestManyProcesses::processesThatNeverMeet_sayWhere()
{
    // The first of two, and nobody else.
    const RunnerProcess alone = m_runner.with(QStringLiteral("RANK"), QStringLiteral("1"))
                                    .with(QStringLiteral("WORLD_SIZE"), QStringLiteral("2"))
                                    .with(QStringLiteral("MASTER_ADDR"), QStringLiteral("127.0.0.1"))
                                    .with(QStringLiteral("MASTER_PORT"), QStringLiteral("1"))
                                    .with(QStringLiteral("SDM_RANK_TIMEOUT"), QStringLiteral("1"));
    const RunnerResult result = alone.call(run(QStringLiteral("nobody else")));
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.err.contains("127.0.0.1:1") && result.err.contains("2 processes of the run did not meet"), result.err);
}

QTEST_GUILESS_MAIN(TestManyProcesses)
#include "tst_many_processes.moc"
