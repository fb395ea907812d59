#include "widgets/delegates/verdict_delegate.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/verdict_glyphs.h"

#include <QApplication>
#include <QPainter>

namespace sdm::ui {

VerdictDelegate::VerdictDelegate(const Theme& theme, int verdictRole, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_role(verdictRole)
{
}

void VerdictDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem base = option;
    initStyleOption(&base, index);
    const QString text = base.text; // the word, with what a model has to add
    base.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &base, painter, option.widget);
    const QVariant value = index.data(m_role);
    if (!value.isValid()) {
        painter->fillRect(option.rect.adjusted(12, 8, -24, -8), m_theme.colors().hairline);
        return;
    }
    const auto verdict = static_cast<Verdict>(value.toInt());
    painter->save();
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), m_theme.verdict(verdict));
    painter->setRenderHint(QPainter::Antialiasing);
    constexpr int kGlyph = 14;
    paintVerdict(painter, QRectF(option.rect.left() + 10, option.rect.center().y() - kGlyph / 2.0 + 0.5, kGlyph, kGlyph), verdict, m_theme);
    painter->setPen(m_theme.colors().text);
    painter->setFont(option.font);
    painter->drawText(option.rect.adjusted(32, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter->restore();
}

QSize VerdictDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(36, 0);
}

} // namespace sdm::ui
