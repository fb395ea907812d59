#include "widgets/plots/line_panel.h"

#include "widgets/plots/point_marks.h"
#include "widgets/plots/qcustomplot.h"
#include "widgets/theme/theme.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

const QString kCrosshairLayer = QStringLiteral("crosshair");

/// Steps are whole: no tick at 2.5.
class WholeTicker final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override
    {
        const double step = QCPAxisTicker::getTickStep(range);
        return step < 1 ? 1 : step < 5 ? std::floor(step) : step;
    }
};

QString numberText(double value)
{
    if (std::abs(value) >= 1000 || value == std::round(value))
        return QLocale().toString(value, 'f', 0);
    return QLocale().toString(value, 'g', 4);
}

void include(double value, double& lower, double& upper)
{
    if (!std::isfinite(value))
        return;
    lower = std::min(lower, value);
    upper = std::max(upper, value);
}

} // namespace

LinePanel::LinePanel(const Theme& theme, const QString& title, QWidget* parent)
    : PlotPanel(theme, title, parent), m_endLabels(plot()), m_axisMarks(plot()), m_stack(plot())
{
    plot()->xAxis->setLabelPadding(2);
    plot()->axisRect()->setMinimumMargins(QMargins(8, 10, 8, 8));
    plot()->setAutoAddPlottableToLegend(false); // lines are named at their ends
    plot()->addLayer(kCrosshairLayer);
    plot()->layer(kCrosshairLayer)->setMode(QCPLayer::lmBuffered); // it moves without the lines being drawn again
    connect(plot(), &QCustomPlot::afterLayout, this, &LinePanel::beforeDrawing);
    connect(this, &PlotPanel::clicked, this, &LinePanel::selectRunAt);
    restyle();
    rescale();
}

LinePanel::~LinePanel() = default;

void LinePanel::setDrawing(Drawing drawing, bool smooths)
{
    const bool otherTicks = drawing.x.whole != m_drawing.x.whole;
    m_drawing = std::move(drawing);
    if (otherTicks) {
        plot()->xAxis->setTicker(m_drawing.x.whole ? QSharedPointer<QCPAxisTicker>(new WholeTicker)
                                                   : QSharedPointer<QCPAxisTicker>::create());
        plot()->xAxis->ticker()->setTickCount(kTicks);
    }
    plot()->xAxis->setLabel(m_drawing.x.title);
    plot()->yAxis->setLabel(m_drawing.y.title);
    setCaption(m_drawing.caption);
    setSummary(m_drawing.summary);
    offerChoices(m_drawing.overSteps, smooths);
    setOverSteps(m_drawing.overSteps && !m_drawing.isEmpty());
    offerLogarithmicY(m_drawing.lanes.empty());
    setHasData(!m_drawing.isEmpty());
    rebuild();
    dataChanged();
}

void LinePanel::restyle()
{
    rebuild();
}

void LinePanel::rebuild()
{
    plot()->clearPlottables();
    plot()->clearItems();
    m_endLabels.clear();
    m_marksBelow.clear();
    drawGuard();
    drawCounts();
    if (m_drawing.diagonal) {
        auto* diagonal = new QCPItemLine(plot());
        diagonal->start->setCoords(0, 0);
        diagonal->end->setCoords(1, 1);
        diagonal->setPen(QPen(theme().colors().secondary, 1, Qt::DotLine));
    }
    for (const Series& line : m_drawing.series) {
        if (!line.stacked)
            drawSeries(line);
    }
    m_stack.draw(m_drawing, theme());
    m_axisMarks.draw(m_drawing.marks, theme());
    if (m_drawing.chosen)
        stretchRect(*m_drawing.chosen);
    m_brush = nullptr; // gone with the other items
    m_crosshair = new QCPItemStraightLine(plot());
    m_crosshair->setLayer(kCrosshairLayer);
    m_crosshair->setPen(QPen(theme().colors().secondary, 1));
    drawCrosshair();
    m_endLabels.reserveRoom();
}

void LinePanel::drawGuard()
{
    if (!m_drawing.guard)
        return;
    const double guard = m_drawing.guard->value;
    const ThemeColors& colors = theme().colors();
    auto* tint = new QCPItemRect(plot());
    tint->topLeft->setTypeX(QCPItemPosition::ptAxisRectRatio);
    tint->topLeft->setTypeY(QCPItemPosition::ptPlotCoords);
    tint->topLeft->setCoords(0, guard);
    tint->bottomRight->setType(QCPItemPosition::ptAxisRectRatio);
    tint->bottomRight->setCoords(1, 1);
    tint->setPen(Qt::NoPen);
    tint->setBrush(blended(colors.danger, colors.panel, 0.06));
    tint->setLayer(QStringLiteral("background"));
    auto* line = new QCPItemStraightLine(plot());
    line->point1->setCoords(0, guard);
    line->point2->setCoords(1, guard);
    line->setPen(QPen(colors.danger, 1, Qt::DashLine));
    m_endLabels.add(
        {m_drawing.guard->name + QLatin1Char(' ') + QLocale().toString(guard, 'g', 4), colors.danger, colors.danger, std::nullopt, guard},
        theme().caption());
}

/// Behind everything, a seventh of the height: how many stand behind each stretch, and where none do.
void LinePanel::drawCounts()
{
    constexpr double kHeight = 1.0 / 7;
    qint64 most = 0;
    for (const CountBar& bar : m_drawing.counts)
        most = std::max(most, bar.count);
    for (const CountBar& bar : m_drawing.counts) {
        if (bar.count == 0)
            continue;
        auto* rect = new QCPItemRect(plot());
        rect->topLeft->setTypeX(QCPItemPosition::ptPlotCoords);
        rect->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
        rect->topLeft->setCoords(bar.from, 1 - kHeight * static_cast<double>(bar.count) / static_cast<double>(most));
        rect->bottomRight->setTypeX(QCPItemPosition::ptPlotCoords);
        rect->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
        rect->bottomRight->setCoords(bar.to, 1);
        rect->setPen(QPen(theme().colors().panel, 1));
        rect->setBrush(blended(theme().colors().secondary, theme().colors().panel, 0.35));
        rect->setLayer(QStringLiteral("background"));
    }
}

double LinePanel::dodgeOf(const Series& series) const
{
    constexpr double kDodge = 0.012; // of the width
    double lower = 1e300, upper = -1e300;
    for (const Series& line : m_drawing.series) {
        for (const SeriesPoint& point : line.points)
            include(point.x, lower, upper);
    }
    return upper > lower ? series.dodge * kDodge * (upper - lower) : 0;
}

QColor LinePanel::colorOf(const Series& series) const
{
    constexpr double kFaint = 0.45;
    const QColor color = series.ink.of == Ink::Of::Accent ? theme().colors().accent : theme().series(series.ink.index);
    return series.faint ? blended(color, theme().colors().panel, kFaint) : color;
}

void LinePanel::drawInterval(const Series& series, const QColor& color)
{
    const double dodge = dodgeOf(series);
    QVector<double> x, lower, upper;
    for (const SeriesPoint& point : series.points) {
        if (std::isnan(point.lower) || std::isnan(point.upper) || !isDrawable(point.lower))
            continue;
        x.append(point.x + dodge);
        lower.append(point.lower);
        upper.append(point.upper);
    }
    if (x.isEmpty())
        return;
    QCPGraph* bottom = plot()->addGraph();
    QCPGraph* top = plot()->addGraph();
    bottom->setData(x, lower, true);
    top->setData(x, upper, true);
    bottom->setPen(Qt::NoPen);
    top->setPen(Qt::NoPen);
    if (series.band) {
        QColor fill = color;
        fill.setAlphaF(0.2F);
        top->setBrush(fill);
        top->setChannelFillGraph(bottom);
        top->setAntialiasedFill(false);
        return;
    }
    for (int i = 0; i < x.size(); ++i) {
        auto* whisker = new QCPItemLine(plot());
        whisker->start->setCoords(x[i], lower[i]);
        whisker->end->setCoords(x[i], upper[i]);
        whisker->setPen(QPen(color, 1.5));
    }
}

void LinePanel::drawSeries(const Series& series)
{
    const QColor color = colorOf(series);
    drawInterval(series, color);
    const double dodge = dodgeOf(series);
    QVector<double> x, y;
    x.reserve(static_cast<int>(series.points.size()));
    y.reserve(x.capacity());
    for (const SeriesPoint& point : series.points) {
        x.append(point.x + dodge);
        y.append(isDrawable(point.y) ? point.y : std::nan("")); // a gap
    }
    QCPGraph* graph = plot()->addGraph();
    graph->setData(x, y);
    graph->setPen(series.width > 0 ? QPen(color, series.width, series.dash) : QPen(Qt::NoPen));
    graph->setLineStyle(series.width > 0 ? QCPGraph::lsLine : QCPGraph::lsNone);
    graph->setScatterStyle(scatterStyleOf(series.mark, color, theme().colors()));
    if (series.minor) {
        QCPGraph* below = plot()->addGraph();
        below->setPen(Qt::NoPen);
        below->setLineStyle(QCPGraph::lsNone);
        below->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, QPen(color, 1.5), Qt::NoBrush, kPointMarkSize));
        m_marksBelow.push_back({below, x, y});
    }
    if (!series.labelled || series.points.empty())
        return;
    const QString text = series.endText.isEmpty()
                             ? QStringLiteral("%1 %2").arg(series.name, QLocale().toString(y.back(), 'f', series.digits))
                             : series.endText;
    m_endLabels.add({text, theme().colors().text, color, x.back(), y.back()}, theme().caption());
}

void LinePanel::beforeDrawing()
{
    m_endLabels.place();
    m_axisMarks.place();
    const double bottom = plot()->yAxis->range().lower;
    const double edge = plot()->yAxis->pixelToCoord(plot()->axisRect()->bottom() - kPointMarkSize);
    for (const MarksBelow& marks : m_marksBelow) {
        QVector<double> x, y;
        for (int i = 0; i < marks.x.size(); ++i) {
            if (marks.y[i] >= bottom)
                continue;
            x.append(marks.x[i]);
            y.append(edge);
        }
        marks.graph->setData(x, y);
    }
}

void LinePanel::rescale()
{
    double xLower = 1e300, xUpper = -1e300, yLower = 1e300, yUpper = -1e300;
    for (const Series& line : m_drawing.series) {
        for (const SeriesPoint& point : line.points) {
            include(point.x, xLower, xUpper);
            if (line.minor || line.stacked)
                continue;
            for (const double y : {point.y, point.lower, point.upper}) {
                if (isDrawable(y))
                    include(y, yLower, yUpper);
            }
        }
    }
    if (xLower > xUpper) {
        xLower = 0;
        xUpper = 1;
        yLower = 0;
        yUpper = 1;
    }
    // Minor points alone leave y without a range: the plot opens around the guard.
    if (yLower > yUpper)
        yLower = yUpper = m_drawing.guard ? m_drawing.guard->value : 0;
    if (m_drawing.guard) {
        constexpr double kBelowGuard = 0.15;
        include(m_drawing.guard->value, yLower, yUpper);
        include(m_drawing.guard->value - kBelowGuard, yLower, yUpper);
    }
    if (m_drawing.diagonal)
        include(m_drawing.x.lower.value_or(xLower), yLower, yUpper);
    const double yMargin = 0.06 * std::max(yUpper - yLower, 1e-9);
    xLower = m_drawing.x.lower.value_or(xLower);
    xUpper = std::max(m_drawing.x.upper.value_or(xUpper), xLower + 1e-9);
    if (xUpper - xLower < 1e-6) { // a single step: in the middle, not on the axis
        xLower -= 0.5;
        xUpper += 0.5;
    }
    const double xMargin = 0.025 * (xUpper - xLower);
    plot()->xAxis->setRange(xLower, xUpper + xMargin);
    if (isYLocked())
        return;
    if (isLogarithmic()) {
        constexpr double kLogMargin = 1.1;
        const double lower = std::max(yLower, 1e-300);
        plot()->yAxis->setRange(lower / kLogMargin, std::max(yUpper, lower) * kLogMargin);
        return;
    }
    plot()->yAxis->setRange(m_drawing.y.lower.value_or(yLower - yMargin), m_drawing.y.upper.value_or(yUpper + yMargin));
}

SeriesHit LinePanel::hit(const QPointF& pixel) const
{
    constexpr double kReach = 0.1; // of the width
    const StackedHit part = stackedAt(m_drawing.series, plot()->xAxis->pixelToCoord(pixel.x()), plot()->yAxis->pixelToCoord(pixel.y()),
                                      kReach * plot()->xAxis->range().size());
    if (part.point)
        return {part.series, part.point};
    return hitAt(m_drawing.series, pixel, [this](const SeriesPoint& point) {
        return QPointF(plot()->xAxis->coordToPixel(point.x), plot()->yAxis->coordToPixel(point.y));
    });
}

QString LinePanel::readout(const QPointF& pixel) const
{
    const SeriesHit found = hit(pixel);
    const QString happened = m_axisMarks.textAt(pixel).join(QLatin1Char('\n'));
    if (!found.point)
        return happened;
    QString text = tr("%1\n%2 %3: %4").arg(found.series->name, m_drawing.x.title, numberText(found.point->x), numberText(found.point->y));
    if (!std::isnan(found.point->lower))
        text += tr("  [%1–%2]").arg(numberText(found.point->lower), numberText(found.point->upper));
    if (!found.point->note.isEmpty())
        text += QLatin1Char('\n') + found.point->note;
    return happened.isEmpty() ? text : text + QLatin1Char('\n') + happened;
}

void LinePanel::selectRunAt(const QPointF& pixel)
{
    const SeriesHit found = hit(pixel);
    if (found.series && !found.series->runId.isEmpty())
        Q_EMIT runClicked(found.series->runId);
}

/// From top to bottom, behind the lines, with upright edges.
QCPItemRect* LinePanel::stretchRect(const Stretch& stretch)
{
    auto* rect = new QCPItemRect(plot());
    rect->topLeft->setTypeX(QCPItemPosition::ptPlotCoords);
    rect->topLeft->setTypeY(QCPItemPosition::ptAxisRectRatio);
    rect->topLeft->setCoords(stretch.from, -0.02);
    rect->bottomRight->setTypeX(QCPItemPosition::ptPlotCoords);
    rect->bottomRight->setTypeY(QCPItemPosition::ptAxisRectRatio);
    rect->bottomRight->setCoords(stretch.to, 1.02); // so that only the upright edges are seen
    rect->setPen(QPen(theme().colors().accent, 1));
    QColor fill = theme().colors().accent;
    fill.setAlphaF(0.1F);
    rect->setBrush(fill);
    rect->setLayer(QStringLiteral("background"));
    return rect;
}

void LinePanel::showBrush(const std::optional<Stretch>& stretch)
{
    if (m_brush)
        plot()->removeItem(m_brush);
    m_brush = nullptr;
    if (stretch) {
        m_brush = stretchRect(*stretch);
        m_brush->setLayer(kCrosshairLayer);
    }
    plot()->layer(kCrosshairLayer)->replot();
}

Stretch LinePanel::visibleX() const
{
    return {plot()->xAxis->range().lower, plot()->xAxis->range().upper};
}

void LinePanel::setCrosshair(std::optional<double> x)
{
    if (x == m_crosshairAt)
        return;
    m_crosshairAt = x;
    drawCrosshair();
    plot()->layer(kCrosshairLayer)->replot();
}

void LinePanel::drawCrosshair()
{
    m_crosshair->setVisible(m_crosshairAt.has_value());
    m_crosshair->point1->setCoords(m_crosshairAt.value_or(0), 0);
    m_crosshair->point2->setCoords(m_crosshairAt.value_or(0), 1);
}

double LinePanel::placeLookedAt() const
{
    if (m_crosshairAt)
        return *m_crosshairAt;
    double last = 0;
    for (const Series& line : m_drawing.series) {
        for (const SeriesPoint& point : line.points)
            last = std::max(last, point.x);
    }
    return last;
}

double LinePanel::pointerReach() const
{
    constexpr double kPointer = 4; // pixels
    return std::abs(plot()->xAxis->pixelToCoord(kPointer) - plot()->xAxis->pixelToCoord(0));
}

std::vector<ValueAt> LinePanel::readAt(double x) const
{
    constexpr double kReach = 0.1; // of the width
    return valuesAt(m_drawing.series, x, kReach * plot()->xAxis->range().size());
}

} // namespace sdm::ui
