#include "widgets/models/run_tree_model.h"

#include "core/base/ulid.h"
#include "core/statistics/guard.h"
#include "core/statistics/spread.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace sdm::ui {
namespace {

bool sameRuns(const RunList& a, const RunList& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const RunSummary& x, const RunSummary& y) { return x.row.id == y.row.id; });
}

constexpr double kBelowAll = -std::numeric_limits<double>::infinity(); // a metric may be negative

bool isShare(RunColumn column)
{
    return column == RunColumn::HrInDistribution || column == RunColumn::HrShifted;
}

} // namespace

std::vector<RunTreeModel::Heading> RunTreeModel::headingsOf(const RunList& runs, RunGrouping grouping)
{
    std::vector<Heading> headings;
    if (grouping == RunGrouping::None)
        return headings;
    QHash<QString, std::size_t> known;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const QString name = grouping == RunGrouping::Group ? QString::fromStdString(runs[i].annotations.group) : runs[i].rowName();
        if (!known.contains(name)) {
            known.insert(name, headings.size());
            headings.push_back({name, {}});
        }
        headings[known.value(name)].runs.push_back(static_cast<int>(i));
    }
    return headings;
}

void RunTreeModel::setRuns(const RunList& runs)
{
    std::vector<Heading> headings = headingsOf(runs, m_grouping);
    if (sameRuns(runs, m_runs) && headings == m_headings) {
        m_runs = runs;
        tellAllChanged();
        return;
    }
    // New runs come at the front of a flat list; anything else (another project, another grouping) starts over.
    const auto added = static_cast<std::ptrdiff_t>(runs.size()) - static_cast<std::ptrdiff_t>(m_runs.size());
    if (m_grouping == RunGrouping::None && added > 0 && !m_runs.empty() && sameRuns(RunList(runs.begin() + added, runs.end()), m_runs)) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_runs = runs;
        endInsertRows();
        Q_EMIT dataChanged(index(static_cast<int>(added), 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_runs = runs;
    m_headings = std::move(headings);
    endResetModel();
}

void RunTreeModel::tellAllChanged()
{
    if (m_runs.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    for (int row = 0; row < static_cast<int>(m_headings.size()); ++row) {
        const QModelIndex heading = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, columnCount() - 1, heading));
    }
}

void RunTreeModel::setBound(Bound bound)
{
    if (std::exchange(m_bound, bound) == bound)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, static_cast<int>(RunColumn::HrInDistribution), static_cast<int>(RunColumn::HrAccuracy));
    tellAllChanged();
}

void RunTreeModel::setGrouping(RunGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_headings = headingsOf(m_runs, grouping);
    endResetModel();
}

void RunTreeModel::setMetricColumns(const MetricColumns& columns)
{
    if (columns == m_metricColumns)
        return;
    // One at a time, so that a header keeps the width and the place of those that stay.
    for (int i = static_cast<int>(m_metricColumns.size()) - 1; i >= 0; --i) {
        if (std::find(columns.begin(), columns.end(), m_metricColumns[static_cast<std::size_t>(i)]) != columns.end())
            continue;
        beginRemoveColumns({}, kRunColumns + i, kRunColumns + i);
        m_metricColumns.erase(m_metricColumns.begin() + i);
        m_metricValues.clear();
        endRemoveColumns();
    }
    for (const MetricColumn& column : columns) {
        if (std::find(m_metricColumns.begin(), m_metricColumns.end(), column) != m_metricColumns.end())
            continue;
        beginInsertColumns({}, columnCount(), columnCount());
        m_metricColumns.push_back(column);
        endInsertColumns();
    }
    if (!m_headings.empty()) { // rows under headings have the new columns too
        beginResetModel();
        endResetModel();
    }
}

void RunTreeModel::setMetricValues(MetricTable values)
{
    m_metricValues = std::move(values);
    tellAllChanged();
}

void RunTreeModel::setTrends(TrendTable trends, const QString& title)
{
    m_trends = std::move(trends);
    m_trendTitle = title;
    Q_EMIT headerDataChanged(Qt::Horizontal, static_cast<int>(RunColumn::Trend), static_cast<int>(RunColumn::Trend));
    tellAllChanged();
}

QVariant RunTreeModel::trendData(const RunSummary& run, int role) const
{
    const auto found = m_trends.find(run.row.id);
    if (found == m_trends.end())
        return role == SortRole ? QVariant(kBelowAll) : QVariant();
    switch (role) {
    case TrendRole:
        return QVariant::fromValue(QList<double>(found->second.values.begin(), found->second.values.end()));
    case SortRole: // by where it has come to
        return found->second.values.back();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(m_trendTitle, trendWords(found->second));
    default:
        return {};
    }
}

void RunTreeModel::setFolderSizes(const QHash<QString, qint64>& bytes)
{
    m_folderSizes = bytes;
    tellAllChanged();
}

const RunTreeModel::Heading* RunTreeModel::headingAt(const QModelIndex& index) const
{
    const bool is = index.isValid() && !m_headings.empty() && index.internalId() == 0;
    return is ? &m_headings[static_cast<std::size_t>(index.row())] : nullptr;
}

const RunSummary* RunTreeModel::runAt(const QModelIndex& index) const
{
    if (!index.isValid() || headingAt(index) != nullptr)
        return nullptr;
    const int at = index.internalId() == 0 ? index.row() : m_headings[index.internalId() - 1].runs[static_cast<std::size_t>(index.row())];
    return &m_runs[static_cast<std::size_t>(at)];
}

QModelIndex RunTreeModel::indexOf(const QString& runId, RunColumn column) const
{
    const std::string id = runId.toStdString();
    const auto found = std::find_if(m_runs.begin(), m_runs.end(), [&](const RunSummary& run) { return run.row.id == id; });
    if (found == m_runs.end())
        return {};
    const int at = static_cast<int>(found - m_runs.begin());
    if (m_headings.empty())
        return index(at, static_cast<int>(column));
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        const auto& runs = m_headings[i].runs;
        if (const auto place = std::find(runs.begin(), runs.end(), at); place != runs.end())
            return createIndex(static_cast<int>(place - runs.begin()), static_cast<int>(column), static_cast<quintptr>(i + 1));
    }
    return {};
}

QStringList RunTreeModel::runsUnder(const QModelIndex& index) const
{
    QStringList ids;
    if (const RunSummary* run = runAt(index))
        ids.append(run->id());
    else if (const Heading* heading = headingAt(index))
        for (const int at : heading->runs)
            ids.append(m_runs[static_cast<std::size_t>(at)].id());
    return ids;
}

QModelIndex RunTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex RunTreeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int RunTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_headings.empty() ? m_runs.size() : m_headings.size());
    const Heading* heading = parent.column() == 0 ? headingAt(parent) : nullptr;
    return heading == nullptr ? 0 : static_cast<int>(heading->runs.size());
}

int RunTreeModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return kRunColumns + static_cast<int>(m_metricColumns.size());
}

RunCellContext RunTreeModel::context() const
{
    return {m_bound, nowMilliseconds()};
}

QVariant RunTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (const Heading* heading = headingAt(index))
        return headingData(*heading, index.column(), role);
    return runData(*runAt(index), index.column(), role);
}

std::optional<double> RunTreeModel::metricValue(const RunSummary& run, int column) const
{
    const auto row = m_metricValues.find(run.row.id);
    const auto at = static_cast<std::size_t>(column - kRunColumns);
    return row == m_metricValues.end() || at >= row->second.size() ? std::nullopt : row->second[at];
}

QVariant RunTreeModel::runData(const RunSummary& run, int column, int role) const
{
    switch (role) {
    case RunIdRole:
        return run.id();
    case StateRole:
        return static_cast<int>(run.state);
    case StarredRole:
        return run.annotations.starred;
    case BaselineRole:
        return run.annotations.baseline;
    case TagsRole: {
        QStringList tags;
        for (const std::string& tag : run.annotations.tags)
            tags.append(QString::fromStdString(tag));
        return tags;
    }
    default:
        break;
    }
    if (column >= kRunColumns) {
        const auto value = metricValue(run, column);
        if (role == SortRole)
            return value.value_or(kBelowAll);
        return role == Qt::DisplayRole && value ? QVariant(metricCell(*value)) : QVariant();
    }
    const auto which = static_cast<RunColumn>(column);
    if (which == RunColumn::FolderSize) {
        const auto bytes = m_folderSizes.constFind(run.id());
        const bool known = bytes != m_folderSizes.constEnd();
        if (role == SortRole)
            return known ? *bytes : qint64{-1};
        return role == Qt::DisplayRole && known ? QVariant(sizeText(*bytes)) : QVariant();
    }
    if (which == RunColumn::Trend)
        return trendData(run, role);
    switch (role) {
    case Qt::DisplayRole:
        return runCell(run, which, context());
    case Qt::EditRole:
        return which == RunColumn::Name ? QVariant(run.name()) : QVariant();
    case Qt::ToolTipRole:
        return runCellTip(run, which, context());
    case Qt::AccessibleTextRole:
        if (which == RunColumn::Star)
            return runCellTip(run, which, context());
        if (which == RunColumn::Name && run.annotations.baseline)
            return tr("%1, baseline").arg(run.name());
        return {};
    case SortRole:
        return runSortKey(run, which, context());
    case GuardRole:
    case ShareRole:
        if (const SplitSummary* split = isShare(which) ? run.split(which == RunColumn::HrShifted) : nullptr) {
            const auto counts = regionCounts(split->evaluation, m_bound);
            if (counts && role == ShareRole)
                return counts->share();
            if (counts)
                return static_cast<int>(guardOf(counts->correct, counts->admitted, run.alpha));
        }
        return {};
    default:
        return {};
    }
}

std::vector<double> RunTreeModel::valuesUnder(const Heading& heading, int column) const
{
    std::vector<double> values;
    for (const int at : heading.runs) {
        const RunSummary& run = m_runs[static_cast<std::size_t>(at)];
        const auto value = column >= kRunColumns ? metricValue(run, column) : runNumber(run, static_cast<RunColumn>(column), context());
        if (value)
            values.push_back(*value);
    }
    return values;
}

QVariant RunTreeModel::headingData(const Heading& heading, int column, int role) const
{
    const auto which = static_cast<RunColumn>(column);
    const QString name = !heading.name.isEmpty() ? heading.name : tr("No group");
    if (which == RunColumn::Name) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return heading.runs.size() == 1 ? tr("%1 · 1 run").arg(name)
                                            : tr("%1 · %2 runs").arg(name, countText(static_cast<std::int64_t>(heading.runs.size())));
        case SortRole:
            return name;
        default:
            return {};
        }
    }
    if (which == RunColumn::Started && role == SortRole) // the newest of its runs
        return runSortKey(m_runs[static_cast<std::size_t>(heading.runs.front())], which, context());
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole)
        return {};
    const std::vector<double> values = valuesUnder(heading, column);
    if (role == SortRole)
        return values.empty() ? kBelowAll : medianOf(values);
    if (values.empty())
        return {};
    if (role == Qt::ToolTipRole)
        return tr("Median of %1 runs, and the lowest and highest of them").arg(countText(static_cast<std::int64_t>(values.size())));
    return column >= kRunColumns ? metricSpreadCell(values) : spreadCell(which, values);
}

Qt::ItemFlags RunTreeModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (runAt(index) == nullptr)
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    return index.column() == static_cast<int>(RunColumn::Name) ? flags | Qt::ItemIsEditable : flags;
}

bool RunTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const bool isName = index.column() == static_cast<int>(RunColumn::Name) && role == Qt::EditRole;
    const RunSummary* run = isName ? runAt(index) : nullptr;
    if (run == nullptr)
        return false;
    if (value.toString() != run->name())
        Q_EMIT nameTyped(run->id(), value.toString());
    return true;
}

QVariant RunTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const bool isMetric = section >= kRunColumns;
    const auto column = static_cast<RunColumn>(section);
    switch (role) {
    case Qt::TextAlignmentRole:
        return isMetric || isNumberColumn(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == RunColumn::Trend)
            return m_trendTitle;
        return isMetric ? QVariant() : QVariant(runColumnTip(column, m_bound));
    case Qt::AccessibleTextRole:
        return isMetric ? QVariant() : QVariant(runColumnName(column));
    case Qt::DisplayRole:
        return isMetric ? metricColumnTitle(m_metricColumns[static_cast<std::size_t>(section - kRunColumns)])
                        : runColumnTitle(column, m_bound);
    default:
        return {};
    }
}

} // namespace sdm::ui
