#include "widgets/models/sql_table_model.h"

namespace sdm::ui {
namespace {

constexpr qsizetype kShownCharacters = 300; ///< of a value in its cell; its tip has more

} // namespace

int SqlTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->rows.size());
}

int SqlTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size());
}

QVariant SqlTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::TextAlignmentRole)
        return int((m_table->isNumber[column] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto& value = m_table->rows[static_cast<std::size_t>(index.row())][column];
    if (!value)
        return role == Qt::ToolTipRole ? tr("nothing (NULL)") : QString();
    const QString text = QString::fromStdString(*value);
    return role == Qt::ToolTipRole ? text.left(4 * kShownCharacters) : text.left(kShownCharacters).simplified();
}

QVariant SqlTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_table)
        return {};
    return orientation == Qt::Horizontal ? QVariant(QString::fromStdString(m_table->columns[static_cast<std::size_t>(section)]))
                                         : QVariant(section + 1);
}

void SqlTableModel::setTable(std::shared_ptr<const store::SqlTable> table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

} // namespace sdm::ui
