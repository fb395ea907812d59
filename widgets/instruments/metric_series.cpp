#include "widgets/instruments/metric_series.h"

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

std::vector<double> debiasedMean(const std::vector<MetricSpan>& spans, double span)
{
    const double decay = 1.0 - 2.0 / (std::max(span, 1.0) + 1.0);
    std::vector<double> smooth;
    smooth.reserve(spans.size());
    double mean = 0, weight = 0;
    for (const MetricSpan& points : spans) {
        const double kept = points.points == 1 ? decay : std::pow(decay, points.points);
        mean = kept * mean + (1 - kept) * points.mean;
        weight = kept * weight + (1 - kept);
        smooth.push_back(mean / weight);
    }
    return smooth;
}

std::vector<Series> withMean(Series raw, const MetricCurve& curve, const QString& meanName, double span)
{
    if (curve.empty())
        return {};
    const QString name = raw.name;
    if (curve.pointsInASpan() > 1)
        raw.name = InstrumentWords::tr("%1 (least and most of %2 points)").arg(name, countText(curve.pointsInASpan()));
    raw.points = extremePoints(curve);
    if (span <= 1) {
        raw.endText = QStringLiteral("%1 %2").arg(meanName, fixedText(curve.spans().back().last, raw.digits));
        return {std::move(raw)};
    }
    Series smooth = raw;
    smooth.name = meanName;
    smooth.points = meanPoints(curve);
    const std::vector<double> smoothed = debiasedMean(curve.spans(), span);
    for (std::size_t i = 0; i < smoothed.size(); ++i)
        smooth.points[i].y = smoothed[i];
    raw.width = 1;
    raw.faint = true;
    raw.labelled = false;
    return {std::move(raw), std::move(smooth)};
}

QString smoothingText(const MetricCurve& curve, double span)
{
    const auto points = curve.pointsInASpan();
    if (span <= 1)
        return points == 1 ? QString() : InstrumentWords::tr("least and most of %1 steps").arg(countText(points));
    if (points == 1)
        return InstrumentWords::tr("thin: each step · bold: mean of %1 steps").arg(countText(std::llround(span)));
    return InstrumentWords::tr("thin: least and most of %1 steps · bold: mean of %2 steps")
        .arg(countText(points), countText(std::max(points, std::int64_t{std::llround(span)})));
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

Drawing metricDrawing(const MetricCurve& curve, const QString& name, int digits, double span)
{
    Drawing drawing = overSteps();
    drawing.caption = smoothingText(curve, span);
    Series raw;
    raw.name = InstrumentWords::tr("each step");
    raw.digits = digits;
    drawing.series = withMean(std::move(raw), curve, name, span);
    return drawing;
}

} // namespace sdm::ui
