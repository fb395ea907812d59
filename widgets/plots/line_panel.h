#pragma once

#include "widgets/plots/end_labels.h"
#include "widgets/plots/plot_panel.h"

#include <QVector>

#include <optional>

class QCPGraph;

namespace sdm::ui {

/// What a line plot is besides its lines.
struct LinePlotOptions {
    QString xLabel;
    QString yLabel;
    std::optional<double> xLower, xUpper; ///< fixed ends; otherwise from the data
    std::optional<double> yLower, yUpper;
    std::optional<double> guard; ///< dashed line with its value at the right edge; below it is tinted
    QString guardName;
    bool diagonal = false; ///< the line y = x, for calibration
    bool integerX = false; ///< ticks at whole numbers only
};

/// Lines over a common x, with intervals, marks, labels beside the lines' ends and a guard line. GUI thread only.
class LinePanel final : public PlotPanel {
    Q_OBJECT
public:
    LinePanel(const Theme& theme, const QString& title, LinePlotOptions options, QWidget* parent = nullptr);
    ~LinePanel() override;

    void setSeries(std::vector<Series> series);
    void setGuard(std::optional<double> guard);
    /// Fixed right end of x (the planned last step), or none.
    void setXUpper(std::optional<double> upper);
    const std::vector<Series>& series() const { return m_series; }
    std::vector<Series> exportedSeries() const override { return m_series; }

protected:
    void rescale() override;
    void restyle() override;
    QString readout(const QPointF& pixel) const override;

private:
    void rebuild();
    void drawSeries(const Series& series);
    QColor colorOf(const Series& series) const;
    void drawInterval(const Series& series, const QColor& color);
    void drawGuard();
    double dodgeOf(const Series& series) const;
    void beforeDrawing();

    LinePlotOptions m_options;
    std::vector<Series> m_series;
    EndLabels m_endLabels;
    struct MarksBelow {
        QCPGraph* graph;
        QVector<double> x, y;
    };
    std::vector<MarksBelow> m_marksBelow;
};

} // namespace sdm::ui
