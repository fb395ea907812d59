#include "widgets/data/log_tail.h"

#include <utility>

namespace sdm::ui {
namespace {

constexpr int kLookMs = 250;

} // namespace

LogTail::LogTail(QObject* parent) : QObject(parent), m_background(QStringLiteral("log reader"))
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &LogTail::look);
}

void LogTail::follow(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    ++m_generation;
    m_end = -1;
    m_reading = m_told = false;
    Q_EMIT restarted();
    if (m_timer.isActive())
        look();
}

void LogTail::setActive(bool active)
{
    if (!active)
        return m_timer.stop();
    m_timer.start();
    look();
}

void LogTail::look()
{
    if (m_path.isEmpty() || m_reading)
        return;
    m_reading = true;
    m_background.run(
        this, [path = m_path, end = m_end] { return end < 0 ? readLogTail(path, kPieceBytes) : readLogAfter(path, end, kPieceBytes); },
        [this, generation = m_generation](const LogPiece& piece) { take(piece, generation); },
        [this, generation = m_generation](const QString& why) { fail(why, generation); });
}

void LogTail::take(const LogPiece& piece, quint64 generation)
{
    if (generation != m_generation)
        return;
    m_reading = m_told = false;
    if (piece.restarted) {
        m_end = -1;
        Q_EMIT restarted();
        return look();
    }
    const bool first = m_end < 0;
    m_end = piece.end;
    if (!piece.lines.empty() || first)
        Q_EMIT appended(piece);
    if (!piece.lines.empty() && piece.end < piece.size)
        look(); // more than one piece was waiting
}

void LogTail::fail(const QString& why, quint64 generation)
{
    if (generation != m_generation)
        return;
    m_reading = false;
    if (!std::exchange(m_told, true))
        Q_EMIT unreadable(why);
}

void LogTail::readBefore(qint64 offset)
{
    m_background.run(
        this, [path = m_path, offset] { return readLogBefore(path, offset, kPieceBytes); },
        [this, generation = m_generation](const LogPiece& piece) {
            if (generation == m_generation)
                Q_EMIT prepended(piece);
        },
        [this, generation = m_generation](const QString& why) {
            if (generation == m_generation)
                Q_EMIT unreadable(why);
        });
}

} // namespace sdm::ui
