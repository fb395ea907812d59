#include "core/records/metric_keys.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/metric_series.h"
#include "widgets/instruments/words.h"

#include <algorithm>
#include <iterator>

namespace sdm::ui {
namespace {

Drawing drawLossBase(const RunView& run, const DrawingChoices& choices)
{
    Drawing drawing = overSteps();
    drawing.caption = InstrumentWords::tr("mean β = 2 + s(y) of right and wrong");
    for (const int label : {1, 0}) {
        Series raw;
        raw.name = label == 1 ? InstrumentWords::tr("right, each step") : InstrumentWords::tr("wrong, each step");
        raw.ink = {Ink::Of::Series, label == 1 ? 0 : 1};
        std::vector<Series> both = withMean(std::move(raw), run.facts.metric(betaMeanKey(label)),
                                            label == 1 ? InstrumentWords::tr("right") : InstrumentWords::tr("wrong"), choices.smoothing);
        if (!both.empty() && label == 0)
            both.back().dash = Qt::DashLine;
        std::move(both.begin(), both.end(), std::back_inserter(drawing.series));
    }
    return drawing;
}

} // namespace

/// Base of the loss: mean beta of right and of wrong documents, raw and its debiased mean.
Instrument lossBaseInstrument()
{
    Instrument base;
    base.id = QStringLiteral("loss_base");
    base.title = InstrumentWords::tr("Base of the loss");
    base.emptyText = InstrumentWords::tr("Only runs with the SDM loss have a base that moves.");
    base.description = InstrumentWords::tr("Mean base of the loss for right and for wrong answers over training steps.");
    base.smooths = Smooths::Usually;
    base.compute = &drawLossBase;
    return base;
}

} // namespace sdm::ui
