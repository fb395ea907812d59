#pragma once

#include "core/records/vocabulary.h"

#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace sdm::ui {

/// Whether what a layer predicted of an answer came true.
enum class Correctness { Right, Wrong, NotKnown };

/// One judged answer as a mark: q' along, s at the predicted class up.
struct AnswerMark {
    double similarity = 0;  ///< q', as it is; a panel may draw log2(1 + q')
    double probability = 0; ///< s[yhat]
    Verdict verdict = Verdict::Unjudged;
    Correctness correctness = Correctness::NotKnown;
    Reason reason = Reason::TooLong;
    int label = -1, prediction = -1;
    bool inside = false; ///< of the region, under the drawing's bound
    QString document;
    bool operator==(const AnswerMark&) const = default;
};

/// What an answer has to reach, as lines of a scatter; infinite where there is no region.
struct RegionLines {
    double alpha = 0.95;
    double similarity = std::numeric_limits<double>::infinity(); ///< q'_min
    std::vector<double> probabilities;                           ///< psi, one a class
    bool found() const { return similarity < std::numeric_limits<double>::infinity(); }
    bool operator==(const RegionLines&) const = default;
};

/// The judged answers of a test set against the thresholds that decided them.
struct Scatter {
    std::vector<AnswerMark> marks; ///< by rising q'; those no layer judged are not among them
    RegionLines region;
    std::optional<RegionLines> preview; ///< thresholds that nothing was judged by
};

} // namespace sdm::ui
