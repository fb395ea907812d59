#include "widgets/models/run_table_model.h"

#include "core/statistics/guard.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/text/region_text.h"
#include "widgets/text/run_state_word.h"
#include "widgets/text/verdict_words.h"

#include <QDateTime>

#include <algorithm>

namespace sdm::ui {
namespace {

bool sameRuns(const RunList& a, const RunList& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const RunSummary& x, const RunSummary& y) { return x.row.id == y.row.id; });
}

/// A process at work says every ten seconds how long it has been; one that is held says nothing.
constexpr std::int64_t kBetweenActiveTimesMs = 11'000;

bool isNumber(int column)
{
    return column >= RunTableModel::HrInDistribution && column <= RunTableModel::Seed;
}

} // namespace

std::optional<double> runSeconds(const RunSummary& run, std::int64_t nowMs)
{
    if (!run.row.startedMs)
        return std::nullopt;
    if (run.activeMs) {
        const std::int64_t since = run.active() ? std::clamp<std::int64_t>(nowMs - run.activeSeenMs, 0, kBetweenActiveTimesMs) : 0;
        return static_cast<double>(*run.activeMs + since) / 1000.0;
    }
    std::int64_t end = nowMs; // a run of an earlier version, or a store without its folders
    if (!run.active())
        end = run.row.finishedMs.value_or(run.row.heartbeatMs.value_or(*run.row.startedMs));
    return static_cast<double>(std::max<std::int64_t>(end - *run.row.startedMs, 0)) / 1000.0;
}

void RunTableModel::setRuns(const RunList& runs)
{
    if (sameRuns(runs, m_runs)) {
        m_runs = runs;
        if (!m_runs.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    // New runs come at the front; anything else (another project) starts over.
    const auto added = static_cast<std::ptrdiff_t>(runs.size()) - static_cast<std::ptrdiff_t>(m_runs.size());
    if (added > 0 && !m_runs.empty() && sameRuns(RunList(runs.begin() + added, runs.end()), m_runs)) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_runs = runs;
        endInsertRows();
        Q_EMIT dataChanged(index(static_cast<int>(added), 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

void RunTableModel::setBound(Bound bound)
{
    if (bound == m_bound)
        return;
    m_bound = bound;
    Q_EMIT headerDataChanged(Qt::Horizontal, HrInDistribution, HrAccuracy);
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, HrInDistribution), index(rowCount() - 1, HrAccuracy));
}

const RunSummary* RunTableModel::runAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_runs[static_cast<std::size_t>(row)] : nullptr;
}

int RunTableModel::rowOf(const QString& runId) const
{
    const std::string id = runId.toStdString();
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const RunSummary& run) { return run.row.id == id; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<RegionCounts> RunTableModel::region(const RunSummary& run, bool shifted) const
{
    const SplitSummary* split = run.split(shifted);
    return split == nullptr ? std::nullopt : regionCounts(split->evaluation, m_bound);
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    const RunSummary* run = index.isValid() ? runAt(index.row()) : nullptr;
    if (run == nullptr)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*run, column);
    case Qt::EditRole:
        return column == Name ? QVariant(run->name()) : QVariant();
    case Qt::ToolTipRole:
        return toolTip(*run, column);
    case Qt::TextAlignmentRole:
        return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        return sortKey(*run, column);
    case RunIdRole:
        return run->id();
    case StateRole:
        return static_cast<int>(run->state);
    case GuardRole:
    case ShareRole:
        if (column == HrInDistribution || column == HrShifted) {
            const auto counts = region(*run, column == HrShifted);
            if (counts && role == ShareRole)
                return counts->share();
            if (counts)
                return static_cast<int>(guardOf(counts->correct, counts->admitted, run->alpha));
        }
        return {};
    default:
        return {};
    }
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

bool RunTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const RunSummary* run = index.isValid() && index.column() == Name && role == Qt::EditRole ? runAt(index.row()) : nullptr;
    if (run == nullptr)
        return false;
    if (value.toString() != run->name())
        Q_EMIT nameTyped(run->id(), value.toString());
    return true;
}

QString RunTableModel::text(const RunSummary& run, int column) const
{
    const auto share = [&](bool shifted) {
        const auto counts = region(run, shifted);
        return counts ? shareFigure(*counts) : QString();
    };
    switch (column) {
    case State:
        return run.row.mixed ? tr("%1, mixed").arg(runStateWord(run.state)) : runStateWord(run.state);
    case Name:
        return run.name();
    case Ablation:
        return run.rowName();
    case HrInDistribution:
        return share(false);
    case HrShifted:
        return share(true);
    case HrAccuracy: {
        const auto counts = region(run, false);
        return counts ? accuracyFigure(*counts) : QString();
    }
    case SentenceAccuracy: {
        const SplitSummary* split = run.split(false);
        return split != nullptr && split->evaluation.sentenceAccuracy ? accuracyText(*split->evaluation.sentenceAccuracy) : QString();
    }
    case Step:
        return run.step > 0 ? countText(run.step) : QString();
    case Duration: {
        const auto seconds = runSeconds(run, QDateTime::currentMSecsSinceEpoch());
        return seconds ? durationText(*seconds) : QString();
    }
    case Seed:
        return QString::number(run.row.seed);
    case Started:
        return run.row.startedMs ? startedText(*run.row.startedMs) : tr("not yet");
    default:
        return {};
    }
}

QVariant RunTableModel::sortKey(const RunSummary& run, int column) const
{
    constexpr double kNone = -1; // below every share and time
    const auto share = [&](bool shifted) {
        const auto counts = region(run, shifted);
        return counts && !counts->noneJudged() ? counts->share() : kNone;
    };
    switch (column) {
    case State:
        return static_cast<int>(run.state);
    case HrInDistribution:
        return share(false);
    case HrShifted:
        return share(true);
    case HrAccuracy: {
        const auto counts = region(run, false);
        return counts && counts->admitted > 0 ? counts->accuracy() : kNone;
    }
    case SentenceAccuracy: {
        const SplitSummary* split = run.split(false);
        return split != nullptr ? split->evaluation.sentenceAccuracy.value_or(kNone) : kNone;
    }
    case Step:
        return QVariant::fromValue<qlonglong>(run.step);
    case Duration:
        return runSeconds(run, QDateTime::currentMSecsSinceEpoch()).value_or(kNone);
    case Seed:
        return QVariant::fromValue<qlonglong>(run.row.seed);
    case Started:
        return QVariant::fromValue<qlonglong>(run.row.startedMs.value_or(run.row.createdMs));
    default:
        return text(run, column);
    }
}

QString RunTableModel::toolTip(const RunSummary& run, int column) const
{
    if (column == State && run.row.errorMessage && !run.row.errorMessage->empty())
        return QString::fromStdString(*run.row.errorMessage);
    if (column == State && run.row.mixed)
        return tr("Resumed with other threads, another device, precision or version: its numbers are not those of an uninterrupted run. "
                  "Compare names what changed.");
    if (column == HrInDistribution || column == HrShifted) {
        const SplitSummary* split = run.split(column == HrShifted);
        const auto counts = region(run, column == HrShifted);
        if (split == nullptr || !counts)
            return {};
        const QString set = QString::fromStdString(split->evaluation.split);
        if (counts->noneJudged())
            return tr("%1: all %2 answers are too long to judge, which is no rejection").arg(set, countText(counts->documents));
        return tr("%1, %2: %3 of %4 admitted, accuracy %5 %6, %7")
            .arg(set, boundWord(m_bound), countText(counts->admitted), countText(counts->documents), accuracyText(counts->accuracy()),
                 intervalText(proportionInterval(counts->correct, counts->admitted)),
                 guardWord(guardOf(counts->correct, counts->admitted, run.alpha)));
    }
    return column == Name ? tr("%1 · %2").arg(run.name(), run.id()) : text(run, column);
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case HrInDistribution:
            return tr("Share of the in-distribution test set inside the high-reliability region by the %1, and its guard")
                .arg(boundWord(m_bound));
        case HrShifted:
            return tr("The same on the shifted test set: low is right when the data are unlike the training data");
        case HrAccuracy:
            return tr("Accuracy inside the region by the %1, in-distribution").arg(boundWord(m_bound));
        case SentenceAccuracy:
            return tr("Share of sentences put in the right order");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Name:
        return tr("Name");
    case Ablation:
        return tr("Ablation");
    case HrInDistribution:
        return tr("HR in-dist., %1").arg(boundAdjective(m_bound));
    case HrShifted:
        return tr("HR shifted, %1").arg(boundAdjective(m_bound));
    case HrAccuracy:
        return tr("HR acc., %1").arg(boundAdjective(m_bound));
    case SentenceAccuracy:
        return tr("Sent. acc.");
    case Step:
        return tr("Step");
    case Duration:
        return tr("Time");
    case Seed:
        return tr("Seed");
    case Started:
        return tr("Started");
    default:
        return {};
    }
}

} // namespace sdm::ui
