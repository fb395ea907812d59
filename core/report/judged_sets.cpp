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

std::vector<JudgedSet> judgedSets(const store::StoreReader& reader, const store::RunRow& run, int draw)
{
    const std::vector<LayerRecord> layers = reader.layers(run.id);
    const LayerRecord layer = finalLayerOf(layers, run, draw);
    std::vector<JudgedSet> sets;
    for (const StandingResult& standing : standingResults(reader.evaluations(run.id), layers)) {
        const auto evaluation = std::ranges::find(standing.evaluations, layer.id, &EvaluationRecord::layerId);
        if (standing.isFinal && evaluation != standing.evaluations.end())
            sets.push_back({standing.split, standing.shifted, layer, *evaluation, reader.generationRecords(evaluation->id)});
    }
    if (sets.empty())
        throw Error(ErrorCode::NotFound, "has judged no test set with its final layer " + std::to_string(draw), "run " + run.id.text(),
                    "let it finish: resume it with `sdm-runner resume`");
    return sets;
}

} // namespace sdm::report
