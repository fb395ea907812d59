#include "core/report/run_export.h"
#include "core/runner/commands/project_reader.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace sdm::runner {
namespace {

struct ExportOptions {
    std::string run, what, out;
    report::PredictionSelection selection;
};

int exportStored(const CommandContext& context, const ExportOptions& options)
{
    const report::ExportKind kind = report::exportKindFromName(options.what);
    const store::StoreReader reader = openProjectReader(context);
    const report::ExportResult result = report::exportRun(reader, reader.findRun(options.run), kind, options.out, options.selection);
    if (context.json) {
        nlohmann::ordered_json json{{"files", nlohmann::ordered_json::array()}, {"rows", result.rows}};
        for (const auto& file : result.files)
            json["files"].push_back(file.string());
        std::printf("%s\n", json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace).c_str());
        return 0;
    }
    for (const auto& file : result.files)
        std::printf("%s\n", file.c_str());
    if (!context.quiet)
        std::fprintf(stderr, "%lld rows\n", static_cast<long long>(result.rows));
    return 0;
}

} // namespace

void addExportCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command = app.add_subcommand("export", "every stored row of a run as a file");
    command->add_option("run", options->run, "id, unique prefix of one, or name")->required();
    command->add_option("--what", options->what, "which rows")
        ->required()
        ->check(CLI::IsMember({"metrics", "generations", "hard_negatives", "predictions", "tensorboard"}));
    command->add_option("--out", options->out, "the file (`.csv` makes it CSV, anything else JSON lines); for tensorboard a folder")
        ->required();
    command->add_option("--split", options->selection.split, "predictions of one test set only");
    command->add_option("--layer", options->selection.draw, "predictions of one final layer only; 0 is the published procedure's")
        ->check(CLI::NonNegativeNumber);
    addProjectOption(*command, context);
    command->callback([options, &context] { context.action = [options, &context] { return exportStored(context, *options); }; });
}

} // namespace sdm::runner
