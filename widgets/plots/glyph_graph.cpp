#include "widgets/plots/glyph_graph.h"

#include "widgets/plots/answer_glyphs.h"
#include "widgets/theme/theme.h"

namespace sdm::ui {

GlyphGraph::GlyphGraph(QCustomPlot* plot, Verdict verdict, Correctness correctness, const Theme& theme)
    : QCPGraph(plot->xAxis, plot->yAxis), m_verdict(verdict), m_correctness(correctness), m_theme(theme),
      m_glyph(answerPixmap(verdict, correctness, plot->devicePixelRatioF(), theme))
{
    setLineStyle(QCPGraph::lsNone);
    setAdaptiveSampling(false);                                                  // every answer is drawn
    setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, kAnswerGlyphSide)); // that there is one; drawn below
    setSelectable(QCP::stNone);
}

void GlyphGraph::drawScatterPlot(QCPPainter* painter, const QVector<QPointF>& places, const QCPScatterStyle&) const
{
    const bool vector = painter->modes().testFlag(QCPPainter::pmVectorized);
    constexpr double kHalf = kAnswerGlyphSide / 2.0;
    if (!vector)
        painter->setAntialiasing(false); // whole pixels: the glyph is smooth itself
    for (const QPointF& place : places) {
        if (vector)
            paintAnswer(painter, place, m_verdict, m_correctness, m_theme);
        else
            painter->drawPixmap(QPointF(qRound(place.x() - kHalf), qRound(place.y() - kHalf)), m_glyph);
    }
}

} // namespace sdm::ui
