#include "widgets/pages/generations/chips_bar.h"

#include "widgets/parts/wrap_layout.h"
#include "widgets/theme/theme.h"

#include <QFontMetrics>
#include <QToolButton>
#include <QVBoxLayout>

namespace sdm::ui {
namespace {

constexpr int kChipCharacters = 36;

} // namespace

ChipsBar::ChipsBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void ChipsBar::setChips(const std::vector<QueryChip>& chips)
{
    QStringList texts;
    for (const QueryChip& chip : chips)
        texts << chip.text;
    if (texts == m_shown)
        return;
    m_shown = texts;
    if (m_bar) {
        layout()->removeWidget(m_bar);
        m_bar->hide();
        m_bar->deleteLater();
    }
    m_bar = new WrapBar(Theme::kSpace / 2);
    for (const QueryChip& chip : chips) {
        auto* button = new QToolButton;
        const QFontMetrics metrics(m_theme.body());
        button->setText(metrics.elidedText(chip.text, Qt::ElideRight, metrics.averageCharWidth() * kChipCharacters) +
                        QStringLiteral("  ✕"));
        button->setObjectName(QStringLiteral("commandButton"));
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(tr("Remove the filter %1").arg(chip.text));
        button->setToolTip(tr("%1\nClick to remove; Ctrl+Shift+X removes all").arg(chip.text));
        connect(button, &QToolButton::clicked, this, [this, remove = chip.remove] { Q_EMIT removed(remove); });
        m_bar->items()->addWidget(button);
    }
    layout()->addWidget(m_bar);
    setVisible(!chips.empty());
}

} // namespace sdm::ui
