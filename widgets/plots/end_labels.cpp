#include "widgets/plots/end_labels.h"

#include "widgets/plots/qcustomplot.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

constexpr int kGap = 8;         ///< between the axes and the labels
constexpr int kRightMargin = 8; ///< right of the labels, or of the axes without any
constexpr double kNear = 10;    ///< a label this close to its line's end needs no leader

} // namespace

std::vector<double> spreadLabels(const std::vector<double>& wanted, double height, double top, double bottom)
{
    // With u[i] = place[i] - i * height, "none on another" says that u does not fall: isotonic regression, by pooling neighbours.
    struct Pool {
        double mean;
        int count;
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        Pool pool{wanted[i] - static_cast<double>(i) * height, 1};
        while (!pools.empty() && pools.back().mean > pool.mean) {
            const Pool& last = pools.back();
            pool.mean = (pool.mean * pool.count + last.mean * last.count) / (pool.count + last.count);
            pool.count += last.count;
            pools.pop_back();
        }
        pools.push_back(pool);
    }
    const double last = bottom - static_cast<double>(wanted.size() - 1) * height;
    std::vector<double> places;
    places.reserve(wanted.size());
    for (const Pool& pool : pools) {
        for (int i = 0; i < pool.count; ++i)
            places.push_back(std::max(std::min(pool.mean, last), top) + static_cast<double>(places.size()) * height);
    }
    return places;
}

EndLabels::EndLabels(QCustomPlot* plot) : m_plot(plot) {}

void EndLabels::clear()
{
    m_items.clear();
}

void EndLabels::add(const Label& label, const QFont& font)
{
    auto* text = new QCPItemText(m_plot);
    text->setText(label.text);
    text->setFont(font);
    text->setColor(label.textColor);
    text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    text->setClipToAxisRect(false);
    text->position->setType(QCPItemPosition::ptAbsolute);
    auto* leader = new QCPItemLine(m_plot);
    leader->setPen(QPen(label.lineColor, 1, Qt::DotLine));
    leader->setClipToAxisRect(false);
    leader->start->setType(QCPItemPosition::ptAbsolute);
    leader->end->setType(QCPItemPosition::ptAbsolute);
    const QFontMetrics metrics(font);
    m_items.push_back({label, text, leader, metrics.horizontalAdvance(label.text), metrics.height()});
}

void EndLabels::reserveRoom()
{
    int widest = 0;
    for (const Item& item : m_items)
        widest = std::max(widest, item.width);
    QCPAxisRect* axes = m_plot->axisRect();
    axes->setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
    QMargins margins = axes->margins();
    margins.setRight(kRightMargin + (widest > 0 ? kGap + widest : 0));
    axes->setMargins(margins);
}

bool EndLabels::isInView(const Label& label) const
{
    return (!label.x || m_plot->xAxis->range().contains(*label.x)) && m_plot->yAxis->range().contains(label.y);
}

void EndLabels::place()
{
    std::vector<const Item*> shown;
    for (const Item& item : m_items) {
        const bool inView = isInView(item.label);
        item.text->setVisible(inView);
        item.leader->setVisible(false);
        if (inView)
            shown.push_back(&item);
    }
    if (shown.empty())
        return;
    const auto endY = [this](const Item* item) { return m_plot->yAxis->coordToPixel(item->label.y); };
    std::stable_sort(shown.begin(), shown.end(), [&](const Item* a, const Item* b) { return endY(a) < endY(b); });
    std::vector<double> wanted;
    wanted.reserve(shown.size());
    for (const Item* item : shown)
        wanted.push_back(endY(item));
    const QRect axes = m_plot->axisRect()->rect();
    const double height = shown.front()->height;
    const std::vector<double> places = spreadLabels(wanted, height, axes.top(), axes.bottom() - height / 4);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Item& item = *shown[i];
        const double left = axes.right() + 1 + kGap;
        item.text->position->setCoords(left, places[i]);
        const double endX = item.label.x ? m_plot->xAxis->coordToPixel(*item.label.x) : axes.right();
        if (std::hypot(left - kGap - endX, places[i] - wanted[i]) <= kNear)
            continue;
        item.leader->setVisible(true);
        item.leader->start->setCoords(endX + 4, wanted[i]);
        item.leader->end->setCoords(left - 2, places[i]);
    }
}

} // namespace sdm::ui
