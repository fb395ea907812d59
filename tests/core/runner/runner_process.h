#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// One finished call of the real program.
struct RunnerResult {
    int exitCode = -1;
    QByteArray out, err;
    QJsonObject json() const; ///< of stdout
};

/// Calls of `sdm-runner` in the environment of the tests: one thread, a project of its own.
class RunnerProcess {
public:
    explicit RunnerProcess(QString projectFolder);

    RunnerResult call(const QStringList& arguments) const;
    /// Starts and leaves it running.
    void start(QProcess& process, const QStringList& arguments) const;
    static RunnerResult finish(QProcess& process);

private:
    QString m_project;
};
