#include "widgets/delegates/recent_delegate.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace sdm::ui {
namespace {

constexpr int kIcon = 18;

} // namespace

RecentDelegate::RecentDelegate(const Theme& theme, std::function<RecentRow(const QModelIndex&)> rowOf, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_rowOf(std::move(rowOf))
{
}

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem empty = option;
    empty.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);

    const RecentRow row = m_rowOf(index);
    const QRect cell = option.rect.adjusted(8, 0, -8, 0);
    paintIcon(painter, QRect(cell.left(), cell.center().y() - kIcon / 2, kIcon, kIcon), row.icon, row.iconColor);
    const QFontMetrics title(m_theme.body()), caption(m_theme.caption());
    const int left = cell.left() + kIcon + 10;
    const int rightWidth = row.right.isEmpty() ? 0 : caption.horizontalAdvance(row.right) + 12;
    const int width = cell.right() - left - rightWidth;
    const int top = cell.center().y() - (title.height() + caption.height() + 1) / 2 + 1;
    painter->setFont(m_theme.body());
    painter->setPen(m_theme.colors().text);
    painter->drawText(left, top + title.ascent(), title.elidedText(row.title, Qt::ElideRight, width));
    painter->setFont(m_theme.caption());
    painter->setPen(m_theme.colors().secondary);
    painter->drawText(left, top + title.height() + 1 + caption.ascent(), caption.elidedText(row.caption, Qt::ElideMiddle, width));
    painter->drawText(QRect(cell.right() - rightWidth, cell.top(), rightWidth, cell.height()), Qt::AlignRight | Qt::AlignVCenter,
                      row.right);
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {200, QFontMetrics(m_theme.body()).height() + QFontMetrics(m_theme.caption()).height() + 12};
}

} // namespace sdm::ui
