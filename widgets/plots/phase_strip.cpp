#include "widgets/plots/phase_strip.h"

#include "widgets/parts/plain_tips.h"
#include "widgets/text/format.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace sdm::ui {
namespace {

constexpr int kTop = 10;

/// Fine-tuning in the accent, work on the layers beside it, generation in amber, what only looks in greys. Hatches tell the rest.
enum class Tone { Accent, Layer, Generation, Quiet };
struct PhaseLook {
    PhaseKind phase;
    const char* word; ///< for the legend
    Tone tone;
    Qt::BrushStyle brush;
};
constexpr std::array kLooks{
    PhaseLook{PhaseKind::Prepare, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "prepare"), Tone::Quiet, Qt::Dense6Pattern},
    PhaseLook{PhaseKind::TrainLayer, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "train layer"), Tone::Layer, Qt::SolidPattern},
    PhaseLook{PhaseKind::ValidationLayer, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "validation layer"), Tone::Layer, Qt::BDiagPattern},
    PhaseLook{PhaseKind::MonitorLayer, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "monitoring layer"), Tone::Layer, Qt::FDiagPattern},
    PhaseLook{PhaseKind::Generate, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "generate"), Tone::Generation, Qt::SolidPattern},
    PhaseLook{PhaseKind::FineTune, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "fine-tune"), Tone::Accent, Qt::SolidPattern},
    PhaseLook{PhaseKind::Validate, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "validate"), Tone::Quiet, Qt::SolidPattern},
    PhaseLook{PhaseKind::Monitor, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "monitor"), Tone::Quiet, Qt::BDiagPattern},
    PhaseLook{PhaseKind::Decode, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "decode"), Tone::Generation, Qt::FDiagPattern},
    PhaseLook{PhaseKind::FinalLayer, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "final layers"), Tone::Layer, Qt::Dense4Pattern},
    PhaseLook{PhaseKind::Evaluate, QT_TRANSLATE_NOOP("sdm::ui::PhaseStrip", "evaluate"), Tone::Quiet, Qt::Dense4Pattern},
};

QColor toneColor(Tone tone, const Theme& theme)
{
    switch (tone) {
    case Tone::Accent:
        return theme.colors().accent;
    case Tone::Layer:
        return theme.series(5);
    case Tone::Generation:
        return theme.series(4);
    case Tone::Quiet:
        break;
    }
    return blended(theme.colors().secondary, theme.colors().panel, 0.75);
}

void paintBlock(QPainter& painter, const QRectF& block, const PhaseLook* look, const Theme& theme)
{
    const QColor color = look ? toneColor(look->tone, theme) : theme.colors().secondary;
    painter.fillRect(block, blended(color, theme.colors().panel, 0.3));
    painter.fillRect(block, QBrush(color, look ? look->brush : Qt::SolidPattern));
}

const PhaseLook* lookOf(PhaseKind phase)
{
    for (const PhaseLook& look : kLooks) {
        if (phase == look.phase)
            return &look;
    }
    return nullptr;
}

} // namespace

PhaseStrip::PhaseStrip(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setProperty("panel", true);
    setAccessibleName(tr("Phases of the run"));
    setMouseTracking(true);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhaseStrip::setSpans(std::vector<PhaseSpan> spans)
{
    m_spans = std::move(spans);
    if (!m_spans.empty())
        setAccessibleDescription(tr("now: %1, epoch %2").arg(phaseWord(m_spans.back().phase)).arg(m_spans.back().epoch));
    update();
}

QRectF PhaseStrip::track() const
{
    const int line = QFontMetrics(m_theme.caption()).height();
    return {double(Theme::kPanelPadding), line + 16.0, width() - 2.0 * Theme::kPanelPadding, 16};
}

QSize PhaseStrip::sizeHint() const
{
    return {400, 2 * QFontMetrics(m_theme.caption()).height() + 46};
}

QSize PhaseStrip::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

/// What each kind of block means, above them at the right; only kinds that have occurred, the rest is on hover where room ends.
void PhaseStrip::paintLegend(QPainter& painter, double left) const
{
    constexpr int kSwatch = 10, kGap = 5, kBetween = 14;
    const QFontMetrics metrics = painter.fontMetrics();
    double right = width() - Theme::kPanelPadding;
    for (auto look = kLooks.rbegin(); look != kLooks.rend(); ++look) {
        const auto isThis = [look](const PhaseSpan& span) { return span.phase == look->phase; };
        if (std::none_of(m_spans.begin(), m_spans.end(), isThis))
            continue;
        const QString word = tr(look->word);
        const double wordLeft = right - metrics.horizontalAdvance(word);
        if (wordLeft - kGap - kSwatch < left)
            return;
        painter.setPen(m_theme.colors().secondary);
        painter.drawText(QPointF(wordLeft, kTop + metrics.ascent()), word);
        paintBlock(painter, QRectF(wordLeft - kGap - kSwatch, kTop + (metrics.height() - kSwatch) / 2.0, kSwatch, kSwatch), &*look,
                   m_theme);
        right = wordLeft - kGap - kSwatch - kBetween;
    }
}

double PhaseStrip::totalSeconds() const
{
    double end = 1e-9;
    for (const PhaseSpan& span : m_spans)
        end = std::max(end, span.startSeconds + span.seconds);
    return end;
}

void PhaseStrip::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const ThemeColors& colors = m_theme.colors();
    painter.setFont(m_theme.caption());
    const QRectF bar = track();
    painter.setPen(colors.secondary);
    const QString caption = tr("Phases");
    painter.drawText(QPointF(Theme::kPanelPadding, kTop + painter.fontMetrics().ascent()), caption);
    if (m_spans.empty()) {
        painter.drawText(bar, Qt::AlignLeft | Qt::AlignVCenter, tr("nothing has run yet"));
        return;
    }
    paintLegend(painter, Theme::kPanelPadding + painter.fontMetrics().horizontalAdvance(caption) + 24);
    const double scale = bar.width() / totalSeconds();
    int labelledEpoch = 0;
    double labelEnd = -1;
    for (const PhaseSpan& span : m_spans) {
        const PhaseLook* look = lookOf(span.phase);
        const QRectF block(bar.left() + span.startSeconds * scale, bar.top(), std::max(1.0, span.seconds * scale - 0.5), bar.height());
        paintBlock(painter, block, look, m_theme);
        if (span.open)
            painter.fillRect(QRectF(block.right() - 2, block.top() - 3, 2, block.height() + 6), colors.text);
        const QString label = QString::number(span.epoch);
        if (span.epoch > labelledEpoch && block.left() > labelEnd) {
            labelledEpoch = span.epoch;
            painter.setPen(colors.secondary);
            painter.drawText(QPointF(block.left(), bar.bottom() + painter.fontMetrics().ascent() + 3), tr("epoch %1").arg(label));
            labelEnd = block.left() + painter.fontMetrics().horizontalAdvance(tr("epoch %1").arg(label)) + 8;
        }
    }
}

bool PhaseStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QFrame::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRectF bar = track();
    const double seconds = (help->pos().x() - bar.left()) / bar.width() * totalSeconds();
    for (const PhaseSpan& span : m_spans) {
        if (seconds >= span.startSeconds && seconds <= span.startSeconds + span.seconds) {
            showPlainTip(*help, tr("%1\nepoch %2, %3").arg(phaseWord(span.phase)).arg(span.epoch).arg(durationText(span.seconds)), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace sdm::ui
