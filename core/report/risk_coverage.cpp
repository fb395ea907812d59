#include "core/report/risk_coverage.h"

#include "core/report/judged_items.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sdm::report {
namespace {

double scoreOf(const GenerationRecord& answer, const JudgedItem& item, Ranking ranking, Bound bound)
{
    switch (ranking) {
    case Ranking::Probability:
        return answer.at(bound).probability;
    case Ranking::RescaledSimilarity:
        return answer.at(bound).rescaledSimilarity;
    case Ranking::Softmax:
        return answer.logits.empty() ? kNotKnown : item.softmax;
    }
    return kNotKnown;
}

std::int64_t countLabelled(const std::vector<GenerationRecord>& answers)
{
    return std::ranges::count_if(answers, [](const GenerationRecord& answer) { return answer.label >= 0; });
}

/// Sum over the members of a group of equal scores, the k-th kept first, of the risk that is expected when the group's order is any.
double expectedRisks(const RiskCoveragePoint& before, const RiskCoveragePoint& after)
{
    const auto size = static_cast<double>(after.kept - before.kept);
    const double wrongShare = static_cast<double>(after.wrong - before.wrong) / size;
    double sum = 0;
    for (std::int64_t k = before.kept + 1; k <= after.kept; ++k)
        sum += (static_cast<double>(before.wrong) + wrongShare * static_cast<double>(k - before.kept)) / static_cast<double>(k);
    return sum;
}

void addAreas(RiskCoverage& curve)
{
    if (curve.points.empty())
        return;
    const auto all = static_cast<double>(curve.answers);
    double risks = 0, generalised = 0;
    RiskCoveragePoint before;
    for (const RiskCoveragePoint& point : curve.points) {
        risks += expectedRisks(before, point);
        generalised += static_cast<double>(point.kept - before.kept) * static_cast<double>(before.wrong + point.wrong) / 2;
        before = point;
    }
    curve.aurc = risks / static_cast<double>(before.kept);
    curve.augrc = generalised / (all * all);
}

} // namespace

const char* rankingName(Ranking ranking)
{
    constexpr std::array kNames{"probability", "rescaled_similarity", "softmax"};
    return kNames.at(static_cast<std::size_t>(ranking));
}

double RiskCoverage::coverageAtRisk(double risk) const
{
    double largest = 0;
    for (const RiskCoveragePoint& point : points) {
        if (point.risk() <= risk)
            largest = coverage(point);
    }
    return largest;
}

std::vector<RankedAnswer> rankedAnswers(const std::vector<GenerationRecord>& answers, Ranking ranking, Bound bound)
{
    const std::vector<JudgedItem> items = judgedItems(answers);
    std::vector<RankedAnswer> ranked;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].label < 0 || !answers[i].judged())
            continue;
        if (const double score = scoreOf(answers[i], items[i], ranking, bound); !std::isnan(score))
            ranked.push_back({score, answers[i].predictedRight()});
    }
    return ranked;
}

RiskCoverage riskCoverage(std::vector<RankedAnswer> ranked, std::int64_t answers)
{
    std::ranges::sort(ranked, std::ranges::greater(), &RankedAnswer::score);
    RiskCoverage curve;
    curve.answers = answers;
    RiskCoveragePoint point;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        point.score = ranked[i].score;
        ++point.kept;
        point.wrong += ranked[i].right ? 0 : 1;
        if (i + 1 == ranked.size() || ranked[i + 1].score != ranked[i].score)
            curve.points.push_back(point);
    }
    addAreas(curve);
    return curve;
}

RiskCoverage riskCoverage(const std::vector<GenerationRecord>& answers, Ranking ranking, Bound bound)
{
    return riskCoverage(rankedAnswers(answers, ranking, bound), countLabelled(answers));
}

RiskCoverage oracleRiskCoverage(const std::vector<GenerationRecord>& answers)
{
    std::vector<RankedAnswer> ranked;
    for (const GenerationRecord& answer : answers) {
        if (answer.predictedRight() || answer.predictedWrong())
            ranked.push_back({0, answer.predictedRight()});
    }
    std::ranges::stable_partition(ranked, &RankedAnswer::right);
    for (std::size_t i = 0; i < ranked.size(); ++i)
        ranked[i].score = -static_cast<double>(i); // no two alike: the whole curve
    return riskCoverage(std::move(ranked), countLabelled(answers));
}

RegionPoint regionPoint(const std::vector<GenerationRecord>& answers, Bound bound)
{
    RegionPoint point;
    point.answers = countLabelled(answers);
    for (const GenerationRecord& answer : answers) {
        if (answer.label < 0 || !answer.judged() || !answer.at(bound).inRegion)
            continue;
        ++point.kept;
        point.wrong += answer.predictedRight() ? 0 : 1;
    }
    if (point.answers > 0) {
        point.coverage = static_cast<double>(point.kept) / static_cast<double>(point.answers);
        point.coverageInterval = proportionInterval(point.kept, point.answers);
    }
    if (point.kept > 0) {
        point.risk = static_cast<double>(point.wrong) / static_cast<double>(point.kept);
        point.riskInterval = proportionInterval(point.wrong, point.kept);
    }
    return point;
}

} // namespace sdm::report
