#include "widgets/models/queue_model.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "widgets/text/format.h"
#include "widgets/text/run_state_word.h"

#include <QMimeData>

#include <algorithm>

namespace sdm::ui {
namespace {

const QString kEntryType = QStringLiteral("application/x-sdm-queue-entries");

bool isOver(const store::QueuedRun& one)
{
    return one.state == store::QueueState::Begun && !(one.run && store::isActive(one.run->state));
}

bool isSame(const QueueSnapshot& a, const QueueSnapshot& b)
{
    const auto same = [](const store::QueuedRun& one, const store::QueuedRun& other) {
        return one.entry == other.entry && one.state == other.state && one.predecessorName == other.predecessorName &&
               one.predecessorRunState == other.predecessorRunState && one.run.has_value() == other.run.has_value() &&
               (!one.run || (one.run->state == other.run->state && one.run->name == other.run->name));
    };
    return std::ranges::equal(a.queue, b.queue, same) && a.forecast.seconds == b.forecast.seconds;
}

} // namespace

QString QueueModel::nameOfEntry(const store::QueuedRun& one)
{
    if (one.run && !one.run->name.empty())
        return QString::fromStdString(one.run->name);
    try {
        const RunConfig config = parseRunConfig(one.entry.configJson);
        const QString name = QString::fromStdString(config.name.empty() ? defaultRunName(config) : config.name);
        return one.entry.origin == RunOrigin::Smoke ? tr("%1 (smoke test)").arg(name) : name;
    } catch (const Error&) {
        return tr("Settings of another version");
    }
}

void QueueModel::setSnapshot(const QueueSnapshot& snapshot)
{
    if (isSame(snapshot, m_snapshot)) { // a selection stays
        m_snapshot.worked = snapshot.worked;
        return;
    }
    beginResetModel();
    m_snapshot = snapshot;
    endResetModel();
}

const store::QueuedRun* QueueModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_snapshot.queue[static_cast<std::size_t>(row)] : nullptr;
}

int QueueModel::rowOf(const QString& entry) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row)->entry.id.text() == entry.toStdString())
            return row;
    return -1;
}

bool QueueModel::waits(int row) const
{
    const store::QueuedRun* one = at(row);
    return one != nullptr && one->state != store::QueueState::Begun;
}

std::optional<QString> QueueModel::moved(int row, int by) const
{
    const int target = row + by;
    if (!waits(row) || !waits(target))
        return std::nullopt;
    const int before = by < 0 ? target : target + 1;
    return waits(before) ? QString::fromStdString(at(before)->entry.id) : QString();
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_snapshot.queue.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QueueModel::stateText(const store::QueuedRun& one) const
{
    switch (one.state) {
    case store::QueueState::Begun:
        return one.run ? runStateWord(one.run->state) : tr("Its run is not in the store");
    case store::QueueState::Ready:
        return tr("Ready");
    case store::QueueState::Waiting:
        return tr("Waits");
    case store::QueueState::Blocked:
        return tr("Held up");
    case store::QueueState::Refused:
        return tr("Could not begin: %1").arg(QString::fromStdString(one.entry.errorMessage));
    }
    return {};
}

QString QueueModel::afterText(const store::QueuedRun& one) const
{
    const QString name = QString::fromStdString(one.predecessorName);
    switch (one.predecessor) {
    case store::Predecessor::None:
        return {};
    case store::Predecessor::Refused:
        return tr("%1, which could not begin").arg(name);
    case store::Predecessor::Removed:
        return tr("%1, which was taken out of the queue").arg(name);
    case store::Predecessor::Unknown:
        return tr("%1, which is not in this project").arg(name);
    default:
        break;
    }
    if (const int row = rowOf(name); !one.predecessorRunState && row >= 0)
        return nameOfEntry(*at(row));
    return one.predecessorRunState ? tr("%1 (%2)").arg(name, runStateWord(*one.predecessorRunState)) : name;
}

QString QueueModel::leftText(int row) const
{
    const store::QueuedRun& one = *at(row);
    if (isOver(one))
        return {};
    const auto& seconds = m_snapshot.forecast.seconds[static_cast<std::size_t>(row)];
    return seconds ? tr("about %1").arg(durationText(*seconds)) : tr("not known");
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::QueuedRun& one = *at(index.row());
    if (role == IsProblemRole)
        return one.state == store::QueueState::Blocked || one.state == store::QueueState::Refused;
    if (role == Qt::TextAlignmentRole && index.column() == Left)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return nameOfEntry(one);
    case State:
        return stateText(one);
    case After:
        return afterText(one);
    default:
        return leftText(index.row());
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Run");
    case State:
        return tr("State");
    case After:
        return tr("After");
    default:
        return tr("Time left");
    }
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return waits(index.row()) ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList QueueModel::mimeTypes() const
{
    return {kEntryType};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList entries;
    for (const QModelIndex& index : indexes)
        if (index.column() == Name && waits(index.row()))
            entries.append(QString::fromStdString(at(index.row())->entry.id));
    auto* data = new QMimeData;
    data->setData(kEntryType, entries.join(QLatin1Char('\n')).toUtf8());
    return data;
}

bool QueueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    Q_UNUSED(column)
    if (action != Qt::MoveAction || !data->hasFormat(kEntryType))
        return false;
    int target = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    while (target < rowCount() && !waits(target) && !isOver(*at(target)))
        ++target; // not before what is at work
    const QString before = waits(target) ? QString::fromStdString(at(target)->entry.id) : QString();
    const QStringList entries = QString::fromUtf8(data->data(kEntryType)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!entries.isEmpty() && !entries.contains(before))
        Q_EMIT moveWanted(entries, before);
    return false; // the view must take no rows away: the store says what is where
}

QString queueTimeWords(const report::QueueForecast& forecast)
{
    if (forecast.open == 0)
        return QueueModel::tr("Nothing waits.");
    const QString runs = forecast.open == 1 ? QueueModel::tr("1 run to go") : QueueModel::tr("%1 runs to go").arg(countText(forecast.open));
    if (forecast.unknown == forecast.open)
        return QueueModel::tr("%1; how long is known once a like run has finished.").arg(runs);
    const QString time = durationText(forecast.known);
    return forecast.unknown == 0
               ? QueueModel::tr("%1, about %2.").arg(runs, time)
               : QueueModel::tr("%1, about %2 without %3 that no finished run is like.").arg(runs, time, countText(forecast.unknown));
}

} // namespace sdm::ui
