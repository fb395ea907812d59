#pragma once

#include "core/records/records.h"
#include "core/statistics/interval.h"

#include <cstdint>
#include <optional>
#include <vector>

/// How the risk among the answers that are kept grows with how many are kept, by a ranking of the answers. Risk is the share of wrong
/// predictions (yhat != y) among them. Answers without a known label are left out; answers that no layer judged count among all answers
/// and are never kept.
namespace sdm::report {

/// What answers are ranked by, most trusted first.
enum class Ranking {
    Probability,        ///< s[yhat] under the bound
    RescaledSimilarity, ///< q' under the bound
    Softmax,            ///< softmax(z)[yhat], whatever the bound
};
const char* rankingName(Ranking ranking); ///< `probability`, `rescaled_similarity`, `softmax`

struct RankedAnswer {
    double score = 0; ///< higher is kept first
    bool right = false;
};

/// The answers kept down to one score. Equal scores are kept together or not at all.
struct RiskCoveragePoint {
    double score = 0; ///< of the last ones kept
    std::int64_t kept = 0;
    std::int64_t wrong = 0; ///< of those kept
    double risk() const { return static_cast<double>(wrong) / static_cast<double>(kept); }
};

struct RiskCoverage {
    std::int64_t answers = 0;              ///< with a known label
    std::vector<RiskCoveragePoint> points; ///< by rising coverage, one a distinct score; none without ranked answers
    /// Area under the selective risk: its mean over keeping the first 1, 2, ... ranked answers (Geifman and El-Yaniv, "Selective
    /// Classification for Deep Neural Networks", 2017, as averaged there), equal scores in every order on average. Nothing without points.
    std::optional<double> aurc;
    /// Area under the generalised risk, the share of answers that are kept and wrong (Traub et al., "Overcoming Common Flaws in the
    /// Evaluation of Selective Classification Systems", 2024): by trapezia, which ties need. Nothing without points.
    std::optional<double> augrc;

    double coverage(const RiskCoveragePoint& point) const { return static_cast<double>(point.kept) / static_cast<double>(answers); }
    /// The largest coverage at which the risk is at most `risk`; 0 when there is none.
    double coverageAtRisk(double risk) const;
};

std::vector<RankedAnswer> rankedAnswers(const std::vector<GenerationRecord>& answers, Ranking ranking, Bound bound);
/// \param answers  all with a known label, those without a rank included: the denominator of coverage; not below the ranked ones
RiskCoverage riskCoverage(std::vector<RankedAnswer> ranked, std::int64_t answers);
RiskCoverage riskCoverage(const std::vector<GenerationRecord>& answers, Ranking ranking, Bound bound);
/// What no ranking of these predictions can beat: every right one kept before every wrong one.
RiskCoverage oracleRiskCoverage(const std::vector<GenerationRecord>& answers);

/// Where the region itself stands: it is no threshold of one score, so its point need not lie on a curve.
struct RegionPoint {
    std::int64_t answers = 0; ///< with a known label
    std::int64_t kept = 0, wrong = 0;
    std::optional<double> coverage, risk; ///< nothing without answers, or without any kept
    std::optional<Interval> coverageInterval, riskInterval;
};
RegionPoint regionPoint(const std::vector<GenerationRecord>& answers, Bound bound);

} // namespace sdm::report
