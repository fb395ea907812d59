#include "core/runner/commands/evaluate_predictions.h"

#include "core/base/error.h"
#include "core/report/selective_tables.h"
#include "core/statistics/interval.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>

namespace sdm::runner {
namespace {

using nlohmann::ordered_json;
using Keys = std::initializer_list<const char*>;

constexpr int kMostClasses = 1000;

/// The first of several spellings that a line has; null counts as absent.
const ordered_json* find(const ordered_json& line, Keys keys)
{
    for (const char* key : keys)
        if (const auto field = line.find(key); field != line.end() && !field->is_null())
            return &*field;
    return nullptr;
}

double number(const ordered_json& value, const char* key)
{
    if (!value.is_number())
        throw Error(ErrorCode::BadInput, std::string(key) + " must be a number, is " + value.dump());
    return value.get<double>();
}

int classLabel(const ordered_json& line, const char* key, bool mayBeSpecial)
{
    const ordered_json* const value = find(line, {key});
    if (!value)
        throw Error(ErrorCode::BadInput, std::string("the key ") + key + " is missing");
    const bool isSpecial = mayBeSpecial && value->is_number_integer() && (*value == -1 || *value == -99);
    if (!value->is_number_integer() || (!isSpecial && (*value < 0 || *value >= kMostClasses)))
        throw Error(ErrorCode::BadInput,
                    std::string(key) + " must be a class" + (mayBeSpecial ? ", -1 or -99" : "") + ", is " + value->dump());
    return value->get<int>();
}

std::vector<double> numbers(const ordered_json& value, const char* key)
{
    if (!value.is_array())
        throw Error(ErrorCode::BadInput, std::string(key) + " must be a list of numbers");
    std::vector<double> list;
    for (const ordered_json& entry : value)
        list.push_back(number(entry, key));
    return list;
}

std::optional<double> optionalNumber(const ordered_json& line, Keys keys)
{
    const ordered_json* const value = find(line, keys);
    return value ? std::optional(number(*value, *keys.begin())) : std::nullopt;
}

std::optional<bool> optionalFlag(const ordered_json& line, Keys keys)
{
    const ordered_json* const value = find(line, keys);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean() && !(value->is_number_integer() && (*value == 0 || *value == 1)))
        throw Error(ErrorCode::BadInput, std::string(*keys.begin()) + " must be true or false, is " + value->dump());
    return value->is_boolean() ? value->get<bool>() : *value == 1;
}

double entryAt(const std::vector<double>& list, int index, const char* key)
{
    if (index >= static_cast<int>(list.size()))
        throw Error(ErrorCode::BadInput, std::string(key) + " has no entry for the predicted class " + std::to_string(index));
    return list[static_cast<std::size_t>(index)];
}

double softmaxAt(const std::vector<double>& logits, int index, double scale)
{
    const double chosen = entryAt(logits, index, "f");
    double sum = 0;
    for (const double logit : logits)
        sum += std::exp(scale * (logit - chosen));
    return 1 / sum;
}

std::optional<std::vector<double>> logitsOf(const ordered_json& line)
{
    if (const ordered_json* const list = find(line, {"f", "logits"}))
        return numbers(*list, "f");
    const auto first = optionalNumber(line, {"logit0"});
    const auto second = optionalNumber(line, {"logit1"});
    return first && second ? std::optional(std::vector<double>{*first, *second}) : std::nullopt;
}

/// s at the predicted class, from the whole vector or by itself.
std::optional<double> probabilityOf(const ordered_json& line, int prediction)
{
    if (const ordered_json* const list = find(line, {"sdm_output", "sdm"}))
        return list->is_array() ? entryAt(numbers(*list, "sdm_output"), prediction, "sdm_output") : number(*list, "sdm_output");
    return optionalNumber(line, {"probability"});
}

ordered_json rateJson(std::optional<double> rate)
{
    return rate ? ordered_json(*rate) : ordered_json();
}

ordered_json groupJson(const report::GroupMetric& group, double alpha)
{
    const Interval interval = proportionInterval(group.correct, group.n);
    return {{"n", group.n},
            {"correct", group.correct},
            {"accuracy", group.accuracy()},
            {"proportion", group.proportion()},
            {"denominator", group.denominator},
            {"interval", {interval.lower, interval.upper}},
            {"shown", {{"accuracy", group.shownAccuracy()}, {"proportion", group.shownProportion()}, {"meets_alpha", group.meets(alpha)}}}};
}

ordered_json estimatorsJson(const std::vector<report::EstimatorMetrics>& metrics, double alpha)
{
    ordered_json estimators = ordered_json::object();
    for (const auto& row : metrics)
        for (const auto& group : row.groups)
            estimators[row.estimator][group.group] = groupJson(group, alpha);
    return estimators;
}

ordered_json binsJson(const std::vector<report::ProbabilityBin>& bins)
{
    ordered_json list = ordered_json::array();
    for (const auto& bin : bins) {
        ordered_json classes = ordered_json::array();
        for (std::size_t c = 0; c < bin.classes.size(); ++c) {
            const auto& group = bin.classes[c];
            classes.push_back({{"class", c},
                               {"yhat_accuracy", rateJson(group.byPrediction.accuracy())},
                               {"yhat_n", group.byPrediction.n},
                               {"mean_n_eff", rateJson(group.meanEffectiveSamples)},
                               {"median_n_eff", rateJson(group.medianEffectiveSamples)},
                               {"y_accuracy", rateJson(group.byLabel.accuracy())},
                               {"y_n", group.byLabel.n}});
        }
        list.push_back(
            {{"from", bin.from}, {"to", bin.to}, {"n", bin.all.n}, {"accuracy", rateJson(bin.all.accuracy())}, {"by_class", classes}});
    }
    return list;
}

ordered_json similarityJson(const std::vector<report::SimilarityRow>& rows)
{
    ordered_json list = ordered_json::array();
    for (const auto& row : rows)
        list.push_back({{"floor_qr", row.floorSimilarity},
                        {"class", row.classLabel},
                        {"by", row.byPrediction ? "yhat" : "y"},
                        {"accuracy", rateJson(row.tally.accuracy())},
                        {"n", row.tally.n}});
    return list;
}

std::int64_t countOfLabel(const Predictions& predictions, int label)
{
    return std::ranges::count(predictions.items, label, &report::JudgedItem::label);
}

std::vector<report::EstimatorMetrics> estimatorsOf(const Predictions& predictions, double alpha)
{
    auto metrics = report::selectiveMetrics(predictions.items, predictions.classCount, alpha);
    const auto leaveOut = [&](bool have, const char* name) {
        if (!have)
            std::erase_if(metrics, [&](const report::EstimatorMetrics& row) { return row.estimator == name; });
    };
    leaveOut(predictions.haveLogits, "softmax");
    leaveOut(predictions.haveLogits && predictions.haveDistance, "softmax_distance");
    leaveOut(predictions.haveProbability, "sdm_at_alpha");
    leaveOut(predictions.haveRegion, "hr");
    leaveOut(predictions.haveRegionLower, "hr_lower");
    return metrics;
}

std::string predictionJson(const Predictions& predictions, double alpha)
{
    auto metrics = estimatorsOf(predictions, alpha);
    if (predictions.haveRegion && predictions.haveSimilarity)
        std::ranges::move(report::rejectedMetrics(predictions.items, predictions.classCount), std::back_inserter(metrics));
    ordered_json result{{"alpha", alpha}, {"documents", predictions.items.size()}, {"classes", predictions.classCount}};
    result["estimators"] = estimatorsJson(metrics, alpha);
    if (predictions.haveProbability)
        result["bins"] = binsJson(report::probabilityBins(predictions.items, predictions.classCount));
    if (predictions.haveSimilarity)
        result["by_floor_qr"] = similarityJson(report::similarityRows(predictions.items, predictions.classCount));
    result["special_labels"] = {{"unlabelled", countOfLabel(predictions, -1)}, {"ood_labelled", countOfLabel(predictions, -99)}};
    return result.dump() + "\n";
}

std::string predictionMarkdown(const Predictions& predictions, double alpha)
{
    std::string text = std::to_string(predictions.items.size()) + " items, alpha " + report::shownRate(alpha);
    for (const auto& [label, name] : {std::pair{-1, " unlabelled"}, std::pair{-99, " labelled out of distribution"}})
        if (const auto count = countOfLabel(predictions, label); count > 0)
            text += ", " + std::to_string(count) + name + " (left out of every group)";
    text += "\n\n" + report::selectiveMarkdown(estimatorsOf(predictions, alpha), alpha);
    text += "\nCells: accuracy of what is admitted / its share of all items. R: all rejected.\n";
    if (predictions.haveProbability)
        text += "\n" + report::binsMarkdown(report::probabilityBins(predictions.items, predictions.classCount));
    return text;
}

} // namespace

const char* const kPredictionKeys =
    "Keys of a --predictions line (in brackets: other accepted names). Estimators without their keys are left out.\n"
    "  label                             class, -1 unlabelled, -99 out of distribution (needed)\n"
    "  prediction                        predicted class (needed)\n"
    "  f [logits; logit0, logit1]        class logits z\n"
    "  d [distance, distance_quantile]   distance quantile\n"
    "  sdm_output [sdm; probability]     SDM output by class, or at the prediction alone\n"
    "  rescaled_similarity               qr\n"
    "  is_high_reliability_region [in_region], is_high_reliability_region_lower [in_region_lower]\n"
    "  cumulative_effective_sample_sizes [effective_sample_size]   by class";

void Predictions::add(const ordered_json& line)
{
    report::JudgedItem item;
    item.label = classLabel(line, "label", true);
    item.prediction = classLabel(line, "prediction", false);
    classCount = std::max({classCount, item.label + 1, item.prediction + 1});

    const auto logits = logitsOf(line);
    const auto distance = optionalNumber(line, {"d", "distance", "distance_quantile"});
    const auto probability = probabilityOf(line, item.prediction);
    const auto similarity = optionalNumber(line, {"rescaled_similarity"});
    const auto region = optionalFlag(line, {"is_high_reliability_region", "in_region"});
    const auto regionLower = optionalFlag(line, {"is_high_reliability_region_lower", "in_region_lower"});
    if (logits) {
        classCount = std::max(classCount, static_cast<int>(logits->size()));
        item.softmax = softmaxAt(*logits, item.prediction, 1);
        item.softmaxDistance = softmaxAt(*logits, item.prediction, distance.value_or(1));
    }
    item.probability = probability.value_or(0);
    item.rescaledSimilarity = similarity.value_or(0);
    item.inRegion = region.value_or(false);
    item.inRegionLower = regionLower.value_or(false);
    if (const auto* const samples = find(line, {"cumulative_effective_sample_sizes", "effective_sample_size"}))
        item.effectiveSamples = numbers(*samples, "cumulative_effective_sample_sizes");
    items.push_back(std::move(item));

    haveLogits &= logits.has_value();
    haveDistance &= distance.has_value();
    haveProbability &= probability.has_value();
    haveSimilarity &= similarity.has_value();
    haveRegion &= region.has_value();
    haveRegionLower &= regionLower.has_value();
}

std::string predictionTables(const Predictions& predictions, double alpha, const std::string& format)
{
    if (format == "json")
        return predictionJson(predictions, alpha);
    if (format == "csv")
        return report::selectiveCsv(estimatorsOf(predictions, alpha), alpha);
    if (format == "latex")
        return report::selectiveLatex(estimatorsOf(predictions, alpha), alpha);
    return predictionMarkdown(predictions, alpha);
}

} // namespace sdm::runner
