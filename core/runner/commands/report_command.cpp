#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/report/html_report.h"
#include "core/runner/commands/project_reader.h"

#include <cstdio>
#include <memory>

namespace sdm::runner {
namespace {

struct ReportOptions {
    std::vector<std::string> runs;
    std::string out;
    std::string bound{nameOf(kDefaultBound)};
};

int writeReport(const CommandContext& context, const ReportOptions& options)
{
    if (options.out.ends_with(".pdf"))
        throw Error(ErrorCode::Unsupported, "pages are laid out by the window's program", options.out,
                    "sdm-workbench --project DIR --report RUN --out " + options.out);
    const store::StoreReader reader = openProjectReader(context);
    std::vector<store::RunRow> runs;
    for (const std::string& run : options.runs)
        runs.push_back(reader.findRun(run));
    report::RunReport page = report::readRunReport(reader, runs, fromName<Bound>(options.bound));
    page.madeBy = "sdm-runner " SDM_VERSION;
    writeFileAtomically(options.out, report::htmlReport(page));
    std::printf("%s\n", options.out.c_str());
    return 0;
}

} // namespace

void addReportCommand(CLI::App& app, CommandContext& context)
{
    auto options = std::make_shared<ReportOptions>();
    CLI::App* command = app.add_subcommand(
        "report", "a run, or several against the first, as one HTML page that needs nothing beside it: what may be said, tables, settings, "
                  "and as figures the share inside by final layer and the calibration");
    command->add_option("runs", options->runs, "ids, unique prefixes or names; the first is what the others are held against")->required();
    command->add_option("--out", options->out, "the file to write")->required();
    command->add_option("--bound", options->bound, "whose region counts: the plain (published) estimate or its lower end")
        ->capture_default_str()
        ->check(CLI::IsMember({"plain", "lower"}));
    addProjectOption(*command, context);
    command->callback([options, &context] { context.action = [options, &context] { return writeReport(context, *options); }; });
}

} // namespace sdm::runner
