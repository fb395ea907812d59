#include "widgets/models/example_model.h"

#include "widgets/models/answer_sorting.h"
#include "widgets/models/example_cells.h"

#include <algorithm>

namespace sdm::ui {

ExampleModel::ExampleModel(QObject* parent) : QAbstractTableModel(parent) {}

void ExampleModel::setRows(std::vector<std::int64_t> rowIds, std::int64_t total, std::vector<store::AnswerView> firstPage)
{
    beginResetModel();
    m_rowIds = std::move(rowIds);
    m_total = std::max(total, static_cast<std::int64_t>(m_rowIds.size()));
    m_pages.clear();
    m_requested.clear();
    ++m_ticket;
    if (!firstPage.empty())
        keep(0, std::move(firstPage));
    endResetModel();
}

void ExampleModel::completeRows(std::vector<std::int64_t> rowIds)
{
    const bool same =
        static_cast<std::int64_t>(rowIds.size()) == m_total &&
        std::equal(m_rowIds.begin(), m_rowIds.end(), rowIds.begin(), rowIds.begin() + static_cast<std::ptrdiff_t>(m_rowIds.size()));
    if (!same) {
        const auto count = static_cast<std::int64_t>(rowIds.size());
        return setRows(std::move(rowIds), count);
    }
    const auto known = static_cast<int>(m_rowIds.size());
    m_rowIds = std::move(rowIds);
    m_requested.clear();
    changed(known, rowCount() - 1);
}

void ExampleModel::refreshPages()
{
    ++m_ticket;
    m_requested.clear();
    for (auto& [number, page] : m_pages)
        page.stale = true;
    changed(0, rowCount() - 1);
}

void ExampleModel::setBound(Bound bound)
{
    if (m_bound == bound)
        return;
    m_bound = bound;
    changed(0, rowCount() - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ExampleModel::setSearch(const QString& text)
{
    if (m_search == text)
        return;
    m_search = text;
    changed(0, rowCount() - 1);
}

void ExampleModel::setOrdering(const store::AnswerOrdering& ordering)
{
    if (m_ordering == ordering)
        return;
    m_ordering = ordering;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString ExampleModel::sortMark(int section) const
{
    const auto order = orderOf(section);
    const int place = order ? placeOf(m_ordering, *order) : 0;
    if (place == 0)
        return {};
    const bool reversed = m_ordering.keys()[static_cast<std::size_t>(place) - 1].reversed;
    const QString arrow = reversed ? QStringLiteral(" ▼") : QStringLiteral(" ▲");
    return m_ordering.then.empty() ? arrow : arrow + QString::number(place);
}

void ExampleModel::changed(int first, int last)
{
    if (first >= 0 && last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

const store::AnswerView* ExampleModel::view(int row) const
{
    const int number = row / kPageRows;
    const auto found = m_pages.find(number);
    if (found == m_pages.end()) {
        request(number);
        return nullptr;
    }
    const Page& page = found->second;
    if (page.stale)
        request(number);
    page.lastUse = ++m_uses;
    const auto offset = static_cast<std::size_t>(row % kPageRows);
    return offset < page.rows.size() && page.rows[offset] ? &*page.rows[offset] : nullptr;
}

std::optional<std::int64_t> ExampleModel::rowId(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return row >= 0 && at < m_rowIds.size() ? std::optional(m_rowIds[at]) : std::nullopt;
}

int ExampleModel::rowOf(std::int64_t rowId) const
{
    const auto found = std::find(m_rowIds.begin(), m_rowIds.end(), rowId);
    return found == m_rowIds.end() ? -1 : static_cast<int>(found - m_rowIds.begin());
}

void ExampleModel::request(int page) const
{
    const auto first = static_cast<std::size_t>(page) * kPageRows;
    const auto last = std::min(first + kPageRows, static_cast<std::size_t>(m_total));
    if (last > m_rowIds.size() || m_requested.contains(page)) // the order is on its way, or the page
        return;
    m_requested.insert(page);
    Q_EMIT pageNeeded(m_ticket, page,
                      std::vector<std::int64_t>(m_rowIds.begin() + static_cast<std::ptrdiff_t>(first),
                                                m_rowIds.begin() + static_cast<std::ptrdiff_t>(last)));
}

void ExampleModel::keep(int number, std::vector<store::AnswerView> rows)
{
    Page page;
    const int first = number * kPageRows;
    page.rows.resize(static_cast<std::size_t>(std::clamp(rowCount() - first, 0, kPageRows)));
    std::size_t at = 0; // rows come in order, those that are gone left out
    for (store::AnswerView& row : rows) {
        while (at < page.rows.size() && rowId(first + static_cast<int>(at)) != row.generation.rowId)
            ++at;
        if (at == page.rows.size())
            break;
        page.rows[at++] = std::move(row);
    }
    page.lastUse = ++m_uses;
    m_pages[number] = std::move(page);
    if (m_pages.size() > kPagesKept)
        m_pages.erase(std::min_element(m_pages.begin(), m_pages.end(),
                                       [](const auto& a, const auto& b) { return a.second.lastUse < b.second.lastUse; }));
}

void ExampleModel::setPage(quint64 ticket, int page, const std::vector<store::AnswerView>& rows)
{
    if (ticket != m_ticket)
        return;
    m_requested.remove(page);
    keep(page, rows);
    const int first = page * kPageRows;
    changed(first, std::min(first + kPageRows, rowCount()) - 1);
}

int ExampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_total);
}

int ExampleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExampleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(cellAlignment(index.column()));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != VerdictRole && role != DiffRole && role != LoadedRole &&
        role != Qt::AccessibleTextRole)
        return {};
    const store::AnswerView* row = view(index.row());
    if (role == LoadedRole)
        return row != nullptr;
    if (!row)
        return {};
    switch (role) {
    case VerdictRole:
        return static_cast<int>(row->generation.record.verdict);
    case DiffRole:
        return QVariant::fromValue(answerDiff(*row, m_search));
    case Qt::ToolTipRole:
        return cellToolTip(*row, index.column());
    case Qt::AccessibleTextRole:
        return cellSpoken(*row, index.column(), m_bound);
    default:
        return cellText(*row, index.column(), m_bound);
    }
}

QVariant ExampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(section) + sortMark(section);
    if (role == Qt::ToolTipRole)
        return orderOf(section) ? tr("%1. Click to sort by it, with Shift to sort by it as well").arg(columnMeaning(section))
                                : columnMeaning(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(cellAlignment(section));
    return {};
}

std::optional<store::AnswerOrder> ExampleModel::orderOf(int column)
{
    switch (column) {
    case VerdictColumn:
        return store::AnswerOrder::Verdict;
    case RightColumn:
        return store::AnswerOrder::AnswerRight;
    case JudgedColumn:
        return store::AnswerOrder::VerdictRight;
    case ReasonColumn:
        return store::AnswerOrder::Margin;
    case ProbabilityColumn:
        return store::AnswerOrder::Probability;
    case RescaledColumn:
        return store::AnswerOrder::RescaledSimilarity;
    case DistanceColumn:
        return store::AnswerOrder::Distance;
    case SimilarityColumn:
        return store::AnswerOrder::Similarity;
    case PlaceColumn:
        return store::AnswerOrder::Recorded;
    default:
        return std::nullopt;
    }
}

QString ExampleModel::exportLine(const store::GenerationView& view)
{
    const GenerationRecord& record = view.record;
    const auto oneLine = [](const std::string& text) {
        return QString::fromStdString(text).replace(QLatin1Char('\n'), QLatin1String("\\n"));
    };
    return QStringList{QString::fromStdString(record.key.id),
                       cellVerdict(record),
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
