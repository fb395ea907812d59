#include "widgets/pages/reliability/judged_layer.h"

#include "widgets/models/evaluation_titles.h"

#include <algorithm>

namespace sdm::ui {

bool JudgedLayer::has(const QString& split) const
{
    return std::ranges::find(sets, split.toStdString(), &report::JudgedSet::split) != sets.end();
}

const report::JudgedSet* JudgedLayer::set(const QString& split) const
{
    if (sets.empty())
        return nullptr;
    const auto found = std::ranges::find(sets, split.toStdString(), &report::JudgedSet::split);
    return found == sets.end() ? &sets.front() : &*found;
}

JudgedLayerPtr readJudgedLayer(const store::StoreReader& reader, const RunId& run, const LayerRecord& layer)
{
    auto judged = std::make_shared<JudgedLayer>();
    judged->layer = layer;
    judged->sets = report::judgedSetsOf(reader, run, layer);
    for (report::LayerChange& change : report::layerChanges(reader, run)) {
        if (change.layer.id == layer.id)
            judged->changes.push_back(std::move(change));
    }
    judged->mixed = report::mixedText(reader, run);
    return judged;
}

const LayerRecord* chosenLayer(const RunFacts& facts, const QString& evaluationId, const QString& split)
{
    const EvaluationRecord* evaluation = evaluationId.isEmpty() ? nullptr : facts.evaluation(evaluationId.toStdString());
    if (evaluation && !evaluation->layerId.empty() && !evaluation->generationSetId.empty())
        return facts.layer(evaluation->layerId);
    const auto choices = evaluationChoices(facts);
    if (choices.empty())
        return nullptr;
    const auto ofSplit = std::ranges::find(choices, split, &EvaluationChoice::split);
    const QString& id = ofSplit == choices.end() ? choices.front().id : ofSplit->id;
    return facts.layer(facts.evaluation(id.toStdString())->layerId);
}

const EvaluationRecord* newerEvaluation(const RunFacts& facts, const EvaluationRecord& shown)
{
    const EvaluationRecord* newest = nullptr;
    for (const EvaluationRecord& evaluation : facts.evaluations()) {
        const bool judged = !evaluation.layerId.empty() && !evaluation.generationSetId.empty();
        // The result is of the chosen checkpoint, which a monitor's later look does not make stale.
        const bool later = shown.purpose == EvaluationPurpose::Final
                               ? false
                               : evaluation.purpose == EvaluationPurpose::Final || evaluation.step > shown.step;
        if (judged && later && evaluation.split == shown.split)
            newest = &evaluation;
    }
    return newest;
}

} // namespace sdm::ui
