#pragma once

#include "widgets/drawing/choices.h"
#include "widgets/drawing/drawing.h"
#include "widgets/session/metric_curve.h"

namespace sdm::ui {

/// Every point; of a long run the least and the most of every span, between which its points lie.
std::vector<SeriesPoint> extremePoints(const MetricCurve& curve);
/// One point a span, at its last step: its mean.
std::vector<SeriesPoint> meanPoints(const MetricCurve& curve);

/// The raw points, faint, and their mean as `meanName`, which carries the label; the points alone where it is off.
/// \param raw  all but its points
std::vector<Series> withMean(Series raw, const MetricCurve& curve, const QString& meanName, const Smoothing& smoothing);
/// What the thin and the bold line of a curve are; empty where there is no bold one.
QString smoothingText(const MetricCurve& curve, const Smoothing& smoothing);

/// A drawing over optimiser steps, without its series.
Drawing overSteps();

/// One metric over steps: its points, their mean, and what both are.
/// \param name  of the mean, and of the points where there is none
Drawing metricDrawing(const MetricCurve& curve, const QString& name, int digits, const Smoothing& smoothing);

} // namespace sdm::ui
