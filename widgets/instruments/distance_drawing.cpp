#include "widgets/instruments/distance_drawing.h"

#include "core/statistics/ecdf_band.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

#include <QStringList>

#include <algorithm>

namespace sdm::ui {
namespace {

QString className(int label)
{
    return label == 1   ? InstrumentWords::tr("labelled right")
           : label == 0 ? InstrumentWords::tr("labelled wrong")
                        : InstrumentWords::tr("of class %1").arg(label);
}

double shareNearer(const report::DistanceCurve& curve, double distance)
{
    return static_cast<double>(curve.nearerThan(distance)) / static_cast<double>(curve.points());
}

QString nearerText(const report::DistanceCurve& curve, double distance)
{
    return InstrumentWords::tr("%1 of %2, %3 %")
        .arg(countText(curve.nearerThan(distance)), countText(curve.points()), fixedText(100 * shareNearer(curve, distance), 1));
}

/// Level from one distance to the next, and up at each.
Series curveLine(const report::DistanceCurve& curve)
{
    Series line;
    line.name = className(curve.label);
    line.endText = line.name;
    line.ink = {Ink::Of::Series, curve.label};
    line.dash = curve.label % 2 == 0 ? Qt::SolidLine : Qt::DashLine;
    line.band = true;
    line.width = 1.5;
    EcdfStep before; // nothing lies nearer than the nearest
    before.band = {0, std::min(1.0, dkwHalfWidth(curve.points()))};
    for (const EcdfStep& step : ecdfBand(curve.distances)) {
        line.points.push_back({step.at, before.share, before.band.lower, before.band.upper});
        line.points.push_back({step.at, step.share, step.band.lower, step.band.upper, InstrumentWords::tr("95 % band")});
        before = step;
    }
    return line;
}

Series placeLine(double distance)
{
    Series place;
    place.name = InstrumentWords::tr("this answer");
    place.labelled = false;
    place.width = 1.5;
    place.dash = Qt::DotLine;
    place.points = {{distance, 0}, {distance, 1}};
    return place;
}

Series placeMarks(const std::vector<report::DistanceCurve>& curves, double distance)
{
    Series marks;
    marks.name = InstrumentWords::tr("this answer");
    marks.labelled = false;
    marks.width = 0;
    marks.mark = PointMark::Diamond;
    for (const report::DistanceCurve& curve : curves) {
        if (curve.points() == 0)
            continue;
        SeriesPoint point;
        point.x = distance;
        point.y = shareNearer(curve, distance);
        point.note = InstrumentWords::tr("%1: nearer are %2").arg(className(curve.label), nearerText(curve, distance));
        marks.points.push_back(point);
    }
    return marks;
}

} // namespace

Drawing distanceDrawing(const std::vector<report::DistanceCurve>& curves, const GenerationRecord& answer, Bound bound)
{
    Drawing drawing;
    drawing.x = {InstrumentWords::tr("distance to the nearest training answer"), 0, std::nullopt, false};
    drawing.y = {InstrumentWords::tr("share that lies nearer"), 0, 1.02, false};
    for (const report::DistanceCurve& curve : curves) {
        if (curve.points() > 0)
            drawing.series.push_back(curveLine(curve));
    }
    drawing.series.push_back(placeLine(answer.nearestDistance));
    drawing.series.push_back(placeMarks(curves, answer.nearestDistance));
    drawing.caption = distanceWords(curves, answer, bound);
    drawing.summary = drawing.caption;
    return drawing;
}

QString distanceWords(const std::vector<report::DistanceCurve>& curves, const GenerationRecord& answer, Bound bound)
{
    QStringList shares;
    const report::DistanceCurve* farthest = nullptr;
    for (const report::DistanceCurve& curve : curves) {
        if (!farthest || curve.quantile(answer.nearestDistance) < farthest->quantile(answer.nearestDistance))
            farthest = &curve;
        shares << (curve.points() == 0
                       ? InstrumentWords::tr("there are none %1").arg(className(curve.label))
                       : InstrumentWords::tr("%1 %2").arg(className(curve.label), nearerText(curve, answer.nearestDistance)));
    }
    if (!farthest)
        return {};
    QString words =
        InstrumentWords::tr("Its nearest training answer lies at distance %1. Of the calibration answers, nearer to theirs are: %2. ")
            .arg(fixedText(answer.nearestDistance, 3), shares.join(QStringLiteral("; ")));
    words += InstrumentWords::tr("d is what the greatest of these shares leaves of 1, that of those %1: d = %2")
                 .arg(className(farthest->label), fixedText(answer.plain.distance, 3));
    return bound == Bound::Lower ? words + InstrumentWords::tr(", and %1 by the lower estimate, which takes the band off.")
                                               .arg(fixedText(answer.lower.distance, 3))
                                 : words + QLatin1Char('.');
}

} // namespace sdm::ui
