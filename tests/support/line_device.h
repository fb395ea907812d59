#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>

#include <algorithm>

namespace sdm::test {

/// A line to nobody: the test feeds what the other side would say and reads what was said to it.
class LineDevice final : public QIODevice {
public:
    LineDevice() { open(QIODevice::ReadWrite); }

    void feed(const QByteArray& bytes)
    {
        m_incoming += bytes;
        Q_EMIT readyRead();
    }
    void hangUp() { Q_EMIT readChannelFinished(); }
    const QByteArray& said() const { return m_outgoing; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_incoming.size() + QIODevice::bytesAvailable(); }
    bool canReadLine() const override { return m_incoming.contains('\n') || QIODevice::canReadLine(); }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_incoming.size());
        std::copy_n(m_incoming.constData(), count, data);
        m_incoming.remove(0, count);
        return count;
    }
    qint64 writeData(const char* data, qint64 count) override
    {
        m_outgoing.append(data, count);
        return count;
    }

private:
    QByteArray m_incoming, m_outgoing;
};

} // namespace sdm::test
