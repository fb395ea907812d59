#include "widgets/delegates/diff_delegate.h"

#include "widgets/models/example_model.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace sdm::ui {

namespace {

/// How many words to leave out at the start so that the last changed one still fits: none when all fits or nothing has changed.
std::size_t wordsToSkip(const std::vector<DiffWord>& diff, const QFontMetricsF& metrics, qreal width)
{
    const qreal blank = metrics.horizontalAdvance(QLatin1Char(' '));
    const qreal ellipsis = metrics.horizontalAdvance(QStringLiteral("…"));
    qreal all = 0, upToChange = 0;
    for (const DiffWord& word : diff) {
        all += metrics.horizontalAdvance(word.text) + blank;
        if (word.change != WordChange::Same)
            upToChange = all;
    }
    if (all - blank <= width || upToChange + ellipsis <= width)
        return 0;
    std::size_t skip = 0;
    while (skip + 1 < diff.size() && diff[skip].change == WordChange::Same && upToChange + 2 * (ellipsis + blank) > width)
        upToChange -= metrics.horizontalAdvance(diff[skip++].text) + blank;
    return skip;
}

} // namespace

qreal paintDiff(QPainter* painter, const QRectF& rect, const std::vector<DiffWord>& diff, const QFont& font, const Theme& theme)
{
    const ThemeColors& colors = theme.colors();
    const QFontMetricsF metrics(font);
    const qreal blank = metrics.horizontalAdvance(QLatin1Char(' '));
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    qreal x = rect.left();
    const std::size_t skip = wordsToSkip(diff, metrics, rect.width());
    if (skip > 0) {
        painter->setPen(colors.secondary);
        painter->setFont(font);
        painter->drawText(QPointF(x, baseline), QStringLiteral("…"));
        x += metrics.horizontalAdvance(QStringLiteral("…")) + blank;
    }
    for (std::size_t i = skip; i < diff.size(); ++i) {
        const DiffWord& word = diff[i];
        QFont wordFont = font;
        wordFont.setStrikeOut(word.change == WordChange::Missing);
        if (word.found)
            wordFont.setBold(true);
        const qreal width = word.found ? QFontMetricsF(wordFont).horizontalAdvance(word.text) : metrics.horizontalAdvance(word.text);
        const bool last = i + 1 == diff.size();
        if (x + width > rect.right() - (last ? 0 : metrics.horizontalAdvance(QStringLiteral("…")))) {
            painter->setPen(colors.secondary);
            painter->setFont(font);
            painter->drawText(QPointF(x, baseline), QStringLiteral("…"));
            return rect.right();
        }
        if (word.found)
            painter->fillRect(QRectF(x - 1, baseline - metrics.ascent(), width + 2, metrics.height()), theme.found());
        painter->setFont(wordFont);
        painter->setPen(word.change == WordChange::Missing ? colors.secondary : colors.text);
        painter->drawText(QPointF(x, baseline), word.text);
        if (word.change == WordChange::Moved)
            painter->fillRect(QRectF(x, baseline + 2, width, 2), colors.warning);
        if (word.change == WordChange::Inserted) {
            painter->setPen(QPen(colors.danger, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(QRectF(x - 2, baseline - metrics.ascent(), width + 4, metrics.height()));
        }
        x += width + blank;
    }
    return x;
}

DiffDelegate::DiffDelegate(const Theme& theme, int diffRole, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_role(diffRole)
{
}

void DiffDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem base = option;
    initStyleOption(&base, index);
    base.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &base, painter, option.widget);
    const QVariant value = index.data(m_role);
    if (!value.isValid()) {
        painter->fillRect(option.rect.adjusted(6, 8, -option.rect.width() / 3, -8), m_theme.colors().hairline);
        return;
    }
    painter->save();
    painter->setClipRect(option.rect);
    paintDiff(painter, QRectF(option.rect).adjusted(6, 0, -4, 0), value.value<std::vector<DiffWord>>(), option.font, m_theme);
    painter->restore();
}

} // namespace sdm::ui
