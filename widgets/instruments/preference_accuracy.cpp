#include "core/records/metric_keys.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"

namespace sdm::ui {
namespace {

Drawing drawPreferenceAccuracy(const RunView& run, const DrawingChoices& choices)
{
    Drawing drawing = metricDrawing(run.facts.metric(metric_key::kPreferenceAccuracy), InstrumentWords::tr("share"), 2, choices.smoothing);
    drawing.y.title = InstrumentWords::tr("share of pairs");
    return drawing;
}

} // namespace

Instrument preferenceAccuracyInstrument()
{
    Instrument instrument;
    instrument.id = QStringLiteral("preference_accuracy");
    instrument.title = InstrumentWords::tr("Preference accuracy");
    instrument.emptyText = InstrumentWords::tr("Only runs with the preference loss (DPO) have pairs.");
    instrument.description = InstrumentWords::tr("Share of the pairs of a step whose chosen answer gained more than the rejected one.");
    instrument.smooths = Smooths::Usually;
    instrument.compute = &drawPreferenceAccuracy;
    return instrument;
}

} // namespace sdm::ui
