#include "compared_runs.h"
#include "core/base/atomic_file.h"
#include "core/store/store_reader.h"
#include "runner_process.h"
#include "slurm_cluster.h"
#include "tests/core/train/tiny_project.h"

#include <QFileInfo>
#include <QTest>

using namespace sdm;

/// A run that `--launcher slurm` submits, under a real Slurm, against one of a single process. Where there is no Slurm it says so.
class TestSlurmRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void submittedRun_computesWhatOneProcessDoes();
};

void TestSlurmRun::submittedRun_computesWhatOneProcessDoes()
{
    if (const QString missing = SlurmCluster::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    SlurmCluster cluster(4);
    const QString fault = cluster.start();
    QVERIFY2(fault.isEmpty(), fault.toUtf8() + '\n' + cluster.logs());

    const TinyProject project;
    project.writeConfig(2);
    const QString folder = QString::fromStdString(project.folder().string());
    const RunnerProcess runner = RunnerProcess(folder).with(QStringLiteral("SLURM_CONF"), cluster.configurationFile());
    const auto run = [&](const QString& name) {
        return QStringList{QStringLiteral("--json"),   QStringLiteral("run"),
                           QStringLiteral("--config"), folder + QStringLiteral("/run.json"),
                           QStringLiteral("--name"),   name} +
               withoutTies();
    };
    const RunnerResult one = runner.call(run(QStringLiteral("one")));
    QVERIFY2(one.exitCode == 0, one.err);
    const RunnerResult submitted = runner.call(
        run(QStringLiteral("four")) + QStringList{QStringLiteral("--launcher"), QStringLiteral("slurm"), QStringLiteral("--processes"),
                                                  QStringLiteral("4"), QStringLiteral("--launcher-option=--time=30")});
    QVERIFY2(submitted.exitCode == 0, submitted.err + cluster.logs());
    const QString state = cluster.waitFor(submitted.json()[QStringLiteral("job")].toString());
    const QString output = QFileInfo(submitted.json()[QStringLiteral("script")].toString()).path() + QStringLiteral("/output.txt");
    QVERIFY2(state == QLatin1String("COMPLETED"), state.toUtf8() + '\n' +
                                                      (QFile::exists(output) ? readFile(output.toStdString()).c_str() : "no output") +
                                                      '\n' + cluster.logs());

    const auto reader = store::StoreReader::open(project.folder());
    const store::RunRow row = reader.findRun("four");
    QCOMPARE(row.state, store::RunState::Finished);
    QCOMPARE(reader.segments(row.id).front().device, std::string("4 x cpu"));
    const QString difference = differenceOfRuns(project.folder(), QStringLiteral("one"), QStringLiteral("four"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_GUILESS_MAIN(TestSlurmRun)
#include "tst_slurm_run.moc"
