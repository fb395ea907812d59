#include "widgets/drawing/reading.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {

std::vector<ValueAt> valuesAt(const std::vector<Series>& lines, double x, double reach)
{
    std::vector<ValueAt> values;
    for (const Series& line : lines) {
        if (line.faint || line.stacked)
            continue;
        const auto nearer = [x](const SeriesPoint& a, const SeriesPoint& b) { return std::abs(a.x - x) < std::abs(b.x - x); };
        const auto nearest = std::min_element(line.points.begin(), line.points.end(), nearer);
        if (nearest != line.points.end() && std::abs(nearest->x - x) <= reach)
            values.push_back({line.name, nearest->x, nearest->y, line.digits, nearest->note, line.runId, line.quantity});
    }
    std::stable_sort(values.begin(), values.end(), [](const ValueAt& a, const ValueAt& b) { return a.y > b.y; });
    return values;
}

SeriesHit hitAt(const std::vector<Series>& lines, const QPointF& pixel, const std::function<QPointF(const SeriesPoint&)>& place)
{
    constexpr double kReach = 24;
    double best = kReach * kReach;
    SeriesHit hit;
    for (const Series& line : lines) {
        if (line.stacked)
            continue;
        for (const SeriesPoint& point : line.points) {
            const QPointF away = place(point) - pixel;
            const double distance = QPointF::dotProduct(away, away);
            if (distance < best) {
                best = distance;
                hit = {&line, &point};
            }
        }
    }
    return hit;
}

} // namespace sdm::ui
