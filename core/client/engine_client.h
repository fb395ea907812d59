#pragma once

#include "core/protocol/event.h"
#include "core/protocol/request.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>

class QIODevice;

namespace sdm::client {

/// The window's whole view of `sdm-runner serve`: requests out, events in, over any QIODevice (a process, a socket, a test double).
/// Every request submitted ends here in exactly one `finished` or `failed` event, whatever the other side does: when the line goes
/// dead, open requests get a `failed` with code `engine_lost`. Never blocks. GUI thread only.
class EngineClient final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Starting, ///< waiting for the engine's first line
        Idle,
        Busy, ///< requests are open
        Lost, ///< the line is closed or speaks another protocol; nothing comes back from here
    };
    Q_ENUM(State)

    /// \param transport  open for reading and writing, outlives this object or closes first; not owned
    explicit EngineClient(QIODevice* transport, QObject* parent = nullptr);

    /// Sends a request and returns its id. On a lost line it fails at once (after this call returns).
    QString submit(protocol::RequestBody body);
    /// Forgets a request: no event of it is told any more. What the engine already does for it, it finishes.
    void abandon(const QString& request);

    State state() const { return m_state; }
    const protocol::Hello& hello() const { return m_hello; } ///< empty before Idle
    QString lossReason() const { return m_lossReason; }

Q_SIGNALS:
    void stateChanged(EngineClient::State state);
    /// Every event of an open request, and events without a request (alerts, runs started elsewhere).
    void eventReceived(const QString& request, const sdm::protocol::Event& event);
    void requestEnded(const QString& request); ///< after its last event
    void lineRefused(const QString& why);      ///< something that is no event of ours; the line is skipped

private:
    void readLines();
    void takeLine(const QByteArray& line);
    void takeEvent(const protocol::Event& event);
    void endRequest(const QString& request);
    void lose(const QString& reason);
    void failLater(const QString& request, const QString& reason);
    void setState(State state);

    QPointer<QIODevice> m_transport;
    State m_state = State::Starting;
    protocol::Hello m_hello;
    QSet<QString> m_open;
    QString m_lossReason;
    qint64 m_nextId = 1;
};

} // namespace sdm::client
