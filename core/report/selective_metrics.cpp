#include "core/report/selective_metrics.h"

#include "core/base/number_text.h"
#include "core/statistics/spread.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

namespace sdm::report {
namespace {

using Items = std::vector<JudgedItem>;
using Condition = std::function<bool(const JudgedItem&)>;

bool isCorrect(const JudgedItem& item)
{
    return item.prediction == item.label;
}

Items withKnownLabel(const Items& items)
{
    Items known;
    std::ranges::copy_if(items, std::back_inserter(known), [](const JudgedItem& item) { return item.label >= 0; });
    return known;
}

Items judgedWithKnownLabel(const Items& items)
{
    Items known;
    std::ranges::copy_if(items, std::back_inserter(known), [](const JudgedItem& item) { return item.label >= 0 && item.prediction >= 0; });
    return known;
}

GroupMetric groupOf(std::string name, const Items& admitted, std::size_t denominator, const Condition& belongs)
{
    GroupMetric group{std::move(name), 0, 0, static_cast<std::int64_t>(denominator)};
    for (const JudgedItem& item : admitted)
        if (belongs(item)) {
            ++group.n;
            group.correct += isCorrect(item) ? 1 : 0;
        }
    return group;
}

std::vector<GroupMetric> groupsByLabel(const Items& admitted, std::size_t all, int classCount)
{
    std::vector<GroupMetric> groups;
    groups.reserve(static_cast<std::size_t>(classCount));
    for (int c = 0; c < classCount; ++c)
        groups.push_back(groupOf("y=" + std::to_string(c), admitted, all, [c](const JudgedItem& item) { return item.label == c; }));
    return groups;
}

Items admittedBy(const Items& known, const Condition& admits)
{
    Items admitted;
    std::ranges::copy_if(known, std::back_inserter(admitted), [&](const JudgedItem& item) { return item.prediction >= 0 && admits(item); });
    return admitted;
}

bool isOutOfDistribution(const JudgedItem& item)
{
    return std::floor(item.rescaledSimilarity) <= 0;
}

void count(Tally& tally, const JudgedItem& item)
{
    ++tally.n;
    tally.correct += isCorrect(item) ? 1 : 0;
}

void summariseSamples(ProbabilityBin::Class& group, const std::vector<double>& samples)
{
    if (samples.empty())
        return;
    group.meanEffectiveSamples = std::accumulate(samples.begin(), samples.end(), 0.0) / static_cast<double>(samples.size());
    group.medianEffectiveSamples = medianOf(samples);
}

} // namespace

std::string GroupMetric::shownAccuracy() const
{
    return n == 0 ? "R" : shownRate(accuracy());
}

std::string GroupMetric::shownProportion() const
{
    return shownRate(proportion());
}

std::optional<double> Tally::accuracy() const
{
    return n == 0 ? std::nullopt : std::optional(static_cast<double>(correct) / static_cast<double>(n));
}

std::vector<EstimatorMetrics> selectiveMetrics(const Items& items, int classCount, double alpha)
{
    const std::array<std::pair<const char*, Condition>, 6> estimators{{
        {"no_reject", [](const JudgedItem&) { return true; }},
        {"softmax", [=](const JudgedItem& item) { return item.softmax >= alpha; }},
        {"softmax_distance", [=](const JudgedItem& item) { return item.softmaxDistance >= alpha; }},
        {"sdm_at_alpha", [=](const JudgedItem& item) { return item.probability >= alpha; }},
        {"hr", [](const JudgedItem& item) { return item.inRegion; }},
        {"hr_lower", [](const JudgedItem& item) { return item.inRegionLower; }},
    }};
    const Items known = withKnownLabel(items);
    std::vector<EstimatorMetrics> metrics;
    for (const auto& [name, admits] : estimators) {
        const Items admitted = admittedBy(known, admits);
        auto groups = groupsByLabel(admitted, items.size(), classCount);
        for (int c = 0; c < classCount; ++c)
            groups.push_back(
                groupOf("yhat=" + std::to_string(c), admitted, items.size(), [c](const JudgedItem& item) { return item.prediction == c; }));
        groups.push_back(groupOf("marginal", admitted, known.size(), [](const JudgedItem&) { return true; }));
        metrics.push_back({name, std::move(groups)});
    }
    return metrics;
}

std::vector<EstimatorMetrics> rejectedMetrics(const Items& items, int classCount)
{
    const Items known = withKnownLabel(items);
    const Items low = admittedBy(known, [](const JudgedItem& item) { return !item.inRegion && !isOutOfDistribution(item); });
    const Items outside = admittedBy(known, isOutOfDistribution);
    return {{"not_hr_not_ood", groupsByLabel(low, items.size(), classCount)}, {"ood", groupsByLabel(outside, items.size(), classCount)}};
}

int probabilityBinOf(double probability)
{
    return static_cast<int>(std::floor(std::min(0.99, probability) * kProbabilityBins));
}

std::vector<ProbabilityBin> probabilityBins(const Items& items, int classCount)
{
    const auto classes = static_cast<std::size_t>(classCount);
    std::vector<ProbabilityBin> bins(kProbabilityBins);
    std::vector<std::vector<std::vector<double>>> samples(bins.size(), std::vector<std::vector<double>>(classes));
    for (std::size_t i = 0; i < bins.size(); ++i) {
        bins[i].from = static_cast<double>(i) / kProbabilityBins;
        bins[i].to = static_cast<double>(i + 1) / kProbabilityBins;
        bins[i].classes.resize(classes);
    }
    for (const JudgedItem& item : judgedWithKnownLabel(items)) {
        const auto index = static_cast<std::size_t>(std::max(0, probabilityBinOf(item.probability)));
        const auto predicted = static_cast<std::size_t>(item.prediction);
        count(bins[index].all, item);
        count(bins[index].classes.at(predicted).byPrediction, item);
        count(bins[index].classes.at(static_cast<std::size_t>(item.label)).byLabel, item);
        auto& pool = samples[index][predicted];
        pool.insert(pool.end(), item.effectiveSamples.begin(), item.effectiveSamples.end());
    }
    for (std::size_t i = 0; i < bins.size(); ++i)
        for (std::size_t c = 0; c < classes; ++c)
            summariseSamples(bins[i].classes[c], samples[i][c]);
    return bins;
}

std::vector<SimilarityRow> similarityRows(const Items& items, int classCount)
{
    // Ordered by floor, class, then label before prediction.
    std::map<std::tuple<std::int64_t, int, bool>, Tally> tallies;
    for (const JudgedItem& item : judgedWithKnownLabel(items)) {
        const auto floorSimilarity = static_cast<std::int64_t>(std::floor(item.rescaledSimilarity));
        if (item.label < classCount)
            count(tallies[{floorSimilarity, item.label, false}], item);
        count(tallies[{floorSimilarity, item.prediction, true}], item);
    }
    std::vector<SimilarityRow> rows;
    rows.reserve(tallies.size());
    for (const auto& [key, tally] : tallies)
        rows.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), tally});
    return rows;
}

std::string shownRate(double value)
{
    if (value == 0)
        return "0.";
    if (value == 1)
        return "1.";
    if (value < 0.005)
        return "<0.01";
    return fixedNumber(value, 2);
}

int shownPercent(double probability)
{
    return std::clamp(static_cast<int>(std::floor(probability * 100)), 1, 99);
}

} // namespace sdm::report
