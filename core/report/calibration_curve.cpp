#include "core/report/calibration_curve.h"

#include <algorithm>

namespace sdm::report {

CalibrationCurve calibrationCurve(const std::vector<GenerationRecord>& generations, int binCount, CalibrationView view)
{
    const ReliabilityDiagram diagram =
        reliabilityDiagram(outcomesOf(generations, view, Bound::Plain, Scope::All), Binning::EqualCount, std::max(binCount, 1));
    CalibrationCurve curve{{}, diagram.n, diagram.expectedCalibrationError, diagram.brier};
    for (const ReliabilityBin& bin : diagram.bins) // of equal count: none is empty
        curve.bins.push_back({bin.from, bin.to, *bin.predicted, *bin.observed, bin.n, bin.happened, wilson(bin.happened, bin.n)});
    return curve;
}

} // namespace sdm::report
