#include "widgets/models/hard_negative_model.h"

#include "widgets/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace sdm::ui {
namespace {

struct NegativeWords {
    Q_DECLARE_TR_FUNCTIONS(HardNegativeModel)
};

} // namespace

QString choiceText(NegativeChoice choice)
{
    switch (choice) {
    case NegativeChoice::None:
        break;
    case NegativeChoice::Kept:
        return NegativeWords::tr("✓ kept");
    case NegativeChoice::Banned:
        return NegativeWords::tr("✕ banned");
    case NegativeChoice::Promoted:
        return NegativeWords::tr("▲ promoted");
    }
    return {};
}

HardNegativeModel::HardNegativeModel(QObject* parent) : QAbstractTableModel(parent) {}

void HardNegativeModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_only.reset();
    endResetModel();
}

void HardNegativeModel::append(const std::vector<HardNegativeRecord>& records)
{
    if (records.empty())
        return;
    if (m_order != NegativeOrder::Newest || m_only || m_steps) {
        m_rows.insert(m_rows.end(), records.begin(), records.end());
        return arrange();
    }
    beginInsertRows({}, 0, static_cast<int>(records.size()) - 1);
    std::vector<std::size_t> added(records.size());
    for (std::size_t i = 0; i < added.size(); ++i)
        added[i] = m_rows.size() + added.size() - 1 - i;
    m_rows.insert(m_rows.end(), records.begin(), records.end());
    m_shown.insert(m_shown.begin(), added.begin(), added.end());
    endInsertRows();
}

void HardNegativeModel::arrange()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = m_rows.size(); i-- > 0;) {
        if (isShown(i))
            m_shown.push_back(i);
    }
    if (m_order == NegativeOrder::FooledFirst) {
        const auto rank = [this](std::size_t number) { return std::isnan(m_rows[number].probability) ? -1 : m_rows[number].probability; };
        std::ranges::stable_sort(m_shown, [&rank](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
    }
    endResetModel();
}

void HardNegativeModel::setOrder(NegativeOrder order)
{
    if (std::exchange(m_order, order) != order)
        arrange();
}

void HardNegativeModel::setOnly(std::optional<std::set<qint64>> only)
{
    if (only == m_only)
        return;
    m_only = std::move(only);
    arrange();
}

void HardNegativeModel::setSteps(const std::optional<StepRange>& steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    arrange();
}

int HardNegativeModel::rowOf(qint64 number) const
{
    const auto found = std::ranges::find(m_shown, static_cast<std::size_t>(number));
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void HardNegativeModel::setChoices(const std::vector<NegativeChoices>& choices)
{
    m_choices.clear();
    for (const NegativeChoices& one : choices)
        m_choices[one.key] = one;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ChoiceColumn), index(rowCount() - 1, ChoiceColumn));
}

NegativeChoice HardNegativeModel::choice(int row) const
{
    const HardNegativeRecord& negative = record(row);
    const auto found = m_choices.find(negative.key);
    return found == m_choices.end() ? NegativeChoice::None : store::choiceOf(found->second, negative.text);
}

void HardNegativeModel::setDocuments(const std::vector<DocumentRecord>& documents)
{
    for (const DocumentRecord& document : documents)
        m_documents[document.key] = document;
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, AnswerColumn), index(rowCount() - 1, AnswerColumn));
}

std::vector<DocumentKey> HardNegativeModel::documentsMissing() const
{
    std::set<DocumentKey> missing;
    for (const HardNegativeRecord& record : m_rows) {
        if (!m_documents.contains(record.key))
            missing.insert(record.key);
    }
    return {missing.begin(), missing.end()};
}

const DocumentRecord* HardNegativeModel::document(const DocumentKey& key) const
{
    const auto found = m_documents.find(key);
    return found == m_documents.end() ? nullptr : &found->second;
}

int HardNegativeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int HardNegativeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HardNegativeModel::display(int row, int column) const
{
    const HardNegativeRecord& record = this->record(row);
    switch (column) {
    case EpochColumn:
        return QLocale().toString(static_cast<qlonglong>(record.epoch));
    case AnswerColumn:
        return taggedSentence(QString::fromStdString(record.text));
    case KindColumn:
        return hardNegativeKindWord(record.kind);
    case LayerColumn: {
        const QString word = hardnessWord(hardnessOf(record.probability));
        return std::isnan(record.probability) ? word : tr("%1  %2").arg(word, QLocale().toString(record.probability, 'f', 2));
    }
    case UsedColumn:
        return record.used ? tr("in the loss") : tr("kept");
    case ChoiceColumn:
        return choiceText(choice(row));
    case OriginColumn:
        return QString::fromUtf8(nameOf(record.origin).data());
    default:
        return {};
    }
}

QVariant HardNegativeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const HardNegativeRecord& row = record(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return display(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(index.column() == EpochColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    if (role == DiffRole && index.column() == AnswerColumn) {
        const DocumentRecord* source = document(row.key);
        const QString answer = taggedSentence(QString::fromStdString(row.text));
        return QVariant::fromValue(wordDiff(source ? QString::fromStdString(source->reference) : answer, answer));
    }
    if (role == Qt::ToolTipRole && index.column() == AnswerColumn)
        return QString::fromStdString(row.text);
    return {};
}

QVariant HardNegativeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return QStringList{tr("Epoch"), tr("Wrong answer"), tr("Kind"), tr("The layer"), tr("Use"), tr("Decided"), tr("From")}.value(
            section);
    if (role == Qt::ToolTipRole)
        return QStringList{tr("Epoch in which the model gave this answer"),
                           tr("The model's own greedy answer, against the reference"),
                           tr("What is wrong with it"),
                           tr("Fooled: the layer of that time took it for right (s of class 1 at least 0.6). Caught: at most 0.4."),
                           tr("Whether it stood in for the offline negative in the loss"),
                           tr("Kept and promoted ones go into the patch of the data, banned ones never do"),
                           tr("Training, calibration (evaluation) or the final layer's data")}
            .value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == EpochColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

} // namespace sdm::ui
