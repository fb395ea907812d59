#include "core/runner/final_summary.h"

#include "core/base/number_text.h"
#include "core/json/json_reader.h"
#include "core/json/record_json.h"
#include "core/protocol/codec.h"
#include "core/report/aligned_text.h"
#include "core/report/phase_times.h"
#include "core/report/run_history.h"
#include "core/report/run_label.h"
#include "core/report/run_results.h"
#include "core/report/spread_text.h"
#include "core/runner/progress_display.h"
#include "core/statistics/guard.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

namespace sdm::runner {
namespace {

using nlohmann::ordered_json;

std::string rate(double value)
{
    return fixedNumber(value, 3);
}

/// "0.412  0.300 [0.250, 0.550]": the first layer, then median and range over all when there are several.
std::string shareText(const std::vector<double>& values)
{
    return values.size() == 1 ? rate(values.front()) : rate(values.front()) + "  " + report::spreadText(values);
}

std::string documentCount(const report::TestSetResult& set)
{
    const std::int64_t tooLong = set.tooLong();
    return std::to_string(set.documents) + (tooLong > 0 ? ", " + std::to_string(tooLong) + " too long" : "");
}

/// What stands for the accuracy of no answer: all were rejected, or none was judged.
std::string noAccuracy(const report::TestSetResult& set)
{
    return set.noneJudged() ? "too long" : "R";
}

/// "0.985 [0.970, 0.993] n 336, at least alpha"
std::string firstAccuracy(const report::TestSetResult& set, Bound bound)
{
    const report::LayerResult& layer = set.layers.front();
    const report::GroupMetric first = layer.metric(report::regionEstimator(bound), "marginal");
    if (first.n == 0)
        return noAccuracy(set);
    const Interval interval = proportionInterval(first.correct, first.n);
    return rate(first.accuracy()) + " [" + rate(interval.lower) + ", " + rate(interval.upper) + "] n " + std::to_string(first.n) + ", " +
           guardWords(first.guard(layer.layer.alpha));
}

/// What the layers say of one test set under one bound.
struct OverLayers {
    std::vector<double> shares, accepted, accuracies;
    std::size_t rejected = 0; ///< layers that admit nothing: without an accuracy
    std::optional<Interval> interval;
};

OverLayers overLayers(const report::TestSetResult& set, Bound bound)
{
    OverLayers over;
    for (const report::LayerResult& layer : set.layers) {
        const report::GroupMetric marginal = layer.metric(report::regionEstimator(bound), "marginal");
        const report::Tally& accepted = layer.at(bound).accepted;
        over.shares.push_back(marginal.proportion());
        over.accepted.push_back(set.documents > 0 ? static_cast<double>(accepted.n) / static_cast<double>(set.documents) : 0.0);
        if (marginal.n > 0)
            over.accuracies.push_back(marginal.accuracy());
        else
            ++over.rejected;
    }
    over.interval = set.medianInterval(bound);
    return over;
}

/// "0.986 [0.970, 0.992], 95 % 0.961-0.997, median of 3 of 5 (2 R)": a document counts once, however many layers admit it.
std::string accuracyOverLayers(const report::TestSetResult& set, const OverLayers& over)
{
    if (over.accuracies.empty())
        return noAccuracy(set);
    std::string text = report::spreadText(over.accuracies);
    if (over.interval)
        text += ", 95 % " + rate(over.interval->lower) + "-" + rate(over.interval->upper);
    if (over.rejected > 0)
        text += ", median of " + std::to_string(over.accuracies.size()) + " of " + std::to_string(over.shares.size()) + " (" +
                std::to_string(over.rejected) + " R)";
    return text;
}

std::string titleOf(const report::TestSetResult& set)
{
    return set.split + (set.shifted ? " (shifted)" : "");
}

std::vector<std::string> regionRow(const report::TestSetResult& set, Bound bound, bool several)
{
    const OverLayers over = overLayers(set, bound);
    std::vector<std::string> row{titleOf(set), documentCount(set),
                                 set.documents > 0 ? rate(static_cast<double>(set.sentenceCorrect) / static_cast<double>(set.documents))
                                                   : "-",
                                 shareText(over.shares), firstAccuracy(set, bound)};
    if (several)
        row.push_back(accuracyOverLayers(set, over));
    row.push_back(shareText(over.accepted));
    return row;
}

std::string countText(const std::optional<std::int64_t>& count)
{
    return count ? std::to_string(*count) : "-";
}

std::string rateText(const std::optional<double>& value)
{
    return value ? rate(*value) : "-";
}

/// What the answers are like, the model's own verdict on them as a baseline, and the first layer's in its place.
std::vector<std::string> answerRow(const report::TestSetResult& set)
{
    const EvaluationRecord& first = set.layers.front().evaluation;
    const report::VerdictTally& forced = set.layers.front().forcedTail;
    return {titleOf(set),
            rateText(first.wordAccuracy),
            rateText(first.attempts),
            countText(first.noResponse),
            countText(first.cutAnswers),
            countText(first.tooLong),
            countText(first.verdictTp),
            countText(first.verdictFp),
            countText(first.verdictFn),
            countText(first.verdictTn),
            std::to_string(forced.tp),
            std::to_string(forced.fp),
            std::to_string(forced.fn),
            std::to_string(forced.tn)};
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

std::string headOf(const store::StoreReader& reader, const store::RunRow& run)
{
    std::string text = report::ranAs(run) + "  run " + run.id + "  " + run.name + "  " + std::string(store::runStateName(run.state));
    if (const auto seconds = report::activeSeconds(reader, run.id))
        text += "  " + durationText(*seconds);
    return text + "\n";
}

/// What a smoke test is for.
std::string phaseTimesText(const store::StoreReader& reader, const RunId& run)
{
    const report::Table table = report::phaseTable(report::phaseTimes(reader, run));
    std::vector<std::vector<std::string>> rows{{table.labelHead, "times", "seconds", "share"}};
    for (const report::TableRow& row : table.rows) {
        rows.push_back({row.label});
        for (const report::TableCell& cell : row.cells)
            rows.back().push_back(cell.text);
    }
    return report::alignedText(rows);
}

std::string regionTable(const report::RunResults& results, Bound bound)
{
    const std::size_t layers = results.finalLayers.size();
    const bool several = layers > 1;
    const std::string over = several ? ": first  median [range] of " + std::to_string(layers) : "";
    std::vector<std::string> head{"test set", "n", "sentence accuracy", "HR share, " + std::string(nameOf(bound)) + " estimate" + over,
                                  "HR accuracy, first layer [95 %]"};
    if (several)
        head.push_back("HR accuracy: median [range] of " + std::to_string(layers) + ", bootstrap");
    head.push_back("accepted" + over);
    std::vector<std::vector<std::string>> rows{std::move(head)};
    for (const report::TestSetResult& set : results.testSets)
        rows.push_back(regionRow(set, bound, several));
    return report::alignedText(rows);
}

std::string answerTable(const report::RunResults& results)
{
    std::vector<std::vector<std::string>> rows{{"test set", "word accuracy", "attempts", "no response", "cut", "too long", "own verdict tp",
                                                "fp", "fn", "tn", "forced tail tp", "fp", "fn", "tn"}};
    for (const report::TestSetResult& set : results.testSets)
        rows.push_back(answerRow(set));
    return report::alignedText(rows);
}

ordered_json testSetJson(const report::TestSetResult& set)
{
    const EvaluationRecord& answers = set.layers.front().evaluation;
    const report::VerdictTally& forced = set.layers.front().forcedTail;
    ordered_json object{{"split", set.split},
                        {"shifted", set.shifted},
                        {"model_step", answers.modelStep},
                        {"documents", set.documents},
                        {"too_long", set.tooLong()},
                        {"layers", set.layers.size()},
                        {"forced_tail", {{"tp", forced.tp}, {"fp", forced.fp}, {"fn", forced.fn}, {"tn", forced.tn}}}};
    for (const Bound bound : allOf<Bound>()) {
        const report::LayerResult& layer = set.layers.front();
        const report::GroupMetric first = layer.metric(report::regionEstimator(bound), "marginal");
        const OverLayers over = overLayers(set, bound);
        ordered_json& json = object[std::string(nameOf(bound))];
        json["first"] = {{"admitted", first.n},
                         {"correct", first.correct},
                         {"share", first.proportion()},
                         {"guard", guardName(first.guard(layer.layer.alpha))}};
        json["share"] = report::spreadJson(over.shares);
        json["accuracy"] = report::spreadJson(over.accuracies);
        json["accuracy_interval"] = over.interval ? ordered_json{over.interval->lower, over.interval->upper} : ordered_json();
        json["rejecting_layers"] = over.rejected;
    }
    return object;
}

} // namespace

std::string finalTable(const store::StoreReader& reader, const store::RunRow& run)
{
    std::string text = headOf(reader, run);
    if (run.origin == RunOrigin::Smoke)
        text += phaseTimesText(reader, run.id);
    const report::RunResults results = report::runResults(reader, run);
    if (results.testSets.empty())
        return text;
    text += "model of step " + std::to_string(results.testSets.front().layers.front().evaluation.modelStep) + "\n";
    text += regionTable(results, kDefaultBound) + answerTable(results);
    for (const LayerRecord& layer : results.finalLayers) {
        if (!layer.hasRegion())
            text += "final layer " + std::to_string(layer.draw) + " found no high-reliability region: it rejects every answer (R)\n";
    }
    return text;
}

std::string finalJson(const store::StoreReader& reader, const store::RunRow& run)
{
    ordered_json object{{"run", run.id},
                        {"name", run.name},
                        {"preset", run.preset},
                        {"row", report::ranAs(run)},
                        {"state", store::runStateName(run.state)},
                        {"origin", nameOf(run.origin)}};
    if (run.origin == RunOrigin::Smoke) {
        object["phases"] = ordered_json::array();
        for (const report::PhaseTime& time : report::phaseTimes(reader, run.id))
            object["phases"].push_back({{"phase", nameOf(time.phase)}, {"times", time.times}, {"seconds", time.seconds}});
    }
    if (const auto seconds = report::activeSeconds(reader, run.id))
        object["seconds"] = *seconds;
    const report::RunResults results = report::runResults(reader, run);
    object["final_layers"] = ordered_json::array();
    for (const LayerRecord& layer : results.finalLayers)
        object["final_layers"].push_back(
            {{"id", layer.id}, {"draw", layer.draw}, {"qr_min", json::toJson(layer.qrMin)}, {"psi", psiOf(layer)}});
    object["test_sets"] = ordered_json::array();
    for (const report::TestSetResult& set : results.testSets)
        object["test_sets"].push_back(testSetJson(set));
    object["evaluations"] = ordered_json::array();
    for (const EvaluationRecord& evaluation : reader.evaluations(run.id))
        object["evaluations"].push_back(parsed(protocol::Evaluation{evaluation}));
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace sdm::runner
