#include "widgets/instruments/evaluation_series.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

std::vector<Series> shareSeries(const RunFacts& facts, Bound bound)
{
    std::vector<Series> curves;
    int index = 0;
    for (const auto& [split, evaluations] : evaluationsBySplit(facts)) {
        const bool shifted = evaluations.front()->shifted;
        Series line = splitSeries(split, shifted, index++);
        line.band = !shifted;
        Series published = publishedMark(line);
        for (const EvaluationRecord* evaluation : evaluations) {
            const auto counts = regionCounts(*evaluation, bound);
            if (!counts || counts->documents == 0)
                continue;
            SeriesPoint point = proportionPoint(
                evaluation->step, counts->admitted, counts->documents,
                InstrumentWords::tr("%1 of %2 in the region").arg(countText(counts->admitted), countText(counts->documents)));
            if (shifted)
                point.lower = point.upper = std::nan("");
            (isPublished(facts, *evaluation) ? published : line).points.push_back(std::move(point));
        }
        line.labelled = published.points.empty();
        for (Series* series : {&line, &published}) {
            if (!series->points.empty())
                curves.push_back(std::move(*series));
        }
    }
    std::stable_sort(curves.begin(), curves.end(), [](const Series& a, const Series& b) { return a.dash < b.dash; });
    return curves;
}

Drawing drawShare(const RunView& run, const DrawingChoices&)
{
    Drawing drawing = overSteps();
    drawing.y.lower = -0.03; // room for marks at 0 and 1
    drawing.y.upper = 1.03;
    drawing.caption = InstrumentWords::tr("n/N per evaluation · %1 · band 95 % Wilson · ◆ final layer").arg(boundWord(run.bound));
    drawing.series = shareSeries(run.facts, run.bound);
    return drawing;
}

} // namespace

/// HR share of every split over steps, n/N with intervals; in-distribution solid with a band, shifted dashed.
/// A line through the layers judged along the way; the first final layer as a mark of its own at the best checkpoint's step.
Instrument hrShareInstrument()
{
    Instrument share;
    share.id = QStringLiteral("hr_share");
    share.title = InstrumentWords::tr("HR share");
    share.emptyText = InstrumentWords::tr("The first evaluation comes in the middle of the first epoch.");
    share.description = InstrumentWords::tr("Share of the answers in the high-reliability region, by test set, over training steps.");
    share.compute = &drawShare;
    return share;
}

} // namespace sdm::ui
