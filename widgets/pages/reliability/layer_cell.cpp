#include "widgets/pages/reliability/layer_cell.h"

#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QPainter>

#include <cmath>

namespace sdm::ui {
namespace {

constexpr int kPadding = 8, kPlotHeight = 96, kWidth = 190;

} // namespace

LayerCell::LayerCell(const Theme& theme, LayerPicture picture, const Ends& ends, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_picture(std::move(picture)), m_ends(ends)
{
    const report::GroupMetric& inside = m_picture.inside;
    m_title = tr("final layer %1").arg(m_picture.draw + 1);
    m_figures = inside.n == 0 ? tr("R: none inside")
                              : tr("%1 inside · acc %2").arg(shareText(inside.proportion()), accuracyText(inside.accuracy()));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("%1: %2, %3").arg(m_title, m_figures, guardWord(m_picture.guard)));
    setToolTip(tr("%1 of %2 inside, %3 of those right: %4. Press to see this layer.")
                   .arg(countText(inside.n), countText(inside.denominator), countText(inside.correct), guardWord(m_picture.guard)));
    connect(&theme, &Theme::changed, this, [this] {
        m_cache = {};
        updateGeometry();
        update();
    });
}

QSize LayerCell::sizeHint() const
{
    return {kWidth, 2 * QFontMetrics(m_theme.body()).height() + kPlotHeight + 3 * kPadding};
}

QRect LayerCell::plotArea() const
{
    const int top = 2 * QFontMetrics(m_theme.body()).height() + 2 * kPadding;
    return {kPadding, top, width() - 2 * kPadding, height() - top - kPadding};
}

/// Dots, wrong ones as crosses on top; thresholds as lines.
QPixmap LayerCell::drawn(const QSize& size) const
{
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    const ThemeColors& colors = m_theme.colors();
    pixmap.fill(colors.panel);
    QPainter painter(&pixmap);
    const double right = std::log2(1 + std::max(m_ends.similarity, 1.0));
    const auto x = [&](double similarity) { return 2 + (size.width() - 4) * std::log2(1 + std::max(similarity, 0.0)) / right; };
    const auto y = [&](double probability) {
        return size.height() - 3 - (size.height() - 6) * (probability - m_ends.lowest) / std::max(1 - m_ends.lowest, 1e-9);
    };
    const RegionLines& region = m_picture.scatter.region;
    if (region.found()) {
        QColor fill = m_theme.verdict(Verdict::Highest);
        fill.setAlphaF(0.08F);
        for (const double psi : region.probabilities) {
            if (std::isfinite(psi))
                painter.fillRect(QRectF(QPointF(x(region.similarity), 0), QPointF(size.width(), y(psi))), fill);
        }
        painter.setPen(QPen(colors.accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(x(region.similarity), 0), QPointF(x(region.similarity), size.height()));
    }
    for (const bool wrong : {false, true}) {
        for (const AnswerMark& mark : m_picture.scatter.marks) {
            if ((mark.correctness == Correctness::Wrong) != wrong)
                continue;
            const QPointF at(x(mark.similarity), y(mark.probability));
            if (!wrong) {
                painter.fillRect(QRectF(at - QPointF(1, 1), QSizeF(2, 2)), m_theme.verdict(mark.verdict));
                continue;
            }
            painter.setPen(QPen(m_theme.verdict(mark.verdict), 1.2));
            painter.drawLine(at + QPointF(-2.5, -2.5), at + QPointF(2.5, 2.5));
            painter.drawLine(at + QPointF(-2.5, 2.5), at + QPointF(2.5, -2.5));
        }
    }
    painter.setPen(QPen(colors.secondary, 1));
    painter.drawLine(0, size.height() - 1, size.width(), size.height() - 1);
    return pixmap;
}

void LayerCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = m_theme.colors();
    const QColor edge = isChecked() || hasFocus() ? colors.accent : colors.hairline;
    painter.setPen(QPen(edge, isChecked() ? 2 : 1, hasFocus() && !isChecked() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(isChecked() ? colors.selected : underMouse() ? colors.hover : colors.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::kControlRadius, Theme::kControlRadius);
    const int line = QFontMetrics(m_theme.body()).height();
    paintGuard(&painter, QRectF(kPadding, kPadding, line, line), m_picture.guard, m_theme);
    painter.setFont(m_theme.strong());
    painter.setPen(colors.text);
    painter.drawText(QRect(kPadding + line + 6, kPadding, width() - 2 * kPadding - line - 6, line), Qt::AlignLeft | Qt::AlignVCenter,
                     m_title);
    painter.setFont(m_theme.body());
    const QRect words(kPadding, kPadding + line + 2, width() - 2 * kPadding, line);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_figures, Qt::ElideRight, words.width()));
    const QRect area = plotArea();
    if (m_cache.size() != area.size() * devicePixelRatioF())
        m_cache = drawn(area.size());
    painter.drawPixmap(area.topLeft(), m_cache);
}

} // namespace sdm::ui
