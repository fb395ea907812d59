#include "core/base/error.h"
#include "core/engine/task/dataset_check.h"
#include "core/engine/task/registry.h"
#include "core/json/record_json.h"
#include "core/runner/commands/commands.h"
#include "core/runner/commands/data_builders.h"

#include <cstdio>
#include <memory>

namespace sdm::runner {
namespace {

int build(const CommandContext& context, DataBuildCommand& command)
{
    const engine::BuiltData built = command.build();
    if (context.json) {
        std::printf("%s", built.description.c_str());
        return 0;
    }
    for (const auto& split : built.splits)
        std::printf("%-12s %7zu documents  %s.jsonl\n", split.name.c_str(), split.documents, split.name.c_str());
    if (!context.quiet && !built.remark.empty())
        std::fprintf(stderr, "%s\n", built.remark.c_str());
    return 0;
}

/// Files by what they are to a run; plain ones are held to the rules of tuning data.
struct CheckOptions {
    std::string task = "word_ordering";
    std::vector<std::string> files, tuning, tests;
};

int checkData(const CommandContext& context, const CheckOptions& options)
{
    std::vector<engine::DataFile> files;
    for (const std::string& file : options.tuning)
        files.push_back({file, engine::DataRole::Tuning});
    for (const std::string& file : options.files)
        files.push_back({file, engine::DataRole::Unknown});
    for (const std::string& file : options.tests)
        files.push_back({file, engine::DataRole::Testing});
    if (files.empty())
        throw Error(ErrorCode::BadInput, "no files to check", "files", "name the JSONL files of one data set");
    engine::DatasetReport report = engine::checkDatasets(files, engine::findTask(options.task));
    // What a run would go on with is still a fault of the data.
    std::vector<engine::DatasetFault>& faults = report.faults;
    faults.insert(faults.end(), report.warnings.begin(), report.warnings.end());
    if (context.json) {
        auto list = json::Json::array();
        for (const auto& fault : faults)
            list.push_back({{"where", fault.where}, {"what", fault.what}});
        std::printf("%s\n", json::dumped({{"faults", list}}).c_str());
    } else {
        for (const auto& fault : faults)
            std::printf("%s: %s\n", fault.where.c_str(), fault.what.c_str());
        if (faults.empty() && !context.quiet)
            std::fprintf(stderr, "no faults\n");
    }
    return faults.empty() ? 0 : 2;
}

void addBuild(CLI::App& data, CommandContext& context)
{
    CLI::App* app = data.add_subcommand("build", "make the splits of a task");
    const auto command = std::make_shared<DataBuildCommand>(*app);
    app->callback([command, &context] { context.action = [command, &context] { return build(context, *command); }; });
}

void addCheck(CLI::App& data, CommandContext& context)
{
    const auto options = std::make_shared<CheckOptions>();
    CLI::App* check = data.add_subcommand("check", "schema, ids, repeats and overlaps of JSONL files, and what the task's verifier says of "
                                                   "their answers; one line a fault");
    check->add_option("files", options->files, "JSONL files of one data set");
    check->add_option("--task", options->task, "whose verifier is asked")->capture_default_str();
    check->add_option("--tuning", options->tuning, "training and calibration files: no item twice");
    check->add_option("--tests", options->tests, "test files: items may repeat within one");
    check->callback([options, &context] { context.action = [options, &context] { return checkData(context, *options); }; });
}

} // namespace

void addDataCommands(CLI::App& app, CommandContext& context)
{
    CLI::App* data = app.add_subcommand("data", "build and check data sets");
    data->require_subcommand(1);
    addBuild(*data, context);
    addCheck(*data, context);
}

} // namespace sdm::runner
