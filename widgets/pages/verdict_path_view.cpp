#include "widgets/pages/verdict_path_view.h"

#include "widgets/text/format.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QPainter>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr qreal kArrow = 18;
constexpr qreal kPadding = 8;
constexpr int kRowGap = 6;
constexpr int kCharacters = 15; ///< of a caption that a box must hold
constexpr qreal kStopBar = 4;   ///< at the left of the box that stops the answer

} // namespace

VerdictPathView::VerdictPathView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Path of the answer through the gates"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, [this] {
        setMinimumHeight(heightForWidth(width()));
        update();
    });
}

void VerdictPathView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setMinimumHeight(heightForWidth(width())); // the tabs around it do not ask for a height by width
}

int VerdictPathView::boxHeight() const
{
    return 2 * QFontMetrics(m_theme.caption()).height() + QFontMetrics(m_theme.strong()).height() + 20;
}

/// What the widest box needs to be read whole: the gate that stops an answer is the last that may be cut.
qreal VerdictPathView::leastBoxWidth() const
{
    const QFontMetricsF caption(m_theme.caption()), strong(m_theme.strong());
    qreal least = QFontMetrics(m_theme.caption()).averageCharWidth() * kCharacters;
    for (int i = 0; i < static_cast<int>(m_path.gates.size()); ++i) {
        const Gate& gate = m_path.gates[static_cast<std::size_t>(i)];
        const qreal bar = i == m_path.stoppedAt ? kStopBar : 0;
        least = std::max({least, caption.horizontalAdvance(QStringLiteral("✓ ") + gate.title) + bar,
                          caption.horizontalAdvance(thresholdText(i)) + bar, strong.horizontalAdvance(gate.value) + bar});
    }
    return least + 2 * kPadding + 2;
}

QString VerdictPathView::thresholdText(int gate) const
{
    const QString& threshold = m_path.gates[static_cast<std::size_t>(gate)].threshold;
    return gate == m_path.stoppedAt ? tr("stops here: %1").arg(threshold) : threshold;
}

int VerdictPathView::columnsAt(int width) const
{
    const int count = static_cast<int>(m_path.gates.size()) + 1;
    const qreal least = leastBoxWidth();
    const int fit = std::clamp(static_cast<int>((width + kArrow) / (least + kArrow)), 1, count);
    const int rows = (count + fit - 1) / fit;
    return (count + rows - 1) / rows; // rows of about equal length
}

int VerdictPathView::heightForWidth(int width) const
{
    const int count = static_cast<int>(m_path.gates.size()) + 1;
    const int columns = columnsAt(width);
    const int rows = (count + columns - 1) / columns;
    return rows * boxHeight() + (rows - 1) * kRowGap;
}

QSize VerdictPathView::sizeHint() const
{
    const int width = QFontMetrics(m_theme.caption()).averageCharWidth() * 90;
    return {width, heightForWidth(width)};
}

QSize VerdictPathView::minimumSizeHint() const
{
    return {QFontMetrics(m_theme.caption()).averageCharWidth() * kCharacters * 2, boxHeight()};
}

std::vector<QRectF> VerdictPathView::boxes() const
{
    std::vector<QRectF> boxes;
    const int columns = columnsAt(width());
    const qreal boxWidth = (width() - 1 - kArrow * (columns - 1)) / columns;
    for (int i = 0; i <= static_cast<int>(m_path.gates.size()); ++i) {
        const int column = i % columns, row = i / columns;
        boxes.emplace_back(0.5 + column * (boxWidth + kArrow), 0.5 + row * (boxHeight() + kRowGap), boxWidth, boxHeight() - 1);
    }
    return boxes;
}

void VerdictPathView::setPath(const VerdictPath& path, Verdict verdict)
{
    m_path = path;
    m_verdict = verdict;
    setAccessibleDescription(path.conclusion);
    QStringList steps;
    for (const Gate& gate : path.gates)
        steps << QStringLiteral("%1: %2 (%3)").arg(gate.title, gate.value, gate.threshold);
    setToolTip((steps << path.conclusion).join(QLatin1Char('\n')));
    setVisible(path.judged);
    setMinimumHeight(heightForWidth(width()));
    update();
}

void VerdictPathView::clear()
{
    m_path = {};
    update();
}

void VerdictPathView::paintEvent(QPaintEvent*)
{
    if (m_path.gates.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRectF> places = boxes();
    for (int i = 0; i < static_cast<int>(m_path.gates.size()); ++i) {
        const QRectF& box = places[static_cast<std::size_t>(i)];
        paintGate(painter, box, i);
        if (places[static_cast<std::size_t>(i) + 1].top() > box.top())
            continue; // the next one begins a row
        painter.setPen(m_theme.colors().secondary);
        painter.setFont(m_theme.body());
        painter.drawText(QRectF(box.right(), box.top(), kArrow, box.height()), Qt::AlignCenter, QStringLiteral("→"));
    }
    paintVerdictBox(painter, places.back());
}

void VerdictPathView::paintGate(QPainter& painter, const QRectF& box, int index) const
{
    const Gate& gate = m_path.gates[static_cast<std::size_t>(index)];
    const ThemeColors& colors = m_theme.colors();
    const bool stops = index == m_path.stoppedAt;
    painter.setPen(QPen(stops ? colors.warning : colors.hairline, stops ? 1.5 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, Theme::kControlRadius, Theme::kControlRadius);
    if (stops)
        painter.fillRect(QRectF(box.left() + 1, box.top() + 2, kStopBar, box.height() - 4), colors.warning);
    const QRectF inner = box.adjusted(kPadding + (stops ? kStopBar : 0), 6, -kPadding, -6);
    const QColor quiet = gate.reached ? colors.secondary : blended(colors.secondary, colors.panel, 0.9);
    painter.setFont(m_theme.caption());
    painter.setPen(quiet);
    const auto draw = [&](Qt::Alignment place, const QString& text) {
        painter.drawText(inner, static_cast<int>(Qt::AlignLeft | place),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(inner.width())));
    };
    draw(Qt::AlignTop, gate.reached && !stops && gate.decides ? QStringLiteral("✓ ") + gate.title : gate.title);
    draw(Qt::AlignBottom, thresholdText(index));
    painter.setFont(m_theme.strong());
    painter.setPen(gate.reached ? colors.text : quiet);
    draw(Qt::AlignVCenter, gate.value);
}

void VerdictPathView::paintVerdictBox(QPainter& painter, const QRectF& box) const
{
    const ThemeColors& colors = m_theme.colors();
    painter.setPen(QPen(colors.hairline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, Theme::kControlRadius, Theme::kControlRadius);
    const QRectF inner = box.adjusted(kPadding, 6, -kPadding, -6);
    painter.setFont(m_theme.caption());
    painter.setPen(colors.secondary);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, tr("Verdict"));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                     m_path.wrong           ? tr("admitted, wrong")
                     : m_path.stoppedAt < 0 ? tr("admitted")
                                            : tr("not admitted"));
    paintVerdict(&painter, QRectF(inner.left(), inner.center().y() - 7, 14, 14), m_verdict, m_theme);
    painter.setFont(m_theme.strong());
    painter.setPen(colors.text);
    const QRectF word = inner.adjusted(20, 0, 0, 0);
    painter.drawText(word, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(verdictWord(m_verdict), Qt::ElideRight, static_cast<int>(word.width())));
}

} // namespace sdm::ui
