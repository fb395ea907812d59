#include "widgets/models/answer_list_model.h"

#include "widgets/models/example_cells.h"
#include "widgets/models/example_model.h"

#include <QFont>
#include <QLocale>

#include <array>
#include <cmath>

namespace sdm::ui {
namespace {

/// The columns of a table of answers that these are.
constexpr std::array kCells{-1,
                            static_cast<int>(ExampleModel::VerdictColumn),
                            static_cast<int>(ExampleModel::RightColumn),
                            static_cast<int>(ExampleModel::JudgedColumn),
                            static_cast<int>(ExampleModel::ProbabilityColumn),
                            static_cast<int>(ExampleModel::RescaledColumn),
                            -1,
                            static_cast<int>(ExampleModel::AnswerColumn)};
static_assert(kCells.size() == AnswerListModel::ColumnCount);

int cellOf(int column)
{
    return kCells.at(static_cast<std::size_t>(column));
}

} // namespace

void AnswerListModel::setRows(std::vector<Row> rows, Bound bound)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_bound = bound;
    endResetModel();
}

void AnswerListModel::setSearch(const QString& text)
{
    m_search = text;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, AnswerColumn), index(rowCount() - 1, AnswerColumn));
}

int AnswerListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AnswerListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AnswerListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column(), cell = cellOf(column);
    switch (role) {
    case Qt::DisplayRole:
        if (column == RelationColumn)
            return row.relation;
        if (column == DistanceColumn) {
            const double distance = row.view.generation.record.nearestDistance;
            return std::isnan(distance) ? QString() : QLocale().toString(distance, 'f', 3);
        }
        return cellText(row.view, cell, m_bound);
    case Qt::AccessibleTextRole:
        return cell < 0 ? data(index, Qt::DisplayRole) : cellSpoken(row.view, cell, m_bound);
    case Qt::ToolTipRole:
        return column == RelationColumn ? placeText(*row.view.setting, true) : cell < 0 ? QString() : cellToolTip(row.view, cell);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(column == DistanceColumn ? Qt::AlignRight | Qt::AlignVCenter
                                   : cell < 0               ? Qt::AlignLeft | Qt::AlignVCenter
                                                            : cellAlignment(cell));
    case Qt::FontRole:
        if (row.current) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case ExampleModel::VerdictRole:
        return static_cast<int>(row.view.generation.record.verdict);
    case ExampleModel::DiffRole:
        return QVariant::fromValue(answerDiff(row.view, m_search));
    default:
        return {};
    }
}

QVariant AnswerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const int cell = cellOf(section);
    if (role == Qt::DisplayRole)
        return section == RelationColumn ? tr("Which") : section == DistanceColumn ? tr("Distance") : columnTitle(cell);
    if (role == Qt::ToolTipRole)
        return section == RelationColumn   ? tr("Which answer it is")
               : section == DistanceColumn ? tr("Distance between its features and those of its nearest training document")
                                           : columnMeaning(cell);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == DistanceColumn ? Qt::AlignRight | Qt::AlignVCenter
                                   : cell < 0                ? Qt::AlignLeft | Qt::AlignVCenter
                                                             : cellAlignment(cell));
    return {};
}

} // namespace sdm::ui
