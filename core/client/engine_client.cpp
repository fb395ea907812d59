#include "core/client/engine_client.h"

#include "core/base/ulid.h"
#include "core/protocol/codec.h"

#include <QIODevice>

namespace sdm::client {
namespace {

/// No event comes near this; more without a newline means the other side is not an engine.
constexpr qint64 kLongestLine = qint64{64} * 1024 * 1024;

protocol::Event lossEvent(const QString& request, const QString& reason)
{
    protocol::Event event;
    event.request = request.toStdString();
    event.timeMs = nowMilliseconds();
    event.body = protocol::Failed{"engine_lost", reason.toStdString(), {}};
    return event;
}

bool isLast(const protocol::EventBody& body)
{
    return std::holds_alternative<protocol::Finished>(body) || std::holds_alternative<protocol::Failed>(body);
}

} // namespace

EngineClient::EngineClient(QIODevice* transport, QObject* parent) : QObject(parent), m_transport(transport)
{
    connect(transport, &QIODevice::readyRead, this, &EngineClient::readLines);
    connect(transport, &QIODevice::readChannelFinished, this, [this] {
        readLines();
        lose(tr("The engine closed the line."));
    });
    connect(transport, &QIODevice::aboutToClose, this, [this] { lose(tr("The line to the engine was closed.")); });
    connect(transport, &QObject::destroyed, this, [this] { lose(tr("The line to the engine was closed.")); });
    if (transport->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &EngineClient::readLines, Qt::QueuedConnection);
}

QString EngineClient::submit(protocol::RequestBody body)
{
    const QString id = QStringLiteral("w%1").arg(m_nextId++);
    m_open.insert(id);
    if (m_state == State::Lost || m_transport == nullptr) {
        failLater(id, m_lossReason);
        return id;
    }
    const std::string line = protocol::encodeRequest({id.toStdString(), std::move(body)}) + '\n';
    if (m_transport->write(line.data(), static_cast<qint64>(line.size())) < 0) {
        lose(m_transport->errorString());
        return id;
    }
    if (m_state == State::Idle)
        setState(State::Busy);
    return id;
}

void EngineClient::abandon(const QString& request)
{
    if (m_open.remove(request) && m_open.isEmpty() && m_state == State::Busy)
        setState(State::Idle);
}

void EngineClient::readLines()
{
    while (m_transport != nullptr && m_state != State::Lost && m_transport->canReadLine())
        takeLine(m_transport->readLine());
    if (m_transport != nullptr && m_state != State::Lost && m_transport->bytesAvailable() > kLongestLine)
        lose(tr("The engine sent a line without an end."));
}

void EngineClient::takeLine(const QByteArray& line)
{
    const QByteArray text = line.trimmed();
    if (text.isEmpty())
        return;
    const auto decoded = protocol::decodeEvent(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    if (const auto* bad = std::get_if<protocol::BadLine>(&decoded)) {
        Q_EMIT lineRefused(QString::fromStdString(bad->message));
        return;
    }
    takeEvent(std::get<protocol::Event>(decoded));
}

void EngineClient::takeEvent(const protocol::Event& event)
{
    if (const auto* hello = std::get_if<protocol::Hello>(&event.body)) {
        if (hello->protocol != protocol::kProtocolVersion) {
            lose(tr("The engine speaks protocol %1, this window %2. Install both from one version.")
                     .arg(hello->protocol)
                     .arg(protocol::kProtocolVersion));
            return;
        }
        m_hello = *hello;
        if (m_state == State::Starting)
            setState(m_open.isEmpty() ? State::Idle : State::Busy);
        return;
    }
    const QString request = QString::fromStdString(event.request);
    if (!request.isEmpty() && !m_open.contains(request))
        return; // abandoned, or a second ending
    Q_EMIT eventReceived(request, event);
    if (!request.isEmpty() && isLast(event.body))
        endRequest(request);
}

void EngineClient::endRequest(const QString& request)
{
    if (!m_open.remove(request))
        return;
    if (m_open.isEmpty() && m_state == State::Busy)
        setState(State::Idle);
    Q_EMIT requestEnded(request);
}

void EngineClient::lose(const QString& reason)
{
    if (m_state == State::Lost)
        return;
    m_lossReason = reason;
    setState(State::Lost);
    const QSet<QString> open = m_open;
    for (const QString& request : open) {
        Q_EMIT eventReceived(request, lossEvent(request, reason));
        endRequest(request);
    }
}

void EngineClient::failLater(const QString& request, const QString& reason)
{
    QMetaObject::invokeMethod(
        this,
        [this, request, reason] {
            if (!m_open.contains(request))
                return;
            Q_EMIT eventReceived(request, lossEvent(request, reason));
            endRequest(request);
        },
        Qt::QueuedConnection);
}

void EngineClient::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace sdm::client
