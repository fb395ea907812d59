#pragma once

#include <memory>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <vector>

/// A real Slurm of one machine: its own munged, slurmctld and slurmd over a folder of its own, on free ports, with as many processors as
/// are asked for, there or not. Needs root, and Slurm's programs (Debian: slurmctld slurmd slurm-client munge).
class SlurmCluster {
public:
    /// Why there can be none here; empty when there can.
    static QString missing();

    explicit SlurmCluster(int processors);
    ~SlurmCluster();
    /// Starts it and waits until the machine takes jobs. \return what went wrong; empty when nothing did
    QString start();
    /// For whoever calls sbatch and srun.
    QString configurationFile() const { return m_folder.filePath(QStringLiteral("slurm.conf")); }
    /// Waits until the job is over. \return its state as Slurm says it, e.g. COMPLETED
    QString waitFor(const QString& job) const;
    QByteArray logs() const;

private:
    void write(const char* name, const QByteArray& content, QFile::Permissions permissions) const;
    void startDaemon(const QString& program, const QStringList& arguments);
    QByteArray ask(const QString& program, const QStringList& arguments) const;

    QTemporaryDir m_folder;
    int m_processors;
    std::vector<std::unique_ptr<QProcess>> m_daemons;
};
