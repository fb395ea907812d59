#include "core/report/record_lines.h"

#include "core/json/record_json.h"
#include "core/report/text_fields.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace sdm::report {
namespace {

using json::Json;
/// A line before it is CSV or JSON: names and values in order.
using Fields = std::vector<std::pair<std::string, Json>>;

std::string jsonLine(const Json& object)
{
    return json::dumped(object) + "\n";
}

std::string jsonLine(const Fields& fields)
{
    Json object = Json::object();
    for (const auto& [name, value] : fields)
        object[name] = value;
    return jsonLine(object);
}

std::string csvValue(const Json& value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return csvField(value.get_ref<const std::string&>());
    if (value.is_boolean())
        return value.get<bool>() ? "1" : "0";
    if (value.is_number_float())
        return exactNumber(value.get<double>());
    return csvField(value.dump()); // a list has commas
}

std::string csvLine(const Fields& fields)
{
    std::string line;
    for (const auto& [name, value] : fields)
        line += csvValue(value) + ",";
    line.back() = '\n';
    return line;
}

std::string csvHeader(const Fields& fields)
{
    std::string line;
    for (const auto& [name, value] : fields)
        line += name + ",";
    line.back() = '\n';
    return line;
}

/// What is said of a record beside its own fields.
template <typename T>
void append(Fields& fields, const char* name, const T& value)
{
    fields.emplace_back(name, json::toJson(value));
}

template <typename Record>
void appendRecord(Fields& list, const Record& record, std::initializer_list<std::string_view> without = {})
{
    json::FieldList visitor;
    fields(visitor, record);
    for (auto& field : visitor.fields) {
        if (std::find(without.begin(), without.end(), field.first) == without.end())
            list.push_back(std::move(field));
    }
}

Fields metricFields(const store::MetricRow& metric)
{
    Fields list;
    appendRecord(list, metric, {"id"});
    return list;
}

Fields generationFields(const EvaluationContext& context, const store::GenerationView& view)
{
    const EvaluationRecord& e = context.evaluation;
    Fields list;
    append(list, "evaluation_id", e.id);
    append(list, "purpose", e.purpose);
    append(list, "step", e.step);
    append(list, "model_step", e.modelStep);
    append(list, "epoch", e.epoch);
    append(list, "split", e.split);
    append(list, "shifted", e.shifted);
    append(list, "layer_id", e.layerId);
    append(list, "layer_role", context.layer.id.empty() ? std::string() : std::string(nameOf(context.layer.role)));
    append(list, "layer_draw", context.layer.draw);
    appendRecord(list, view, {"generation_id", "nearest_prompt", "nearest_reference"});
    append(list, "superseded", context.superseded);
    return list;
}

Fields hardNegativeFields(const store::HardNegativeRow& row)
{
    Fields list;
    append(list, "id", row.record.key.id);
    append(list, "hard_negatives", row.record.text);
    appendRecord(list, row, {"id", "document_id", "text"});
    return list;
}

// What is stored is the predicted class's share; of two classes the other has the rest.
Json outputs(const GenerationRecord& g, double probability)
{
    if (!g.judged())
        return nullptr;
    Json list = Json::array();
    for (std::size_t c = 0; c < std::max<std::size_t>(g.logits.size(), 2); ++c) {
        const bool predicted = static_cast<int>(c) == g.prediction;
        list.push_back(predicted ? json::toJson(probability) : g.logits.size() > 2 ? Json(nullptr) : json::toJson(1.0 - probability));
    }
    return list;
}

Json floorOf(double value)
{
    return std::isfinite(value) ? Json(static_cast<std::int64_t>(std::floor(value))) : json::toJson(value);
}

} // namespace

std::string metricCsvHeader()
{
    return csvHeader(metricFields({}));
}

std::string metricCsv(const store::MetricRow& metric)
{
    return csvLine(metricFields(metric));
}

std::string metricJson(const store::MetricRow& metric)
{
    return jsonLine(metricFields(metric));
}

std::string generationCsvHeader()
{
    return csvHeader(generationFields({}, {}));
}

std::string generationCsv(const EvaluationContext& context, const store::GenerationView& view)
{
    return csvLine(generationFields(context, view));
}

std::string generationJson(const EvaluationContext& context, const store::GenerationView& view)
{
    return jsonLine(generationFields(context, view));
}

namespace {

/// What the verdict of a forced tail is: the layer's prediction, rejected or not.
OwnVerdict forcedVerdict(const GenerationRecord& generation)
{
    if (generation.prediction < 0)
        return OwnVerdict::None;
    return generation.prediction == 1 ? OwnVerdict::Yes : OwnVerdict::No;
}

// With the reference code's field names.
Fields predictionFields(const EvaluationContext& context, const store::GenerationView& view)
{
    const GenerationRecord& g = view.record;
    const LayerRecord& layer = context.layer;
    std::vector<double> thresholds;
    for (const ClassFacts& facts : layer.classes)
        thresholds.push_back(facts.psi);
    Fields list;
    append(list, "id", g.key.id);
    append(list, "split", context.evaluation.split);
    append(list, "layer_draw", layer.draw);
    append(list, "model_step", context.evaluation.modelStep);
    append(list, "prompt", view.prompt);
    append(list, "original_document", view.reference);
    append(list, "generated_response", view.generated);
    append(list, "own_verdict", g.ownVerdict);
    append(list, "forced_verdict", forcedVerdict(g)); // the layer's in its place
    append(list, "label", g.label);
    append(list, "prediction", g.prediction);
    append(list, "q", g.similarity);
    append(list, "d", g.plain.distance);
    append(list, "d_lower", g.lower.distance);
    append(list, "d0", g.nearestDistance * g.nearestDistance);
    append(list, "f", g.logits);
    list.emplace_back("sdm_output", outputs(g, g.plain.probability));
    list.emplace_back("sdm_output_d_lower", outputs(g, g.lower.probability));
    append(list, "rescaled_similarity", g.plain.rescaledSimilarity);
    append(list, "rescaled_similarity_lower", g.lower.rescaledSimilarity);
    list.emplace_back("floor_rescaled_similarity", floorOf(g.plain.rescaledSimilarity));
    list.emplace_back("floor_rescaled_similarity_lower", floorOf(g.lower.rescaledSimilarity));
    append(list, "is_high_reliability_region", g.plain.inRegion);
    append(list, "is_high_reliability_region_lower", g.lower.inRegion);
    append(list, "is_ood", g.similarity == 0);
    append(list, "is_too_long", g.plain.reason == Reason::TooLong);
    append(list, "cumulative_effective_sample_sizes", g.effectiveSamples);
    append(list, "hr_output_thresholds", thresholds);
    append(list, "q_prime_min", layer.qrMin);
    append(list, "alpha", layer.alpha);
    append(list, "nearest_document_id", g.nearest.id);
    append(list, "sentence_correct", g.sentenceCorrect);
    append(list, "exact_match", g.exactMatch);
    return list;
}

} // namespace

std::string predictionCsvHeader()
{
    return csvHeader(predictionFields({}, {}));
}

std::string predictionCsv(const EvaluationContext& context, const store::GenerationView& view)
{
    return csvLine(predictionFields(context, view));
}

std::string predictionJson(const EvaluationContext& context, const store::GenerationView& view)
{
    return jsonLine(predictionFields(context, view));
}

std::string hardNegativeCsvHeader()
{
    return csvHeader(hardNegativeFields({}));
}

std::string hardNegativeCsv(const store::HardNegativeRow& row)
{
    return csvLine(hardNegativeFields(row));
}

std::string hardNegativeJson(const store::HardNegativeRow& row)
{
    Json object = Json::object();
    for (const auto& [name, value] : hardNegativeFields(row))
        object[name] = value;
    object["hard_negatives"] = Json::array({row.record.text});
    return jsonLine(object);
}

} // namespace sdm::report
