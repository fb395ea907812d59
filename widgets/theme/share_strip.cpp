#include "widgets/theme/share_strip.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace sdm::ui {

void paintShareStrip(QPainter* painter, const QRectF& rect, const std::vector<double>& shares, const Theme& theme)
{
    const ThemeColors& colors = theme.colors();
    const qreal middle = rect.center().y();
    const auto x = [&rect](double share) { return rect.left() + rect.width() * std::clamp(share, 0.0, 1.0); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colors.hairline, 1));
    painter->drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle));
    for (const double end : {0.0, 0.5, 1.0})
        painter->drawLine(QPointF(x(end), middle - 3), QPointF(x(end), middle + 3));
    if (!shares.empty()) {
        const auto [least, most] = std::ranges::minmax(shares);
        painter->fillRect(QRectF(x(least), middle - 3, std::max(x(most) - x(least), 1.0), 6), blended(colors.accent, colors.panel, 0.3));
        painter->setPen(QPen(colors.text, 1));
        for (const double share : shares)
            painter->drawLine(QPointF(x(share), middle - 6), QPointF(x(share), middle + 6));
        painter->setPen(QPen(colors.panel, 1));
        painter->setBrush(colors.accent);
        painter->drawEllipse(QPointF(x(shares.front()), middle), 4, 4);
    }
    painter->restore();
}

} // namespace sdm::ui
