#include "widgets/data/machine_sample.h"

#include <QDateTime>
#include <QFile>
#include <QList>
#include <QProcess>
#include <QStorageInfo>
#include <QThread>

#include <unistd.h>

namespace sdm::ui {
namespace {

constexpr int kGpuPatienceMs = 2000;

QByteArray textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<double> rateOf(std::optional<double> before, std::optional<double> now, double seconds)
{
    if (!before || !now || seconds <= 0 || *now < *before)
        return std::nullopt;
    return (*now - *before) / seconds;
}

std::optional<double> asDouble(std::optional<qint64> value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<qint64> numberAfter(const QByteArray& text, const char* key)
{
    for (const QByteArray& line : text.split('\n')) {
        if (!line.startsWith(key))
            continue;
        bool good = false;
        const qint64 value = line.mid(static_cast<qsizetype>(qstrlen(key))).simplified().split(' ').value(0).toLongLong(&good);
        return good ? std::optional(value) : std::nullopt;
    }
    return std::nullopt;
}

QByteArray gpuText(const QString& program)
{
    QProcess process;
    process.start(program, {QStringLiteral("--query-gpu=name,utilization.gpu,memory.used,memory.total"),
                            QStringLiteral("--format=csv,noheader,nounits")});
    if (!process.waitForFinished(kGpuPatienceMs)) {
        process.kill();
        process.waitForFinished(kGpuPatienceMs);
        return {};
    }
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

std::optional<double> busySecondsOf(const QByteArray& procStat, qint64 ticksPerSecond)
{
    // "cpu  user nice system idle iowait irq softirq steal ...": everything but waiting
    const QList<QByteArray> words = procStat.left(procStat.indexOf('\n')).simplified().split(' ');
    if (words.value(0) != "cpu" || words.size() < 8 || ticksPerSecond <= 0)
        return std::nullopt;
    qint64 ticks = 0;
    for (const int at : {1, 2, 3, 6, 7})
        ticks += words[at].toLongLong();
    return static_cast<double>(ticks) / static_cast<double>(ticksPerSecond);
}

std::optional<double> processSecondsOf(const QByteArray& processStat, qint64 ticksPerSecond)
{
    // The name in brackets may hold anything, brackets and blanks included; utime and stime are the 12th and 13th word after it.
    const qsizetype name = processStat.lastIndexOf(')');
    const QList<QByteArray> words = name < 0 ? QList<QByteArray>() : processStat.mid(name + 1).simplified().split(' ');
    if (words.size() < 13 || ticksPerSecond <= 0)
        return std::nullopt;
    return static_cast<double>(words[11].toLongLong() + words[12].toLongLong()) / static_cast<double>(ticksPerSecond);
}

std::optional<qint64> kilobytesOf(const QByteArray& text, const char* key)
{
    const auto kilobytes = numberAfter(text, key);
    return kilobytes ? std::optional(*kilobytes * 1024) : std::nullopt;
}

std::optional<qint64> countOf(const QByteArray& text, const char* key)
{
    return numberAfter(text, key);
}

std::vector<GpuSample> gpusOf(const QByteArray& csv)
{
    constexpr double kMebibyte = 1024.0 * 1024.0;
    std::vector<GpuSample> gpus;
    for (const QByteArray& line : csv.split('\n')) {
        const QList<QByteArray> fields = line.split(',');
        if (fields.size() != 4)
            continue;
        bool good[3] = {};
        const double busy = fields[1].trimmed().toDouble(&good[0]);
        const double used = fields[2].trimmed().toDouble(&good[1]), of = fields[3].trimmed().toDouble(&good[2]);
        if (good[0] && good[1] && good[2])
            gpus.push_back({QString::fromUtf8(fields[0].trimmed()), busy / 100.0, used * kMebibyte, of * kMebibyte});
    }
    return gpus;
}

MachineSample sampleMachine(std::optional<int> process, const QString& folder, const QString& gpuProgram, MachineCounters& earlier)
{
    const qint64 ticks = ::sysconf(_SC_CLK_TCK);
    const QString own = process ? QStringLiteral("/proc/%1/").arg(*process) : QString();
    MachineCounters now;
    now.timeMs = QDateTime::currentMSecsSinceEpoch();
    now.busySeconds = busySecondsOf(textOf(QStringLiteral("/proc/stat")), ticks);
    MachineSample sample;
    sample.timeMs = now.timeMs;
    sample.cores = QThread::idealThreadCount();
    const QByteArray memory = textOf(QStringLiteral("/proc/meminfo"));
    sample.memoryOf = asDouble(kilobytesOf(memory, "MemTotal:"));
    if (const auto available = kilobytesOf(memory, "MemAvailable:"); available && sample.memoryOf)
        sample.memoryUsed = *sample.memoryOf - static_cast<double>(*available);
    if (const QStorageInfo disk(folder); disk.isValid()) {
        sample.diskFree = static_cast<double>(disk.bytesAvailable());
        sample.diskOf = static_cast<double>(disk.bytesTotal());
    }
    if (process) {
        now.engineSeconds = processSecondsOf(textOf(own + QStringLiteral("stat")), ticks);
        sample.engineMemory = asDouble(kilobytesOf(textOf(own + QStringLiteral("status")), "VmRSS:"));
        const QByteArray io = textOf(own + QStringLiteral("io"));
        now.engineRead = countOf(io, "read_bytes:");
        now.engineWritten = countOf(io, "write_bytes:");
    }
    if (!gpuProgram.isEmpty())
        sample.gpus = gpusOf(gpuText(gpuProgram));
    const double seconds = earlier.timeMs > 0 ? static_cast<double>(now.timeMs - earlier.timeMs) / 1000.0 : 0;
    sample.coresBusy = rateOf(earlier.busySeconds, now.busySeconds, seconds);
    sample.engineCores = rateOf(earlier.engineSeconds, now.engineSeconds, seconds);
    sample.engineRead = rateOf(asDouble(earlier.engineRead), asDouble(now.engineRead), seconds);
    sample.engineWritten = rateOf(asDouble(earlier.engineWritten), asDouble(now.engineWritten), seconds);
    earlier = now;
    return sample;
}

} // namespace sdm::ui
