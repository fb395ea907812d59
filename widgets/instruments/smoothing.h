#pragma once

#include "widgets/drawing/choices.h"
#include "widgets/drawing/series.h"
#include "widgets/session/metric_curve.h"

#include <vector>

/// Means over raw points, spans given in steps however far apart the points are. Pure functions, one value a point in the points' order.
/// A span of neighbouring points counts as that many points in its middle.
namespace sdm::ui {

/// The exponential mean, decaying by 1 - 2 / (span + 1) a step and divided by the weight it has, 1 - decay^steps, so that it starts at
/// the data. A point weighs as the steps since the one before it, for which it stands.
/// Source of the division: Kingma and Ba, "Adam", section 3 (initialisation bias correction).
std::vector<double> exponentialMean(const std::vector<MetricSpan>& points, double span);

/// The mean of the points no further than half a span away, those at exactly half a span by half; at the ends, of those there are.
std::vector<double> centredMean(const std::vector<MetricSpan>& points, double span);

/// The mean with Gaussian weights of the standard deviation that a centred mean of that span has, span / sqrt(12), cut at four of them.
std::vector<double> gaussianMean(const std::vector<MetricSpan>& points, double span);

/// The mean a reader has chosen; the points' own values where it is off.
std::vector<double> smoothed(const std::vector<MetricSpan>& points, const Smoothing& smoothing);

/// "mean of 12 steps", "centred mean of 12 steps", "Gaussian mean of 12 steps". \param steps  at least as many as a drawn point stands for
QString smoothingName(SmoothingKind kind, std::int64_t steps);

/// A line of few points, as an evaluation gives them: the line itself where it is off; else its points with their marks and intervals,
/// faint, and the mean through them without any. Points without a value, which are gaps, stay gaps.
std::vector<Series> withSmoothing(Series line, const Smoothing& smoothing);

} // namespace sdm::ui
