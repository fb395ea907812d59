#include "widgets/delegates/run_delegates.h"

#include "widgets/delegates/cell_paint.h"
#include "widgets/models/run_tree_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QPainter>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kIcon = 16;

} // namespace

RunStateDelegate::RunStateDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void RunStateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!index.data(RunTreeModel::StateRole).isValid())
        return QStyledItemDelegate::paint(painter, option, index); // a heading
    paintCellBackground(painter, option);
    const auto state = static_cast<store::RunState>(index.data(RunTreeModel::StateRole).toInt());
    const QRect icon(option.rect.left() + kCellMargin, option.rect.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    paintIcon(painter, icon, runStateIcon(state), runStateColor(m_theme, state));
    painter->setFont(option.font);
    painter->setPen(m_theme.colors().text);
    const QRect text(icon.right() + 6, option.rect.top(), option.rect.right() - icon.right() - 8, option.rect.height());
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

QSize RunStateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(kIcon + kCellMargin, 0);
}

HrShareDelegate::HrShareDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void HrShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant guard = index.data(RunTreeModel::GuardRole);
    if (!guard.isValid())
        return QStyledItemDelegate::paint(painter, option, index); // a heading, which has a spread, or a run without the number
    paintCellBackground(painter, option);
    const QRect cell = option.rect.adjusted(kCellMargin, 0, -kCellMargin, 0);
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
    const double share = index.data(RunTreeModel::ShareRole).toDouble();
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

TrendDelegate::TrendDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void TrendDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto values = index.data(RunTreeModel::TrendRole).value<QList<double>>();
    if (values.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index); // a heading, or a run without the quantity
    paintCellBackground(painter, option);
    const QRectF box = QRectF(option.rect).adjusted(kCellMargin, 5, -kCellMargin, -5);
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    const double range = *highest - *lowest;
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double along = values.size() == 1 ? 1 : static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double up = range > 0 ? (values[i] - *lowest) / range : 0.5;
        line << QPointF(box.left() + along * box.width(), box.bottom() - up * box.height());
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.colors().accent, 1.5));
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.colors().accent);
    painter->drawEllipse(line.back(), 2.5, 2.5);
    painter->restore();
}

} // namespace sdm::ui
