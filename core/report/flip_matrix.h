#pragma once

#include "core/report/paired_answers.h"
#include "core/report/selective_metrics.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace sdm::report {

/// Documents that have one verdict by the first layer and one by the second. Right is a prediction that is the label; an answer without a
/// verdict is not right. The four counts add up to n, less the documents without a known label in either.
struct FlipCell {
    std::int64_t n = 0;
    std::int64_t bothRight = 0, onlyFirstRight = 0, onlySecondRight = 0, neitherRight = 0;
    std::vector<std::string> ids; ///< of the documents, in order
};

/// Who moved on the scale of verdicts between two layers that answered the same documents.
struct FlipMatrix {
    std::int64_t documents = 0; ///< that both have
    std::array<std::array<FlipCell, kCountOf<Verdict>>, kCountOf<Verdict>> cells{};
    Tally stayed;  ///< in the region by both; correct by the second's answer
    Tally entered; ///< in the region by the second alone; correct by its answer
    Tally left;    ///< in the region by the first alone; correct by the first's answer

    const FlipCell& at(Verdict first, Verdict second) const { return cells.at(indexOf(first)).at(indexOf(second)); }
};

/// \param bound  whose region is entered and left; verdicts are the stored ones
FlipMatrix flipMatrix(const PairedAnswers& answers, Bound bound);

} // namespace sdm::report
