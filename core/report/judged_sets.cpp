#include "core/report/judged_sets.h"

#include "core/base/error.h"
#include "core/report/standing_results.h"

#include <algorithm>

namespace sdm::report {
namespace {

LayerRecord finalLayerOf(const std::vector<LayerRecord>& layers, const store::RunRow& run, int draw)
{
    const std::vector<LayerRecord> finals = finalLayersOf(layers);
    const auto found = std::ranges::find(finals, draw, &LayerRecord::draw);
    if (found != finals.end())
        return *found;
    if (finals.empty())
        throw Error(ErrorCode::NotFound, "has no final layer yet (" + std::string(store::runStateName(run.state)) + ")",
                    "run " + run.id.text(), "let it finish: resume it with `sdm-runner resume`");
    throw Error(ErrorCode::NotFound, "has no final layer " + std::to_string(draw), "run " + run.id.text(),
                "its final layers are 0 to " + std::to_string(finals.back().draw));
}

} // namespace

std::vector<JudgedSet> judgedSetsOf(const store::StoreReader& reader, const RunId& run, const LayerRecord& layer)
{
    std::vector<EvaluationRecord> judged; // the newest of a split stands
    for (EvaluationRecord& evaluation : reader.evaluations(run)) {
        if (evaluation.layerId != layer.id || evaluation.generationSetId.empty())
            continue;
        const auto earlier = std::ranges::find(judged, evaluation.split, &EvaluationRecord::split);
        if (earlier == judged.end())
            judged.push_back(std::move(evaluation));
        else
            *earlier = std::move(evaluation);
    }
    std::vector<JudgedSet> sets;
    for (const EvaluationRecord& evaluation : judged)
        sets.push_back({evaluation.split, evaluation.shifted, layer, evaluation, reader.generationRecords(evaluation.id)});
    return sets;
}

std::vector<JudgedSet> judgedSets(const store::StoreReader& reader, const store::RunRow& run, int draw)
{
    const std::vector<LayerRecord> layers = reader.layers(run.id);
    const LayerRecord layer = finalLayerOf(layers, run, draw);
    std::vector<JudgedSet> sets = judgedSetsOf(reader, run.id, layer);
    if (sets.empty())
        throw Error(ErrorCode::NotFound, "has judged no test set with its final layer " + std::to_string(draw), "run " + run.id.text(),
                    "let it finish: resume it with `sdm-runner resume`");
    return sets;
}

} // namespace sdm::report
