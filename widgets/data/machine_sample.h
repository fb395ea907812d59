#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace sdm::ui {

/// Counters of one moment, as the system tells them; what a sample is made of is the difference of two. Nothing where it does not tell.
struct MachineCounters {
    qint64 timeMs = 0;
    std::optional<double> busySeconds, engineSeconds; ///< of all processors, since the machine and the engine began
    std::optional<qint64> engineRead, engineWritten;  ///< bytes that reached the disk
};

struct GpuSample {
    QString name;
    double busy = 0; ///< share
    double memoryBytes = 0, memoryOfBytes = 0;
};

/// What the machine and a run's process take. Nothing where the system does not tell, or no run is at work.
struct MachineSample {
    qint64 timeMs = 0;
    std::optional<double> coresBusy, engineCores; ///< processors' worth of work since the sample before
    int cores = 0;
    std::optional<double> memoryUsed, memoryOf, engineMemory; ///< bytes
    std::optional<double> diskFree, diskOf;                   ///< bytes, where the project lies
    std::optional<double> engineRead, engineWritten;          ///< bytes a second
    std::vector<GpuSample> gpus;
};

/// Of the texts of /proc; nothing where they are not as expected.
std::optional<double> busySecondsOf(const QByteArray& procStat, qint64 ticksPerSecond);       ///< /proc/stat
std::optional<double> processSecondsOf(const QByteArray& processStat, qint64 ticksPerSecond); ///< /proc/<pid>/stat
std::optional<qint64> kilobytesOf(const QByteArray& text, const char* key);                   ///< a line of meminfo or status, in bytes
std::optional<qint64> countOf(const QByteArray& text, const char* key);                       ///< a line of /proc/<pid>/io
/// Of `nvidia-smi --query-gpu=name,utilization.gpu,memory.used,memory.total --format=csv,noheader,nounits`.
std::vector<GpuSample> gpusOf(const QByteArray& csv);

/// Reads /proc, the file system and, where `gpuProgram` is named, that program. Blocking, for a thread that may wait.
/// \param process     of the run; nothing for none
/// \param earlier     counters of the sample before, replaced with today's
MachineSample sampleMachine(std::optional<int> process, const QString& folder, const QString& gpuProgram, MachineCounters& earlier);

} // namespace sdm::ui
