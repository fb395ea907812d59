#include "widgets/plots/axis_marks.h"

#include "widgets/plots/qcustomplot.h"
#include "widgets/theme/theme.h"

#include <cmath>

namespace sdm::ui {
namespace {

constexpr double kGlyphSize = 7;

QCPScatterStyle glyphOf(MarkKind kind, const ThemeColors& colors)
{
    const QPen outline(colors.text, 1);
    switch (kind) {
    case MarkKind::Epoch:
        break;
    case MarkKind::Layer:
        return {QCPScatterStyle::ssTriangle, outline, colors.panel, kGlyphSize};
    case MarkKind::Checkpoint:
        return {QCPScatterStyle::ssSquare, outline, colors.secondary, kGlyphSize};
    case MarkKind::Resume:
        return {QCPScatterStyle::ssPlus, QPen(colors.text, 2), Qt::NoBrush, kGlyphSize};
    case MarkKind::Alert:
        return {QCPScatterStyle::ssTriangleInverted, outline, colors.warning, kGlyphSize + 1};
    case MarkKind::Note:
        return {QCPScatterStyle::ssDisc, QPen(colors.accent, 1), colors.accent, kGlyphSize};
    }
    return QCPScatterStyle(QCPScatterStyle::ssNone);
}

} // namespace

void AxisMarks::draw(const std::vector<AxisMark>& marks, const Theme& theme)
{
    m_marks = marks;
    m_glyphs.clear();
    for (const AxisMark& mark : m_marks) {
        auto* line = new QCPItemStraightLine(m_plot);
        line->point1->setCoords(mark.x, 0);
        line->point2->setCoords(mark.x, 1);
        const bool quiet = mark.kind == MarkKind::Epoch;
        line->setPen(QPen(quiet ? theme.colors().hairline : theme.colors().secondary, 1, quiet ? Qt::SolidLine : Qt::DotLine));
        line->setLayer(QStringLiteral("background"));
    }
    for (const MarkKind kind : kMarkKinds) {
        QVector<double> places;
        for (const AxisMark& mark : m_marks) {
            if (mark.kind == kind && kind != MarkKind::Epoch)
                places.append(mark.x);
        }
        if (places.isEmpty())
            continue;
        QCPGraph* graph = m_plot->addGraph();
        graph->setPen(Qt::NoPen);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(glyphOf(kind, theme.colors()));
        m_glyphs.push_back({graph, places});
    }
}

void AxisMarks::place()
{
    const double edge = m_plot->yAxis->pixelToCoord(m_plot->axisRect()->top() + kGlyphSize);
    for (const Glyphs& glyphs : m_glyphs)
        glyphs.graph->setData(glyphs.x, QVector<double>(glyphs.x.size(), edge), true);
}

QStringList AxisMarks::textAt(const QPointF& pixel) const
{
    constexpr double kReach = 5;
    QStringList texts;
    for (const AxisMark& mark : m_marks) {
        if (std::abs(m_plot->xAxis->coordToPixel(mark.x) - pixel.x()) <= kReach)
            texts << mark.text;
    }
    return texts;
}

} // namespace sdm::ui
