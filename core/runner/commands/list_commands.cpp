#include "core/config/presets.h"
#include "core/json/json_reader.h"
#include "core/report/ablation_format.h"
#include "core/runner/commands/project_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <memory>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

using Json = nlohmann::ordered_json;

void printJson(const Json& json)
{
    std::printf("%s\n", json.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
}

template <typename T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json number(double value)
{
    return std::isinf(value) ? Json(value > 0 ? "inf" : "-inf") : std::isnan(value) ? Json(nullptr) : Json(value);
}

std::string localTime(std::int64_t milliseconds)
{
    const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm parts{};
    localtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &parts);
    return text.data();
}

Json runJson(const store::RunRow& run)
{
    return {{"id", run.id},
            {"name", run.name},
            {"preset", run.preset},
            {"state", runStateName(run.state)},
            {"seed", run.seed},
            {"created_ms", run.createdMs},
            {"started_ms", orNull(run.startedMs)},
            {"finished_ms", orNull(run.finishedMs)},
            {"heartbeat_ms", orNull(run.heartbeatMs)},
            {"engine_version", run.engineVersion},
            {"device", run.device},
            {"host", run.host},
            {"error_code", orNull(run.errorCode)},
            {"error_message", orNull(run.errorMessage)}};
}

Json evaluationJson(const EvaluationRecord& e)
{
    return {{"id", e.id},
            {"step", e.step},
            {"epoch", number(e.epoch)},
            {"split", e.split},
            {"shifted", e.shifted},
            {"layer_id", e.layerId},
            {"documents", e.documents},
            {"admitted", orNull(e.admitted)},
            {"admitted_correct", orNull(e.admittedCorrect)},
            {"admitted_lower", orNull(e.admittedLower)},
            {"admitted_lower_correct", orNull(e.admittedLowerCorrect)},
            {"accepted", orNull(e.accepted)},
            {"accepted_correct", orNull(e.acceptedCorrect)},
            {"correct", orNull(e.correct)},
            {"sentence_accuracy", orNull(e.sentenceAccuracy)},
            {"exact_match", orNull(e.exactMatch)},
            {"loss", orNull(e.loss)}};
}

Json layerJson(const LayerRecord& l)
{
    return {{"id", l.id},
            {"role", l.role},
            {"draw", l.draw},
            {"epoch", l.epoch},
            {"step", l.step},
            {"alpha", l.alpha},
            {"qr_min", number(l.qrMin)},
            {"psi", Json::array({number(l.psi0), number(l.psi1)})},
            {"best_epoch", l.bestEpoch},
            {"loss", Json::array({number(l.loss0), number(l.loss1)})},
            {"accuracy", Json::array({number(l.accuracy0), number(l.accuracy1)})},
            {"mean_similarity", Json::array({number(l.meanSimilarity0), number(l.meanSimilarity1)})},
            {"support_size", l.supportSize}};
}

int listRuns(const CommandContext& context)
{
    const store::StoreReader reader = openProjectReader(context);
    const auto runs = reader.runs();
    if (context.json) {
        Json list = Json::array();
        for (const store::RunRow& run : runs)
            list.push_back(runJson(run));
        printJson(list);
        return 0;
    }
    if (runs.empty() && !context.quiet)
        std::fprintf(stderr, "no runs yet\n");
    for (const store::RunRow& run : runs)
        std::printf("%-26s  %-11s  %-20s  %s  %s\n", run.id.c_str(), std::string(runStateName(run.state)).c_str(),
                    presetDisplayName(run.preset).c_str(), localTime(run.createdMs).c_str(), run.name.c_str());
    return 0;
}

void showAsJson(const store::StoreReader& reader, const store::RunRow& run)
{
    Json json = runJson(run);
    if (tryReadJson(run.configJson, json["config"]))
        json["config"] = run.configJson; // a text of another writer is shown as it stands
    json["resumes"] = run.resumes;
    for (const char* list : {"checkpoints", "layers", "evaluations"})
        json[list] = Json::array();
    for (const CheckpointRecord& c : reader.checkpoints(run.id))
        json["checkpoints"].push_back({{"step", c.step}, {"path", c.path}, {"loss", orNull(c.loss)}, {"is_best", c.isBest}});
    for (const LayerRecord& layer : reader.layers(run.id))
        json["layers"].push_back(layerJson(layer));
    for (const EvaluationRecord& evaluation : reader.evaluations(run.id))
        json["evaluations"].push_back(evaluationJson(evaluation));
    printJson(json);
}

void printLine(const char* name, const std::string& value)
{
    std::printf("%-12s %s\n", name, value.c_str());
}

void showAsText(const store::StoreReader& reader, const store::RunRow& run)
{
    printLine("run", run.id + (run.name.empty() ? "" : "  " + run.name));
    printLine("preset", presetDisplayName(run.preset) + ", seed " + std::to_string(run.seed));
    printLine("state",
              std::string(runStateName(run.state)) + (run.resumes > 0 ? ", resumed " + std::to_string(run.resumes) + " times" : ""));
    if (run.errorMessage)
        printLine("error", *run.errorMessage);
    printLine("created", localTime(run.createdMs));
    if (run.startedMs && run.finishedMs)
        printLine("took", std::to_string((*run.finishedMs - *run.startedMs) / 1000) + " s");
    printLine("where", run.host + ", " + run.device + ", engine " + run.engineVersion);
    for (const CheckpointRecord& checkpoint : reader.checkpoints(run.id))
        printLine("checkpoint", checkpoint.path + (checkpoint.isBest ? "  (best)" : ""));
    const report::Ablation ablation = report::buildAblation(reader, {run});
    std::printf("\n%s", report::asMarkdown(ablation).c_str());
}

int showRun(const CommandContext& context, const std::string& idOrName)
{
    const store::StoreReader reader = openProjectReader(context);
    const store::RunRow run = reader.findRun(idOrName);
    if (context.json)
        showAsJson(reader, run);
    else
        showAsText(reader, run);
    return 0;
}

} // namespace

void addListCommands(CLI::App& app, CommandContext& context)
{
    CLI::App* list = app.add_subcommand("ls", "the runs of a project, newest first");
    addProjectOption(*list, context);
    list->callback([&context] { context.action = [&context] { return listRuns(context); }; });

    auto run = std::make_shared<std::string>();
    CLI::App* show = app.add_subcommand("show", "one run: state, checkpoints, tables");
    show->add_option("run", *run, "id, unique prefix of one, or name")->required();
    addProjectOption(*show, context);
    show->callback([run, &context] { context.action = [run, &context] { return showRun(context, *run); }; });
}

} // namespace sdm::runner
