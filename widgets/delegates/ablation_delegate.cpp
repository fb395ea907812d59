#include "widgets/delegates/ablation_delegate.h"

#include "widgets/models/ablation_model.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace sdm::ui {

AblationDelegate::AblationDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void AblationDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(AblationModel::BelowAlphaRole).toBool())
        option->palette.setColor(QPalette::Text, m_theme.colors().danger);
    else if (index.data(AblationModel::PublishedRole).toBool() || !index.data(AblationModel::FirstOfModelRole).toBool())
        option->palette.setColor(QPalette::Text, m_theme.colors().secondary);
    if (index.data(AblationModel::PublishedRole).toBool())
        option->font.setItalic(true);
}

void AblationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.row() > 0 && index.data(AblationModel::FirstOfModelRole).toBool())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), m_theme.colors().hairline);
}

} // namespace sdm::ui
