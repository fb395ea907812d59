#pragma once

#include "core/records/records.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <vector>

/// Predicted probability held against what happened, bin by bin.
namespace sdm::report {

enum class CalibrationView {
    PredictedClass, ///< s[yhat] against yhat == y
    ClassOne,       ///< s[1] against y == 1
};

/// Which answers a diagram is over.
enum class Scope { All, InsideRegion, OutsideRegion };

/// One answer: what was said, and whether it came true.
struct Outcome {
    double probability = 0;
    bool happened = false;
};

/// Judged answers with a known label, by rising probability.
std::vector<Outcome> outcomesOf(const std::vector<GenerationRecord>& answers, CalibrationView view, Bound bound, Scope scope);

/// The same of softmax(z)[yhat] for its right predictions: what the network says without the layer.
std::vector<Outcome> softmaxOutcomesOf(const std::vector<GenerationRecord>& answers, Bound bound, Scope scope);

enum class Binning {
    EqualWidth, ///< of [lowest, 1], lowest being 0, or 0.5 where no outcome lies below it; empty bins are there and say nothing
    EqualCount, ///< (nearly); equal probabilities share a bin, so heavily tied data gives fewer bins, and none is empty
};

struct ReliabilityBin {
    double from = 0, to = 0; ///< of equal width: the bin's ends; of equal count: its smallest and largest probability
    std::int64_t n = 0;
    std::int64_t happened = 0;
    std::optional<double> predicted;  ///< mean probability; nothing in an empty bin, which no line may cross
    std::optional<double> observed;   ///< share that happened
    std::optional<Interval> interval; ///< 95 % of `observed`
};

struct ReliabilityDiagram {
    std::vector<ReliabilityBin> bins; ///< by rising probability; none without outcomes
    std::int64_t n = 0;
    double expectedCalibrationError = 0; ///< sum over bins of n_b / n * |observed - predicted|: it depends on the bins
    double brier = 0;                    ///< mean squared difference of probability and outcome: it does not
};

/// \param outcomes  by rising probability; one outside [0, 1] counts in the outermost bin. \throws Error (InvalidArgument) for no bins
ReliabilityDiagram reliabilityDiagram(const std::vector<Outcome>& outcomes, Binning binning, int binCount);

} // namespace sdm::report
