#include "core/report/thresholds_at.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/judged_by.h"
#include "widgets/instruments/reliability_drawings.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

#include <algorithm>
#include <cmath>

namespace sdm::ui {
namespace {

AnswerMark markOf(const GenerationRecord& answer, Bound bound)
{
    const Estimate& estimate = answer.at(bound);
    AnswerMark mark;
    mark.similarity = estimate.rescaledSimilarity;
    mark.probability = estimate.probability;
    mark.verdict = answer.verdict;
    mark.correctness = answer.predictedRight() ? Correctness::Right : answer.predictedWrong() ? Correctness::Wrong : Correctness::NotKnown;
    mark.reason = estimate.reason;
    mark.label = answer.label;
    mark.prediction = answer.prediction;
    mark.inside = estimate.inRegion;
    mark.document = QString::fromStdString(answer.key.id);
    return mark;
}

QString summaryOf(const Scatter& scatter)
{
    const auto count = [&scatter](auto&& is) { return countText(std::ranges::count_if(scatter.marks, is)); };
    const QString all = countText(static_cast<std::int64_t>(scatter.marks.size()));
    const QString ood = count([](const AnswerMark& mark) { return isOutOfDistribution(mark.similarity); });
    if (!scatter.region.found())
        return InstrumentWords::tr("There is no region: all %1 judged answers are rejected. %2 are out of distribution.").arg(all, ood);
    return InstrumentWords::tr("%1 of %2 judged answers are in the region, %3 of those wrong; %4 are out of distribution.")
        .arg(count([](const AnswerMark& mark) { return mark.inside; }), all,
             count([](const AnswerMark& mark) { return mark.inside && mark.correctness == Correctness::Wrong; }), ood);
}

Drawing drawAnswers(const RunView& run, const DrawingChoices&)
{
    const LayerRecord* layer = run.evaluation ? run.facts.layer(run.evaluation->layerId) : nullptr;
    if (!run.answers || !layer)
        return {};
    return scatterDrawing(*run.answers, report::thresholdsOf(*layer), judgedBy(run));
}

} // namespace

Drawing scatterDrawing(const std::vector<GenerationRecord>& answers, const RegionThresholds& region, const JudgedBy& by)
{
    Drawing drawing;
    drawing.x.title = InstrumentWords::tr("q′, rescaled similarity");
    drawing.y.title = InstrumentWords::tr("s at the prediction");
    drawing.scatter.region = {region.alpha, region.qrMin, region.psi};
    for (const GenerationRecord& answer : answers) {
        if (answer.judged() && std::isfinite(answer.at(by.bound).rescaledSimilarity) && std::isfinite(answer.at(by.bound).probability))
            drawing.scatter.marks.push_back(markOf(answer, by.bound));
    }
    std::ranges::stable_sort(drawing.scatter.marks, {}, &AnswerMark::similarity);
    drawing.caption = judgedCaption(by, static_cast<std::int64_t>(answers.size()));
    drawing.summary = summaryOf(drawing.scatter);
    return drawing;
}

/// Every judged answer where the gates see it.
Instrument answersScatterInstrument()
{
    Instrument scatter;
    scatter.id = QStringLiteral("answers_scatter");
    scatter.title = InstrumentWords::tr("q′ × s of every answer");
    scatter.emptyText = InstrumentWords::tr("Drawn from the answers that a layer has judged.");
    scatter.description =
        InstrumentWords::tr("Every answer by its rescaled similarity and the layer's output, with the region's thresholds.");
    scatter.kind = DrawingKind::Scatter;
    scatter.needs = Needs::FactsAndAnswers;
    scatter.hint = {640, 420};
    scatter.compute = &drawAnswers;
    return scatter;
}

} // namespace sdm::ui
