#include "widgets/pages/verdict_path_view.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QPainter>

namespace sdm::ui {
namespace {

constexpr qreal kArrow = 18;
constexpr qreal kPadding = 8;

} // namespace

VerdictPathView::VerdictPathView(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Path of the answer through the gates"));
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void VerdictPathView::setPath(const VerdictPath& path, Verdict verdict)
{
    m_path = path;
    m_verdict = verdict;
    setAccessibleDescription(path.conclusion);
    setToolTip(path.conclusion);
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
    const auto boxes = static_cast<qreal>(m_path.gates.size() + 1);
    const qreal boxWidth = (width() - 1 - kArrow * (boxes - 1)) / boxes;
    qreal x = 0.5;
    for (int i = 0; i < static_cast<int>(m_path.gates.size()); ++i) {
        paintGate(painter, QRectF(x, 0.5, boxWidth, height() - 1), i);
        x += boxWidth;
        painter.setPen(m_theme.colors().secondary);
        painter.setFont(m_theme.body());
        painter.drawText(QRectF(x, 0, kArrow, height()), Qt::AlignCenter, QStringLiteral("→"));
        x += kArrow;
    }
    paintVerdictBox(painter, QRectF(x, 0.5, boxWidth, height() - 1));
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
        painter.fillRect(QRectF(box.left() + 1, box.top() + 2, 4, box.height() - 4), colors.warning);
    const QRectF inner = box.adjusted(kPadding + (stops ? 4 : 0), 6, -kPadding, -6);
    const QColor quiet = gate.reached ? colors.secondary : blended(colors.secondary, colors.panel, 0.6);
    painter.setFont(m_theme.caption());
    painter.setPen(quiet);
    const QString mark = stops ? tr(" — stops here") : gate.reached ? QStringLiteral(" ✓") : QString();
    const QString title = QStringLiteral("%1. %2%3").arg(index + 1).arg(gate.title, mark);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, static_cast<int>(inner.width())));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, gate.threshold);
    painter.setFont(m_theme.strong());
    painter.setPen(gate.reached ? colors.text : quiet);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, gate.value);
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
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, m_path.stoppedAt < 0 ? tr("admitted") : tr("not admitted"));
    paintVerdict(&painter, QRectF(inner.left(), inner.center().y() - 7, 14, 14), m_verdict, m_theme);
    painter.setFont(m_theme.strong());
    painter.setPen(colors.text);
    painter.drawText(inner.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, verdictWord(m_verdict));
}

} // namespace sdm::ui
