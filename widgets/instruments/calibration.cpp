#include "core/report/calibration_curve.h"
#include "widgets/instruments/instrument.h"
#include "widgets/instruments/words.h"
#include "widgets/text/format.h"

namespace sdm::ui {
namespace {

Series observedSeries(const report::CalibrationCurve& curve)
{
    Series series;
    series.name = InstrumentWords::tr("observed");
    series.band = true;
    series.labelled = false;
    series.mark = PointMark::Disc;
    for (const report::CalibrationBin& bin : curve.bins)
        series.points.push_back({bin.predicted, bin.observed, bin.interval.lower, bin.interval.upper,
                                 InstrumentWords::tr("%1 of %2 right").arg(countText(bin.right), countText(bin.n))});
    return series;
}

Drawing drawCalibration(const RunView& run, const DrawingChoices&)
{
    Drawing drawing;
    drawing.x = {InstrumentWords::tr("s at the prediction"), 0.5, 1, false};
    drawing.y = {InstrumentWords::tr("share right"), std::nullopt, 1.02, false};
    drawing.diagonal = true;
    if (!run.answers || !run.evaluation)
        return drawing;
    const report::CalibrationCurve curve = report::calibrationCurve(*run.answers);
    drawing.caption = InstrumentWords::tr("%1, model of step %2 · n %3 · ECE %4")
                          .arg(QString::fromStdString(run.evaluation->split), countText(run.evaluation->modelStep), countText(curve.n),
                               fixedText(curve.expectedCalibrationError, 3));
    if (!curve.bins.empty())
        drawing.series.push_back(observedSeries(curve));
    return drawing;
}

} // namespace

/// Observed share of right answers against the SDM output at the prediction, in bins of equal mass with 95 % Wilson intervals.
Instrument calibrationInstrument()
{
    Instrument calibration;
    calibration.id = QStringLiteral("calibration");
    calibration.title = InstrumentWords::tr("Calibration");
    calibration.emptyText = InstrumentWords::tr("Drawn from the newest evaluation's answers.");
    calibration.description =
        InstrumentWords::tr("Share of right answers against the layer's output for them; on the diagonal where the output can be trusted.");
    calibration.needs = Needs::FactsAndAnswers;
    calibration.compute = &drawCalibration;
    return calibration;
}

} // namespace sdm::ui
