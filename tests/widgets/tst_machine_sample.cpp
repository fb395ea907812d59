#include "widgets/data/machine_sample.h"
#include "widgets/data/machine_watch.h"
#include "widgets/docks/resource_drawings.h"

#include "core/base/ulid.h"
#include "core/runs/run_lock.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sdm;
using namespace sdm::ui;

/// What the system tells, as what the window shows.
class TestMachineSample : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsOfTheSystem()
    {
        const QByteArray stat = "cpu  1000 200 300 90000 50 7 13 0 0 0\ncpu0 500 100 150 45000 25 3 6 0 0 0\n";
        QCOMPARE(busySecondsOf(stat, 100).value(), 15.20); // user, nice, system, irq, softirq
        QVERIFY(!busySecondsOf("nothing of the kind\n", 100));
        const QByteArray process = "4711 (a name) of) 5) S 1 4711 4711 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 5 0 1000 1 1 1\n";
        QCOMPARE(processSecondsOf(process, 100).value(), 3.0);
        QVERIFY(!processSecondsOf("4711 (cut", 100));
        QCOMPARE(kilobytesOf("MemTotal:       16384 kB\nMemAvailable:    4096 kB\n", "MemAvailable:").value(), qint64{4096} * 1024);
        QCOMPARE(countOf("rchar: 1\nread_bytes: 8192\n", "read_bytes:").value(), qint64{8192});
        QVERIFY(!countOf("rchar: 1\n", "read_bytes:"));
    }

    void gpus()
    {
        const auto found = gpusOf("NVIDIA H100 80GB HBM3, 97, 71000, 81559\nOther, [N/A], 1, 2\nTwo, 0, 512, 1024\n");
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].name, QStringLiteral("NVIDIA H100 80GB HBM3"));
        QCOMPARE(found[0].busy, 0.97);
        QCOMPARE(found[1].memoryBytes, 512.0 * 1024 * 1024);
    }

    void ownWork_isMeasured()
    {
        QTemporaryDir folder;
        MachineCounters counters;
        sampleMachine(static_cast<int>(QCoreApplication::applicationPid()), folder.path(), {}, counters);
        QElapsedTimer clock;
        clock.start();
        volatile double sum = 0;
        while (clock.elapsed() < 300)
            sum = sum + 1;
        const MachineSample sample = sampleMachine(static_cast<int>(QCoreApplication::applicationPid()), folder.path(), {}, counters);
        QVERIFY(sample.engineCores.value_or(-1) > 0);
        QVERIFY(sample.coresBusy.value_or(-1) > 0);
        QVERIFY(sample.engineMemory.value_or(0) > 1e6);
        QVERIFY(sample.memoryUsed.value_or(0) > 0 && *sample.memoryUsed < sample.memoryOf.value_or(0));
        QVERIFY(sample.diskFree.value_or(0) > 0);
    }

    void aGpuProgram_isAsked()
    {
        QTemporaryDir folder;
        const QString program = folder.filePath(QStringLiteral("nvidia-smi"));
        QFile file(program);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho 'A GPU, 40, 100, 200'\n");
        file.close();
        file.setPermissions(file.permissions() | QFile::ExeOwner);
        MachineCounters counters;
        const MachineSample sample = sampleMachine(std::nullopt, folder.path(), program, counters);
        QCOMPARE(sample.gpus.size(), std::size_t{1});
        const Drawing drawing = gpuDrawing({sample});
        QCOMPARE(drawing.series.size(), std::size_t{2});
        QCOMPARE(drawing.series[0].points.front().y, 40.0);
        QCOMPARE(drawing.series[1].points.front().y, 50.0);
    }

    void theWatch_findsTheProcessOfTheRun()
    {
        QTemporaryDir folder;
        const RunId run = newUlid();
        const runs::RunLock lock(folder.path().toStdString(), run);
        QFile locks(QStringLiteral("/proc/locks"));
        if (!locks.open(QIODevice::ReadOnly) || !locks.readAll().contains("FLOCK"))
            QSKIP("this system does not tell who holds a lock");
        MachineWatch watch;
        QSignalSpy sampled(&watch, &MachineWatch::sampled);
        watch.setRun(folder.path(), QString::fromStdString(run.text()));
        watch.setActive(true);
        QTRY_COMPARE(sampled.count(), 1);
        QCOMPARE(watch.process().value_or(-1), static_cast<int>(QCoreApplication::applicationPid()));
        watch.setActive(false);
    }

    void drawings_countBackFromNow()
    {
        std::deque<MachineSample> samples(3);
        for (int at = 0; at < 3; ++at) {
            samples[static_cast<std::size_t>(at)].timeMs = 1'000'000 + at * 30'000;
            samples[static_cast<std::size_t>(at)].cores = 4;
            samples[static_cast<std::size_t>(at)].coresBusy = at;
        }
        samples[2].engineCores = 1.5;
        const Drawing drawing = processorDrawing(samples);
        QCOMPARE(drawing.series.size(), std::size_t{2});
        QCOMPARE(drawing.series[0].points.front().x, -1.0);
        QCOMPARE(drawing.series[0].points.back().x, 0.0);
        QCOMPARE(drawing.series[1].points.size(), std::size_t{1});
        QCOMPARE(drawing.y.upper.value(), 4.0);
        QVERIFY(diskDrawing(samples).isEmpty());
    }
};

QTEST_MAIN(TestMachineSample)
#include "tst_machine_sample.moc"
