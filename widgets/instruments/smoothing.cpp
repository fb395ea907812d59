#include "widgets/instruments/smoothing.h"

#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sdm::ui {
namespace {

/// Twice the step in the middle of a span: whole, so that distances are places in a table of weights.
std::int64_t middleOf(const MetricSpan& span)
{
    return span.firstStep + span.lastStep;
}

/// The mean around every point. \param weights  by twice the distance in steps, from 0 on; what lies further weighs nothing
std::vector<double> meanAround(const std::vector<MetricSpan>& points, const std::vector<double>& weights)
{
    const auto reach = static_cast<std::int64_t>(weights.size()) - 1;
    std::vector<double> means;
    means.reserve(points.size());
    std::size_t first = 0;
    for (const MetricSpan& centre : points) {
        while (middleOf(points[first]) < middleOf(centre) - reach)
            ++first;
        double sum = 0, weight = 0;
        for (std::size_t i = first; i < points.size() && middleOf(points[i]) <= middleOf(centre) + reach; ++i) {
            const auto away = static_cast<std::size_t>(std::abs(middleOf(points[i]) - middleOf(centre)));
            const double part = weights[away] * static_cast<double>(points[i].points);
            sum += part * points[i].mean;
            weight += part;
        }
        means.push_back(sum / weight);
    }
    return means;
}

} // namespace

std::vector<double> exponentialMean(const std::vector<MetricSpan>& points, double span)
{
    const double decay = 1.0 - 2.0 / (std::max(span, 1.0) + 1.0);
    std::vector<double> means;
    means.reserve(points.size());
    double mean = 0, weight = 0;
    std::int64_t before = points.empty() ? 0 : points.front().firstStep - 1;
    for (const MetricSpan& point : points) {
        const std::int64_t steps = std::max<std::int64_t>(point.lastStep - before, 1); // a step told twice is one more point
        before = point.lastStep;
        const double kept = steps == 1 ? decay : std::pow(decay, static_cast<double>(steps));
        mean = kept * mean + (1 - kept) * point.mean;
        weight = kept * weight + (1 - kept);
        means.push_back(mean / weight);
    }
    return means;
}

std::vector<double> centredMean(const std::vector<MetricSpan>& points, double span)
{
    std::vector<double> weights;
    for (std::int64_t twice = 0; static_cast<double>(twice) <= span; ++twice)
        weights.push_back(static_cast<double>(twice) < span ? 1 : 0.5);
    return meanAround(points, weights);
}

std::vector<double> gaussianMean(const std::vector<MetricSpan>& points, double span)
{
    constexpr double kCut = 4;
    const double deviation = span / std::sqrt(12.0);
    std::vector<double> weights;
    for (std::int64_t twice = 0; static_cast<double>(twice) / 2 <= kCut * deviation; ++twice) {
        const double away = static_cast<double>(twice) / 2 / deviation;
        weights.push_back(std::exp(-away * away / 2));
    }
    return meanAround(points, weights);
}

std::vector<double> smoothed(const std::vector<MetricSpan>& points, const Smoothing& smoothing)
{
    if (smoothing.isOn()) {
        switch (smoothing.kind) {
        case SmoothingKind::Exponential:
            return exponentialMean(points, smoothing.span);
        case SmoothingKind::Centred:
            return centredMean(points, smoothing.span);
        case SmoothingKind::Gaussian:
            return gaussianMean(points, smoothing.span);
        }
    }
    std::vector<double> values;
    values.reserve(points.size());
    for (const MetricSpan& point : points)
        values.push_back(point.mean);
    return values;
}

QString smoothingName(SmoothingKind kind, std::int64_t steps)
{
    switch (kind) {
    case SmoothingKind::Exponential:
        break;
    case SmoothingKind::Centred:
        return InstrumentWords::tr("centred mean of %1 steps").arg(countText(steps));
    case SmoothingKind::Gaussian:
        return InstrumentWords::tr("Gaussian mean of %1 steps").arg(countText(steps));
    }
    return InstrumentWords::tr("mean of %1 steps").arg(countText(steps));
}

std::vector<Series> withSmoothing(Series line, const Smoothing& smoothing)
{
    if (!smoothing.isOn() || line.points.empty())
        return {std::move(line)};
    std::vector<MetricSpan> points;
    for (const SeriesPoint& point : line.points) {
        const auto step = std::llround(point.x);
        if (std::isfinite(point.y))
            points.push_back({step, step, point.y, point.y, point.y, point.y, 1});
    }
    const std::vector<double> means = smoothed(points, smoothing);
    Series mean = line;
    mean.mark = PointMark::None;
    mean.band = false;
    std::size_t next = 0;
    for (SeriesPoint& point : mean.points) {
        point.lower = point.upper = std::numeric_limits<double>::quiet_NaN();
        point.note = smoothingName(smoothing.kind, std::llround(smoothing.span));
        if (std::isfinite(point.y))
            point.y = means[next++];
    }
    line.name = InstrumentWords::tr("%1, each evaluation").arg(line.name);
    line.width = std::min(line.width, 1.0);
    line.faint = true;
    line.labelled = false;
    return {std::move(line), std::move(mean)};
}

} // namespace sdm::ui
