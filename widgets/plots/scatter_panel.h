#pragma once

#include "widgets/drawing/drawing.h"
#include "widgets/plots/end_labels.h"
#include "widgets/plots/plot_panel.h"

#include <QPolygonF>

#include <optional>

class QActionGroup;
class QCPCurve;
class QCPItemEllipse;

namespace sdm::ui {

/// Draws drawings of the kind Scatter: every answer by q' and s, right ones as discs and wrong ones as crosses, with the thresholds of the
/// region. A click chooses the answer under the pointer, Alt-drag a set of them; J and K step along q', N and Shift+N through the wrong
/// ones inside the region. 0, 1 and A split by true label, X changes between q' and log2(1 + q'). GUI thread only.
class ScatterPanel final : public PlotPanel {
    Q_OBJECT
public:
    ScatterPanel(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    ~ScatterPanel() override;

    void setDrawing(Drawing drawing);
    const Drawing& drawing() const { return m_drawing; }
    std::vector<Series> exportedSeries() const override;

    /// Ghosts of other thresholds over the drawing, marked as not applied; none takes them away.
    void setPreview(std::optional<RegionLines> preview);
    /// Answers of one true label alone, or all.
    void setLabel(std::optional<int> label);
    std::optional<int> label() const { return m_label; }
    bool isLogarithmicInX() const { return m_logarithmicX; }
    void setLogarithmicInX(bool logarithmic);
    /// Ring around an answer; none for a document that is not drawn.
    void setChosen(const QString& document);
    const QString& chosen() const { return m_chosen; }
    /// Other ends of the axes than the own data's, so that panels side by side can be read against each other.
    struct Ends {
        double similarity = 0, lowest = 1; ///< largest q', smallest s
        bool operator==(const Ends&) const = default;
    };
    Ends ends() const;
    void alignWith(std::optional<Ends> ends);
    std::vector<const AnswerMark*> shownMarks() const;
    QPointF pixelOf(const AnswerMark& mark) const; ///< in the plot's own coordinates
    QWidget* surface() const;                      ///< what takes the mouse and keys

Q_SIGNALS:
    void answerChosen(const QString& document);
    void answersEnclosed(const QStringList& documents);
    void labelChanged(std::optional<int> label);
    void scaleChanged(bool logarithmic);

protected:
    void rescale() override;
    void restyle() override;
    QString readout(const QPointF& pixel) const override;
    QString xTitle() const override { return m_drawing.x.title; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr const char* kOverlay = "answer overlay"; ///< layer of what moves without the answers being drawn again

    void addControls();
    void rebuild();
    void addMarks();
    void addOverlay();
    void drawChosen();
    void chooseAt(const QPointF& pixel);
    void choose(const AnswerMark& mark);
    void step(int by, bool wrongInside);
    bool takeLasso(QEvent& event);
    void closeLasso();
    double place(double similarity) const;
    double rightEnd() const;  ///< on x
    double lowestEnd() const; ///< on y
    bool isShown(const AnswerMark& mark) const { return !m_label || mark.label == *m_label; }
    const AnswerMark* markAt(const QPointF& pixel) const;

    Drawing m_drawing;
    std::optional<int> m_label;
    std::optional<Ends> m_aligned;
    QString m_chosen;
    bool m_logarithmicX = true;
    EndLabels m_endLabels;
    QCPItemEllipse* m_ring = nullptr;
    QCPCurve* m_lassoLine = nullptr;
    std::optional<QPolygonF> m_lasso; ///< pixels, while it is drawn
    QActionGroup* m_labels = nullptr;
    QAction* m_scale = nullptr;
    QAction* m_enclose = nullptr; ///< dragging draws a lasso without Alt
};

/// "doc-7: predicted 1, label 0, wrong" and the rest of what a mark says, in lines.
QString markText(const AnswerMark& mark);

} // namespace sdm::ui
