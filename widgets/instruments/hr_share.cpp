#include "widgets/instruments/evaluation_series.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/smoothing.h"
#include "widgets/instruments/words.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sdm::ui {
namespace {

/// "60 of 100 in the region · accuracy inside: ≥ α"
QString noteOf(const RegionCounts& counts, double alpha)
{
    const QString share = InstrumentWords::tr("%1 of %2 in the region").arg(countText(counts.admitted), countText(counts.documents));
    const Guard guard = guardOf(counts.correct, counts.admitted, alpha);
    return guard == Guard::None ? InstrumentWords::tr("%1 · %2").arg(share, guardWord(guard))
                                : InstrumentWords::tr("%1 · accuracy inside: %2").arg(share, guardWord(guard));
}

std::vector<Series> shareSeries(const RunView& run, const Smoothing& smoothing)
{
    const RunFacts& facts = run.facts;
    std::vector<Series> curves;
    int index = 0;
    for (const auto& [split, evaluations] : evaluationsBySplit(facts)) {
        const bool shifted = evaluations.front()->shifted;
        Series line = splitSeries(split, shifted, index++);
        line.band = !shifted;
        Series published = publishedMark(line);
        for (const EvaluationRecord* evaluation : evaluations) {
            const auto counts = regionCounts(*evaluation, run.bound);
            if (!counts || counts->documents == 0)
                continue;
            SeriesPoint point = proportionPoint(evaluation->step, counts->admitted, counts->documents, noteOf(*counts, run.alpha));
            if (shifted)
                point.lower = point.upper = std::nan("");
            (isPublished(facts, *evaluation) ? published : line).points.push_back(std::move(point));
        }
        line.labelled = published.points.empty();
        if (!line.points.empty())
            std::ranges::move(withSmoothing(std::move(line), smoothing), std::back_inserter(curves));
        if (!published.points.empty())
            curves.push_back(std::move(published));
    }
    std::stable_sort(curves.begin(), curves.end(), [](const Series& a, const Series& b) { return a.dash < b.dash; });
    return curves;
}

Drawing drawShare(const RunView& run, const DrawingChoices& choices)
{
    Drawing drawing = overSteps();
    drawing.y.lower = -0.03; // room for marks at 0 and 1
    drawing.y.upper = 1.03;
    drawing.caption = InstrumentWords::tr("n/N per evaluation · %1 · band 95 % Wilson · ◆ final layer").arg(boundWord(run.bound));
    if (choices.smoothing.isOn())
        drawing.caption +=
            InstrumentWords::tr(" · bold: %1").arg(smoothingName(choices.smoothing.kind, std::llround(choices.smoothing.span)));
    drawing.series = shareSeries(run, choices.smoothing);
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
    share.smooths = Smooths::WhenAsked;
    share.compute = &drawShare;
    return share;
}

} // namespace sdm::ui
