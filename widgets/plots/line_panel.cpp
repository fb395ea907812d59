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
    case PointMark::None:
        break;
    }
    return QCPScatterStyle(QCPScatterStyle::ssNone);
}

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
    : PlotPanel(theme, title, parent), m_options(std::move(options))
{
    plot()->xAxis->setLabel(m_options.xLabel);
    plot()->yAxis->setLabel(m_options.yLabel);
    plot()->xAxis->setLabelPadding(2);
    plot()->axisRect()->setMinimumMargins(QMargins(8, 10, 8, 8));
    connect(plot(), &QCustomPlot::beforeReplot, this, &LinePanel::placeEndLabels);
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

void LinePanel::restyle() { rebuild(); }

void LinePanel::rebuild()
{
    plot()->clearPlottables();
    plot()->clearItems();
    m_endLabels.clear();
    drawGuard();
    if (m_options.diagonal) {
        auto* diagonal = new QCPItemLine(plot());
        diagonal->start->setCoords(0, 0);
        diagonal->end->setCoords(1, 1);
        diagonal->setPen(QPen(theme().colors().secondary, 1, Qt::DotLine));
    }
    for (const Series& line : m_series)
        drawSeries(line);
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
    auto* label = new QCPItemText(plot());
    label->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    label->position->setTypeY(QCPItemPosition::ptPlotCoords);
    label->position->setCoords(1, *m_options.guard);
    label->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    label->setText(m_options.guardName + QLatin1Char(' ') + QLocale().toString(*m_options.guard, 'g', 4));
    label->setColor(colors.danger);
    label->setFont(theme().caption());
    label->setClipToAxisRect(false);
}

void LinePanel::drawInterval(const Series& series, const QColor& color)
{
    QVector<double> x, lower, upper;
    for (const SeriesPoint& point : series.points) {
        if (std::isnan(point.lower) || std::isnan(point.upper))
            continue;
        x.append(point.x);
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
    QColor color = series.color;
    if (series.faint)
        color = blended(color, theme().colors().panel, 0.45);
    drawInterval(series, color);
    QVector<double> x, y;
    x.reserve(static_cast<int>(series.points.size()));
    y.reserve(x.capacity());
    for (const SeriesPoint& point : series.points) {
        x.append(point.x);
        y.append(point.y);
    }
    QCPGraph* graph = plot()->addGraph();
    graph->setData(x, y);
    graph->setPen(series.width > 0 ? QPen(color, series.width, series.dash) : QPen(Qt::NoPen));
    graph->setLineStyle(series.width > 0 ? QCPGraph::lsLine : QCPGraph::lsNone);
    graph->setScatterStyle(scatterOf(series.mark, color, theme().colors()));
    if (!series.labelled || series.points.empty())
        return;
    auto* label = new QCPItemText(plot());
    label->setText(QStringLiteral("%1 %2").arg(series.name, QLocale().toString(series.points.back().y, 'f', 2)));
    label->setColor(theme().colors().text);
    label->setFont(theme().caption());
    label->setPadding(QMargins(6, 0, 0, 0));
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->position->setType(QCPItemPosition::ptPlotCoords);
    label->position->setCoords(series.points.back().x, series.points.back().y);
    label->setClipToAxisRect(false);
    m_endLabels.push_back({label, series.points.back().x, series.points.back().y});
}

/// Labels at the lines' ends must neither leave the plot at the right nor lie on each other.
void LinePanel::placeEndLabels()
{
    const QRect area = plot()->axisRect()->rect();
    const QFontMetrics metrics(theme().caption());
    std::sort(m_endLabels.begin(), m_endLabels.end(), [](const EndLabel& a, const EndLabel& b) { return a.y > b.y; });
    double previous = -1e9;
    for (const EndLabel& label : m_endLabels) {
        const double endX = plot()->xAxis->coordToPixel(label.x);
        const double y = std::max(plot()->yAxis->coordToPixel(label.y), previous + metrics.height());
        previous = y;
        const bool fits = endX + metrics.horizontalAdvance(label.item->text()) + 10 <= area.right() + 8;
        label.item->setPositionAlignment(fits ? (Qt::AlignLeft | Qt::AlignVCenter) : (Qt::AlignRight | Qt::AlignBottom));
        label.item->setPadding(fits ? QMargins(6, 0, 0, 0) : QMargins(0, 0, 4, 4));
        label.item->position->setCoords(label.x, plot()->yAxis->pixelToCoord(y));
    }
}

void LinePanel::rescale()
{
    double xLower = 1e300, xUpper = -1e300, yLower = 1e300, yUpper = -1e300;
    for (const Series& line : m_series) {
        for (const SeriesPoint& point : line.points) {
            include(point.x, xLower, xUpper);
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
    if (m_options.guard)
        include(*m_options.guard, yLower, yUpper);
    const double yMargin = 0.06 * std::max(yUpper - yLower, 1e-9);
    xLower = m_options.xLower.value_or(xLower);
    xUpper = std::max(m_options.xUpper.value_or(xUpper), xLower + 1e-9);
    const double xMargin = 0.02 * (xUpper - xLower);
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
