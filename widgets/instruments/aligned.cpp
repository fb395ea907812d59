#include "widgets/instruments/aligned.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sdm::ui {
namespace {

constexpr double kMargin = 0.03;

/// What an axis has to hold.
struct Reach {
    double lowest = std::numeric_limits<double>::infinity(), highest = -std::numeric_limits<double>::infinity();

    void take(double value)
    {
        if (!std::isfinite(value))
            return;
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
    }
    bool isKnown() const { return lowest <= highest; }
};

void give(Axis& axis, const Reach& reach)
{
    if (!reach.isKnown())
        return;
    const double margin = kMargin * (reach.highest - reach.lowest); // so that no mark lies on the edge; fixed ends stay
    axis.lower = axis.lower && *axis.lower <= reach.lowest ? *axis.lower : reach.lowest - margin;
    axis.upper = axis.upper && *axis.upper >= reach.highest ? *axis.upper : reach.highest + margin;
}

void takeEnds(Reach& reach, const Axis& axis)
{
    if (axis.lower)
        reach.take(*axis.lower);
    if (axis.upper)
        reach.take(*axis.upper);
}

} // namespace

void alignAxes(std::vector<Drawing>& drawings)
{
    Reach x, y;
    for (const Drawing& drawing : drawings) {
        bool draws = false;
        for (const Series& line : drawing.series) {
            for (const SeriesPoint& point : line.points) {
                draws = true;
                x.take(point.x);
                for (const double value : {point.y, point.lower, point.upper})
                    y.take(value);
            }
        }
        if (draws) {
            takeEnds(x, drawing.x);
            takeEnds(y, drawing.y);
        }
    }
    for (Drawing& drawing : drawings) {
        if (drawing.series.empty())
            continue;
        give(drawing.x, x);
        give(drawing.y, y);
    }
}

} // namespace sdm::ui
