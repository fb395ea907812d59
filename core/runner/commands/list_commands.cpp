#include "core/base/number_text.h"
#include "core/base/visible_text.h"
#include "core/config/row_name.h"
#include "core/json/json_reader.h"
#include "core/json/record_json.h"
#include "core/report/ablation_format.h"
#include "core/report/run_history.h"
#include "core/runner/commands/project_reader.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <memory>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

using OrderedJson = nlohmann::ordered_json;

void printJson(const OrderedJson& json)
{
    std::printf("%s\n", json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace).c_str());
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

OrderedJson runJson(const CommandContext& context, const store::RunRow& run)
{
    json::FieldList list;
    fields(list, run);
    OrderedJson object = OrderedJson::object();
    for (const auto& [name, value] : list.fields) {
        if (name != "config")
            object[name] = value;
    }
    object["row"] = storedRowName(run.preset, run.configJson);
    object["unwritten"] = OrderedJson::array();
    for (const std::filesystem::path& file : unwrittenOf(context, run.id))
        object["unwritten"].push_back(file.filename().string());
    return object;
}

/// Every field, absent ones as null.
template <typename Record>
OrderedJson recordJson(const Record& record)
{
    json::FieldList list;
    fields(list, record);
    OrderedJson object = OrderedJson::object();
    for (const auto& [name, value] : list.fields)
        object[name] = value;
    return object;
}

OrderedJson layerJson(const LayerRecord& layer)
{
    OrderedJson object = recordJson(layer);
    for (const char* fact : {"psi", "loss", "accuracy", "mean_similarity"}) {
        object[fact] = OrderedJson::array();
        for (const OrderedJson& ofClass : object["classes"])
            object[fact].push_back(ofClass[fact]);
    }
    object.erase("classes");
    return object;
}

std::string regionText(const LayerRecord& layer)
{
    if (!layer.hasRegion())
        return "no region";
    std::string text = "qr_min " + generalNumber(layer.qrMin) + ", psi";
    for (const ClassFacts& ofClass : layer.classes)
        text += " " + generalNumber(ofClass.psi);
    return text;
}

std::string changeText(const report::LayerChange& changed)
{
    return "final " + std::to_string(changed.layer.draw) + " was " + changed.change + " at " + localTime(changed.timeMs) + ": alpha " +
           shortestNumber(changed.layer.alpha) + ", " + regionText(changed.layer) + ", " + std::to_string(changed.layer.supportSize) +
           " support rows; what follows was made before";
}

int listRuns(const CommandContext& context)
{
    const store::StoreReader reader = openProjectReader(context);
    const auto runs = reader.runs();
    if (context.json) {
        OrderedJson list = OrderedJson::array();
        for (const store::RunRow& run : runs)
            list.push_back(runJson(context, run));
        printJson(list);
        return 0;
    }
    if (runs.empty() && !context.quiet)
        std::fprintf(stderr, "no runs yet\n");
    for (const store::RunRow& run : runs)
        std::printf("%-26s  %-11s  %-20s  %s  %s\n", run.id.c_str(), std::string(runStateName(run.state)).c_str(),
                    visibleText(storedRowName(run.preset, run.configJson)).c_str(), localTime(run.createdMs).c_str(),
                    visibleText(run.name).c_str());
    return 0;
}

/// Its row is there, its folder is not: somebody removed it by hand, or killed the process that was removing it.
bool isGone(const CommandContext& context, const store::RunRow& run, const CheckpointRecord& checkpoint)
{
    return runs::isGoneFromRun(context.projectFolder(), run.id, checkpoint.path);
}

void showAsJson(const CommandContext& context, const store::StoreReader& reader, const store::RunRow& run)
{
    OrderedJson json = runJson(context, run);
    if (tryReadJson(run.configJson, json["config"]))
        json["config"] = run.configJson; // a text of another writer is shown as it stands
    for (const char* list : {"segments", "checkpoints", "layers", "layer_changes", "evaluations"})
        json[list] = OrderedJson::array();
    for (const CheckpointRecord& checkpoint : reader.checkpoints(run.id)) {
        json["checkpoints"].push_back(recordJson(checkpoint));
        json["checkpoints"].back()["gone"] = isGone(context, run, checkpoint);
    }
    for (const SegmentRecord& segment : reader.segments(run.id))
        json["segments"].push_back(recordJson(segment));
    for (const LayerRecord& layer : reader.layers(run.id))
        json["layers"].push_back(layerJson(layer));
    for (const report::LayerChange& changed : report::layerChanges(reader, run.id)) {
        OrderedJson change{{"time_ms", changed.timeMs}, {"change", changed.change}};
        change.update(layerJson(changed.layer));
        json["layer_changes"].push_back(std::move(change));
    }
    for (const EvaluationRecord& evaluation : reader.evaluations(run.id))
        json["evaluations"].push_back(recordJson(evaluation));
    printJson(json);
}

void printLine(const char* name, const std::string& value)
{
    std::printf("%-12s %s\n", name, visibleText(value).c_str());
}

void showAsText(const CommandContext& context, const store::StoreReader& reader, const store::RunRow& run, Bound bound)
{
    printLine("run", run.id + (run.name.empty() ? "" : "  " + run.name));
    printLine("row", storedRowName(run.preset, run.configJson));
    printLine("preset", run.preset + ", seed " + std::to_string(run.seed));
    printLine("state",
              std::string(runStateName(run.state)) + (run.resumes > 0 ? ", resumed " + std::to_string(run.resumes) + " times" : ""));
    if (run.errorMessage)
        printLine("error", *run.errorMessage);
    printLine("created", localTime(run.createdMs));
    if (const auto seconds = report::activeSeconds(reader, run.id))
        printLine("took", fixedNumber(*seconds, 0) + " s");
    printLine("where", run.host + ", " + run.device + ", engine " + run.engineVersion);
    if (const std::string mixed = report::mixedText(reader, run.id); !mixed.empty())
        printLine("mixed", mixed);
    for (const CheckpointRecord& checkpoint : reader.checkpoints(run.id))
        printLine("checkpoint",
                  checkpoint.path + (checkpoint.isBest ? "  (best)" : "") + (isGone(context, run, checkpoint) ? "  (gone)" : ""));
    for (const report::LayerChange& changed : report::layerChanges(reader, run.id))
        printLine("layer", changeText(changed));
    const report::Ablation ablation = report::buildAblation(reader, {run}, bound);
    std::printf("\n%s", report::asMarkdown(ablation).c_str());
}

struct ShowOptions {
    std::string run;
    std::string bound{nameOf(kDefaultBound)};
};

int showRun(const CommandContext& context, const ShowOptions& options)
{
    const store::StoreReader reader = openProjectReader(context);
    const store::RunRow run = reader.findRun(options.run);
    if (context.json)
        showAsJson(context, reader, run);
    else
        showAsText(context, reader, run, fromName<Bound>(options.bound));
    return 0;
}

} // namespace

void addListCommands(CLI::App& app, CommandContext& context)
{
    CLI::App* list = app.add_subcommand("ls", "the runs of a project, newest first");
    addProjectOption(*list, context);
    list->callback([&context] { context.action = [&context] { return listRuns(context); }; });

    auto options = std::make_shared<ShowOptions>();
    CLI::App* show = app.add_subcommand("show", "one run: state, checkpoints, tables");
    show->add_option("run", options->run, "id, unique prefix of one, or name")->required();
    show->add_option("--bound", options->bound, "whose region Table 2 shows: the plain (published) estimate or its lower end")
        ->capture_default_str()
        ->check(CLI::IsMember({"plain", "lower"}));
    addProjectOption(*show, context);
    show->callback([options, &context] { context.action = [options, &context] { return showRun(context, *options); }; });
}

} // namespace sdm::runner
