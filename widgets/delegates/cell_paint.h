#pragma once

#include <QApplication>
#include <QPainter>
#include <QStyleOptionViewItem>

/// What the delegates that paint cells of their own share.
namespace sdm::ui {

inline constexpr int kCellMargin = 9; ///< where the style puts the text of other cells

/// Everything of the cell but its text: selection, hover, focus.
inline void paintCellBackground(QPainter* painter, const QStyleOptionViewItem& option)
{
    QStyleOptionViewItem empty = option;
    empty.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
}

} // namespace sdm::ui
