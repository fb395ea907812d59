#include "widgets/plots/verdict_stack.h"

#include "widgets/plots/qcustomplot.h"
#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr double kBarWidth = 24; ///< pixels

/// A verdict as it is everywhere: its glyph and its word.
class VerdictLegendItem final : public QCPAbstractLegendItem {
public:
    VerdictLegendItem(QCPLegend* legend, Verdict verdict, const Theme& theme)
        : QCPAbstractLegendItem(legend), m_verdict(verdict), m_theme(theme)
    {
        setTextColor(theme.colors().secondary);
        setFont(theme.caption());
    }

    QSize minimumOuterSizeHint() const override
    {
        const QFontMetrics metrics(mFont);
        return {kGlyph + kGap + metrics.horizontalAdvance(verdictWord(m_verdict)) + 2, std::max(kGlyph, metrics.height())};
    }

protected:
    void draw(QCPPainter* painter) override
    {
        const QRect box = rect();
        paintVerdict(painter, QRectF(box.left(), box.center().y() - kGlyph / 2.0 + 0.5, kGlyph, kGlyph), m_verdict, m_theme);
        painter->setFont(mFont);
        painter->setPen(mTextColor);
        painter->drawText(box.adjusted(kGlyph + kGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, verdictWord(m_verdict));
    }

private:
    static constexpr int kGlyph = 14, kGap = 4;
    Verdict m_verdict;
    const Theme& m_theme;
};

/// As few rows as the width has room for: every word of it is read, or it is no legend.
void wrapTo(QCPLegend* legend, int width)
{
    int widest = 1, items = 0;
    for (int cell = 0; cell < legend->elementCount(); ++cell)
        if (const QCPLayoutElement* item = legend->elementAt(cell)) { // a row may end in empty cells
            widest = std::max(widest, item->minimumOuterSizeHint().width() + legend->columnSpacing());
            ++items;
        }
    if (items == 0)
        return;
    const int most = std::clamp(width / widest, 1, items), rows = (items + most - 1) / most;
    if (const int columns = (items + rows - 1) / rows; columns != legend->wrap())
        legend->setWrap(columns);
}

} // namespace

void VerdictStack::draw(const Drawing& drawing, const Theme& theme)
{
    if (drawing.lanes.empty())
        return;
    auto names = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t lane = 0; lane < drawing.lanes.size(); ++lane)
        names->addTick(-static_cast<double>(lane) - 0.5, drawing.lanes[lane]);
    m_plot->yAxis->setTicker(names);
    m_plot->yAxis->grid()->setVisible(false);
    for (const Series& series : drawing.series) {
        if (!series.stacked)
            continue;
        const QColor color = theme.verdict(series.stacked->verdict);
        series.points.size() > 1 ? drawArea(series, color, theme) : drawBar(series, color, theme);
    }
    drawLegend(drawing, theme);
}

void VerdictStack::drawArea(const Series& series, const QColor& color, const Theme& theme)
{
    QVector<double> x, from, to;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        x.append(series.points[i].x);
        from.append(series.stacked->edges[i].from);
        to.append(series.stacked->edges[i].to);
    }
    QCPGraph* bottom = m_plot->addGraph();
    QCPGraph* top = m_plot->addGraph();
    bottom->setData(x, from, true);
    top->setData(x, to, true);
    bottom->setPen(Qt::NoPen);
    top->setPen(QPen(theme.colors().text, 1)); // an outline, so that neighbours are told apart without colour
    top->setBrush(color);
    top->setChannelFillGraph(bottom);
}

void VerdictStack::drawBar(const Series& series, const QColor& color, const Theme& theme)
{
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        auto* bar = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bar->setWidthType(QCPBars::wtAbsolute);
        bar->setWidth(kBarWidth);
        bar->setBaseValue(series.stacked->edges[i].from);
        bar->setData({series.points[i].x}, {series.stacked->edges[i].to - series.stacked->edges[i].from});
        bar->setPen(QPen(theme.colors().text, 1));
        bar->setBrush(color);
        bar->setSelectable(QCP::stNone);
    }
}

void VerdictStack::drawLegend(const Drawing& drawing, const Theme& theme)
{
    QCPLegend* legend = m_plot->legend;
    if (!m_hasLegend) {
        m_hasLegend = true;
        m_plot->plotLayout()->addElement(1, 0, legend);
        m_plot->plotLayout()->setRowStretchFactor(1, 0.001);
        m_plot->plotLayout()->setRowSpacing(0);
        legend->setFillOrder(QCPLegend::foColumnsFirst);
        legend->setMargins({0, 0, 0, 0});
        legend->setRowSpacing(0);
        legend->setBorderPen(Qt::NoPen);
        QObject::connect(m_plot, &QCustomPlot::beforeReplot, legend, [legend] { wrapTo(legend, legend->parentPlot()->width()); });
        legend->setVisible(true);
    }
    legend->setBrush(theme.colors().panel);
    legend->clearItems();
    for (const Verdict verdict : allOf<Verdict>()) {
        const bool shown =
            std::ranges::any_of(drawing.series, [verdict](const Series& each) { return each.stacked && each.stacked->verdict == verdict; });
        if (shown)
            legend->addItem(new VerdictLegendItem(legend, verdict, theme));
    }
}

StackedHit stackedAt(const std::vector<Series>& series, double x, double y, double reach)
{
    StackedHit hit;
    double nearest = reach;
    for (const Series& each : series) {
        if (!each.stacked)
            continue;
        for (std::size_t i = 0; i < each.points.size(); ++i) {
            const auto& [from, to] = each.stacked->edges[i];
            const double away = std::abs(each.points[i].x - x);
            if (y >= from && y < to && away <= nearest) { // the last drawn lies on top
                nearest = away;
                hit = {&each, &each.points[i]};
            }
        }
    }
    return hit;
}

} // namespace sdm::ui
