#include "widgets/composer/preset_cards.h"

#include "core/config/presets.h"
#include "widgets/text/core_words.h"
#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QPainter>

namespace sdm::ui {
namespace {

constexpr int kColumns = 3;
constexpr int kPadding = 10;

constexpr int kSummaryLines = 4; ///< the longest summary in the narrowest window
} // namespace

PresetCards::PresetCards(const Theme& theme, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Theme::kSpace);
    int at = 0;
    for (const Preset& preset : presets()) {
        auto* card = new PresetCard(theme, preset, this);
        grid->addWidget(card, at / kColumns, at % kColumns);
        m_group->addButton(card, at++);
        m_names.push_back(preset.name);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(m_names[static_cast<std::size_t>(id)]); });
}

void PresetCards::setCurrent(const std::string& preset)
{
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i] == preset)
            m_group->button(static_cast<int>(i))->setChecked(true);
    }
}

PresetCard::PresetCard(const Theme& theme, const Preset& preset, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_title(QString::fromStdString(preset.displayName)), m_summary(presetSummary(preset))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(m_title);
    setAccessibleDescription(m_summary);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize PresetCard::sizeHint() const
{
    const int caption = QFontMetrics(m_theme.caption()).lineSpacing();
    return {180, 2 * kPadding + QFontMetrics(m_theme.strong()).height() + 3 + kSummaryLines * caption};
}

void PresetCard::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    const ThemeColors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setBrush(isChecked() ? colors.selected : underMouse() ? colors.hover : colors.panel);
    painter.setPen(QPen(isChecked() || hasFocus() ? colors.accent : colors.hairline, 1));
    painter.drawRoundedRect(frame, Theme::kCardRadius, Theme::kCardRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(1.5, 1.5, -1.5, -1.5), Theme::kCardRadius - 1, Theme::kCardRadius - 1);
    }
    const QRect area = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QFontMetrics title(m_theme.strong());
    painter.setFont(m_theme.strong());
    painter.setPen(colors.text);
    painter.drawText(area.left(), area.top() + title.ascent(), title.elidedText(m_title, Qt::ElideRight, area.width()));
    painter.setFont(m_theme.caption());
    painter.setPen(colors.secondary);
    painter.drawText(area.adjusted(0, title.height() + 3, 0, 0), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_summary);
}

void PresetCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PresetCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace sdm::ui
