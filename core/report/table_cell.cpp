#include "core/report/table_cell.h"

#include "core/base/number_text.h"
#include "core/statistics/spread.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace sdm::report {
namespace {

std::string percent(double value)
{
    return fixedNumber(100.0 * value, 1) + " %";
}

std::string intervalWords(const Interval& interval)
{
    return "95 % interval " + fixedNumber(interval.lower, 3) + "-" + fixedNumber(interval.upper, 3);
}

std::vector<double> valuesOf(const std::vector<AblationCell>& cells)
{
    std::vector<double> values;
    for (const AblationCell& cell : cells) {
        if (cell.value)
            values.push_back(*cell.value);
    }
    std::sort(values.begin(), values.end());
    return values;
}

bool isRate(const AblationCell& cell)
{
    return cell.of > 0 || cell.interval.has_value();
}

std::string shownLike(const std::vector<AblationCell>& cells, double value)
{
    for (const AblationCell& cell : cells) {
        if (cell.value && *cell.value == value)
            return cell.text;
    }
    const bool rate = std::any_of(cells.begin(), cells.end(), isRate);
    return rate ? shownRate(value) : numberCell(value).text;
}

const std::string kRejected = "R";

/// "2 R, 1 not judged": what the cells without a value say; empty when all have one.
std::string withoutValue(const std::vector<AblationCell>& cells)
{
    std::int64_t rejected = 0, missing = 0;
    for (const AblationCell& cell : cells) {
        if (!cell.value)
            ++(cell.text == kRejected ? rejected : missing);
    }
    std::string words = rejected > 0 ? std::to_string(rejected) + " R" : "";
    if (missing > 0)
        words += (words.empty() ? "" : ", ") + std::to_string(missing) + " not judged";
    return words;
}

std::string countWords(const std::vector<AblationCell>& cells, std::size_t withValue)
{
    const std::string without = withoutValue(cells);
    return std::to_string(withValue) + (without.empty() ? "" : " of " + std::to_string(cells.size()) + " (" + without + ")");
}

/// Cells with a value, smallest first.
std::vector<const AblationCell*> ranked(const std::vector<AblationCell>& cells)
{
    std::vector<const AblationCell*> order;
    for (const AblationCell& cell : cells) {
        if (cell.value)
            order.push_back(&cell);
    }
    std::stable_sort(order.begin(), order.end(), [](const AblationCell* a, const AblationCell* b) { return *a->value < *b->value; });
    return order;
}

/// What cells say of alpha together: the same claim, or none.
std::optional<Guard> jointGuard(std::span<const AblationCell* const> cells)
{
    std::optional<Guard> joint = cells.front()->guard;
    for (const AblationCell* cell : cells) {
        if (cell->guard == joint)
            continue;
        joint = cell->guard == Guard::TooFew || joint == Guard::TooFew ? Guard::TooFew : Guard::Straddles;
    }
    return joint;
}

std::string guardSentence(const std::optional<Guard>& guard)
{
    return guard ? std::string("; ") + guardWords(*guard) : std::string();
}

/// A cell for layers none of which has a value: `R` when any of them rejected everything, else nothing was judged.
AblationCell valuelessCell(const std::vector<AblationCell>& cells)
{
    const auto rejected = std::find_if(cells.begin(), cells.end(), [](const AblationCell& cell) { return cell.text == kRejected; });
    AblationCell cell = cells.empty() ? missingCell("no final layer") : rejected == cells.end() ? cells.front() : *rejected;
    cell.interval.reset();
    return cell;
}

} // namespace

AblationCell missingCell(const std::string& why)
{
    AblationCell cell;
    cell.text = "-";
    cell.tooltip = why;
    return cell;
}

AblationCell tooLongCell()
{
    AblationCell cell;
    cell.text = "too long";
    cell.tooltip = "every answer is too long for model.max_length: no layer has judged one";
    return cell;
}

AblationCell accuracyCell(const GroupMetric& metric, double alpha, bool judgedByRegion)
{
    AblationCell cell;
    cell.text = metric.shownAccuracy();
    cell.n = metric.n;
    if (judgedByRegion)
        cell.guard = metric.guard(alpha);
    if (metric.n == 0) {
        cell.tooltip = "nothing admitted";
        return cell;
    }
    cell.value = metric.accuracy();
    cell.interval = proportionInterval(metric.correct, metric.n);
    cell.tooltip = std::to_string(metric.correct) + " of " + std::to_string(metric.n) + " right (" + percent(metric.accuracy()) + "), " +
                   intervalWords(*cell.interval) + guardSentence(cell.guard);
    return cell;
}

AblationCell shareCell(const GroupMetric& metric)
{
    AblationCell cell;
    cell.text = metric.shownProportion();
    cell.n = metric.n;
    cell.of = metric.denominator;
    if (metric.denominator == 0)
        return missingCell("the test set is empty");
    cell.value = metric.proportion();
    cell.interval = proportionInterval(metric.n, metric.denominator);
    cell.tooltip = std::to_string(metric.n) + " of " + std::to_string(metric.denominator) + " (" + percent(*cell.value) + "), " +
                   intervalWords(*cell.interval);
    return cell;
}

AblationCell rateCell(std::int64_t right, std::int64_t n, const std::string& what)
{
    if (n == 0)
        return missingCell("the test set is empty");
    AblationCell cell;
    cell.value = static_cast<double>(right) / static_cast<double>(n);
    cell.text = shownRate(*cell.value);
    cell.n = right;
    cell.of = n;
    cell.interval = proportionInterval(right, n);
    cell.tooltip = std::to_string(right) + " of " + std::to_string(n) + " " + what + " (" + percent(*cell.value) + "), " +
                   intervalWords(*cell.interval);
    return cell;
}

AblationCell numberCell(double value, bool trimmed)
{
    AblationCell cell;
    if (std::isnan(value))
        return missingCell("not recorded");
    cell.value = value;
    cell.text = std::isinf(value) ? (value > 0 ? "inf" : "-inf") : fixedNumber(value, 2);
    if (trimmed && std::isfinite(value) && cell.text.back() == '0')
        cell.text.pop_back();
    cell.tooltip = std::isinf(value) ? "no region was found: everything is rejected" : generalNumber(value);
    return cell;
}

AblationCell medianCell(const std::vector<AblationCell>& cells)
{
    const std::vector<const AblationCell*> order = ranked(cells);
    if (order.empty())
        return valuelessCell(cells);
    const std::vector<double> values = valuesOf(cells);
    AblationCell cell;
    cell.value = medianOf(values);
    cell.text = shownLike(cells, *cell.value);
    if (values.size() < cells.size())
        cell.text += ", median of " + countWords(cells, values.size());
    const std::size_t middle = order.size() / 2, even = order.size() % 2 == 0 ? 1 : 0;
    cell.guard = jointGuard(std::span(order).subspan(middle - even, 1 + even));
    std::vector<double> counts;
    counts.reserve(order.size());
    for (const AblationCell* one : order)
        counts.push_back(static_cast<double>(one->n));
    cell.n = static_cast<std::int64_t>(medianOf(counts));
    cell.of = order.front()->of;
    cell.tooltip = "median of " + countWords(cells, values.size()) + guardSentence(cell.guard);
    return cell;
}

AblationCell rangeCell(const std::vector<AblationCell>& cells)
{
    const std::vector<const AblationCell*> order = ranked(cells);
    if (order.empty())
        return valuelessCell(cells);
    AblationCell cell = medianCell(cells);
    cell.value.reset();
    cell.guard = jointGuard(order);
    const std::string lowest = shownLike(cells, *order.front()->value), highest = shownLike(cells, *order.back()->value);
    cell.text = lowest == highest ? lowest : lowest + "-" + highest;
    const std::string without = withoutValue(cells);
    if (!without.empty())
        cell.text += " (" + without + ")";
    cell.tooltip = "from " + lowest + " to " + highest + " over " + countWords(cells, order.size()) + guardSentence(cell.guard);
    return cell;
}

AblationCell withInterval(AblationCell median, const Interval& interval, double alpha)
{
    median.interval = interval;
    median.guard = guardOf(interval, median.n, alpha);
    median.tooltip = "median over layers, " + intervalWords(interval) + " by a bootstrap over documents" + guardSentence(median.guard);
    return median;
}

} // namespace sdm::report
