#include "widgets/delegates/label_delegates.h"

#include "widgets/delegates/cell_paint.h"
#include "widgets/models/run_tree_model.h"
#include "widgets/text/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kChipPadding = 6;
constexpr int kChipGap = 4;
constexpr int kStarIcon = 16;

/// A word in a frame, from `left` on. \return its right edge
int paintChip(QPainter* painter, const Theme& theme, const QRect& cell, int left, const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    const int height = std::min(metrics.height() + 2, cell.height() - 4);
    const QRectF chip(left + 0.5, cell.center().y() - height / 2.0 + 1.5, metrics.horizontalAdvance(text) + 2 * kChipPadding, height - 1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.colors().hairline);
    painter->setBrush(theme.colors().window);
    painter->drawRoundedRect(chip, 4, 4);
    painter->setFont(font);
    painter->setPen(theme.colors().text);
    painter->drawText(chip, Qt::AlignCenter, text);
    painter->restore();
    return static_cast<int>(chip.right()) + 1;
}

int chipWidth(const QString& text, const QFont& font)
{
    return QFontMetrics(font).horizontalAdvance(text) + 2 * kChipPadding + 1;
}

} // namespace

StarDelegate::StarDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void StarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintCellBackground(painter, option);
    const QVariant starred = index.data(RunTreeModel::StarredRole);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!starred.isValid() || (!starred.toBool() && !hovered))
        return;
    const QRect icon(option.rect.center().x() - kStarIcon / 2 + 1, option.rect.center().y() - kStarIcon / 2 + 1, kStarIcon, kStarIcon);
    paintIcon(painter, icon, starred.toBool() ? QStringLiteral("star-filled") : QStringLiteral("star"),
              starred.toBool() ? m_theme.colors().accent : m_theme.colors().secondary);
}

RunNameDelegate::RunNameDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void RunNameDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(RunTreeModel::RunIdRole).toString().isEmpty()) { // a heading
        QStyleOptionViewItem strong = option;
        strong.font = m_theme.strong();
        return QStyledItemDelegate::paint(painter, strong, index);
    }
    if (!index.data(RunTreeModel::BaselineRole).toBool())
        return QStyledItemDelegate::paint(painter, option, index);
    paintCellBackground(painter, option);
    const QString word = tr("baseline");
    const QFont small = m_theme.caption();
    const QRect cell = option.rect.adjusted(kCellMargin, 0, -kCellMargin, 0);
    const int room = std::max(cell.width() - chipWidth(word, small) - kChipPadding, cell.width() / 3);
    const QString name = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, room);
    painter->setFont(option.font);
    painter->setPen(m_theme.colors().text);
    painter->drawText(cell, Qt::AlignVCenter | Qt::AlignLeft, name);
    painter->save();
    painter->setClipRect(option.rect);
    paintChip(painter, m_theme, cell, cell.left() + option.fontMetrics.horizontalAdvance(name) + kChipPadding, word, small);
    painter->restore();
}

QWidget* RunNameDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setAccessibleName(tr("New name"));
    return editor;
}

void RunNameDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const auto* line = qobject_cast<const QLineEdit*>(editor);
    if (line == nullptr || !line->isModified()) // the run goes on meanwhile, and its row changes
        QStyledItemDelegate::setEditorData(editor, index);
}

TagsDelegate::TagsDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void TagsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintCellBackground(painter, option);
    const QStringList tags = index.data(RunTreeModel::TagsRole).toStringList();
    const QFont small = m_theme.caption();
    const QRect cell = option.rect.adjusted(kCellMargin, 0, -4, 0);
    int left = cell.left();
    painter->save();
    painter->setClipRect(option.rect);
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const QString more = tr("+%1").arg(countText(tags.size() - i));
        const bool isLast = i + 1 == tags.size();
        const int wanted =
            chipWidth(tags[i], small) + (isLast ? 0 : kChipGap + chipWidth(tr("+%1").arg(countText(tags.size() - i - 1)), small));
        if (left + wanted > cell.right()) {
            if (i == 0) { // not even one: the beginning of it
                const int room = cell.right() - left - 2 * kChipPadding - (isLast ? 0 : kChipGap + chipWidth(more, small));
                left = paintChip(painter, m_theme, cell, left, QFontMetrics(small).elidedText(tags[i], Qt::ElideRight, std::max(room, 20)),
                                 small) +
                       kChipGap;
                if (!isLast)
                    paintChip(painter, m_theme, cell, left, tr("+%1").arg(countText(tags.size() - 1)), small);
            } else {
                paintChip(painter, m_theme, cell, left, more, small);
            }
            break;
        }
        left = paintChip(painter, m_theme, cell, left, tags[i], small) + kChipGap;
    }
    painter->restore();
}

} // namespace sdm::ui
