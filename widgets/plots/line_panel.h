#pragma once

#include "widgets/drawing/drawing.h"
#include "widgets/drawing/reading.h"
#include "widgets/plots/axis_marks.h"
#include "widgets/plots/end_labels.h"
#include "widgets/plots/plot_panel.h"
#include "widgets/plots/verdict_stack.h"

#include <QVector>

#include <optional>

class QCPGraph;
class QCPItemRect;
class QCPItemStraightLine;

namespace sdm::ui {

/// Draws drawings of the kind Lines: lines over a common x, with intervals, marks, labels beside the lines' ends and a guard line. GUI
/// thread only.
class LinePanel final : public PlotPanel {
    Q_OBJECT
public:
    LinePanel(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    ~LinePanel() override;

    /// \param smooths  its lines are means over raw points
    void setDrawing(Drawing drawing, bool smooths);
    const Drawing& drawing() const { return m_drawing; }
    const std::vector<Series>& series() const { return m_drawing.series; }
    std::vector<Series> exportedSeries() const override { return m_drawing.series; }

    /// A thin upright line at an x, or none.
    void setCrosshair(std::optional<double> x);
    std::optional<double> crosshair() const { return m_crosshairAt; }
    /// What the lines say near an x.
    std::vector<ValueAt> readAt(double x) const;
    /// The place a reader looks at: under the pointer, else the last point.
    double placeLookedAt() const;
    /// How far two places on x may lie apart and still be meant by one pointer.
    double pointerReach() const;
    Stretch visibleX() const;

Q_SIGNALS:
    void runClicked(const QString& runId); ///< a line of that run

protected:
    void rescale() override;
    void restyle() override;
    QString readout(const QPointF& pixel) const override;
    QString xTitle() const override { return m_drawing.x.title; }
    void showBrush(const std::optional<Stretch>& stretch) override;

private:
    void rebuild();
    void drawSeries(const Series& series);
    QColor colorOf(const Series& series) const;
    void drawInterval(const Series& series, const QColor& color);
    void drawGuard();
    void drawCounts();
    double dodgeOf(const Series& series) const;
    void beforeDrawing();

    void drawCrosshair();
    QCPItemRect* stretchRect(const Stretch& stretch);
    void selectRunAt(const QPointF& pixel);
    bool isDrawable(double y) const { return !isLogarithmic() || y > 0; }
    SeriesHit hit(const QPointF& pixel) const;

    Drawing m_drawing;
    QCPItemStraightLine* m_crosshair = nullptr;
    std::optional<double> m_crosshairAt;
    QCPItemRect* m_brush = nullptr; ///< while a part of x is being chosen
    EndLabels m_endLabels;
    AxisMarks m_axisMarks;
    VerdictStack m_stack;
    struct MarksBelow {
        QCPGraph* graph;
        QVector<double> x, y;
    };
    std::vector<MarksBelow> m_marksBelow;
};

} // namespace sdm::ui
