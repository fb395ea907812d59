#include "widgets/models/share_model.h"

#include "widgets/text/claim_words.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"

#include <algorithm>

namespace sdm::ui {
namespace {

QString layersText(const report::SetShares& shares)
{
    return shares.layers.size() < 2 ? ShareModel::tr("one final layer")
                                    : ShareModel::tr("%1 final layers, %2 to %3")
                                          .arg(shares.layers.size())
                                          .arg(shareText(shares.lowest()), shareText(shares.highest()));
}

QString shownFigure(const report::SetShares& shares)
{
    return shares.noneJudged ? ShareModel::tr("none judged") : shares.inside.n == 0 ? QStringLiteral("R") : shareText(shares.share());
}

} // namespace

ShareModel::ShareModel(QObject* parent) : QAbstractTableModel(parent) {}

void ShareModel::setRuns(std::vector<Run> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    m_sets.clear();
    for (const Run& run : m_runs) {
        for (const report::SetShares& set : run.sets) {
            if (std::ranges::find(m_sets, set.split, &Set::split) == m_sets.end())
                m_sets.push_back({set.split, set.shifted});
        }
    }
    std::ranges::stable_partition(m_sets, [](const Set& set) { return !set.shifted; });
    m_comparisons.assign(m_runs.size(), nullptr);
    m_problems.assign(m_runs.size(), QString());
    endResetModel();
}

void ShareModel::setComparison(int row, std::shared_ptr<const report::RunComparison> comparison, const QString& problem)
{
    const auto at = static_cast<std::size_t>(row);
    if (m_comparisons[at] == comparison && m_problems[at] == problem)
        return;
    m_comparisons[at] = std::move(comparison);
    m_problems[at] = problem;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int ShareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int ShareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + kColumnsOfSet * static_cast<int>(m_sets.size());
}

const report::SetShares* ShareModel::shares(const QModelIndex& index) const
{
    const Run& run = m_runs[static_cast<std::size_t>(index.row())];
    const Set& set = m_sets[static_cast<std::size_t>((index.column() - 1) / kColumnsOfSet)];
    const auto found = std::ranges::find(run.sets, set.split, &report::SetShares::split);
    return found == run.sets.end() ? nullptr : &*found;
}

const report::TestSetComparison* ShareModel::comparison(const QModelIndex& index) const
{
    const auto& known = m_comparisons[static_cast<std::size_t>(index.row())];
    if (!known)
        return nullptr;
    const Set& set = m_sets[static_cast<std::size_t>((index.column() - 1) / kColumnsOfSet)];
    const auto found = std::ranges::find(known->testSets, set.split, &report::TestSetComparison::split);
    return found == known->testSets.end() ? nullptr : &*found;
}

QVariant ShareModel::shareData(const QModelIndex& index, int role) const
{
    const report::SetShares* set = shares(index);
    if (set == nullptr)
        return role == Qt::DisplayRole ? QVariant(tr("not judged yet")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return shownFigure(*set);
    case SharesRole:
        return QVariant::fromValue(*set);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return set->inside.n == 0 ? tr("%1 of %2: nothing inside; %3").arg(shownFigure(*set), countText(set->documents), layersText(*set))
                                  : tr("%1: %2 of %3 inside, accuracy inside %4, %5; %6")
                                        .arg(shownFigure(*set), countText(set->inside.n), countText(set->documents),
                                             accuracyText(static_cast<double>(set->inside.correct) / static_cast<double>(set->inside.n)),
                                             guardWord(set->guard()), layersText(*set));
    default:
        return {};
    }
}

QVariant ShareModel::claimData(const QModelIndex& index, int role) const
{
    if (index.row() == 0)
        return role == Qt::DisplayRole ? QVariant(tr("baseline")) : QVariant();
    const QString& problem = m_problems[static_cast<std::size_t>(index.row())];
    const report::TestSetComparison* set = comparison(index);
    const bool known = m_comparisons[static_cast<std::size_t>(index.row())] != nullptr;
    if (set == nullptr) {
        if (role == Qt::ToolTipRole)
            return problem.isEmpty() ? QVariant() : QVariant(problem);
        if (role != Qt::DisplayRole)
            return {};
        return !problem.isEmpty() ? tr("cannot be compared") : known ? tr("not answered by both") : tr("comparing…");
    }
    const QString difference = pointsText(set->paired.difference());
    switch (role) {
    case Qt::DisplayRole:
        return set->paired.claim == report::DifferenceClaim::NoDocuments ? claimWord(set->paired.claim)
                                                                         : tr("%1, %2").arg(difference, claimWord(set->paired.claim));
    case ClaimRole:
        return static_cast<int>(set->paired.claim);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return claimMeaning(set->paired.claim);
    default:
        return {};
    }
}

QVariant ShareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (index.column() > 0)
        return isShareColumn(index.column()) ? shareData(index, role) : claimData(index, role);
    const Run& run = m_runs[static_cast<std::size_t>(index.row())];
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(run.name) : QVariant();
}

QVariant ShareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && isShareColumn(section))
        return tr("The number and the disc are the first final layer's, every tick is a layer: how far another draw of its halves moves "
                  "the share");
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Run");
    const Set& set = m_sets[static_cast<std::size_t>((section - 1) / kColumnsOfSet)];
    const QString name = QString::fromStdString(set.split);
    return !isShareColumn(section) ? tr("against the baseline")
           : set.shifted           ? tr("HR share, %1 (shifted)").arg(name)
                                   : tr("HR share, %1").arg(name);
}

} // namespace sdm::ui
