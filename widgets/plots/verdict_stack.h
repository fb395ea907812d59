#pragma once

#include "widgets/drawing/drawing.h"

#include <QPointF>

class QCustomPlot;

namespace sdm::ui {

class Theme;

/// The stacked series of a plot: areas in the verdicts' colours, bars where there is one point, lanes named at the left, and a legend of
/// glyph and word below. GUI thread only.
class VerdictStack final {
public:
    explicit VerdictStack(QCustomPlot* plot) : m_plot(plot) {}

    /// In a plot that has dropped what it had drawn. Nothing of a drawing without lanes.
    void draw(const Drawing& drawing, const Theme& theme);

private:
    void drawLegend(const Drawing& drawing, const Theme& theme);
    void drawArea(const Series& series, const QColor& color, const Theme& theme);
    void drawBar(const Series& series, const QColor& color, const Theme& theme);

    QCustomPlot* m_plot;
    bool m_hasLegend = false;
};

/// The part whose area a place of the plot lies in, with its point next to it. \param reach  how far that may be
struct StackedHit {
    const Series* series = nullptr;
    const SeriesPoint* point = nullptr;
};
StackedHit stackedAt(const std::vector<Series>& series, double x, double y, double reach);

} // namespace sdm::ui
