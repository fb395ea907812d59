#pragma once

#include "core/records/vocabulary.h"
#include "core/report/selective_metrics.h"

#include <optional>
#include <vector>

namespace sdm::report {

/// One accuracy of the grid and what it rests on.
struct ConditionalCell {
    GroupMetric metric;               ///< group, n, correct, and the answers its share is a share of
    std::optional<Interval> interval; ///< 95 % of the accuracy; nothing where nothing is admitted
    std::optional<Guard> guard;       ///< inside the region only: alpha promises nothing of what was not selected
};

/// Table 4 of the SDM LM paper for one layer and test set: accuracy by true class, by predicted class and over all, of every answer and of
/// those inside the region. A marginal accuracy hides a class that is nearly always wrong; the cells do not.
struct ConditionalGrid {
    double alpha = 0.95;
    Bound bound = kDefaultBound;
    std::vector<ConditionalCell> all;    ///< y=0.., yhat=0.., marginal
    std::vector<ConditionalCell> inside; ///< the same groups
};

/// \param classCount  C of the layer
ConditionalGrid conditionalGrid(const std::vector<JudgedItem>& items, int classCount, double alpha, Bound bound);

} // namespace sdm::report
