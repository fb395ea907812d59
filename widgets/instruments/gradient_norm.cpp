#include "core/records/metric_keys.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"

namespace sdm::ui {
namespace {

Drawing drawGradientNorm(const RunView& run, const DrawingChoices& choices)
{
    Drawing drawing = metricDrawing(run.facts.metric(metric_key::kGradientNorm), InstrumentWords::tr("norm"), 2, choices.smoothing);
    drawing.y.title = InstrumentWords::tr("norm");
    return drawing;
}

} // namespace

Instrument gradientNormInstrument()
{
    Instrument instrument;
    instrument.id = QStringLiteral("gradient_norm");
    instrument.title = InstrumentWords::tr("Gradient norm");
    instrument.emptyText = InstrumentWords::tr("No optimiser step yet.");
    instrument.description = InstrumentWords::tr("Norm of the gradient of each training step, before it is clipped.");
    instrument.smooths = Smooths::Usually;
    instrument.compute = &drawGradientNorm;
    return instrument;
}

} // namespace sdm::ui
