#pragma once

#include "widgets/drawing/drawing.h"
#include "widgets/plots/end_labels.h"
#include "widgets/plots/plot_panel.h"

#include <QPolygonF>

#include <optional>

class QCPCurve;
class QCPGraph;

namespace sdm::ui {

/// Draws drawings of the kind Marks: things a person can choose, each by its own point. A click chooses the one under the pointer, Alt-drag
/// encloses a set, J and K step along x. GUI thread only.
class MarksPanel final : public PlotPanel {
    Q_OBJECT
public:
    MarksPanel(const Theme& theme, const QString& title, QWidget* parent = nullptr);

    void setDrawing(Drawing drawing);
    const Drawing& drawing() const { return m_drawing; }
    std::vector<Series> exportedSeries() const override { return m_drawing.series; }
    /// Ring around one; none for what is not drawn.
    void setChosen(qint64 id);
    qint64 chosen() const { return m_chosen; }
    QPointF pixelOf(const SeriesPoint& point) const; ///< in the plot's own coordinates
    QWidget* surface() const;                        ///< what takes the mouse and keys

Q_SIGNALS:
    void markChosen(qint64 id);
    void marksEnclosed(const QList<qint64>& ids); ///< empty where the line encloses none

protected:
    void rescale() override;
    void restyle() override { rebuild(); }
    QString readout(const QPointF& pixel) const override;
    QString xTitle() const override { return m_drawing.x.title; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void drawChosen();
    void choose(const SeriesPoint* point);
    const SeriesPoint* pointAt(const QPointF& pixel) const;
    std::vector<const SeriesPoint*> alongX() const;
    bool takeLasso(QEvent& event);
    void closeLasso();

    Drawing m_drawing;
    qint64 m_chosen = -1;
    EndLabels m_endLabels;
    QCPGraph* m_ring = nullptr;
    QCPCurve* m_lassoLine = nullptr;
    std::optional<QPolygonF> m_lasso; ///< pixels, while it is drawn
    QAction* m_enclose = nullptr;     ///< dragging draws a lasso without Alt
};

} // namespace sdm::ui
