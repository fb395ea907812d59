#include "core/runner/commands/prediction_lines.h"

#include "core/base/error.h"
#include "core/json/whole_number.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <nlohmann/json.hpp>

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
    return *wholeNumber<int>(*value);
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

/// Whether the layer gave the item no verdict: its feature text did not fit.
bool isUnjudged(const ordered_json& line)
{
    if (optionalFlag(line, {"is_too_long", "too_long"}).value_or(false))
        return true;
    const ordered_json* const prediction = find(line, {"prediction"});
    return prediction && prediction->is_number_integer() && *prediction == -1;
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

std::vector<double> effectiveSamplesOf(const ordered_json& line)
{
    if (const auto* const samples = find(line, {"cumulative_effective_sample_sizes", "effective_sample_size"}))
        return numbers(*samples, "cumulative_effective_sample_sizes");
    const auto first = optionalNumber(line, {"effective_samples0"});
    const auto second = optionalNumber(line, {"effective_samples1"});
    return first && second ? std::vector<double>{*first, *second} : std::vector<double>();
}

} // namespace

const char* const kPredictionKeys =
    "Keys of a --predictions line (in brackets: other accepted names). Estimators without their keys are left out.\n"
    "  label                             class, -1 unlabelled, -99 out of distribution (needed)\n"
    "  prediction                        predicted class (needed); -1: no verdict\n"
    "  is_too_long [too_long]            true: no verdict, the text did not fit; such items are admitted by nothing\n"
    "  f [logits; logit0, logit1]        class logits z\n"
    "  d [distance, distance_quantile]   distance quantile\n"
    "  sdm_output [sdm; probability]     SDM output by class, or at the prediction alone\n"
    "  rescaled_similarity               qr\n"
    "  is_high_reliability_region [in_region], is_high_reliability_region_lower [in_region_lower]\n"
    "  cumulative_effective_sample_sizes [effective_sample_size; effective_samples0, effective_samples1]   by class\n"
    "  alpha                             what the region was built for; another --alpha is refused\n"
    "  split, layer_draw                 each pair gets tables of its own\n"
    "  superseded                        true: the line is left out";

void Predictions::add(const ordered_json& line)
{
    report::JudgedItem item;
    item.label = classLabel(line, "label", true);
    takeAlpha(line);
    if (isUnjudged(line)) {
        item.prediction = -1;
        classCount = std::max(classCount, item.label + 1);
        items.push_back(std::move(item));
        return;
    }
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
    item.effectiveSamples = effectiveSamplesOf(line);
    items.push_back(std::move(item));

    haveLogits &= logits.has_value();
    haveDistance &= distance.has_value();
    haveProbability &= probability.has_value();
    haveSimilarity &= similarity.has_value();
    haveRegion &= region.has_value();
    haveRegionLower &= regionLower.has_value();
}

void Predictions::takeAlpha(const ordered_json& line)
{
    const auto named = optionalNumber(line, {"alpha"});
    if (named && alpha && *named != *alpha)
        throw Error(ErrorCode::BadInput,
                    "alpha is " + nlohmann::json(*named).dump() + ", in lines before it " + nlohmann::json(*alpha).dump() +
                        ": regions built for different alpha cannot share a table",
                    {}, "give each a split or layer_draw of its own");
    if (named)
        alpha = named;
}

std::int64_t Predictions::unjudged() const
{
    return std::ranges::count(items, -1, &report::JudgedItem::prediction);
}

void PredictionGroups::add(const ordered_json& line)
{
    if (optionalFlag(line, {"superseded"}).value_or(false))
        return;
    const ordered_json* const split = find(line, {"split"});
    const ordered_json* const draw = find(line, {"layer_draw"});
    if (split && !split->is_string())
        throw Error(ErrorCode::BadInput, "split must be a string, is " + split->dump());
    const auto number = draw ? wholeNumber<std::int64_t>(*draw) : std::nullopt;
    if (draw && !number)
        throw Error(ErrorCode::BadInput, "layer_draw must be a whole number, is " + draw->dump());
    const std::string name = split ? split->get<std::string>() : std::string();
    const auto [place, isNew] = m_places.emplace(std::pair(name, number), groups.size());
    if (isNew)
        groups.push_back({name, number, {}});
    groups[place->second].predictions.add(line);
}

} // namespace sdm::runner
