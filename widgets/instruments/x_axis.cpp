#include "widgets/instruments/x_axis.h"

#include "widgets/instruments/words.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr double kSecondsInAnHour = 3600;

double placeOf(double step, XAxis axis, const StepClock& clock)
{
    switch (axis) {
    case XAxis::Step:
        break;
    case XAxis::Epoch:
        return clock.epochAt(step);
    case XAxis::Work:
        return clock.secondsAt(step) / kSecondsInAnHour;
    case XAxis::Share:
        return step / static_cast<double>(std::max<std::int64_t>(clock.lastStep(), 1));
    }
    return step;
}

} // namespace

double stepAt(double place, XAxis axis, const StepClock& clock)
{
    if (axis == XAxis::Step)
        return place;
    double lower = 0, upper = static_cast<double>(clock.lastStep());
    while (upper - lower > 0.5) { // places do not fall with the steps
        const double middle = (lower + upper) / 2;
        (placeOf(middle, axis, clock) < place ? lower : upper) = middle;
    }
    return std::round(upper);
}

QString xAxisTitle(XAxis axis)
{
    switch (axis) {
    case XAxis::Step:
        break;
    case XAxis::Epoch:
        return InstrumentWords::tr("epoch");
    case XAxis::Work:
        return InstrumentWords::tr("hours at work");
    case XAxis::Share:
        return InstrumentWords::tr("share of the run's steps");
    }
    return InstrumentWords::tr("step");
}

Drawing withXAxis(Drawing drawing, XAxis axis, const StepClock& clock)
{
    if (!drawing.overSteps || axis == XAxis::Step)
        return drawing;
    drawing.x.title = xAxisTitle(axis);
    drawing.x.whole = false;
    for (Series& line : drawing.series) {
        for (SeriesPoint& point : line.points)
            point.x = placeOf(point.x, axis, clock);
    }
    for (AxisMark& mark : drawing.marks)
        mark.x = placeOf(mark.x, axis, clock);
    if (drawing.chosen)
        drawing.chosen = Stretch{placeOf(drawing.chosen->from, axis, clock), placeOf(drawing.chosen->to, axis, clock)};
    return drawing;
}

} // namespace sdm::ui
