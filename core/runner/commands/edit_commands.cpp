#include "core/base/error.h"
#include "core/base/ulid.h"
#include "core/base/visible_text.h"
#include "core/json/record_json.h"
#include "core/runner/commands/project_reader.h"
#include "core/store/annotations.h"
#include "core/store/trash.h"

#include <iostream>
#include <memory>

namespace sdm::runner {
namespace {

constexpr std::int64_t kMsOfADay = 24LL * 3600 * 1000;

std::string valueText(const EditValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return visibleText(*text);
    return "nothing";
}

/// "run 01J… tags: [] -> ["paper"]"
std::string changeText(const EditChange& change)
{
    return std::string(nameOf(change.subject)) + " " + visibleText(change.subjectId) + " " + visibleText(change.field) + ": " +
           valueText(change.before) + " -> " + valueText(change.after);
}

json::Json valueJson(const EditValue& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return *number;
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return nullptr;
}

json::Json changesJson(const std::vector<EditChange>& changes)
{
    json::Json list = json::Json::array();
    for (const EditChange& change : changes) {
        json::Json one{{"subject", std::string(nameOf(change.subject))}, {"id", change.subjectId}};
        if (change.subject == EditSubject::Example) {
            one["dataset_id"] = change.datasetId.text();
            one["generation_set_id"] = change.generationSet.empty() ? json::Json(nullptr) : json::Json(change.generationSet.text());
        }
        one["field"] = change.field;
        one["before"] = valueJson(change.before);
        one["after"] = valueJson(change.after);
        list.push_back(std::move(one));
    }
    return list;
}

int takeBack(const CommandContext& context, bool again)
{
    const std::filesystem::path folder = context.projectFolder();
    const auto reader = store::StoreReader::open(folder); // no project is made where there is none
    store::RunStore opened = store::RunStore::open(folder);
    store::Annotations annotations(opened);
    const auto receipt = again ? annotations.redo() : annotations.undo();
    if (context.json) {
        std::cout << (receipt ? json::dumped({{"edit", receipt->of.id},
                                              {"kind", std::string(nameOf(receipt->of.kind))},
                                              {"changes", receipt->changes},
                                              {"skipped", receipt->skipped}})
                              : "null")
                  << '\n';
    } else if (!context.quiet) {
        if (!receipt)
            std::cerr << (again ? "nothing was taken back since the last edit\n" : "there is no edit to take back\n");
        else
            std::cerr << "edit " << receipt->of.id << " (" << nameOf(receipt->of.kind) << ") was " << (again ? "made again" : "taken back")
                      << (receipt->skipped > 0 ? "; some of its runs are no longer in the store" : "") << '\n';
    }
    return 0;
}

int listEdits(const CommandContext& context, std::int64_t limit)
{
    const auto reader = store::StoreReader::open(context.projectFolder());
    json::Json list = json::Json::array();
    for (const EditRecord& edit : reader.edits(limit)) {
        const auto changes = reader.editChanges(edit.id);
        if (context.json) {
            list.push_back({{"id", edit.id},
                            {"time_ms", edit.timeMs},
                            {"kind", std::string(nameOf(edit.kind))},
                            {"of_edit", json::toJson(edit.ofEdit)},
                            {"undone", edit.undone},
                            {"changes", changesJson(changes)}});
            continue;
        }
        std::cout << edit.id << "  " << nameOf(edit.kind) << (edit.ofEdit ? " of " + std::to_string(*edit.ofEdit) : "")
                  << (edit.undone ? " (taken back)" : "");
        if (!changes.empty())
            std::cout << "  " << changeText(changes.front());
        if (changes.size() > 1)
            std::cout << "  and " << changes.size() - 1 << " more";
        std::cout << '\n';
    }
    if (context.json)
        std::cout << json::dumped(list) << '\n';
    return 0;
}

struct EmptyOptions {
    std::int64_t days = 30;
    bool yes = false;
};

int emptyTrash(const CommandContext& context, const EmptyOptions& options)
{
    const std::filesystem::path folder = context.projectFolder();
    const auto found = trashedFolders(store::StoreReader::open(folder), folder, nowMilliseconds() - options.days * kMsOfADay);
    json::Json list = json::Json::array();
    std::int64_t bytes = 0;
    for (const store::TrashedFolder& one : found) {
        bytes += one.bytes;
        list.push_back(
            {{"run", one.run.text()}, {"name", one.name}, {"trashed_ms", one.trashedMs}, {"bytes", one.bytes}, {"removed", false}});
        if (!context.quiet)
            std::cerr << one.run.text() << "  " << one.bytes << " bytes  " << visibleText(one.name) << '\n';
    }
    if (!context.quiet)
        std::cerr << found.size() << (found.size() == 1 ? " folder, " : " folders, ") << bytes << " bytes"
                  << (options.yes ? "\n" : "; nothing was removed, --yes removes them for good\n");
    if (options.yes && !found.empty()) {
        store::RunStore opened = store::RunStore::open(folder);
        for (std::size_t i = 0; i < found.size(); ++i)
            list[i]["removed"] = store::emptyTrashed(opened, found[i].run);
    }
    if (context.json)
        std::cout << json::dumped({{"bytes", bytes}, {"runs", list}}) << '\n';
    return 0;
}

void addEmptyTrash(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<EmptyOptions>();
    CLI::App* command = app.add_subcommand("empty-trash", "remove the folders of runs that were thrown away long ago; their numbers stay");
    command->add_option("--older-than", options->days, "days they have been in the trash")
        ->capture_default_str()
        ->check(CLI::Range(std::int64_t(0), std::int64_t(36'500)));
    command->add_flag("--yes", options->yes, "remove them; without it only sizes are told");
    addProjectOption(*command, context);
    command->callback([options, &context] { context.action = [options, &context] { return emptyTrash(context, *options); }; });
}

} // namespace

void addEditCommands(CLI::App& app, CommandContext& context)
{
    for (const bool again : {false, true}) {
        CLI::App* command = app.add_subcommand(again ? "redo" : "undo", again ? "make again what the last undo took back"
                                                                              : "take back the newest edit of runs, examples or slices");
        addProjectOption(*command, context);
        command->callback([again, &context] { context.action = [again, &context] { return takeBack(context, again); }; });
    }
    const auto limit = std::make_shared<std::int64_t>(20);
    CLI::App* edits = app.add_subcommand("edits", "what people changed, newest first");
    edits->add_option("--limit", *limit, "how many")->capture_default_str()->check(CLI::Range(std::int64_t(1), std::int64_t(1'000'000)));
    addProjectOption(*edits, context);
    edits->callback([limit, &context] { context.action = [limit, &context] { return listEdits(context, *limit); }; });
    addEmptyTrash(app, context);
}

} // namespace sdm::runner
