#include "core/engine/judge/answer_judge.h"

#include "core/base/ulid.h"
#include "core/engine/judge/judged_row.h"
#include "core/records/metric_keys.h"

#include <cmath>
#include <optional>

namespace sdm::engine {
namespace {

void add(std::optional<std::int64_t>& total, bool yes)
{
    total = total.value_or(0) + (yes ? 1 : 0);
}

void addTo(std::optional<double>& total, double value)
{
    total = total.value_or(0) + value;
}

void countRegion(AdmissionCounts& totals, const GenerationRecord& item, Bound bound)
{
    const bool admitted = item.at(bound).inRegion;
    const bool accepted = admitted && item.prediction == 1;
    add(totals.admitted, admitted);
    add(totals.admittedCorrect, admitted && item.predictedRight());
    add(totals.accepted, accepted);
    add(totals.acceptedCorrect, accepted && item.predictedRight());
}

// Counts one answer into the totals of its set; means are sums until the set is done.
void count(EvaluationRecord& totals, const GenerationRecord& item, const SurfaceMetrics& surface)
{
    for (const Bound bound : allOf<Bound>())
        countRegion(totals.at(bound), item, bound);
    add(totals.correct, item.predictedRight());
    add(totals.tooLong, !item.judged());
    add(totals.cutAnswers, item.cut);
    add(totals.noResponse, item.noResponse);
    add(totals.verdictTp, surface.truePositive);
    add(totals.verdictFp, surface.falsePositive);
    add(totals.verdictFn, surface.falseNegative);
    add(totals.verdictTn, surface.trueNegative);
    addTo(totals.attempts, static_cast<double>(item.attempts));
    addTo(totals.sentenceAccuracy, item.sentenceCorrect ? 1 : 0);
    addTo(totals.exactMatch, item.exactMatch ? 1 : 0);
}

// Mean and population deviation over the answers with a response.
void summariseWordAccuracy(EvaluationRecord& totals, const std::vector<GenerationRecord>& items)
{
    double sum = 0, n = 0;
    for (const GenerationRecord& item : items) {
        sum += item.wordAccuracy.value_or(0);
        n += item.wordAccuracy ? 1 : 0;
    }
    if (n == 0)
        return;
    double squares = 0;
    for (const GenerationRecord& item : items) {
        if (item.wordAccuracy)
            squares += (*item.wordAccuracy - sum / n) * (*item.wordAccuracy - sum / n);
    }
    totals.wordAccuracy = sum / n;
    totals.wordAccuracySd = std::sqrt(squares / n);
}

void addSurface(GenerationRecord& item, const SurfaceMetrics& surface)
{
    item.sentenceCorrect = surface.sentenceCorrect;
    item.exactMatch = surface.exactMatch;
    item.noResponse = surface.noResponse;
    item.attempts = surface.attempts;
    if (surface.parseable)
        item.wordAccuracy = surface.wordAccuracy;
    if (surface.saysYes)
        item.ownVerdict = *surface.saysYes ? OwnVerdict::Yes : OwnVerdict::No;
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

JudgedSet judgeAnswers(const DecodedSet& decoded, const BuiltLayer& layer, EvaluationPurpose purpose, const RunPosition& position)
{
    const PreparedDataset& dataset = *decoded.dataset;
    JudgedSet judged;
    judged.draw = layer.record.draw;
    EvaluationRecord& totals = judged.evaluation;
    totals.id = newUlid();
    totals.purpose = purpose;
    totals.step = position.step;
    totals.modelStep = position.modelStep;
    totals.epoch = position.epochFraction;
    totals.split = dataset.name;
    totals.datasetId = dataset.id;
    totals.shifted = dataset.shifted;
    totals.layerId = layer.record.id;
    totals.generationSetId = decoded.generationSetId;
    totals.documents = static_cast<std::int64_t>(decoded.texts.size());

    std::optional<JudgedRows> rows;
    if (decoded.features.size(0) > 0)
        rows.emplace(layer.layer, layer.layer.judge(decoded.features));
    std::int64_t row = 0;
    for (std::size_t i = 0; i < decoded.texts.size(); ++i) {
        const Example& example = dataset.documents[i].example;
        const Outcome outcome = dataset.task->judge(example, decoded.texts[i]);
        GenerationRecord item = decoded.tooLong[i] ? unjudged() : rows->row(row++);
        item.key = {dataset.id, example.id};
        if (!item.nearest.id.empty())
            item.nearest.dataset = layer.record.datasetId;
        item.label = outcome.label;
        item.cut = decoded.cut[i];
        addSurface(item, outcome.surface);
        count(totals, item, outcome.surface);
        judged.generations.push_back(std::move(item));
    }
    if (totals.documents > 0) {
        for (std::optional<double>* mean : {&totals.attempts, &totals.sentenceAccuracy, &totals.exactMatch})
            **mean /= static_cast<double>(totals.documents);
    }
    summariseWordAccuracy(totals, judged.generations);
    return judged;
}

void reportJudgedSet(RunObserver& observer, const JudgedSet& judged)
{
    const EvaluationRecord& totals = judged.evaluation;
    observer.onEvaluation(totals, judged.generations);
    if (judged.draw != 0 || totals.documents == 0)
        return;
    std::vector<MetricPoint> points;
    const auto add = [&](SplitMetric metric, double value) {
        points.push_back({splitMetricKey(metric, totals.split, totals.purpose), totals.step, totals.epoch, value});
    };
    add(SplitMetric::HrShare, share(*totals.plain.admitted, totals.documents));
    add(SplitMetric::HrLowerShare, share(*totals.lower.admitted, totals.documents));
    add(SplitMetric::AcceptedShare, share(*totals.plain.accepted, totals.documents));
    add(SplitMetric::Accuracy, *totals.sentenceAccuracy);
    // An empty region has no accuracy, which is not the same as an accuracy of zero.
    if (*totals.plain.admitted > 0)
        add(SplitMetric::HrAccuracy, share(*totals.plain.admittedCorrect, *totals.plain.admitted));
    if (*totals.lower.admitted > 0)
        add(SplitMetric::HrLowerAccuracy, share(*totals.lower.admittedCorrect, *totals.lower.admitted));
    observer.onMetrics(points);
}

} // namespace sdm::engine
