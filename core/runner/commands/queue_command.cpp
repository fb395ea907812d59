#include "core/base/error.h"
#include "core/base/visible_text.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/json/record_json.h"
#include "core/report/aligned_text.h"
#include "core/report/queue_forecast.h"
#include "core/runner/commands/project_reader.h"
#include "core/runner/commands/queue_matrix.h"
#include "core/runner/commands/run_options.h"
#include "core/runner/preflight.h"
#include "core/runner/progress_display.h"
#include "core/runner/queue_worker.h"
#include "core/runs/queue_worker_signs.h"
#include "core/runs/run_folder.h"
#include "core/runs/stop_request.h"
#include "core/store/annotations.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace sdm::runner {
namespace {

struct QueueAddOptions : RunOptions {
    std::string after;
    bool first = false, smoke = false;
};

/// By its whole id or a prefix that only one has.
QueueEntryId findEntry(const store::StoreReader& reader, const std::string& text)
{
    std::vector<QueueEntryId> found;
    for (const QueueEntry& entry : reader.queueEntries())
        if (entry.id.text().starts_with(text))
            found.push_back(entry.id);
    if (found.size() != 1)
        throw Error(ErrorCode::NotFound, found.empty() ? "no such entry of the queue" : "several entries of the queue begin with that",
                    text, "`sdm-runner queue ls` lists the queue");
    return found.front();
}

/// What an entry may wait for: an entry, else a run.
std::string findPredecessor(const store::StoreReader& reader, const std::string& text)
{
    if (text.empty())
        return {};
    for (const QueueEntry& entry : reader.queueEntries())
        if (entry.id.text() == text)
            return text;
    try {
        return reader.findRun(text).id.text();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::NotFound)
            throw;
        return findEntry(reader, text).text();
    }
}

int addToQueue(const CommandContext& context, const QueueAddOptions& options)
{
    const RunConfig config = configOf(options);
    const std::filesystem::path folder = context.projectFolder();
    PreflightMemory memory; // what a run refuses is better refused now than at night
    requirePassed(preflight(config, folder, Measure::Never, memory));
    store::RunStore opened = store::RunStore::open(folder);
    store::QueueAddition addition;
    addition.configJson = runConfigJson(config, -1);
    addition.origin = options.smoke ? RunOrigin::Smoke : RunOrigin::Configured;
    addition.after = findPredecessor(store::StoreReader::open(folder), options.after);
    const auto ids =
        store::Annotations(opened).queueRuns(std::array{addition}, options.first ? store::QueueEnd::First : store::QueueEnd::Last);
    if (context.json)
        std::cout << json::dumped({{"entry", ids.front().text()}}) << '\n';
    else
        std::cout << ids.front().text() << '\n';
    if (!context.quiet && !runs::isQueueWorked(folder))
        std::cerr << "it waits; `sdm-runner queue run` works the queue off\n";
    return 0;
}

std::string entryName(const store::QueuedRun& one)
{
    if (one.run)
        return one.run->name;
    try {
        const RunConfig config = parseRunConfig(one.entry.configJson);
        return config.name.empty() ? defaultRunName(config) : config.name;
    } catch (const Error&) {
        return "settings of another version";
    }
}

/// "waits for X", "X failed: resume it, or let this one wait for another", …
std::string stateText(const store::QueuedRun& one)
{
    const std::string other = visibleText(one.predecessorName);
    switch (one.state) {
    case store::QueueState::Begun:
        return one.run ? std::string(store::runStateName(one.run->state)) : "run is not in the store";
    case store::QueueState::Ready:
        return "ready";
    case store::QueueState::Waiting:
        return "waits for " + other;
    case store::QueueState::Refused:
        return "could not begin: " + visibleText(one.entry.errorMessage);
    case store::QueueState::Blocked:
        break;
    }
    if (one.predecessorRunState)
        return "waits: " + other + " " + std::string(store::runStateName(*one.predecessorRunState)) +
               "; resume it, or move on with queue after";
    return "waits: " + other +
           (one.predecessor == store::Predecessor::Refused   ? " could not begin"
            : one.predecessor == store::Predecessor::Removed ? " was taken out of the queue"
                                                             : " is not in the project");
}

std::string timeText(const report::QueueForecast& forecast)
{
    if (forecast.open == 0)
        return "nothing is left";
    std::string text = std::to_string(forecast.open) + " to go";
    if (forecast.unknown < forecast.open)
        text += ", about " + durationText(forecast.known);
    if (forecast.unknown > 0)
        text += ", no like run has finished for " + std::to_string(forecast.unknown);
    return text;
}

json::Json entryJson(const store::QueuedRun& one, const std::optional<double>& seconds)
{
    return {{"id", one.entry.id.text()},
            {"name", entryName(one)},
            {"state", std::string(nameOf(one.state))},
            {"origin", std::string(nameOf(one.entry.origin))},
            {"after", one.entry.after.empty() ? json::Json(nullptr) : json::Json(one.entry.after)},
            {"run", one.entry.runId.empty() ? json::Json(nullptr) : json::Json(one.entry.runId.text())},
            {"run_state", one.run ? json::Json(std::string(store::runStateName(one.run->state))) : json::Json(nullptr)},
            {"error", one.entry.errorMessage.empty() ? json::Json(nullptr) : json::Json(one.entry.errorMessage)},
            {"seconds_left", seconds ? json::Json(*seconds) : json::Json(nullptr)}};
}

int listQueue(const CommandContext& context)
{
    const auto reader = openProjectReader(context);
    const std::filesystem::path folder = context.projectFolder();
    const auto queue = store::queueOf(reader);
    const report::QueueForecast forecast = report::queueForecast(reader, folder, queue);
    const bool worked = runs::isQueueWorked(folder);
    if (context.json) {
        json::Json entries = json::Json::array();
        for (std::size_t i = 0; i < queue.size(); ++i)
            entries.push_back(entryJson(queue[i], forecast.seconds[i]));
        std::cout << json::dumped(
                         {{"worked", worked}, {"entries", entries}, {"seconds_left", forecast.known}, {"unknown", forecast.unknown}})
                  << '\n';
        return 0;
    }
    std::vector<std::vector<std::string>> rows{{"entry", "name", "state"}};
    for (const store::QueuedRun& one : queue)
        rows.push_back({one.entry.id.text(), visibleText(entryName(one)), stateText(one)});
    if (queue.empty())
        std::cout << "the queue is empty\n";
    else
        std::cout << report::alignedText(rows) << timeText(forecast) << "; " << (worked ? "it is worked off" : "nobody works it off")
                  << '\n';
    return 0;
}

/// Edits go through the log, so that `undo` takes them back.
template <typename Edit>
int editQueue(const CommandContext& context, Edit&& edit)
{
    const std::filesystem::path folder = context.projectFolder();
    const auto reader = store::StoreReader::open(folder); // no project is made where there is none
    store::RunStore opened = store::RunStore::open(folder);
    opened.markInterrupted();
    store::Annotations annotations(opened);
    const store::EditReceipt receipt = edit(reader, annotations);
    if (context.json)
        std::cout << json::dumped({{"edit", receipt.edit}, {"changes", receipt.changes}}) << '\n';
    else if (!context.quiet && receipt.edit == 0)
        std::cerr << "it was so already\n";
    return 0;
}

struct MoveOptions {
    std::string entry, before;
    bool first = false;
};

QueueEntryId placeBefore(const store::StoreReader& reader, const MoveOptions& options)
{
    if (!options.first)
        return options.before.empty() ? QueueEntryId() : findEntry(reader, options.before);
    const auto queue = store::queueOf(reader);
    const auto first = std::ranges::find_if(queue, [](const store::QueuedRun& one) { return one.state != store::QueueState::Begun; });
    return first == queue.end() ? QueueEntryId() : first->entry.id;
}

struct RemoveOptions {
    std::vector<std::string> entries;
    bool ended = false;
};

std::vector<QueueEntryId> entriesToRemove(const store::StoreReader& reader, const RemoveOptions& options)
{
    std::vector<QueueEntryId> ids;
    for (const std::string& text : options.entries)
        ids.push_back(findEntry(reader, text));
    if (options.ended)
        for (const store::QueuedRun& one : store::queueOf(reader))
            if (one.run && !store::isActive(one.run->state))
                ids.push_back(one.entry.id);
    return ids;
}

int workQueue(const CommandContext& context, bool wait)
{
    StopSignal signal;
    stopOnSignals(signal);
    QueueWorker::Options options;
    options.program = std::filesystem::read_symlink("/proc/self/exe");
    options.keepWaiting = wait;
    if (!context.quiet)
        options.told = [](const std::string& line) { std::cerr << line << std::endl; };
    QueueWorker worker(context.projectFolder(), signal, std::move(options));
    const QueueWorker::Outcome outcome = worker.work();
    if (context.json)
        std::cout << json::dumped(
                         {{"begun", outcome.begun}, {"refused", outcome.refused}, {"left", outcome.left}, {"stopped", outcome.stopped}})
                  << '\n';
    else if (!context.quiet)
        std::cerr << outcome.begun << " begun, " << outcome.refused << " could not begin, " << outcome.left << " still in the queue\n";
    return outcome.stopped ? 4 : outcome.refused > 0 ? 1 : 0;
}

int stopQueue(const CommandContext& context, bool now)
{
    const std::filesystem::path folder = context.projectFolder();
    if (!runs::isQueueWorked(folder))
        throw Error(ErrorCode::BadInput, "nobody works this project's queue off", folder.string(), "nothing to stop");
    runs::writeStopRequest(runs::queueFolder(folder), now ? StopRequest::Now : StopRequest::AfterCheckpoint);
    if (context.json)
        std::cout << json::dumped({{"stop", now ? "now" : "after_checkpoint"}}) << '\n';
    else if (!context.quiet)
        std::cerr << "the run at work will stop" << (now ? " at once" : " after its next checkpoint") << "; the others stay in the queue\n";
    return 0;
}

void addAdd(CLI::App& queue, CommandContext& context)
{
    const auto options = std::make_shared<QueueAddOptions>();
    CLI::App* command = queue.add_subcommand("add", "let a run wait for its turn; takes what `run` takes");
    addRunOptions(*command, *options);
    command->add_option("--after", options->after, "entry or run that must have finished first");
    command->add_flag("--first", options->first, "before those that wait already");
    command->add_flag("--smoke", options->smoke, "as a short test of every phase");
    addProjectOption(*command, context);
    command->callback([options, &context] { context.action = [options, &context] { return addToQueue(context, *options); }; });
}

void addMove(CLI::App& queue, CommandContext& context)
{
    const auto options = std::make_shared<MoveOptions>();
    CLI::App* command = queue.add_subcommand("move", "give an entry another place: the last one where no other is named");
    command->add_option("entry", options->entry, "id or the beginning of one")->required();
    CLI::Option* before = command->add_option("--before", options->before, "entry that comes after it");
    command->add_flag("--first", options->first, "to the front")->excludes(before);
    addProjectOption(*command, context);
    command->callback([options, &context] {
        context.action = [options, &context] {
            return editQueue(context, [&](const store::StoreReader& reader, store::Annotations& annotations) {
                return annotations.moveQueued(std::array{findEntry(reader, options->entry)}, placeBefore(reader, *options));
            });
        };
    });
}

void addAfter(CLI::App& queue, CommandContext& context)
{
    const auto options = std::make_shared<MoveOptions>();
    CLI::App* command = queue.add_subcommand("after", "let an entry wait for another entry or a run to finish, or for nothing");
    command->add_option("entry", options->entry, "id or the beginning of one")->required();
    command->add_option("predecessor", options->before, "entry or run; left out: it waits for nothing");
    addProjectOption(*command, context);
    command->callback([options, &context] {
        context.action = [options, &context] {
            return editQueue(context, [&](const store::StoreReader& reader, store::Annotations& annotations) {
                return annotations.setQueuedAfter(findEntry(reader, options->entry), findPredecessor(reader, options->before));
            });
        };
    });
}

void addRemove(CLI::App& queue, CommandContext& context)
{
    const auto options = std::make_shared<RemoveOptions>();
    CLI::App* command = queue.add_subcommand("remove", "take entries out of the queue; runs that came of them stay");
    command->add_option("entries", options->entries, "ids or the beginnings of them");
    command->add_flag("--ended", options->ended, "all whose runs have ended");
    addProjectOption(*command, context);
    command->callback([options, &context] {
        context.action = [options, &context] {
            return editQueue(context, [&](const store::StoreReader& reader, store::Annotations& annotations) {
                return annotations.removeQueued(entriesToRemove(reader, *options));
            });
        };
    });
}

} // namespace

void addQueueCommands(CLI::App& app, CommandContext& context)
{
    CLI::App* queue = app.add_subcommand("queue", "runs that wait for their turn");
    queue->require_subcommand(1);
    addAdd(*queue, context);
    addQueueMatrix(*queue, context);
    CLI::App* list = queue->add_subcommand("ls", "the queue in its order, with what stands in the way and how long it will take");
    addProjectOption(*list, context);
    list->callback([&context] { context.action = [&context] { return listQueue(context); }; });
    addMove(*queue, context);
    addAfter(*queue, context);
    addRemove(*queue, context);
    const auto wait = std::make_shared<bool>(false);
    CLI::App* run = queue->add_subcommand("run", "work the queue off, one run after the other, each in a process of its own");
    run->add_flag("--wait", *wait, "go on when nothing is ready, until stopped");
    addProjectOption(*run, context);
    run->callback([wait, &context] { context.action = [wait, &context] { return workQueue(context, *wait); }; });
    const auto now = std::make_shared<bool>(false);
    CLI::App* stop = queue->add_subcommand("stop", "stop whoever works the queue off, and the run at work after its next checkpoint");
    stop->add_flag("--now", *now, "the run at once");
    addProjectOption(*stop, context);
    stop->callback([now, &context] { context.action = [now, &context] { return stopQueue(context, *now); }; });
}

} // namespace sdm::runner
