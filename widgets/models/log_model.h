#pragma once

#include "widgets/data/log_file.h"

#include <QAbstractListModel>

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace sdm::ui {

/// The lines of a run's log that are held in memory: the newest kKept while it follows, and whatever was read of what stands before.
class LogModel final : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr qsizetype kKept = 50'000;
    enum Role { LevelRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void clear();
    /// \param trim  lets go of the oldest lines beyond kKept: they are still in the file
    void append(const std::vector<LogLine>& added, bool trim);
    void prepend(const std::vector<LogLine>& added);
    void setLowestLevel(LogLevel level); ///< less important lines are hidden
    /// Lines of other moments are hidden; an empty function shows those of all. A line without a time has that of the one before it.
    void setMoments(std::function<bool(qint64 timeMs)> isWanted);

    qsizetype lineCount() const { return static_cast<qsizetype>(m_lines.size()); }
    /// Byte of the first line that is held; what stands before it is in the file.
    std::optional<qint64> firstOffset() const;
    /// Rows whose text has these words in it, whatever their case.
    std::vector<int> find(const QString& words) const;
    /// The first row that is no older than a moment, or the last one.
    int rowAt(qint64 timeMs) const;
    QString textOf(int row) const { return m_lines[position(row)].text; }

private:
    std::size_t position(int row) const { return static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)] - m_first); }
    bool isShown(const LogLine& line) const { return line.level >= m_lowest && (!m_isWanted || (line.timeMs && m_isWanted(*line.timeMs))); }
    void showAgain();
    static std::vector<LogLine> timed(std::vector<LogLine> lines, std::optional<qint64> before);

    std::deque<LogLine> m_lines;
    std::deque<qint64> m_shown; ///< numbers of the shown lines; m_lines.front() has m_first
    qint64 m_first = 0;
    LogLevel m_lowest = LogLevel::Info;
    std::function<bool(qint64)> m_isWanted;
};

} // namespace sdm::ui
