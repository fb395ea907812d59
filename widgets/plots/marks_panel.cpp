#include "widgets/plots/marks_panel.h"

#include "widgets/plots/point_marks.h"
#include "widgets/plots/qcustomplot.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace sdm::ui {

MarksPanel::MarksPanel(const Theme& theme, const QString& title, QWidget* parent) : PlotPanel(theme, title, parent), m_endLabels(plot())
{
    plot()->xAxis->setLabelPadding(2);
    plot()->axisRect()->setMinimumMargins(QMargins(8, 10, 8, 8));
    plot()->setMinimumSize(200, 120);
    offerLogarithmicY(false);
    menu()->addSeparator();
    m_enclose = menu()->addAction(tr("Drag encloses marks") + QLatin1Char('\t') + tr("Alt+drag"));
    m_enclose->setCheckable(true); // for window managers that keep Alt for themselves
    connect(plot(), &QCustomPlot::afterLayout, this, [this] { m_endLabels.place(); });
    connect(this, &PlotPanel::clicked, this, [this](const QPointF& pixel) { choose(pointAt(pixel)); });
    restyle();
    rescale();
}

QWidget* MarksPanel::surface() const
{
    return plot();
}

void MarksPanel::setDrawing(Drawing drawing)
{
    m_drawing = std::move(drawing);
    plot()->xAxis->setLabel(m_drawing.x.title);
    plot()->yAxis->setLabel(m_drawing.y.title);
    setCaption(m_drawing.caption);
    setSummary(m_drawing.summary);
    offerChoices(m_drawing.overSteps, false);
    setHasData(!m_drawing.isEmpty());
    rebuild();
    dataChanged();
}

void MarksPanel::rebuild()
{
    plot()->clearPlottables();
    plot()->clearItems();
    m_endLabels.clear();
    for (const Series& series : m_drawing.series) {
        const QColor color = series.ink.of == Ink::Of::Accent ? theme().colors().accent : theme().series(series.ink.index);
        QVector<double> x, y;
        for (const SeriesPoint& point : series.points) {
            x.append(point.x);
            y.append(point.y);
        }
        QCPGraph* graph = plot()->addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setAdaptiveSampling(false); // every mark is drawn
        graph->setScatterStyle(scatterStyleOf(series.mark, color, theme().colors()));
        graph->setData(x, y);
        if (!series.points.empty())
            m_endLabels.add({series.endText, theme().colors().text, color, std::nullopt, series.points.back().y}, theme().caption());
    }
    m_ring = plot()->addGraph();
    m_ring->setLineStyle(QCPGraph::lsNone);
    m_ring->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme().colors().text, 2), Qt::NoBrush, 2 * kPointMarkSize));
    m_lassoLine = new QCPCurve(plot()->xAxis, plot()->yAxis);
    m_lassoLine->setPen(QPen(theme().colors().accent, 1.5));
    QColor fill = theme().colors().accent;
    fill.setAlphaF(0.12F);
    m_lassoLine->setBrush(fill);
    drawChosen();
    m_endLabels.reserveRoom();
}

void MarksPanel::rescale()
{
    double lower = 0, upper = 1;
    if (const auto points = alongX(); !points.empty()) {
        lower = points.front()->x;
        upper = points.back()->x;
    }
    const double margin = std::max(0.03 * (upper - lower), 0.5 * (upper <= lower));
    plot()->xAxis->setRange(lower - margin, upper + margin);
    if (!isYLocked())
        plot()->yAxis->setRange(m_drawing.y.lower.value_or(-0.03), m_drawing.y.upper.value_or(1.03));
}

QPointF MarksPanel::pixelOf(const SeriesPoint& point) const
{
    return {plot()->xAxis->coordToPixel(point.x), plot()->yAxis->coordToPixel(point.y)};
}

const SeriesPoint* MarksPanel::pointAt(const QPointF& pixel) const
{
    return hitAt(m_drawing.series, pixel, [this](const SeriesPoint& point) { return pixelOf(point); }).point;
}

QString MarksPanel::readout(const QPointF& pixel) const
{
    const SeriesPoint* point = pointAt(pixel);
    return point ? point->note : QString();
}

std::vector<const SeriesPoint*> MarksPanel::alongX() const
{
    std::vector<const SeriesPoint*> points;
    for (const Series& series : m_drawing.series) {
        for (const SeriesPoint& point : series.points)
            points.push_back(&point);
    }
    std::ranges::stable_sort(points,
                             [](const SeriesPoint* a, const SeriesPoint* b) { return std::pair(a->x, a->id) < std::pair(b->x, b->id); });
    return points;
}

void MarksPanel::setChosen(qint64 id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    drawChosen();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void MarksPanel::drawChosen()
{
    QVector<double> x, y;
    for (const Series& series : m_drawing.series) {
        for (const SeriesPoint& point : series.points) {
            if (point.id == m_chosen && m_chosen >= 0) {
                x.append(point.x);
                y.append(point.y);
            }
        }
    }
    m_ring->setData(x, y);
}

void MarksPanel::choose(const SeriesPoint* point)
{
    if (point == nullptr)
        return;
    const qint64 id = point->id;
    setChosen(id);
    Q_EMIT markChosen(id);
}

void MarksPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_J && event->key() != Qt::Key_K)
        return PlotPanel::keyPressEvent(event);
    event->accept();
    const auto points = alongX();
    if (points.empty())
        return;
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    const auto now = std::ranges::find_if(points, [this](const SeriesPoint* point) { return point->id == m_chosen; });
    const std::ptrdiff_t by = event->key() == Qt::Key_J ? 1 : -1;
    const std::ptrdiff_t at = now == points.end() ? (by > 0 ? 0 : count - 1) : (now - points.begin() + by + count) % count;
    choose(points[static_cast<std::size_t>(at)]);
}

bool MarksPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == plot() && takeLasso(*event))
        return true;
    return PlotPanel::eventFilter(watched, event);
}

bool MarksPanel::takeLasso(QEvent& event)
{
    if (event.type() == QEvent::MouseButtonPress) {
        const auto& mouse = static_cast<QMouseEvent&>(event);
        if (mouse.button() != Qt::LeftButton || !(m_enclose->isChecked() || mouse.modifiers().testFlag(Qt::AltModifier)))
            return false;
        m_lasso = QPolygonF{mouse.position()};
        return true;
    }
    if (!m_lasso || (event.type() != QEvent::MouseMove && event.type() != QEvent::MouseButtonRelease))
        return false;
    m_lasso->append(static_cast<QMouseEvent&>(event).position());
    if (event.type() == QEvent::MouseButtonRelease) {
        closeLasso();
        return true;
    }
    QVector<double> x, y;
    for (const QPointF& corner : *m_lasso) {
        x.append(plot()->xAxis->pixelToCoord(corner.x()));
        y.append(plot()->yAxis->pixelToCoord(corner.y()));
    }
    m_lassoLine->setData(x, y);
    plot()->replot(QCustomPlot::rpQueuedReplot);
    return true;
}

void MarksPanel::closeLasso()
{
    QList<qint64> ids;
    for (const Series& series : m_drawing.series) {
        for (const SeriesPoint& point : series.points) {
            if (m_lasso->containsPoint(pixelOf(point), Qt::OddEvenFill))
                ids << point.id;
        }
    }
    m_lasso.reset();
    m_lassoLine->setData(QVector<double>{}, QVector<double>{});
    plot()->replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT marksEnclosed(ids);
}

} // namespace sdm::ui
