#include "core/runner/final_summary.h"

#include "core/base/number_text.h"
#include "core/config/presets.h"
#include "core/json/json_reader.h"
#include "core/json/record_json.h"
#include "core/protocol/codec.h"
#include "core/runner/progress_display.h"
#include "core/statistics/interval.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace sdm::runner {
namespace {

using nlohmann::ordered_json;

/// Final evaluations of one test set, in the order of the layers' draws.
struct SplitResult {
    std::string split;
    bool shifted = false;
    std::vector<EvaluationRecord> byDraw;
};

std::vector<LayerRecord> finalLayers(const store::StoreReader& reader, const RunId& runId)
{
    std::vector<LayerRecord> layers;
    for (const LayerRecord& layer : reader.layers(runId)) {
        if (layer.role == LayerRole::Final)
            layers.push_back(layer);
    }
    std::sort(layers.begin(), layers.end(), [](const LayerRecord& a, const LayerRecord& b) { return a.draw < b.draw; });
    return layers;
}

std::vector<SplitResult> finalResults(const store::StoreReader& reader, const RunId& runId)
{
    std::vector<SplitResult> results;
    const std::vector<EvaluationRecord> evaluations = reader.evaluations(runId);
    for (const LayerRecord& layer : finalLayers(reader, runId)) {
        for (const EvaluationRecord& evaluation : evaluations) {
            if (evaluation.layerId != layer.id)
                continue;
            auto found = std::find_if(results.begin(), results.end(), [&](const SplitResult& r) { return r.split == evaluation.split; });
            if (found == results.end())
                found = results.insert(results.end(), {evaluation.split, evaluation.shifted, {}});
            found->byDraw.push_back(evaluation);
        }
    }
    return results;
}

std::string rate(double value)
{
    return fixedNumber(value, 3);
}

double share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

/// "0.412 (0.300 0.250-0.550)": first layer, then median and range over all when there are several.
std::string spread(const std::vector<double>& values)
{
    if (values.empty())
        return "R";
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    const double median = sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    if (values.size() == 1)
        return rate(values.front());
    return rate(values.front()) + "  " + rate(median) + " [" + rate(sorted.front()) + ", " + rate(sorted.back()) + "]";
}

std::string documentCount(const EvaluationRecord& evaluation)
{
    const std::int64_t tooLong = evaluation.tooLong.value_or(0);
    return std::to_string(evaluation.documents) + (tooLong > 0 ? ", " + std::to_string(tooLong) + " too long" : "");
}

/// What stands for the accuracy of no answer: all were rejected, or none was judged.
std::string noAccuracy(const EvaluationRecord& evaluation)
{
    return evaluation.tooLong.value_or(0) < evaluation.documents ? "R" : "too long";
}

std::string firstAccuracy(const EvaluationRecord& first)
{
    const std::int64_t n = first.plain.admitted.value_or(0);
    if (n == 0)
        return noAccuracy(first);
    const std::int64_t correct = first.plain.admittedCorrect.value_or(0);
    const Interval interval = proportionInterval(correct, n);
    return rate(share(correct, n)) + " [" + rate(interval.lower) + ", " + rate(interval.upper) + "] n " + std::to_string(n);
}

std::vector<std::string> rowOf(const SplitResult& result)
{
    std::vector<double> shares, accepted;
    std::int64_t pooledAdmitted = 0, pooledCorrect = 0;
    for (const EvaluationRecord& evaluation : result.byDraw) {
        shares.push_back(share(evaluation.plain.admitted.value_or(0), evaluation.documents));
        accepted.push_back(share(evaluation.plain.accepted.value_or(0), evaluation.documents));
        pooledAdmitted += evaluation.plain.admitted.value_or(0);
        pooledCorrect += evaluation.plain.admittedCorrect.value_or(0);
    }
    const EvaluationRecord& first = result.byDraw.front();
    return {result.split + (result.shifted ? " (shifted)" : ""),
            documentCount(first),
            first.sentenceAccuracy ? rate(*first.sentenceAccuracy) : "-",
            spread(shares),
            firstAccuracy(first),
            pooledAdmitted > 0 ? rate(share(pooledCorrect, pooledAdmitted)) : noAccuracy(first),
            spread(accepted)};
}

/// Width on a terminal: characters, not bytes.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string aligned(const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += row[i] + (i + 1 < row.size() ? std::string(widths[i] - widthOf(row[i]) + 2, ' ') : "\n");
    }
    return text;
}

ordered_json parsed(const protocol::EventBody& body)
{
    return readJson<ordered_json>(protocol::encodePayload(body), "event");
}

ordered_json psiOf(const LayerRecord& layer)
{
    auto list = ordered_json::array();
    for (const ClassFacts& facts : layer.classes)
        list.push_back(json::toJson(facts.psi));
    return list;
}

} // namespace

std::string finalTable(const store::StoreReader& reader, const store::RunRow& run)
{
    std::string text =
        presetDisplayName(run.preset) + "  run " + run.id + "  " + run.name + "  " + std::string(store::runStateName(run.state));
    if (run.startedMs && run.finishedMs)
        text += "  " + durationText(static_cast<double>(*run.finishedMs - *run.startedMs) / 1000);
    text += "\n";
    const std::vector<SplitResult> results = finalResults(reader, run.id);
    if (results.empty())
        return text;
    const std::size_t layers = results.front().byDraw.size();
    const std::string over = layers > 1 ? ": first  median [range] of " + std::to_string(layers) : "";
    std::vector<std::vector<std::string>> rows{
        {"test set", "n", "sentence accuracy", "HR share" + over, "HR accuracy, first layer [95 %]", "pooled", "accepted" + over}};
    for (const SplitResult& result : results)
        rows.push_back(rowOf(result));
    text += aligned(rows);
    for (const LayerRecord& layer : finalLayers(reader, run.id)) {
        if (!std::isfinite(layer.qrMin))
            text += "final layer " + std::to_string(layer.draw) + " found no high-reliability region: it rejects every answer (R)\n";
    }
    return text;
}

std::string finalJson(const store::StoreReader& reader, const store::RunRow& run)
{
    ordered_json object{{"run", run.id}, {"name", run.name}, {"preset", run.preset}, {"state", store::runStateName(run.state)}};
    if (run.startedMs && run.finishedMs)
        object["seconds"] = static_cast<double>(*run.finishedMs - *run.startedMs) / 1000;
    auto layers = ordered_json::array();
    for (const LayerRecord& layer : finalLayers(reader, run.id))
        layers.push_back({{"id", layer.id}, {"draw", layer.draw}, {"qr_min", json::toJson(layer.qrMin)}, {"psi", psiOf(layer)}});
    object["final_layers"] = layers;
    auto evaluations = ordered_json::array();
    for (const EvaluationRecord& evaluation : reader.evaluations(run.id))
        evaluations.push_back(parsed(protocol::Evaluation{evaluation}));
    object["evaluations"] = evaluations;
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace sdm::runner
