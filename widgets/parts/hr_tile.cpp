#include "widgets/parts/hr_tile.h"

#include "widgets/parts/format.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QPainter>

namespace sdm::ui {
namespace {

constexpr int kPadding = Theme::kPanelPadding;
constexpr int kBarHeight = 6;
constexpr int kGuardSide = 16;

} // namespace

HrTileContent tileContent(const SplitSummary& split, double alpha, Bound bound)
{
    HrTileContent content;
    content.title = QString::fromStdString(split.evaluation.split);
    content.shifted = split.evaluation.shifted;
    content.alpha = alpha;
    content.region = regionCounts(split.evaluation, bound);
    content.accepted = acceptedCounts(split.evaluation, bound);
    content.verdicts = split.verdicts;
    content.layerCount = split.layerCount;
    content.lowestShare = split.shares[indexOf(bound)].lowest;
    content.highestShare = split.shares[indexOf(bound)].highest;
    return content;
}

HrTile::HrTile(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setProperty("panel", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HrTile::setContent(const HrTileContent& content)
{
    m_content = content;
    setAccessibleName(description());
    QString tip = description();
    for (const Verdict verdict : kVerdicts) {
        const std::int64_t count = content.verdicts.of(verdict);
        tip += QLatin1Char('\n') + tr("%1: %2").arg(verdictWord(verdict), countText(count));
    }
    setToolTip(tip);
    update();
}

Guard HrTile::guard() const
{
    return m_content.region ? guardOf(m_content.region->correct, m_content.region->admitted, m_content.alpha) : Guard::None;
}

QString HrTile::description() const
{
    if (!m_content.region)
        return tr("%1: not judged yet").arg(m_content.title);
    const RegionCounts& region = *m_content.region;
    if (region.admitted == 0)
        return tr("%1: all %2 answers rejected (R). The correct answer when no region reaches α = %3.")
            .arg(m_content.title, countText(region.documents), fixedText(m_content.alpha, 2));
    return tr("%1: HR share %2, %3 of %4; accuracy inside %5 %6, %7")
        .arg(m_content.title, shareText(region.share()), countText(region.admitted), countText(region.documents),
             accuracyText(region.accuracy()), intervalText(proportionInterval(region.correct, region.admitted)), guardWord(guard()));
}

QSize HrTile::sizeHint() const
{
    const int text = QFontMetrics(m_theme.caption()).height();
    const int figure = QFontMetrics(m_theme.figure()).height();
    return {QFontMetrics(m_theme.body()).averageCharWidth() * 44, 2 * kPadding + 2 * text + figure + kBarHeight + 14};
}

QSize HrTile::minimumSizeHint() const
{
    return {QFontMetrics(m_theme.body()).averageCharWidth() * 30, sizeHint().height()};
}

void HrTile::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QRect area = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const ThemeColors& colors = m_theme.colors();
    const QFontMetrics captionMetrics(m_theme.caption());
    const QFontMetrics figureMetrics(m_theme.figure());

    painter.setFont(m_theme.caption());
    painter.setPen(colors.secondary);
    const int titleBaseline = area.top() + captionMetrics.ascent();
    const QString title = m_content.shifted ? tr("HR share · %1 (shifted)").arg(m_content.title) : tr("HR share · %1").arg(m_content.title);
    painter.drawText(area.left(), titleBaseline, captionMetrics.elidedText(title, Qt::ElideRight, area.width() - kGuardSide - 6));
    const int figureBaseline = area.top() + captionMetrics.height() + 2 + figureMetrics.ascent();
    const QRect bar(area.left(), area.bottom() - kBarHeight + 1, area.width(), kBarHeight);
    paintVerdictBar(&painter, bar, m_content.verdicts, m_theme);
    if (!m_content.region) {
        painter.setFont(m_theme.body());
        painter.drawText(area.left(), figureBaseline, tr("First evaluation pending"));
        return;
    }

    const RegionCounts& region = *m_content.region;
    painter.setFont(m_theme.figure());
    painter.setPen(colors.text);
    painter.drawText(area.left(), figureBaseline, region.admitted == 0 ? QStringLiteral("R") : shareText(region.share()));
    painter.setFont(m_theme.caption());
    painter.setPen(colors.secondary);
    const int countBaseline = figureBaseline + figureMetrics.descent() + captionMetrics.ascent();
    QString counts = tr("%1 of %2").arg(countText(region.admitted), countText(region.documents));
    if (m_content.layerCount > 1)
        counts +=
            tr(" · %1 layers %2–%3").arg(m_content.layerCount).arg(shareText(m_content.lowestShare), shareText(m_content.highestShare));
    painter.drawText(area.left(), countBaseline, counts);
    paintRight(painter, area, figureBaseline);
}

void HrTile::paintRight(QPainter& painter, const QRect& area, int figureBaseline)
{
    const ThemeColors& colors = m_theme.colors();
    const RegionCounts& region = *m_content.region;
    const QFontMetrics captionMetrics(m_theme.caption());
    paintGuard(&painter, QRectF(area.right() - kGuardSide + 1, area.top() - 1, kGuardSide, kGuardSide), guard(), m_theme);
    const auto drawRight = [&](int baseline, const QString& text, const QFont& font, const QColor& color) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(area.right() + 1 - QFontMetrics(font).horizontalAdvance(text), baseline, text);
    };
    const int line = captionMetrics.height() + 1;
    if (region.admitted == 0) {
        drawRight(figureBaseline - line / 2, tr("all rejected"), m_theme.strong(), colors.text);
        drawRight(figureBaseline + line / 2, guardWord(Guard::None), m_theme.caption(), colors.secondary);
        return;
    }
    const Guard state = guard();
    const QColor guardColor = state == Guard::Below ? colors.danger : colors.secondary;
    drawRight(figureBaseline - line, tr("acc %1").arg(accuracyText(region.accuracy())), m_theme.strong(), colors.text);
    const QString interval = intervalText(proportionInterval(region.correct, region.admitted));
    drawRight(figureBaseline, tr("%1 %2").arg(interval, guardWord(state)), m_theme.caption(), guardColor);
    if (m_content.accepted)
        drawRight(figureBaseline + line, tr("accepted %1").arg(shareText(m_content.accepted->share())), m_theme.caption(),
                  colors.secondary);
}

} // namespace sdm::ui
