#include "core/base/error.h"
#include "core/base/visible_text.h"
#include "core/json/record_json.h"
#include "core/runner/commands/project_reader.h"
#include "core/store/annotations.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>

namespace sdm::runner {
namespace {

using RunIds = std::vector<RunId>;

/// What a command on several runs was given.
struct AnnotationOptions {
    std::vector<std::string> runs;
    std::vector<std::string> add, remove;
    std::string text;
    bool off = false;
};

RunIds runsOf(const store::StoreReader& reader, const std::vector<std::string>& names)
{
    RunIds runs;
    for (const std::string& name : names) {
        const RunId id = reader.findRun(name).id;
        if (std::find(runs.begin(), runs.end(), id) == runs.end())
            runs.push_back(id);
    }
    return runs;
}

int tell(const CommandContext& context, const store::EditReceipt& receipt, const RunIds& runs)
{
    if (context.json) {
        json::Json ids = json::Json::array();
        for (const RunId& run : runs)
            ids.push_back(run.text());
        std::cout << json::dumped({{"edit", receipt.edit == 0 ? json::Json(nullptr) : json::Json(receipt.edit)},
                                   {"changes", receipt.changes},
                                   {"runs", ids}})
                  << '\n';
    } else if (!context.quiet) {
        if (receipt.edit == 0)
            std::cerr << "nothing to change\n";
        else
            std::cerr << "edit " << receipt.edit << ": " << runs.size() << (runs.size() == 1 ? " run" : " runs")
                      << "; `sdm-runner undo` takes it back\n";
    }
    return 0;
}

/// A command on several runs that makes one edit.
template <typename Edit>
CLI::App* addOnRuns(CLI::App& app, CommandContext& context, const char* name, const char* help,
                    const std::shared_ptr<AnnotationOptions>& options, Edit edit)
{
    CLI::App* command = app.add_subcommand(name, help);
    command->add_option("runs", options->runs, "ids, unique prefixes or names")->required();
    addProjectOption(*command, context);
    command->callback([options, edit, &context] {
        context.action = [options, edit, &context] {
            const std::filesystem::path folder = context.projectFolder();
            const RunIds runs = runsOf(store::StoreReader::open(folder), options->runs);
            store::RunStore opened = store::RunStore::open(folder);
            store::Annotations annotations(opened);
            return tell(context, edit(annotations, runs, *options), runs);
        };
    });
    return command;
}

void addTag(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<AnnotationOptions>();
    CLI::App* command = addOnRuns(app, context, "tag", "add tags to runs and take tags away", options,
                                  [](store::Annotations& annotations, const RunIds& runs, const AnnotationOptions& wanted) {
                                      if (wanted.add.empty() && wanted.remove.empty())
                                          throw Error(ErrorCode::InvalidArgument, "neither --add nor --remove is given", "tag",
                                                      "name a tag, e.g. --add paper");
                                      return annotations.tagRuns(runs, wanted.add, wanted.remove);
                                  });
    command->add_option("--add", options->add, "a tag to add; may be repeated")->allow_extra_args(false);
    command->add_option("--remove", options->remove, "a tag to take away; may be repeated")->allow_extra_args(false);
}

void addNote(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<AnnotationOptions>();
    CLI::App* command = addOnRuns(app, context, "note", "write a note on runs, in place of the one they have", options,
                                  [](store::Annotations& annotations, const RunIds& runs, const AnnotationOptions& wanted) {
                                      return annotations.setNote(runs, wanted.text);
                                  });
    command->add_option("--text", options->text, "the note; an empty one removes it")->required();
}

void addGroup(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<AnnotationOptions>();
    CLI::App* command = addOnRuns(app, context, "group", "put runs into a group, e.g. the seeds of one setting", options,
                                  [](store::Annotations& annotations, const RunIds& runs, const AnnotationOptions& wanted) {
                                      return annotations.setGroup(runs, wanted.text);
                                  });
    command->add_option("--name", options->text, "the group; an empty name takes them out of any")->required();
}

void addStar(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<AnnotationOptions>();
    CLI::App* command = addOnRuns(app, context, "star", "star runs", options,
                                  [](store::Annotations& annotations, const RunIds& runs, const AnnotationOptions& wanted) {
                                      return annotations.setStarred(runs, !wanted.off);
                                  });
    command->add_flag("--off", options->off, "take the star away");
}

void addArchive(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<AnnotationOptions>();
    CLI::App* command = addOnRuns(app, context, "archive", "put runs aside: `ls` shows them only when asked", options,
                                  [](store::Annotations& annotations, const RunIds& runs, const AnnotationOptions& wanted) {
                                      return annotations.setArchived(runs, !wanted.off);
                                  });
    command->add_flag("--off", options->off, "take them back");
}

void addTrashAndRestore(CLI::App& app, CommandContext& context)
{
    const auto thrown = std::make_shared<AnnotationOptions>();
    CLI::App* trash = addOnRuns(app, context, "trash", "throw runs away; nothing is deleted before `empty-trash`", thrown,
                                [](store::Annotations& annotations, const RunIds& runs, const AnnotationOptions& wanted) {
                                    return annotations.trash(runs, wanted.text);
                                });
    trash->add_option("--reason", thrown->text, "why, kept with the run");
    addOnRuns(app, context, "restore", "take runs out of the trash and the archive", std::make_shared<AnnotationOptions>(),
              [](store::Annotations& annotations, const RunIds& runs, const AnnotationOptions&) { return annotations.restore(runs); });
}

void addBaseline(CLI::App& app, CommandContext& context)
{
    const auto run = std::make_shared<std::string>();
    const auto none = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("baseline", "choose the run that others are compared with, one a project");
    CLI::Option* name = command->add_option("run", *run, "id, unique prefix or name");
    command->add_flag("--none", *none, "no run any more")->excludes(name);
    addProjectOption(*command, context);
    command->callback([run, none, &context] {
        context.action = [run, none, &context] {
            if (run->empty() && !*none)
                throw Error(ErrorCode::InvalidArgument, "neither a run nor --none is given", "baseline", "name a run");
            const std::filesystem::path folder = context.projectFolder();
            const RunIds runs = *none ? RunIds{} : RunIds{store::StoreReader::open(folder).findRun(*run).id};
            store::RunStore opened = store::RunStore::open(folder);
            const auto chosen = runs.empty() ? std::nullopt : std::optional(runs.front());
            return tell(context, store::Annotations(opened).setBaseline(chosen), runs);
        };
    });
}

int renameRun(const CommandContext& context, const std::string& run, const std::string& name)
{
    const std::filesystem::path folder = context.projectFolder();
    const store::RunRow row = store::StoreReader::open(folder).findRun(run);
    store::RunStore opened = store::RunStore::open(folder);
    const std::string given = store::Annotations(opened).rename(row.id, name);
    if (context.json)
        std::cout << json::dumped({{"run", row.id.text()}, {"name", given}, {"was", row.name}}) << '\n';
    else if (!context.quiet)
        std::cerr << row.id.text() << " is now " << given << ", was " << visibleText(row.name) << '\n';
    return 0;
}

void addRename(CLI::App& app, CommandContext& context)
{
    const auto run = std::make_shared<std::string>();
    const auto name = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("rename", "give a run another name; one that is taken gets a suffix");
    command->add_option("run", *run, "id, unique prefix or name")->required();
    command->add_option("name", *name, "the new name")->required();
    addProjectOption(*command, context);
    command->callback([run, name, &context] { context.action = [run, name, &context] { return renameRun(context, *run, *name); }; });
}

} // namespace

void addAnnotationCommands(CLI::App& app, CommandContext& context)
{
    addRename(app, context);
    addTag(app, context);
    addGroup(app, context);
    addNote(app, context);
    addStar(app, context);
    addBaseline(app, context);
    addArchive(app, context);
    addTrashAndRestore(app, context);
}

} // namespace sdm::runner
