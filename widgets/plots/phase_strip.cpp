#include "widgets/plots/phase_strip.h"

#include "widgets/parts/format.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace sdm::ui {
namespace {

/// Kinds of work told apart by place on the calm series palette and by hatch.
struct PhaseLook {
    const char* phase;
    int series;
    Qt::BrushStyle brush;
};
constexpr std::array kLooks{
    PhaseLook{"prepare", 6, Qt::Dense5Pattern},
    PhaseLook{"train_layer", 1, Qt::SolidPattern},
    PhaseLook{"generate", 4, Qt::BDiagPattern},
    PhaseLook{"fine_tune", 0, Qt::SolidPattern},
    PhaseLook{"validate", 2, Qt::Dense3Pattern},
    PhaseLook{"monitor", 3, Qt::FDiagPattern},
    PhaseLook{"decode", 4, Qt::SolidPattern},
    PhaseLook{"final_layer", 1, Qt::Dense4Pattern},
    PhaseLook{"evaluate", 2, Qt::SolidPattern},
};

const PhaseLook* lookOf(const QString& phase)
{
    for (const PhaseLook& look : kLooks) {
        if (phase == QLatin1String(look.phase))
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
        setAccessibleDescription(tr("now: %1, epoch %2").arg(phaseWord(m_spans.back().phase.toStdString())).arg(m_spans.back().epoch));
    update();
}

QRectF PhaseStrip::track() const
{
    const QFontMetrics metrics(m_theme.caption());
    const double left = Theme::kPanelPadding + metrics.horizontalAdvance(tr("Phases")) + 16;
    return {left, 10, width() - left - Theme::kPanelPadding, 18};
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
    painter.drawText(QRectF(Theme::kPanelPadding, bar.top(), bar.left(), bar.height()), Qt::AlignLeft | Qt::AlignVCenter, tr("Phases"));
    if (m_spans.empty()) {
        painter.drawText(bar, Qt::AlignLeft | Qt::AlignVCenter, tr("nothing has run yet"));
        return;
    }
    const double scale = bar.width() / totalSeconds();
    int labelledEpoch = 0;
    double labelEnd = -1;
    for (const PhaseSpan& span : m_spans) {
        const PhaseLook* look = lookOf(span.phase);
        const QColor color = look ? m_theme.series(look->series) : colors.secondary;
        const QRectF block(bar.left() + span.startSeconds * scale, bar.top(), std::max(1.0, span.seconds * scale - 0.5), bar.height());
        painter.fillRect(block, blended(color, colors.panel, 0.35));
        painter.fillRect(block, QBrush(color, look ? look->brush : Qt::SolidPattern));
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
            QToolTip::showText(help->globalPos(),
                               tr("%1\nepoch %2, %3").arg(phaseWord(span.phase.toStdString())).arg(span.epoch).arg(durationText(span.seconds)), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace sdm::ui
