#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/visible_text.h"
#include "core/json/json_reader.h"
#include "core/json/record_json.h"
#include "core/report/ablation_format.h"
#include "core/report/run_history.h"
#include "core/report/run_label.h"
#include "core/runner/commands/project_reader.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_query.h"
#include "core/store/run_facts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <map>
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

OrderedJson runJson(const CommandContext& context, const store::RunRow& run, const RunAnnotations& annotations)
{
    json::FieldList list;
    fields(list, run);
    OrderedJson object = OrderedJson::object();
    for (const auto& [name, value] : list.fields) {
        if (name != "config")
            object[name] = value;
    }
    object["row"] = report::ranAs(run);
    json::FieldList said;
    fields(said, annotations);
    for (const auto& [name, value] : said.fields) {
        if (name != "run_id")
            object[name == "run_group" ? "group" : name] = value;
    }
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

struct ListOptions {
    bool all = false, archived = false, trashed = false;
    std::string where;
};

runs::RunQuery queryOf(const std::string& text)
{
    const auto parsed = runs::parseRunQuery(text);
    const auto* fault = std::get_if<runs::RunQueryFault>(&parsed);
    if (fault == nullptr)
        return std::get<runs::RunQuery>(parsed);
    const std::string stands = text.substr(fault->position, fault->length);
    throw Error(ErrorCode::InvalidArgument,
                "expected " + fault->expected + (stands.empty() ? ", the text ends there" : ", found \"" + stands + "\""),
                "--where, character " + std::to_string(fault->position + 1),
                "for example: hr.test > 0.6 and tag:paper and not state:failed");
}

bool isListed(const RunAnnotations& annotations, const ListOptions& options)
{
    if (options.archived || options.trashed)
        return (options.archived && annotations.archived()) || (options.trashed && annotations.trashed());
    return options.all || (!annotations.archived() && !annotations.trashed());
}

/// What people said, after the name: "  * baseline  group seeds  #paper #draft  archived".
std::string annotationText(const RunAnnotations& annotations)
{
    std::string text;
    if (annotations.starred)
        text += "  *";
    if (annotations.baseline)
        text += "  baseline";
    if (!annotations.group.empty())
        text += "  group " + annotations.group;
    for (const std::string& tag : annotations.tags)
        text += "  #" + tag;
    if (annotations.archived())
        text += "  archived";
    if (annotations.trashed())
        text += annotations.emptiedMs ? "  in the trash, folder removed" : "  in the trash";
    return text;
}

std::map<RunId, RunAnnotations> annotationsByRun(const store::StoreReader& reader)
{
    std::map<RunId, RunAnnotations> byRun;
    for (RunAnnotations& one : reader.runAnnotations())
        byRun.emplace(one.runId, std::move(one));
    return byRun;
}

int listRuns(const CommandContext& context, const ListOptions& options)
{
    const runs::RunQuery query = queryOf(options.where);
    const store::StoreReader reader = openProjectReader(context);
    const auto byRun = annotationsByRun(reader);
    const auto annotationsOf = [&](const RunId& run) {
        const auto found = byRun.find(run);
        return found == byRun.end() ? RunAnnotations{} : found->second;
    };
    std::vector<store::RunRow> runs = reader.runs();
    const std::size_t before = runs.size();
    std::erase_if(runs, [&](const store::RunRow& run) {
        const RunAnnotations annotations = annotationsOf(run.id);
        return !isListed(annotations, options) || !query.accepts(store::runFacts(reader, run, annotations));
    });
    if (context.json) {
        OrderedJson list = OrderedJson::array();
        for (const store::RunRow& run : runs)
            list.push_back(runJson(context, run, annotationsOf(run.id)));
        printJson(list);
        return 0;
    }
    if (runs.empty() && !context.quiet)
        std::fprintf(stderr, before == 0 ? "no runs yet\n" : "no such runs; `ls --all` shows archived ones and the trash too\n");
    for (const store::RunRow& run : runs)
        std::printf("%-26s  %-11s  %-20s  %s  %s%s\n", run.id.c_str(), std::string(runStateName(run.state)).c_str(),
                    visibleText(report::ranAs(run)).c_str(), localTime(run.createdMs).c_str(), visibleText(run.name).c_str(),
                    visibleText(annotationText(annotationsOf(run.id))).c_str());
    return 0;
}

/// Its row is there, its folder is not: somebody removed it by hand, or killed the process that was removing it.
bool isGone(const CommandContext& context, const store::RunRow& run, const CheckpointRecord& checkpoint)
{
    return runs::isGoneFromRun(context.projectFolder(), run.id, checkpoint.path);
}

void showAsJson(const CommandContext& context, const store::StoreReader& reader, const store::RunRow& run)
{
    OrderedJson json = runJson(context, run, reader.annotationsOf(run.id));
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
    const RunAnnotations annotations = reader.annotationsOf(run.id);
    if (const std::string said = annotationText(annotations); !said.empty())
        printLine("marks", said.substr(2));
    if (!annotations.note.empty())
        printLine("note", annotations.note);
    if (!annotations.trashReason.empty())
        printLine("trashed", annotations.trashReason);
    printLine("row", report::ranAs(run));
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
    auto wanted = std::make_shared<ListOptions>();
    list->add_option("--where", wanted->where,
                     "only those that fit, e.g. 'hr.test > 0.6 and tag:paper and not state:failed'; min(train/loss) < 0.5, group:seeds, "
                     "is:starred, -word");
    list->add_flag("--all", wanted->all, "archived runs and those in the trash too");
    list->add_flag("--archived", wanted->archived, "only those put aside");
    list->add_flag("--trashed", wanted->trashed, "only those in the trash");
    addProjectOption(*list, context);
    list->callback([wanted, &context] { context.action = [wanted, &context] { return listRuns(context, *wanted); }; });

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
