#include "core/engine/judge/answer_judge.h"

#include "core/base/ulid.h"
#include "core/engine/judge/judged_row.h"
#include "core/engine/text/answer.h"

namespace sdm::engine {
namespace {

// Counts one judged answer into the totals of its set.
void count(EvaluationRecord& totals, const GenerationRecord& item)
{
    const bool right = item.prediction == item.label;
    const auto add = [](std::optional<std::int64_t>& total, bool yes) { total = total.value_or(0) + (yes ? 1 : 0); };
    add(totals.correct, right);
    add(totals.admitted, item.inRegion);
    add(totals.admittedCorrect, item.inRegion && right);
    add(totals.admittedLower, item.inRegionLower);
    add(totals.admittedLowerCorrect, item.inRegionLower && right);
    const bool accepted = item.inRegion && item.prediction == 1;
    add(totals.accepted, accepted);
    add(totals.acceptedCorrect, accepted && right);
    totals.sentenceAccuracy = totals.sentenceAccuracy.value_or(0) + (item.sentenceCorrect ? 1 : 0);
    totals.exactMatch = totals.exactMatch.value_or(0) + (item.exactMatch ? 1 : 0);
}

double share(std::int64_t part, std::int64_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

std::vector<GenerationText> DecodedSet::records() const
{
    std::vector<GenerationText> result;
    for (std::size_t i = 0; i < texts.size(); ++i)
        result.push_back({dataset->documents[i].example.id, texts[i]});
    return result;
}

std::vector<DocumentText> answerTexts(const PreparedDataset& dataset, const std::vector<std::string>& answers,
                                      const DocumentEncoder& encoder)
{
    std::vector<DocumentText> texts;
    texts.reserve(answers.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EncodedDocument text;
        text.featureIds = encoder.featureIds(dataset.documents[i].example.prompt, answers[i]);
        texts.push_back(std::make_shared<const EncodedDocument>(std::move(text)));
    }
    return texts;
}

JudgedSet judgeAnswers(const DecodedSet& decoded, const SdmLayer& layer, const std::string& layerId, const RunPosition& position)
{
    const PreparedDataset& dataset = *decoded.dataset;
    JudgedSet judged;
    EvaluationRecord& totals = judged.evaluation;
    totals.id = newUlid();
    totals.step = position.step;
    totals.epoch = position.epochFraction;
    totals.split = dataset.name;
    totals.datasetId = dataset.id;
    totals.shifted = dataset.shifted;
    totals.layerId = layerId;
    totals.generationSetId = decoded.generationSetId;
    totals.documents = static_cast<std::int64_t>(decoded.texts.size());

    const JudgedRows rows(layer, layer.judge(decoded.features));
    for (std::size_t i = 0; i < decoded.texts.size(); ++i) {
        const Example& example = dataset.documents[i].example;
        const SurfaceMetrics surface = surfaceMetrics(example.reference, decoded.texts[i]);
        GenerationRecord item = rows.row(static_cast<std::int64_t>(i));
        item.documentId = example.id;
        item.label = testLabel(example.reference, decoded.texts[i]);
        item.sentenceCorrect = surface.sentenceCorrect;
        item.exactMatch = surface.exactMatch;
        count(totals, item);
        judged.generations.push_back(std::move(item));
    }
    if (totals.documents > 0) {
        *totals.sentenceAccuracy /= static_cast<double>(totals.documents);
        *totals.exactMatch /= static_cast<double>(totals.documents);
    }
    return judged;
}

void reportJudgedSet(RunObserver& observer, const JudgedSet& judged, bool asCurve)
{
    const EvaluationRecord& totals = judged.evaluation;
    observer.onEvaluation(totals, judged.generations);
    if (!asCurve || totals.documents == 0)
        return;
    std::vector<MetricPoint> points;
    const auto add = [&](const std::string& key, double value) { points.push_back({key, totals.step, totals.epoch, value}); };
    const std::string& split = totals.split;
    add("hr/" + split + "/share", share(*totals.admitted, totals.documents));
    add("hr_lower/" + split + "/share", share(*totals.admittedLower, totals.documents));
    add("accepted/" + split + "/share", share(*totals.accepted, totals.documents));
    add("accuracy/" + split, *totals.sentenceAccuracy);
    // An empty region has no accuracy, which is not the same as an accuracy of zero.
    if (*totals.admitted > 0)
        add("hr/" + split + "/accuracy", share(*totals.admittedCorrect, *totals.admitted));
    if (*totals.admittedLower > 0)
        add("hr_lower/" + split + "/accuracy", share(*totals.admittedLowerCorrect, *totals.admittedLower));
    observer.onMetrics(points);
}

} // namespace sdm::engine
