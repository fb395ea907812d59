#include "widgets/instruments/metric_series.h"

#include "widgets/instruments/smoothing.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {

std::vector<SeriesPoint> extremePoints(const MetricCurve& curve)
{
    std::vector<SeriesPoint> points;
    for (const MetricSpan& span : curve.spans()) {
        points.push_back({static_cast<double>(span.firstStep), span.least, std::nan(""), std::nan(""), {}});
        if (span.points > 1)
            points.push_back({static_cast<double>(span.lastStep), span.most, std::nan(""), std::nan(""), {}});
    }
    return points;
}

std::vector<SeriesPoint> meanPoints(const MetricCurve& curve)
{
    std::vector<SeriesPoint> points;
    for (const MetricSpan& span : curve.spans())
        points.push_back({static_cast<double>(span.lastStep), span.mean, std::nan(""), std::nan(""), {}});
    return points;
}

std::vector<Series> withMean(Series raw, const MetricCurve& curve, const QString& meanName, const Smoothing& smoothing)
{
    if (curve.empty())
        return {};
    const QString name = raw.name;
    if (curve.pointsInASpan() > 1)
        raw.name = InstrumentWords::tr("%1 (least and most of %2 points)").arg(name, countText(curve.pointsInASpan()));
    raw.points = extremePoints(curve);
    if (!smoothing.isOn()) {
        raw.endText = QStringLiteral("%1 %2").arg(meanName, fixedText(curve.spans().back().last, raw.digits));
        return {std::move(raw)};
    }
    Series smooth = raw;
    smooth.name = meanName;
    smooth.points = meanPoints(curve);
    const std::vector<double> means = smoothed(curve.spans(), smoothing);
    for (std::size_t i = 0; i < means.size(); ++i)
        smooth.points[i].y = means[i];
    raw.width = 1;
    raw.faint = true;
    raw.labelled = false;
    return {std::move(raw), std::move(smooth)};
}

QString smoothingText(const MetricCurve& curve, const Smoothing& smoothing)
{
    const auto points = curve.pointsInASpan();
    if (!smoothing.isOn())
        return points == 1 ? QString() : InstrumentWords::tr("least and most of %1 steps").arg(countText(points));
    const QString mean = smoothingName(smoothing.kind, std::max(points, std::int64_t{std::llround(smoothing.span)}));
    return points == 1 ? InstrumentWords::tr("thin: each step · bold: %1").arg(mean)
                       : InstrumentWords::tr("thin: least and most of %1 steps · bold: %2").arg(countText(points), mean);
}

Drawing overSteps()
{
    Drawing drawing;
    drawing.overSteps = true;
    drawing.x.title = InstrumentWords::tr("step");
    drawing.x.whole = true;
    drawing.x.lower = 0;
    return drawing;
}

Drawing metricDrawing(const MetricCurve& curve, const QString& name, int digits, const Smoothing& smoothing)
{
    Drawing drawing = overSteps();
    drawing.caption = smoothingText(curve, smoothing);
    Series raw;
    raw.name = InstrumentWords::tr("each step");
    raw.digits = digits;
    drawing.series = withMean(std::move(raw), curve, name, smoothing);
    return drawing;
}

} // namespace sdm::ui
