#pragma once

#include "widgets/drawing/axis_mark.h"

#include <QPointF>
#include <QStringList>

#include <vector>

class QCPGraph;
class QCustomPlot;

namespace sdm::ui {

class Theme;

/// What happened to a run, in a plot over its steps: an upright dotted line each, with a glyph of its kind at the upper edge. The end of
/// an epoch is a line alone. GUI thread only.
class AxisMarks final {
public:
    explicit AxisMarks(QCustomPlot* plot) : m_plot(plot) {}

    /// In a plot that has dropped what it had drawn.
    void draw(const std::vector<AxisMark>& marks, const Theme& theme);
    /// Once the axes know where they are, before anything is painted.
    void place();
    /// What the marks say whose line a pointer is on.
    QStringList textAt(const QPointF& pixel) const;

private:
    struct Glyphs {
        QCPGraph* graph;
        QVector<double> x;
    };
    QCustomPlot* m_plot;
    std::vector<AxisMark> m_marks;
    std::vector<Glyphs> m_glyphs; ///< one a kind
};

} // namespace sdm::ui
