#include "widgets/delegates/grid_delegate.h"

#include "core/statistics/guard.h"
#include "widgets/models/conditional_grid_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace sdm::ui {
namespace {

bool isBelow(const QModelIndex& index)
{
    const QVariant guard = index.data(ConditionalGridModel::GuardRole);
    return guard.isValid() && static_cast<Guard>(guard.toInt()) == Guard::Below;
}

} // namespace

GridDelegate::GridDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void GridDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (isBelow(index))
        option->palette.setColor(QPalette::Text, m_theme.colors().danger);
    else if (index.data(ConditionalGridModel::TooFewRole).toBool())
        option->palette.setColor(QPalette::Text, m_theme.colors().secondary);
}

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (isBelow(index))
        painter->fillRect(option.rect, QBrush(blended(m_theme.colors().danger, m_theme.colors().panel, 0.22), Qt::BDiagPattern));
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant accuracy = index.data(ConditionalGridModel::BarRole);
    if (!accuracy.isValid())
        return;
    const QRectF track(option.rect.left() + 4, option.rect.bottom() - 2, option.rect.width() - 8, 2);
    painter->fillRect(track, m_theme.colors().hairline);
    const QColor ink = isBelow(index)                                          ? m_theme.colors().danger
                       : index.data(ConditionalGridModel::TooFewRole).toBool() ? m_theme.colors().secondary
                                                                               : m_theme.colors().accent;
    painter->fillRect(QRectF(track.left(), track.top(), track.width() * accuracy.toDouble(), track.height()), ink);
}

} // namespace sdm::ui
