#pragma once

#include "widgets/drawing/series.h"
#include "widgets/parts/panel.h"

class QCustomPlot;
class QToolButton;

namespace sdm::ui {

class Theme;

/// The frame every plot sits in: title, caption, the plot, and what a reader expects of one. Wheel zooms at the pointer (Shift: y
/// only, Ctrl: x only), dragging pans, right-dragging zooms into a box, a double click or Home fits, Backspace goes back. C copies the
/// picture, E exports it or its data, D shows the data as a table. Follows new data until touched, then says so. GUI thread only.
class PlotPanel : public Panel {
    Q_OBJECT
public:
    PlotPanel(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    ~PlotPanel() override;

    QString title() const { return accessibleName(); }
    /// Text over an empty plot; what is missing and when it comes.
    void setEmptyText(const QString& text);
    bool isFollowing() const { return m_following; }

    /// Every drawn point, for exports and the data table; nothing thinned out.
    virtual std::vector<Series> exportedSeries() const = 0;
    QString csv() const;

public Q_SLOTS:
    void fit();
    void copyImage();
    void exportAs();
    void showData();

protected:
    QCustomPlot* plot() const { return m_plot; }
    const Theme& theme() const { return m_theme; }
    /// Whole range of the data; called by fit() and after new data while following.
    virtual void rescale() = 0;
    /// Colours and fonts of everything a subclass has drawn; called on theme changes and at the end of construction.
    virtual void restyle() = 0;
    /// Text for the pointer at a pixel, empty for none.
    virtual QString readout(const QPointF& pixel) const = 0;
    void setHasData(bool hasData);
    /// Queued repaint; refits first while following.
    void dataChanged();

    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyTheme();
    void applyColors(); ///< what the panel itself draws; subclasses call restyle() at the end of their constructors
    void touched();
    void rememberView();
    void zoomBack();
    void zoomBy(double factor);
    void panBy(double dx, double dy);
    void buildMenu();

    const Theme& m_theme;
    QLabel* m_empty;
    QToolButton* m_follow;
    QToolButton* m_menuButton;
    QCustomPlot* m_plot;
    struct View;
    std::vector<View> m_views;
    bool m_following = true;
};

} // namespace sdm::ui
