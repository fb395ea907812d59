#include "widgets/pages/generations/range_facet.h"

#include "widgets/models/facet_list.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr qreal kBars = 30;
constexpr qreal kHandle = 4;

QString edgeText(double edge)
{
    return QLocale().toString(edge, 'g', 4);
}

} // namespace

RangeFacet::RangeFacet(const Theme& theme, AnswerMeasure measure) : m_theme(theme), m_measure(measure)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Drag the ends, or ← and → for the lower end, Shift+← and Shift+→ for the upper one, Home for all"));
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    say();
}

QSize RangeFacet::sizeHint() const
{
    const QFontMetrics caption(m_theme.caption());
    return {caption.averageCharWidth() * 26, static_cast<int>(kBars) + caption.height() + 10};
}

void RangeFacet::setHistogram(const store::AnswerHistogram& histogram)
{
    const bool sameEdges = histogram.edges == m_histogram.edges;
    m_histogram = histogram;
    if (!sameEdges)
        setRange(m_asked);
    say();
    update();
}

void RangeFacet::setRange(const NumberRange& range)
{
    m_asked = range;
    m_moved = false;
    const auto& edges = m_histogram.edges;
    const auto at = [&edges](double value) {
        return static_cast<int>(std::clamp<std::ptrdiff_t>(std::lower_bound(edges.begin(), edges.end(), value) - edges.begin(), 0,
                                                           std::max<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(edges.size()) - 1, 0)));
    };
    m_from = range.least ? at(*range.least) : 0;
    m_to = range.most ? at(*range.most) : bins();
    say();
    update();
}

NumberRange RangeFacet::range() const
{
    if (!m_moved)
        return m_asked;
    NumberRange range;
    if (m_from > 0)
        range.least = m_histogram.edges[static_cast<std::size_t>(m_from)];
    if (m_to < bins())
        range.most = m_histogram.edges[static_cast<std::size_t>(m_to)];
    return range;
}

void RangeFacet::setStale(bool stale)
{
    m_stale = stale;
    update();
}

QRectF RangeFacet::plot() const
{
    return {kHandle, height() - kBars - 3, width() - 2 * kHandle, kBars};
}

qreal RangeFacet::xOf(int edge) const
{
    return plot().left() + plot().width() * edge / std::max(bins(), 1);
}

int RangeFacet::edgeAt(qreal x) const
{
    return std::clamp(static_cast<int>(std::lround((x - plot().left()) / plot().width() * bins())), 0, bins());
}

QString RangeFacet::words() const
{
    const NumberRange bounds = range();
    const QString name = measureName(m_measure);
    if (!bounds.bounds())
        return tr("%1: all").arg(name);
    return tr("%1 from %2 to %3")
        .arg(name, bounds.least ? edgeText(*bounds.least) : tr("the least"), bounds.most ? edgeText(*bounds.most) : tr("the greatest"));
}

void RangeFacet::say()
{
    setAccessibleName(tr("Range of %1").arg(measureName(m_measure)));
    setAccessibleDescription(words());
}

void RangeFacet::moveTo(int from, int to)
{
    from = std::clamp(from, 0, bins());
    to = std::clamp(to, 0, bins());
    if (from >= to || (from == m_from && to == m_to))
        return;
    m_from = from;
    m_to = to;
    m_moved = true;
    say();
    update();
}

void RangeFacet::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || bins() == 0)
        return;
    const qreal x = event->position().x();
    m_upper = std::abs(x - xOf(m_to)) < std::abs(x - xOf(m_from));
    mouseMoveEvent(event);
}

void RangeFacet::mouseMoveEvent(QMouseEvent* event)
{
    if (bins() == 0)
        return;
    const int edge = edgeAt(event->position().x());
    m_upper ? moveTo(m_from, edge) : moveTo(edge, m_to);
}

void RangeFacet::mouseReleaseEvent(QMouseEvent*)
{
    if (m_moved)
        Q_EMIT changed(m_measure, range());
}

void RangeFacet::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 && event->key() != Qt::Key_Home)
        return QWidget::keyPressEvent(event);
    if (bins() == 0)
        return;
    const NumberRange before = range();
    if (step == 0) {
        m_moved = true;
        m_from = 0;
        m_to = bins();
        say();
        update();
    } else if (event->modifiers() & Qt::ShiftModifier) {
        moveTo(m_from, m_to + step);
    } else {
        moveTo(m_from + step, m_to);
    }
    if (range() != before)
        Q_EMIT changed(m_measure, range());
}

void RangeFacet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColors& colors = m_theme.colors();
    painter.setFont(m_theme.caption());
    painter.setPen(colors.secondary);
    painter.drawText(QRectF(0, 0, width(), QFontMetrics(m_theme.caption()).height()), Qt::AlignLeft | Qt::AlignVCenter, words());
    const QRectF area = plot();
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), colors.hairline);
    if (bins() == 0)
        return;
    const auto most =
        static_cast<double>(std::max<std::int64_t>(*std::max_element(m_histogram.answers.begin(), m_histogram.answers.end()), 1));
    painter.setOpacity(m_stale ? 0.5 : 1);
    for (int bin = 0; bin < bins(); ++bin) {
        const auto count = static_cast<double>(m_histogram.answers[static_cast<std::size_t>(bin)]);
        if (count == 0)
            continue;
        const qreal high = std::max(area.height() * std::sqrt(count / most), 1.5); // roots: a few answers stay in sight beside many
        const bool inside = bin >= m_from && bin < m_to;
        painter.fillRect(QRectF(xOf(bin) + 0.5, area.bottom() - high, xOf(bin + 1) - xOf(bin) - 1, high),
                         inside ? colors.accent : blended(colors.secondary, colors.panel, 0.35));
    }
    painter.setOpacity(1);
    for (const int edge : {m_from, m_to}) {
        painter.fillRect(QRectF(xOf(edge) - 0.5, area.top(), 1, area.height()), colors.text);
        painter.fillRect(QRectF(xOf(edge) - kHandle / 2, area.bottom() - 8, kHandle, 8), colors.text);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect();
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace sdm::ui
