#include "slurm_cluster.h"

#include "process_team.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTest>
#include <unistd.h>

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kLookMs = 200;

QString programOf(const char* name)
{
    const QString found = QStandardPaths::findExecutable(QLatin1String(name));
    return found.isEmpty() ? QStandardPaths::findExecutable(QLatin1String(name), {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
                           : found;
}

} // namespace

QString SlurmCluster::missing()
{
    for (const char* program : {"munged", "slurmctld", "slurmd", "sbatch", "srun", "sinfo", "scontrol"})
        if (programOf(program).isEmpty())
            return QStringLiteral("there is no %1 (Debian: slurmctld slurmd slurm-client munge)").arg(QLatin1String(program));
    return ::geteuid() == 0 ? QString() : QStringLiteral("slurmd needs root");
}

SlurmCluster::SlurmCluster(int processors) : m_processors(processors) {}

SlurmCluster::~SlurmCluster()
{
    for (auto daemon = m_daemons.rbegin(); daemon != m_daemons.rend(); ++daemon) {
        (*daemon)->terminate();
        if (!(*daemon)->waitForFinished(10'000))
            (*daemon)->kill();
        (*daemon)->waitForFinished();
    }
}

void SlurmCluster::write(const char* name, const QByteArray& content, QFile::Permissions permissions) const
{
    QFile file(m_folder.filePath(QLatin1String(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    file.close();
    file.setPermissions(permissions);
}

void SlurmCluster::startDaemon(const QString& program, const QStringList& arguments)
{
    auto daemon = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SLURM_CONF"), configurationFile());
    daemon->setProcessEnvironment(environment);
    daemon->setStandardOutputFile(m_folder.filePath(QStringLiteral("out")), QIODevice::Append);
    daemon->setStandardErrorFile(m_folder.filePath(QStringLiteral("out")), QIODevice::Append);
    daemon->start(program, arguments);
    daemon->waitForStarted();
    m_daemons.push_back(std::move(daemon));
}

QByteArray SlurmCluster::ask(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SLURM_CONF"), configurationFile());
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.waitForFinished(kPatienceMs);
    return process.readAllStandardOutput().trimmed();
}

QString SlurmCluster::start()
{
    // munged wants nobody else to be able to change what leads to its key and its socket.
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    const QByteArray host = QSysInfo::machineHostName().section(u'.', 0, 0).toUtf8();
    const QByteArray folder = m_folder.path().toUtf8();
    write("munge.key", QByteArray(128, 'k'), QFile::ReadOwner | QFile::WriteOwner);
    write("slurm.conf",
          "ClusterName=test\nSlurmctldHost=" + host + "(127.0.0.1)\nSlurmUser=root\nSlurmctldPort=" + QByteArray::number(freePort()) +
              "\nSlurmdPort=" + QByteArray::number(freePort()) + "\nAuthType=auth/munge\nAuthInfo=socket=" + folder +
              "/munge.socket\nCryptoType=crypto/munge\nStateSaveLocation=" + folder + "/state\nSlurmdSpoolDir=" + folder +
              "/spool\nSlurmctldPidFile=" + folder + "/ctld.pid\nSlurmdPidFile=" + folder + "/slurmd.pid\nSlurmctldLogFile=" + folder +
              "/ctld.log\nSlurmdLogFile=" + folder +
              "/slurmd.log\nProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\nMpiDefault=none\nSwitchType=switch/none\n"
              "JobAcctGatherType=jobacct_gather/none\nAccountingStorageType=accounting_storage/none\nJobCompType=jobcomp/none\n"
              "SelectType=select/"
              "cons_tres\nSelectTypeParameters=CR_CPU\nReturnToService=2\nSlurmdParameters=config_overrides\nMinJobAge=3600\n"
              "NodeName=" +
              host + " NodeAddr=127.0.0.1 CPUs=" + QByteArray::number(m_processors) +
              " State=UNKNOWN\nPartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP\n",
          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    startDaemon(programOf("munged"), {QStringLiteral("--foreground"), QStringLiteral("--force"),
                                      QStringLiteral("--key-file=") + m_folder.filePath(QStringLiteral("munge.key")),
                                      QStringLiteral("--socket=") + m_folder.filePath(QStringLiteral("munge.socket")),
                                      QStringLiteral("--pid-file=") + m_folder.filePath(QStringLiteral("munge.pid")),
                                      QStringLiteral("--seed-file=") + m_folder.filePath(QStringLiteral("munge.seed"))});
    if (!QTest::qWaitFor([&] { return QFile::exists(m_folder.filePath(QStringLiteral("munge.socket"))); }, kPatienceMs))
        return QStringLiteral("munged did not start");
    startDaemon(programOf("slurmctld"), {QStringLiteral("-D"), QStringLiteral("-c")});
    startDaemon(programOf("slurmd"), {QStringLiteral("-D")});
    for (int waited = 0; waited < kPatienceMs; waited += kLookMs) {
        if (ask(programOf("sinfo"), {QStringLiteral("--noheader"), QStringLiteral("--format=%T")}) == "idle")
            return {};
        QTest::qWait(kLookMs);
    }
    return QStringLiteral("the machine takes no jobs");
}

QString SlurmCluster::waitFor(const QString& job) const
{
    static const QRegularExpression stateOf(QStringLiteral("JobState=(\\w+)"));
    QString state;
    for (int waited = 0; waited < 4 * kPatienceMs; waited += kLookMs) {
        const QByteArray said = ask(programOf("scontrol"), {QStringLiteral("show"), QStringLiteral("job"), job});
        state = stateOf.match(QString::fromUtf8(said)).captured(1);
        if (state != QLatin1String("PENDING") && state != QLatin1String("RUNNING") && state != QLatin1String("COMPLETING"))
            return state;
        QTest::qWait(kLookMs);
    }
    return state;
}

QByteArray SlurmCluster::logs() const
{
    QByteArray text;
    for (const char* name : {"out", "ctld.log", "slurmd.log"}) {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (file.open(QIODevice::ReadOnly))
            text += QByteArray(name) + ":\n" + file.readAll().right(4000);
    }
    return text;
}
