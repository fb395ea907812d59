#pragma once

#include <QObject>
#include <QPointF>

#include <vector>

class QCustomPlot;
class QKeyEvent;
class QMouseEvent;

namespace sdm::ui {

class Theme;

/// How a reader moves in a plot, by mouse and keys, and the way back: the wheel zooms at the pointer (Shift: y only, Ctrl: x only),
/// dragging pans, right-dragging zooms into a box, + and - zoom, arrows pan, Backspace goes back. Where a part of x may be chosen, dragging
/// on the x axis, or in the plot with Shift, does. GUI thread only.
class PlotNavigation final : public QObject {
    Q_OBJECT
public:
    /// \param plot  owns this
    PlotNavigation(QCustomPlot* plot, const Theme& theme);
    ~PlotNavigation() override;

    void forget();                                         ///< the way back
    void setBrushes(bool brushes) { m_brushes = brushes; } ///< a part of x may be chosen
    /// False for a key that moves nothing.
    bool takeKey(const QKeyEvent& event);

Q_SIGNALS:
    void touched();                     ///< the reader has chosen what to see
    void atTheStart();                  ///< back from the first view
    void pointed(const QPointF& pixel); ///< the pointer moves without a button
    void left();
    void clicked(const QPointF& pixel);    ///< without dragging
    void brushing(double from, double to); ///< in x, the smaller first: what would be chosen
    void brushed(double from, double to);
    void brushDropped(); ///< a click where a part of x is chosen

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pressed(const QMouseEvent& event);
    void wheeled(Qt::KeyboardModifiers modifiers);
    void rememberView();
    void back();
    void zoomBy(double factor);
    void panBy(double dx, double dy);
    bool brush(const QMouseEvent& event);
    bool isStill(const QPointF& pixel) const; ///< no further from where the button went down than a hand trembles

    QCustomPlot* m_plot;
    const Theme& m_theme;
    struct View;
    std::vector<View> m_views;
    QPointF m_pressed;
    bool m_brushes = false;
    bool m_isBrushing = false;
};

} // namespace sdm::ui
