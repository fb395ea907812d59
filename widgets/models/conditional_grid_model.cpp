#include "widgets/models/conditional_grid_model.h"

#include "core/base/number_text.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"

namespace sdm::ui {
namespace {

bool isInside(int column)
{
    return column >= ConditionalGridModel::InsideAccuracy;
}

bool isAccuracy(int column)
{
    return column == ConditionalGridModel::AllAccuracy || column == ConditionalGridModel::InsideAccuracy;
}

QString plainNumber(double value)
{
    return QString::fromStdString(shortestNumber(value));
}

} // namespace

void ConditionalGridModel::setGrid(const report::ConditionalGrid& grid)
{
    beginResetModel();
    m_grid = grid;
    endResetModel();
}

int ConditionalGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.all.size());
}

int ConditionalGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const report::ConditionalCell& ConditionalGridModel::cell(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return isInside(index.column()) ? m_grid.inside.at(row) : m_grid.all.at(row);
}

QString ConditionalGridModel::groupWord(int row) const
{
    QString group = QString::fromStdString(m_grid.all.at(static_cast<std::size_t>(row)).metric.group);
    if (group == QLatin1String("marginal"))
        return tr("all");
    if (group.startsWith(QLatin1String("yhat=")))
        return tr("ŷ = %1").arg(group.mid(5));
    return tr("y = %1").arg(group.mid(2));
}

QString ConditionalGridModel::text(const QModelIndex& index) const
{
    const report::ConditionalCell& of = cell(index);
    const report::GroupMetric& metric = of.metric;
    switch (index.column()) {
    case Group:
        return groupWord(index.row());
    case AllAccuracy:
    case InsideAccuracy:
        if (metric.n == 0)
            return isInside(index.column()) ? QStringLiteral("R") : tr("none");
        return accuracyText(metric.accuracy());
    case AllInterval:
    case InsideInterval:
        return of.interval ? intervalText(*of.interval) : QString();
    case AllCount:
    case InsideCount:
        return countText(metric.n);
    case InsideShare:
        return metric.n == 0 ? QStringLiteral("R") : shareText(metric.proportion());
    case AgainstAlpha:
        return of.guard ? guardWord(*of.guard) : QString();
    default:
        return {};
    }
}

QVariant ConditionalGridModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const report::ConditionalCell& of = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Group || index.column() == AgainstAlpha ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        if (index.column() == Group)
            return tr("y: the true label; ŷ: the predicted one; all: over both");
        const QString where = isInside(index.column()) ? tr("inside the region") : tr("of every answer");
        return tr("%1, %2: %3 of %4 predicted right")
            .arg(groupWord(index.row()), where, countText(of.metric.correct), countText(of.metric.n));
    }
    case GuardRole:
        return of.guard && index.column() != Group ? QVariant(static_cast<int>(*of.guard)) : QVariant();
    case TooFewRole:
        return index.column() != Group && of.metric.n < kFewestForAClaim;
    case BarRole:
        return isAccuracy(index.column()) && of.metric.n > 0 ? QVariant(of.metric.accuracy()) : QVariant();
    default:
        return {};
    }
}

QVariant ConditionalGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Group || section == AgainstAlpha ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Group:
        return tr("Answers");
    case AllAccuracy:
        return tr("every answer\naccuracy");
    case AllInterval:
        return tr("every answer\n95 %");
    case AllCount:
        return tr("every answer\nn");
    case InsideAccuracy:
        return tr("inside the region\naccuracy");
    case InsideInterval:
        return tr("inside the region\n95 %");
    case InsideCount:
        return tr("inside the region\nn");
    case InsideShare:
        return tr("inside the region\nshare");
    case AgainstAlpha:
        return tr("inside the region\nagainst α");
    default:
        return {};
    }
}

QString ConditionalGridModel::summary() const
{
    QStringList words;
    for (int row = 0; row < rowCount(); ++row) {
        const report::ConditionalCell& inside = m_grid.inside.at(static_cast<std::size_t>(row));
        words << (inside.metric.n == 0 ? tr("%1: none inside").arg(groupWord(row))
                                       : tr("%1: %2 inside, accuracy %3, %4")
                                             .arg(groupWord(row), countText(inside.metric.n), accuracyText(inside.metric.accuracy()),
                                                  inside.guard ? guardWord(*inside.guard) : QString()));
    }
    return words.join(QStringLiteral("; "));
}

QString ConditionalGridModel::csv() const
{
    QString text = QStringLiteral("group,answers,n,correct,accuracy,lower,upper,share,guard\n");
    for (const bool inside : {false, true}) {
        for (const report::ConditionalCell& of : inside ? m_grid.inside : m_grid.all) {
            text += QString::fromStdString(of.metric.group) + (inside ? QStringLiteral(",inside,") : QStringLiteral(",all,")) +
                    QString::number(of.metric.n) + QLatin1Char(',') + QString::number(of.metric.correct) + QLatin1Char(',') +
                    (of.metric.n > 0 ? plainNumber(of.metric.accuracy()) : QString()) + QLatin1Char(',') +
                    (of.interval ? plainNumber(of.interval->lower) : QString()) + QLatin1Char(',') +
                    (of.interval ? plainNumber(of.interval->upper) : QString()) + QLatin1Char(',') + plainNumber(of.metric.proportion()) +
                    QLatin1Char(',') + (of.guard ? QString::fromLatin1(guardName(*of.guard)) : QString()) + QLatin1Char('\n');
        }
    }
    return text;
}

} // namespace sdm::ui
