#pragma once

#include "core/client/engine_client.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

class QProcess;

namespace sdm::client {

/// `sdm-runner serve --project DIR` as a child: started when first needed, watched, started anew when it is lost (three times in a
/// minute, then it stays down and says so). Runs do not depend on it: they are processes of their own (RunLauncher). GUI thread only.
class EngineProcess final : public QObject {
    Q_OBJECT
public:
    explicit EngineProcess(QObject* parent = nullptr);
    ~EngineProcess() override; ///< as release()

    /// The project it serves; a running engine of another project is released.
    void setProject(const QString& folder);
    /// Starts it unless it is there. Failures come by signal.
    void ensureStarted();
    /// The line to the running engine; nullptr while there is none.
    EngineClient* client() const { return m_client; }
    /// Closes its stdin and gives it up: it finishes what it does and ends by itself. Never kills.
    void release();

    QString errorTail() const { return m_errorTail.join(QLatin1Char('\n')); }

Q_SIGNALS:
    void clientChanged();                                          ///< a new engine, or none
    void unavailable(const QString& what, const QString& details); ///< could not start, or fell too often

private:
    void start();
    void onFinished();
    void takeErrors();
    bool mayRestart();

    QString m_project;
    QProcess* m_process = nullptr;
    EngineClient* m_client = nullptr;
    QStringList m_errorTail;
    QElapsedTimer m_since;
    int m_restarts = 0;
};

} // namespace sdm::client
