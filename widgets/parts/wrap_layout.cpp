#include "widgets/parts/wrap_layout.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace sdm::ui {
namespace {

int heightOf(QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

std::unique_ptr<QLayoutItem> taken(std::vector<std::unique_ptr<QLayoutItem>>& items, int index)
{
    if (index < 0 || index >= static_cast<int>(items.size()))
        return nullptr;
    auto item = std::move(items[static_cast<std::size_t>(index)]);
    items.erase(items.begin() + index);
    return item;
}

QLayoutItem* at(const std::vector<std::unique_ptr<QLayoutItem>>& items, int index)
{
    return index >= 0 && index < static_cast<int>(items.size()) ? items[static_cast<std::size_t>(index)].get() : nullptr;
}

QSize withMargins(const QSize& size, const QMargins& margins)
{
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

} // namespace

WrapLayout::WrapLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout() = default;

void WrapLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem* WrapLayout::itemAt(int index) const
{
    return at(m_items, index);
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    return taken(m_items, index).release();
}

QSize WrapLayout::sizeOf(const QLayoutItem& item, int width) const
{
    const QSize wanted = item.sizeHint().expandedTo(item.minimumSize());
    return {std::min(wanted.width(), std::max(width, item.minimumSize().width())), wanted.height()};
}

std::vector<WrapLayout::Line> WrapLayout::linesAt(int width) const
{
    std::vector<Line> lines;
    for (int i = 0; i < count(); ++i) {
        const QLayoutItem& item = *m_items[static_cast<std::size_t>(i)];
        if (item.isEmpty())
            continue;
        const QSize size = sizeOf(item, width);
        if (lines.empty() || lines.back().width + m_gap + size.width() > width)
            lines.push_back({});
        Line& line = lines.back();
        line.width += size.width() + (line.items.empty() ? 0 : m_gap);
        line.height = std::max(line.height, size.height());
        line.items.push_back(i);
    }
    return lines;
}

int WrapLayout::arrange(const QRect& rect, bool move) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const std::vector<Line> lines = linesAt(area.width());
    int y = area.top();
    for (const Line& line : lines) {
        int x = area.left();
        bool atRight = false;
        for (const int index : line.items) {
            QLayoutItem& item = *m_items[static_cast<std::size_t>(index)];
            const QSize size = sizeOf(item, area.width());
            if (lines.size() == 1 && m_break >= 0 && index >= m_break && !std::exchange(atRight, true))
                x = std::max(x, area.right() + 1 - (line.width - (x - area.left())));
            if (move)
                item.setGeometry(QRect(x, y + (line.height - size.height()) / 2, size.width(), size.height()));
            x += size.width() + m_gap;
        }
        y += line.height + m_gap;
    }
    const QMargins margins = contentsMargins();
    return (lines.empty() ? 0 : y - m_gap - area.top()) + margins.top() + margins.bottom();
}

QSize WrapLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = sizeOf(*item, QLAYOUTSIZE_MAX);
        size = {size.width() + (size.width() > 0 ? m_gap : 0) + wanted.width(), std::max(size.height(), wanted.height())};
    }
    return withMargins(size, contentsMargins());
}

QSize WrapLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto& item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return withMargins(size, contentsMargins());
}

void WrapLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

WrapBar::WrapBar(int gap, QWidget* parent) : QWidget(parent), m_items(new WrapLayout(gap, this)) {}

bool WrapBar::event(QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        setMinimumHeight(m_items->heightForWidth(width()));
    return QWidget::event(event);
}

TileLayout::TileLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

TileLayout::~TileLayout() = default;

void TileLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem* TileLayout::itemAt(int index) const
{
    return at(m_items, index);
}

QLayoutItem* TileLayout::takeAt(int index)
{
    return taken(m_items, index).release();
}

std::vector<QLayoutItem*> TileLayout::shown() const
{
    std::vector<QLayoutItem*> items;
    for (const auto& item : m_items) {
        if (!item->isEmpty())
            items.push_back(item.get());
    }
    return items;
}

int TileLayout::arrange(const QRect& rect, bool move) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const QMargins margins = contentsMargins();
    const std::vector<QLayoutItem*> items = shown();
    if (items.empty())
        return margins.top() + margins.bottom();
    int wanted = 1;
    for (const QLayoutItem* item : items)
        wanted = std::max(wanted, item->sizeHint().width());
    const int number = static_cast<int>(items.size());
    const int columns = std::clamp((area.width() + m_gap) / (wanted + m_gap), 1, number);
    const int width = (area.width() - m_gap * (columns - 1)) / columns;
    int y = area.top();
    for (int first = 0; first < number; first += columns) {
        const int last = std::min(first + columns, number);
        int height = 0;
        for (int i = first; i < last; ++i)
            height = std::max(height, heightOf(*items[static_cast<std::size_t>(i)], width));
        for (int i = first; move && i < last; ++i)
            items[static_cast<std::size_t>(i)]->setGeometry(QRect(area.left() + (i - first) * (width + m_gap), y, width, height));
        y += height + m_gap;
    }
    return y - m_gap - area.top() + margins.top() + margins.bottom();
}

QSize TileLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : shown())
        size = {size.width() + (size.width() > 0 ? m_gap : 0) + item->sizeHint().width(),
                std::max(size.height(), item->sizeHint().height())};
    return withMargins(size, contentsMargins());
}

QSize TileLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : shown())
        size = size.expandedTo(item->minimumSize());
    return withMargins(size, contentsMargins());
}

void TileLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

} // namespace sdm::ui
