#include "core/base/visible_text.h"
#include "core/json/record_json.h"
#include "core/report/run_import.h"
#include "core/runner/commands/project_reader.h"
#include "core/store/run_store.h"

#include <iostream>
#include <memory>

namespace sdm::runner {
namespace {

struct ImportOptions {
    std::vector<std::string> paths;
    std::string name;
};

int importForeign(const CommandContext& context, const ImportOptions& options)
{
    const report::ForeignRun foreign = report::readForeignRun({options.paths.begin(), options.paths.end()});
    store::RunStore store = store::RunStore::open(context.projectFolder());
    const report::ImportedRun run = report::importForeignRun(store, foreign, options.name);
    std::int64_t answers = 0;
    for (const report::ForeignEvaluation& one : foreign.evaluations)
        answers += one.evaluation.documents;
    if (context.json) {
        json::Json object{{"id", run.id.text()},          {"name", run.name},
                          {"files", json::Json::array()}, {"points", foreign.points.size()},
                          {"answers", answers},           {"hard_negatives", foreign.negatives.size()},
                          {"notes", foreign.notes}};
        for (const report::ForeignFile& file : foreign.files)
            object["files"].push_back({{"path", file.path}, {"kind", file.kind}, {"sha256", file.sha256}});
        std::cout << json::dumped(object) << '\n';
        return 0;
    }
    std::cout << run.id.text() << "  " << visibleText(run.name) << '\n';
    if (context.quiet)
        return 0;
    std::cerr << foreign.points.size() << " points, " << answers << " answers, " << foreign.negatives.size() << " wrong answers\n";
    for (const std::string& note : foreign.notes)
        std::cerr << visibleText(note) << '\n';
    return 0;
}

} // namespace

void addImportCommand(CLI::App& app, CommandContext& context)
{
    const auto options = std::make_shared<ImportOptions>();
    CLI::App* command = app.add_subcommand(
        "import",
        "a run of another program: trainer_state.json, TensorBoard's event files, JSON lines of metrics, predictions and wrong answers");
    command->add_option("paths", options->paths, "files, or a folder with some; together they are one run")->required();
    command->add_option("--name", options->name, "what it is to be called; else as the folder or the file");
    addProjectOption(*command, context);
    command->callback([options, &context] { context.action = [options, &context] { return importForeign(context, *options); }; });
}

} // namespace sdm::runner
