#include "widgets/plots/funnel_panel.h"

#include "widgets/text/format.h"
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
        setMinimumSize(130, 70);
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
    static constexpr int kSideBySideWidth = 320;

    void paintStage(QPainter& painter, const FunnelStage& stage, int index, double share, const QColor& color, bool stacked) const;

    const Theme& m_theme;
    const std::vector<FunnelStage>& m_stages;
    QString m_emptyText;
};

namespace {

QString labelOf(const FunnelStage& stage)
{
    return QStringLiteral("%1 %2").arg(stage.name, countText(stage.count));
}

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
    qint64 widest = 1;
    for (const FunnelStage& stage : m_stages)
        widest = std::max(widest, stage.count);
    const bool stacked = width() < kSideBySideWidth;
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        const double fade = 1.0 - 0.6 * static_cast<double>(i) / static_cast<double>(m_stages.size());
        const double share = static_cast<double>(m_stages[i].count) / static_cast<double>(widest);
        paintStage(painter, m_stages[i], static_cast<int>(i), share, blended(colors.accent, colors.panel, fade), stacked);
    }
}

/// Name and count over the bar where the panel is narrow, left of it otherwise.
void FunnelPanel::Bars::paintStage(QPainter& painter, const FunnelStage& stage, int index, double share, const QColor& color,
                                   bool stacked) const
{
    const int line = painter.fontMetrics().height();
    const int stages = static_cast<int>(m_stages.size());
    const int barHeight = stacked ? 8 : 16;
    const int pitch = std::clamp(height() / stages, barHeight + 4, stacked ? line + barHeight + 16 : 36);
    int left = 0, top = index * pitch + (pitch - barHeight) / 2;
    QRect label;
    if (stacked) {
        label = QRect(0, index * pitch, width(), line);
        top = label.bottom() + 3;
    } else {
        int labelRight = 0;
        for (const FunnelStage& each : m_stages)
            labelRight =
                std::max(labelRight, painter.fontMetrics().horizontalAdvance(each.name + QStringLiteral("   ") + countText(each.count)));
        label = QRect(0, top, labelRight, barHeight);
        left = labelRight + 12;
    }
    painter.setPen(m_theme.colors().secondary);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, stage.name);
    painter.setPen(m_theme.colors().text);
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, countText(stage.count));
    painter.fillRect(QRectF(left, top, width() - left, barHeight), blended(m_theme.colors().hairline, m_theme.colors().panel, 0.5));
    painter.fillRect(QRectF(left, top, stage.count > 0 ? std::max(1.0, share * (width() - left)) : 0, barHeight), color);
}

FunnelPanel::FunnelPanel(const Theme& theme, const QString& title, QWidget* parent)
    : Panel(theme, title, parent), m_bars(new Bars(theme, m_stages))
{
    content()->addWidget(m_bars, 1);
}

void FunnelPanel::setEmptyText(const QString& text)
{
    m_bars->setEmptyText(text);
}

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
