#include "widgets/parts/grouped_header.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace sdm::ui {
namespace {

constexpr int kPadding = 6; // as the cells of a dense table
constexpr int kAbove = 4;
constexpr int kBelow = 5;

} // namespace

GroupedHeader::GroupedHeader(const Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setHighlightSections(false);
    setSectionsClickable(false);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

QString GroupedHeader::group(int section) const
{
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    return title.contains(QLatin1Char('\n')) ? title.section(QLatin1Char('\n'), 0, 0) : QString();
}

QString GroupedHeader::name(int section) const
{
    QString name = model()->headerData(section, Qt::Horizontal).toString().section(QLatin1Char('\n'), -1);
    return group(section).isEmpty() ? name : name.replace(QLatin1Char(' '), QLatin1Char('\n'));
}

bool GroupedHeader::hasGroups() const
{
    for (int section = 0; section < count(); ++section) {
        if (!group(section).isEmpty())
            return true;
    }
    return false;
}

int GroupedHeader::lineHeight() const
{
    return fontMetrics().height();
}

int GroupedHeader::nameLines() const
{
    int lines = 1;
    for (int section = 0; section < count(); ++section)
        lines = std::max(lines, 1 + static_cast<int>(name(section).count(QLatin1Char('\n'))));
    return lines;
}

QSize GroupedHeader::sectionSizeFromContents(int section) const
{
    const QSize text = fontMetrics().size(0, name(section));
    const int lines = nameLines() + (hasGroups() ? 1 : 0);
    return {text.width() + 2 * kPadding, kAbove + lines * lineHeight() + (hasGroups() ? kBelow : 0) + kBelow};
}

void GroupedHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const ThemeColors& colors = m_theme.colors();
    painter->fillRect(rect, colors.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.hairline);
    painter->setPen(colors.secondary);
    const auto alignment = static_cast<Qt::Alignment>(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const int horizontal = alignment.testFlag(Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(rect.adjusted(kPadding, 0, -kPadding, -kBelow), horizontal | Qt::AlignBottom, name(section));
}

void GroupedHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    const ThemeColors& colors = m_theme.colors();
    for (int section = 0; section < count();) {
        const QString title = group(section);
        int last = section;
        while (last + 1 < count() && group(last + 1) == title)
            ++last;
        if (!title.isEmpty()) {
            const int left = sectionViewportPosition(section) + kPadding;
            const int right = sectionViewportPosition(last) + sectionSize(last) - kPadding;
            const QRect line(left, kAbove, right - left, lineHeight());
            painter.setPen(colors.text);
            painter.drawText(line, Qt::AlignHCenter | Qt::AlignVCenter, fontMetrics().elidedText(title, Qt::ElideRight, line.width()));
            painter.fillRect(QRect(left, line.bottom() + 2, line.width(), 1), colors.hairline);
        }
        section = last + 1;
    }
}

} // namespace sdm::ui
