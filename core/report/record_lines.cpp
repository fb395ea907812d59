#include "core/report/record_lines.h"

#include "core/report/text_fields.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace sdm::report {
namespace {

using Json = nlohmann::ordered_json;
/// A line before it is CSV or JSON: names and values in order.
using Fields = std::vector<std::pair<const char*, Json>>;

// JSON has no infinity: the word stands for it, as in the layer files; NaN is null.
Json number(double value)
{
    if (std::isnan(value))
        return nullptr;
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

std::string jsonLine(const Json& object)
{
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
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
    return value.dump();
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
        line += std::string(name) + ",";
    line.back() = '\n';
    return line;
}

Fields metricFields(const store::MetricRow& m)
{
    return {{"key", m.point.key},  {"step", m.point.step},           {"epoch", number(m.point.epoch)},
            {"time_ms", m.timeMs}, {"value", number(m.point.value)}, {"superseded", m.superseded}};
}

Fields generationFields(const EvaluationContext& context, const store::GenerationView& view)
{
    const EvaluationRecord& e = context.evaluation;
    const GenerationRecord& g = view.record;
    return {{"evaluation_id", e.id},
            {"step", e.step},
            {"epoch", number(e.epoch)},
            {"split", e.split},
            {"shifted", e.shifted},
            {"layer_id", e.layerId},
            {"layer_role", context.layer.role},
            {"layer_draw", context.layer.draw},
            {"document_id", g.documentId},
            {"prompt", view.prompt},
            {"reference", view.reference},
            {"generated", view.generated},
            {"label", g.label},
            {"prediction", g.prediction},
            {"verdict", std::string(verdictName(g.verdict))},
            {"reason", std::string(reasonName(g.reason))},
            {"reason_lower", std::string(reasonName(g.reasonLower))},
            {"similarity", g.similarity},
            {"distance", number(g.distance)},
            {"distance_lower", number(g.distanceLower)},
            {"probability", number(g.probability)},
            {"probability_lower", number(g.probabilityLower)},
            {"rescaled_similarity", number(g.rescaledSimilarity)},
            {"rescaled_similarity_lower", number(g.rescaledSimilarityLower)},
            {"in_region", g.inRegion},
            {"in_region_lower", g.inRegionLower},
            {"nearest_document_id", g.nearestDocumentId},
            {"nearest_distance", number(g.nearestDistance)},
            {"logit0", number(g.logit0)},
            {"logit1", number(g.logit1)},
            {"effective_samples0", g.effectiveSamples0},
            {"effective_samples1", g.effectiveSamples1},
            {"sentence_correct", g.sentenceCorrect},
            {"exact_match", g.exactMatch},
            {"superseded", context.superseded}};
}

Fields hardNegativeFields(const store::HardNegativeRow& row)
{
    const HardNegativeRecord& n = row.record;
    return {{"id", n.documentId},
            {"hard_negatives", n.text},
            {"epoch", n.epoch},
            {"step", n.step},
            {"kind", n.kind},
            {"used", n.used},
            {"probability", number(n.probability)},
            {"origin", n.origin},
            {"superseded", row.superseded}};
}

// Two classes: what is stored is the predicted class's share.
Json bothClasses(int prediction, double probability)
{
    const Json predicted = number(probability), other = number(1.0 - probability);
    return prediction == 1 ? Json{other, predicted} : Json{predicted, other};
}

Json floorOf(double value)
{
    return std::isfinite(value) ? Json(static_cast<std::int64_t>(std::floor(value))) : number(value);
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

std::string predictionJson(const EvaluationContext& context, const store::GenerationView& view)
{
    const GenerationRecord& g = view.record;
    const LayerRecord& layer = context.layer;
    Json json{{"id", g.documentId},
              {"split", context.evaluation.split},
              {"layer_draw", layer.draw},
              {"prompt", view.prompt},
              {"original_document", view.reference},
              {"generated_response", view.generated},
              {"label", g.label},
              {"prediction", g.prediction},
              {"q", g.similarity},
              {"d", number(g.distance)},
              {"d_lower", number(g.distanceLower)},
              {"d0", number(g.nearestDistance * g.nearestDistance)},
              {"f", Json{number(g.logit0), number(g.logit1)}},
              {"sdm_output", bothClasses(g.prediction, g.probability)},
              {"sdm_output_d_lower", bothClasses(g.prediction, g.probabilityLower)},
              {"rescaled_similarity", number(g.rescaledSimilarity)},
              {"rescaled_similarity_lower", number(g.rescaledSimilarityLower)},
              {"floor_rescaled_similarity", floorOf(g.rescaledSimilarity)},
              {"floor_rescaled_similarity_lower", floorOf(g.rescaledSimilarityLower)},
              {"is_high_reliability_region", g.inRegion},
              {"is_high_reliability_region_lower", g.inRegionLower},
              {"is_ood", g.similarity == 0},
              {"cumulative_effective_sample_sizes", Json{g.effectiveSamples0, g.effectiveSamples1}},
              {"hr_output_thresholds", Json{number(layer.psi0), number(layer.psi1)}},
              {"q_prime_min", number(layer.qrMin)},
              {"alpha", number(layer.alpha)},
              {"nearest_document_id", g.nearestDocumentId},
              {"sentence_correct", g.sentenceCorrect},
              {"exact_match", g.exactMatch}};
    return jsonLine(json);
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
