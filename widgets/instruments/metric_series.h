#pragma once

#include "widgets/drawing/drawing.h"
#include "widgets/session/metric_curve.h"

namespace sdm::ui {

/// Every point; of a long run the least and the most of every span, between which its points lie.
std::vector<SeriesPoint> extremePoints(const MetricCurve& curve);
/// One point a span, at its last step: its mean.
std::vector<SeriesPoint> meanPoints(const MetricCurve& curve);

/// y_t of the exponential mean of the spans' means, `span` in points, divided by 1 - decay^t so that it starts at the data.
/// Source of the division: Kingma and Ba, "Adam", section 3 (initialisation bias correction).
std::vector<double> debiasedMean(const std::vector<MetricSpan>& spans, double span);

/// The raw points, faint, and their mean as `meanName`, which carries the label; the points alone where `span` is 1 or less.
/// \param raw  all but its points
std::vector<Series> withMean(Series raw, const MetricCurve& curve, const QString& meanName, double span);
/// What the thin and the bold line of a curve are; empty where there is no bold one.
QString smoothingText(const MetricCurve& curve, double span);

/// A drawing over optimiser steps, without its series.
Drawing overSteps();

/// One metric over steps: its points, their mean, and what both are.
/// \param name  of the mean, and of the points where there is none
Drawing metricDrawing(const MetricCurve& curve, const QString& name, int digits, double span);

} // namespace sdm::ui
