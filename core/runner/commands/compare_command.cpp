#include "core/report/ablation_format.h"
#include "core/runner/commands/project_reader.h"

#include <cstdio>
#include <memory>

namespace sdm::runner {
namespace {

struct CompareOptions {
    std::vector<std::string> runs;
    std::string format = "md";
    std::string bound{nameOf(kDefaultBound)};
};

int compareRuns(const CommandContext& context, const CompareOptions& options)
{
    const report::TableFormat format = context.json ? report::TableFormat::Json : report::tableFormatFromName(options.format);
    const store::StoreReader reader = openProjectReader(context);
    std::vector<store::RunRow> runs;
    for (const std::string& run : options.runs)
        runs.push_back(reader.findRun(run));
    std::printf("%s", report::formatAblation(report::buildAblation(reader, runs, fromName<Bound>(options.bound)), format).c_str());
    return 0;
}

} // namespace

void addCompareCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<CompareOptions>();
    CLI::App* compare = app.add_subcommand("compare", "the ablation tables of some runs, with the settings in which they differ");
    compare->add_option("runs", options->runs, "ids, unique prefixes or names")->required();
    compare
        ->add_option("--format", options->format,
                     "how to print the tables; latex as the paper does, latex-annotated with n and interval beside each number")
        ->capture_default_str()
        ->check(CLI::IsMember({"md", "latex", "latex-annotated", "csv", "json"}));
    compare->add_option("--bound", options->bound, "whose region Table 2 shows: the plain (published) estimate or its lower end")
        ->capture_default_str()
        ->check(CLI::IsMember({"plain", "lower"}));
    addProjectOption(*compare, context);
    compare->callback([options, &context] { context.action = [options, &context] { return compareRuns(context, *options); }; });
}

} // namespace sdm::runner
