#include "core/records/metric_keys.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"

#include <QLocale>

namespace sdm::ui {
namespace {

Drawing drawLearningRate(const RunView& run, const DrawingChoices&)
{
    Drawing drawing = overSteps();
    const MetricCurve& curve = run.facts.metric(metric_key::kLearningRate);
    if (curve.empty())
        return drawing;
    Series line;
    line.name = InstrumentWords::tr("learning rate");
    line.points = meanPoints(curve); // a schedule has no noise to smooth
    line.endText = QLocale().toString(curve.spans().back().last, 'g', 3);
    drawing.series.push_back(std::move(line));
    return drawing;
}

} // namespace

Instrument learningRateInstrument()
{
    Instrument rate;
    rate.id = QStringLiteral("learning_rate");
    rate.title = InstrumentWords::tr("Learning rate");
    rate.emptyText = InstrumentWords::tr("No optimiser step yet.");
    rate.description = InstrumentWords::tr("Learning rate of each training step.");
    rate.compute = &drawLearningRate;
    return rate;
}

} // namespace sdm::ui
