#pragma once

#include "widgets/drawing/scatter.h"
#include "widgets/plots/qcustomplot.h"

#include <QPixmap>

namespace sdm::ui {

class Theme;

/// Answers of one look. On the screen each is one cached picture, which five thousand of them need; in a vector file each is drawn.
class GlyphGraph final : public QCPGraph {
public:
    GlyphGraph(QCustomPlot* plot, Verdict verdict, Correctness correctness, const Theme& theme);

protected:
    void drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& places, const QCPScatterStyle& style) const override;

private:
    Verdict m_verdict;
    Correctness m_correctness;
    const Theme& m_theme;
    QPixmap m_glyph;
};

} // namespace sdm::ui
