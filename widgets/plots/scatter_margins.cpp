#include "widgets/plots/scatter_margins.h"

#include "widgets/plots/qcustomplot.h"
#include "widgets/theme/theme.h"

#include <algorithm>

namespace sdm::ui {
namespace {

std::vector<ScatterMargins::Bin> binsOver(double from, double to, int count)
{
    std::vector<ScatterMargins::Bin> bins;
    const double width = std::max(to - from, 1e-9) / count;
    for (int i = 0; i < count; ++i)
        bins.push_back({from + i * width, from + (i + 1) * width});
    return bins;
}

void countIn(std::vector<ScatterMargins::Bin>& bins, double value, Correctness correctness)
{
    const double width = bins.front().to - bins.front().from;
    const auto last = static_cast<double>(bins.size() - 1);
    ScatterMargins::Bin& bin = bins[static_cast<std::size_t>(std::clamp((value - bins.front().from) / width, 0.0, last))];
    bin.right += correctness == Correctness::Right ? 1 : 0;
    bin.wrong += correctness == Correctness::Wrong ? 1 : 0;
}

int mostOf(const std::vector<ScatterMargins::Bin>& bins)
{
    int most = 1;
    for (const ScatterMargins::Bin& bin : bins)
        most = std::max(most, bin.right + bin.wrong);
    return most;
}

} // namespace

ScatterMargins::ScatterMargins(const std::vector<const AnswerMark*>& marks, const std::function<double(double)>& place, double right,
                               double lowest)
    : m_along(binsOver(0, right, kAlong)), m_up(binsOver(lowest, 1, kUp))
{
    for (const AnswerMark* mark : marks) {
        countIn(m_along, place(mark->similarity), mark->correctness);
        countIn(m_up, mark->probability, mark->correctness);
    }
}

void ScatterMargins::draw(QCustomPlot* plot, const Theme& theme) const
{
    constexpr double kFull = 0.8; // of the margin
    const QColor rightFill = blended(theme.colors().secondary, theme.colors().panel, 0.35), wrongFill = theme.colors().danger;
    const auto bar = [plot](const QColor& fill) {
        auto* rect = new QCPItemRect(plot);
        rect->setPen(QPen(fill, 1));
        rect->setBrush(fill);
        rect->setLayer(QStringLiteral("background"));
        return rect;
    };
    const double most = mostOf(m_along), mostUp = mostOf(m_up);
    const auto alongBar = [&](const Bin& bin, int from, int to, const QColor& fill) {
        QCPItemRect* rect = bar(fill);
        for (QCPItemPosition* corner : {rect->topLeft, rect->bottomRight})
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        rect->topLeft->setCoords(bin.from, kTop * 0.9 - kTop * kFull * to / most);
        rect->bottomRight->setCoords(bin.to, kTop * 0.9 - kTop * kFull * from / most);
    };
    const auto upBar = [&](const Bin& bin, int from, int to, const QColor& fill) {
        QCPItemRect* rect = bar(fill);
        for (QCPItemPosition* corner : {rect->topLeft, rect->bottomRight})
            corner->setTypeX(QCPItemPosition::ptAxisRectRatio);
        rect->topLeft->setCoords(1 - kRight * 0.9 + kRight * kFull * from / mostUp, bin.to);
        rect->bottomRight->setCoords(1 - kRight * 0.9 + kRight * kFull * to / mostUp, bin.from);
    };
    for (const Bin& bin : m_along) {
        if (bin.wrong > 0)
            alongBar(bin, 0, bin.wrong, wrongFill);
        if (bin.right > 0)
            alongBar(bin, bin.wrong, bin.wrong + bin.right, rightFill);
    }
    for (const Bin& bin : m_up) {
        if (bin.wrong > 0)
            upBar(bin, 0, bin.wrong, wrongFill);
        if (bin.right > 0)
            upBar(bin, bin.wrong, bin.wrong + bin.right, rightFill);
    }
}

} // namespace sdm::ui
