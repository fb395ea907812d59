#include "core/report/foreign_answers.h"

#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/json/record_json.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sdm::report {
namespace {

using json::Json;

constexpr int kMostClasses = 1000;

/// A truth value, which Python writes as true or as 1.
bool flag(const Json& object, const char* key, bool otherwise)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return otherwise;
    if (!found->is_boolean() && *found != 0 && *found != 1)
        throw Error(ErrorCode::BadInput, "must be true or false", key);
    return found->is_boolean() ? found->get<bool>() : *found == 1;
}

/// An id, which is a text or a whole number.
std::string idText(const Json& object)
{
    const auto found = object.find("id");
    if (found == object.end() || !(found->is_string() || found->is_number_integer()))
        throw Error(ErrorCode::BadInput, "must be a text or a whole number", "id");
    return found->is_string() ? found->get<std::string>() : found->dump();
}

double at(const std::vector<double>& list, int index)
{
    return static_cast<std::size_t>(index) < list.size() ? list[static_cast<std::size_t>(index)] : kNotKnown;
}

/// The first gate that stops the answer: those before the thresholds as the file says them, the rest from its outputs.
Reason reasonOf(bool inRegion, bool isOod, const Estimate& estimate, const LayerRecord& layer, const std::vector<double>& outputs)
{
    if (inRegion)
        return Reason::Admitted;
    if (isOod)
        return Reason::Ood;
    if (!layer.hasRegion() || estimate.rescaledSimilarity < layer.qrMin)
        return Reason::Similarity;
    std::size_t passing = 0;
    for (std::size_t c = 0; c < outputs.size(); ++c)
        passing += outputs[c] >= layer.psi(static_cast<int>(c)) ? 1 : 0;
    return passing == 0 ? Reason::Null : passing > 1 ? Reason::Multiple : Reason::Mismatch;
}

void addYes(std::optional<std::int64_t>& total, bool yes)
{
    total = total.value_or(0) + (yes ? 1 : 0);
}

void countAnswer(EvaluationRecord& totals, const GenerationRecord& answer, bool isJudged)
{
    ++totals.documents;
    totals.sentenceAccuracy = totals.sentenceAccuracy.value_or(0) + (answer.sentenceCorrect ? 1 : 0);
    if (!isJudged)
        return;
    for (const Bound bound : allOf<Bound>()) {
        AdmissionCounts& counts = totals.at(bound);
        const bool admitted = answer.at(bound).inRegion;
        addYes(counts.admitted, admitted);
        addYes(counts.admittedCorrect, admitted && answer.predictedRight());
        addYes(counts.accepted, admitted && answer.prediction == 1);
        addYes(counts.acceptedCorrect, admitted && answer.prediction == 1 && answer.predictedRight());
    }
    addYes(totals.correct, answer.predictedRight());
    addYes(totals.tooLong, !answer.judged());
}

} // namespace

/// One line, its keys those of the reference code.
struct ForeignLines::Line {
    explicit Line(const Json& json) : object(json), reader(json) {}

    template <typename T>
    T maybe(const char* key, T otherwise = {})
    {
        reader.maybe(key, otherwise);
        return otherwise;
    }
    bool has(const char* key) const { return object.contains(key); }

    const Json& object;
    json::FieldReader reader;
};

void ForeignLines::add(std::string_view text, const std::string& place)
{
    try {
        const auto object = readJsonLine<Json>(text, place);
        if (!object.is_object())
            throw Error(ErrorCode::BadInput, "must be an object", {});
        Line line(object);
        if (line.has("key") && line.has("step") && line.has("value")) {
            TimedPoint point;
            json::FieldReader reader(object);
            fields(reader, point.point);
            reader.maybe("time_ms", point.timeMs);
            if (flag(object, "superseded", false))
                return;
            m_run.lastStep = std::max(m_run.lastStep, point.point.step);
            m_run.points.push_back(std::move(point));
            ++m_metrics;
        } else if (line.has("hard_negatives")) {
            addNegatives(line);
        } else if (line.has("prediction") || line.has("generated_response")) {
            addPrediction(line);
        } else {
            throw Error(ErrorCode::BadInput, "is neither a metric nor a prediction nor a wrong answer", {},
                        "name predictions (`prediction`, `label`), answers (`generated_response`) or wrong answers (`hard_negatives`)");
        }
    } catch (const Error& error) {
        if (error.where().starts_with(place))
            throw;
        throw Error(error.code(), (error.where().empty() ? "" : error.where() + " ") + error.fault(), place, error.remedy());
    }
}

ForeignEvaluation& ForeignLines::evaluationOf(Line& line)
{
    const std::string split = line.maybe("split", m_split);
    const bool isJudged = line.has("prediction");
    const auto draw = isJudged ? line.maybe<std::int64_t>("layer_draw", 0) : -1;
    const auto [known, isNew] = m_places.try_emplace({split, draw}, m_run.evaluations.size());
    if (!isNew)
        return m_run.evaluations[known->second];
    ForeignEvaluation& made = m_run.evaluations.emplace_back();
    made.evaluation.id = newUlid();
    made.evaluation.purpose = EvaluationPurpose::Final;
    made.evaluation.split = split;
    made.evaluation.datasetId = m_dataset + "/" + split;
    made.evaluation.generationSetId = newUlid();
    made.evaluation.modelStep = line.maybe<std::int64_t>("model_step", 0);
    if (isJudged) {
        made.layer.id = newUlid();
        made.layer.role = LayerRole::Final;
        made.layer.draw = static_cast<int>(std::clamp<std::int64_t>(draw, 0, 1'000'000));
        made.layer.modelStep = made.evaluation.modelStep;
        made.layer.alpha = line.maybe("alpha", made.layer.alpha);
        made.layer.qrMin = line.maybe("q_prime_min", kNoRegion);
        for (const double psi : line.maybe<std::vector<double>>("hr_output_thresholds"))
            made.layer.classes.push_back({psi, kNotKnown, kNotKnown, kNotKnown});
        made.evaluation.layerId = made.layer.id;
    }
    return made;
}

void ForeignLines::addPrediction(Line& line)
{
    if (flag(line.object, "superseded", false))
        return;
    ForeignEvaluation& into = evaluationOf(line);
    GenerationRecord answer;
    answer.key = {DatasetId(into.evaluation.datasetId), idText(line.object)};
    answer.label = line.maybe("label", -1);
    answer.prediction = line.maybe("prediction", kNoPrediction);
    const bool isTooLong = flag(line.object, "is_too_long", false) || answer.prediction == kNoPrediction;
    if (answer.label >= kMostClasses || answer.prediction >= kMostClasses || answer.prediction < kNoPrediction)
        throw Error(ErrorCode::BadInput, "must be a class", "prediction");
    if (!isTooLong) {
        answer.logits = line.maybe<std::vector<double>>("f");
        if (!answer.logits.empty() && static_cast<std::size_t>(answer.prediction) >= answer.logits.size())
            throw Error(ErrorCode::BadInput, "is none of the classes of `f`", "prediction");
        if (line.has("q"))
            answer.similarity = std::llround(std::clamp(line.maybe("q", 0.0), 0.0, 1e12));
        const double squared = line.maybe("d0", kNotKnown);
        answer.nearestDistance = squared >= 0 ? std::sqrt(squared) : kNotKnown;
        answer.nearest.id = line.maybe<std::string>("nearest_document_id");
        answer.effectiveSamples.clear();
        for (const double n : line.maybe<std::vector<double>>("cumulative_effective_sample_sizes"))
            answer.effectiveSamples.push_back(std::llround(std::clamp(n, 0.0, 1e12)));
        const auto outputs = line.maybe<std::vector<double>>("sdm_output");
        auto lowerOutputs = line.maybe<std::vector<double>>("sdm_output_d_lower");
        answer.plain = {line.maybe("d", kNotKnown), at(outputs, answer.prediction), line.maybe("rescaled_similarity", kNotKnown),
                        flag(line.object, "is_high_reliability_region", false), Reason::Null};
        const bool hasLower = line.has("is_high_reliability_region_lower");
        answer.lower = hasLower ? Estimate{line.maybe("d_lower", kNotKnown), at(lowerOutputs, answer.prediction),
                                           line.maybe("rescaled_similarity_lower", kNotKnown),
                                           flag(line.object, "is_high_reliability_region_lower", false), Reason::Null}
                                : answer.plain;
        if (!hasLower)
            lowerOutputs = outputs;
        const bool isOod = flag(line.object, "is_ood", answer.similarity == 0);
        answer.plain.reason = reasonOf(answer.plain.inRegion, isOod, answer.plain, into.layer, outputs);
        answer.lower.reason = reasonOf(answer.lower.inRegion, isOod, answer.lower, into.layer, lowerOutputs);
        answer.verdict = verdictOf(answer.plain.inRegion, answer.lower.inRegion, isOod, answer.plain.probability);
    } else {
        answer.prediction = kNoPrediction;
    }
    answer.sentenceCorrect = flag(line.object, "sentence_correct", answer.label == 1);
    answer.exactMatch = flag(line.object, "exact_match", false);
    if (const std::string word = line.maybe<std::string>("own_verdict"); !word.empty())
        answer.ownVerdict = fromName<OwnVerdict>(word);
    const std::string reference = line.maybe<std::string>("original_document", line.maybe<std::string>("document"));
    into.documents.push_back({answer.key, line.maybe<std::string>("prompt"), reference, {}});
    if (line.has("generated_response"))
        into.texts.push_back({answer.key.id, line.maybe<std::string>("generated_response")});
    into.answers.push_back(std::move(answer));
    ++m_answers;
}

void ForeignLines::addNegatives(Line& line)
{
    if (flag(line.object, "superseded", false))
        return;
    const auto texts = line.maybe<std::vector<std::string>>("hard_negatives");
    if (!line.has("kind")) { // what is wrong with an answer is a task's to say, who is not known here
        m_withoutKind += static_cast<std::int64_t>(texts.size());
        return;
    }
    HardNegativeRecord record;
    record.key = {DatasetId(line.maybe<std::string>("dataset_id", m_dataset)), idText(line.object)};
    record.epoch = line.maybe<std::int64_t>("epoch", 0);
    record.step = line.maybe<std::int64_t>("step", 0);
    record.modelStep = line.maybe<std::int64_t>("model_step", 0);
    record.kind = fromName<NegativeKind>(line.maybe<std::string>("kind"));
    record.used = flag(line.object, "used", false);
    record.probability = line.maybe("probability", kNotKnown);
    record.origin = fromName<NegativeOrigin>(line.maybe("origin", std::string(nameOf(NegativeOrigin::Train))));
    for (const std::string& text : texts) {
        record.text = text;
        m_run.negatives.push_back(record);
        ++m_negatives;
    }
}

std::string ForeignLines::finish()
{
    for (const auto& [key, index] : m_places) {
        ForeignEvaluation& one = m_run.evaluations[index];
        std::set<std::string_view> seen;
        for (const GenerationRecord& answer : one.answers)
            if (!seen.insert(answer.key.id).second)
                throw Error(ErrorCode::BadInput, "two answers to document " + answer.key.id + " of " + one.evaluation.split, {},
                            "name one file for each layer and test set, or give the lines `split` and `layer_draw`");
        for (const GenerationRecord& answer : one.answers)
            countAnswer(one.evaluation, answer, !one.layer.id.empty());
        if (one.evaluation.documents > 0)
            *one.evaluation.sentenceAccuracy /= static_cast<double>(one.evaluation.documents);
    }
    if (m_withoutKind > 0)
        m_run.notes.push_back(std::to_string(m_withoutKind) + " wrong answers are left out: their lines do not say what is wrong (`kind`)");
    std::string kinds;
    for (const auto& [count, word] :
         {std::pair{m_metrics, "metrics"}, {m_answers, "answers"}, {m_negatives + m_withoutKind, "wrong answers"}})
        if (count > 0)
            kinds += (kinds.empty() ? "" : ", ") + std::string(word);
    return kinds;
}

} // namespace sdm::report
