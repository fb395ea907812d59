#pragma once

#include "core/records/records.h"
#include "core/report/reliability_diagram.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <vector>

namespace sdm::report {

/// One point of a reliability diagram.
struct CalibrationBin {
    double lowest = 0, highest = 0; ///< predicted probabilities the bin spans
    double predicted = 0;           ///< their mean
    double observed = 0;            ///< share of right items
    std::int64_t n = 0;
    std::int64_t right = 0;
    Interval interval; ///< Wilson, 95 %, of `observed`
};

struct CalibrationCurve {
    std::vector<CalibrationBin> bins;    ///< by rising probability; none without labelled items
    std::int64_t n = 0;                  ///< items with a known label
    double expectedCalibrationError = 0; ///< sum over bins of n_b / n * |observed - predicted|
    double brier = 0;                    ///< mean squared difference of probability and outcome
};

/// The reliability diagram of the plain estimate over bins of (nearly) equal mass, as a curve through them. Items of equal probability
/// always share a bin, so heavily tied data gives fewer bins than asked for. Items without a label (-1, -99) are left out.
CalibrationCurve calibrationCurve(const std::vector<GenerationRecord>& generations, int binCount = 10,
                                  CalibrationView view = CalibrationView::PredictedClass);

} // namespace sdm::report
