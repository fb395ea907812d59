#include "widgets/parts/elided_label.h"

#include "widgets/parts/plain_tips.h"

#include <QHelpEvent>
#include <QPainter>

#include <algorithm>

namespace sdm::ui {

ElidedLabel::ElidedLabel(QWidget* parent, int leastCharacters) : PlainLabel(parent), m_leastCharacters(leastCharacters) {}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = PlainLabel::minimumSizeHint();
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * m_leastCharacters), whole.height()};
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    if (shown == text()) {
        PlainLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment() | Qt::TextSingleLine), shown);
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || fontMetrics().horizontalAdvance(text()) <= contentsRect().width())
        return PlainLabel::event(event);
    showPlainTip(*static_cast<QHelpEvent*>(event), text(), this);
    return true;
}

} // namespace sdm::ui
