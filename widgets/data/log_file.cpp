#include "widgets/data/log_file.h"

#include "core/base/error.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace sdm::ui {
namespace {

/// A line of more than this is no line of ours; it is cut where it is read.
constexpr qint64 kLongestLine = qint64{1} << 20;

void open(QFile& file)
{
    if (file.open(QIODevice::ReadOnly))
        return;
    const bool missing = !file.exists();
    throw Error(missing ? ErrorCode::NotFound : ErrorCode::Failed, file.errorString().toStdString(), file.fileName().toStdString());
}

/// The lines of `bytes`, which stand at `begin` in the file; the rest after the last line end is left for later.
void split(const QByteArray& bytes, qint64 begin, LogPiece& piece)
{
    piece.begin = piece.end = begin;
    LogLevel level = LogLevel::Info;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype newline = bytes.indexOf('\n', at);
        if (newline < 0 && bytes.size() - at < kLongestLine)
            break;
        const qsizetype stop = newline < 0 ? bytes.size() : newline;
        piece.lines.push_back(parseLogLine(bytes.mid(at, stop - at), begin + at, level));
        level = piece.lines.back().level;
        at = newline < 0 ? stop : stop + 1;
    }
    piece.end = begin + at;
}

} // namespace

LogLine parseLogLine(const QByteArray& line, qint64 offset, LogLevel before)
{
    // "2026-11-28T05:11:00.123+00:00 warning the store is locked"
    LogLine parsed{offset, before, std::nullopt, QString::fromUtf8(line)};
    const qsizetype blank = line.indexOf(' ');
    const QDateTime time = blank < 0 ? QDateTime() : QDateTime::fromString(QString::fromLatin1(line.left(blank)), Qt::ISODateWithMs);
    if (!time.isValid())
        return parsed;
    parsed.timeMs = time.toMSecsSinceEpoch();
    const QByteArray rest = line.mid(blank + 1);
    parsed.level = rest.startsWith("error") ? LogLevel::Error : rest.startsWith("warning") ? LogLevel::Warning : LogLevel::Info;
    return parsed;
}

LogPiece readLogTail(const QString& path, qint64 bytes)
{
    QFile file(path);
    open(file);
    const qint64 begin = std::max<qint64>(file.size() - bytes, 0);
    if (begin == 0)
        return readLogAfter(path, 0, bytes);
    LogPiece piece = readLogBefore(path, file.size(), bytes);
    piece.size = file.size();
    return piece;
}

LogPiece readLogAfter(const QString& path, qint64 end, qint64 bytes)
{
    QFile file(path);
    open(file);
    LogPiece piece;
    piece.size = file.size();
    piece.begin = piece.end = end;
    if (piece.size < end) {
        piece.restarted = true;
        return piece;
    }
    if (piece.size == end)
        return piece;
    file.seek(end);
    split(file.read(bytes), end, piece);
    return piece;
}

LogPiece readLogBefore(const QString& path, qint64 begin, qint64 bytes)
{
    QFile file(path);
    open(file);
    LogPiece piece;
    piece.size = file.size();
    const qint64 from = std::max<qint64>(begin - bytes, 0);
    file.seek(from);
    QByteArray read = file.read(begin - from);
    qsizetype skipped = 0;
    if (from > 0) { // the first of them is the end of a line that begins before
        const qsizetype newline = read.indexOf('\n');
        skipped = newline < 0 ? 0 : newline + 1;
    }
    split(read.mid(skipped), from + skipped, piece);
    return piece;
}

} // namespace sdm::ui
