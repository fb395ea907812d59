#include "core/report/reliability_diagram.h"

#include "core/base/error.h"
#include "core/report/judged_items.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>

namespace sdm::report {
namespace {

bool isInScope(const GenerationRecord& answer, Bound bound, Scope scope)
{
    return scope == Scope::All || answer.at(bound).inRegion == (scope == Scope::InsideRegion);
}

std::vector<Outcome> byProbability(std::vector<Outcome> outcomes)
{
    std::ranges::stable_sort(outcomes, {}, [](const Outcome& outcome) { return std::pair(outcome.probability, outcome.happened); });
    return outcomes;
}

ReliabilityBin filledBin(double from, double to, std::span<const Outcome> outcomes)
{
    ReliabilityBin bin{from, to, static_cast<std::int64_t>(outcomes.size()), 0, std::nullopt, std::nullopt, std::nullopt};
    if (outcomes.empty())
        return bin;
    double sum = 0;
    for (const Outcome& outcome : outcomes) {
        sum += outcome.probability;
        bin.happened += outcome.happened ? 1 : 0;
    }
    bin.predicted = sum / static_cast<double>(bin.n);
    bin.observed = static_cast<double>(bin.happened) / static_cast<double>(bin.n);
    bin.interval = proportionInterval(bin.happened, bin.n);
    return bin;
}

std::vector<ReliabilityBin> binsOfEqualWidth(std::span<const Outcome> outcomes, std::size_t count)
{
    const double lowest = outcomes.front().probability < 0.5 ? 0 : 0.5;
    std::vector<ReliabilityBin> bins;
    std::size_t begin = 0;
    for (std::size_t b = 0; b < count; ++b) {
        const auto edge = [&](std::size_t k) { return lowest + (1 - lowest) * static_cast<double>(k) / static_cast<double>(count); };
        std::size_t end = begin;
        while (end < outcomes.size() && (b + 1 == count || outcomes[end].probability < edge(b + 1)))
            ++end;
        bins.push_back(filledBin(edge(b), edge(b + 1), outcomes.subspan(begin, end - begin)));
        begin = end;
    }
    return bins;
}

std::vector<ReliabilityBin> binsOfEqualCount(std::span<const Outcome> outcomes, std::size_t count)
{
    std::vector<ReliabilityBin> bins;
    std::size_t begin = 0;
    for (std::size_t b = 1; b <= count && begin < outcomes.size(); ++b) {
        std::size_t end = outcomes.size() * b / count;
        if (end <= begin)
            continue;
        while (end < outcomes.size() && outcomes[end].probability == outcomes[end - 1].probability)
            ++end;
        bins.push_back(filledBin(outcomes[begin].probability, outcomes[end - 1].probability, outcomes.subspan(begin, end - begin)));
        begin = end;
    }
    return bins;
}

} // namespace

std::vector<Outcome> outcomesOf(const std::vector<GenerationRecord>& answers, CalibrationView view, Bound bound, Scope scope)
{
    std::vector<Outcome> outcomes;
    for (const GenerationRecord& answer : answers) {
        const double probability = answer.at(bound).probability;
        if (answer.label < 0 || !answer.judged() || !std::isfinite(probability) || !isInScope(answer, bound, scope))
            continue;
        if (view == CalibrationView::PredictedClass)
            outcomes.push_back({probability, answer.predictedRight()});
        else
            outcomes.push_back({answer.prediction == 1 ? probability : 1.0 - probability, answer.label == 1});
    }
    return byProbability(std::move(outcomes));
}

std::vector<Outcome> softmaxOutcomesOf(const std::vector<GenerationRecord>& answers, Bound bound, Scope scope)
{
    const std::vector<JudgedItem> items = judgedItems(answers);
    std::vector<Outcome> outcomes;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].label >= 0 && answers[i].judged() && !answers[i].logits.empty() && isInScope(answers[i], bound, scope))
            outcomes.push_back({items[i].softmax, answers[i].predictedRight()});
    }
    return byProbability(std::move(outcomes));
}

ReliabilityDiagram reliabilityDiagram(const std::vector<Outcome>& outcomes, Binning binning, int binCount)
{
    if (binCount < 1)
        throw Error(ErrorCode::InvalidArgument, "is " + std::to_string(binCount) + ", must be 1 or more", "number of bins");
    ReliabilityDiagram diagram;
    diagram.n = static_cast<std::int64_t>(outcomes.size());
    if (outcomes.empty())
        return diagram;
    const auto count = static_cast<std::size_t>(binCount);
    diagram.bins = binning == Binning::EqualWidth ? binsOfEqualWidth(outcomes, count) : binsOfEqualCount(outcomes, count);
    const auto n = static_cast<double>(diagram.n);
    for (const ReliabilityBin& bin : diagram.bins) {
        if (bin.n > 0)
            diagram.expectedCalibrationError += static_cast<double>(bin.n) / n * std::abs(*bin.observed - *bin.predicted);
    }
    for (const Outcome& outcome : outcomes) {
        const double miss = outcome.probability - (outcome.happened ? 1.0 : 0.0);
        diagram.brier += miss * miss / n;
    }
    return diagram;
}

} // namespace sdm::report
