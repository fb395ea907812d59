#include "core/statistics/bootstrap.h"

#include "core/base/random_source.h"
#include "core/statistics/spread.h"

#include <algorithm>
#include <cmath>

namespace sdm {
namespace {

struct Counts {
    std::int64_t admitted = 0, right = 0;
};

std::optional<double> medianAccuracy(const std::vector<Counts>& layers)
{
    std::vector<double> accuracies;
    for (const Counts& layer : layers) {
        if (layer.admitted > 0)
            accuracies.push_back(static_cast<double>(layer.right) / static_cast<double>(layer.admitted));
    }
    return accuracies.empty() ? std::nullopt : std::optional(medianOf(std::move(accuracies)));
}

std::vector<Counts> countsOfSample(const std::vector<std::vector<Admission>>& byLayer, RandomStream& random)
{
    std::vector<Counts> counts(byLayer.size());
    const std::size_t documents = byLayer.front().size();
    for (std::size_t i = 0; i < documents; ++i) {
        const auto document = static_cast<std::size_t>(random.below(documents));
        for (std::size_t layer = 0; layer < byLayer.size(); ++layer) {
            const Admission admission = byLayer[layer][document];
            counts[layer].admitted += admission != Admission::Rejected ? 1 : 0;
            counts[layer].right += admission == Admission::AdmittedRight ? 1 : 0;
        }
    }
    return counts;
}

/// \param values  not empty
Interval percentileInterval(std::vector<double> values, double confidence)
{
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    const double tail = (1 - confidence) / 2;
    // Outwards to the next sample, so that the interval is never narrower than asked for.
    return {values[static_cast<std::size_t>(std::floor(tail * last))], values[static_cast<std::size_t>(std::ceil((1 - tail) * last))]};
}

} // namespace

std::optional<Interval> bootstrapMedianAccuracy(const std::vector<std::vector<Admission>>& byLayer, double confidence, std::int64_t samples,
                                                std::uint64_t seed)
{
    RandomStream random = RandomSource(seed).stream("bootstrap-documents");
    std::vector<double> medians;
    for (std::int64_t sample = 0; sample < samples; ++sample) {
        if (const auto median = medianAccuracy(countsOfSample(byLayer, random)))
            medians.push_back(*median);
    }
    if (medians.empty())
        return std::nullopt;
    return percentileInterval(std::move(medians), confidence);
}

std::optional<Interval> bootstrapShareDifference(const std::vector<TakenBy>& documents, double confidence, std::int64_t samples,
                                                 std::uint64_t seed)
{
    const std::vector<Interval> intervals = bootstrapShareDifferences({documents}, confidence, samples, seed);
    return intervals.empty() ? std::nullopt : std::optional(intervals.front());
}

std::vector<Interval> bootstrapShareDifferences(const std::vector<std::vector<TakenBy>>& questions, double confidence, std::int64_t samples,
                                                std::uint64_t seed)
{
    if (questions.empty() || questions.front().empty() || samples <= 0)
        return {};
    const std::size_t documents = questions.front().size();
    std::vector<std::vector<std::int8_t>> gains(questions.size()); // 1 where the second alone takes it, -1 where the first alone does
    for (std::size_t i = 0; i < questions.size(); ++i) {
        for (const TakenBy& document : questions[i])
            gains[i].push_back(static_cast<std::int8_t>(static_cast<int>(document.second) - static_cast<int>(document.first)));
    }
    RandomStream random = RandomSource(seed).stream("bootstrap-paired-documents");
    std::vector<std::vector<double>> differences(questions.size());
    std::vector<std::int64_t> gained(questions.size());
    for (std::int64_t sample = 0; sample < samples; ++sample) {
        std::ranges::fill(gained, 0);
        for (std::size_t i = 0; i < documents; ++i) {
            const auto document = static_cast<std::size_t>(random.below(documents));
            for (std::size_t question = 0; question < gains.size(); ++question)
                gained[question] += gains[question][document];
        }
        for (std::size_t question = 0; question < gains.size(); ++question)
            differences[question].push_back(static_cast<double>(gained[question]) / static_cast<double>(documents));
    }
    std::vector<Interval> intervals;
    for (std::vector<double>& values : differences)
        intervals.push_back(percentileInterval(std::move(values), confidence));
    return intervals;
}

} // namespace sdm
