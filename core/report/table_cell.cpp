#include "core/report/table_cell.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>

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

std::string guardWords(std::int64_t correct, std::int64_t n, double alpha)
{
    switch (guardOf(correct, n, alpha)) {
    case Guard::None:
        return {};
    case Guard::TooFew:
        return "; too few for a claim";
    case Guard::Holds:
        return "; at or above " + generalNumber(alpha) + " with its interval";
    case Guard::Straddles:
        return "; at or above " + generalNumber(alpha) + ", its interval is not";
    case Guard::Below:
        return "; below " + generalNumber(alpha);
    }
    return {};
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

// The two middle values may both be infinite: their mean is then infinite too, never inf - inf.
double medianOf(const std::vector<double>& sorted)
{
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
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

std::string rejectedWords(const std::vector<AblationCell>& cells, std::size_t withValue)
{
    const std::size_t empty = cells.size() - withValue;
    if (empty == 0)
        return {};
    return "; " + std::to_string(empty) + " of " + std::to_string(cells.size()) + " layers admit nothing here";
}

bool guarded(const std::vector<AblationCell>& cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const AblationCell& cell) { return cell.belowAlpha; });
}

} // namespace

AblationCell missingCell(const std::string& why)
{
    AblationCell cell;
    cell.text = "-";
    cell.tooltip = why;
    return cell;
}

AblationCell accuracyCell(const GroupMetric& metric, double alpha, bool judgedByRegion)
{
    AblationCell cell;
    cell.text = metric.shownAccuracy();
    cell.n = metric.n;
    if (metric.n == 0) {
        cell.tooltip = "nothing admitted";
        return cell;
    }
    cell.value = metric.accuracy();
    cell.interval = proportionInterval(metric.correct, metric.n);
    cell.belowAlpha = judgedByRegion && metric.accuracy() < alpha;
    cell.tooltip = std::to_string(metric.correct) + " of " + std::to_string(metric.n) + " right (" + percent(metric.accuracy()) + "), " +
                   intervalWords(*cell.interval);
    if (judgedByRegion)
        cell.tooltip += guardWords(metric.correct, metric.n, alpha);
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

AblationCell medianCell(const std::vector<AblationCell>& cells, double alpha)
{
    const std::vector<double> values = valuesOf(cells);
    if (values.empty()) {
        AblationCell cell = cells.empty() ? missingCell("no final layer") : cells.front();
        cell.interval.reset();
        return cell;
    }
    AblationCell cell;
    cell.value = medianOf(values);
    cell.text = shownLike(cells, *cell.value);
    cell.belowAlpha = guarded(cells) && *cell.value < alpha;
    cell.tooltip = "median of " + std::to_string(values.size()) + rejectedWords(cells, values.size());
    std::int64_t n = 0;
    for (const AblationCell& one : cells)
        n += one.n;
    cell.n = n / static_cast<std::int64_t>(cells.size());
    cell.of = cells.front().of;
    return cell;
}

AblationCell rangeCell(const std::vector<AblationCell>& cells, double alpha)
{
    const std::vector<double> values = valuesOf(cells);
    AblationCell cell = medianCell(cells, alpha);
    cell.value.reset();
    cell.belowAlpha = guarded(cells);
    if (values.empty())
        return cell;
    const std::string lowest = shownLike(cells, values.front()), highest = shownLike(cells, values.back());
    cell.text = lowest == highest ? lowest : lowest + "-" + highest;
    const std::size_t rejected = cells.size() - values.size();
    if (rejected > 0)
        cell.text += " (" + std::to_string(rejected) + " R)";
    cell.tooltip = "from " + lowest + " to " + highest + rejectedWords(cells, values.size());
    return cell;
}

} // namespace sdm::report
