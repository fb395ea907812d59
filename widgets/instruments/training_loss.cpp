#include "core/records/metric_keys.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"

namespace sdm::ui {
namespace {

Drawing drawLoss(const RunView& run, const DrawingChoices& choices)
{
    Drawing drawing = metricDrawing(run.facts.metric(metric_key::kTrainLoss), InstrumentWords::tr("training"), 3, choices.smoothing);
    Series evaluation;
    evaluation.name = InstrumentWords::tr("evaluation");
    evaluation.ink = {Ink::Of::Series, 1};
    evaluation.digits = 3;
    evaluation.mark = PointMark::Disc;
    evaluation.points = meanPoints(run.facts.metric(metric_key::kEvaluationLoss));
    if (!evaluation.points.empty())
        drawing.series.push_back(std::move(evaluation));
    return drawing;
}

} // namespace

/// Next-token loss: raw, its debiased exponential mean, and the evaluation loss.
Instrument trainingLossInstrument()
{
    Instrument loss;
    loss.id = QStringLiteral("training_loss");
    loss.title = InstrumentWords::tr("Next-token loss");
    loss.emptyText = InstrumentWords::tr("No optimiser step yet.");
    loss.description = InstrumentWords::tr("Loss of each training step, its running mean, and the evaluation loss.");
    loss.smooths = Smooths::Usually;
    loss.compute = &drawLoss;
    return loss;
}

} // namespace sdm::ui
