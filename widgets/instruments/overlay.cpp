#include "widgets/instruments/overlay.h"

#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <set>

namespace sdm::ui {
namespace {

constexpr double kBaselineWidth = 3, kWidth = 2;

/// Lines that a mean of theirs stands for.
bool isHidden(const Series& line)
{
    return line.faint;
}

std::set<QString> namesOf(const std::vector<RunDrawing>& runs)
{
    std::set<QString> names;
    for (const RunDrawing& run : runs) {
        for (const Series& line : run.drawing.series) {
            if (!isHidden(line))
                names.insert(line.name);
        }
    }
    return names;
}

/// Beside a line's end there is no room for more.
QString shortened(const QString& text)
{
    constexpr qsizetype kMost = 24;
    return text.size() <= kMost ? text : text.left(kMost - 1) + QChar(0x2026);
}

Series ofRun(Series line, const RunDrawing& run, bool isBaseline, bool oneLineEach)
{
    line.quantity = line.name;
    line.name = oneLineEach ? run.legend : InstrumentWords::tr("%1 · %2").arg(run.legend, line.name);
    if (line.endText.isEmpty() && !line.points.empty())
        line.endText = InstrumentWords::tr("%1 %2").arg(shortened(line.name), fixedText(line.points.back().y, line.digits));
    else
        line.endText = shortened(line.name);
    line.runId = run.runId;
    line.ink = {Ink::Of::Series, run.place};
    // A shifted set's line is dashed where there is one run: among several, dashes are the baseline's, and dots are the set's.
    line.dash = isBaseline ? Qt::DashLine : line.dash == Qt::SolidLine ? Qt::SolidLine : Qt::DotLine;
    if (line.width > 0)
        line.width = isBaseline ? kBaselineWidth : kWidth;
    line.band = line.band && run.isGroup; // else as whiskers: bands over bands hide each other
    return line;
}

/// Parts of a whole cannot lie over each other: the lanes of the runs stand under one another.
Drawing underOneAnother(const std::vector<RunDrawing>& runs)
{
    Drawing all = runs.front().drawing;
    all.series.clear();
    all.lanes.clear();
    for (const RunDrawing& run : runs) {
        const auto above = static_cast<double>(all.lanes.size());
        for (const QString& lane : run.drawing.lanes)
            all.lanes.push_back(InstrumentWords::tr("%1 · %2").arg(shortened(run.legend), lane));
        for (Series line : run.drawing.series) {
            line.quantity = line.name;
            line.name = InstrumentWords::tr("%1 · %2").arg(run.legend, line.name);
            line.runId = run.runId;
            for (Stacked::Edges& edges : line.stacked->edges)
                edges = {edges.from - above, edges.to - above};
            all.series.push_back(std::move(line));
        }
    }
    all.y.lower = -static_cast<double>(all.lanes.size());
    return all;
}

} // namespace

Drawing overlaid(const std::vector<RunDrawing>& runs)
{
    if (std::ranges::any_of(runs, [](const RunDrawing& run) { return !run.drawing.lanes.empty(); }))
        return underOneAnother(runs);
    Drawing all = runs.front().drawing;
    all.series.clear();
    all.stages.clear();
    all.phases.clear();
    for (AxisMark& mark : all.marks) // the baseline's: those of all runs would hide the lines
        mark.text = InstrumentWords::tr("%1: %2").arg(runs.front().legend, mark.text);
    const bool oneLineEach = namesOf(runs).size() <= 1;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].drawing.guard != all.guard)
            all.guard.reset(); // runs with different alphas have no line in common
        for (const Series& line : runs[i].drawing.series) {
            if (!isHidden(line))
                all.series.push_back(ofRun(line, runs[i], i == 0, oneLineEach));
        }
    }
    all.caption = std::ranges::any_of(runs, &RunDrawing::isGroup)
                      ? InstrumentWords::tr("dashed: %1").arg(runs.front().legend)
                      : InstrumentWords::tr("%1 runs · baseline dashed: %2").arg(runs.size()).arg(runs.front().legend);
    return all;
}

} // namespace sdm::ui
