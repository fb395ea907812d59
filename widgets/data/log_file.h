#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sdm::ui {

enum class LogLevel { Info, Warning, Error };

/// A line of a run's log.
struct LogLine {
    qint64 offset = 0; ///< of its first byte in the file
    LogLevel level = LogLevel::Info;
    std::optional<qint64> timeMs; ///< UTC; nothing where the line begins with no time
    QString text;                 ///< the whole line
};

/// Whole lines of a stretch of the file, in order.
struct LogPiece {
    qint64 begin = 0, end = 0; ///< bytes of the file that the lines are made of
    qint64 size = 0;           ///< of the file when it was read
    bool restarted = false;    ///< the file is shorter than what was read of it: begin anew
    std::vector<LogLine> lines;
};

/// What core/runner's run_log.cpp writes: time, level, text. A line that begins otherwise belongs to the one before it.
LogLine parseLogLine(const QByteArray& line, qint64 offset, LogLevel before);

/// Blocking, for a thread that may wait; \throws Error (NotFound, Failed) for a file that cannot be read.
/// The last `bytes` of the file, from the first whole line among them.
LogPiece readLogTail(const QString& path, qint64 bytes);
/// What was appended since `end`, at most `bytes`; a line that is still being written waits.
LogPiece readLogAfter(const QString& path, qint64 end, qint64 bytes);
/// The whole lines of at most `bytes` before `begin`.
LogPiece readLogBefore(const QString& path, qint64 begin, qint64 bytes);

} // namespace sdm::ui
