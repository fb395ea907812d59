#include "core/runner/commands/evaluate_predictions.h"

#include "core/base/error.h"
#include "core/report/markup_text.h"
#include "core/report/selective_tables.h"
#include "core/report/text_fields.h"
#include "core/statistics/guard.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <sstream>

namespace sdm::runner {
namespace {

using nlohmann::ordered_json;

constexpr double kUsualAlpha = 0.95;

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
            {"guard", guardName(group.guard(alpha))},
            {"shown",
             {{"accuracy", group.shownAccuracy()}, {"proportion", group.shownProportion()}, {"meets_alpha", group.pointReaches(alpha)}}}};
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

ordered_json predictionJson(const Predictions& predictions, double alpha)
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
    result["without_verdict"] = predictions.unjudged();
    result["special_labels"] = {{"unlabelled", countOfLabel(predictions, -1)}, {"ood_labelled", countOfLabel(predictions, -99)}};
    return result;
}

std::string predictionMarkdown(const Predictions& predictions, double alpha)
{
    std::string text = std::to_string(predictions.items.size()) + " items, alpha " + report::shownRate(alpha);
    for (const auto& [label, name] : {std::pair{-1, " unlabelled"}, std::pair{-99, " labelled out of distribution"}})
        if (const auto count = countOfLabel(predictions, label); count > 0)
            text += ", " + std::to_string(count) + name + " (left out of every group)";
    if (const std::int64_t unjudged = predictions.unjudged(); unjudged > 0)
        text += ", " + std::to_string(unjudged) + " without a verdict, too long to judge (admitted by nothing)";
    text += "\n\n" + report::selectiveMarkdown(estimatorsOf(predictions, alpha), alpha);
    text += "\nCells: accuracy of what is admitted / its share of all items. R: all rejected.\n";
    if (predictions.haveProbability)
        text += "\n" + report::binsMarkdown(report::probabilityBins(predictions.items, predictions.classCount));
    return text;
}

std::string titleOf(const PredictionGroup& group)
{
    std::string title = group.split;
    if (group.layerDraw)
        title += (title.empty() ? "layer " : ", layer ") + std::to_string(*group.layerDraw);
    return title;
}

ordered_json groupsJson(const PredictionGroups& groups, const std::function<double(const PredictionGroup&)>& alphaOf)
{
    ordered_json list = ordered_json::array();
    for (const PredictionGroup& group : groups.groups) {
        ordered_json entry = predictionJson(group.predictions, alphaOf(group));
        if (titleOf(group).empty() && groups.groups.size() == 1)
            return entry;
        entry["split"] = group.split;
        entry["layer_draw"] = group.layerDraw ? ordered_json(*group.layerDraw) : ordered_json();
        list.push_back(std::move(entry));
    }
    return list;
}

/// One head for all groups; split and layer stand before each line's own columns.
std::string groupsCsv(const PredictionGroups& groups, const std::function<double(const PredictionGroup&)>& alphaOf)
{
    std::string text;
    for (const PredictionGroup& group : groups.groups) {
        std::istringstream lines(report::selectiveCsv(estimatorsOf(group.predictions, alphaOf(group)), alphaOf(group)));
        std::string line;
        std::getline(lines, line);
        if (text.empty())
            text = "split,layer_draw," + line + "\n";
        const std::string prefix = report::csvField(group.split) + "," + (group.layerDraw ? std::to_string(*group.layerDraw) : "") + ",";
        while (std::getline(lines, line))
            text += prefix + line + "\n";
    }
    return text;
}

/// A region built for one alpha says nothing of another: its thresholds would have to be searched again.
void requireAlphaOfRegion(const PredictionGroup& group, double alpha)
{
    const Predictions& predictions = group.predictions;
    const bool judgesRegion = predictions.haveRegion || predictions.haveRegionLower;
    if (!judgesRegion || !predictions.alpha || *predictions.alpha == alpha)
        return;
    throw Error(ErrorCode::BadInput,
                "is " + nlohmann::json(alpha).dump() + ", the region of these predictions was built for " +
                    nlohmann::json(*predictions.alpha).dump(),
                "--alpha", "leave --alpha out, or search the region again with `sdm-runner layer calibrate` and judge again");
}

} // namespace

std::string predictionTables(const PredictionGroups& groups, std::optional<double> alpha, const std::string& format)
{
    const auto alphaOf = [&](const PredictionGroup& group) { return alpha.value_or(group.predictions.alpha.value_or(kUsualAlpha)); };
    for (const PredictionGroup& group : groups.groups)
        requireAlphaOfRegion(group, alphaOf(group));
    if (format == "json")
        return groupsJson(groups, alphaOf).dump() + "\n";
    if (format == "csv")
        return groupsCsv(groups, alphaOf);
    std::string text;
    for (const PredictionGroup& group : groups.groups) {
        const std::string title = titleOf(group);
        text += text.empty() ? "" : "\n";
        if (format == "latex")
            text += (title.empty() ? "" : "% " + report::oneLine(title) + "\n") +
                    report::selectiveLatex(estimatorsOf(group.predictions, alphaOf(group)), alphaOf(group), report::LatexForm::Paper);
        else if (format == "latex-annotated")
            text += (title.empty() ? "" : "% " + report::oneLine(title) + "\n") +
                    report::selectiveLatex(estimatorsOf(group.predictions, alphaOf(group)), alphaOf(group), report::LatexForm::Annotated);
        else
            text +=
                (title.empty() ? "" : "## " + report::markdownText(title) + "\n\n") + predictionMarkdown(group.predictions, alphaOf(group));
    }
    return text;
}

} // namespace sdm::runner
