#include "widgets/models/example_model.h"

#include "widgets/models/verdict_path.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sdm::ui {

namespace {

/// Empty for what the layer did not say.
QString numberText(double value, int digits)
{
    return std::isnan(value) ? QString() : QLocale().toString(value, 'f', digits);
}

} // namespace

ExampleModel::ExampleModel(QObject* parent) : QAbstractTableModel(parent) {}

void ExampleModel::setRows(std::vector<std::int64_t> rowIds, const LayerRecord& layer)
{
    beginResetModel();
    m_rowIds = std::move(rowIds);
    m_layer = layer;
    m_pages.clear();
    m_pageOrder.clear();
    m_requested.clear();
    ++m_ticket;
    endResetModel();
}

void ExampleModel::setBound(Bound bound)
{
    if (m_bound == bound)
        return;
    m_bound = bound;
    if (!m_rowIds.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const store::GenerationView* ExampleModel::view(int row) const
{
    const int page = row / kPageRows;
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        request(page);
        return nullptr;
    }
    const auto offset = static_cast<std::size_t>(row % kPageRows);
    return offset < found->second.size() ? &found->second[offset] : nullptr;
}

void ExampleModel::request(int page) const
{
    if (std::find(m_requested.begin(), m_requested.end(), page) != m_requested.end())
        return;
    m_requested.push_back(page);
    const auto first = static_cast<std::size_t>(page) * kPageRows;
    const auto last = std::min(first + kPageRows, m_rowIds.size());
    Q_EMIT pageNeeded(m_ticket, page,
                      std::vector<std::int64_t>(m_rowIds.begin() + static_cast<std::ptrdiff_t>(first),
                                                m_rowIds.begin() + static_cast<std::ptrdiff_t>(last)));
}

void ExampleModel::setPage(quint64 ticket, int page, const std::vector<store::GenerationView>& rows)
{
    if (ticket != m_ticket)
        return;
    std::erase(m_requested, page);
    m_pages[page] = rows;
    m_pageOrder.push_back(page);
    if (m_pageOrder.size() > kPagesKept) {
        m_pages.erase(m_pageOrder.front());
        m_pageOrder.pop_front();
    }
    const int first = page * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int ExampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rowIds.size());
}

int ExampleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExampleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = index.column() >= ProbabilityColumn && index.column() <= SimilarityColumn;
        return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != VerdictRole && role != DiffRole && role != LoadedRole &&
        role != Qt::AccessibleTextRole)
        return {};
    const store::GenerationView* row = view(index.row());
    if (role == LoadedRole)
        return row != nullptr;
    if (!row)
        return {};
    switch (role) {
    case VerdictRole:
        return static_cast<int>(row->record.verdict);
    case DiffRole:
        return QVariant::fromValue(
            wordDiff(QString::fromStdString(row->reference), taggedSentence(QString::fromStdString(row->generated))));
    case Qt::ToolTipRole:
        return toolTip(*row, index.column());
    default:
        return display(*row, index.column());
    }
}

QVariant ExampleModel::display(const store::GenerationView& view, int column) const
{
    const GenerationRecord& record = view.record;
    switch (column) {
    case VerdictColumn:
        return verdictWord(record.verdict);
    case RightColumn:
        return record.label == 1 ? QStringLiteral("✓") : QStringLiteral("✕");
    case AnswerColumn:
        return taggedSentence(QString::fromStdString(view.generated));
    case ProbabilityColumn:
        return numberText(record.at(m_bound).probability, 3);
    case RescaledColumn:
        return numberText(record.at(m_bound).rescaledSimilarity, 1);
    case DistanceColumn:
        return numberText(record.at(m_bound).distance, 2);
    case SimilarityColumn:
        return record.similarity ? QLocale().toString(static_cast<qlonglong>(*record.similarity)) : QString();
    case ReasonColumn:
        return shortReason(record, m_layer, m_bound);
    default:
        return {};
    }
}

QVariant ExampleModel::toolTip(const store::GenerationView& view, int column) const
{
    switch (column) {
    case VerdictColumn:
        return verdictMeaning(view.record.verdict);
    case RightColumn:
        return (view.record.label == 1 ? tr("The answer is right; the layer says %1") : tr("The answer is wrong; the layer says %1"))
            .arg(!view.record.judged()         ? tr("nothing")
                 : view.record.prediction == 1 ? tr("right")
                                               : tr("wrong"));
    case AnswerColumn:
        return tr("Answer: %1\nReference: %2").arg(QString::fromStdString(view.generated), QString::fromStdString(view.reference));
    default:
        return {};
    }
}

QVariant ExampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole) {
        const QStringList names{tr("Reliability"), tr("Right"), tr("Answer"), tr("s"), tr("q′"), tr("d"), tr("q"), tr("Why")};
        return names.value(section);
    }
    if (role == Qt::ToolTipRole) {
        const QStringList meanings{tr("Five-level reliability scale, best first"),
                                   tr("Whether the answer's words equal the reference's"),
                                   tr("The generated sentence; underlined words have moved, boxed ones are added, struck ones are missing"),
                                   tr("SDM output at the predicted class"),
                                   tr("Rescaled similarity: min(q, (2+q)^s)"),
                                   tr("Distance quantile: 1 next to the training data, 0 out of distribution"),
                                   tr("Similarity: how many nearest training neighbours agree in a row"),
                                   tr("The first gate that stopped the answer")};
        return meanings.value(section);
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(section >= ProbabilityColumn && section <= SimilarityColumn
                                                     ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

QString ExampleModel::exportLine(const store::GenerationView& view)
{
    const GenerationRecord& record = view.record;
    const auto oneLine = [](const std::string& text) {
        return QString::fromStdString(text).replace(QLatin1Char('\n'), QLatin1String("\\n"));
    };
    return QStringList{QString::fromStdString(record.key.id),
                       verdictWord(record.verdict),
                       QString::number(record.label),
                       QString::number(record.prediction),
                       QString::number(record.plain.probability, 'g', 9),
                       QString::number(record.plain.rescaledSimilarity, 'g', 9),
                       QString::number(record.plain.distance, 'g', 9),
                       record.similarity ? QString::number(*record.similarity) : QString(),
                       oneLine(view.generated),
                       oneLine(view.reference)}
        .join(QLatin1Char('\t'));
}

} // namespace sdm::ui
