#include "widgets/models/matrix_model.h"

#include "widgets/text/format.h"
#include "widgets/text/run_state_word.h"

#include <utility>

namespace sdm::ui {
namespace {

using MatrixState = report::MatrixCell::State;

QString matrixCellText(const report::MatrixCell& cell)
{
    if (cell.state == MatrixState::Missing)
        return MatrixModel::tr("missing");
    if (cell.state == MatrixState::Queued)
        return MatrixModel::tr("queued");
    return cell.share
               ? MatrixModel::tr("%1 · %2").arg(shareText(*cell.share), cell.accuracy ? accuracyText(*cell.accuracy) : MatrixModel::tr("R"))
               : runStateWord(cell.runState);
}

QString matrixCellTip(const report::MatrixCell& cell)
{
    if (cell.state == MatrixState::Run) {
        const QString state = runStateWord(cell.runState);
        const QString run = MatrixModel::tr("%1, %2").arg(QString::fromStdString(cell.runName), state);
        return cell.share ? MatrixModel::tr("%1. Share in the region, and how many of those are right.").arg(run) : run;
    }
    const QString what =
        cell.state == MatrixState::Queued ? MatrixModel::tr("Waits in the queue.") : MatrixModel::tr("No run has these settings.");
    return cell.forecast ? MatrixModel::tr("%1 It will take about %2.").arg(what, durationText(cell.forecast->seconds)) : what;
}

} // namespace

void MatrixModel::setMatrix(report::RunMatrix matrix)
{
    beginResetModel();
    m_matrix = std::move(matrix);
    endResetModel();
}

const report::MatrixCell* MatrixModel::cell(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() == 0)
        return nullptr;
    return &m_matrix.cells[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column() - 1)];
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.rows.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.seeds.size()) + 1;
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::MatrixCell* one = cell(index);
    if (one == nullptr) {
        const QString label = QString::fromStdString(m_matrix.rows[static_cast<std::size_t>(index.row())].label);
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(label) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return matrixCellText(*one);
    case Qt::ToolTipRole:
        return matrixCellTip(*one);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case IsMissingRole:
        return one->state == MatrixState::Missing;
    case StateRole:
        return one->state == MatrixState::Run ? QVariant::fromValue(static_cast<int>(one->runState)) : QVariant();
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Ablation") : tr("Seed %1").arg(m_matrix.seeds[static_cast<std::size_t>(section - 1)]);
}

} // namespace sdm::ui
