#pragma once

#include "core/statistics/guard.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// How accurate a verifier is over what it admits, and how much it admits: the selective-classification metrics of
/// "Similarity-Distance-Magnitude Activations" (arXiv 2509.12760) and of Tables 2 and 4 of its language-model paper (2510.26183).
/// Items without a known label (-1 unlabelled, -99 out of distribution) are left out of every group.
namespace sdm::report {

/// What the tables need to know of one judged test item. C classes.
struct JudgedItem {
    int label = -1;             ///< 0..C-1; -1 unlabelled, -99 out of distribution
    int prediction = 0;         ///< -1: no verdict was given; such items count in every denominator and are admitted by nothing
    double probability = 0;     ///< s[yhat]
    double softmax = 0;         ///< softmax(z)[yhat]
    double softmaxDistance = 0; ///< softmax(d z)[yhat]
    double rescaledSimilarity = 0;
    bool inRegion = false;
    bool inRegionLower = false;
    std::vector<double> effectiveSamples; ///< by class; may be empty
};

/// One cell of Tables 2 and 4.
struct GroupMetric {
    std::string group; ///< "y=0", "yhat=1", "marginal", ...
    std::int64_t n = 0;
    std::int64_t correct = 0;
    std::int64_t denominator = 0; ///< marginal: items with a known label; other groups: all items
    double accuracy() const { return n == 0 ? 0.0 : static_cast<double>(correct) / static_cast<double>(n); }
    double proportion() const { return denominator == 0 ? 0.0 : static_cast<double>(n) / static_cast<double>(denominator); }
    Guard guard(double alpha) const { return guardOf(correct, n, alpha); }
    /// The published tables' own marking, kept in JSON for comparison with them: the point alone, whatever its interval. No claim of
    /// ours rests on it. Rejecting everything breaks no promise.
    bool pointReaches(double alpha) const { return n == 0 || accuracy() >= alpha; }
    std::string shownAccuracy() const;   ///< `R` when nothing is admitted, else as shownRate
    std::string shownProportion() const; ///< as shownRate
};

struct EstimatorMetrics {
    std::string estimator;           ///< no_reject, softmax, softmax_distance, sdm_at_alpha, hr, hr_lower
    std::vector<GroupMetric> groups; ///< y=0.., yhat=0.., marginal
};

std::vector<EstimatorMetrics> selectiveMetrics(const std::vector<JudgedItem>& items, int classCount, double alpha);

/// Class-conditional accuracy of what the region leaves out: `not_hr_not_ood` and `ood` (floor of qr is 0), groups y=0.. only.
std::vector<EstimatorMetrics> rejectedMetrics(const std::vector<JudgedItem>& items, int classCount);

/// Correct among some items.
struct Tally {
    std::int64_t n = 0;
    std::int64_t correct = 0;
    std::optional<double> accuracy() const; ///< nothing for n = 0
};

/// One of the 20 bins of s[yhat] and what happened in it, per class.
struct ProbabilityBin {
    struct Class {
        Tally byPrediction;
        Tally byLabel;
        std::optional<double> meanEffectiveSamples;   ///< over the items predicted so, all class columns pooled
        std::optional<double> medianEffectiveSamples; ///< the same
    };
    double from = 0;
    double to = 0;
    Tally all;
    std::vector<Class> classes;
};
constexpr int kProbabilityBins = 20;
/// Bin of a probability: floor(min(0.99, s) * 20).
int probabilityBinOf(double probability);
std::vector<ProbabilityBin> probabilityBins(const std::vector<JudgedItem>& items, int classCount);

/// One row of the table by floor(qr): the items of one class there, by label or by prediction. Rows without items are left out.
struct SimilarityRow {
    std::int64_t floorSimilarity = 0;
    int classLabel = 0;
    bool byPrediction = false;
    Tally tally;
};
std::vector<SimilarityRow> similarityRows(const std::vector<JudgedItem>& items, int classCount);

/// A proportion in [0, 1] as tables show it: `0.` and `1.` exactly, `<0.01` below 0.005, else two decimals.
std::string shownRate(double value);
/// A probability in percent, truncated and kept within 1..99: certainty is never shown.
int shownPercent(double probability);

} // namespace sdm::report
