#include "widgets/delegates/share_delegate.h"

#include "widgets/models/share_model.h"
#include "widgets/theme/share_strip.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QApplication>
#include <QPainter>

namespace sdm::ui {
namespace {

constexpr int kPad = 6, kGuard = 14, kStrip = 150;

} // namespace

ShareDelegate::ShareDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant value = index.data(ShareModel::SharesRole);
    if (!value.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem base = option;
    initStyleOption(&base, index);
    const QString text = base.text;
    base.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &base, painter, option.widget);
    const auto shares = value.value<report::SetShares>();
    painter->save();
    painter->setFont(m_theme.strong());
    painter->setPen(m_theme.colors().text);
    const QFontMetrics metrics(m_theme.strong());
    const int figure = std::max(metrics.horizontalAdvance(QStringLiteral("<0.00")), metrics.horizontalAdvance(text));
    const QRect inner = option.rect.adjusted(kPad, 0, -kPad, 0);
    painter->drawText(QRect(inner.left(), inner.top(), figure, inner.height()), Qt::AlignRight | Qt::AlignVCenter, text);
    if (!shares.noneJudged) {
        if (shares.inside.n > 0) // R is said already
            paintGuard(painter, QRectF(inner.left() + figure + 6, inner.center().y() - kGuard / 2.0 + 0.5, kGuard, kGuard), shares.guard(),
                       m_theme);
        const int left = inner.left() + figure + kGuard + 16;
        if (inner.right() - left > kGuard)
            paintShareStrip(painter, QRectF(left, inner.top(), inner.right() - left - 4, inner.height()), shares.layers, m_theme);
    }
    painter->restore();
}

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int figure = QFontMetrics(m_theme.strong()).horizontalAdvance(QStringLiteral("<0.00"));
    return {figure + kGuard + kStrip + 2 * kPad + 20, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace sdm::ui
