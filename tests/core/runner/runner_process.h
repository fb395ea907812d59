#pragma once

#include <optional>
#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <utility>

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

    /// The same with another variable in its environment.
    RunnerProcess with(const QString& variable, const QString& value) const;

    /// The same for a user whom permissions bind: they bind no root, who becomes nobody.
    RunnerProcess withoutRoot() const;
    /// The same with another limit of the process, as setrlimit(2) takes it.
    RunnerProcess limited(int resource, unsigned long long most) const;

    RunnerResult call(const QStringList& arguments) const;
    /// Starts and leaves it running.
    void start(QProcess& process, const QStringList& arguments) const;
    static RunnerResult finish(QProcess& process);

private:
    QProcessEnvironment m_environment;
    bool m_isNobody = false;
    std::optional<std::pair<int, unsigned long long>> m_limit;
};
