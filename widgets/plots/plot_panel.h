#pragma once

#include "widgets/drawing/drawing.h"
#include "widgets/parts/panel.h"
#include "widgets/plots/choice_menu.h"

#include <QPointer>

#include <functional>
#include <optional>

class QAction;
class QCustomPlot;
class QMenu;
class QToolButton;

namespace sdm::ui {

class PlotNavigation;
class PlotWindow;
class Theme;

/// The frame every plot sits in: title, caption, the plot, and what a reader expects of one. Moving in it is PlotNavigation's; a double
/// click or Home fits. X and S go through the x axes and the spans of the smoothing, Shift+S through its kinds, M hides and shows the marks
/// on the axis, R and Escape choose steps and drop them where that is offered, L makes y logarithmic, Y keeps its range. C copies the
/// picture, E exports it or its data, D shows the data as a table. Follows new data until touched, then says so. GUI thread only.
class PlotPanel : public Panel {
    Q_OBJECT
public:
    PlotPanel(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    ~PlotPanel() override;

    QString title() const { return accessibleName(); }
    /// What takes the keyboard: the plot, or while nothing is drawn the panel's menu.
    QWidget* focusTarget() const;
    /// Whether a reader may write a note at a step: N and the menu then say noteWanted.
    void offerNotes(bool offered);
    /// Whether a reader may choose steps: by dragging on the x axis or with Shift in the plot, by R, which says stepsWanted, and back by
    /// Escape.
    void offerSteps(bool offered);
    /// A window of its own, by W, or one that fills the screen, by F; each key ends what it began. Nothing happens where the panel stands
    /// in no layout that it could come back to.
    void setInWindow(bool inWindow);
    void setFullScreen(bool fullScreen);
    bool isInWindow() const { return !m_window.isNull(); }
    bool isFullScreen() const;
    QRect windowPlace() const;             ///< of its window; empty without one
    void showWindowAt(const QRect& place); ///< in a window, there; of an empty or unreachable place where the system puts it
    /// What stands in its place on the page: the panel, or the note that it is elsewhere.
    QWidget* standIn();

    /// At the end of the panel's menu.
    void addToMenu(const QString& text, std::function<void()> action);
    /// Text over an empty plot; what is missing and when it comes.
    void setEmptyText(const QString& text);
    bool isFollowing() const { return m_following; }

    /// Every drawn point, for exports and the data table; nothing thinned out.
    virtual std::vector<Series> exportedSeries() const = 0;
    QString csv() const;
    /// Writes the picture (.png, .svg, .pdf) or all points (.csv). False where the file could not be written.
    bool writeTo(const QString& path);

    const DrawingChoices& choices() const { return m_choiceMenu->choices(); }
    void choose(const DrawingChoices& choices) { m_choiceMenu->choose(choices); }
    bool isLogarithmic() const { return m_logarithmic; }
    bool isYLocked() const { return m_yLocked; }
    /// What the pointer's tip says besides the point under it, by the pointer's x; for panels that are read together.
    void setTip(std::function<QString(double x)> tip) { m_tip = std::move(tip); }

public Q_SLOTS:
    void fit();
    void copyImage();
    void exportAs();
    void showData();
    void setLogarithmic(bool logarithmic); ///< what is not positive is not drawn then
    void setYLocked(bool locked);          ///< new data and fitting leave y as it is

Q_SIGNALS:
    void chosen(const sdm::ui::DrawingChoices& choices);
    void pointed(std::optional<double> x);               ///< where the pointer stands in the plot; none when it has left
    void clicked(const QPointF& pixel);                  ///< without dragging
    void noteWanted();                                   ///< at the place that is looked at
    void stretchChosen(const sdm::ui::Stretch& stretch); ///< of x, which counts steps or says them otherwise
    void stretchDropped();                               ///< no part of x any more
    void windowChanged();                                ///< it has left its place, or is back
    void stepsWanted();                                  ///< to be asked for in numbers

protected:
    static constexpr int kTicks = 5; ///< about as many on an axis

    QCustomPlot* plot() const { return m_plot; }
    const Theme& theme() const { return m_theme; }
    /// Whole range of the data; called by fit() and after new data while following.
    virtual void rescale() = 0;
    /// Colours and fonts of everything a subclass has drawn; called on theme changes and at the end of construction.
    virtual void restyle() = 0;
    /// Text for the pointer at a pixel, empty for none.
    virtual QString readout(const QPointF& pixel) const = 0;
    void setHasData(bool hasData);
    /// What the drawing shows, in a sentence: said after what the panel is for.
    void setSummary(const QString& summary);
    /// What there is to choose: the drawing counts steps, and has a mean over raw points.
    void offerChoices(bool xAxis, bool smoothing) { m_choiceMenu->offer(xAxis, smoothing); }
    void setOverSteps(bool overSteps); ///< x counts steps: only then is there something to choose of it
    /// What is about to be chosen of x, or nothing.
    virtual void showBrush(const std::optional<Stretch>& stretch) { Q_UNUSED(stretch) }
    void offerLogarithmicY(bool offered); ///< false where y has no use for it; L then does nothing
    QMenu* menu() const;                  ///< for what only one kind of plot can do
    virtual QString xTitle() const = 0;
    /// Queued repaint; refits first while following.
    void dataChanged();

    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyTheme();
    void moved(const QPointF& pixel);
    void applyColors(); ///< what the panel itself draws; subclasses call restyle() at the end of their constructors
    void touched();
    void buildMenu();
    void connectSteps();
    bool choosesSteps() const { return m_stepsOffered && m_overSteps; }
    void refreshSteps();

    const Theme& m_theme;
    QLabel* m_empty;
    QString m_purpose; ///< the accessible description before any summary
    QToolButton* m_follow;
    QToolButton* m_menuButton;
    QCustomPlot* m_plot;
    PlotNavigation* m_navigation;
    ChoiceMenu* m_choiceMenu = nullptr;
    QAction* m_logAction = nullptr;
    QAction* m_lockAction = nullptr;
    QAction* m_noteAction = nullptr;
    QAction* m_stepsAction = nullptr;
    QAction* m_allStepsAction = nullptr;
    bool m_stepsOffered = false, m_overSteps = false;
    QAction* m_windowAction = nullptr;
    QAction* m_fullScreenAction = nullptr;
    QPointer<PlotWindow> m_window;
    bool m_windowForScreen = false; ///< it has a window only to fill the screen
    std::function<QString(double)> m_tip;
    bool m_following = true;
    bool m_logarithmic = false;
    bool m_yLocked = false;
};

} // namespace sdm::ui
