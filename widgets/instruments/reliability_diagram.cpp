#include "core/report/reliability_diagram.h"

#include "widgets/instruments/instrument.h"
#include "widgets/instruments/judged_by.h"
#include "widgets/instruments/reliability_drawings.h"
#include "widgets/instruments/words.h"
#include "widgets/text/bound_word.h"
#include "widgets/text/format.h"

#include <cmath>

namespace sdm::ui {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// One curve of a diagram; an empty bin is a gap in it, never a point.
Series curveOf(const report::ReliabilityDiagram& diagram, const QString& name, int ink, bool main)
{
    Series series;
    series.name = name;
    series.ink = main ? Ink{} : Ink{Ink::Of::Series, ink};
    series.dash = main ? Qt::SolidLine : ink == 1 ? Qt::DashLine : Qt::DotLine;
    series.width = main ? 2 : 1.5;
    series.mark = main ? PointMark::Disc : PointMark::None;
    series.digits = 3;
    series.endText = name;
    for (const report::ReliabilityBin& bin : diagram.bins) {
        const QString place = InstrumentWords::tr("%1 to %2").arg(fixedText(bin.from, 2), fixedText(bin.to, 2));
        if (bin.n == 0) {
            series.points.push_back(
                {(bin.from + bin.to) / 2, kNothing, kNothing, kNothing, InstrumentWords::tr("%1: no answers").arg(place)});
            continue;
        }
        SeriesPoint point{*bin.predicted, *bin.observed};
        if (main) {
            point.lower = bin.interval->lower;
            point.upper = bin.interval->upper;
        }
        point.note = InstrumentWords::tr("%1: %2 of %3 right").arg(place, countText(bin.happened), countText(bin.n));
        series.points.push_back(point);
    }
    return series;
}

QString scopeWord(report::Scope scope)
{
    switch (scope) {
    case report::Scope::InsideRegion:
        return InstrumentWords::tr("inside the region");
    case report::Scope::OutsideRegion:
        return InstrumentWords::tr("outside the region");
    case report::Scope::All:
        break;
    }
    return InstrumentWords::tr("all judged answers");
}

QString binsWord(const DiagramChoices& choices)
{
    return choices.binning == report::Binning::EqualWidth ? InstrumentWords::tr("%1 bins of equal width").arg(choices.bins)
                                                          : InstrumentWords::tr("%1 bins of equal count").arg(choices.bins);
}

Drawing drawDiagram(const RunView& run, const DrawingChoices&)
{
    return run.answers && run.evaluation ? diagramDrawing(*run.answers, judgedBy(run)) : Drawing{};
}

} // namespace

Drawing diagramDrawing(const std::vector<GenerationRecord>& answers, const JudgedBy& by, const DiagramChoices& choices)
{
    const auto diagramOf = [&](const std::vector<report::Outcome>& outcomes) {
        return report::reliabilityDiagram(outcomes, choices.binning, choices.bins);
    };
    const auto ofBound = [&](Bound bound) {
        return report::outcomesOf(answers, report::CalibrationView::PredictedClass, bound, choices.scope);
    };
    const report::ReliabilityDiagram main = diagramOf(ofBound(by.bound));
    Drawing drawing;
    drawing.x.title = InstrumentWords::tr("predicted probability");
    drawing.y = {InstrumentWords::tr("share right"), std::nullopt, 1.02, false};
    drawing.diagonal = true;
    drawing.caption = InstrumentWords::tr("%1, model of step %2 · %3 · n %4 · ECE %5 (%6) · Brier %7")
                          .arg(by.split, countText(by.modelStep), scopeWord(choices.scope), countText(main.n),
                               fixedText(main.expectedCalibrationError, 3), binsWord(choices), fixedText(main.brier, 3));
    if (main.bins.empty())
        return drawing;
    const double lowest =
        choices.binning == report::Binning::EqualWidth ? main.bins.front().from : std::floor(main.bins.front().from * 20) / 20;
    drawing.x.lower = lowest;
    drawing.x.upper = 1;
    const Bound other = by.bound == Bound::Lower ? Bound::Plain : Bound::Lower;
    drawing.series.push_back(curveOf(main, InstrumentWords::tr("s, %1").arg(boundAdjective(by.bound)), 0, true));
    drawing.series.push_back(curveOf(diagramOf(ofBound(other)), InstrumentWords::tr("s, %1").arg(boundAdjective(other)), 1, false));
    const report::ReliabilityDiagram softmax = diagramOf(report::softmaxOutcomesOf(answers, by.bound, choices.scope));
    if (softmax.n > 0)
        drawing.series.push_back(curveOf(softmax, InstrumentWords::tr("softmax"), 2, false));
    std::int64_t right = 0, empty = 0;
    for (const report::ReliabilityBin& bin : main.bins) {
        drawing.counts.push_back({bin.from, bin.to, bin.n});
        right += bin.happened;
        empty += bin.n == 0 ? 1 : 0;
    }
    drawing.summary =
        InstrumentWords::tr("%1 of %2 answers are right; the mean gap between predicted and observed is %3. %4 of %5 bins are empty.")
            .arg(countText(right), countText(main.n), fixedText(main.expectedCalibrationError, 3), countText(empty),
                 countText(static_cast<std::int64_t>(main.bins.size())));
    return drawing;
}

Instrument reliabilityDiagramInstrument()
{
    Instrument diagram;
    diagram.id = QStringLiteral("reliability_diagram");
    diagram.title = InstrumentWords::tr("Reliability diagram");
    diagram.emptyText = InstrumentWords::tr("Drawn from the judged answers whose label is known.");
    diagram.description =
        InstrumentWords::tr("Share of right answers against the predicted probability, bin by bin with 95 % intervals; a bin "
                            "without answers is empty.");
    diagram.needs = Needs::FactsAndAnswers;
    diagram.compute = &drawDiagram;
    return diagram;
}

} // namespace sdm::ui
