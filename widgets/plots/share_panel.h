#pragma once

#include "widgets/drawing/drawing.h"
#include "widgets/plots/plot_panel.h"

class QCPItemText;

namespace sdm::ui {

/// Draws drawings of the kind Shares: bars of 100 %, one below the other, each part with its count and accuracy where there is room. Parts
/// differ by pattern as well as by colour. GUI thread only.
class SharePanel final : public PlotPanel {
    Q_OBJECT
public:
    SharePanel(const Theme& theme, const QString& title, QWidget* parent = nullptr);
    ~SharePanel() override;

    void setDrawing(Drawing drawing);
    const Drawing& drawing() const { return m_drawing; }
    /// One a reason: the bar's number, its share, and the counts in words.
    std::vector<Series> exportedSeries() const override;

protected:
    void rescale() override;
    void restyle() override;
    QString readout(const QPointF& pixel) const override;
    QString xTitle() const override { return tr("Test set"); }

private:
    void rebuild();
    void addLabel(std::size_t bar, double from, double to, const SharePart& part);
    void fitLabels();
    double placeOf(std::size_t bar) const { return -static_cast<double>(bar); } ///< the first on top

    Drawing m_drawing;
    struct Label {
        QCPItemText* item;
        double from, to;
        QString text, shortText;
    };
    std::vector<Label> m_labels;
};

} // namespace sdm::ui
