#include "core/report/calibration_curve.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sdm::report {
namespace {

using Outcome = std::pair<double, bool>; // probability, right

std::vector<Outcome> labelledOutcomes(const std::vector<GenerationRecord>& generations, CalibrationView view)
{
    std::vector<Outcome> outcomes;
    for (const GenerationRecord& g : generations) {
        if (g.label < 0 || !g.judged() || !std::isfinite(g.plain.probability))
            continue;
        if (view == CalibrationView::PredictedClass)
            outcomes.emplace_back(g.plain.probability, g.predictedRight());
        else
            outcomes.emplace_back(g.prediction == 1 ? g.plain.probability : 1.0 - g.plain.probability, g.label == 1);
    }
    std::sort(outcomes.begin(), outcomes.end());
    return outcomes;
}

CalibrationBin binOf(const std::vector<Outcome>& outcomes, std::size_t begin, std::size_t end)
{
    CalibrationBin bin;
    bin.lowest = outcomes[begin].first;
    bin.highest = outcomes[end - 1].first;
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
        sum += outcomes[i].first;
        bin.right += outcomes[i].second ? 1 : 0;
    }
    bin.n = static_cast<std::int64_t>(end - begin);
    bin.predicted = sum / static_cast<double>(bin.n);
    bin.observed = static_cast<double>(bin.right) / static_cast<double>(bin.n);
    bin.interval = wilson(bin.right, bin.n);
    return bin;
}

} // namespace

CalibrationCurve calibrationCurve(const std::vector<GenerationRecord>& generations, int binCount, CalibrationView view)
{
    const std::vector<Outcome> outcomes = labelledOutcomes(generations, view);
    const auto count = static_cast<std::size_t>(std::max(binCount, 1));
    CalibrationCurve curve;
    curve.n = static_cast<std::int64_t>(outcomes.size());
    std::size_t begin = 0;
    for (std::size_t b = 1; b <= count && begin < outcomes.size(); ++b) {
        std::size_t end = outcomes.size() * b / count;
        if (end <= begin)
            continue;
        while (end < outcomes.size() && outcomes[end].first == outcomes[end - 1].first)
            ++end;
        curve.bins.push_back(binOf(outcomes, begin, end));
        begin = end;
    }
    const double n = static_cast<double>(std::max<std::int64_t>(curve.n, 1));
    for (const CalibrationBin& bin : curve.bins)
        curve.expectedCalibrationError += static_cast<double>(bin.n) / n * std::abs(bin.observed - bin.predicted);
    for (const auto& [probability, right] : outcomes)
        curve.brier += (probability - (right ? 1.0 : 0.0)) * (probability - (right ? 1.0 : 0.0)) / n;
    return curve;
}

} // namespace sdm::report
