#include "widgets/plots/plot_navigation.h"

#include "widgets/plots/qcustomplot.h"
#include "widgets/theme/theme.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace sdm::ui {

struct PlotNavigation::View {
    QCPRange x, y;
};

PlotNavigation::PlotNavigation(QCustomPlot* plot, const Theme& theme) : QObject(plot), m_plot(plot), m_theme(theme)
{
    m_plot->installEventFilter(this);
}

PlotNavigation::~PlotNavigation() = default;

void PlotNavigation::forget()
{
    m_views.clear();
}

void PlotNavigation::rememberView()
{
    m_views.push_back({m_plot->xAxis->range(), m_plot->yAxis->range()});
    constexpr std::size_t kDepth = 50;
    if (m_views.size() > kDepth)
        m_views.erase(m_views.begin());
}

void PlotNavigation::back()
{
    if (m_views.empty()) {
        Q_EMIT atTheStart();
        return;
    }
    m_plot->xAxis->setRange(m_views.back().x);
    m_plot->yAxis->setRange(m_views.back().y);
    m_views.pop_back();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotNavigation::zoomBy(double factor)
{
    rememberView();
    Q_EMIT touched();
    m_plot->xAxis->scaleRange(factor);
    m_plot->yAxis->scaleRange(factor);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotNavigation::panBy(double dx, double dy)
{
    rememberView();
    Q_EMIT touched();
    m_plot->xAxis->moveRange(dx * m_plot->xAxis->range().size());
    const QCPRange y = m_plot->yAxis->range();
    const bool logarithmic = m_plot->yAxis->scaleType() == QCPAxis::stLogarithmic; // moved by a factor
    m_plot->yAxis->moveRange(logarithmic ? std::pow(y.upper / y.lower, dy) : dy * y.size());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool PlotNavigation::isStill(const QPointF& pixel) const
{
    return (pixel - m_pressed).manhattanLength() < QApplication::startDragDistance();
}

void PlotNavigation::pressed(const QMouseEvent& event)
{
    const bool box = event.button() == Qt::RightButton;
    m_plot->setSelectionRectMode(box ? QCP::srmZoom : QCP::srmNone);
    if (box && m_plot->selectionRect()) {
        m_plot->selectionRect()->setPen(QPen(m_theme.colors().accent));
        m_plot->selectionRect()->setBrush(QBrush(m_theme.colors().selected, Qt::Dense6Pattern));
    }
    rememberView();
    m_pressed = event.position();
}

void PlotNavigation::wheeled(Qt::KeyboardModifiers modifiers)
{
    Qt::Orientations axes = Qt::Horizontal | Qt::Vertical;
    if (modifiers.testFlag(Qt::ShiftModifier))
        axes = Qt::Vertical;
    else if (modifiers.testFlag(Qt::ControlModifier))
        axes = Qt::Horizontal;
    m_plot->axisRect()->setRangeZoom(axes);
    rememberView();
    Q_EMIT touched();
}

/// Whether the event is one of choosing a part of x.
bool PlotNavigation::brush(const QMouseEvent& event)
{
    const QRect inside = m_plot->axisRect()->rect();
    const auto place = [this, &inside](const QPointF& pixel) {
        return m_plot->xAxis->pixelToCoord(std::clamp<double>(pixel.x(), inside.left(), inside.right()));
    };
    if (event.type() == QEvent::MouseButtonPress) {
        const bool onAxis = event.position().y() > inside.bottom();
        m_isBrushing = m_brushes && event.button() == Qt::LeftButton && (onAxis || event.modifiers().testFlag(Qt::ShiftModifier));
        m_pressed = event.position();
        return m_isBrushing;
    }
    if (!m_isBrushing)
        return false;
    const auto [from, to] = std::minmax({place(m_pressed), place(event.position())});
    if (event.type() == QEvent::MouseMove) {
        Q_EMIT brushing(from, to);
        return true;
    }
    if (event.type() != QEvent::MouseButtonRelease)
        return false;
    m_isBrushing = false;
    if (isStill(event.position()))
        Q_EMIT brushDropped();
    else
        Q_EMIT brushed(from, to);
    return true;
}

bool PlotNavigation::eventFilter(QObject* watched, QEvent* event)
{
    const bool isMouse =
        event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease;
    if (isMouse && brush(*static_cast<QMouseEvent*>(event)))
        return true;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        pressed(*static_cast<QMouseEvent*>(event));
        break;
    case QEvent::MouseButtonRelease: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (!isStill(mouse->position()))
            break;
        if (!m_views.empty())
            m_views.pop_back(); // nothing was moved
        if (mouse->button() == Qt::LeftButton)
            Q_EMIT clicked(mouse->position());
        break;
    }
    case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() == Qt::NoButton)
            Q_EMIT pointed(mouse->position());
        else if (!isStill(mouse->position()))
            Q_EMIT touched();
        break;
    }
    case QEvent::Leave:
        Q_EMIT left();
        break;
    case QEvent::Wheel:
        wheeled(static_cast<QWheelEvent*>(event)->modifiers());
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool PlotNavigation::takeKey(const QKeyEvent& event)
{
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? 0.02 : 0.1;
    switch (event.key()) {
    case Qt::Key_Backspace:
        back();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(0.8);
        return true;
    case Qt::Key_Minus:
        zoomBy(1.25);
        return true;
    case Qt::Key_Left:
        panBy(-step, 0);
        return true;
    case Qt::Key_Right:
        panBy(step, 0);
        return true;
    case Qt::Key_Up:
        panBy(0, step);
        return true;
    case Qt::Key_Down:
        panBy(0, -step);
        return true;
    default:
        return false;
    }
}

} // namespace sdm::ui
