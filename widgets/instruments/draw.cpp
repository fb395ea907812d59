#include "widgets/instruments/draw.h"

#include "widgets/instruments/marks.h"
#include "widgets/instruments/overlay.h"
#include "widgets/instruments/seed_groups.h"
#include "widgets/instruments/words.h"
#include "widgets/instruments/x_axis.h"

#include <algorithm>

namespace sdm::ui {
namespace {

/// Over steps, with what happened to the run.
Drawing ownDrawing(const Instrument& instrument, const RunView& run, const DrawingChoices& choices)
{
    Drawing drawing = instrument.compute(run, choices);
    if (drawing.overSteps && !drawing.isEmpty()) {
        drawing.marks = marksOf(run, choices.marks);
        if (run.steps)
            drawing.chosen = Stretch{static_cast<double>(run.steps->first), static_cast<double>(run.steps->last)};
    }
    return drawing;
}

std::vector<Drawing> ownDrawings(const Instrument& instrument, const std::vector<RunView>& runs, const DrawingChoices& choices)
{
    std::vector<Drawing> drawings;
    for (const RunView& run : runs)
        drawings.push_back(ownDrawing(instrument, run, choices));
    return drawings;
}

RunDrawing runDrawing(const RunView& run, std::size_t place, Drawing drawing, const DrawingChoices& choices)
{
    return {run.facts.runId(), run.legend, withXAxis(std::move(drawing), choices.x, run.facts.clock()), static_cast<int>(place)};
}

/// "SDM+FT(CM), 3 seeds"
QString groupName(const RunView& first, std::size_t seeds)
{
    return InstrumentWords::tr("%1, %2 seeds").arg(first.groupLegend).arg(seeds);
}

/// A group as one drawing, by the clock of its first run.
RunDrawing groupDrawing(const std::vector<RunView>& runs, const std::vector<Drawing>& drawings, const std::vector<std::size_t>& group,
                        const DrawingChoices& choices, const SeedsTogether& seeds)
{
    std::vector<Drawing> own;
    for (const std::size_t run : group)
        own.push_back(drawings[run]);
    RunDrawing one = runDrawing(runs[group.front()], group.front(), togetherDrawing(own, seeds), choices);
    one.legend = groupName(runs[group.front()], group.size());
    one.isGroup = true;
    return one;
}

/// One, or all over each other.
Drawing drawnOver(const std::vector<RunDrawing>& drawings)
{
    if (drawings.empty())
        return {};
    return drawings.size() == 1 ? drawings.front().drawing : overlaid(drawings);
}

void say(Drawing& drawing, const QString& seeds)
{
    drawing.caption = drawing.caption.isEmpty() ? seeds : seeds + QStringLiteral(" · ") + drawing.caption;
    drawing.summary = seeds;
}

bool standTogether(const std::vector<Drawing>& drawings)
{
    return std::ranges::all_of(drawings, &canStandTogether);
}

Drawing inGroups(const std::vector<RunView>& runs, const std::vector<Drawing>& drawings, const DrawingChoices& choices,
                 const SeedsTogether& seeds)
{
    std::vector<RunDrawing> shown;
    QStringList counts;
    bool anyBand = false;
    for (const std::vector<std::size_t>& group : seedGroups(runs)) {
        counts << QString::number(group.size());
        if (group.size() >= kFewestForABand) {
            shown.push_back(groupDrawing(runs, drawings, group, choices, seeds));
            anyBand = true;
            continue;
        }
        for (const std::size_t run : group)
            shown.push_back(runDrawing(runs[run], run, drawings[run], choices));
    }
    Drawing all = drawnOver(shown);
    const QString n = InstrumentWords::tr("seeds: n = %1").arg(counts.join(QStringLiteral(", ")));
    say(all, anyBand ? n + QStringLiteral(" · ") + seedsText(seeds) : InstrumentWords::tr("%1, too few for a band").arg(n));
    return all;
}

} // namespace

Drawing drawingOf(const Instrument& instrument, const std::vector<RunView>& runs, const DrawingChoices& choices, const SeedsTogether& seeds)
{
    std::vector<Drawing> drawings = ownDrawings(instrument, runs, choices);
    if (seeds.on && runs.size() > 1 && standTogether(drawings))
        return inGroups(runs, drawings, choices, seeds);
    std::vector<RunDrawing> shown;
    for (std::size_t i = 0; i < runs.size(); ++i)
        shown.push_back(runDrawing(runs[i], i, std::move(drawings[i]), choices));
    return drawnOver(shown);
}

Drawing amongSeeds(const Instrument& instrument, const std::vector<RunView>& runs, const DrawingChoices& choices,
                   const SeedsTogether& seeds)
{
    const std::vector<Drawing> drawings = ownDrawings(instrument, runs, choices);
    std::vector<RunDrawing> shown{runDrawing(runs.front(), 0, drawings.front(), choices)};
    if (runs.size() == 1 || !standTogether(drawings))
        return shown.front().drawing;
    if (runs.size() < kFewestForABand) {
        shown.push_back(runDrawing(runs[1], 1, drawings[1], choices));
    } else {
        std::vector<std::size_t> all(runs.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        shown.push_back(groupDrawing(runs, drawings, all, choices, seeds));
        shown.back().place = 1;
    }
    Drawing drawing = overlaid(shown);
    const QString n = InstrumentWords::tr("seeds: n = %1").arg(runs.size());
    say(drawing, runs.size() < kFewestForABand ? InstrumentWords::tr("%1, too few for a band").arg(n)
                                               : n + QStringLiteral(" · ") + seedsText(seeds));
    return drawing;
}

} // namespace sdm::ui
