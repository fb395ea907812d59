#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

class QProcess;

namespace sdm::client {

/// How one command of the runner ended, while this window still looked.
struct CommandOutcome {
    QStringList arguments;
    bool started = false;
    bool crashed = false;
    int exitCode = 0; ///< interfaces: 0 done, 1 failed, 2 bad input, 3 not found, 4 stopped by request
    QString message;  ///< the runner's own last error line, without its name
    QString logTail;  ///< its last lines on stderr
    bool succeeded() const { return started && !crashed && (exitCode == 0 || exitCode == 4); }
};

/// Starts runs and short commands as runner processes of their own session, which outlive this object and the window: nothing that
/// happens to the window reaches them, and what they do is read from the store. Their standard error goes to a file, so a closed
/// window leaves no broken pipe behind. GUI thread only.
class RunLauncher final : public QObject {
    Q_OBJECT
public:
    explicit RunLauncher(QObject* parent = nullptr);
    ~RunLauncher() override; ///< lets every process live on

    void setProject(const QString& folder) { m_project = folder; }

    /// \param preset  empty for the demo's own
    void runDemo(const QString& preset = {});
    /// \param smoke  as a short test of every phase
    void startRun(const QString& configFile, bool smoke = false); ///< `run --config`; the file must exist until the run is in the store
    void runAgain(const QString& runId);                          ///< `again`: settings, seed and data once more
    void resumeRun(const QString& runId, std::optional<qint64> fromStep = {}); ///< of an earlier checkpoint; else the newest
    void stopRun(const QString& runId, bool now);
    void workQueue(); ///< what waits, one after the other
    void stopQueue(bool now);

    /// The same commands as somebody would type them.
    QStringList demoArguments(const QString& preset = {}) const;
    QStringList runArguments(const QString& configFile, bool smoke = false) const;
    QStringList resumeArguments(const QString& runId, std::optional<qint64> fromStep = {}) const;
    QStringList stopArguments(const QString& runId, bool now) const;

    int runningCount() const;

Q_SIGNALS:
    void began(quint64 launch, const QStringList& arguments); ///< a process was started; over() follows
    void over(quint64 launch);
    void ended(const sdm::client::CommandOutcome& outcome);
    void runnerMissing(const QStringList& searched);

private:
    QList<QProcess*> runningProcesses() const;
    void launch(const QStringList& arguments);
    void finish(QProcess* process, const QStringList& arguments, const QString& log, bool started);

    QString m_project;
    quint64 m_launches = 0;
};

} // namespace sdm::client
