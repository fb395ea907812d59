#include "core/runner/commands/queue_matrix.h"

#include "core/base/error.h"
#include "core/config/config_io.h"
#include "core/config/presets.h"
#include "core/json/record_json.h"
#include "core/report/run_matrix.h"
#include "core/report/table_writer.h"
#include "core/runner/commands/project_reader.h"
#include "core/runner/commands/run_options.h"
#include "core/runner/preflight.h"
#include "core/runner/progress_display.h"
#include "core/store/annotations.h"

#include <iostream>
#include <memory>
#include <sstream>

namespace sdm::runner {
namespace {

namespace fs = std::filesystem;

struct MatrixOptions : RunOptions {
    std::string presets, seeds = "0";
    std::vector<std::string> variants;
    bool dryRun = false;
};

std::vector<std::string> commaParts(const std::string& text)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, ',');)
        if (!part.empty())
            parts.push_back(part);
    return parts;
}

report::RunMatrix matrixOf(const CommandContext& context, const MatrixOptions& options)
{
    const std::vector<std::string> presets = commaParts(options.presets);
    RunOptions base = options;
    if (base.configFile.empty() && base.preset.empty() && !presets.empty())
        base.preset = presets.front();
    auto rows = report::matrixRows(configOf(base), presets, options.variants);
    auto seeds = report::matrixSeeds(options.seeds);
    if (!fs::exists(context.projectFolder() / "store.sqlite"))
        return report::emptyMatrix(std::move(rows), std::move(seeds));
    return report::runMatrix(openProjectReader(context), context.projectFolder(), std::move(rows), std::move(seeds));
}

/// Each row once: seeds change nothing that a run refuses.
void requireStartable(const report::RunMatrix& matrix, const fs::path& folder)
{
    PreflightMemory memory;
    for (const report::MatrixRow& row : matrix.rows)
        requirePassed(preflight(row.config, folder, Measure::Never, memory));
}

std::size_t queueMissing(const CommandContext& context, const report::RunMatrix& matrix)
{
    std::vector<store::QueueAddition> additions;
    for (const RunConfig& config : matrix.missing()) {
        store::QueueAddition addition;
        addition.configJson = runConfigJson(config, -1);
        additions.push_back(std::move(addition));
    }
    if (additions.empty())
        return 0;
    requireStartable(matrix, context.projectFolder());
    store::RunStore opened = store::RunStore::open(context.projectFolder());
    return store::Annotations(opened).queueRuns(additions).size();
}

json::Json matrixJson(const report::RunMatrix& matrix, std::size_t queued)
{
    json::Json rows = json::Json::array();
    for (std::size_t i = 0; i < matrix.rows.size(); ++i) {
        json::Json cells = json::Json::array();
        for (const report::MatrixCell& cell : matrix.cells[i])
            cells.push_back({{"seed", cell.config.seed},
                             {"state", cell.state == report::MatrixCell::State::Missing  ? "missing"
                                       : cell.state == report::MatrixCell::State::Queued ? "queued"
                                                                                         : std::string(store::runStateName(cell.runState))},
                             {"run", cell.run.empty() ? json::Json(nullptr) : json::Json(cell.run.text())},
                             {"share", cell.share ? json::Json(*cell.share) : json::Json(nullptr)},
                             {"accuracy", cell.accuracy ? json::Json(*cell.accuracy) : json::Json(nullptr)}});
        rows.push_back({{"label", matrix.rows[i].label}, {"cells", cells}});
    }
    const auto seconds = matrix.secondsMissing();
    return {{"rows", rows},
            {"queued", queued},
            {"seconds_missing", seconds ? json::Json(*seconds) : json::Json(nullptr)},
            {"unknown", matrix.unknownMissing()}};
}

int runMatrixCommand(const CommandContext& context, const MatrixOptions& options)
{
    const report::RunMatrix matrix = matrixOf(context, options);
    const std::size_t queued = options.dryRun ? 0 : queueMissing(context, matrix);
    if (context.json) {
        std::cout << json::dumped(matrixJson(matrix, queued)) << '\n';
        return 0;
    }
    std::cout << report::tableText(report::matrixTable(matrix));
    if (context.quiet)
        return 0;
    const std::size_t missing = matrix.missing().size();
    std::cerr << missing << " missing" << (options.dryRun ? "; nothing was queued" : ", now in the queue");
    if (const auto seconds = matrix.secondsMissing())
        std::cerr << ", about " << durationText(*seconds);
    if (const auto unknown = matrix.unknownMissing(); unknown > 0)
        std::cerr << ", no like run has finished for " << unknown;
    std::cerr << '\n';
    return 0;
}

} // namespace

void addQueueMatrix(CLI::App& queue, CommandContext& context)
{
    const auto options = std::make_shared<MatrixOptions>();
    CLI::App* command = queue.add_subcommand("matrix", "ablations times seeds: show which runs there are, and queue the missing ones");
    addRunOptions(*command, *options);
    command->add_option("--presets", options->presets, "rows, e.g. base,ce_cm,sdm_cm_hn; left out: the configuration's own");
    command
        ->add_option("--vary", options->variants,
                     "rows of chosen settings, e.g. --vary \"loss.fixed_base=2.5 optimiser.epochs=3\"; may be repeated, times the presets")
        ->allow_extra_args(false);
    command->add_option("--seeds", options->seeds, "columns, e.g. 0,1,2 or 0-4")->capture_default_str();
    command->add_flag("--dry-run", options->dryRun, "only show the matrix");
    addProjectOption(*command, context);
    command->callback([options, &context] { context.action = [options, &context] { return runMatrixCommand(context, *options); }; });
}

} // namespace sdm::runner
