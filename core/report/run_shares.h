#pragma once

#include "core/report/paired_comparison.h"
#include "core/report/run_results.h"
#include "core/report/table.h"
#include "core/statistics/guard.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// What the final layers of some runs admit of each test set: the first number a comparison is about.
namespace sdm::report {

struct SetShares {
    std::string split;
    bool shifted = false;
    double alpha = 0.95;
    std::int64_t documents = 0;
    Tally inside;               ///< by the first final layer
    std::vector<double> layers; ///< share inside by each, the first layer's first
    bool noneJudged = false;    ///< neither a share nor `R` can be said

    double share() const { return layers.empty() ? 0 : layers.front(); }
    double lowest() const;
    double highest() const;
    Guard guard() const; ///< how the accuracy inside by the first layer stands against alpha
};

/// One a test set that a final layer of the run has judged, in the order they were evaluated.
std::vector<SetShares> setShares(const RunResults& run, Bound bound);

/// A row a run and test set: the share, the accuracy inside, and how far the final layers reach.
Table sharesTable(const std::vector<std::pair<std::string, std::vector<SetShares>>>& runs, Bound bound);

} // namespace sdm::report
