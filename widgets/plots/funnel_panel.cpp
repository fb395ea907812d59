#include "widgets/plots/funnel_panel.h"

#include "widgets/parts/format.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace sdm::ui {

/// The painted part; the panel around it has title and caption.
class FunnelPanel::Bars final : public QWidget {
public:
    Bars(const Theme& theme, const std::vector<FunnelStage>& stages) : m_theme(theme), m_stages(stages)
    {
        setMinimumSize(160, 70);
        connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }
    void setEmptyText(const QString& text)
    {
        m_emptyText = text;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    const Theme& m_theme;
    const std::vector<FunnelStage>& m_stages;
    QString m_emptyText;
};

namespace {

QString labelOf(const FunnelStage& stage) { return QStringLiteral("%1 %2").arg(stage.name, countText(stage.count)); }

} // namespace

void FunnelPanel::Bars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColors& colors = m_theme.colors();
    painter.setFont(m_theme.caption());
    if (m_stages.empty()) {
        painter.setPen(colors.secondary);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    int labelWidth = 0;
    qint64 widest = 1;
    for (const FunnelStage& stage : m_stages) {
        labelWidth = std::max(labelWidth, painter.fontMetrics().horizontalAdvance(labelOf(stage)));
        widest = std::max(widest, stage.count);
    }
    const int pitch = std::clamp(height() / static_cast<int>(m_stages.size()), 14, 36);
    const int barHeight = std::min(16, pitch - 4);
    const int barLeft = labelWidth + 8;
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        const int top = static_cast<int>(i) * pitch + (pitch - barHeight) / 2;
        painter.setPen(colors.text);
        painter.drawText(QRect(0, top, labelWidth, barHeight), Qt::AlignRight | Qt::AlignVCenter, labelOf(m_stages[i]));
        const double share = static_cast<double>(m_stages[i].count) / static_cast<double>(widest);
        const double fade = 1.0 - 0.6 * static_cast<double>(i) / static_cast<double>(m_stages.size());
        painter.fillRect(QRectF(barLeft, top, std::max(1.0, share * (width() - barLeft)), barHeight),
                         blended(colors.accent, colors.panel, fade));
    }
}

FunnelPanel::FunnelPanel(const Theme& theme, const QString& title, QWidget* parent)
    : Panel(theme, title, parent), m_bars(new Bars(theme, m_stages))
{
    content()->addWidget(m_bars, 1);
}

void FunnelPanel::setEmptyText(const QString& text) { m_bars->setEmptyText(text); }

void FunnelPanel::setStages(std::vector<FunnelStage> stages)
{
    m_stages = std::move(stages);
    QStringList words;
    for (const FunnelStage& stage : m_stages)
        words << labelOf(stage);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    m_bars->update();
}

} // namespace sdm::ui
