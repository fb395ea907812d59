#include "core/report/run_results.h"

#include "core/report/judged_items.h"

#include <algorithm>
#include <map>

namespace sdm::report {
namespace {

constexpr int kClassCount = 2;

// A resumed final stage may have recorded a draw twice within one pass of the store: the newest stands.
std::vector<LayerRecord> finalLayersOf(const store::StoreReader& reader, const RunId& runId)
{
    std::map<int, LayerRecord> byDraw;
    for (const LayerRecord& layer : reader.layers(runId)) {
        if (layer.role == LayerRole::Final)
            byDraw[layer.draw] = layer;
    }
    std::vector<LayerRecord> layers;
    for (const auto& [draw, layer] : byDraw)
        layers.push_back(layer);
    return layers;
}

TestSetResult& testSetOf(RunResults& results, const EvaluationRecord& evaluation)
{
    for (TestSetResult& set : results.testSets) {
        if (set.split == evaluation.split)
            return set;
    }
    TestSetResult set;
    set.split = evaluation.split;
    set.datasetId = evaluation.datasetId;
    set.shifted = evaluation.shifted;
    results.testSets.push_back(std::move(set));
    return results.testSets.back();
}

LayerResult judge(const LayerRecord& layer, const EvaluationRecord& evaluation, const std::vector<GenerationRecord>& generations)
{
    LayerResult result;
    result.layer = layer;
    result.evaluation = evaluation;
    result.metrics = selectiveMetrics(judgedItems(generations), kClassCount, layer.alpha);
    for (const GenerationRecord& g : generations) {
        for (const Bound bound : allOf<Bound>()) {
            if (!g.at(bound).inRegion || g.prediction != 1)
                continue;
            Tally& accepted = result.accepted.at(indexOf(bound));
            ++accepted.n;
            accepted.correct += g.label == 1 ? 1 : 0;
        }
    }
    return result;
}

// Surface metrics belong to the answers, not to the layer: every layer's rows carry the same.
void countSurface(TestSetResult& set, const std::vector<GenerationRecord>& generations)
{
    set.documents = static_cast<std::int64_t>(generations.size());
    set.sentenceCorrect = std::count_if(generations.begin(), generations.end(), [](const auto& g) { return g.sentenceCorrect; });
    set.exactMatch = std::count_if(generations.begin(), generations.end(), [](const auto& g) { return g.exactMatch; });
}

} // namespace

const GroupMetric* LayerResult::find(const std::string& estimator, const std::string& group) const
{
    for (const EstimatorMetrics& one : metrics) {
        if (one.estimator != estimator)
            continue;
        for (const GroupMetric& metric : one.groups) {
            if (metric.group == group)
                return &metric;
        }
    }
    return nullptr;
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

RunResults runResults(const store::StoreReader& reader, const store::RunRow& run)
{
    RunResults results;
    results.run = run;
    results.finalLayers = finalLayersOf(reader, run.id);
    for (const EvaluationRecord& evaluation : reader.evaluations(run.id)) {
        const auto layer = std::find_if(results.finalLayers.begin(), results.finalLayers.end(),
                                        [&](const LayerRecord& one) { return one.id == evaluation.layerId; });
        if (layer == results.finalLayers.end() || evaluation.purpose != EvaluationPurpose::Final)
            continue;
        const auto generations = reader.generationRecords(evaluation.id);
        TestSetResult& set = testSetOf(results, evaluation);
        countSurface(set, generations);
        set.layers.push_back(judge(*layer, evaluation, generations));
    }
    for (TestSetResult& set : results.testSets)
        std::stable_sort(set.layers.begin(), set.layers.end(),
                         [](const LayerResult& a, const LayerResult& b) { return a.layer.draw < b.layer.draw; });
    return results;
}

} // namespace sdm::report
