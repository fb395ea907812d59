#include "core/records/metric_keys.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"

namespace sdm::ui {
namespace {

Drawing drawTrainingSpeed(const RunView& run, const DrawingChoices& choices)
{
    Drawing drawing = metricDrawing(run.facts.metric(metric_key::kTokensPerSecond), InstrumentWords::tr("tokens/s"), 0, choices.smoothing);
    drawing.y.title = InstrumentWords::tr("tokens/s");
    return drawing;
}

} // namespace

Instrument trainingSpeedInstrument()
{
    Instrument instrument;
    instrument.id = QStringLiteral("training_speed");
    instrument.title = InstrumentWords::tr("Speed");
    instrument.emptyText = InstrumentWords::tr("No optimiser step yet.");
    instrument.description = InstrumentWords::tr("Tokens trained on in a second, over training steps.");
    instrument.smooths = Smooths::Usually;
    instrument.compute = &drawTrainingSpeed;
    return instrument;
}

} // namespace sdm::ui
