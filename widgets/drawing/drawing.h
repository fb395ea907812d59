#pragma once

#include "widgets/drawing/axis_mark.h"
#include "widgets/drawing/phase_span.h"
#include "widgets/drawing/scatter.h"
#include "widgets/drawing/series.h"
#include "widgets/drawing/share_bar.h"
#include "widgets/drawing/stage.h"

#include <algorithm>
#include <optional>

namespace sdm::ui {

/// One axis: what it counts, with its unit, and ends that do not follow the data.
struct Axis {
    QString title;
    std::optional<double> lower, upper;
    bool whole = false; ///< ticks at whole numbers only
};

/// A level that values are held against: dashed, named at the right edge, with what lies below it tinted.
struct GuardLine {
    QString name;
    double value = 0;
    bool operator==(const GuardLine&) const = default;
};

/// How many lie between two places on x: a strip behind the lines, at the bottom.
struct CountBar {
    double from = 0, to = 0;
    qint64 count = 0;
};

/// A part of x.
struct Stretch {
    double from = 0, to = 0;
    bool operator==(const Stretch&) const = default;
};

/// How a drawing is drawn: each kind has one panel that can.
enum class DrawingKind {
    Lines,   ///< series over x
    Bars,    ///< gates of a funnel
    Strip,   ///< phases over time
    Scatter, ///< answers against the region's thresholds
    Shares,  ///< bars of 100 %
    Marks,   ///< points that stand for things one can choose
};

/// A picture as plain data: what is drawn, without how. Only the members of its kind are filled.
struct Drawing {
    QString caption; ///< n, estimate, checkpoint, what the marks mean
    QString summary; ///< what it shows in a sentence, for who does not see it
    Axis x, y;
    bool overSteps = false; ///< x counts optimiser steps, and may be said as epochs or time instead
    bool diagonal = false;  ///< the line y = x
    std::optional<GuardLine> guard;
    std::vector<Series> series;
    std::vector<QString> lanes; ///< of stacked series: what each is of, from the top, each one unit of y below the one before; 0 is the top
    std::vector<AxisMark> marks;   ///< of a drawing over steps
    std::optional<Stretch> chosen; ///< of a drawing over steps: the steps that a reader has picked out
    std::vector<FunnelStage> stages;
    std::vector<PhaseSpan> phases;
    std::vector<CountBar> counts;
    Scatter scatter;
    std::vector<ShareBar> shares;

    bool isEmpty() const
    {
        const bool lines = std::any_of(series.begin(), series.end(), [](const Series& line) { return !line.points.empty(); });
        return !lines && stages.empty() && phases.empty() && scatter.marks.empty() && shares.empty();
    }
};

} // namespace sdm::ui
