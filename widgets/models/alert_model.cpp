#include "widgets/models/alert_model.h"

#include "core/protocol/codec.h"
#include "widgets/text/alert_words.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <functional>
#include <variant>

namespace sdm::ui {
namespace {

struct EventWords {
    QString text;
    bool isError = false;
};

EventWords wordsOf(const store::EventRow& event)
{
    try {
        const protocol::EventBody body = protocol::decodePayload(event.kind, event.payloadJson);
        if (const auto* alert = std::get_if<protocol::Alert>(&body))
            return {QString::fromStdString(alert->text), alert->level == "error"};
        if (const auto* failed = std::get_if<protocol::Failed>(&body))
            return {AlertModel::tr("The run failed: %1").arg(QString::fromStdString(failed->message)), true};
    } catch (const std::exception& error) {
        return {QString::fromUtf8(error.what()), false};
    }
    return {};
}

} // namespace

int AlertModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AlertModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == IsErrorRole)
        return row.isError;
    if (role == Qt::TextAlignmentRole && index.column() == Step)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return row.what;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case When:
        return startedText(row.timeMs);
    case Level:
        return row.isError ? tr("error") : tr("warning");
    case Run:
        return row.run;
    case Step:
        return row.step ? countText(*row.step) : QString();
    case What:
        return row.what;
    default:
        return {};
    }
}

QVariant AlertModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Level:
        return tr("Level");
    case Run:
        return tr("Run");
    case Step:
        return tr("Step");
    default:
        return tr("What");
    }
}

void AlertModel::setAlerts(const std::vector<store::AlertRow>& events, const std::vector<report::RaisedAlert>& raised,
                           const QHash<QString, QString>& names)
{
    const auto nameOfRun = [&names](const RunId& run) {
        const QString id = QString::fromStdString(run);
        return names.value(id, id);
    };
    std::vector<Row> rows;
    rows.reserve(events.size() + raised.size());
    for (const store::AlertRow& alert : events) {
        const EventWords words = wordsOf(alert.event);
        rows.push_back({alert.event.runId.text(), alert.event.timeMs, alert.step, nameOfRun(alert.event.runId), words.text, words.isError});
    }
    for (const report::RaisedAlert& alert : raised)
        rows.push_back(
            {alert.run.text(), alert.timeMs, alert.step, nameOfRun(alert.run), alertText(alert), alert.level == report::AlertLevel::Error});
    std::ranges::stable_sort(rows, std::ranges::greater(), &Row::timeMs);
    if (rows == m_rows)
        return; // a selection stays
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QString AlertModel::runId(int row) const
{
    return QString::fromStdString(m_rows[static_cast<std::size_t>(row)].runId);
}

} // namespace sdm::ui
