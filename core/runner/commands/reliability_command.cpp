#include "core/base/error.h"
#include "core/report/calibration_points.h"
#include "core/report/reliability_report.h"
#include "core/report/table_writer.h"
#include "core/runner/commands/project_reader.h"

#include <cstdio>
#include <memory>
#include <optional>

namespace sdm::runner {
namespace {

struct ReliabilityOptions {
    std::string run;
    std::string split;
    std::string bound{nameOf(kDefaultBound)};
    std::string format = "text";
    std::string binning = "width";
    int bins = 10;
    int layer = 0;
    std::optional<double> alpha;
};

std::vector<report::JudgedSet> chosenSets(std::vector<report::JudgedSet> sets, const store::RunRow& run, const std::string& split)
{
    if (split.empty())
        return sets;
    std::string known;
    for (const report::JudgedSet& set : sets)
        known += (known.empty() ? "" : ", ") + set.split;
    std::erase_if(sets, [&](const report::JudgedSet& set) { return set.split != split; });
    if (sets.empty())
        throw Error(ErrorCode::NotFound, "has no test set `" + split + "`", "run " + run.id.text(), "it has " + known);
    return sets;
}

std::vector<report::ReliabilityReport> reportsOf(const CommandContext& context, const store::RunRow& run,
                                                 const std::vector<report::JudgedSet>& sets, const ReliabilityOptions& options)
{
    const auto bound = fromName<Bound>(options.bound);
    const report::DiagramBins bins{options.binning == "count" ? report::Binning::EqualCount : report::Binning::EqualWidth, options.bins};
    std::vector<report::ReliabilityReport> reports;
    for (const report::JudgedSet& set : sets)
        reports.push_back(reliabilityReport(set, bound, bins));
    if (!options.alpha)
        return reports;
    const LayerRecord& layer = sets.front().layer;
    const RegionThresholds region = searchRegion(report::calibrationPoints(context.projectFolder(), run.id, layer),
                                                 static_cast<int>(layer.classes.size()), *options.alpha);
    for (const report::JudgedSet& set : sets)
        reports.push_back(previewReport(set, region, bound, bins));
    return reports;
}

int showReliability(const CommandContext& context, const ReliabilityOptions& options)
{
    const report::TableFormat format = context.json ? report::TableFormat::Json : report::tableFormatFromName(options.format);
    const store::StoreReader reader = openProjectReader(context);
    const store::RunRow run = reader.findRun(options.run);
    const auto reports = reportsOf(context, run, chosenSets(report::judgedSets(reader, run, options.layer), run, options.split), options);
    std::printf("%s", formatReliability(run.id, reports, format).c_str());
    return 0;
}

} // namespace

void addReliabilityCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<ReliabilityOptions>();
    CLI::App* command = app.add_subcommand(
        "reliability", "what a run's final layer makes of its test sets: reasons, accuracy by class, calibration, risk and coverage");
    command->add_option("run", options->run, "id, unique prefix of one, or name")->required();
    command->add_option("--split", options->split, "one test set (default: all)");
    command->add_option("--layer", options->layer, "which final layer; 0 is the published procedure's")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--bound", options->bound, "the plain (published) estimate or its lower end")
        ->capture_default_str()
        ->check(CLI::IsMember({"plain", "lower"}));
    command
        ->add_option(
            "--alpha", options->alpha,
            "also what this alpha would give, from stored calibration points: a preview, nothing is changed (above 0.5, at most 1)")
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--bins", options->bins, "of the reliability diagram")->capture_default_str()->check(CLI::Range(1, 1000));
    command->add_option("--binning", options->binning, "bins of equal width, or of equal count")
        ->capture_default_str()
        ->check(CLI::IsMember({"width", "count"}));
    command->add_option("--format", options->format, "how to print the tables")
        ->capture_default_str()
        ->check(CLI::IsMember(report::tableFormatNames()));
    addProjectOption(*command, context);
    command->callback([options, &context] { context.action = [options, &context] { return showReliability(context, *options); }; });
}

} // namespace sdm::runner
