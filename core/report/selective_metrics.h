#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sdm::report {

/// What the tables need to know of one judged test item (method.md 7.5). C classes.
struct JudgedItem {
    int label = -1; ///< 0..C-1; -1 unlabelled, -99 out of distribution
    int prediction = 0;
    double probability = 0;         ///< s[yhat]
    double softmax = 0;             ///< softmax(z)[yhat]
    double softmaxDistance = 0;     ///< softmax(d z)[yhat]
    double rescaledSimilarity = 0;
    bool inRegion = false;
    bool inRegionLower = false;
};

/// One cell of Tables 2 and 4.
struct GroupMetric {
    std::string group; ///< "y=0", "yhat=1", "marginal", ...
    std::int64_t n = 0;
    std::int64_t correct = 0;
    std::int64_t denominator = 0;
    double accuracy() const { return n == 0 ? 0.0 : static_cast<double>(correct) / static_cast<double>(n); }
    double proportion() const { return denominator == 0 ? 0.0 : static_cast<double>(n) / static_cast<double>(denominator); }
    std::string shownAccuracy() const;   ///< display rule of 7.5: R, 0., 1., <0.01, two decimals
    std::string shownProportion() const;
};

struct EstimatorMetrics {
    std::string estimator; ///< no_reject, softmax, softmax_distance, sdm_at_alpha, hr, hr_lower
    std::vector<GroupMetric> groups;
};

std::vector<EstimatorMetrics> selectiveMetrics(const std::vector<JudgedItem>& items, int classCount, double alpha);

/// Display rule of method.md 7.5 for a proportion in [0, 1]; `R` when n is 0 and `rejectedAsR`.
std::string shownRate(double value);

} // namespace sdm::report
