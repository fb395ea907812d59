#include "core/report/comparison_format.h"
#include "core/runner/commands/project_reader.h"

#include <cstdio>
#include <memory>
#include <optional>

namespace sdm::runner {
namespace {

using report::TableFormat;

struct CompareOptions {
    std::vector<std::string> runs;
    std::string format = "md";
    std::string bound{nameOf(kDefaultBound)};
};

/// Two runs can be held against each other document by document; more than two have no pairs.
std::optional<report::RunComparison> pairedComparison(const store::StoreReader& reader, const report::Ablation& ablation, Bound bound)
{
    if (ablation.runs.size() != 2)
        return std::nullopt;
    const auto named = [&](std::size_t i) { return report::NamedRun{ablation.models[i], report::runResults(reader, ablation.runs[i])}; };
    return compareRuns(reader, named(0), named(1), bound);
}

int compareRuns(const CommandContext& context, const CompareOptions& options)
{
    const TableFormat format = context.json ? TableFormat::Json : report::tableFormatFromName(options.format);
    const store::StoreReader reader = openProjectReader(context);
    std::vector<store::RunRow> runs;
    for (const std::string& run : options.runs)
        runs.push_back(reader.findRun(run));
    const auto bound = fromName<Bound>(options.bound);
    const report::Ablation ablation = report::buildAblation(reader, runs, bound);
    std::printf("%s", formatComparison(ablation, pairedComparison(reader, ablation, bound), format).c_str());
    return 0;
}

} // namespace

void addCompareCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<CompareOptions>();
    CLI::App* compare = app.add_subcommand(
        "compare",
        "the ablation tables of some runs, with the settings in which they differ; of two runs also who moved, document by document");
    compare->add_option("runs", options->runs, "ids, unique prefixes or names; of two, the second is held against the first")->required();
    compare
        ->add_option("--format", options->format,
                     "how to print the tables; latex as the paper does, latex-annotated with n and interval beside each number")
        ->capture_default_str()
        ->check(CLI::IsMember(report::tableFormatNames()));
    compare->add_option("--bound", options->bound, "whose region counts: the plain (published) estimate or its lower end")
        ->capture_default_str()
        ->check(CLI::IsMember({"plain", "lower"}));
    addProjectOption(*compare, context);
    compare->callback([options, &context] { context.action = [options, &context] { return compareRuns(context, *options); }; });
}

} // namespace sdm::runner
