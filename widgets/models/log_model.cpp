#include "widgets/models/log_model.h"

#include <algorithm>
#include <ranges>

namespace sdm::ui {

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine& line = m_lines[position(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return line.text;
    case LevelRole:
        return static_cast<int>(line.level);
    default:
        return {};
    }
}

void LogModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_shown.clear();
    m_first = 0;
    endResetModel();
}

std::vector<LogLine> LogModel::timed(std::vector<LogLine> lines, std::optional<qint64> before)
{
    for (LogLine& line : lines) {
        if (!line.timeMs)
            line.timeMs = before;
        before = line.timeMs;
    }
    return lines;
}

void LogModel::append(const std::vector<LogLine>& added, bool trim)
{
    const std::vector<LogLine> lines = timed(added, m_lines.empty() ? std::nullopt : m_lines.back().timeMs);
    const auto first = static_cast<int>(m_shown.size());
    const auto more = static_cast<int>(std::ranges::count_if(lines, [this](const LogLine& line) { return isShown(line); }));
    if (more > 0)
        beginInsertRows({}, first, first + more - 1);
    for (const LogLine& line : lines) {
        if (isShown(line))
            m_shown.push_back(m_first + lineCount());
        m_lines.push_back(line);
    }
    if (more > 0)
        endInsertRows();
    const qsizetype over = trim ? lineCount() - kKept : 0;
    if (over <= 0)
        return;
    const auto gone = static_cast<int>(std::ranges::lower_bound(m_shown, m_first + over) - m_shown.begin());
    if (gone > 0)
        beginRemoveRows({}, 0, gone - 1);
    m_shown.erase(m_shown.begin(), m_shown.begin() + gone);
    m_lines.erase(m_lines.begin(), m_lines.begin() + over);
    m_first += over;
    if (gone > 0)
        endRemoveRows();
}

void LogModel::prepend(const std::vector<LogLine>& added)
{
    const std::vector<LogLine> lines = timed(added, std::nullopt);
    const auto more = static_cast<int>(std::ranges::count_if(lines, [this](const LogLine& line) { return isShown(line); }));
    if (more > 0)
        beginInsertRows({}, 0, more - 1);
    for (const LogLine& line : std::views::reverse(lines)) {
        m_lines.push_front(line);
        --m_first;
        if (isShown(line))
            m_shown.push_front(m_first);
    }
    if (more > 0)
        endInsertRows();
}

void LogModel::setLowestLevel(LogLevel level)
{
    if (level == m_lowest)
        return;
    m_lowest = level;
    showAgain();
}

void LogModel::setMoments(std::function<bool(qint64)> isWanted)
{
    m_isWanted = std::move(isWanted);
    showAgain();
}

void LogModel::showAgain()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t at = 0; at < m_lines.size(); ++at) {
        if (isShown(m_lines[at]))
            m_shown.push_back(m_first + static_cast<qint64>(at));
    }
    endResetModel();
}

std::optional<qint64> LogModel::firstOffset() const
{
    return m_lines.empty() ? std::nullopt : std::optional(m_lines.front().offset);
}

std::vector<int> LogModel::find(const QString& words) const
{
    std::vector<int> rows;
    if (words.isEmpty())
        return rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (textOf(row).contains(words, Qt::CaseInsensitive))
            rows.push_back(row);
    }
    return rows;
}

int LogModel::rowAt(qint64 timeMs) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_lines[position(row)].timeMs.value_or(0) >= timeMs)
            return row;
    }
    return rowCount() - 1;
}

} // namespace sdm::ui
