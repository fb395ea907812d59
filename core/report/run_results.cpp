#include "core/report/run_results.h"

#include "core/report/judged_items.h"
#include "core/report/run_history.h"
#include "core/report/standing_results.h"

#include <algorithm>

namespace sdm::report {
namespace {

constexpr int kClassCount = 2;

bool isAccepted(const GenerationRecord& answer, Bound bound)
{
    return answer.at(bound).inRegion && answer.prediction == 1;
}

// Answers without a known label enter no accuracy.
Admission admissionOf(const GenerationRecord& answer, bool admitted)
{
    if (!admitted || answer.label < 0)
        return Admission::Rejected;
    return answer.predictedRight() ? Admission::AdmittedRight : Admission::AdmittedWrong;
}

void countForcedTail(VerdictTally& tally, const GenerationRecord& answer)
{
    if (!answer.judged())
        return;
    const bool yes = answer.prediction == 1;
    ++(yes ? (answer.sentenceCorrect ? tally.tp : tally.fp) : answer.sentenceCorrect ? tally.fn : tally.tn);
}

LayerResult judge(const LayerRecord& layer, const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations)
{
    LayerResult result;
    result.layer = layer;
    result.evaluation = evaluation;
    result.metrics = selectiveMetrics(judgedItems(generations), kClassCount, layer.alpha);
    for (const GenerationRecord& g : generations)
        countForcedTail(result.forcedTail, g);
    for (const Bound bound : allOf<Bound>()) {
        RegionResult& region = result.regions.at(indexOf(bound));
        for (const GenerationRecord& g : generations) {
            const bool accepted = isAccepted(g, bound);
            region.accepted.n += accepted ? 1 : 0;
            region.accepted.correct += accepted && g.label == 1 ? 1 : 0;
            region.inside.push_back(admissionOf(g, g.at(bound).inRegion));
            region.insideAccepted.push_back(admissionOf(g, accepted));
        }
    }
    return result;
}

/// In one order for all layers, whatever order they were recorded in.
std::vector<GenerationRecord> answersOf(const store::StoreReader& reader, const EvaluationId& evaluationId)
{
    std::vector<GenerationRecord> answers = reader.generationRecords(evaluationId);
    std::stable_sort(answers.begin(), answers.end(), [](const auto& a, const auto& b) { return a.key.id < b.key.id; });
    return answers;
}

// Surface metrics belong to the answers, not to the layer: every layer's rows carry the same.
void countSurface(TestSetResult& set, const std::vector<GenerationRecord>& generations)
{
    set.documents = static_cast<std::int64_t>(generations.size());
    set.sentenceCorrect = std::count_if(generations.begin(), generations.end(), [](const auto& g) { return g.sentenceCorrect; });
    set.exactMatch = std::count_if(generations.begin(), generations.end(), [](const auto& g) { return g.exactMatch; });
}

/// What is inside for the layer in the middle by accuracy, or the two; layers that admit nothing have no place in the order.
std::vector<Tally> middleTallies(const std::vector<std::vector<Admission>>& byLayer)
{
    std::vector<Tally> tallies;
    for (const std::vector<Admission>& layer : byLayer) {
        const auto right = std::ranges::count(layer, Admission::AdmittedRight);
        const auto wrong = std::ranges::count(layer, Admission::AdmittedWrong);
        if (right + wrong > 0)
            tallies.push_back({right + wrong, right});
    }
    if (tallies.empty())
        return {};
    std::ranges::sort(tallies, {}, [](const Tally& tally) { return *tally.accuracy(); });
    const std::size_t middle = tallies.size() / 2;
    if (tallies.size() % 2 == 0)
        return {tallies[middle - 1], tallies[middle]};
    return {tallies[middle]};
}

} // namespace

GroupMetric LayerResult::metric(const std::string& estimator, const std::string& group) const
{
    const auto row = std::ranges::find(metrics, estimator, &EstimatorMetrics::estimator);
    if (row == metrics.end())
        return {group, 0, 0, 0};
    const auto found = std::ranges::find(row->groups, group, &GroupMetric::group);
    return found == row->groups.end() ? GroupMetric{group, 0, 0, 0} : *found;
}

const LayerResult* TestSetResult::find(const LayerId& layerId) const
{
    for (const LayerResult& result : layers) {
        if (result.layer.id == layerId)
            return &result;
    }
    return nullptr;
}

const TestSetResult* RunResults::find(const std::string& split) const
{
    for (const TestSetResult& set : testSets) {
        if (set.split == split)
            return &set;
    }
    return nullptr;
}

std::optional<Interval> TestSetResult::medianInterval(Bound bound, bool acceptedOnly) const
{
    std::vector<std::vector<Admission>> byLayer;
    for (const LayerResult& layer : layers) {
        const RegionResult& region = layer.at(bound);
        byLayer.push_back(acceptedOnly ? region.insideAccepted : region.inside);
        if (byLayer.back().size() != byLayer.front().size())
            return std::nullopt; // not the same answers: nothing to draw for all of them
    }
    if (byLayer.empty() || byLayer.front().empty())
        return std::nullopt;
    std::optional<Interval> interval = bootstrapMedianAccuracy(byLayer);
    if (!interval)
        return std::nullopt;
    for (const Tally& middle : middleTallies(byLayer)) {
        const Interval own = proportionInterval(middle.correct, middle.n);
        interval = Interval{std::min(interval->lower, own.lower), std::max(interval->upper, own.upper)};
    }
    return interval;
}

const char* regionEstimator(Bound bound)
{
    return bound == Bound::Lower ? "hr_lower" : "hr";
}

std::vector<double> sharesInside(const TestSetResult& set, Bound bound)
{
    std::vector<double> shares;
    for (const LayerResult& layer : set.layers)
        shares.push_back(layer.metric(regionEstimator(bound), "marginal").proportion());
    return shares;
}

RunResults runResults(const store::StoreReader& reader, const store::RunRow& run)
{
    RunResults results;
    results.run = run;
    results.mixed = mixedText(reader, run.id);
    results.layerChanges = layerChanges(reader, run.id).size();
    const std::vector<LayerRecord> layers = reader.layers(run.id);
    results.finalLayers = finalLayersOf(layers);
    for (const StandingResult& standing : standingResults(reader.evaluations(run.id), layers)) {
        if (!standing.isFinal)
            continue;
        TestSetResult set;
        set.split = standing.split;
        set.datasetId = standing.evaluations.front().datasetId;
        set.shifted = standing.shifted;
        for (const EvaluationRecord& evaluation : standing.evaluations) {
            const auto answers = answersOf(reader, evaluation.id);
            countSurface(set, answers);
            const auto layer = std::ranges::find(results.finalLayers, evaluation.layerId, &LayerRecord::id);
            set.layers.push_back(judge(*layer, evaluation, answers));
        }
        results.testSets.push_back(std::move(set));
    }
    return results;
}

} // namespace sdm::report
