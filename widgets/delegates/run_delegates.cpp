#include "widgets/delegates/run_delegates.h"

#include "widgets/models/run_table_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QApplication>
#include <QPainter>

namespace sdm::ui {
namespace {

constexpr int kIcon = 16;
constexpr int kMargin = 9; // where the style puts the text of other cells

/// Everything of the cell but its text: selection, hover, focus.
void paintBackground(QPainter* painter, const QStyleOptionViewItem& option)
{
    QStyleOptionViewItem empty = option;
    empty.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
}

} // namespace

RunStateDelegate::RunStateDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void RunStateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintBackground(painter, option);
    const auto state = static_cast<store::RunState>(index.data(RunTableModel::StateRole).toInt());
    const QRect icon(option.rect.left() + kMargin, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    paintIcon(painter, icon, runStateIcon(state), runStateColor(m_theme, state));
    painter->setFont(option.font);
    painter->setPen(m_theme.colors().text);
    const QRect text(icon.right() + 6, option.rect.top(), option.rect.right() - icon.right() - 8, option.rect.height());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

QSize RunStateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(kIcon + kMargin, 0);
}

HrShareDelegate::HrShareDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void HrShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintBackground(painter, option);
    const QVariant guard = index.data(RunTableModel::GuardRole);
    if (!guard.isValid())
        return;
    const QRect cell = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QRectF glyph(cell.right() - kIcon + 1, cell.center().y() - kIcon / 2.0 + 1, kIcon, kIcon);
    const auto state = static_cast<Guard>(guard.toInt());
    if (state != Guard::None)
        paintGuard(painter, glyph, state, m_theme);
    painter->setFont(option.font);
    painter->setPen(m_theme.colors().text);
    const QString text = index.data().toString();
    const int number = std::max(option.fontMetrics.horizontalAdvance(QStringLiteral(">0.00")), option.fontMetrics.horizontalAdvance(text));
    const QRect numberRect(static_cast<int>(glyph.left()) - 6 - number, cell.top(), number, cell.height());
    painter->drawText(numberRect, Qt::AlignVCenter | Qt::AlignRight, text);
    const QRectF track(cell.left(), cell.center().y() - 1, numberRect.left() - 6 - cell.left(), 4);
    if (track.width() < 12)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.colors().hairline);
    painter->drawRoundedRect(track, 2, 2);
    const double share = index.data(RunTableModel::ShareRole).toDouble();
    if (share > 0) {
        painter->setBrush(m_theme.verdict(Verdict::Highest));
        painter->drawRoundedRect(QRectF(track.left(), track.top(), std::max(track.width() * share, 2.0), track.height()), 2, 2);
    }
    painter->restore();
}

QSize HrShareDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(kIcon + 48, 0);
}

} // namespace sdm::ui
