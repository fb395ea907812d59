#include "widgets/models/neighbour_model.h"

#include "widgets/models/verdict_path.h"
#include "widgets/text/format.h"

#include <QFont>
#include <QStringList>

namespace sdm::ui {
namespace {

QString neighbourLabel(int label)
{
    return label == -1 ? NeighbourModel::tr("no label") : label == -99 ? NeighbourModel::tr("out of distribution") : classWord(label);
}

QString neighbourText(const NeighbourModel::Row& row)
{
    if (row.text.isEmpty())
        return NeighbourModel::tr("its text is not stored");
    return row.neighbour.label == 0 ? NeighbourModel::tr("a wrong answer in place of: %1").arg(row.text) : row.text;
}

} // namespace

std::vector<NeighbourModel::Row> neighbourRows(const GenerationRecord& answer)
{
    std::vector<NeighbourModel::Row> rows;
    for (const NeighbourRecord& neighbour : answer.neighbours) {
        const bool agrees = neighbour.agreesWith(answer.prediction);
        const std::int64_t rank = agrees ? static_cast<std::int64_t>(rows.size()) + 1 : answer.similarity.value_or(0) + 1;
        rows.push_back({neighbour, rank, agrees, {}});
    }
    return rows;
}

void NeighbourModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int NeighbourModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NeighbourModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NeighbourModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() == DistanceColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole && !row.agrees) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::ToolTipRole)
        return row.agrees ? tr("Labelled and called as the answer is called: it counts for q")
                          : tr("It differs, and ends the row that makes q");
    if (role == Qt::AccessibleTextRole && index.column() == RankColumn)
        return row.agrees ? tr("neighbour %1, agrees").arg(countText(row.rank)) : tr("neighbour %1, ends the row").arg(countText(row.rank));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case RankColumn:
        return QStringLiteral("%1 %2").arg(row.agrees ? QStringLiteral("●") : QStringLiteral("○"), countText(row.rank));
    case DocumentColumn:
        return row.neighbour.documentId.empty() ? tr("without a name") : QString::fromStdString(row.neighbour.documentId);
    case LabelColumn:
        return neighbourLabel(row.neighbour.label);
    case CalledColumn:
        return classWord(row.neighbour.prediction);
    case DistanceColumn:
        return fixedText(row.neighbour.distance, 3);
    case TextColumn:
        return neighbourText(row);
    default:
        return {};
    }
}

QVariant NeighbourModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const QStringList titles{tr("Rank"), tr("Training document"), tr("Label"), tr("Called"), tr("Distance"), tr("Text")};
    const QStringList meanings{tr("By distance; ● agrees and counts for q, ○ ends the row"),
                               tr("Of the half of the training data that the layer searches"),
                               tr("Whether the text that the layer keeps of it is a right answer"),
                               tr("What the layer predicts of that text"),
                               tr("Between its features and the answer's"),
                               tr("The document's right answer")};
    if (role == Qt::DisplayRole)
        return titles[section];
    if (role == Qt::ToolTipRole)
        return meanings[section];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == DistanceColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QString NeighbourModel::asText() const
{
    QStringList lines;
    QStringList heads;
    for (int column = 0; column < ColumnCount; ++column)
        heads << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << heads.join(QLatin1Char('\t'));
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << index(row, column)
                         .data()
                         .toString()
                         .replace(QLatin1Char('\t'), QLatin1Char(' '))
                         .replace(QLatin1Char('\n'), QLatin1Char(' '));
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace sdm::ui
