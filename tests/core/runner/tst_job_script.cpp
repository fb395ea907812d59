#include "core/base/error.h"
#include "core/engine/parallel/process_place.h"
#include "core/runner/job_script.h"

#include <map>
#include <QProcess>
#include <QTest>

using namespace sdm;
using namespace sdm::runner;
using engine::ProcessPlace;

namespace {

JobRequest jobOf(Launcher launcher)
{
    JobRequest job;
    job.launcher = launcher;
    job.processes = 4;
    job.name = "an \"odd\" name";
    job.program = "/opt/it's here/sdm-runner";
    job.project = "/data/my project";
    job.folder = "/data/my project/jobs/50%";
    return job;
}

ProcessPlace placeOf(const std::map<std::string, std::string>& variables)
{
    return engine::processPlace([&](const char* name) {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

QByteArray messageOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was refused";
}

} // namespace

/// What is given to a launcher, and what its processes find in their environment.
class TestJobScript : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slurm_readsItsOptionsFromTheHead();
    void torchrun_getsQuotedWords();
    void whatDoesNotFit_isRefused();
    void place_isAloneWithoutALauncher();
    void place_followsTorchrun();
    void place_followsSrun_data();
    void place_followsSrun();
    void place_namesTheVariableThatIsWrong();
};

void TestJobScript::slurm_readsItsOptionsFromTheHead()
{
    JobRequest job = jobOf(Launcher::Slurm);
    job.nodes = 2;
    job.options = {"--partition=gpu", "--gpus-per-task=1"};
    QCOMPARE(QString::fromStdString(jobScript(job)),
             QStringLiteral("#!/bin/bash\n"
                            "#SBATCH --job-name=\"an \\\"odd\\\" name\"\n"
                            "#SBATCH --ntasks=4\n"
                            "#SBATCH --nodes=2\n"
                            "#SBATCH --output=\"/data/my project/jobs/50%%/output.txt\"\n"
                            "#SBATCH --partition=gpu\n"
                            "#SBATCH --gpus-per-task=1\n"
                            "exec srun --kill-on-bad-exit=0 '/opt/it'\\''s here/sdm-runner' --quiet run --config "
                            "'/data/my project/jobs/50%/config.json' --project '/data/my project'\n"));
}

void TestJobScript::torchrun_getsQuotedWords()
{
    JobRequest job = jobOf(Launcher::Torchrun);
    job.options = {"--log-dir=/data/its logs"};
    // A shell takes the script apart: every word comes out as it went in.
    std::string script = jobScript(job);
    script.replace(script.find("exec torchrun"), 13, "printf '%s\\n'");
    QProcess shell;
    shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), QString::fromStdString(script)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), QByteArray("--standalone\n--no-python\n--nproc-per-node=4\n--log-dir=/data/its logs\n"
                                                       "/opt/it's here/sdm-runner\n--quiet\nrun\n--config\n"
                                                       "/data/my project/jobs/50%/config.json\n--project\n/data/my project\n"));
}

void TestJobScript::whatDoesNotFit_isRefused()
{
    JobRequest job = jobOf(Launcher::Slurm);
    requireStartable(job);
    job.processes = 0;
    QVERIFY(messageOf([&] { requireStartable(job); }).contains("--processes"));
    job = jobOf(Launcher::Slurm);
    job.nodes = 4;
    requireStartable(job);
    job.nodes = 5;
    QVERIFY(messageOf([&] { requireStartable(job); }).contains("--nodes"));
    job = jobOf(Launcher::Torchrun);
    job.nodes = 2;
    QVERIFY(messageOf([&] { requireStartable(job); }).contains("this machine only"));
    for (const char* option : {"", "partition=gpu", "--a\n#SBATCH --b"}) {
        job = jobOf(Launcher::Slurm);
        job.options = {option};
        QVERIFY(messageOf([&] { requireStartable(job); }).contains("--launcher-option"));
    }
}

void TestJobScript::place_isAloneWithoutALauncher()
{
    QVERIFY(placeOf({}).isAlone());
    QVERIFY(placeOf({{"RANK", "0"}, {"WORLD_SIZE", "1"}}).isAlone());
    // A batch script of Slurm, before it calls srun, and a step of one task.
    QVERIFY(placeOf({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "4"}, {"SLURM_JOB_ID", "7"}}).isAlone());
    QVERIFY(placeOf({{"SLURM_PROCID", "0"}, {"SLURM_STEP_NUM_TASKS", "1"}}).isAlone());
}

void TestJobScript::place_followsTorchrun()
{
    const ProcessPlace place = placeOf({{"RANK", "5"},
                                        {"WORLD_SIZE", "8"},
                                        {"LOCAL_RANK", "1"},
                                        {"LOCAL_WORLD_SIZE", "4"},
                                        {"MASTER_ADDR", "there"},
                                        {"MASTER_PORT", "29400"},
                                        {"TORCHELASTIC_USE_AGENT_STORE", "True"},
                                        {"TORCHELASTIC_RUN_ID", "run"},
                                        {"TORCHELASTIC_RESTART_COUNT", "2"},
                                        {"SLURM_STEP_NUM_TASKS", "3"}}); // torchrun started by srun: the inner one counts
    QCOMPARE(place.rank, 5);
    QCOMPARE(place.world, 8);
    QCOMPARE(place.localRank, 1);
    QCOMPARE(place.localWorld, 4);
    QCOMPARE(place.address, std::string("there"));
    QCOMPARE(place.port, std::uint16_t{29400});
    QVERIFY(place.launcherKeepsStore);
    QCOMPARE(place.attempt, std::string("run/2"));
}

void TestJobScript::place_followsSrun_data()
{
    QTest::addColumn<QString>("nodes");
    QTest::addColumn<QString>("first");
    QTest::newRow("one") << "alpha"
                         << "alpha";
    QTest::newRow("names") << "alpha,beta[1-2]"
                           << "alpha";
    QTest::newRow("range") << "node[03-07,9],other"
                           << "node03";
    QTest::newRow("list") << "rack2-[5,7]"
                          << "rack2-5";
    QTest::newRow("single") << "n[12]"
                            << "n12";
}

void TestJobScript::place_followsSrun()
{
    QFETCH(QString, nodes);
    std::map<std::string, std::string> variables{{"SLURM_PROCID", "3"},  {"SLURM_STEP_NUM_TASKS", "4"},
                                                 {"SLURM_LOCALID", "1"}, {"SLURM_STEP_NODELIST", nodes.toStdString()},
                                                 {"SLURM_JOB_ID", "70"}, {"SLURM_STEP_ID", "2"}};
    const ProcessPlace place = placeOf(variables);
    QCOMPARE(place.rank, 3);
    QCOMPARE(place.world, 4);
    QCOMPARE(place.localRank, 1);
    QTEST(QString::fromStdString(place.address), "first");
    QCOMPARE(place.port, std::uint16_t{20000 + 70 * 64 + 2});
    QVERIFY(!place.launcherKeepsStore);
    variables["MASTER_ADDR"] = "named";
    variables["MASTER_PORT"] = "4711";
    QCOMPARE(placeOf(variables).address, std::string("named"));
    QCOMPARE(placeOf(variables).port, std::uint16_t{4711});
}

void TestJobScript::place_namesTheVariableThatIsWrong()
{
    const std::map<std::string, std::string> right{{"RANK", "1"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "there"}, {"MASTER_PORT", "29400"}};
    for (const auto& [name, value] : right) {
        auto wrong = right;
        wrong.erase(name);
        QVERIFY2(messageOf([&] { placeOf(wrong); }).startsWith(QByteArray::fromStdString(name)), name.c_str());
        wrong[name] = "";
        QVERIFY2(messageOf([&] { placeOf(wrong); }).startsWith(QByteArray::fromStdString(name)), name.c_str());
    }
    auto beyond = right;
    beyond["RANK"] = "2";
    QVERIFY(messageOf([&] { placeOf(beyond); }).contains("from 0 to 1"));
}

QTEST_GUILESS_MAIN(TestJobScript)
#include "tst_job_script.moc"
