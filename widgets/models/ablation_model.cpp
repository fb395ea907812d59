#include "widgets/models/ablation_model.h"

#include <QFont>

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

/// Values are JSON; words read better without their quotation marks.
QString plainValue(const std::string& json)
{
    const QString text = QString::fromStdString(json);
    return text.size() >= 2 && text.startsWith(QLatin1Char('"')) && text.endsWith(QLatin1Char('"')) ? text.mid(1, text.size() - 2) : text;
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
    const bool first = row.kind == Row::Kind::FirstLayer;
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

SettingDifferenceModel::SettingDifferenceModel(QObject* parent) : QAbstractTableModel(parent) {}

void SettingDifferenceModel::setDifferences(const std::vector<report::SettingDifference>& differences,
                                            const std::vector<std::string>& models)
{
    beginResetModel();
    m_differences = differences;
    m_models = models;
    endResetModel();
}

int SettingDifferenceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int SettingDifferenceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_models.size());
}

QVariant SettingDifferenceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::FontRole))
        return {};
    const report::SettingDifference& difference = m_differences[static_cast<std::size_t>(index.row())];
    if (index.column() == 0)
        return role == Qt::FontRole ? QVariant() : QVariant(QString::fromStdString(difference.key));
    const auto run = static_cast<std::size_t>(index.column() - 1);
    if (run >= difference.values.size())
        return {};
    // The first run is the one the others are read against; what differs from it stands out.
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(run > 0 && difference.values[run] != difference.values.front());
        return font.bold() ? QVariant(font) : QVariant();
    }
    return plainValue(difference.values[run]);
}

QVariant SettingDifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(false);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Setting");
    const auto run = static_cast<std::size_t>(section - 1);
    return run < m_models.size() ? QString::fromStdString(m_models[run]) : QVariant();
}

} // namespace sdm::ui
