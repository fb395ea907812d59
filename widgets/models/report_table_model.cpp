#include "widgets/models/report_table_model.h"

#include "widgets/text/format.h"

namespace sdm::ui {

ReportTableModel::ReportTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void ReportTableModel::setTable(const report::Table& table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table.columns.empty() ? 0 : leadColumns() + static_cast<int>(m_table.columns.size());
}

QVariant ReportTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const report::TableRow& row = m_table.rows[static_cast<std::size_t>(index.row())];
    const bool lead = index.column() < leadColumns();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((lead ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (lead) {
        const bool block = m_table.hasBlocks() && index.column() == 0;
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QString::fromStdString(block ? row.block : row.label) : QVariant();
    }
    const auto column = static_cast<std::size_t>(index.column() - leadColumns());
    if (column >= row.cells.size())
        return {};
    const report::TableCell& cell = row.cells[column];
    if (role == Qt::DisplayRole) {
        const bool shown = cell.interval && !row.isRange && !m_table.columns[column].isShare;
        const QString text = QString::fromStdString(cell.text);
        return shown ? tr("%1 [%2, %3]").arg(text, fixedText(cell.interval->lower, 3), fixedText(cell.interval->upper, 3)) : text;
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return QString::fromStdString(cell.tooltip);
    return {};
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool lead = section < leadColumns();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((lead ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    if (lead)
        return QString::fromStdString(m_table.hasBlocks() && section == 0 ? m_table.blockHead : m_table.labelHead);
    const auto column = static_cast<std::size_t>(section - leadColumns());
    return column < m_table.columns.size() ? QString::fromStdString(m_table.columns[column].name) : QVariant();
}

} // namespace sdm::ui
