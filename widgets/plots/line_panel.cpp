#include "widgets/plots/line_panel.h"

#include "widgets/plots/qcustomplot.h"
#include "widgets/theme/theme.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr double kMarkSize = 7;

QCPScatterStyle scatterOf(PointMark mark, const QColor& color, const ThemeColors& colors)
{
    const QPen outline(colors.text, 1);
    switch (mark) {
    case PointMark::Disc:
        return QCPScatterStyle(QCPScatterStyle::ssCircle, outline, color, kMarkSize);
    case PointMark::Ring:
        return QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color, 1.5), colors.panel, kMarkSize);
    case PointMark::Cross:
        return QCPScatterStyle(QCPScatterStyle::ssCross, QPen(color, 2), Qt::NoBrush, kMarkSize);
    case PointMark::Diamond:
        return QCPScatterStyle(QCPScatterStyle::ssDiamond, outline, color, kMarkSize + 2);
    case PointMark::None:
        break;
    }
    return QCPScatterStyle(QCPScatterStyle::ssNone);
}

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

LinePanel::LinePanel(const Theme& theme, const QString& title, LinePlotOptions options, QWidget* parent)
    : PlotPanel(theme, title, parent), m_options(std::move(options)), m_endLabels(plot())
{
    if (m_options.integerX) {
        plot()->xAxis->setTicker(QSharedPointer<WholeTicker>::create());
        plot()->xAxis->ticker()->setTickCount(5);
    }
    plot()->xAxis->setLabel(m_options.xLabel);
    plot()->yAxis->setLabel(m_options.yLabel);
    plot()->xAxis->setLabelPadding(2);
    plot()->axisRect()->setMinimumMargins(QMargins(8, 10, 8, 8));
    connect(plot(), &QCustomPlot::afterLayout, this, &LinePanel::beforeDrawing);
    restyle();
    rescale();
}

LinePanel::~LinePanel() = default;

void LinePanel::setSeries(std::vector<Series> series)
{
    m_series = std::move(series);
    setHasData(std::any_of(m_series.begin(), m_series.end(), [](const Series& line) { return !line.points.empty(); }));
    rebuild();
    dataChanged();
}

void LinePanel::setGuard(std::optional<double> guard)
{
    if (m_options.guard == guard)
        return;
    m_options.guard = guard;
    rebuild();
    dataChanged();
}

void LinePanel::setXUpper(std::optional<double> upper)
{
    m_options.xUpper = upper;
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
    if (m_options.diagonal) {
        auto* diagonal = new QCPItemLine(plot());
        diagonal->start->setCoords(0, 0);
        diagonal->end->setCoords(1, 1);
        diagonal->setPen(QPen(theme().colors().secondary, 1, Qt::DotLine));
    }
    for (const Series& line : m_series)
        drawSeries(line);
    m_endLabels.reserveRoom();
}

void LinePanel::drawGuard()
{
    if (!m_options.guard)
        return;
    const ThemeColors& colors = theme().colors();
    auto* tint = new QCPItemRect(plot());
    tint->topLeft->setTypeX(QCPItemPosition::ptAxisRectRatio);
    tint->topLeft->setTypeY(QCPItemPosition::ptPlotCoords);
    tint->topLeft->setCoords(0, *m_options.guard);
    tint->bottomRight->setType(QCPItemPosition::ptAxisRectRatio);
    tint->bottomRight->setCoords(1, 1);
    tint->setPen(Qt::NoPen);
    tint->setBrush(blended(colors.danger, colors.panel, 0.06));
    tint->setLayer(QStringLiteral("background"));
    auto* line = new QCPItemStraightLine(plot());
    line->point1->setCoords(0, *m_options.guard);
    line->point2->setCoords(1, *m_options.guard);
    line->setPen(QPen(colors.danger, 1, Qt::DashLine));
    m_endLabels.add({m_options.guardName + QLatin1Char(' ') + QLocale().toString(*m_options.guard, 'g', 4), colors.danger, colors.danger,
                     std::nullopt, *m_options.guard},
                    theme().caption());
}

double LinePanel::dodgeOf(const Series& series) const
{
    constexpr double kDodge = 0.012; // of the width
    double lower = 1e300, upper = -1e300;
    for (const Series& line : m_series) {
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
        if (std::isnan(point.lower) || std::isnan(point.upper))
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
    bottom->removeFromLegend();
    top->removeFromLegend();
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
        y.append(point.y);
    }
    QCPGraph* graph = plot()->addGraph();
    graph->setData(x, y);
    graph->setPen(series.width > 0 ? QPen(color, series.width, series.dash) : QPen(Qt::NoPen));
    graph->setLineStyle(series.width > 0 ? QCPGraph::lsLine : QCPGraph::lsNone);
    graph->setScatterStyle(scatterOf(series.mark, color, theme().colors()));
    if (series.minor) {
        QCPGraph* below = plot()->addGraph();
        below->setPen(Qt::NoPen);
        below->setLineStyle(QCPGraph::lsNone);
        below->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, QPen(color, 1.5), Qt::NoBrush, kMarkSize));
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
    const double bottom = plot()->yAxis->range().lower;
    const double edge = plot()->yAxis->pixelToCoord(plot()->axisRect()->bottom() - kMarkSize);
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
    for (const Series& line : m_series) {
        for (const SeriesPoint& point : line.points) {
            include(point.x, xLower, xUpper);
            if (line.minor)
                continue;
            include(point.y, yLower, yUpper);
            include(point.lower, yLower, yUpper);
            include(point.upper, yLower, yUpper);
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
        yLower = yUpper = m_options.guard.value_or(0);
    if (m_options.guard) {
        constexpr double kBelowGuard = 0.15;
        include(*m_options.guard, yLower, yUpper);
        include(*m_options.guard - kBelowGuard, yLower, yUpper);
    }
    if (m_options.diagonal)
        include(m_options.xLower.value_or(xLower), yLower, yUpper);
    const double yMargin = 0.06 * std::max(yUpper - yLower, 1e-9);
    xLower = m_options.xLower.value_or(xLower);
    xUpper = std::max(m_options.xUpper.value_or(xUpper), xLower + 1e-9);
    if (xUpper - xLower < 1e-6) { // a single step: in the middle, not on the axis
        xLower -= 0.5;
        xUpper += 0.5;
    }
    const double xMargin = 0.025 * (xUpper - xLower);
    plot()->xAxis->setRange(xLower, xUpper + xMargin);
    plot()->yAxis->setRange(m_options.yLower.value_or(yLower - yMargin), m_options.yUpper.value_or(yUpper + yMargin));
}

QString LinePanel::readout(const QPointF& pixel) const
{
    const Series* nearestSeries = nullptr;
    const SeriesPoint* nearest = nullptr;
    constexpr double kReach = 24 * 24;
    double best = kReach;
    for (const Series& line : m_series) {
        for (const SeriesPoint& point : line.points) {
            const double dx = plot()->xAxis->coordToPixel(point.x) - pixel.x();
            const double dy = plot()->yAxis->coordToPixel(point.y) - pixel.y();
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                nearest = &point;
                nearestSeries = &line;
            }
        }
    }
    if (!nearest)
        return {};
    QString text = tr("%1\n%2 %3: %4").arg(nearestSeries->name, m_options.xLabel, numberText(nearest->x), numberText(nearest->y));
    if (!std::isnan(nearest->lower))
        text += tr("  [%1–%2]").arg(numberText(nearest->lower), numberText(nearest->upper));
    if (!nearest->note.isEmpty())
        text += QLatin1Char('\n') + nearest->note;
    return text;
}

} // namespace sdm::ui
