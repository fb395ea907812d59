#include "core/statistics/guard.h"
#include "widgets/instruments/evaluation_series.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"
#include "widgets/text/verdict_words.h"

#include <cmath>

namespace sdm::ui {
namespace {

std::vector<Series> accuracySeries(const RunView& run)
{
    const RunFacts& facts = run.facts;
    std::vector<Series> curves;
    const auto bySplit = evaluationsBySplit(facts);
    int index = 0;
    for (const auto& [split, evaluations] : bySplit) {
        Series enough = splitSeries(split, evaluations.front()->shifted, index);
        enough.dodge = index - (static_cast<double>(bySplit.size()) - 1) / 2;
        enough.width = 0;
        enough.digits = 3;
        enough.labelled = false;
        Series few = enough;
        few.mark = PointMark::Cross;
        few.minor = true;
        few.name = InstrumentWords::tr("%1, n < 30").arg(enough.name);
        few.endText = InstrumentWords::tr("%1 n < 30").arg(enough.name);
        Series published = publishedMark(enough);
        Series* newest = nullptr;
        for (const EvaluationRecord* evaluation : evaluations) {
            const auto counts = regionCounts(*evaluation, run.bound);
            if (!counts || counts->admitted == 0)
                continue;
            SeriesPoint point = proportionPoint(evaluation->step, counts->correct, counts->admitted,
                                                InstrumentWords::tr("%1 of %2 right · %3")
                                                    .arg(countText(counts->correct), countText(counts->admitted),
                                                         guardWord(guardOf(counts->correct, counts->admitted, run.alpha))));
            newest = counts->admitted < kFewestForAClaim ? &few : isPublished(facts, *evaluation) ? &published : &enough;
            if (newest == &few)
                point.lower = point.upper = std::nan(""); // too few to say anything is said by the mark
            newest->points.push_back(std::move(point));
        }
        if (newest)
            newest->labelled = true;
        for (Series* series : {&enough, &few, &published}) {
            if (!series->points.empty())
                curves.push_back(std::move(*series));
        }
        ++index;
    }
    return curves;
}

Drawing drawAccuracy(const RunView& run, const DrawingChoices&)
{
    Drawing drawing = overSteps();
    drawing.y.upper = 1.01;
    drawing.guard = GuardLine{QStringLiteral("α"), run.alpha};
    drawing.caption = InstrumentWords::tr("right of those admitted · %1 · whiskers 95 % · ✕ n < 30 (▽ below the plot) · ◆ final layer")
                          .arg(boundWord(run.bound));
    drawing.series = accuracySeries(run);
    return drawing;
}

} // namespace

/// Accuracy inside the region with exact or Wilson intervals, against alpha; crosses where n < 30.
Instrument hrAccuracyInstrument()
{
    Instrument accuracy;
    accuracy.id = QStringLiteral("hr_accuracy");
    accuracy.title = InstrumentWords::tr("Accuracy inside HR");
    accuracy.emptyText = InstrumentWords::tr("Nothing has been admitted yet.");
    accuracy.description =
        InstrumentWords::tr("Share of right answers among those in the high-reliability region, against α, over training steps.");
    accuracy.compute = &drawAccuracy;
    return accuracy;
}

} // namespace sdm::ui
