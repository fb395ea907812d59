#include "widgets/models/layer_course_model.h"

#include "widgets/models/run_tree_model.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sdm::ui {
namespace {

std::optional<double> valueAt(const std::vector<double>& values, std::size_t at)
{
    return at < values.size() && std::isfinite(values[at]) ? std::optional(values[at]) : std::nullopt;
}

} // namespace

/// \param value  of a layer, nothing where it has none
template <typename Value>
void LayerCourseModel::addRow(const QString& quantity, int digits, const std::vector<report::LayerPoint>& points, Value value)
{
    Row row;
    row.quantity = quantity;
    row.digits = digits;
    for (const report::LayerPoint& point : points) {
        const std::optional<double> found = value(point);
        const QString step = countText(point.step);
        row.places << (found ? tr("step %1: %2").arg(step, fixedText(*found, digits)) : tr("step %1: none").arg(step));
        if (found)
            row.values << *found;
        else
            ++row.without;
    }
    if (!row.values.isEmpty())
        m_rows.push_back(std::move(row));
}

void LayerCourseModel::setPoints(const std::vector<report::LayerPoint>& points)
{
    using report::LayerPoint;
    std::size_t classes = 0, sampled = 0;
    for (const LayerPoint& point : points) {
        classes = std::max(classes, point.psi.size());
        sampled = std::max(sampled, point.effectiveSamples.size());
    }
    beginResetModel();
    m_rows.clear();
    for (std::size_t c = 0; c < classes; ++c)
        addRow(tr("mean q, y = %1").arg(c), 1, points, [c](const LayerPoint& point) { return valueAt(point.meanSimilarity, c); });
    addRow(tr("q′min"), 1, points,
           [](const LayerPoint& point) { return std::isfinite(point.qrMin) ? std::optional(point.qrMin) : std::nullopt; });
    for (std::size_t c = 0; c < classes; ++c)
        addRow(tr("ψ, y = %1").arg(c), 3, points, [c](const LayerPoint& point) { return valueAt(point.psi, c); });
    for (std::size_t c = 0; c < sampled; ++c)
        addRow(tr("effective samples, ŷ = %1").arg(c), 0, points,
               [c](const LayerPoint& point) { return valueAt(point.effectiveSamples, c); });
    endResetModel();
}

int LayerCourseModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LayerCourseModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LayerCourseModel::rangeText(const Row& row) const
{
    const auto [lowest, highest] = std::minmax_element(row.values.begin(), row.values.end());
    const QString range = tr("%1 to %2").arg(fixedText(*lowest, row.digits), fixedText(*highest, row.digits));
    return row.without == 0 ? range : tr("%1, without: %2").arg(range).arg(row.without);
}

QVariant LayerCourseModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole || (role == Qt::AccessibleTextRole && index.column() == Course))
        return row.places.join(QLatin1Char('\n'));
    if (role == RunTreeModel::TrendRole && index.column() == Course)
        return QVariant::fromValue(row.values);
    if (role == Qt::TextAlignmentRole && index.column() >= First)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Quantity:
        return row.quantity;
    case First:
        return fixedText(row.values.front(), row.digits);
    case Last:
        return fixedText(row.values.back(), row.digits);
    case Range:
        return rangeText(row);
    default:
        return {};
    }
}

QVariant LayerCourseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= First ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Quantity:
        return tr("Quantity");
    case Course:
        return tr("Over the trainings");
    case First:
        return tr("First");
    case Last:
        return tr("Last");
    default:
        return tr("Lowest to highest");
    }
}

} // namespace sdm::ui
