#include "widgets/models/ablation_model.h"

namespace sdm::ui {
namespace {

using Row = report::AblationRow;

QString layerWords(const Row& row)
{
    switch (row.kind) {
    case Row::Kind::FirstLayer:
        return AblationModel::tr("first layer");
    case Row::Kind::Median:
        return AblationModel::tr("median of %1").arg(row.layers);
    case Row::Kind::Range:
        return AblationModel::tr("range of %1").arg(row.layers);
    case Row::Kind::Published:
        return AblationModel::tr("paper");
    }
    return {};
}

QVariant alignment(bool number)
{
    return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace

AblationModel::AblationModel(QObject* parent) : QAbstractTableModel(parent) {}

void AblationModel::setTable(const report::AblationTable& table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

void AblationModel::clear()
{
    setTable({});
}

int AblationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int AblationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table.columns.empty() ? 0 : kLeadColumns + static_cast<int>(m_table.columns.size());
}

QVariant AblationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_table.rows[static_cast<std::size_t>(index.row())];
    const bool first = row.kind == Row::Kind::FirstLayer || row.kind == Row::Kind::Published;
    if (role == FirstOfModelRole)
        return first;
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() >= kLeadColumns);
    if (index.column() == 0 && role == Qt::DisplayRole) {
        if (!first)
            return QString();
        const QString model = QString::fromStdString(row.model);
        return row.group.empty() ? model : tr("%1 · %2").arg(QString::fromStdString(row.group), model);
    }
    if (index.column() == 1 && role == Qt::DisplayRole)
        return layerWords(row);
    if (index.column() < kLeadColumns)
        return {};
    const auto column = static_cast<std::size_t>(index.column() - kLeadColumns);
    if (column >= row.cells.size())
        return {};
    if (role == PublishedRole)
        return row.kind == Row::Kind::Published || m_table.columns[column].isPublished;
    const report::AblationCell& cell = row.cells[column];
    switch (role) {
    case Qt::DisplayRole:
        // Below alpha is said by a sign as well as by colour.
        return QString::fromStdString(cell.text) + (cell.belowAlpha() ? QStringLiteral(" !") : QString());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return QString::fromStdString(cell.tooltip);
    case BelowAlphaRole:
        return cell.belowAlpha();
    default:
        return {};
    }
}

QVariant AblationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section >= kLeadColumns);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Model");
    if (section == 1)
        return tr("Final layers");
    const auto index = static_cast<std::size_t>(section - kLeadColumns);
    if (index >= m_table.columns.size())
        return {};
    const report::AblationColumn& column = m_table.columns[index];
    const QString name = QString::fromStdString(column.name);
    return column.group.empty() ? name : QString::fromStdString(column.group) + QLatin1Char('\n') + name;
}

} // namespace sdm::ui
